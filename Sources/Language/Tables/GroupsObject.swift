import Datasets

/// What `df.groupby('c')` gives: the rows of a table in groups, maybe narrowed to some columns.
final class GroupsObject: NativeObject {
  let frame: TableFrame
  let keys: [String]
  let isIndexed: Bool
  let sorts: Bool
  /// The columns that were chosen with brackets; nil for all but the keys.
  let chosen: [String]?
  /// Whether one column was chosen by its name alone, so that answers are Series.
  let isSingle: Bool
  let grouping: Grouping

  init(_ frame: TableFrame, _ keys: [String], isIndexed: Bool, sorts: Bool) throws {
    self.frame = frame
    self.keys = keys
    self.isIndexed = isIndexed
    self.sorts = sorts
    chosen = nil
    isSingle = false
    grouping = Grouping(by: try keys.map { try frame.column($0) }, sorts: sorts)
  }

  private init(_ whole: GroupsObject, choosing names: [String], isSingle: Bool) {
    (frame, keys, isIndexed, sorts) = (whole.frame, whole.keys, whole.isIndexed, whole.sorts)
    (chosen, self.isSingle, grouping) = (names, isSingle, whole.grouping)
  }

  override var typeName: String { isSingle ? "SeriesGroupBy" : "DataFrameGroupBy" }
  override func length() -> Int? { grouping.groups.count }

  var columns: [Column] {
    get throws { try (chosen ?? frame.names.filter { !keys.contains($0) }).map { try frame.column($0) } }
  }

  override func item(_ index: Value, _ machine: Machine) throws -> Value {
    guard let names = try TableValues.names(index, machine) else {
      throw TypeFault.indexType(container: typeName, type: index.typeName)
    }
    for name in names { _ = try frame.column(name) }
    let isSingle = if case .string = index { true } else { false }
    return .object(GroupsObject(self, choosing: names, isSingle: isSingle))
  }

  /// Each group's key and its rows.
  override func iterate(_ machine: Machine) throws -> ValueIterator? {
    ArrayIterator(
      try grouping.groups.enumerated().map { number, rows in
        let keys = grouping.keys.map { TableValues.value($0[number]) }
        let part: Value
        if isSingle, let name = chosen?.first {
          part = .object(SeriesObject(try frame.series(name).rows(rows)))
        } else {
          part = .object(FrameObject(try (chosen.map { try frame.selecting($0) } ?? frame).rows(rows)))
        }
        return .tuple(of: [keys.count == 1 ? keys[0] : .tuple(of: keys), part])
      })
  }

  override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
    if name == "ngroups" { return .integer(grouping.groups.count) }
    if method(name) == nil, frame.place(of: name) != nil { return try item(.text(name), machine) }
    if method(name) == nil, let instead = GroupsMethods.absent[name] {
      throw TableFault.absent(type: typeName, name: name, instead: instead)
    }
    return nil
  }
  override var attributeNames: [String] { ["ngroups"] + GroupsMethods.table.keys + frame.names }
  override func method(_ name: String) -> Method? { GroupsMethods.table[name] }

  /// Columns with one row a group, as a Series, or as a table with the keys as labels or as columns.
  func answer(_ columns: [Column], series: Bool) throws -> Value {
    if isIndexed {
      if series, let column = columns.first {
        let name = column.name.isEmpty ? nil : column.name
        return .object(SeriesObject(Series(column, index: grouping.index, name: name)))
      }
      return .object(FrameObject(try TableFrame(columns, index: grouping.index)))
    }
    return .object(
      FrameObject(try TableFrame(grouping.keys + columns, index: .init(count: grouping.groups.count))))
  }

  /// One column with as many rows as the table.
  func spread(_ column: Column) -> Value {
    .object(SeriesObject(Series(column, index: frame.index, name: isSingle ? chosen?.first : nil)))
  }
}

/// The methods of groups.
enum GroupsMethods {
  static let table: [String: Method] = Dictionary(
    uniqueKeysWithValues: (figures + others).map { ($0.name, $0) })

  static let absent = [
    "apply": "for key, part in df.groupby('c'): …", "filter": "df[df.groupby('c')['d'].transform('count') > 1]",
    "rolling": "df.groupby('c')['d'].cumsum()", "rank": "df.groupby('c').cumcount()",
    "pct_change": "df.groupby('c')['d'].shift()", "head": "df[df.groupby('c').cumcount() < 5]",
    "describe": "df.groupby('c')['d'].agg(['count', 'mean', 'min', 'max'])",
    "value_counts": "df.groupby(['c', 'd'], as_index=False).size()", "quantile": "df.groupby('c')['d'].median()",
  ]

  static func groups(_ receiver: Value, _ function: String) throws -> GroupsObject {
    guard case .object(let object as GroupsObject) = receiver else {
      throw TypeFault.wrongArgument(
        function: function, parameter: "self", expected: "DataFrameGroupBy", got: receiver.typeName)
    }
    return object
  }

  private static let figures: [Method] = Grouping.Aggregate.allCases.filter { $0 != .size }.map { aggregate in
    Method(aggregate.rawValue, "numeric_only=False") { call in
      let groups = try groups(call.receiver, aggregate.rawValue)
      var columns = try groups.columns
      if try call.truth(0, default: false) { columns = columns.filter(\.isNumeric) }
      return try groups.answer(columns.map { try groups.grouping.apply(aggregate, $0) }, series: groups.isSingle)
    }
  }

  private static let others: [Method] = [
    Method("size", "") { call in
      let groups = try groups(call.receiver, "size")
      let sizes = try groups.grouping.apply(
        .size, Column("size", .whole(Array(repeating: 0, count: groups.frame.rowCount))))
      let name = groups.isSingle ? groups.chosen?.first ?? "" : ""
      return try groups.answer([groups.isIndexed ? sizes.named(name) : sizes], series: true)
    },
    Method("cumcount", "") { call in
      let groups = try groups(call.receiver, "cumcount")
      return .object(SeriesObject(Series(groups.grouping.placesWithin, index: groups.frame.index, name: nil)))
    },
    Method("cumsum", "") { call in
      let groups = try groups(call.receiver, "cumsum")
      return try eachRow(groups) { try groups.grouping.runningSum($0) }
    },
    Method("shift", "periods=1") { call in
      let groups = try groups(call.receiver, "shift")
      let steps = try call.int(0, default: 1)
      return try eachRow(groups) { try groups.grouping.shifted($0, by: steps) }
    },
    Method("diff", "periods=1") { call in
      let groups = try groups(call.receiver, "diff")
      let steps = try call.int(0, default: 1)
      return try eachRow(groups) {
        try ColumnArithmetic.subtract.apply($0, groups.grouping.shifted($0, by: steps))
      }
    },
    Method("transform", "func") { call in
      let groups = try groups(call.receiver, "transform")
      let aggregate = try Self.aggregate(call[0], call)
      return try eachRow(groups) { try groups.grouping.spread(groups.grouping.apply(aggregate, $0)) }
    },
    Method("agg", any: "func=None, **columns") { receiver, arguments, machine in
      try aggregated(groups(receiver, "agg"), arguments, machine)
    },
    Method("aggregate", any: "func=None, **columns") { receiver, arguments, machine in
      try aggregated(groups(receiver, "aggregate"), arguments, machine)
    },
  ]

  private static func eachRow(_ groups: GroupsObject, _ body: (Column) throws -> Column) throws -> Value {
    let columns = try groups.columns.map { try body($0).named($0.name) }
    if groups.isSingle { return groups.spread(columns[0]) }
    return .object(FrameObject(try TableFrame(columns, index: groups.frame.index)))
  }

  private static func aggregate(_ value: Value, _ call: Call?) throws -> Grouping.Aggregate {
    guard case .string(let text) = value, let aggregate = Grouping.Aggregate(rawValue: text.string) else {
      let word = if case .string(let text) = value { text.string } else { value.typeName }
      throw TableFault.strategy(word, known: Grouping.Aggregate.allCases.map(\.rawValue))
    }
    return aggregate
  }

  /// `agg('mean')`, `agg(['mean', 'max'])` of one column, `agg({'a': 'mean'})`, `agg(n=('a', 'count'))`.
  private static func aggregated(_ groups: GroupsObject, _ arguments: Arguments, _ machine: Machine) throws -> Value {
    if !arguments.named.isEmpty, arguments.positional.isEmpty, arguments.named[0].name != "func" {
      let columns = try arguments.named.map { name, value -> Column in
        if groups.isSingle, case .string = value {
          return try groups.grouping.apply(aggregate(value, nil), groups.columns[0]).named(name)
        }
        guard case .tuple(let pair) = value, pair.elements.count == 2, case .string(let column) = pair.elements[0]
        else {
          throw TypeFault.wrongArgument(
            function: "agg", parameter: name, expected: "('c', 'mean')", got: value.typeName)
        }
        return try groups.grouping.apply(
          aggregate(pair.elements[1], nil), groups.frame.column(column.string)
        ).named(name)
      }
      return try groups.answer(columns, series: false)
    }
    let (values, _) = try Parameters("func").bind(arguments, function: "agg")
    switch values[0] ?? .none {
    case .dictionary(let dictionary):
      let columns = try dictionary.pairs.map { key, value -> Column in
        guard case .string(let name) = key else {
          throw TypeFault.wrongArgument(function: "agg", parameter: "func", expected: "dict", got: key.typeName)
        }
        return try groups.grouping.apply(aggregate(value, nil), groups.frame.column(name.string))
      }
      return try groups.answer(columns, series: false)
    case .list(let list):
      guard groups.isSingle else {
        throw TableFault.parameterAbsent(
          function: "agg", parameter: "func=[…]", instead: "df.groupby('c').agg(x=('a', 'mean'), y=('b', 'max'))")
      }
      let columns = try list.elements.map { value in
        let aggregate = try Self.aggregate(value, nil)
        return try groups.grouping.apply(aggregate, groups.columns[0]).named(aggregate.rawValue)
      }
      return try groups.answer(columns, series: false)
    case let value:
      let aggregate = try Self.aggregate(value, nil)
      return try groups.answer(
        groups.columns.map { try groups.grouping.apply(aggregate, $0) }, series: groups.isSingle)
    }
  }
}
