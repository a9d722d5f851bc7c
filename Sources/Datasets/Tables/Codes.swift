/// Which of a column's distinct values each row has: the ground of groups, counts, duplicates and joins.
package struct Codes: Sendable {
  /// For each row the number of its value, in order of first appearance; -1 where the value is missing.
  package private(set) var codes: [Int]
  /// For each distinct value the first row that has it.
  package private(set) var firstRows: [Int]

  package init(_ column: Column) {
    switch column.values {
    case .whole(let values): self.init(values, column)
    case .real(let values): self.init(values, column)
    case .text(let values): self.init(values.map(TextKey.init), column)
    case .moment(let values): self.init(values, column)
    case .truth(let values): self.init(values, column)
    case .span(let values): self.init(values, column)
    }
  }

  private init(_ values: [some Hashable], _ column: Column) {
    (codes, firstRows) = Self.numbered(values) { column.isNA($0) }
  }

  /// Each row's number of its value in order of appearance, -1 where the row is missing, and the first row of each.
  private static func numbered<Value: Hashable>(
    _ values: [Value], isMissing: (Int) -> Bool
  ) -> (codes: [Int], firstRows: [Int]) {
    var known: [Value: Int] = [:]
    var codes: [Int] = []
    var first: [Int] = []
    codes.reserveCapacity(values.count)
    for (row, value) in values.enumerated() {
      if isMissing(row) {
        codes.append(-1)
      } else if let code = known[value] {
        codes.append(code)
      } else {
        known[value] = first.count
        codes.append(first.count)
        first.append(row)
      }
    }
    return (codes, first)
  }

  /// Rows alike in every column. A missing value is like another, unless it is to `drop` its row.
  package init(_ columns: [Column], droppingMissing drop: Bool) {
    var pair = columns.first.map { Codes($0) }?.codes ?? []
    for column in columns.dropFirst() {
      let second = Codes(column).codes
      var known: [Pair: Int] = [:]
      pair = pair.indices.map { row in
        if drop, pair[row] < 0 || second[row] < 0 { return -1 }
        let key = Pair(first: pair[row], second: second[row])
        if let code = known[key] { return code }
        known[key] = known.count
        return known.count - 1
      }
    }
    // Numbered anew in order of appearance: the codes so far have gaps, or -1 for rows that count here.
    (codes, firstRows) = Self.numbered(pair) { drop && pair[$0] < 0 }
  }

  /// How many rows have each distinct value.
  package var counts: [Int] {
    var counts = [Int](repeating: 0, count: firstRows.count)
    for code in codes where code >= 0 { counts[code] += 1 }
    return counts
  }

  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  /// Text by its code points: Swift's own equality joins what Unicode calls equivalent.
  private struct TextKey: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: TextKey, right: TextKey) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }
    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }
}
