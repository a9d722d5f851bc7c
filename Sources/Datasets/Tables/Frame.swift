/// A table whose rows have labels: what pandas calls a DataFrame.
package struct Frame: Sendable, Equatable {
  package private(set) var columns: [Column]
  package private(set) var index: Index

  /// Columns as pandas holds them, each as long as `index`.
  ///
  /// - Throws: `DatasetFault` where lengths differ or a name comes twice.
  package init(_ columns: [Column], index: Index) throws {
    var names: Set<String> = []
    for column in columns {
      guard names.insert(column.name).inserted else { throw DatasetFault.columnTwice(column.name) }
      guard column.count == index.count else {
        throw TableFault.rowCount(column: column.name, found: column.count, expected: index.count)
      }
    }
    self.columns = columns.map(\.asInPandas)
    self.index = index
  }

  package init(_ table: Table) {
    columns = table.columns.map(\.asInPandas)
    index = Index(count: table.rowCount)
  }

  /// For columns that are known to fit.
  private init(fitting columns: [Column], _ index: Index) {
    self.columns = columns
    self.index = index
  }

  package var rowCount: Int { index.count }
  package var names: [String] { columns.map(\.name) }

  package func place(of name: String) -> Int? { columns.firstIndex { $0.name == name } }

  /// - Throws: `DatasetFault.noColumn`.
  package func column(_ name: String) throws -> Column {
    guard let place = place(of: name) else { throw DatasetFault.noColumn(name, names: names) }
    return columns[place]
  }

  package func series(_ name: String) throws -> Series { Series(try column(name), index: index, name: name) }

  package func selecting(_ names: [String]) throws -> Frame {
    try Frame(names.map { try column($0) }, index: index)
  }

  package func rows(_ rows: [Int]) -> Frame { Frame(fitting: columns.map { $0.rows(rows) }, index.rows(rows)) }

  /// The rows for which `mask` holds.
  package func rows(where mask: [Bool]) -> Frame { rows(mask.indices.filter { mask[$0] }) }

  package func mapColumns(_ change: (Column) throws -> Column) rethrows -> Frame {
    Frame(fitting: try columns.map { try change($0).named($0.name).asInPandas }, index)
  }

  package func indexed(by index: Index) -> Frame { Frame(fitting: columns, index) }

  /// Puts a column where its name stands, or behind the last.
  ///
  /// - Throws: `TableFault.rowCount` where it is not as long as the table.
  package mutating func set(_ column: Column) throws {
    let column = column.asInPandas
    if columns.isEmpty, rowCount == 0 { index = Index(count: column.count) }
    guard column.count == rowCount else {
      throw TableFault.rowCount(column: column.name, found: column.count, expected: rowCount)
    }
    if let place = place(of: column.name) { columns[place] = column } else { columns.append(column) }
  }

  package mutating func remove(_ name: String) throws {
    guard let place = place(of: name) else { throw DatasetFault.noColumn(name, names: names) }
    columns.remove(at: place)
  }
}

/// One column with the labels of its rows: what pandas calls a Series.
package struct Series: Sendable, Equatable {
  package let column: Column
  package let index: Index
  package let name: String?
  /// What its type is called, where that isn't the column's own word.
  package let dtype: String

  package init(_ column: Column, index: Index, name: String?, dtype: String? = nil) {
    self.column = column.asInPandas
    self.index = index
    self.name = name
    self.dtype = dtype ?? self.column.dtype
  }

  package var count: Int { column.count }

  package func rows(_ rows: [Int]) -> Series {
    Series(column.rows(rows), index: index.rows(rows), name: name, dtype: dtype)
  }
  package func rows(where mask: [Bool]) -> Series { rows(mask.indices.filter { mask[$0] }) }

  /// Other values for the same rows.
  package func with(_ column: Column, name: String?? = nil) -> Series {
    Series(column, index: index, name: name ?? self.name)
  }

  /// The column as it goes into a table whose rows are labelled `index`: by label, missing where there is none.
  package func aligned(to index: Index) throws -> Column {
    if self.index.hasSameLabels(as: index) { return column }
    return try column.rows(self.index.places(of: index.labels))
  }
}
