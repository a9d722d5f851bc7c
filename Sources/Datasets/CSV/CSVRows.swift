/// Cuts CSV text into rows of fields, strictly by RFC 4180, but that a line may end in a line feed alone.
///
/// A byte order mark at the front is skipped, and so are empty lines. A row that breaks the rules comes out with its
/// problem, and reading goes on behind it.
struct CSVRows {
  struct Row: Equatable {
    /// The line on which it begins, from 1.
    let line: Int
    let fields: [String]
    let problem: BadRow.Problem?
    /// Its bytes in the file, without the end of the line.
    let extent: Range<Int>
  }

  /// A row longer than this is no row: most likely a quote was never closed.
  static let rowLimit = 1 << 20

  private let bytes: [UInt8]
  private let name: String
  private let separator: UInt8
  private var position: Int
  private var line = 1

  init(_ bytes: [UInt8], name: String, separator: UInt8 = UInt8(ascii: ",")) {
    self.bytes = bytes
    self.name = name
    self.separator = separator
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next row, or nil at the end.
  ///
  /// - Throws: `DatasetFault` where a quote or a row does not end within `rowLimit`.
  mutating func next() throws(DatasetFault) -> Row? {
    while lineEnd(at: position) > 0 { skipLineEnd() }
    guard position < bytes.count else { return nil }
    let start = position
    let firstLine = line
    var fields: [String] = []
    var problem: BadRow.Problem?
    while true {
      let field: ArraySlice<UInt8>
      if position < bytes.count, bytes[position] == Mark.quote {
        field = try takeQuoted(rowStart: start, rowLine: firstLine)
        if !isAtFieldEnd { problem = problem ?? .textAfterQuote }
        _ = try takePlain(problem: &problem, rowStart: start, rowLine: firstLine)
      } else {
        field = try takePlain(problem: &problem, rowStart: start, rowLine: firstLine)
      }
      let text = Self.text(field)
      if text == nil {
        problem = problem ?? .notUTF8
      } else if field.contains(0) {
        problem = problem ?? .zeroByte
      }
      fields.append(text ?? "")
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    let end = position
    skipLineEnd()
    return Row(line: firstLine, fields: fields, problem: problem, extent: start..<end)
  }

  private enum Mark {
    static let quote = UInt8(ascii: "\"")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
  }

  /// The field as text, or nil if it is not UTF-8. (`String(validating:as:)` looks types up anew at each call.)
  private static func text(_ field: ArraySlice<UInt8>) -> String? {
    do { return String(copying: try UTF8Span(validating: field.span)) } catch { return nil }
  }

  /// Takes a quoted part with its quotes and returns what it says: two quotes inside stand for one.
  private mutating func takeQuoted(rowStart: Int, rowLine: Int) throws(DatasetFault) -> ArraySlice<UInt8> {
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Mark.quote {
        position += 1
        guard position < bytes.count, bytes[position] == Mark.quote else { return content[...] }
      } else if byte == Mark.lineFeed {
        line += 1
      }
      content.append(byte)
      position += 1
      if position - rowStart > Self.rowLimit { throw .csvRowTooLong(file: name, line: rowLine) }
    }
    throw .csvQuoteOpen(file: name, line: rowLine)
  }

  /// Takes what is not quoted, up to the next comma or end of line.
  private mutating func takePlain(
    problem: inout BadRow.Problem?, rowStart: Int, rowLine: Int
  ) throws(DatasetFault) -> ArraySlice<UInt8> {
    let start = position
    while !isAtFieldEnd {
      let byte = bytes[position]
      if byte == Mark.quote {
        problem = problem ?? .strayQuote
      } else if byte == Mark.carriageReturn {
        problem = problem ?? .loneCarriageReturn
      }
      position += 1
      if position - rowStart > Self.rowLimit { throw .csvRowTooLong(file: name, line: rowLine) }
    }
    return bytes[start..<position]
  }

  private var isAtFieldEnd: Bool {
    position >= bytes.count || bytes[position] == separator || lineEnd(at: position) > 0
  }

  /// How many bytes the end of a line takes here: 1 or 2, or 0 if none begins here.
  private func lineEnd(at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    if bytes[index] == Mark.lineFeed { return 1 }
    return bytes[index] == Mark.carriageReturn && index + 1 < bytes.count && bytes[index + 1] == Mark.lineFeed ? 2 : 0
  }

  private mutating func skipLineEnd() {
    let length = lineEnd(at: position)
    position += length
    if length > 0 { line += 1 }
  }
}
