/// A fenced piece of a lesson that the machine reads.
package struct LessonCell: Sendable, Hashable {
  /// What a fence's first word after the language says it is for.
  package enum Role: String, Sendable, Hashable, CaseIterable {
    /// Code that runs when the step is played.
    case run
    /// Lines that start with `:`, played as if typed.
    case command
    /// One expression, asked before it is known.
    case predict
    /// The starter of the learner's turn.
    case attempt = "try"
    case check, accept, reject
  }

  package let role: Role
  package let id: String
  package let source: String
  /// The words after the id: `hidden`, a prediction's kind, a reject's feedback.
  package let words: [String]
  /// The fence's own line in the English file.
  package let line: Int

  package var isHidden: Bool { role == .run && words.contains("hidden") }
  /// The feedback that a reject's answer gets.
  package var feedbackName: String? { role == .reject ? words.first : nil }
}
