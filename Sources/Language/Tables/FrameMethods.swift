import Datasets
import Syntax

/// The methods of a DataFrame, with pandas's names, arguments and defaults.
enum FrameMethods {
  static let table: [String: Method] = Dictionary(
    uniqueKeysWithValues: (choosing + shaping + figures + FrameCleaning.all).map { ($0.name, $0) })

  static func frame(_ call: Call) throws -> TableFrame { try frame(call.receiver, call.method.name) }

  static func frame(_ receiver: Value, _ function: String) throws -> TableFrame {
    guard case .object(let object as FrameObject) = receiver else {
      throw TypeFault.wrongArgument(
        function: function, parameter: "self", expected: "DataFrame", got: receiver.typeName)
    }
    return object.frame
  }

  static func result(_ frame: TableFrame) -> Value { .object(FrameObject(frame)) }

  /// Names of columns that must be there.
  static func names(_ call: Call, _ index: Int, in frame: TableFrame) throws -> [String] {
    guard let names = try TableValues.names(call[index], call.machine) else { throw call.wrong(index, "str or list") }
    for name in names { _ = try frame.column(name) }
    return names
  }

  // MARK: - Choosing rows

  private static let choosing: [Method] = [
    Method("head", "n=5") { call in
      let frame = try frame(call)
      return result(frame.rows(Array(0..<HeadTail.head(try call.int(0, default: 5), of: frame.rowCount))))
    },
    Method("tail", "n=5") { call in
      let frame = try frame(call)
      return result(frame.rows(Array(HeadTail.tail(try call.int(0, default: 5), of: frame.rowCount)..<frame.rowCount)))
    },
    Method("sample", "n=None, frac=None, replace=False, random_state=None") { call in
      let frame = try frame(call)
      return result(frame.rows(try Drawing.rows(call, count: frame.rowCount)))
    },
    Method("sort_values", "by, ascending=True, ignore_index=False") { call in
      let frame = try frame(call)
      let names = try names(call, 0, in: frame)
      var directions = [Bool](repeating: true, count: names.count)
      if call.has(1) {
        switch call[1] {
        case .list(let list): directions = try list.elements.map { try $0.isTrue() }
        default: directions = try names.map { _ in try call.truth(1, default: true) }
        }
      }
      guard directions.count == names.count else {
        throw TableFault.tooFewNames(given: directions.count, expected: names.count)
      }
      let keys = try zip(names, directions).map { (column: try frame.column($0), isAscending: $1) }
      let sorted = frame.rows(Ordering.rows(by: keys, count: frame.rowCount))
      return result(try call.truth(2, default: false) ? sorted.indexed(by: .init(count: sorted.rowCount)) : sorted)
    },
    Method("sort_index", "ascending=True") { call in
      let frame = try frame(call)
      let key = (column: frame.index.labels, isAscending: try call.truth(0, default: true))
      return result(frame.rows(Ordering.rows(by: [key], count: frame.rowCount)))
    },
  ]

  // MARK: - Shaping

  private static let shaping: [Method] = [
    Method("copy", "") { call in result(try frame(call)) },
    Method("drop", "labels=None, *, axis=0, index=None, columns=None") { call in
      let frame = try frame(call)
      let axis = call[1]
      let isColumns = if case .string(let text) = axis { text.string == "columns" } else { axis.wholeNumber == 1 }
      var remaining = frame
      if call.has(3) || (call.has(0) && isColumns) {
        for name in try names(call, call.has(3) ? 3 : 0, in: frame) { try remaining.remove(name) }
      }
      if call.has(2) || (call.has(0) && !isColumns) {
        let labels = Set(try Rows.labelled(call.has(2) ? call[2] : call[0], in: frame.index, call.machine).list)
        remaining = remaining.rows((0..<frame.rowCount).filter { !labels.contains($0) })
      }
      return result(remaining)
    },
    Method("rename", "*, columns") { call in
      let frame = try frame(call)
      guard case .dictionary(let dictionary) = call[0] else { throw call.wrong(0, "dict") }
      let columns = try frame.columns.map { column in
        guard let name = try dictionary.get(.text(column.name)) else { return column }
        guard case .string(let text) = name else { throw call.wrong(0, "dict") }
        return column.named(text.string)
      }
      return result(try TableFrame(columns, index: frame.index))
    },
    Method("assign", any: "**columns") { receiver, arguments, machine in
      let frame = try frame(receiver, "assign")
      let object = FrameObject(frame)
      for (name, value) in arguments.named {
        var given = value
        if case .function = value { given = try machine.call(value, [.object(FrameObject(object.frame))]) }
        try object.setItem(.text(name), to: given, machine)
      }
      return .object(object)
    },
    Method("reset_index", "drop=False") { call in
      let frame = try frame(call)
      let fresh = Datasets.Index(count: frame.rowCount)
      if try call.truth(0, default: false) { return result(frame.indexed(by: fresh)) }
      let labels = frame.index.labels.named(frame.index.name ?? "index")
      return result(try TableFrame([labels] + frame.columns, index: fresh))
    },
    Method("set_index", "keys") { call in
      var frame = try frame(call)
      let name = try call.text(0).string
      let labels = try frame.column(name)
      try frame.remove(name)
      return result(frame.indexed(by: Datasets.Index(labels, name: name)))
    },
    Method("to_numpy", "") { call in
      let frame = try frame(call)
      return try TableValues.array(frame.columns, rows: frame.rowCount)
    },
    Method("to_dict", "orient='dict'") { call in
      let frame = try frame(call)
      let orient = try call.text(0, default: Text("dict")).string
      switch orient {
      case "list":
        return .dictionary(
          try DictionaryObject(
            frame.columns.map { (.text($0.name), .list(of: $0.cells.map(TableValues.value))) }))
      case "records":
        let columns = frame.columns.map { $0.cells.map(TableValues.value) }
        return .list(
          of: try (0..<frame.rowCount).map { row in
            .dictionary(try DictionaryObject(zip(frame.names, columns).map { (.text($0), $1[row]) }))
          })
      default: throw TableFault.strategy(orient, known: ["list", "records"])
      }
    },
    Method("merge", "right, how='inner', on=None, *, suffixes=('_x', '_y')") { call in
      try merge(try frame(call), call, from: 0)
    },
    Method("groupby", "by, *, as_index=True, sort=True") { call in
      let frame = try frame(call)
      let names = try names(call, 0, in: frame)
      let isIndexed = try call.truth(1, default: true)
      if names.count > 1, isIndexed {
        let list = names.map { "'\($0)'" }.joined(separator: ", ")
        throw TableFault.parameterAbsent(
          function: "groupby", parameter: "as_index=True", instead: "df.groupby([\(list)], as_index=False)")
      }
      return try .object(
        GroupsObject(frame, names, isIndexed: isIndexed, sorts: try call.truth(2, default: true)))
    },
    Method("info", "") { _ in
      throw TableFault.absent(type: "DataFrame", name: "info", instead: "df.dtypes, df.isna().sum()")
    },
  ]

  static func merge(_ left: TableFrame, _ call: Call, from start: Int) throws -> Value {
    guard case .object(let right as FrameObject) = call[start] else { throw call.wrong(start, "DataFrame") }
    let word = try call.text(start + 1, default: Text("inner")).string
    guard let joining = Joining(rawValue: word) else {
      throw TableFault.strategy(word, known: Joining.allCases.map(\.rawValue))
    }
    var keys = left.names.filter { right.frame.place(of: $0) != nil }
    if call.has(start + 2), !call[start + 2].isNone { keys = try names(call, start + 2, in: left) }
    var suffixes = ("_x", "_y")
    if call.has(start + 3), let pair = try TableValues.names(call[start + 3], call.machine), pair.count == 2 {
      suffixes = (pair[0], pair[1])
    }
    guard !keys.isEmpty else { throw DatasetFault.noColumn("on", names: right.frame.names) }
    return result(try joining.apply(left, right.frame, on: keys, suffixes: suffixes))
  }

  // MARK: - Figures, one a column

  private static func figure(
    _ name: String, _ parameters: String = "", _ read: @escaping @Sendable (Statistics, Call) throws -> Double
  ) -> Method {
    let numericOnly = parameters.isEmpty ? 0 : 1
    return Method(name, (parameters.isEmpty ? "" : parameters + ", ") + "numeric_only=False") { call in
      let frame = try frame(call)
      let columns = try call.truth(numericOnly, default: false) ? frame.columns.filter(\.isNumeric) : frame.columns
      let values = try columns.map { column -> Double in
        guard let numbers = column.doubles else {
          throw TableFault.statistic(name, column: column.name, column.kind)
        }
        return try read(Statistics(numbers), call)
      }
      let isWhole = name == "sum" && columns.allSatisfy { $0.wholes != nil }
      return perColumn(
        columns.map(\.name), isWhole ? .whole(columns.map { $0.wholes?.reduce(0, &+) ?? 0 }) : .real(values))
    }
  }

  static func perColumn(_ names: [String], _ values: Column.Values) -> Value {
    .object(
      SeriesObject(
        Series(Column("", values), index: Datasets.Index(Column("", .text(names))), name: nil)))
  }

  private static let figures: [Method] = [
    figure("mean") { figures, _ in figures.mean }, figure("median") { figures, _ in figures.median },
    figure("sum") { figures, _ in figures.sum },
    figure("std", "ddof=1") { try $0.deviation(lost: $1.int(0, default: 1)) },
    figure("var", "ddof=1") { try $0.variance(lost: $1.int(0, default: 1)) },
    figure("quantile", "q=0.5") { figures, call in
      figures.quantiles([try SeriesFigures.share(call.double(0, default: 0.5))])[0]
    },
    extreme("min", largest: false), extreme("max", largest: true),
    Method("count", "") { call in
      let frame = try frame(call)
      return perColumn(frame.names, .whole(frame.columns.map { Int64($0.marksOfNA.count { !$0 }) }))
    },
    Method("nunique", "") { call in
      let frame = try frame(call)
      return perColumn(frame.names, .whole(frame.columns.map { Int64(Codes($0).firstRows.count) }))
    },
    Method("any", "") { call in try truths(call) { $0.contains(true) } },
    Method("all", "") { call in try truths(call) { !$0.contains(false) } },
    Method("describe", "") { call in
      let frame = try frame(call)
      if frame.columns.contains(where: { $0.kind == .moment || $0.kind == .span }) {
        throw TableFault.absent(
          type: "DataFrame", name: "describe() of dates", instead: "df[['a', 'b']].describe()")
      }
      let columns = frame.columns.filter { $0.kind == .whole || $0.kind == .real }
      guard !columns.isEmpty else { throw TableFault.noColumns("describe") }
      let described = columns.map { Column($0.name, .real(Statistics($0.doubles ?? []).description)) }
      return result(
        try TableFrame(described, index: Datasets.Index(Column("", .text(Statistics.descriptionNames)))))
    },
    Method("corr", "numeric_only=False") { call in
      let frame = try frame(call)
      let columns = try call.truth(0, default: false) ? frame.columns.filter(\.isNumeric) : frame.columns
      let numbers = try columns.map { column -> [Double] in
        guard let values = column.doubles else { throw TableFault.statistic("corr", column: column.name, column.kind) }
        return values
      }
      let names = columns.map(\.name)
      let made = names.indices.map { place in
        Column(names[place], .real(numbers.indices.map { Correlation.of(numbers[$0], numbers[place]) }))
      }
      return result(try TableFrame(made, index: Datasets.Index(Column("", .text(names)))))
    },
  ]

  private static func extreme(_ name: String, largest: Bool) -> Method {
    Method(name, "numeric_only=False") { call in
      let frame = try frame(call)
      let columns = try call.truth(0, default: false) ? frame.columns.filter(\.isNumeric) : frame.columns
      let column = try Column("", cells: columns.map { $0.extreme(largest: largest) })
      return perColumn(columns.map(\.name), column.values)
    }
  }

  private static func truths(_ call: Call, _ read: ([Bool]) -> Bool) throws -> Value {
    let frame = try frame(call)
    let answers = try frame.columns.map { column -> Bool in
      guard let values = column.doubles else {
        throw TableFault.statistic(call.method.name, column: column.name, column.kind)
      }
      return read(values.filter { !$0.isNaN }.map { $0 != 0 })
    }
    return perColumn(frame.names, .truth(answers))
  }
}
