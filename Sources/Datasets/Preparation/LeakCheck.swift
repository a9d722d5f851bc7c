/// What in a split lets the test look better than the world will be.
package struct LeakCheck: Sendable, Equatable {
  package enum Finding: Sendable, Equatable {
    /// `shared` of the `tested` groups of the test rows are in training too.
    case sharedGroups(column: String, shared: Int, tested: Int)
    /// The same rows, down to the last value, on both sides.
    case sharedRows(Int, tested: Int)
    /// So many training rows are later than the first test row.
    case trainedOnLater(column: String, count: Int, firstTest: Cell)
    /// The column alone ranks the training rows with such an area under the curve.
    case tellsAlone(column: String, area: Double)
    /// Rows of the label alone have a value in it, or all but them.
    case presentWithLabel(column: String, label: Double, share: Double, otherShare: Double)
    /// The column's time lies behind the label's.
    case laterThanLabel(column: String, time: String, count: Int)
    /// Fitted on more rows than there are to train: the test's were among them.
    case fittedOnAll(name: String, rows: Int, train: Int)
    /// Fitted on as many rows as there are to train, but on others.
    case fittedOnOthers(name: String, column: String)
  }

  package let findings: [Finding]
  package let trainRows: Int
  package let testRows: Int
  /// What was looked at, for a report that found nothing.
  package let looked: [Look]

  package enum Look: Sendable, Equatable {
    case rows, features, presence
    case groups(String)
    case times(String)
    case scaling(String)
  }

  /// The columns that a finding is about, each once.
  package var suspects: [String] {
    var names: [String] = []
    for finding in findings { if let name = finding.column, !names.contains(name) { names.append(name) } }
    return names
  }

  /// A feature that ranks this well by itself is seldom luck.
  package static let suspiciousArea = 0.95

  /// - Parameters:
  ///   - label: the column of 0 and 1 that is to be predicted.
  ///   - group: whose rows must not stand on both sides: the user.
  ///   - time: when each row's label became known; test is to be the later part.
  package init(
    train: Frame, test: Frame, label: String?, group: String?, time: String?, scaling: Scaling?
  ) throws {
    guard Set(train.names) == Set(test.names) else {
      throw TableFault.leakColumns(train: train.names, test: test.names)
    }
    trainRows = train.rowCount
    testRows = test.rowCount
    var findings: [Finding] = []
    var looked: [Look] = [.rows]

    let both = try Frame(
      train.columns.map { column in
        try Column(column.name, cells: column.cells + test.column(column.name).cells, like: column.kind)
      }, index: Index(count: train.rowCount + test.rowCount))
    let codes = Codes(both.columns, droppingMissing: false).codes
    let trained = Set(codes.prefix(train.rowCount))
    let repeated = codes.dropFirst(train.rowCount).count { trained.contains($0) }
    if repeated > 0, !both.columns.isEmpty { findings.append(.sharedRows(repeated, tested: test.rowCount)) }

    if let group {
      looked.append(.groups(group))
      let codes = Codes(try both.column(group)).codes
      let trained = Set(codes.prefix(train.rowCount).filter { $0 >= 0 })
      let tested = Set(codes.dropFirst(train.rowCount).filter { $0 >= 0 })
      let shared = trained.intersection(tested).count
      if shared > 0 { findings.append(.sharedGroups(column: group, shared: shared, tested: tested.count)) }
    }
    if let time {
      looked.append(.times(time))
      let first = try test.column(time).extreme(largest: false)
      if first != .missing {
        let column = try train.column(time)
        let bound = Column("", repeating: first, count: column.count)
        let later = try ColumnComparison.greater.apply(column, bound)
        if case .truth(let values) = later.values {
          let count = values.count { $0 }
          if count > 0 { findings.append(.trainedOnLater(column: time, count: count, firstTest: first)) }
        }
      }
    }
    if let label {
      looked += [.features, .presence]
      findings += try Self.features(
        of: train, label: label, except: [label, group, time].compactMap { $0 }, time: time)
    }
    if let scaling {
      looked.append(.scaling(scaling.kind.name))
      findings += try Self.scaling(scaling, train: train, test: test)
    }
    self.findings = findings
    self.looked = looked
  }

  private static func features(
    of train: Frame, label: String, except: [String], time: String?
  ) throws -> [Finding] {
    guard let truth = try train.column(label).doubles, Set(truth) == [0, 1] else {
      throw TableFault.leakLabel(label)
    }
    var findings: [Finding] = []
    for column in train.columns where !except.contains(column.name) {
      if let values = column.doubles {
        let area = rankArea(values, truth)
        if max(area, 1 - area) >= suspiciousArea {
          findings.append(.tellsAlone(column: column.name, area: max(area, 1 - area)))
          continue
        }
      }
      if let time, column.kind == .moment, let known = try? train.column(time), known.kind == .moment {
        let answers = try ColumnComparison.greater.apply(column, known)
        if case .truth(let later) = answers.values {
          let count = later.count { $0 }
          if count > 0 {
            findings.append(.laterThanLabel(column: column.name, time: time, count: count))
            continue
          }
        }
      }
      // Whether a value is there at all can tell the label: filled in only once it is known.
      let present = column.marksOfNA.map { !$0 }
      for (value, other) in [(1.0, 0.0), (0.0, 1.0)] {
        func share(_ wanted: Double) -> Double {
          let rows = truth.indices.filter { truth[$0] == wanted }
          return rows.isEmpty ? 0 : Double(rows.count { present[$0] }) / Double(rows.count)
        }
        if share(value) >= 0.9, share(other) <= 0.1 {
          findings.append(
            .presentWithLabel(column: column.name, label: value, share: share(value), otherShare: share(other)))
        }
      }
    }
    return findings
  }

  private static func scaling(_ scaling: Scaling, train: Frame, test: Frame) throws -> [Finding] {
    let name = scaling.kind.name
    if scaling.rows > train.rowCount {
      return [.fittedOnAll(name: name, rows: scaling.rows, train: train.rowCount)]
    }
    guard let names = scaling.names else { return [] }
    for (place, column) in names.enumerated() {
      guard let values = train.columns.first(where: { $0.name == column })?.doubles else { continue }
      let figures = Statistics(values)
      let (mean, fitted) = (figures.mean, scaling.means[place])
      if abs(mean - fitted) > 1e-9 * max(abs(mean), abs(fitted), 1) {
        return [.fittedOnOthers(name: name, column: column)]
      }
    }
    return []
  }

  /// The chance that a row of label 1 has a larger value than a row of label 0; a tie counts half. Rows without a value
  /// are left out; a half where one side is empty.
  package static func rankArea(_ values: [Double], _ truth: [Double]) -> Double {
    let rows = values.indices.filter { !values[$0].isNaN }.sorted { values[$0] < values[$1] }
    var (positives, negatives, sum) = (0.0, 0.0, 0.0)
    var start = 0
    while start < rows.count {
      var end = start
      while end < rows.count, values[rows[end]] == values[rows[start]] { end += 1 }
      let rank = Double(start + end + 1) / 2
      for row in rows[start..<end] {
        if truth[row] == 1 {
          positives += 1
          sum += rank
        } else {
          negatives += 1
        }
      }
      start = end
    }
    guard positives > 0, negatives > 0 else { return 0.5 }
    return (sum - positives * (positives + 1) / 2) / (positives * negatives)
  }
}

extension LeakCheck.Finding {
  /// The column that it is about.
  package var column: String? {
    switch self {
    case .sharedGroups(let column, _, _), .trainedOnLater(let column, _, _), .tellsAlone(let column, _),
      .presentWithLabel(let column, _, _, _), .laterThanLabel(let column, _, _), .fittedOnOthers(_, let column):
      column
    case .sharedRows, .fittedOnAll: nil
    }
  }
}
