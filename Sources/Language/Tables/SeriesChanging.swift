import Datasets

/// The methods of a Series that give other values for the same rows.
enum SeriesChanging {
  static func absolute(_ series: Series) throws -> Series {
    switch series.column.values {
    case .whole(let values): series.with(Column("", .whole(values.map { $0 < 0 ? 0 &- $0 : $0 })))
    case .real(let values): series.with(Column("", .real(values.map(\.magnitude))))
    default: throw TableFault.statistic("abs", column: series.name, series.column.kind)
    }
  }

  /// Half to even at so many places, by NumPy's rule: times a power of ten, rounded, divided.
  static func rounded(_ series: Series, _ places: Int) -> Series {
    guard case .real(let values) = series.column.values else { return series }
    let power = Double.power(of: 10, to: min(max(places, -300), 300))
    return series.with(
      Column("", .real(values.map { $0.isFinite ? ($0 * power).rounded(.toNearestOrEven) / power : $0 })))
  }

  static let all: [Method] = [
    Method("abs", "") { call in SeriesMethods.result(try absolute(SeriesMethods.series(call))) },
    Method("round", "decimals=0") { call in
      SeriesMethods.result(rounded(try SeriesMethods.series(call), try call.int(0, default: 0)))
    },
    Method("clip", "lower=None, upper=None") { call in
      let series = try SeriesMethods.series(call)
      let (lower, upper) = (try ScikitNumbers.number(call, 0), try ScikitNumbers.number(call, 1))
      if let wholes = series.column.wholes, lower.map({ $0 == $0.rounded() }) ?? true,
        upper.map({ $0 == $0.rounded() }) ?? true
      {
        return SeriesMethods.result(
          series.with(
            Column(
              "",
              .whole(
                wholes.map {
                  Int64(clamping: Swift.min(Swift.max(Double($0), lower ?? -.infinity), upper ?? .infinity), else: $0)
                }))))
      }
      guard let values = series.column.doubles else {
        throw TableFault.statistic("clip", column: series.name, series.column.kind)
      }
      return SeriesMethods.result(
        series.with(
          Column(
            "",
            .real(
              values.map { $0.isNaN ? $0 : Swift.min(Swift.max($0, lower ?? -.infinity), upper ?? .infinity) }))))
    },
    Method("cumsum", "") { call in
      let series = try SeriesMethods.series(call)
      let all = Grouping(by: [Column("", .whole(Array(repeating: 0, count: series.count)))], sorts: false)
      return SeriesMethods.result(series.with(try all.runningSum(series.column)))
    },
    Method("shift", "periods=1") { call in
      let series = try SeriesMethods.series(call)
      let all = Grouping(by: [Column("", .whole(Array(repeating: 0, count: series.count)))], sorts: false)
      return SeriesMethods.result(series.with(try all.shifted(series.column, by: call.int(0, default: 1))))
    },
    Method("diff", "periods=1") { call in
      let series = try SeriesMethods.series(call)
      let all = Grouping(by: [Column("", .whole(Array(repeating: 0, count: series.count)))], sorts: false)
      let before = try all.shifted(series.column, by: call.int(0, default: 1))
      return SeriesMethods.result(series.with(try ColumnArithmetic.subtract.apply(series.column, before)))
    },
    Method("isin", "values") { call in
      let series = try SeriesMethods.series(call)
      guard let wanted = try Self.wanted(call) else { throw call.wrong(0, "list") }
      return SeriesMethods.result(series.with(Membership.of(series.column, in: wanted)))
    },
    Method("between", "left, right, inclusive='both'") { call in
      let series = try SeriesMethods.series(call)
      let inclusive = try call.text(2, default: Text("both")).string
      guard ["both", "neither", "left", "right"].contains(inclusive) else {
        throw TableFault.strategy(inclusive, known: ["both", "neither", "left", "right"])
      }
      let low: ColumnComparison = ["both", "left"].contains(inclusive) ? .greaterOrEqual : .greater
      let high: ColumnComparison = ["both", "right"].contains(inclusive) ? .lessOrEqual : .less
      let left = try low.apply(series.column, Column("", repeating: TableValues.cell(call, 0), count: series.count))
      let right = try high.apply(series.column, Column("", repeating: TableValues.cell(call, 1), count: series.count))
      return SeriesMethods.result(series.with(try ColumnArithmetic.multiply.apply(left, right)))
    },
    Method("map", "func, na_action=None") { call in try mapped(call) },
    Method("apply", "func") { call in try mapped(call) },
    Method("replace", "to_replace, value=None") { call in
      let series = try SeriesMethods.series(call)
      var pairs: [(TableCell, TableCell)] = []
      if case .dictionary(let dictionary) = call[0] {
        for (key, value) in dictionary.pairs {
          guard let from = try TableValues.cell(key), let to = try TableValues.cell(value) else {
            throw call.wrong(0, "dict")
          }
          pairs.append((from, to))
        }
      } else if let single = try TableValues.cell(call[0]) {
        pairs = [(single, try TableValues.cell(call, 1))]
      } else {
        let to = try TableValues.cell(call, 1)
        pairs = (try TableValues.column(call[0], name: "", call.machine)?.cells ?? []).map { ($0, to) }
      }
      let table = Dictionary(pairs.map { ($0.0.comparable, $0.1) }) { first, _ in first }
      let cells = series.column.cells.map { table[$0.comparable] ?? $0 }
      return SeriesMethods.result(series.with(try Column(series.name ?? "", cells: cells, like: series.column.kind)))
    },
    Method("rename", "name") { call in
      let series = try SeriesMethods.series(call)
      return SeriesMethods.result(Series(series.column, index: series.index, name: try call.text(0).string))
    },
    Method("to_frame", "name=None") { call in
      let series = try SeriesMethods.series(call)
      let name = try call.has(0) && !call[0].isNone ? call.text(0).string : series.name ?? "0"
      return .object(FrameObject(try TableFrame([series.column.named(name)], index: series.index)))
    },
    Method("reset_index", "drop=False, name=None") { call in
      let series = try SeriesMethods.series(call)
      let fresh = Datasets.Index(count: series.count)
      if try call.truth(0, default: false) {
        return SeriesMethods.result(Series(series.column, index: fresh, name: series.name))
      }
      let name = try call.has(1) && !call[1].isNone ? call.text(1).string : series.name ?? "0"
      let labels = series.index.labels.named(series.index.name ?? "index")
      return .object(FrameObject(try TableFrame([labels, series.column.named(name)], index: fresh)))
    },
  ]

  private static func wanted(_ call: Call) throws -> [TableCell]? {
    if case .set(let set) = call[0] { return try set.elements.compactMap { try TableValues.cell($0) } }
    return try TableValues.column(call[0], name: "", call.machine)?.cells
  }

  /// A dict or a Series gives each value its other, a function is asked; what has none becomes missing.
  private static func mapped(_ call: Call) throws -> Value {
    let series = try SeriesMethods.series(call)
    var cells: [TableCell] = []
    switch call[0] {
    case .dictionary(let dictionary) where call.method.name == "map":
      cells = try series.column.cells.map { cell in
        guard let value = try dictionary.get(TableValues.value(cell)) else { return .missing }
        guard let made = try TableValues.cell(value) else { throw call.wrong(0, "dict") }
        return made
      }
    case .object(let other as SeriesObject) where call.method.name == "map":
      let places = try other.series.index.places(of: series.column)
      let values = other.series.column.cells
      cells = places.map { $0.map { values[$0] } ?? .missing }
    default:
      for value in series.column.cells.map(TableValues.value) {
        try call.machine.tick()
        guard let made = try TableValues.cell(call.machine.call(call[0], [value])) else {
          throw TypeFault.wrongArgument(
            function: call.method.name, parameter: "func", expected: "str, int or float", got: "list")
        }
        cells.append(made)
      }
    }
    return SeriesMethods.result(series.with(try Column(series.name ?? "", cells: cells)))
  }
}

extension Int64 {
  /// A double as a whole number where it is one within 64 bits.
  fileprivate init(clamping value: Double, else fallback: Int64) { self = Int64(exactly: value) ?? fallback }
}

extension Double {
  /// A power by repeated multiplication, exact as long as the result is.
  static func power(of base: Double, to exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<exponent.magnitude { result *= base }
    return exponent < 0 ? 1 / result : result
  }
}
