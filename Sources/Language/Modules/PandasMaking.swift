import Autograd
import Datasets
import Tensors

/// `pd.DataFrame(…)`, `pd.Series(…)`, `pd.Timestamp(…)` and `pd.Timedelta(…)`.
enum PandasMaking {
  static let dataFrame = Method("DataFrame", "data=None, index=None, columns=None") { call in
    let machine = call.machine
    var named: [(String, Value)] = []
    switch call[0] {
    case .none: break
    case .object(let object as FrameObject): named = object.frame.names.map { ($0, .object(object)) }
    case .dictionary(let dictionary):
      named = try dictionary.pairs.map { key, value in
        guard case .string(let name) = key else { throw call.wrong(0, "dict") }
        return (name.string, value)
      }
    case .object(let object as TensorObject) where object.variable.shape.count == 2:
      guard let names = try PandasReading.optionalNames(call, 2) else {
        throw TableFault.parameterAbsent(
          function: "DataFrame", parameter: "columns=None", instead: "pd.DataFrame(x, columns=['a', 'b'])")
      }
      guard names.count == object.variable.shape[1] else {
        throw TableFault.tooFewNames(given: names.count, expected: object.variable.shape[1])
      }
      let columns = try names.enumerated().map { place, name in
        try TableValues.column(object.tensor.selected(axis: 1, index: place), name: name)
      }
      return .object(FrameObject(try TableFrame(columns, index: .init(count: object.variable.shape[0]))))
    case .list(let list) where list.elements.allSatisfy({ if case .dictionary = $0 { true } else { false } }):
      return .object(FrameObject(try records(list.elements, call)))
    case .list(let list):
      guard let names = try PandasReading.optionalNames(call, 2) else { throw call.wrong(0, "dict") }
      let rows = try list.elements.map { try machine.elements(of: $0) }
      for row in rows where row.count != names.count {
        throw TableFault.tooFewNames(given: names.count, expected: row.count)
      }
      named = names.enumerated().map { place, name in (name, .list(of: rows.map { $0[place] })) }
    default: throw call.wrong(0, "dict")
    }
    return .object(FrameObject(try table(named, call)))
  }

  private static func table(_ named: [(String, Value)], _ call: Call) throws -> TableFrame {
    let machine = call.machine
    var index: Datasets.Index?
    if call.has(1), !call[1].isNone {
      if case .object(let object as IndexObject) = call[1] {
        index = object.index
      } else {
        guard let labels = try TableValues.column(call[1], name: "", machine) else { throw call.wrong(1, "list") }
        index = Datasets.Index(labels)
      }
    }
    if index == nil {
      for (_, value) in named {
        if case .object(let object as SeriesObject) = value {
          index = object.series.index
          break
        }
      }
    }
    let count = try index?.count ?? named.lazy.compactMap { try TableValues.cell($1) == nil ? try size($1) : nil }.first
    let rows = index ?? .init(count: count ?? 0)
    var frame = try TableFrame([], index: rows)
    for (name, value) in named {
      if case .object(let object as FrameObject) = value {
        try frame.set(
          Series(object.frame.column(name), index: object.frame.index, name: name).aligned(to: rows).named(name))
      } else if count == nil, rows.count == 0, try TableValues.cell(value) != nil {
        throw call.wrong(0, "dict of lists")
      } else {
        try frame.set(TableValues.filling(value, name: name, index: rows, machine))
      }
    }
    if let names = try PandasReading.optionalNames(call, 2) { frame = try frame.selecting(names) }
    return frame
  }

  private static func size(_ value: Value) throws -> Int? {
    switch value {
    case .list(let list): list.elements.count
    case .tuple(let tuple): tuple.elements.count
    case .object(let object as FrameObject): object.frame.rowCount
    case .object(let object as RangeObject): object.count
    case .object(let object): try object.length()
    default: nil
    }
  }

  private static func records(_ rows: [Value], _ call: Call) throws -> TableFrame {
    var names: [String] = []
    for case .dictionary(let row) in rows {
      for key in row.keys {
        guard case .string(let name) = key else { throw call.wrong(0, "list of dict") }
        if !names.contains(name.string) { names.append(name.string) }
      }
    }
    let columns = try names.map { name in
      try Column(
        name,
        cells: rows.map { row -> TableCell in
          guard case .dictionary(let dictionary) = row, let value = try dictionary.get(.text(name)) else {
            return .missing
          }
          guard let cell = try TableValues.cell(value) else { throw call.wrong(0, "list of dict") }
          return cell
        })
    }
    return try TableFrame(columns, index: .init(count: rows.count))
  }

  static let series = Method("Series", "data=None, index=None, dtype=None, name=None") { call in
    let name = try call.has(3) && !call[3].isNone ? call.text(3).string : nil
    var column: Column
    var index: Datasets.Index?
    switch call[0] {
    case .none: column = Column("", .real([]))
    case .dictionary(let dictionary):
      index = Datasets.Index(
        try TableValues.column(.list(of: dictionary.keys), name: "", call.machine) ?? Column("", .text([])))
      column = try TableValues.column(.list(of: dictionary.values), name: "", call.machine) ?? Column("", .real([]))
    case .object(let object as SeriesObject):
      index = object.series.index
      column = object.series.column
    default:
      guard let made = try TableValues.column(call[0], name: "", call.machine) else { throw call.wrong(0, "list") }
      column = made
    }
    if call.has(1), !call[1].isNone {
      guard let labels = try TableValues.column(call[1], name: "", call.machine) else { throw call.wrong(1, "list") }
      guard labels.count == column.count else {
        throw TableFault.rowCount(column: "index", found: labels.count, expected: column.count)
      }
      index = Datasets.Index(labels)
    }
    if call.has(2), !call[2].isNone {
      column = try DtypeConversion.convert(column, to: DtypeConversion.name(call[2], call))
    }
    return .object(SeriesObject(Series(column, index: index ?? .init(count: column.count), name: name)))
  }

  static let timestamp = Method("Timestamp", "ts_input") { call in
    let text = try call.text(0).string
    guard let moment = Moment.parse(text)?.moment else { throw TableFault.notADate(text, row: 0) }
    return .object(MomentObject(moment))
  }

  static let timedelta = Method("Timedelta", "*, days=0, hours=0, minutes=0, seconds=0") { call in
    let units: [Double] = [86_400, 3_600, 60, 1]
    let seconds = try units.enumerated().reduce(0) { try $0 + call.double($1.offset, default: 0) * $1.element }
    guard let microseconds = Int64(exactly: (seconds * 1_000_000).rounded()) else {
      throw ArithmeticFault.floatTooLarge(operation: "Timedelta")
    }
    return .object(SpanObject(TimeSpan(microseconds: microseconds)))
  }
}
