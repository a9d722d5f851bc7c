import Datasets
import Syntax

/// `df.loc[rows, columns]` and `df.iloc[rows, columns]`.
final class FrameRows: NativeObject {
  private let table: FrameObject
  private let isByLabel: Bool

  init(_ table: FrameObject, byLabel: Bool) {
    self.table = table
    isByLabel = byLabel
  }

  override var typeName: String { isByLabel ? "_LocIndexer" : "_iLocIndexer" }

  override func item(_ index: Value, _ machine: Machine) throws -> Value {
    let (rowIndex, columnIndex) = try halves(index)
    let rows = try rows(rowIndex, machine)
    let frame = table.frame
    guard let columnIndex else {
      switch rows {
      case .many(let list): return .object(FrameObject(frame.rows(list)))
      case .one(let row): return try wholeRow(row, frame.columns, frame)
      }
    }
    switch (rows, try columns(columnIndex, machine)) {
    case (_, .one(let place)):
      return try rows.take(from: Series(frame.columns[place], index: frame.index, name: frame.names[place]))
    case (.many(let list), .many(let places)):
      return .object(FrameObject(try frame.selecting(places.map { frame.names[$0] }).rows(list)))
    case (.one(let row), .many(let places)): return try wholeRow(row, places.map { frame.columns[$0] }, frame)
    }
  }

  override func setItem(_ index: Value, to value: Value, _ machine: Machine) throws {
    let (rowIndex, columnIndex) = try halves(index)
    let rows = try rows(rowIndex, machine).list
    let frame = table.frame
    var names = frame.names
    if let columnIndex {
      if isByLabel, case .string(let name) = columnIndex {
        names = [name.string]
      } else {
        switch try columns(columnIndex, machine) {
        case .one(let place): names = [frame.names[place]]
        case .many(let places): names = places.map { frame.names[$0] }
        }
      }
    }
    var changed = frame
    for name in names {
      let old = frame.place(of: name).map { frame.columns[$0] }
      let cells: [TableCell]
      if let cell = try TableValues.cell(value) {
        cells = rows.map { _ in cell }
      } else if case .object(let object as SeriesObject) = value {
        // By label: each row takes the value of its own label.
        cells = try object.series.aligned(to: frame.index.rows(rows)).cells
      } else if let column = try TableValues.column(value, name: name, machine) {
        guard column.count == rows.count else {
          throw TableFault.rowCount(column: name, found: column.count, expected: rows.count)
        }
        cells = column.cells
      } else {
        throw TypeFault.wrongArgument(
          function: "loc", parameter: name, expected: "list, Series or one value", got: value.typeName)
      }
      var all = old?.cells ?? Array(repeating: TableCell.missing, count: frame.rowCount)
      for (row, cell) in zip(rows, cells) { all[row] = cell }
      try changed.set(Column(name, cells: all, like: old?.kind ?? .real))
    }
    table.frame = changed
  }

  private func halves(_ index: Value) throws -> (Value, Value?) {
    guard case .tuple(let tuple) = index else { return (index, nil) }
    guard tuple.elements.count == 2 else {
      throw ValueFault.tooManyToUnpack(expected: 2, got: tuple.elements.count)
    }
    return (tuple.elements[0], tuple.elements[1])
  }

  private func rows(_ value: Value, _ machine: Machine) throws -> Rows {
    isByLabel
      ? try .labelled(value, in: table.frame.index, machine)
      : try .placed(value, count: table.frame.rowCount, machine)
  }

  private func columns(_ value: Value, _ machine: Machine) throws -> Rows {
    guard isByLabel else { return try .placed(value, count: table.frame.columns.count, machine) }
    if case .object(let slice as SliceObject) = value, slice.lower.isNone, slice.upper.isNone, slice.step.isNone {
      return .many(Array(table.frame.columns.indices))
    }
    if case .string(let name) = value {
      _ = try table.frame.column(name.string)
      return .one(table.frame.place(of: name.string) ?? 0)
    }
    guard let names = try TableValues.names(value, machine) else {
      return try .labelled(value, in: Datasets.Index(Column("", .text(table.frame.names))), machine)
    }
    return .many(
      try names.map { name in
        _ = try table.frame.column(name)
        return table.frame.place(of: name) ?? 0
      })
  }

  /// One row as a Series labelled by the columns' names, where all hold one kind.
  private func wholeRow(_ row: Int, _ columns: [Column], _ frame: TableFrame) throws -> Value {
    let cells = columns.map { $0.isNA(row) ? TableCell.missing : $0[row] }
    let numbers = columns.allSatisfy { $0.kind == .whole || $0.kind == .real }
    guard numbers || Set(columns.map(\.kind)).count <= 1 else { throw TableFault.rowOfKinds }
    let column = try Column("", cells: cells, like: columns.first?.kind ?? .real)
    // The name is the row's label, as text: a Series here has no other names.
    return .object(
      SeriesObject(
        Series(
          column, index: Datasets.Index(Column("", .text(columns.map(\.name)))),
          name: frame.index.labels[row].written)))
  }
}
