import Datasets
import Syntax

/// One column with the labels of its rows: pandas's Series. It never changes; every method makes another.
final class SeriesObject: NativeObject {
  let series: Series

  init(_ series: Series) { self.series = series }

  override var typeName: String { "Series" }
  override func representation(_ writer: inout Writer) { writer.append(SeriesText(series).text) }
  override var heldBytes: Int { series.count * 16 }
  override var isHashable: Bool { false }
  override func truth() throws -> Bool { throw TableFault.notOneValue(series.count) }
  override func asFloat() throws -> Double? {
    guard series.count == 1 else { throw TableFault.notOneValue(series.count) }
    return series.column.doubles?[0]
  }
  override func asInt() throws -> Int? {
    guard series.count == 1 else { throw TableFault.notOneValue(series.count) }
    return try series.column.doubles.map { try FloatArithmetic.whole($0[0]) }
  }

  override func length() -> Int? { series.count }
  override func iterate(_ machine: Machine) -> ValueIterator? { ArrayIterator(values) }
  /// `x in s` asks the labels, as in pandas.
  override func contains(_ value: Value, _ machine: Machine) throws -> Bool? {
    guard let cell = try TableValues.cell(value) else { return false }
    return series.index.labels.cells.contains(cell)
  }

  /// The values as Python has them.
  var values: [Value] { series.column.cells.map(TableValues.value) }

  override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ machine: Machine
  ) throws -> Value? { try TableOperators.binary(operation, series, other, reflected: reflected, machine) }
  override func compare(
    _ comparison: ComparisonOperator, _ other: Value, reflected: Bool, _ machine: Machine
  ) throws -> Value? { try TableOperators.compare(comparison, series, other, reflected: reflected, machine) }
  override func unary(_ operation: UnaryOperator, _ machine: Machine) throws -> Value? {
    try TableOperators.unary(operation, series)
  }
  override func absolute(_ machine: Machine) throws -> Value? {
    try .object(SeriesObject(SeriesChanging.absolute(series)))
  }
  override func rounded(_ digits: Int?, _ machine: Machine) throws -> Value? {
    .object(SeriesObject(SeriesChanging.rounded(series, digits ?? 0)))
  }

  /// By label; by truth values; by position where a slice is given.
  override func item(_ index: Value, _ machine: Machine) throws -> Value {
    if let mask = try TableValues.mask(index, index: series.index, machine) {
      return .object(SeriesObject(series.rows(where: mask)))
    }
    if case .object(is SliceObject) = index {
      let range = try Subscripts.range(index, series.count, typeName)
      return .object(SeriesObject(series.rows((0..<range.count).map { range[$0] })))
    }
    return try Rows.labelled(index, in: series.index, machine).take(from: series)
  }

  override func setItem(_ index: Value, to value: Value, _ machine: Machine) throws {
    throw TableFault.absent(type: typeName, name: "[ ] =", instead: "df.loc[rows, 'c'] = value")
  }

  override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
    switch name {
    case "shape": return .tuple(of: [.integer(series.count)])
    case "size": return .integer(series.count)
    case "ndim": return .integer(1)
    case "empty": return .truth(series.count == 0)
    case "name": return series.name.map { .text($0) } ?? Value.none
    case "dtype": return .object(DtypeObject(series.dtype))
    case "index": return .object(IndexObject(series.index))
    case "values": return try TableValues.array(series.column)
    case "loc": return .object(SeriesRows(self, byLabel: true))
    case "iloc": return .object(SeriesRows(self, byLabel: false))
    case "dt": return .object(try DateParts(series))
    case "str": return .object(try TextParts(series))
    case "is_unique": return .truth(Codes([series.column], droppingMissing: false).firstRows.count == series.count)
    case "hasnans": return .truth(series.column.marksOfNA.contains(true))
    default: break
    }
    if method(name) == nil, let instead = AbsentNames.series[name] {
      throw TableFault.absent(type: typeName, name: name, instead: instead)
    }
    return nil
  }

  private static let attributes = [
    "shape", "size", "ndim", "empty", "name", "dtype", "index", "values", "loc", "iloc", "dt", "str", "is_unique",
    "hasnans",
  ]
  override var attributeNames: [String] { SeriesObject.attributes + SeriesMethods.table.keys }
  override func method(_ name: String) -> Method? { SeriesMethods.table[name] }
}

/// `s.loc[…]` and `s.iloc[…]`.
final class SeriesRows: NativeObject {
  private let series: SeriesObject
  private let isByLabel: Bool

  init(_ series: SeriesObject, byLabel: Bool) {
    self.series = series
    isByLabel = byLabel
  }

  override var typeName: String { isByLabel ? "_LocIndexer" : "_iLocIndexer" }

  override func item(_ index: Value, _ machine: Machine) throws -> Value {
    let rows =
      isByLabel
      ? try Rows.labelled(index, in: series.series.index, machine)
      : try Rows.placed(index, count: series.series.count, machine)
    return try rows.take(from: series.series)
  }
}

/// Which rows an index between brackets means.
enum Rows {
  case one(Int)
  case many([Int])

  /// By label, truth values, or a slice of labels with both ends.
  static func labelled(_ value: Value, in index: Datasets.Index, _ machine: Machine) throws -> Rows {
    if let mask = try TableValues.mask(value, index: index, machine) {
      return .many(mask.indices.filter { mask[$0] })
    }
    if let cell = try TableValues.cell(value) { return try .one(place(of: cell, in: index)) }
    if case .object(let slice as SliceObject) = value {
      guard slice.step.isNone else { throw TypeFault.sliceIndex(type: "step") }
      let first = try TableValues.cell(slice.lower).flatMap { $0 == .missing ? nil : try place(of: $0, in: index) } ?? 0
      let last =
        try TableValues.cell(slice.upper).flatMap { cell -> Int? in
          if cell == .missing { return nil }
          // A range's end may lie beyond the last row, as in Python.
          if index.isRange, case .whole(let number) = cell { return min(Int(clamping: number), index.count - 1) }
          return try place(of: cell, in: index)
        } ?? index.count - 1
      return .many(first <= last ? Array(first...last) : [])
    }
    guard let wanted = try TableValues.column(value, name: "", machine) else {
      throw TypeFault.indexType(container: "loc", type: value.typeName)
    }
    return .many(
      try zip(wanted.cells, index.places(of: wanted)).map { cell, row in
        guard let row else { throw TableFault.noLabel(cell) }
        return row
      })
  }

  private static func place(of label: TableCell, in index: Datasets.Index) throws -> Int {
    guard let row = try index.places(of: Column("", cells: [label]))[0] else { throw TableFault.noLabel(label) }
    return row
  }

  /// By position, counted from 0, negative from the end.
  static func placed(_ value: Value, count: Int, _ machine: Machine) throws -> Rows {
    func place(_ position: Int) throws -> Int {
      guard let place = Subscripts.offset(position, count) else {
        throw LookupFault.index(container: "iloc", index: position, count: count)
      }
      return place
    }
    if let position = value.wholeNumber { return .one(try place(position)) }
    if case .object(is SliceObject) = value {
      let range = try Subscripts.range(value, count, "iloc")
      return .many((0..<range.count).map { range[$0] })
    }
    if let mask = try TableValues.mask(value, index: Datasets.Index(count: count), machine) {
      return .many(mask.indices.filter { mask[$0] })
    }
    guard let wanted = try TableValues.column(value, name: "", machine)?.wholes else {
      throw TypeFault.indexType(container: "iloc", type: value.typeName)
    }
    return .many(try wanted.map { try place(Int($0)) })
  }

  func take(from series: Series) throws -> Value {
    switch self {
    case .one(let row): TableValues.value(series.column.isNA(row) ? .missing : series.column[row])
    case .many(let rows): .object(SeriesObject(series.rows(rows)))
    }
  }

  var list: [Int] {
    switch self {
    case .one(let row): [row]
    case .many(let rows): rows
    }
  }
}
