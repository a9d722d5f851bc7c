/// The labels of a table's rows, which stay with a row when others leave: 0, 1, 2 … at first.
package struct Index: Sendable, Equatable {
  /// As many as there are rows.
  package let labels: Column
  package let name: String?
  /// Whether the labels are nothing but 0, 1, 2 …
  package let isRange: Bool

  package init(count: Int) {
    labels = Column("", .whole((0..<count).map(Int64.init)))
    name = nil
    isRange = true
  }

  package init(_ labels: Column, name: String? = nil) {
    self.labels = labels.named("")
    self.name = name
    isRange = false
  }

  private init(_ labels: Column, name: String?, isRange: Bool) {
    self.labels = labels
    self.name = name
    self.isRange = isRange
  }

  package var count: Int { labels.count }

  package func named(_ name: String?) -> Index { Index(labels, name: name, isRange: isRange) }

  package func rows(_ rows: [Int]) -> Index {
    // The first rows of a range are a range again.
    let stays = isRange && rows.indices.allSatisfy { rows[$0] == $0 }
    return Index(labels.rows(rows), name: name, isRange: stays)
  }

  package func hasSameLabels(as other: Index) -> Bool {
    (isRange && other.isRange && count == other.count) || labels == other.labels
  }

  /// For each label of `wanted` the row that has it here, or nil.
  ///
  /// - Throws: `TableFault.labelTwice` where a label stands here more than once, so that the answer is not one row.
  package func places(of wanted: Column) throws -> [Int?] {
    if isRange, case .whole(let values) = wanted.values {
      return values.map { (0..<Int64(count)).contains($0) ? Int($0) : nil }
    }
    var known: [Cell: Int] = [:]
    for (row, label) in labels.cells.enumerated() {
      if known.updateValue(row, forKey: label) != nil { throw TableFault.labelTwice(label) }
    }
    return wanted.cells.map { cell in
      if let row = known[cell] { return row }
      // 1 and 1.0 are one label.
      if case .real(let value) = cell, let whole = Int64(exactly: value) { return known[.whole(whole)] }
      if case .whole(let value) = cell { return known[.real(Double(value))] }
      return nil
    }
  }
}
