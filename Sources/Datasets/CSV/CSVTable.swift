import Catalogue
import Files

/// A row that was kept aside because it breaks the rules of its file.
package struct BadRow: Sendable, Equatable {
  package enum Problem: Sendable, Equatable {
    case fieldCount(expected: Int, found: Int)
    /// A quote inside a field that does not begin with one.
    case strayQuote
    /// Something between a closing quote and the next comma.
    case textAfterQuote
    case loneCarriageReturn
    case zeroByte
    case notUTF8
  }

  /// The line on which it begins, from 1.
  package let line: Int
  package let problem: Problem
  /// Its beginning as it stands in the file.
  package let text: String
}

/// How a file is to be read. As it stands: commas, bad rows kept aside, types as strict as this house likes them.
package struct CSVOptions: Sendable, Equatable {
  package enum BadRows: Sendable, Equatable {
    /// Kept aside, with their lines.
    case aside
    /// The first ends the reading.
    case fault
  }

  /// Which types a column may take.
  package enum Types: Sendable, Equatable {
    /// Digits that a number would lose stay text, dates are found by themselves.
    case strict
    /// As pandas: 007 is 7, True and False are truth values, dates stay text unless they are asked for.
    case pandas(dates: Set<String>, texts: Set<String>)
  }

  package var separator = UInt8(ascii: ",")
  package var badRows = BadRows.aside
  package var types = Types.strict
  /// Rows with fewer fields than the header lack the rest, instead of being bad.
  package var fillsShortRows = false
  /// Read no more rows than that.
  package var rowLimit: Int?
  /// The columns to keep; all where nil.
  package var columns: [String]?

  package init() {}
}

/// A table read from a CSV file, and what could not be read.
package struct CSVTable: Sendable, Equatable {
  package let table: Table
  /// The first of the rows that were kept aside, in order.
  package let badRows: [BadRow]
  package let badRowCount: Int

  /// The most bytes a file may have, and the most cells a table.
  package static let byteLimit = 256 << 20
  package static let cellLimit = 20_000_000
  package static let columnLimit = 4_096
  private static let badRowsKept = 1_000

  /// - Throws: `FileFault`, `DatasetFault`, `Interruption`.
  package init(reading path: String, pulse: Pulse = .silent) throws {
    try self.init(try readFile(path, limit: Self.byteLimit), name: path, pulse: pulse)
  }

  /// Reads a header line and the rows below it; each column takes the narrowest type that all its values have.
  package init(
    _ bytes: [UInt8], name: String, options: CSVOptions = CSVOptions(), pulse: Pulse = .silent
  ) throws {
    var rows = CSVRows(bytes, name: name, separator: options.separator)
    guard let header = try rows.next() else { throw DatasetFault.csvEmpty(file: name) }
    if let problem = header.problem { throw DatasetFault.csvHeader(file: name, problem) }
    let width = header.fields.count
    guard width <= Self.columnLimit else {
      throw DatasetFault.csvTooManyColumns(file: name, found: width, limit: Self.columnLimit)
    }
    var texts = [[String]](repeating: [], count: width)
    var bad: [BadRow] = []
    var badCount = 0
    var count = 0
    while count < options.rowLimit ?? .max, let row = try rows.next() {
      var problem = row.problem
      if problem == nil, row.fields.count > width || (row.fields.count < width && !options.fillsShortRows) {
        problem = .fieldCount(expected: width, found: row.fields.count)
      }
      if let problem {
        if options.badRows == .fault { throw Self.fault(problem, file: name, line: row.line) }
        badCount += 1
        if bad.count < Self.badRowsKept {
          let text = String(decoding: bytes[row.extent].prefix(200), as: UTF8.self)
          bad.append(BadRow(line: row.line, problem: problem, text: text))
        }
        continue
      }
      for (place, field) in row.fields.enumerated() { texts[place].append(field) }
      for place in row.fields.count..<max(width, row.fields.count) { texts[place].append("") }
      count += 1
      if count % 4_096 == 0 { try pulse.check() }
      guard count * width <= Self.cellLimit else {
        throw DatasetFault.csvTooManyCells(file: name, limit: Self.cellLimit)
      }
    }
    var columns: [Column] = []
    let names = Self.distinct(header.fields)
    for wanted in options.columns ?? [] where !names.contains(wanted) {
      throw DatasetFault.noColumn(wanted, names: names)
    }
    for (label, values) in zip(names, texts) where options.columns?.contains(label) ?? true {
      try pulse.check()
      columns.append(try Column(label, reading: values, options.types))
    }
    table = try Table(columns)
    badRows = bad
    badRowCount = badCount
  }

  private static func fault(_ problem: BadRow.Problem, file: String, line: Int) -> TableFault {
    if case .fieldCount(let expected, let found) = problem {
      return .csvFieldCount(file: file, line: line, expected: expected, found: found)
    }
    return .csvRow(file: file, line: line, problem)
  }

  /// Names as pandas makes them of a header: an empty one by its place, a second `a` as `a.1`.
  static func distinct(_ header: [String]) -> [String] {
    var taken = Set(header)
    var seen: Set<String> = []
    return header.enumerated().map { place, label in
      let base = label.isEmpty ? "Unnamed: \(place)" : label
      if seen.insert(base).inserted { return base }
      var number = 1
      while taken.contains("\(base).\(number)") || seen.contains("\(base).\(number)") { number += 1 }
      let name = "\(base).\(number)"
      taken.insert(name)
      seen.insert(name)
      return name
    }
  }
}
