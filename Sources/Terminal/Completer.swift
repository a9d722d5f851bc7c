/// Knows what could stand where the cursor is.
package protocol Completer {
  /// `text` is the whole entry so far, earlier lines included; `cursor` is a UTF-8 offset into it.
  func completion(of text: String, at cursor: Int) -> Completion
}

/// What could take the place of a stretch of text.
package struct Completion: Sendable, Equatable {
  package struct Candidate: Sendable, Equatable {
    package let text: String
    /// Added after the only candidate unless the line goes on with it already: `(` after a function, `"` after a file.
    package let suffix: String

    package init(_ text: String, suffix: String = "") {
      self.text = text
      self.suffix = suffix
    }
  }

  /// UTF-8 offsets into the text that was given, within the line of the cursor.
  package let replaced: Range<Int>
  package let candidates: [Candidate]

  package init(replaced: Range<Int>, candidates: [Candidate]) {
    self.replaced = replaced
    self.candidates = candidates
  }

  package static let none = Completion(replaced: 0..<0, candidates: [])
}
