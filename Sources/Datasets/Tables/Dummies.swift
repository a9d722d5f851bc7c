/// A column as one column a value, true where a row has it: pandas's `get_dummies`.
package struct Dummies: Sendable {
  package enum Result: String, Sendable {
    case bool, int, float
  }

  private let result: Result
  private let dropsFirst: Bool

  package init(_ result: Result, dropsFirst: Bool) {
    self.result = result
    self.dropsFirst = dropsFirst
  }

  /// - Parameter prefix: what stands before each value's name, with a low line.
  package func columns(of column: Column, prefix: String?) -> [Column] {
    let codes = Codes(column)
    let order = Ordering.rows(by: [(column.rows(codes.firstRows), true)], count: codes.firstRows.count)
    return order.dropFirst(dropsFirst ? 1 : 0).map { code in
      let value = column[codes.firstRows[code]].written
      let marks = codes.codes.map { $0 == code }
      let name = prefix.map { "\($0)_\(value)" } ?? value
      return switch result {
      case .bool: Column(name, .truth(marks))
      case .int: Column(name, .whole(marks.map { $0 ? 1 : 0 }))
      case .float: Column(name, .real(marks.map { $0 ? 1 : 0 }))
      }
    }
  }

  /// The other columns first, then those of each named column's values.
  package func apply(_ frame: Frame, _ names: [String]) throws -> Frame {
    let rest = frame.columns.filter { !names.contains($0.name) }
    let made = try names.flatMap { columns(of: try frame.column($0), prefix: $0) }
    return try Frame(rest + made, index: frame.index)
  }
}

extension Cell {
  /// As `str(x)` writes it in Python, for names made of values.
  package var written: String {
    switch self {
    case .missing: "nan"
    case .whole(let value): "\(value)"
    case .real(let value): value == value.rounded() && value.magnitude < 1e16 ? "\(Int64(value)).0" : "\(value)"
    case .text(let value): value
    case .moment(let value): value.stamp
    case .truth(let value): value ? "True" : "False"
    case .span(let value): "\(value)"
    }
  }
}
