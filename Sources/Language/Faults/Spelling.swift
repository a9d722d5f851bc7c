/// Finds the name that was probably meant.
enum Spelling {
  /// Names of other languages for what Python calls otherwise.
  private static let elsewhere = [
    "true": "True", "false": "False", "null": "None", "nil": "None", "none": "None", "undefined": "None",
    "NULL": "None", "TRUE": "True", "FALSE": "False", "length": "len",
    "string": "str", "integer": "int", "boolean": "bool", "array": "list", "double": "float", "println": "print",
    "printf": "print",
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

  /// As `nearest`, for a bare name: what other languages call it comes first, then the program's own names, then
  /// builtins that are nearer still.
  static func nearestName(to name: String, own: [String], builtins: [String]) -> String? {
    if let meant = elsewhere[name], builtins.contains(meant) || ["True", "False", "None"].contains(meant) {
      return meant
    }
    guard let mine = nearest(to: name, among: own) else { return nearest(to: name, among: builtins) }
    guard let other = nearest(to: name, among: builtins) else { return mine }
    func distance(_ candidate: String) -> Int {
      Spelling.distance(Array(name.unicodeScalars), Array(candidate.unicodeScalars))
    }
    return distance(other) < distance(mine) ? other : mine
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
