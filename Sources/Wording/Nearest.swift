extension Sequence<String> {
  /// The name among these that `name` was probably meant to be: at most two edits away (one for names of up to three
  /// letters), a difference in case alone counting for none; `nil` if there is none.
  package func nearest(to name: String) -> String? { nearestMatch(to: name)?.name }

  /// The same, with how many edits away it is.
  package func nearestMatch(to name: String) -> (name: String, edits: Int)? {
    let target = Array(name.lowercased().unicodeScalars)
    let most = target.count <= 3 ? 1 : 2
    let exact = Array(name.unicodeScalars)
    var best: (name: String, edits: Int, exact: Int)?
    for candidate in self where candidate != name {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      guard abs(scalars.count - target.count) <= most else { continue }
      let edits = editCount(target, scalars)
      guard edits <= most, edits < Swift.max(scalars.count, 1) else { continue }
      // Among equals the one whose capitals are nearer: `tensr` was meant to be `tensor` and not `Tensor`.
      let exactEdits = editCount(exact, Array(candidate.unicodeScalars))
      if let found = best, (found.edits, found.exact, found.name) <= (edits, exactEdits, candidate) { continue }
      best = (candidate, edits, exactEdits)
    }
    return best.map { ($0.name, $0.edits) }
  }
}

/// Edits (insert, delete, replace, exchange of neighbours) that lead from `a` to `b`: optimal string alignment.
private func editCount(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var edits = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { edits = min(edits, beforeLast[j - 1] + 1) }
      row.append(edits)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
