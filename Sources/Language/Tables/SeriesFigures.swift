import Autograd
import Datasets

/// The methods of a Series that count with its values.
enum SeriesFigures {
  /// The numbers, or the fault that says what stands there instead.
  static func statistics(_ series: Series, _ name: String) throws -> Statistics {
    guard let values = series.column.doubles else {
      throw TableFault.statistic(name, column: series.name, series.column.kind)
    }
    return Statistics(values)
  }

  private static func figure(_ name: String, _ read: @escaping @Sendable (Statistics) -> Double) -> Method {
    Method(name, "") { call in .float(read(try statistics(SeriesMethods.series(call), name))) }
  }

  static let all: [Method] = [
    figure("mean", \.mean), figure("median", \.median),
    Method("sum", "") { call in
      let series = try SeriesMethods.series(call)
      if let wholes = series.column.wholes { return .integer(Int(wholes.reduce(0, &+))) }
      return .float(try statistics(series, "sum").sum)
    },
    Method("std", "ddof=1") { call in
      .float(try statistics(SeriesMethods.series(call), "std").deviation(lost: call.int(0, default: 1)))
    },
    Method("var", "ddof=1") { call in
      .float(try statistics(SeriesMethods.series(call), "var").variance(lost: call.int(0, default: 1)))
    },
    Method("min", "") { call in TableValues.value(try SeriesMethods.series(call).column.extreme(largest: false)) },
    Method("max", "") { call in TableValues.value(try SeriesMethods.series(call).column.extreme(largest: true)) },
    Method("idxmin", "") { call in try place(call, largest: false) },
    Method("idxmax", "") { call in try place(call, largest: true) },
    Method("count", "") { call in
      let column = try SeriesMethods.series(call).column
      return .integer(column.marksOfNA.count { !$0 })
    },
    Method("nunique", "dropna=True") { call in
      let column = try SeriesMethods.series(call).column
      let missing = try call.truth(0, default: true) || !column.marksOfNA.contains(true) ? 0 : 1
      return .integer(Codes(column).firstRows.count + missing)
    },
    Method("any", "") { call in .truth(try truths(call).contains(true)) },
    Method("all", "") { call in .truth(try !truths(call).contains(false)) },
    Method("quantile", "q=0.5") { call in
      let series = try SeriesMethods.series(call)
      let figures = try statistics(series, "quantile")
      guard let single = try call.has(0) ? call[0].asDoubleUnlessMany() : 0.5 else {
        let shares = try call.machine.elements(of: call[0]).map { value -> Double in
          guard let share = try value.asDouble() else { throw call.wrong(0, "float") }
          return try Self.share(share)
        }
        return SeriesMethods.result(
          Series(
            Column("", .real(figures.quantiles(shares))), index: Datasets.Index(Column("", .real(shares))),
            name: series.name))
      }
      return .float(figures.quantiles([try share(single)])[0])
    },
    Method("describe", "") { call in
      let series = try SeriesMethods.series(call)
      guard [.whole, .real].contains(series.column.kind) else {
        throw TableFault.statistic("describe", column: series.name, series.column.kind)
      }
      return SeriesMethods.result(
        Series(
          Column("", .real(try statistics(series, "describe").description)),
          index: Datasets.Index(Column("", .text(Statistics.descriptionNames))), name: series.name))
    },
    Method("value_counts", "normalize=False, sort=True, ascending=False, dropna=True") { call in
      let series = try SeriesMethods.series(call)
      return SeriesMethods.result(
        try Counts.of(
          series, isShare: call.truth(0, default: false), sorts: call.truth(1, default: true),
          isAscending: call.truth(2, default: false), dropsMissing: call.truth(3, default: true)))
    },
    Method("corr", "other") { call in
      guard case .object(let other as SeriesObject) = call[0] else { throw call.wrong(0, "Series") }
      let series = try SeriesMethods.series(call)
      guard series.index.hasSameLabels(as: other.series.index) else { throw TableFault.labelsDiffer(operation: "corr") }
      guard let x = series.column.doubles, let y = other.series.column.doubles else {
        throw TableFault.statistic("corr", column: series.name, series.column.kind)
      }
      return .float(Correlation.of(x, y))
    },
  ]

  static func share(_ share: Double) throws -> Double {
    guard (0...1).contains(share) else { throw TableFault.quantile(share) }
    return share
  }

  private static func place(_ call: Call, largest: Bool) throws -> Value {
    let series = try SeriesMethods.series(call)
    let best = series.column.extreme(largest: largest)
    guard best != .missing, let row = (0..<series.count).first(where: { series.column[$0] == best }) else {
      throw TableFault.emptyMean(call.method.name)
    }
    return TableValues.value(series.index.labels[row])
  }

  private static func truths(_ call: Call) throws -> [Bool] {
    let column = try SeriesMethods.series(call).column
    guard let values = column.doubles else {
      throw TableFault.statistic(call.method.name, column: column.name, column.kind)
    }
    return values.filter { !$0.isNaN }.map { $0 != 0 }
  }
}

extension Value {
  /// The number of a single number; nil for a list, a tensor of many or a Series.
  fileprivate func asDoubleUnlessMany() throws -> Double? {
    if case .object(let object) = self, (object as? TensorObject)?.variable.shape.isEmpty != true { return nil }
    return try asDouble()
  }
}
