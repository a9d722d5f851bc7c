/// A value that a template may name in `{{…}}`. Every one is a complete gnuplot token, so nothing that a learner wrote
/// can become a command.
package enum Field: Sendable, Equatable {
  case number(Double)
  /// A length or a place on the page, where a thousandth is enough.
  case length(Double)
  case whole(Int)
  /// Text on one line.
  case word(String)
  /// Text whose line breaks are kept.
  case text([String])
  /// A word where gnuplot takes `%` for the start of a format: names of ticks.
  case tickName(String)
  /// The name of a clause: `title 'loss'`, or `notitle` for an empty name.
  case title(String)
  /// The name of a data block that the program defined.
  case data(String)
  /// A list of ticks: `('0' 0, '0.5' 0.5)`.
  case ticks([Axis.Tick])
  /// One of our own keywords.
  case keyword(String)

  /// As it stands in a script.
  package var token: String {
    switch self {
    case .number(let value): Field.literal(value)
    case .length(let value):
      Field.literal(value.magnitude < 1e9 ? (value * 1000).rounded() / 1000 : value)
    case .whole(let value): String(value)
    case .word(let text): Field.quoted(Printable.word(text))
    case .text(let lines): Field.multiline(lines)
    case .tickName(let text): Field.tickName(text)
    case .title(let text): text.isEmpty ? "notitle" : "title " + Field.quoted(text)
    case .data(let name): name
    case .ticks(let ticks):
      "(" + ticks.map { "\(Field.tickName($0.label)) \(Field.literal($0.value))" }.joined(separator: ", ") + ")"
    case .keyword(let word): word
    }
  }

  /// The one way text gets into a script: without control characters, between single quotes, where gnuplot reads neither
  /// backticks nor backslashes nor macros; `noenhanced` keeps it from reading `_` and `^`.
  ///
  /// A quote in the text is the variable `apostrophe`. The manual's own way, to double it, fails in gnuplot 5.4.4 where
  /// two quotes meet or one stands first, and a quote between double quotes lets it read `@name` as a macro.
  private static func quoted(_ text: String) -> String {
    let parts = Printable.word(text).split(separator: "'", omittingEmptySubsequences: false)
    let tokens = parts.enumerated().flatMap { index, part in
      (index == 0 ? [] : ["apostrophe"]) + (part.isEmpty ? [] : ["'\(part)'"])
    }
    return tokens.isEmpty ? "''" : tokens.joined(separator: ".")
  }

  /// The command that every script begins with.
  static let definition = "apostrophe = \"'\""

  private static func tickName(_ text: String) -> String {
    multiline(Printable.lines(text.replacing("%", with: "%%")))
  }

  /// The line break itself is ours: no text of anybody's comes between double quotes.
  private static func multiline(_ lines: [String]) -> String {
    lines.isEmpty ? "''" : lines.map(quoted).joined(separator: ".\"\\n\".")
  }

  /// A finite number as gnuplot reads it back exactly.
  static func literal(_ value: Double) -> String {
    guard value.isFinite else { return "NaN" }
    if value == 0 { return "0" }
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
