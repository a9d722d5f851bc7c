/// What a piece of text is for. Terminal turns a role into colour, HTML into a class; plain text drops it.
///
/// A role never carries meaning alone: the words beside it say the same.
package enum Role: String, Sendable, CaseIterable, Hashable {
  /// The prompt before the learner's own line.
  case prompt
  /// A value that came out.
  case answer
  case number
  case keyword
  /// Text in quotes.
  case quoted
  case comment
  /// Learned, right, finished.
  case good
  case warning
  case fault
  /// The `^^^^` under the part of a line that is meant.
  case caret
  /// The part of a source line that a walk stands on.
  case current
  /// Worth less attention than its surroundings.
  case dim
  case title
  /// Something that can be typed as it stands.
  case code
  case link
  case strong
  case emphasis
}

/// Text whose stretches say what they are for. Renderers make it; what shows it decides on colour.
package struct StyledText: Sendable, Hashable {
  package struct Run: Sendable, Hashable {
    package let text: String
    package let role: Role?
  }

  /// In reading order; no run is empty and neighbours differ in role.
  package private(set) var runs: [Run] = []

  package init() {}

  package init(_ text: String, _ role: Role? = nil) { append(text, role) }

  /// The text alone.
  package var plain: String { runs.reduce(into: "") { $0 += $1.text } }

  package var isEmpty: Bool { runs.isEmpty }

  package mutating func append(_ text: String, _ role: Role? = nil) {
    if text.isEmpty { return }
    if let last = runs.last, last.role == role {
      runs[runs.count - 1] = Run(text: last.text + text, role: role)
    } else {
      runs.append(Run(text: text, role: role))
    }
  }

  package mutating func append(_ other: StyledText) {
    for run in other.runs { append(run.text, run.role) }
  }

  /// Split at newlines, which are dropped: one element a line, also for an empty line.
  package var lines: [StyledText] {
    var lines = [StyledText()]
    for run in runs {
      let parts = run.text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      for (index, part) in parts.enumerated() {
        if index > 0 { lines.append(StyledText()) }
        lines[lines.count - 1].append(String(part), run.role)
      }
    }
    return lines
  }

  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var joined = left
    joined.append(right)
    return joined
  }

  package static func += (left: inout StyledText, right: StyledText) { left.append(right) }
}

extension StyledText: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }
}

extension Sequence<StyledText> {
  package func joined(separator: StyledText = StyledText()) -> StyledText {
    var joined = StyledText()
    var isFirst = true
    for piece in self {
      if !isFirst { joined.append(separator) }
      joined.append(piece)
      isFirst = false
    }
    return joined
  }
}
