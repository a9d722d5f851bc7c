extension Column {
  /// Missing as pandas counts it: marked as such, or a decimal that is not a number.
  package func isNA(_ row: Int) -> Bool {
    if isMissing(row) { return true }
    if case .real(let values) = values { return values[row].isNaN }
    return false
  }

  /// One mark a row.
  package var marksOfNA: [Bool] { (0..<count).map(isNA) }

  /// The column under another name.
  package func named(_ name: String) -> Column { Column(name, values, missing: marks) }

  /// As pandas holds it: a missing number makes whole numbers decimals, and is nan among them.
  package var asInPandas: Column {
    switch values {
    case .whole(let values) where missingCount > 0:
      Column(name, .real(values.enumerated().map { isMissing($0.offset) ? .nan : Double($0.element) }))
    case .real(let values) where missingCount > 0:
      Column(name, .real(values.enumerated().map { isMissing($0.offset) ? .nan : $0.element }))
    default: self
    }
  }

  /// One mark a row, or none at all where nothing is marked.
  package var marks: [Bool] { missingCount == 0 ? [] : (0..<count).map(isMissing) }

  /// The rows named, in that order; each below `count`.
  package func rows(_ rows: [Int]) -> Column {
    let marks = missingCount == 0 ? [] : rows.map(isMissing)
    let part: Values =
      switch values {
      case .whole(let values): .whole(rows.map { values[$0] })
      case .real(let values): .real(rows.map { values[$0] })
      case .text(let values): .text(rows.map { values[$0] })
      case .moment(let values): .moment(rows.map { values[$0] })
      case .truth(let values): .truth(rows.map { values[$0] })
      case .span(let values): .span(rows.map { values[$0] })
      }
    return Column(name, part, missing: marks)
  }

  /// The rows named, and a missing value wherever none is.
  package func rows(_ rows: [Int?]) throws -> Column {
    if let all = rows as? [Int] { return self.rows(all) }
    return try Column(name, cells: rows.map { $0.map { self[$0] } ?? .missing }, like: kind)
  }

  /// One value over and over.
  package init(_ name: String, repeating cell: Cell, count: Int) {
    switch cell {
    case .missing: self.init(name, .real(Array(repeating: .nan, count: count)))
    case .whole(let value): self.init(name, .whole(Array(repeating: value, count: count)))
    case .real(let value): self.init(name, .real(Array(repeating: value, count: count)))
    case .text(let value): self.init(name, .text(Array(repeating: value, count: count)))
    case .moment(let value): self.init(name, .moment(Array(repeating: value, count: count)))
    case .truth(let value): self.init(name, .truth(Array(repeating: value, count: count)))
    case .span(let value): self.init(name, .span(Array(repeating: value, count: count)))
    }
  }

  /// A column of the narrowest type that holds all cells: whole numbers with gaps become decimals, as in pandas.
  ///
  /// - Parameter like: the kind where no cell has a value.
  /// - Throws: `TableFault.mixedColumn` where texts, numbers, dates and truth values are mixed.
  package init(_ name: String, cells: [Cell], like: Kind = .real) throws {
    var kinds: Set<Kind> = []
    var gaps = false
    for cell in cells { if let kind = cell.kind { kinds.insert(kind) } else { gaps = true } }
    if kinds.isEmpty { kinds = [like] }
    if kinds == [.whole, .real] || (kinds == [.whole] && gaps) { kinds = [.real] }
    guard kinds.count == 1, let kind = kinds.first else {
      throw TableFault.mixedColumn(name, kinds.sorted { $0.order < $1.order })
    }
    let missing = gaps && kind != .real ? cells.map { $0 == .missing } : []
    switch kind {
    case .whole: self.init(name, .whole(cells.map { if case .whole(let value) = $0 { value } else { 0 } }))
    case .real: self.init(name, .real(cells.map { $0.number ?? .nan }))
    case .text:
      self.init(name, .text(cells.map { if case .text(let value) = $0 { value } else { "" } }), missing: missing)
    case .moment:
      let filler = Moment(microseconds: 0)
      self.init(
        name, .moment(cells.map { if case .moment(let value) = $0 { value } else { filler } }), missing: missing)
    case .truth:
      self.init(name, .truth(cells.map { if case .truth(let value) = $0 { value } else { false } }), missing: missing)
    case .span:
      let filler = TimeSpan(microseconds: 0)
      self.init(name, .span(cells.map { if case .span(let value) = $0 { value } else { filler } }), missing: missing)
    }
  }

  /// The numbers as doubles, nan where one is missing; nil for texts, dates and lengths of time. Truth counts 1 and 0.
  package var doubles: [Double]? {
    switch values {
    case .whole(let values):
      missingCount == 0
        ? values.map { Double($0) } : values.enumerated().map { isMissing($0.offset) ? .nan : Double($0.element) }
    case .real(let values):
      missingCount == 0 ? values : values.enumerated().map { isMissing($0.offset) ? .nan : $0.element }
    case .truth(let values):
      values.enumerated().map { isMissing($0.offset) ? .nan : $0.element ? 1 : 0 }
    case .text, .moment, .span: nil
    }
  }

  /// The cells in order.
  package var cells: [Cell] { (0..<count).map { isNA($0) ? .missing : self[$0] } }

  /// Whether numbers can be counted with it: whole, decimal or truth.
  package var isNumeric: Bool { [.whole, .real, .truth].contains(kind) }

  /// What pandas calls its type.
  package var dtype: String {
    switch kind {
    case .whole: missingCount == 0 ? "int64" : "float64"
    case .real: "float64"
    case .text: "str"
    case .moment: "datetime64[us]"
    case .truth: missingCount == 0 ? "bool" : "object"
    case .span: "timedelta64[us]"
    }
  }
}

extension Cell {
  package var kind: Column.Kind? {
    switch self {
    case .missing: nil
    case .whole: .whole
    case .real: .real
    case .text: .text
    case .moment: .moment
    case .truth: .truth
    case .span: .span
    }
  }

  /// The number of a whole or decimal cell.
  package var number: Double? {
    switch self {
    case .whole(let value): Double(value)
    case .real(let value): value
    default: nil
    }
  }
}

extension Column.Kind {
  /// The order in which a message lists kinds.
  var order: Int {
    switch self {
    case .whole: 0
    case .real: 1
    case .truth: 2
    case .text: 3
    case .moment: 4
    case .span: 5
    }
  }
}
