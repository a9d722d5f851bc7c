import Tensors

/// Named columns of the same length.
package struct Table: Sendable, Equatable {
  package let columns: [Column]
  package let rowCount: Int

  /// - Throws: `DatasetFault` where the lengths differ or a name comes twice.
  package init(_ columns: [Column]) throws {
    var names: Set<String> = []
    for column in columns {
      guard names.insert(column.name).inserted else { throw DatasetFault.columnTwice(column.name) }
      guard column.count == columns[0].count else {
        throw DatasetFault.columnLengths(
          column.name, column.count, other: columns[0].name, otherCount: columns[0].count)
      }
    }
    self.columns = columns
    rowCount = columns.first?.count ?? 0
  }

  package func column(_ name: String) throws -> Column {
    guard let column = columns.first(where: { $0.name == name }) else {
      throw DatasetFault.noColumn(name, names: columns.map(\.name))
    }
    return column
  }

  /// The named columns side by side, shape (rows, names).
  package func tensor(of names: [String]) throws -> Tensor {
    let parts = try names.map { try column($0).tensor() }
    let result = try Tensor.uninitialized(
      try .checked([rowCount, parts.count]), kind: parts.allSatisfy { $0.kind == .whole } ? .whole : .real)
    for (place, part) in parts.enumerated() {
      for row in 0..<rowCount { result.buffer.floats[row * parts.count + place] = part.buffer.floats[row] }
    }
    return result
  }
}
