/// A comparison of two columns of the same length, row by row. A missing value equals nothing and has no order.
package enum ColumnComparison: String, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// - Returns: truth values.
  /// - Throws: `TableFault` where an order is asked for that does not exist.
  package func apply(_ a: Column, _ b: Column) throws -> Column {
    if let x = a.wholes, let y = b.wholes { return Column("", .truth(compared(x, y))) }
    if let x = a.doubles, let y = b.doubles { return Column("", .truth(compared(x, y))) }
    let (x, y) = (try a.asMoments(beside: b), try b.asMoments(beside: a))
    switch (x.values, y.values) {
    case (.text(let p), .text(let q)): return marked(compared(p.map(CodePoints.init), q.map(CodePoints.init)), x, y)
    case (.moment(let p), .moment(let q)): return marked(compared(p, q), x, y)
    case (.span(let p), .span(let q)): return marked(compared(p, q), x, y)
    default:
      guard self == .equal || self == .notEqual else { throw TableFault.order(rawValue, a.kind, b.kind) }
      return Column("", .truth(Array(repeating: self == .notEqual, count: a.count)))
    }
  }

  private func marked(_ answers: [Bool], _ a: Column, _ b: Column) -> Column {
    guard a.missingCount + b.missingCount > 0 else { return Column("", .truth(answers)) }
    return Column(
      "",
      .truth(
        answers.indices.map { a.isMissing($0) || b.isMissing($0) ? self == .notEqual : answers[$0] }))
  }

  private func compared<Value: Comparable>(_ x: [Value], _ y: [Value]) -> [Bool] {
    switch self {
    case .equal: zip(x, y).map { $0 == $1 }
    case .notEqual: zip(x, y).map { $0 != $1 }
    case .less: zip(x, y).map { $0 < $1 }
    case .lessOrEqual: zip(x, y).map { $0 <= $1 }
    case .greater: zip(x, y).map { $0 > $1 }
    case .greaterOrEqual: zip(x, y).map { $0 >= $1 }
    }
  }
}

/// Text in Python's order: by code point. Equal only where the code points are.
struct CodePoints: Comparable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: CodePoints, right: CodePoints) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }
  // UTF-8 keeps the order of code points.
  static func < (left: CodePoints, right: CodePoints) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension Column {
  /// Texts beside dates are read as dates, as pandas does in `df['time'] < '2024-03-20'`.
  func asMoments(beside other: Column) throws -> Column {
    guard kind == .text, other.kind == .moment else { return self }
    return try dates(.mixed)
  }
}
