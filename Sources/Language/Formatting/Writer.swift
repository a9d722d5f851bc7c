/// Builds the text of a value: `repr(x)` and `str(x)`.
///
/// A container that holds itself is written `[...]`, as in Python; nesting too deep for the native stack is an error.
package struct Writer {
  package private(set) var text = ""
  private var open: [ObjectIdentifier] = []
  /// Values written with nobody there who could ask to stop.
  private var unwatched = 0
  /// The size at which memory was looked at last.
  private var checkedSize = 0
  /// Significant digits of real numbers, for a notebook's results; nil writes them as Python does.
  package let digits: Int?
  /// Whether a tensor of more than 1000 numbers is written by its edges, as its library does.
  package let summarises: Bool

  package init(digits: Int? = nil, summarises: Bool = true) { (self.digits, self.summarises) = (digits, summarises) }

  package mutating func append(_ string: String) { text += string }

  /// Writes `repr(value)`.
  package mutating func append(_ value: Value) throws {
    switch value {
    case .none: text += "None"
    case .truth(let truth): text += truth ? "True" : "False"
    case .integer(let number): text += String(number)
    case .float(let number):
      text += digits.map { FloatText.brief(number, digits: $0) } ?? FloatText.shortest(number)
    case .ellipsis: text += "Ellipsis"
    case .string(let string): text += Writer.quoted(string.string)
    case .list(let list):
      try nested(list, recursive: "[...]") { try $0.append(list.elements, from: "[", to: "]") }
    case .tuple(let tuple):
      try nested(tuple, recursive: "(...)") {
        if tuple.isTorchSize { return try $0.append(tuple.elements, from: "torch.Size([", to: "])") }
        try $0.append(tuple.elements, from: "(", to: tuple.elements.count == 1 ? ",)" : ")")
      }
    case .dictionary(let dictionary):
      try nested(dictionary, recursive: "{...}") { writer in
        writer.text += "{"
        for (index, pair) in dictionary.pairs.enumerated() {
          if index > 0 { writer.text += ", " }
          try writer.append(pair.key)
          writer.text += ": "
          try writer.append(pair.value)
        }
        writer.text += "}"
      }
    case .set(let set):
      if set.count == 0 {
        text += "set()"
      } else {
        try nested(set, recursive: "set(...)") { try $0.append(set.elements, from: "{", to: "}") }
      }
    case .function(let function): text += "<function \(function.name)>"
    case .object(let object): try nested(object, recursive: "...") { try object.representation(&$0) }
    case .cell: text += "<cell>"
    }
    try checkSize()
  }

  /// Writes `str(value)`.
  package mutating func display(_ value: Value) throws {
    switch value {
    case .string(let string): text += string.string
    case .object(let object): try nested(object, recursive: "...") { try object.display(&$0) }
    default: try append(value)
    }
  }

  package mutating func append(_ values: [Value], from opening: String, to closing: String) throws {
    text += opening
    for (index, value) in values.enumerated() {
      if index > 0 { text += ", " }
      try append(value)
    }
    text += closing
  }

  private mutating func nested(
    _ object: AnyObject, recursive: String, _ write: (inout Writer) throws -> Void
  ) throws {
    let identity = ObjectIdentifier(object)
    if open.contains(identity) {
      text += recursive
      return
    }
    if open.count >= Limits.nesting { throw LimitFault.nesting }
    open.append(identity)
    try write(&self)
    open.removeLast()
  }

  private mutating func checkSize() throws {
    if try !Watch.tick() {
      unwatched += 1
      if unwatched > Limits.written { throw LimitFault.written(limit: Limits.written) }
    }
    let size = text.utf8.count
    guard size > checkedSize + 1 << 20 else { return }
    checkedSize = size
    try Limits.checkAllocation(size, bytes: 1)
  }

  /// `repr(value)`
  package static func representation(of value: Value) throws -> String {
    var writer = Writer()
    try writer.append(value)
    return writer.text
  }

  /// `str(value)`
  package static func display(of value: Value) throws -> String {
    if case .string(let text) = value { return text.string }
    var writer = Writer()
    try writer.display(value)
    return writer.text
  }

  /// `repr(value)` cut short for a message.
  static func shortRepresentation(of value: Value, limit: Int = 60) -> String {
    guard let full = try? representation(of: value) else { return "…" }
    let scalars = full.unicodeScalars
    if scalars.count <= limit { return full }
    return String(String.UnicodeScalarView(scalars.prefix(limit - 1))) + "…"
  }

  /// A string in quotes with Python's escapes: single quotes unless it holds one and no double quote.
  package static func quoted(_ string: String) -> String {
    let quote: Unicode.Scalar =
      string.utf8.contains(UInt8(ascii: "'")) && !string.utf8.contains(UInt8(ascii: "\"")) ? "\"" : "'"
    var text = String.UnicodeScalarView()
    text.append(quote)
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\\": text.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": text.append(contentsOf: "\\n".unicodeScalars)
      case "\r": text.append(contentsOf: "\\r".unicodeScalars)
      case "\t": text.append(contentsOf: "\\t".unicodeScalars)
      case quote:
        text.append("\\")
        text.append(quote)
      default:
        if scalar.isPrintable { text.append(scalar) } else { text.append(contentsOf: scalar.escape.unicodeScalars) }
      }
    }
    text.append(quote)
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Python's `str.isprintable` for one code point: neither other (C) nor separator (Z), but for the space.
  var isPrintable: Bool {
    if isASCII { return value >= 0x20 && value < 0x7F }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
      .spaceSeparator:
      return false
    default: return true
    }
  }

  /// `\x1b`, `\u200b` or `\U000e0001`.
  var escape: String {
    let (mark, width) = value < 0x100 ? ("x", 2) : value < 0x10000 ? ("u", 4) : ("U", 8)
    let digits = String(value, radix: 16)
    return "\\" + mark + String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
