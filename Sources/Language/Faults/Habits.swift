import Wording

/// Attributes that people write out of habit from other languages, and what to write instead.
enum Habits {
  static func attribute(_ name: String, of type: String) -> Bilingual? {
    if name == "length" || name == "size" || name == "count" || name == "len" {
      return ["list", "tuple", "str", "dict", "set", "range", "Tensor", "ndarray"].contains(type) ? length : nil
    }
    return attributes["\(type).\(name)"]
  }

  private static let length = Bilingual("Write len(x).", "写成 len(x)。")

  private static let attributes: [String: Bilingual] = [
    "list.push": use("xs.append(item)"), "list.add": use("xs.append(item)"), "list.join": use("', '.join(xs)"),
    "list.contains": use("item in xs"), "list.includes": use("item in xs"), "list.map": use("[f(x) for x in xs]"),
    "list.filter": use("[x for x in xs if x > 0]"), "list.forEach": use("for x in xs:"), "list.sum": use("sum(xs)"),
    "list.mean": use("sum(xs) / len(xs)"), "list.max": use("max(xs)"), "list.min": use("min(xs)"),
    "list.shape": use("tensor(xs).shape"), "list.reshape": use("tensor(xs).reshape(-1, 1)"),
    "list.backward": use("tensor(xs)"), "str.toUpperCase": use("s.upper()"), "str.toLowerCase": use("s.lower()"),
    "str.contains": use("part in s"), "str.includes": use("part in s"), "str.trim": use("s.strip()"),
    "str.substring": use("s[2:5]"), "str.append": use("s + other"), "str.startsWith": use("s.startswith('a')"),
    "str.endsWith": use("s.endswith('a')"), "dict.has_key": use("key in d"), "dict.iteritems": use("d.items()"),
    "dict.add": use("d[key] = value"), "dict.append": use("d[key] = value"), "set.append": use("s.add(item)"),
    "tuple.append": use("t + (item,)"), "Tensor.append": use("torch.cat([x, y])"),
    "ndarray.append": use("np.concatenate([a, b])"), "ndarray.backward": use("param(…)"),
    "float.item": use("x"), "int.item": use("x"), "float.backward": use("param(…)"), "int.backward": use("param(…)"),
    "float.shape": use("tensor(x).shape"), "int.shape": use("tensor(x).shape"),
  ]

  private static func use(_ code: String) -> Bilingual { Bilingual("Write \(code).", "写成 \(code)。") }
}
