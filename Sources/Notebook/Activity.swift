import Wording

/// Something that takes the lines a learner types before the notebook does: a walk, a lesson.
///
/// Activities lie on a stack: a lesson can play a walk and goes on when that has finished.
package protocol Activity: AnyObject {
  /// What stands before the cursor while it waits; nil leaves the notebook's own prompt.
  var prompt: StyledText? { get }
  /// Whether single keys will do, so that Enter need not follow each.
  var takesKeys: Bool { get }
  /// The keys after which more of a line is typed, where single keys do: `g 3`.
  var keysOfLines: Set<Character> { get }
  /// Whether a line is an answer rather than code, so that it is whole as it stands and not worth remembering.
  var takesAnswers: Bool { get }
  /// Shows what it begins with.
  func begin(_ notebook: Notebook)
  func receive(_ line: String, _ notebook: Notebook) -> ActivityReply
  /// The activity above it has finished.
  func resume(_ notebook: Notebook)
  /// The learner presses Ctrl-C or Ctrl-D; says whether the activity is over.
  func stop(_ notebook: Notebook) -> Bool
  /// How it looks on a screen of its own, where the display shows views; `nil` for what is only lines.
  func view(_ notebook: Notebook) -> (any ScreenView)?
}

extension Activity {
  package func view(_ notebook: Notebook) -> (any ScreenView)? { nil }
  package var keysOfLines: Set<Character> { [] }
}

package enum ActivityReply {
  case handled
  /// The line is none of this activity's business: it is a cell or a command.
  case passedOn
  case finished
}
