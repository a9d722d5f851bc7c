/// JSON as the journal writes it: one value a line.
///
/// Reading is strict (RFC 8259) and bounded: nesting beyond `deepest`, a repeated key, trailing text or a lone surrogate
/// makes the line damaged rather than half understood.
package enum JSON {
  case null
  case truth(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  /// Keys in the order written.
  case object([(key: String, value: JSON)])

  static let deepest = 16

  package subscript(_ key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  package var string: String? { if case .string(let text) = self { text } else { nil } }
  package var number: Double? { if case .number(let value) = self { value } else { nil } }
  package var truth: Bool? { if case .truth(let value) = self { value } else { nil } }
  package var array: [JSON]? { if case .array(let elements) = self { elements } else { nil } }
  package var whole: Int? { number.flatMap { Int(exactly: $0) } }

  /// One line without spaces. A number that JSON can't say (nan, infinity) is null.
  package var text: String {
    switch self {
    case .null: "null"
    case .truth(let value): value ? "true" : "false"
    case .number(let value):
      if let whole = Int(exactly: value), abs(value) < 9e15 {
        String(whole)
      } else {
        value.isFinite ? String(value) : "null"
      }
    case .string(let text): Self.quoted(text)
    case .array(let elements): "[" + elements.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0.key) + ":" + $0.value.text }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// - Returns: nil for anything but one whole value.
  package init?(parsing bytes: some Sequence<UInt8>) {
    var parser = JSONParser(bytes: Array(bytes))
    guard let value = parser.document() else { return nil }
    self = value
  }
}
