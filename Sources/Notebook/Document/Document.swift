import Plotting
import Wording

/// A notebook as it is kept: what was typed, in order, with what came of it, and the prose between.
package struct Document: Sendable {
  package var entries: [Entry] = []

  package init() {}

  package struct Entry: Sendable {
    package enum Kind: Sendable, Equatable {
      /// Markdown as its author wrote it.
      case prose
      case cell(number: Int)
      /// A line that began with a colon, colon included.
      case command
    }

    package var kind: Kind
    package var source: String
    package var outputs: [Item] = []

    package init(_ kind: Kind, _ source: String) { (self.kind, self.source) = (kind, source) }

    package var isProse: Bool { kind == .prose }
    /// Whether something went wrong in it.
    package var isFaulty: Bool { outputs.contains { if case .fault = $0 { true } else { false } } }
  }

  /// One thing that came of a cell or command.
  package enum Item: Sendable {
    case text(StyledText)
    case fault(StyledText)
    case plot(Plot)
    /// A plot of a document that was opened: the file beside it, and the sentence that says what the plot shows.
    case picture(file: String, description: String)
  }

  /// The cells and commands: all that runs.
  package var runnable: [Entry] { entries.filter { !$0.isProse } }

  /// The number of the next cell.
  package var nextNumber: Int {
    entries.reduce(1) { next, entry in
      if case .cell(let number) = entry.kind { max(next, number &+ 1) } else { next }
    }
  }
}

extension Document.Entry {
  /// What came of it as text: printed lines and results in one piece, and each plot as the sentence that tells it.
  ///
  /// Two runs agree if this does: pictures can differ in size and theme and show the same.
  package func told(in tongue: Tongue) -> String {
    outputs.map { output in
      switch output {
      case .text(let text), .fault(let text): text.plain
      case .plot(let plot): plot.description[tongue].onOneLine + "\n"
      case .picture(_, let description): description.onOneLine + "\n"
      }
    }
    .joined().trimmedLines
  }
}

extension StringProtocol {
  var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }

  /// Without white space at its end.
  var trimmedEnd: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }
}
