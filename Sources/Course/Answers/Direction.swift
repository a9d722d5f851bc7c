import Wording

/// Which way a curve goes, as a learner sketches it.
package enum Direction: String, Sendable, CaseIterable {
  case up, flat, down

  /// What a learner reads for it.
  package var word: Bilingual {
    switch self {
    case .up: Bilingual("up", "上升")
    case .flat: Bilingual("flat", "不变")
    case .down: Bilingual("down", "下降")
    }
  }

  /// Where the curve ends against where it began; less than 5 % of its larger end counts as flat.
  package init(of curve: [Double]) {
    guard let first = curve.first, let last = curve.last else {
      self = .flat
      return
    }
    let change = last - first
    if abs(change) <= 0.05 * max(abs(first), abs(last)) {
      self = .flat
    } else {
      self = change > 0 ? .up : .down
    }
  }
}

extension Prediction {
  /// The replies that a number can get.
  package static let numberReplies = ["same", "near", "low", "high", "other"]
}
