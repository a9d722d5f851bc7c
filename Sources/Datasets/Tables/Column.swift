/// One column of a table: values of one type, any of which may be missing.
///
/// Whole numbers are 64-bit and dates exact, so that ids and time stamps stay what they are; `tensor()` is the one way
/// to float32 and says when it would lose something.
package struct Column: Sendable, Equatable {
  /// As many as the table has rows. Where a value is missing stands a filler: 0, an empty text, 1970-01-01.
  package enum Values: Sendable, Equatable {
    case whole([Int64])
    case real([Double])
    case text([String])
    case moment([Moment])
    case truth([Bool])
    case span([TimeSpan])
  }

  package enum Kind: Sendable, Equatable {
    case whole, real, text, moment, truth, span
  }

  package let name: String
  package let values: Values
  /// Whether each row is missing; empty where none is.
  private let missing: [Bool]
  package let missingCount: Int

  /// - Parameter missing: one mark a row, or none at all where nothing is missing.
  package init(_ name: String, _ values: Values, missing: [Bool] = []) {
    self.name = name
    self.values = values
    missingCount = missing.count { $0 }
    self.missing = missingCount == 0 ? [] : missing
  }

  package var count: Int {
    switch values {
    case .whole(let values): values.count
    case .real(let values): values.count
    case .text(let values): values.count
    case .moment(let values): values.count
    case .truth(let values): values.count
    case .span(let values): values.count
    }
  }

  package var kind: Kind {
    switch values {
    case .whole: .whole
    case .real: .real
    case .text: .text
    case .moment: .moment
    case .truth: .truth
    case .span: .span
    }
  }

  package func isMissing(_ row: Int) -> Bool { !missing.isEmpty && missing[row] }

  /// The value of a row, counted from 0 and below `count`.
  package subscript(row: Int) -> Cell {
    if isMissing(row) { return .missing }
    return switch values {
    case .whole(let values): .whole(values[row])
    case .real(let values): .real(values[row])
    case .text(let values): .text(values[row])
    case .moment(let values): .moment(values[row])
    case .truth(let values): .truth(values[row])
    case .span(let values): .span(values[row])
    }
  }
}

/// One value of a table.
package enum Cell: Sendable, Hashable {
  case missing
  case whole(Int64)
  case real(Double)
  case text(String)
  case moment(Moment)
  case truth(Bool)
  case span(TimeSpan)
}
