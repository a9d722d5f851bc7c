import Datasets
import Syntax

/// The operators on columns and tables.
enum TableOperators {
  /// `series <operator> other`; nil where the operator has no meaning here.
  static func binary(
    _ operation: BinaryOperator, _ series: Series, _ other: Value, reflected: Bool, _ machine: Machine
  ) throws -> Value? {
    guard let (second, name) = try partner(series, other, operation.rawValue, machine) else { return nil }
    let (a, b) = reflected ? (second, series.column) : (series.column, second)
    if let logic = Logic(rawValue: operation.rawValue) {
      return .object(SeriesObject(series.with(try logic.apply(a, b), name: .some(name))))
    }
    guard let arithmetic = ColumnArithmetic(rawValue: operation.rawValue) else { return nil }
    return .object(SeriesObject(series.with(try arithmetic.apply(a, b), name: .some(name))))
  }

  static func compare(
    _ comparison: ComparisonOperator, _ series: Series, _ other: Value, reflected: Bool, _ machine: Machine
  ) throws -> Value? {
    guard let operation = ColumnComparison(rawValue: comparison.rawValue),
      let (second, name) = try partner(series, other, comparison.rawValue, machine)
    else { return nil }
    let (a, b) = reflected ? (second, series.column) : (series.column, second)
    return .object(SeriesObject(series.with(try operation.apply(a, b), name: .some(name))))
  }

  static func unary(_ operation: UnaryOperator, _ series: Series) throws -> Value? {
    switch operation {
    case .invert:
      if case .truth(let values) = series.column.values, series.column.missingCount == 0 {
        return .object(SeriesObject(series.with(Column("", .truth(values.map { !$0 })))))
      }
      return nil
    case .minus:
      switch series.column.values {
      case .whole(let values): return .object(SeriesObject(series.with(Column("", .whole(values.map { 0 &- $0 })))))
      case .real(let values): return .object(SeriesObject(series.with(Column("", .real(values.map { -$0 })))))
      default: return nil
      }
    case .plus: return series.column.isNumeric ? .object(SeriesObject(series)) : nil
    case .not: return nil
    }
  }

  /// The other operand as a column for the same rows, and the name that both have in common.
  private static func partner(
    _ series: Series, _ other: Value, _ operation: String, _ machine: Machine
  ) throws -> (Column, String?)? {
    if case .object(let object as SeriesObject) = other {
      guard object.series.index.hasSameLabels(as: series.index) else {
        throw TableFault.labelsDiffer(operation: operation)
      }
      return (object.series.column, object.series.name == series.name ? series.name : nil)
    }
    if let cell = try TableValues.cell(other) {
      // One text beside dates is one date: read once, not once a row.
      if case .text(let text) = cell, series.column.kind == .moment {
        let column = try Column("", .text([text])).dates(.mixed)
        return (Column("", repeating: column[0], count: series.count), series.name)
      }
      return (Column("", repeating: cell, count: series.count), series.name)
    }
    guard let column = try TableValues.column(other, name: "", machine) else { return nil }
    guard column.count == series.count else {
      throw TableFault.rowCount(column: other.typeName, found: column.count, expected: series.count)
    }
    return (column, series.name)
  }

  /// An operator between two single dates or lengths of time.
  static func scalars(
    _ operation: BinaryOperator, _ cell: TableCell, _ other: Value, reflected: Bool
  ) throws -> Value? {
    guard let arithmetic = ColumnArithmetic(rawValue: operation.rawValue), let second = try TableValues.cell(other)
    else { return nil }
    let (a, b) = reflected ? (second, cell) : (cell, second)
    let result = try arithmetic.apply(Column("", repeating: a, count: 1), Column("", repeating: b, count: 1))
    return TableValues.value(result.isNA(0) ? .missing : result[0])
  }

  static func scalars(
    _ comparison: ComparisonOperator, _ cell: TableCell, _ other: Value, reflected: Bool
  ) throws -> Value? {
    guard let operation = ColumnComparison(rawValue: comparison.rawValue), let second = try TableValues.cell(other)
    else { return nil }
    // Two single values have no text among them that could mean a date, as in pandas.
    guard second.kind == cell.kind else { return nil }
    let (a, b) = reflected ? (second, cell) : (cell, second)
    let result = try operation.apply(Column("", repeating: a, count: 1), Column("", repeating: b, count: 1))
    return TableValues.value(result[0])
  }

  /// `&`, `|` and `^` on truth values, bits on whole numbers.
  private enum Logic: String {
    case and = "&"
    case or = "|"
    case xor = "^"

    func apply(_ a: Column, _ b: Column) throws -> Column {
      if case .truth(let x) = a.values, case .truth(let y) = b.values, a.missingCount + b.missingCount == 0 {
        switch self {
        case .and: return Column("", .truth(zip(x, y).map { $0 && $1 }))
        case .or: return Column("", .truth(zip(x, y).map { $0 || $1 }))
        case .xor: return Column("", .truth(zip(x, y).map { $0 != $1 }))
        }
      }
      guard let x = a.wholes, let y = b.wholes else { throw TableFault.arithmetic(rawValue, a.kind, b.kind) }
      switch self {
      case .and: return Column("", .whole(zip(x, y).map { $0 & $1 }))
      case .or: return Column("", .whole(zip(x, y).map { $0 | $1 }))
      case .xor: return Column("", .whole(zip(x, y).map { $0 ^ $1 }))
      }
    }
  }
}
