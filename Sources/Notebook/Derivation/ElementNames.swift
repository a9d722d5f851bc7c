import Neural

extension String {
  /// What the learner calls one element of a value that has this name: `W[0, 1]`, `(v @ W)[0]`, `relu(z)[2]`.
  ///
  /// - Parameter place: `[0, 1]`; empty for a number.
  func withPlace(_ place: String) -> String {
    let isName = allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    return place.isEmpty || isName || isCall ? self + place : "(\(self))\(place)"
  }

  /// `relu(v @ W)`: one call, to which a place can be put as it stands.
  private var isCall: Bool {
    guard last == ")", let open = firstIndex(of: "("), open > startIndex else { return false }
    guard self[..<open].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }) else { return false }
    var depth = 0
    for place in self[open...].indices {
      if self[place] == "(" { depth += 1 }
      if self[place] == ")" { depth -= 1 }
      if depth == 0 { return index(after: place) == endIndex }
    }
    return false
  }
}

extension RecordedStep {
  /// The layer whose output, or whose input to its activation, stands in a slot: `dense`, `dense.z`.
  func layerName(ofSlot slot: Int) -> String? {
    if let layer = computation.layers.first(where: { $0.output == slot }) { return layer.name }
    return computation.layers.first { $0.before == slot }.map { $0.name + ".z" }
  }
}
