/// The rows of a table that share the values of some columns, and figures over each group.
package struct Grouping: Sendable {
  /// The rows of each group, in order.
  package let groups: [[Int]]
  /// For each row the number of its group; -1 where a key is missing.
  package let groupOfRow: [Int]
  /// The key columns, one row a group.
  package let keys: [Column]

  /// Rows in which a key is missing belong to no group, as in pandas.
  ///
  /// - Parameter sorts: whether groups come in the order of their keys or of their first rows.
  package init(by keys: [Column], sorts: Bool) {
    let codes = Codes(keys, droppingMissing: true)
    let first = keys.map { $0.rows(codes.firstRows) }
    let order =
      sorts
      ? Ordering.rows(by: first.map { ($0, true) }, count: codes.firstRows.count) : Array(codes.firstRows.indices)
    var place = [Int](repeating: 0, count: order.count)
    for (to, from) in order.enumerated() { place[from] = to }
    groupOfRow = codes.codes.map { $0 < 0 ? -1 : place[$0] }
    var groups = [[Int]](repeating: [], count: order.count)
    for (row, group) in groupOfRow.enumerated() where group >= 0 { groups[group].append(row) }
    self.groups = groups
    self.keys = first.map { $0.rows(order) }
  }

  /// One row a group, labelled by the only key.
  package var index: Index { Index(keys[0], name: keys[0].name) }

  package enum Aggregate: String, Sendable, CaseIterable {
    case mean, sum, min, max, median, std, `var`, count, nunique, first, last, size, prod
  }

  /// One figure a group, missing values left out.
  ///
  /// - Throws: `TableFault.statistic` for text where a number is needed.
  package func apply(_ aggregate: Aggregate, _ column: Column) throws -> Column {
    switch aggregate {
    case .size: return Column(column.name, .whole(groups.map { Int64($0.count) }))
    case .count: return Column(column.name, .whole(groups.map { rows in Int64(rows.count { !column.isNA($0) }) }))
    case .nunique:
      let codes = Codes(column).codes
      return Column(
        column.name, .whole(groups.map { rows in Int64(Set(rows.map { codes[$0] }).subtracting([-1]).count) }))
    case .first: return try column.rows(groups.map { rows in rows.first { !column.isNA($0) } })
    case .last: return try column.rows(groups.map { rows in rows.last { !column.isNA($0) } })
    case .min, .max:
      return try Column(
        column.name, cells: groups.map { column.rows($0).extreme(largest: aggregate == .max) }, like: column.kind)
    case .sum, .prod:
      if let wholes = column.wholes {
        return Column(
          column.name,
          .whole(
            groups.map { rows in
              rows.reduce(aggregate == .sum ? 0 : 1) { aggregate == .sum ? $0 &+ wholes[$1] : $0 &* wholes[$1] }
            }))
      }
    case .mean, .median, .std, .var: break
    }
    guard let values = column.doubles else {
      throw TableFault.statistic(aggregate.rawValue, column: column.name, column.kind)
    }
    return Column(
      column.name,
      .real(
        groups.map { rows in
          let present = rows.map { values[$0] }.filter { !$0.isNaN }
          switch aggregate {
          case .sum: return Self.compensatedSum(present)
          case .prod: return present.reduce(1, *)
          case .mean: return present.isEmpty ? .nan : Self.compensatedSum(present) / Double(present.count)
          case .median: return Statistics(present).median
          case .std: return Statistics(present).deviation()
          default: return Statistics(present).variance()
          }
        }))
  }

  /// The figure of its group at each row.
  package func spread(_ perGroup: Column) throws -> Column {
    try perGroup.rows(groupOfRow.map { $0 < 0 ? nil : $0 })
  }

  /// For each row how many rows of its group stand above it.
  package var placesWithin: Column {
    var places = [Int64](repeating: 0, count: groupOfRow.count)
    for rows in groups { for (place, row) in rows.enumerated() { places[row] = Int64(place) } }
    return Column("", .whole(places))
  }

  /// For each row the value that stands `steps` rows above it in its group.
  package func shifted(_ column: Column, by steps: Int) throws -> Column {
    var from = [Int?](repeating: nil, count: groupOfRow.count)
    for rows in groups {
      for (place, row) in rows.enumerated() {
        let (source, overflows) = place.subtractingReportingOverflow(steps)
        if !overflows, rows.indices.contains(source) { from[row] = rows[source] }
      }
    }
    return try column.rows(from)
  }

  /// The running sum within each group.
  package func runningSum(_ column: Column) throws -> Column {
    if let wholes = column.wholes {
      var sums = wholes
      for rows in groups {
        var sum: Int64 = 0
        for row in rows {
          sum &+= wholes[row]
          sums[row] = sum
        }
      }
      return Column("", .whole(sums))
    }
    guard let values = column.doubles else { throw TableFault.statistic("cumsum", column: column.name, column.kind) }
    var sums = values.map { _ in Double.nan }
    for rows in groups {
      var sum = 0.0
      for row in rows where !values[row].isNaN {
        sum += values[row]
        sums[row] = sum
      }
    }
    return Column("", .real(sums))
  }

  /// As pandas adds within groups: what rounding dropped is added with the next value (Kahan, 1965).
  private static func compensatedSum(_ values: [Double]) -> Double {
    var (sum, lost) = (0.0, 0.0)
    for value in values {
      let corrected = value - lost
      let next = sum + corrected
      lost = (next - sum) - corrected
      // Where the sum is infinite there is nothing to correct.
      if lost.isNaN { lost = 0 }
      sum = next
    }
    return sum
  }
}
