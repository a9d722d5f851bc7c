/// How often each value of a column stands there: pandas's `value_counts`.
package enum Counts {
  /// - Parameter isShare: shares of all instead of counts.
  package static func of(
    _ series: Series, isShare: Bool, sorts: Bool, isAscending: Bool, dropsMissing: Bool
  ) throws -> Series {
    let codes = Codes([series.column], droppingMissing: dropsMissing)
    let counts = Column("", .whole(codes.counts.map(Int64.init)))
    // Equal counts stay in order of first appearance.
    let order =
      sorts
      ? Ordering.rows(by: [(counts, isAscending)], count: counts.count) : Array(0..<counts.count)
    let labels = series.column.rows(order.map { codes.firstRows[$0] })
    let total = Double(codes.counts.reduce(0, +))
    let values =
      isShare ? Column("", .real(order.map { Double(codes.counts[$0]) / total })) : counts.rows(order)
    return Series(
      values, index: Index(labels, name: series.name), name: isShare ? "proportion" : "count")
  }
}

/// Whether each value is among some others.
package enum Membership {
  package static func of(_ column: Column, in wanted: [Cell]) -> Column {
    let wanted = Set(wanted.map(\.comparable))
    return Column("", .truth(column.cells.map { wanted.contains($0.comparable) }))
  }
}

/// Pearson's correlation of two columns, rows with a gap left out.
package enum Correlation {
  package static func of(_ x: [Double], _ y: [Double]) -> Double {
    let rows = x.indices.filter { !x[$0].isNaN && !y[$0].isNaN }
    guard rows.count > 1 else { return .nan }
    let (a, b) = (rows.map { x[$0] }, rows.map { y[$0] })
    let (meanA, meanB) = (Statistics(a).mean, Statistics(b).mean)
    let (da, db) = (a.map { $0 - meanA }, b.map { $0 - meanB })
    let together = Statistics.sum(zip(da, db).map { $0 * $1 })
    let apart = (Statistics.sum(da.map { $0 * $0 }) * Statistics.sum(db.map { $0 * $0 })).squareRoot()
    return apart == 0 ? .nan : min(max(together / apart, -1), 1)
  }
}

/// Text as a number, as pandas's `to_numeric` and `astype(float)` read it.
package enum NumberText {
  /// Spaces around it mean nothing; no hexadecimal.
  package static func read(_ text: String) -> Double? {
    let bytes = text.utf8
    guard let start = bytes.firstIndex(where: { $0 != 0x20 }), let end = bytes.lastIndex(where: { $0 != 0x20 }) else {
      return nil
    }
    let part = text[start...end]
    if part.lowercased() == "nan" { return .nan }
    return Column.looseReal(part)
  }
}

extension Cell {
  /// 1 and 1.0 as one.
  package var comparable: Cell {
    if case .real(let value) = self, let whole = Int64(exactly: value) { return .whole(whole) }
    return self
  }
}
