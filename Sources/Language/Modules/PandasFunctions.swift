import Datasets

/// The functions of pandas that change, join and ask.
enum PandasFunctions {
  static let toDatetime = Method("to_datetime", "arg, errors='raise', *, format=None") { call in
    let word = try call.text(1, default: Text("raise")).string
    guard let unreadable = Column.Unreadable(rawValue: word) else {
      throw TableFault.strategy(word, known: Column.Unreadable.allCases.map(\.rawValue))
    }
    var format = Column.DateFormat.likeFirst
    if call.has(2), !call[2].isNone {
      let name = try call.text(2).string
      guard name == "mixed" || name == "ISO8601" else {
        throw TableFault.strategy(name, known: ["mixed", "ISO8601"])
      }
      format = .mixed
    }
    if case .string(let text) = call[0] {
      let column = try Column("", .text([text.string])).dates(format, unreadable)
      return TableValues.value(column.isNA(0) ? .missing : column[0])
    }
    return try changed(call) { try $0.dates(format, unreadable) }
  }

  static let toNumeric = Method("to_numeric", "arg, errors='raise'") { call in
    let word = try call.text(1, default: Text("raise")).string
    guard let unreadable = Column.Unreadable(rawValue: word) else {
      throw TableFault.strategy(word, known: Column.Unreadable.allCases.map(\.rawValue))
    }
    return try changed(call) { column in
      guard case .text(let texts) = column.values else { return column }
      if column.missingCount == 0 {
        let wholes = texts.compactMap { Int64($0) }
        if wholes.count == texts.count { return Column(column.name, .whole(wholes)) }
      }
      return Column(
        column.name,
        .real(
          try texts.enumerated().map { row, text in
            if column.isMissing(row) { return .nan }
            if let value = NumberText.read(text) { return value }
            if unreadable == .raise { throw TableFault.unreadableNumber(text, row: row, to: "float") }
            return .nan
          }))
    }
  }

  private static func changed(_ call: Call, _ body: (Column) throws -> Column) throws -> Value {
    if case .object(let object as SeriesObject) = call[0] {
      return .object(SeriesObject(object.series.with(try body(object.series.column))))
    }
    guard let column = try TableValues.column(call[0], name: "", call.machine) else { throw call.wrong(0, "Series") }
    return .object(SeriesObject(Series(try body(column), index: .init(count: column.count), name: nil)))
  }

  static let getDummies = Method(
    "get_dummies", "data, prefix=None, *, columns=None, drop_first=False, dtype=None"
  ) { call in
    var result = Dummies.Result.bool
    if call.has(4), !call[4].isNone {
      let type = try DtypeConversion.name(call[4], call)
      let names: [String: Dummies.Result] = ["int64": .int, "float64": .float, "bool": .bool]
      guard let known = names[type] else { throw TableFault.strategy(type, known: ["bool", "int", "float"]) }
      result = known
    }
    let dummies = Dummies(result, dropsFirst: try call.truth(3, default: false))
    let prefix = try call.has(1) && !call[1].isNone ? call.text(1).string : nil
    if case .object(let object as SeriesObject) = call[0] {
      let made = dummies.columns(of: object.series.column, prefix: prefix)
      return .object(FrameObject(try TableFrame(made, index: object.series.index)))
    }
    let frame = try FrameMethods.frame(call[0], "get_dummies")
    let names = try PandasReading.optionalNames(call, 2) ?? frame.columns.filter { $0.kind == .text }.map(\.name)
    return .object(FrameObject(try dummies.apply(frame, names)))
  }

  static let concat = Method("concat", "objs, *, ignore_index=False, axis=0") { call in
    let parts = try call.machine.elements(of: call[0])
    let countsAnew = try call.truth(1, default: false)
    if try call.int(2, default: 0) != 0 {
      throw TableFault.parameterAbsent(function: "concat", parameter: "axis=1", instead: "df['c'] = values")
    }
    guard !parts.isEmpty else { throw ValueFault.emptySequence(function: "concat") }
    let series = parts.compactMap { part in
      if case .object(let object as SeriesObject) = part { object.series } else { nil }
    }
    if series.count == parts.count {
      let column = try Column("", cells: series.flatMap(\.column.cells), like: series[0].column.kind)
      let labels = try Column("", cells: series.flatMap(\.index.labels.cells), like: .whole)
      let names = Set(series.map(\.name))
      return .object(
        SeriesObject(
          Series(
            column, index: countsAnew ? .init(count: column.count) : .init(labels),
            name: names.count == 1 ? series[0].name : nil)))
    }
    return .object(
      FrameObject(
        try TableFrame.stacked(parts.map { try FrameMethods.frame($0, "concat") }, countsAnew: countsAnew)))
  }

  static let merge = Method(
    "merge", "left, right, how='inner', on=None, *, suffixes=('_x', '_y')"
  ) { call in try FrameMethods.merge(FrameMethods.frame(call[0], "merge"), call, from: 1) }

  static func marks(_ name: String, _ missing: Bool) -> Method {
    Method(name, "obj") { call in
      switch call[0] {
      case .object(let object as FrameObject):
        return .object(
          FrameObject(
            object.frame.mapColumns { Column($0.name, .truth($0.marksOfNA.map { $0 == missing })) }))
      case .object(let object as SeriesObject):
        return .object(
          SeriesObject(object.series.with(Column("", .truth(object.series.column.marksOfNA.map { $0 == missing })))))
      default: return .truth((try TableValues.cell(call[0]) == .missing) == missing)
      }
    }
  }
}
