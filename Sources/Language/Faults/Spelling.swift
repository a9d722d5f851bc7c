/// Finds the name that was probably meant.
enum Spelling {
  /// Names of other languages for what Python calls otherwise.
  private static let elsewhere = [
    "true": "True", "false": "False", "null": "None", "nil": "None", "none": "None", "undefined": "None",
    "NULL": "None", "TRUE": "True", "FALSE": "False", "len_": "len", "length": "len", "size": "len",
    "string": "str", "integer": "int", "boolean": "bool", "array": "list", "double": "float", "println": "print",
    "printf": "print", "elif": "else", "append": "list.append",
  ]

  /// The nearest of `names`, at most 2 edits away (1 for names of up to 3 letters), or nil.
  static func nearest(to name: String, among names: some Sequence<String>) -> String? {
    let target = Array(name.unicodeScalars)
    let most = target.count <= 3 ? 1 : 2
    var best: (name: String, distance: Int)?
    for candidate in names where candidate != name {
      let scalars = Array(candidate.unicodeScalars)
      if abs(scalars.count - target.count) > most { continue }
      var distance = distance(target, scalars)
      // A name that differs in case alone is nearer than any other.
      if candidate.lowercased() == name.lowercased() { distance = 0 }
      if scalars.count <= 2, distance >= scalars.count { continue }
      if distance > most { continue }
      if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
      best = (candidate, distance)
    }
    return best?.name
  }

  /// As `nearest`, for a bare name: what other languages call it comes first.
  static func nearestName(to name: String, among names: some Sequence<String>) -> String? {
    let names = Array(names)
    if let own = elsewhere[name], names.contains(own) || ["True", "False", "None"].contains(own) { return own }
    return nearest(to: name, among: names)
  }

  /// Edits (insert, delete, replace, swap of neighbours) that lead from `a` to `b`.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + Array(repeating: 0, count: b.count)
      for j in 1...b.count {
        let replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        row[j] = min(replaced, previous[j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], before[j - 2] + 1) }
      }
      before = previous
      previous = row
    }
    return previous[b.count]
  }
}
