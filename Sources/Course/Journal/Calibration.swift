import Wording

/// How well a learner's confidence matched what happened, from predictions that gave one.
package struct Calibration: Sendable, Equatable {
  /// One band of confidence: how sure, how often near, over how many guesses.
  package struct Band: Sendable, Equatable {
    package let confidence: Double
    package let share: Double
    package let count: Int
  }

  package let bands: [Band]
  /// Fewer guesses than this say nothing about how well a confidence matches.
  package static let fewest = 5

  package var count: Int { bands.reduce(0) { $0 + $1.count } }

  /// How far a confidence and what came true lie apart, the bands weighted by their guesses.
  package var expectedError: Double {
    bands.reduce(0) { $0 + abs($1.confidence - $1.share) * Double($1.count) } / Double(max(1, count))
  }

  /// The mean of (confidence - came true)², 0 at best (Brier 1950); nil without a guess.
  package let brier: Double?

  /// A number guess came true when it is within 10 % of what was computed; a choice or sketch when it is the same.
  package init(_ guesses: [CourseProgress.Guess]) {
    let outcomes = guesses.compactMap { guess in
      guess.confidence.map { (confidence: $0, cameTrue: Self.cameTrue(guess)) }
    }
    brier =
      outcomes.isEmpty
      ? nil
      : outcomes.reduce(0) { $0 + ($1.confidence - ($1.cameTrue ? 1 : 0)) * ($1.confidence - ($1.cameTrue ? 1 : 0)) }
        / Double(outcomes.count)
    bands = stride(from: 0.0, to: 1.0, by: 0.2).compactMap { low in
      let isLast = low > 0.7
      let inside = outcomes.filter { $0.confidence >= low && ($0.confidence < low + 0.2 || isLast) }
      guard !inside.isEmpty else { return nil }
      return Band(
        confidence: inside.reduce(0) { $0 + $1.confidence } / Double(inside.count),
        share: Double(inside.count { $0.cameTrue }) / Double(inside.count), count: inside.count)
    }
  }

  private static func cameTrue(_ guess: CourseProgress.Guess) -> Bool {
    guard let answer = Double(guess.answer), let outcome = Double(guess.outcome) else {
      return guess.answer == guess.outcome
    }
    return abs(answer - outcome) <= 0.1 * abs(outcome)
  }
}
