import Datasets
import Syntax

/// A table whose rows have labels: pandas's DataFrame. Assigning to a column changes it; every method makes another.
package final class FrameObject: NativeObject {
  package var frame: Datasets.Frame

  package init(_ frame: Datasets.Frame) { self.frame = frame }

  package override var typeName: String { "DataFrame" }
  package override func representation(_ writer: inout Writer) { writer.append(FrameText(frame).text) }
  package override var heldBytes: Int { frame.rowCount * frame.columns.count * 16 }
  package override var isHashable: Bool { false }
  package override func truth() throws -> Bool { throw TableFault.notOneValue(frame.rowCount * frame.columns.count) }
  package override func length() -> Int? { frame.rowCount }

  /// A loop goes over the names of the columns, and `in` asks them.
  package override func iterate(_ machine: Machine) -> ValueIterator? {
    ArrayIterator(frame.names.map { .text($0) })
  }
  package override func contains(_ value: Value, _ machine: Machine) throws -> Bool? {
    guard case .string(let text) = value else { return false }
    return frame.place(of: text.string) != nil
  }

  package override func item(_ index: Value, _ machine: Machine) throws -> Value {
    if case .string(let name) = index { return .object(SeriesObject(try frame.series(name.string))) }
    if case .object(let other as FrameObject) = index { return .object(FrameObject(try masked(by: other.frame))) }
    if let mask = try TableValues.mask(index, index: frame.index, machine) {
      return .object(FrameObject(frame.rows(where: mask)))
    }
    if let names = try TableValues.names(index, machine) { return .object(FrameObject(try frame.selecting(names))) }
    if case .object(is SliceObject) = index {
      let range = try Subscripts.range(index, frame.rowCount, typeName)
      return .object(FrameObject(frame.rows((0..<range.count).map { range[$0] })))
    }
    if case .object(let object as SeriesObject) = index { throw TableFault.notAMask(object.series.column.kind) }
    if let cell = try TableValues.cell(index) {
      throw DatasetFault.noColumn(cell.written, names: frame.names)
    }
    throw TypeFault.indexType(container: typeName, type: index.typeName)
  }

  /// Values where another table is true, missing elsewhere.
  private func masked(by mask: TableFrame) throws -> TableFrame {
    try frame.mapColumns { column in
      let marks = try mask.column(column.name)
      guard case .truth(let truths) = marks.values, marks.count == column.count else {
        throw TableFault.notAMask(marks.kind)
      }
      return try column.rows(truths.indices.map { truths[$0] ? $0 : nil })
    }
  }

  package override func setItem(_ index: Value, to value: Value, _ machine: Machine) throws {
    guard case .string(let name) = index else {
      guard let names = try TableValues.names(index, machine), case .object(let other as FrameObject) = value else {
        throw TypeFault.indexType(container: typeName, type: index.typeName)
      }
      guard names.count == other.frame.columns.count else {
        throw TableFault.tooFewNames(given: names.count, expected: other.frame.columns.count)
      }
      var changed = frame
      for (name, column) in zip(names, other.frame.columns) {
        let series = Series(column, index: other.frame.index, name: name)
        try changed.set(try series.aligned(to: frame.index).named(name))
      }
      frame = changed
      return
    }
    let target = frame.columns.isEmpty && frame.rowCount == 0 ? nil : frame.index
    if let target {
      try frame.set(TableValues.filling(value, name: name.string, index: target, machine))
    } else {
      // The first column of an empty table brings its own rows.
      guard let column = try TableValues.column(value, name: name.string, machine) else {
        throw TypeFault.wrongArgument(
          function: "DataFrame", parameter: name.string, expected: "list or Series", got: value.typeName)
      }
      try frame.set(column)
    }
  }

  package override func deleteItem(_ index: Value, _ machine: Machine) throws {
    guard case .string(let name) = index else { throw TypeFault.indexType(container: typeName, type: index.typeName) }
    try frame.remove(name.string)
  }

  package override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
    switch name {
    case "shape": return .tuple(of: [.integer(frame.rowCount), .integer(frame.columns.count)])
    case "size": return .integer(frame.rowCount * frame.columns.count)
    case "ndim": return .integer(2)
    case "empty": return .truth(frame.rowCount == 0 || frame.columns.isEmpty)
    case "columns": return .object(IndexObject(names: frame.names))
    case "index": return .object(IndexObject(frame.index))
    case "values": return try TableValues.array(frame.columns, rows: frame.rowCount)
    case "dtypes":
      return .object(
        SeriesObject(
          Series(
            Column("", .text(frame.columns.map(\.dtype))), index: Datasets.Index(Column("", .text(frame.names))),
            name: nil, dtype: "object")))
    case "loc": return .object(FrameRows(self, byLabel: true))
    case "iloc": return .object(FrameRows(self, byLabel: false))
    default: break
    }
    if method(name) != nil { return nil }
    if frame.place(of: name) != nil { return .object(SeriesObject(try frame.series(name))) }
    if let instead = AbsentNames.frame[name] {
      throw TableFault.absent(type: typeName, name: name, instead: instead)
    }
    return nil
  }

  package override func setAttribute(_ name: String, to value: Value) throws -> Bool {
    guard name == "columns" else {
      // As pandas warns: this would make an attribute and no column.
      if AbsentNames.frame[name] == nil, method(name) == nil, !FrameObject.attributes.contains(name) {
        throw TableFault.absent(type: typeName, name: "\(name) =", instead: "df['\(name)'] = …")
      }
      return false
    }
    guard case .list(let list) = value else { return false }
    let names = list.elements.compactMap { element -> String? in
      if case .string(let text) = element { text.string } else { nil }
    }
    guard names.count == frame.columns.count else {
      throw TableFault.tooFewNames(given: list.elements.count, expected: frame.columns.count)
    }
    frame = try TableFrame(zip(frame.columns, names).map { $0.named($1) }, index: frame.index)
    return true
  }

  private static let attributes = [
    "shape", "size", "ndim", "empty", "columns", "index", "values", "dtypes", "loc", "iloc",
  ]
  package override var attributeNames: [String] { FrameObject.attributes + FrameMethods.table.keys + frame.names }
  package override func method(_ name: String) -> Method? { FrameMethods.table[name] }

  // MARK: - Operators, column by column

  package override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ machine: Machine
  ) throws -> Value? {
    try eachColumn(other) { try TableOperators.binary(operation, $0, $1, reflected: reflected, machine) }
  }
  package override func compare(
    _ comparison: ComparisonOperator, _ other: Value, reflected: Bool, _ machine: Machine
  ) throws -> Value? {
    try eachColumn(other) { try TableOperators.compare(comparison, $0, $1, reflected: reflected, machine) }
  }
  package override func unary(_ operation: UnaryOperator, _ machine: Machine) throws -> Value? {
    try eachColumn(.none) { series, _ in try TableOperators.unary(operation, series) }
  }

  /// One value goes with every column; another table gives each the column of the same name; a Series labelled by
  /// column names gives each its value.
  private func eachColumn(_ other: Value, _ body: (Series, Value) throws -> Value?) throws -> Value? {
    var columns: [Column] = []
    for name in frame.names {
      let operand: Value
      switch other {
      case .object(let object as FrameObject):
        guard Set(object.frame.names) == Set(frame.names) else {
          throw DatasetFault.noColumn(
            frame.names.first { object.frame.place(of: $0) == nil } ?? name, names: object.frame.names)
        }
        operand = .object(SeriesObject(try object.frame.series(name)))
      case .object(let object as SeriesObject):
        guard let place = try object.series.index.places(of: Column("", .text([name])))[0] else {
          throw TableFault.noLabel(.text(name))
        }
        operand = TableValues.value(object.series.column[place])
      default: operand = other
      }
      guard case .object(let made as SeriesObject)? = try body(frame.series(name), operand) else { return nil }
      columns.append(made.series.column.named(name))
    }
    return .object(FrameObject(try TableFrame(columns, index: frame.index)))
  }
}
