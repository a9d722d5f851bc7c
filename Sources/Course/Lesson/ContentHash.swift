import Wording

extension LessonStep {
  /// A fingerprint of what the step asks and how it judges: its cells, predictions and the boxes of its quizzes. Prose
  /// doesn't count, so a mended sentence in either language leaves what was done as done.
  package var contentHash: String {
    var hash = FNV1a()
    func add(_ cell: LessonCell) {
      hash.add(([cell.role.rawValue, cell.id] + cell.words).joined(separator: " "))
      hash.add(cell.source)
    }
    for beat in beats {
      switch beat.action {
      case .run(let cell), .command(let cell): add(cell)
      case .predict(let prediction):
        hash.add("predict \(prediction.id) \(prediction.kind.rawValue)")
        hash.add(prediction.expression)
        for choice in prediction.choices(.english) { hash.add(choice.name) }
      case .quiz(let quiz): hash.add(quiz.choices.map { $0.isRight ? "x" : "o" }.joined())
      case .attempt(let attempt):
        ([attempt.starter] + (attempt.check.map { [$0] } ?? []) + attempt.accepts + attempt.rejects).forEach(add)
      case .keep, .end: break
      }
    }
    return hash.text
  }
}

/// The 64-bit FNV-1a hash of a list of texts (Fowler, Noll and Vo). It tells edits apart; it keeps no secrets.
private struct FNV1a {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 { step(byte) }
    // A byte that UTF-8 never holds parts one text from the next.
    step(0xFF)
  }

  private mutating func step(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
