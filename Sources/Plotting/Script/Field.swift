/// A value that a template may name in `{{…}}`. Every one is a complete gnuplot token, so nothing that a learner wrote
/// can become a command.
package enum Field: Sendable, Equatable {
  case number(Double)
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
  var token: String {
    switch self {
    case .number(let value): Field.literal(value)
    case .whole(let value): String(value)
    case .word(let text): Field.quoted(Printable.word(text))
    case .text(let lines): lines.isEmpty ? "''" : lines.map { Field.quoted($0) }.joined(separator: ".\"\\n\".")
    case .tickName(let text): Field.tickName(text)
    case .title(let text): text.isEmpty ? "notitle" : "title " + Field.quoted(text)
    case .data(let name): name
    case .ticks(let ticks):
      "(" + ticks.map { "\(Field.tickName($0.label)) \(Field.literal($0.value))" }.joined(separator: ", ") + ")"
    case .keyword(let word): word
    }
  }

  /// The one way text gets into a script: without control characters, between single quotes, with `'` doubled. There
  /// gnuplot reads neither backticks nor backslashes nor macros; `noenhanced` keeps it from reading `_` and `^`.
  private static func quoted(_ text: String) -> String {
    "'" + Printable.word(text).replacing("'", with: "''") + "'"
  }

  private static func tickName(_ text: String) -> String {
    quoted(text.replacing("%", with: "%%"))
  }

  /// A finite number as gnuplot reads it back exactly.
  static func literal(_ value: Double) -> String {
    guard value.isFinite else { return "NaN" }
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
