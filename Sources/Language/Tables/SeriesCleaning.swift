import Datasets

/// What a Series does about missing values, doubles and types.
enum SeriesCleaning {
  static let all: [Method] = [
    Method("isna", "") { call in marks(try SeriesMethods.series(call), missing: true) },
    Method("isnull", "") { call in marks(try SeriesMethods.series(call), missing: true) },
    Method("notna", "") { call in marks(try SeriesMethods.series(call), missing: false) },
    Method("notnull", "") { call in marks(try SeriesMethods.series(call), missing: false) },
    Method("fillna", "value") { call in
      let series = try SeriesMethods.series(call)
      if case .object(let other as SeriesObject) = call[0] {
        let fillers = try other.series.aligned(to: series.index)
        return SeriesMethods.result(
          series.with(try Filling.filled(series.column.named(series.name ?? ""), fillers.cells)))
      }
      let filler = try TableValues.cell(call, 0)
      return SeriesMethods.result(
        series.with(
          try Filling.filled(series.column.named(series.name ?? ""), Array(repeating: filler, count: series.count))))
    },
    Method("ffill", "") { call in
      let series = try SeriesMethods.series(call)
      var last: Int?
      let rows = (0..<series.count).map { row -> Int? in
        if !series.column.isNA(row) { last = row }
        return last
      }
      return SeriesMethods.result(series.with(try series.column.rows(rows)))
    },
    Method("dropna", "") { call in
      let series = try SeriesMethods.series(call)
      return SeriesMethods.result(series.rows(where: series.column.marksOfNA.map { !$0 }))
    },
    Method("duplicated", "keep='first'") { call in
      let series = try SeriesMethods.series(call)
      return SeriesMethods.result(series.with(Column("", .truth(try Repeats.marks([series.column], keep: call, 0)))))
    },
    Method("drop_duplicates", "keep='first'") { call in
      let series = try SeriesMethods.series(call)
      return SeriesMethods.result(series.rows(where: try Repeats.marks([series.column], keep: call, 0).map { !$0 }))
    },
    Method("astype", "dtype") { call in
      let series = try SeriesMethods.series(call)
      let type = try DtypeConversion.name(call[0], call)
      return SeriesMethods.result(
        series.with(try DtypeConversion.convert(series.column.named(series.name ?? ""), to: type)))
    },
  ]

  private static func marks(_ series: Series, missing: Bool) -> Value {
    SeriesMethods.result(series.with(Column("", .truth(series.column.marksOfNA.map { $0 == missing }))))
  }
}

/// Gaps filled with values of the column's own kind.
enum Filling {
  static func filled(_ column: Column, _ fillers: [TableCell]) throws -> Column {
    let marks = column.marksOfNA
    guard marks.contains(true) else { return column }
    for row in marks.indices where marks[row] {
      guard let kind = fillers[row].kind else { continue }
      let isNumber = kind == .whole || kind == .real
      guard kind == column.kind || (column.kind == .real && isNumber) else {
        throw TableFault.fillKind(column: column.name.isEmpty ? nil : column.name, column.kind, value: kind)
      }
    }
    if case .real(let values) = column.values {
      return Column(column.name, .real(values.indices.map { marks[$0] ? fillers[$0].number ?? .nan : values[$0] }))
    }
    let cells = column.cells
    return try Column(column.name, cells: cells.indices.map { marks[$0] ? fillers[$0] : cells[$0] }, like: column.kind)
  }
}

/// Rows that stand there more than once.
enum Repeats {
  /// True for each repeat; which of the equal rows counts as none is said by `keep`: 'first', 'last' or False.
  static func marks(_ columns: [Column], keep call: Call, _ index: Int) throws -> [Bool] {
    let codes = Codes(columns, droppingMissing: false)
    let counts = codes.counts
    if case .truth(false) = call[index] { return codes.codes.map { counts[$0] > 1 } }
    let word = try call.text(index, default: Text("first")).string
    guard word == "first" || word == "last" else { throw TableFault.strategy(word, known: ["first", "last", "False"]) }
    var seen = [Bool](repeating: false, count: codes.firstRows.count)
    var marks = [Bool](repeating: false, count: codes.codes.count)
    for row in word == "first" ? Array(marks.indices) : marks.indices.reversed() {
      marks[row] = seen[codes.codes[row]]
      seen[codes.codes[row]] = true
    }
    return marks
  }
}

/// `astype`.
enum DtypeConversion {
  static func name(_ value: Value, _ call: Call) throws -> String {
    let word: String
    switch value {
    case .string(let text): word = text.string
    case .object(let type as TypeObject): word = type.name
    case .object(let type as NumberTypeName): word = type.name
    case .object(let type as DtypeObject): word = type.name
    default: throw call.wrong(0, "str")
    }
    let known = ["int": "int64", "float": "float64", "string": "str", "bool_": "bool"]
    return known[word] ?? word
  }

  static func convert(_ column: Column, to type: String) throws -> Column {
    let name = column.name.isEmpty ? nil : column.name
    switch type {
    case "int64": return try wholes(column, name)
    case "float64": return Column(column.name, .real(try reals(column)))
    case "bool":
      guard let values = column.doubles else {
        guard case .text(let texts) = column.values, column.missingCount == 0 else {
          throw TableFault.conversion(column.kind, to: type)
        }
        return Column(column.name, .truth(texts.map { !$0.isEmpty }))
      }
      // nan is true, as in Python.
      return Column(column.name, .truth(values.map { $0 != 0 }))
    case "str":
      if column.kind == .text { return column }
      let marks = column.marksOfNA
      return Column(
        column.name, .text(column.cells.map { $0 == .missing ? "" : $0.written }), missing: marks)
    case "datetime64[us]", "datetime64[ns]", "datetime64[s]":
      guard column.kind == .text || column.kind == .moment else { throw TableFault.conversion(column.kind, to: type) }
      return try column.dates()
    default: throw TableFault.strategy(type, known: ["int", "float", "str", "bool"])
    }
  }

  private static func wholes(_ column: Column, _ name: String?) throws -> Column {
    let missing = column.marksOfNA.count { $0 }
    if missing > 0 { throw TableFault.missingToWhole(column: name, count: missing) }
    if let wholes = column.wholes { return Column(column.name, .whole(wholes)) }
    switch column.values {
    case .real(let values):
      return Column(
        column.name,
        .whole(
          try values.map { value in
            guard let whole = Int64(exactly: value.rounded(.towardZero)) else {
              throw TableFault.notWhole(column: name, value: value)
            }
            return whole
          }))
    case .text(let texts):
      return Column(
        column.name,
        .whole(
          try texts.enumerated().map { row, text in
            guard let whole = Int64(text) else { throw TableFault.unreadableNumber(text, row: row, to: "int") }
            return whole
          }))
    default: throw TableFault.conversion(column.kind, to: "int64")
    }
  }

  private static func reals(_ column: Column) throws -> [Double] {
    if let values = column.doubles { return values }
    guard case .text(let texts) = column.values else { throw TableFault.conversion(column.kind, to: "float64") }
    return try texts.enumerated().map { row, text in
      if column.isMissing(row) { return .nan }
      guard let value = NumberText.read(text) else { throw TableFault.unreadableNumber(text, row: row, to: "float") }
      return value
    }
  }
}
