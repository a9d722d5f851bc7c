import Datasets

/// `s.dt`: the parts of dates and of lengths of time.
final class DateParts: NativeObject {
  private let series: Series

  init(_ series: Series) throws {
    guard series.column.kind == .moment || series.column.kind == .span else {
      throw TableFault.accessor(".dt", series.column.kind)
    }
    self.series = series
  }

  override var typeName: String { "DatetimeProperties" }

  override func attribute(_ name: String) throws -> Value? {
    switch series.column.values {
    case .moment(let moments):
      guard let part = DateParts.parts[name] else {
        guard name == "date" else { return nil }
        throw TableFault.absent(type: ".dt", name: "date", instead: "df['t'].dt.normalize()")
      }
      return whole(moments.map(part))
    case .span(let spans):
      switch name {
      case "days": return whole(spans.map(\.days))
      case "seconds": return whole(spans.map(\.secondsOfDay))
      default: return nil
      }
    default: return nil
    }
  }

  private static let parts: [String: @Sendable (Moment) -> Int64] = [
    "year": { $0.calendarDate.year }, "month": { $0.calendarDate.month }, "day": { $0.calendarDate.day },
    "hour": { $0.hour }, "minute": { $0.minute }, "second": { $0.second }, "dayofweek": { $0.weekday },
    "day_of_week": { $0.weekday }, "weekday": { $0.weekday },
  ]

  /// Where a date is missing so is its part, which makes decimals of the whole numbers, as in pandas.
  private func whole(_ values: [Int64]) -> Value {
    .object(SeriesObject(series.with(Column("", .whole(values), missing: series.column.marks))))
  }

  override var attributeNames: [String] {
    series.column.kind == .moment
      ? DateParts.parts.keys.sorted() + ["normalize", "floor"] : ["days", "seconds", "total_seconds"]
  }

  override func method(_ name: String) -> Method? {
    switch (name, series.column.kind) {
    case ("total_seconds", .span): DateParts.totalSeconds
    case ("normalize", .moment): DateParts.normalize
    default: nil
    }
  }

  private static let totalSeconds = Method("total_seconds", "") { call in
    guard case .object(let object as DateParts) = call.receiver, case .span(let spans) = object.series.column.values
    else { return .none }
    let column = object.series.column
    return .object(
      SeriesObject(
        object.series.with(
          Column("", .real(spans.indices.map { column.isMissing($0) ? .nan : spans[$0].totalSeconds })))))
  }

  private static let normalize = Method("normalize", "") { call in
    guard case .object(let object as DateParts) = call.receiver,
      case .moment(let moments) = object.series.column.values
    else { return .none }
    return .object(
      SeriesObject(object.series.with(Column("", .moment(moments.map(\.date)), missing: object.series.column.marks))))
  }
}

/// `s.str`: the methods of text, on each value; a missing one stays missing.
final class TextParts: NativeObject {
  fileprivate let series: Series

  init(_ series: Series) throws {
    guard series.column.kind == .text else { throw TableFault.accessor(".str", series.column.kind) }
    self.series = series
  }

  override var typeName: String { "StringMethods" }
  override func method(_ name: String) -> Method? { TextParts.table[name] }
  override var attributeNames: [String] { Array(TextParts.table.keys) }

  private static let table: [String: Method] = {
    // Python's own methods of text, by their own rules.
    let same = ["lower", "upper", "strip", "lstrip", "rstrip", "title", "startswith", "endswith", "replace"].compactMap
    { name in
      MethodTable.methods(ofType: "str")[name]
    }.map { method in
      Method(method.name, any: method.parameters.text) { receiver, arguments, machine in
        var given = arguments
        // pandas takes text as it stands unless a pattern is asked for, which is not here.
        given.named.removeAll { $0.name == "regex" }
        return try each(receiver, machine) { try method.invoke(on: $0, given, machine) }
      }
    }
    let own = [
      Method("len", "") { call in
        try each(call.receiver, call.machine) { value in
          if case .string(let text) = value { .integer(text.count) } else { .none }
        }
      },
      Method("contains", "pat, case=True, na=None, regex=False") { call in
        let part = try call.text(0)
        return try each(call.receiver, call.machine) { value in
          guard case .string(let text) = value else { return .truth(false) }
          return .truth(TextSearch.find(part, in: text) != nil)
        }
      },
    ]
    return Dictionary(uniqueKeysWithValues: (same + own).map { ($0.name, $0) })
  }()

  private static func each(_ receiver: Value, _ machine: Machine, _ body: (Value) throws -> Value) throws -> Value {
    guard case .object(let object as TextParts) = receiver else { return .none }
    let cells = try object.series.column.cells.map { cell -> TableCell in
      try machine.tick()
      guard cell != .missing else { return .missing }
      return try TableValues.cell(body(TableValues.value(cell))) ?? .missing
    }
    let series = object.series
    let column = try Column(series.name ?? "", cells: cells, like: .text)
    // A question that has no answer for a missing text is answered with no, as pandas does.
    guard column.kind == .truth, column.missingCount > 0, case .truth(let values) = column.values else {
      return .object(SeriesObject(series.with(column)))
    }
    return .object(SeriesObject(series.with(Column("", .truth(values)))))
  }
}
