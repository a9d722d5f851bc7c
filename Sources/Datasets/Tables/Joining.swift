/// Two tables side by side where their rows share the values of the key columns.
package enum Joining: String, Sendable, CaseIterable {
  /// Rows with a partner alone.
  case inner
  /// All rows of the left table; where there is no partner, the right one's columns are missing.
  case left

  private static let rowLimit = 5_000_000

  /// - Throws: `DatasetFault.noColumn`, `TableFault.joinTooLarge`, `TableFault.order` where a key holds text on one side and numbers on the other.
  package func apply(_ left: Frame, _ right: Frame, on keys: [String], suffixes: (String, String)) throws -> Frame {
    let leftKeys = try keys.map { try left.column($0) }
    let rightKeys = try keys.map { try right.column($0) }
    var joint: [Column] = []
    for (a, b) in zip(leftKeys, rightKeys) {
      guard a.kind == b.kind || (a.isNumeric && b.isNumeric) else { throw TableFault.order("merge", a.kind, b.kind) }
      joint.append(try Column(a.name, cells: a.cells + b.cells, like: a.kind))
    }
    let codes = Codes(joint, droppingMissing: false).codes
    var partners: [Int: [Int]] = [:]
    for row in 0..<right.rowCount { partners[codes[left.rowCount + row], default: []].append(row) }
    var leftRows: [Int] = []
    var rightRows: [Int?] = []
    for row in 0..<left.rowCount {
      let found = partners[codes[row]] ?? []
      guard leftRows.count + found.count <= Self.rowLimit else { throw TableFault.joinTooLarge(limit: Self.rowLimit) }
      for partner in found {
        leftRows.append(row)
        rightRows.append(partner)
      }
      if found.isEmpty, self == .left {
        leftRows.append(row)
        rightRows.append(nil)
      }
    }
    let shared = Set(left.names).intersection(right.names).subtracting(keys)
    let ours = left.columns.map { column in
      column.rows(leftRows).named(shared.contains(column.name) ? column.name + suffixes.0 : column.name)
    }
    let theirs = try right.columns.filter { !keys.contains($0.name) }.map { column in
      try column.rows(rightRows).named(shared.contains(column.name) ? column.name + suffixes.1 : column.name)
    }
    return try Frame(ours + theirs, index: Index(count: leftRows.count))
  }
}

extension Frame {
  /// The rows of one table below those of another; a column that one lacks is missing there.
  package static func stacked(_ frames: [Frame], countsAnew: Bool) throws -> Frame {
    var names: [String] = []
    for frame in frames { for name in frame.names where !names.contains(name) { names.append(name) } }
    let columns = try names.map { name in
      let kind = frames.lazy.flatMap(\.columns).first { $0.name == name }?.kind
      return try Column(
        name,
        cells: frames.flatMap { frame in
          frame.place(of: name).map { frame.columns[$0].cells } ?? Array(repeating: .missing, count: frame.rowCount)
        }, like: kind ?? .real)
    }
    let count = frames.reduce(0) { $0 + $1.rowCount }
    let labels = try Column("", cells: frames.flatMap(\.index.labels.cells), like: .whole)
    return try Frame(columns, index: countsAnew ? Index(count: count) : Index(labels))
  }
}
