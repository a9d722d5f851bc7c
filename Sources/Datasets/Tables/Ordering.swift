/// The rows of a table in the order of some of its columns; equal rows keep their order, missing values come last.
package enum Ordering {
  /// - Parameter columns: the first decides, the second between rows that are equal in the first, and so on.
  package static func rows(by columns: [(column: Column, isAscending: Bool)], count: Int) -> [Int] {
    // From the last to the first: a stable sort keeps what the later columns have decided.
    columns.reversed().reduce(Array(0..<count)) { rows, key in
      sorted(rows, by: key.column, isAscending: key.isAscending)
    }
  }

  private static func sorted(_ rows: [Int], by column: Column, isAscending: Bool) -> [Int] {
    let missing = rows.filter(column.isNA)
    let present = missing.isEmpty ? rows : rows.filter { !column.isNA($0) }
    func order<Value: Comparable>(_ values: [Value]) -> [Int] {
      present.enumerated().sorted { left, right in
        let (a, b) = (values[left.element], values[right.element])
        if a != b { return isAscending ? a < b : b < a }
        return left.offset < right.offset
      }.map(\.element)
    }
    let sorted =
      switch column.values {
      case .whole(let values): order(values)
      case .real(let values): order(values)
      case .text(let values): order(values.map(CodePoints.init))
      case .moment(let values): order(values)
      case .truth(let values): order(values.map { $0 ? 1 : 0 })
      case .span(let values): order(values)
      }
    return sorted + missing
  }
}
