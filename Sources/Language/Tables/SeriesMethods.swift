import Autograd
import Datasets
import Syntax

/// The methods of a Series, with pandas's names, arguments and defaults.
enum SeriesMethods {
  static let table: [String: Method] = Dictionary(
    uniqueKeysWithValues: (SeriesFigures.all + choosing + SeriesChanging.all + SeriesCleaning.all).map { ($0.name, $0) }
  )

  static func series(_ call: Call) throws -> Series {
    guard case .object(let object as SeriesObject) = call.receiver else {
      throw TypeFault.wrongArgument(
        function: call.method.name, parameter: "self", expected: "Series", got: call.receiver.typeName)
    }
    return object.series
  }

  static func result(_ series: Series) -> Value { .object(SeriesObject(series)) }

  private static let choosing: [Method] = [
    Method("head", "n=5") { call in
      let series = try series(call)
      return result(series.rows(Array(0..<HeadTail.head(try call.int(0, default: 5), of: series.count))))
    },
    Method("tail", "n=5") { call in
      let series = try series(call)
      return result(series.rows(Array(HeadTail.tail(try call.int(0, default: 5), of: series.count)..<series.count)))
    },
    Method("unique", "") { call in
      let column = try series(call).column
      let rows = Codes([column], droppingMissing: false).firstRows
      let distinct = column.rows(rows)
      // Numbers are an array where float32 holds them exactly; all else stays as it is, in a list.
      if distinct.kind == .whole || distinct.kind == .truth, let array = try? TableValues.array(distinct) {
        return array
      }
      if distinct.kind == .real { return try TableValues.array(distinct) }
      return .list(of: distinct.cells.map(TableValues.value))
    },
    Method("tolist", "") { call in .list(of: try series(call).column.cells.map(TableValues.value)) },
    Method("to_list", "") { call in .list(of: try series(call).column.cells.map(TableValues.value)) },
    Method("to_numpy", "") { call in try TableValues.array(try series(call).column) },
    Method("to_dict", "") { call in
      let series = try series(call)
      return .dictionary(
        try DictionaryObject(
          zip(series.index.labels.cells, series.column.cells).map { (TableValues.value($0), TableValues.value($1)) }))
    },
    Method("items", "") { call in
      let series = try series(call)
      return .list(
        of: zip(series.index.labels.cells, series.column.cells).map {
          .tuple(of: [TableValues.value($0), TableValues.value($1)])
        })
    },
    Method("copy", "") { call in result(try series(call)) },
    Method("sort_values", "ascending=True") { call in
      let series = try series(call)
      return result(
        series.rows(Ordering.rows(by: [(series.column, try call.truth(0, default: true))], count: series.count)))
    },
    Method("sort_index", "ascending=True") { call in
      let series = try series(call)
      return result(
        series.rows(Ordering.rows(by: [(series.index.labels, try call.truth(0, default: true))], count: series.count)))
    },
    Method("sample", "n=None, frac=None, replace=False, random_state=None") { call in
      let series = try series(call)
      return result(series.rows(try Drawing.rows(call, count: series.count)))
    },
  ]
}
