/// How many steps it takes to go through examples in batches: ⌈n / batch⌉.
package struct StepArithmetic: Sendable {
  package let steps: Int
  package let examples: Int
  /// The batch size that was told.
  package let batch: Int?
  /// Batch sizes that give so many steps when the last short batch is used, and when it is dropped.
  package let kept: ClosedRange<Int>?
  package let dropped: ClosedRange<Int>?
  /// The batch sizes on either side and their steps, for those who want to see the gap.
  package let larger: (batch: Int, steps: Int)
  package let smaller: (batch: Int, steps: Int)?

  /// Both at least 1.
  package init(steps: Int, examples: Int, batch: Int? = nil) {
    self.steps = steps
    self.examples = examples
    self.batch = batch
    // ⌈n / b⌉ = s means n/s ≤ b < n/(s - 1).
    let least = Self.stepCount(examples, steps)
    let most = steps == 1 ? Int.max : (examples - 1) / (steps - 1)
    kept = least <= most ? least...most : nil
    // ⌊n / b⌋ = s means n/(s + 1) < b ≤ n/s.
    let (leastDropped, mostDropped) = (examples / (steps + 1) + 1, examples / steps)
    dropped = leastDropped <= mostDropped ? leastDropped...mostDropped : nil
    larger = (least, Self.stepCount(examples, least))
    smaller = least > 1 ? (least - 1, Self.stepCount(examples, least - 1)) : nil
  }

  /// ⌈examples / batch⌉
  package static func stepCount(_ examples: Int, _ batch: Int) -> Int {
    examples / batch + (examples % batch == 0 ? 0 : 1)
  }

  /// What the told batch size, or the usual 32, takes.
  package var usual: (batch: Int, steps: Int) {
    let batch = batch ?? 32
    return (batch, Self.stepCount(examples, batch))
  }

  /// Whether it fits only if the last, short batch is left out.
  package var needsDropping: Bool {
    if let batch { return !(kept?.contains(batch) ?? false) && (dropped?.contains(batch) ?? false) }
    return kept == nil && dropped != nil
  }

  package var fits: Bool {
    if let batch { return kept?.contains(batch) ?? false || dropped?.contains(batch) ?? false }
    return kept != nil || dropped != nil
  }
}
