import Datasets

/// What a DataFrame does about missing values, doubles and types.
enum FrameCleaning {
  static let all: [Method] = [
    marks("isna", missing: true), marks("isnull", missing: true), marks("notna", missing: false),
    marks("notnull", missing: false),
    Method("fillna", "value") { call in
      let frame = try FrameMethods.frame(call)
      let given = call
      let wanted: (String) throws -> TableCell?
      switch call[0] {
      case .dictionary(let dictionary):
        wanted = { name in
          guard let value = try dictionary.get(.text(name)) else { return nil }
          guard let cell = try TableValues.cell(value) else { throw given.wrong(0, "dict") }
          return cell
        }
      case .object(let object as SeriesObject):
        wanted = { name in
          try object.series.index.places(of: Column("", .text([name])))[0].map { object.series.column.cells[$0] }
        }
      default:
        let cell = try TableValues.cell(call, 0)
        wanted = { _ in cell }
      }
      return FrameMethods.result(
        try frame.mapColumns { column in
          guard let cell = try wanted(column.name) else { return column }
          return try Filling.filled(column, Array(repeating: cell, count: column.count))
        })
    },
    Method("dropna", "*, axis=0, how='any', subset=None, ignore_index=False") { call in
      let frame = try FrameMethods.frame(call)
      let how = try call.text(1, default: Text("any")).string
      guard how == "any" || how == "all" else { throw TableFault.strategy(how, known: ["any", "all"]) }
      if call[0].wholeNumber == 1 {
        let names = frame.columns.filter { column in
          let marks = column.marksOfNA
          return how == "any" ? !marks.contains(true) : marks.contains(false)
        }.map(\.name)
        return FrameMethods.result(try frame.selecting(names))
      }
      let hasSubset = call.has(2) && !call[2].isNone
      let names = hasSubset ? try FrameMethods.names(call, 2, in: frame) : frame.names
      let marks = try names.map { try frame.column($0).marksOfNA }
      let kept = (0..<frame.rowCount).filter { row in
        how == "any" ? !marks.contains { $0[row] } : marks.isEmpty || marks.contains { !$0[row] }
      }
      return try numbered(frame.rows(kept), call, 3)
    },
    Method("duplicated", "subset=None, keep='first'") { call in
      let frame = try FrameMethods.frame(call)
      return SeriesMethods.result(
        Series(Column("", .truth(try repeats(frame, call))), index: frame.index, name: nil))
    },
    Method("drop_duplicates", "subset=None, *, keep='first', ignore_index=False") { call in
      let frame = try FrameMethods.frame(call)
      return try numbered(frame.rows(where: try repeats(frame, call).map { !$0 }), call, 2)
    },
    Method("astype", "dtype") { call in
      let frame = try FrameMethods.frame(call)
      guard case .dictionary(let dictionary) = call[0] else {
        let type = try DtypeConversion.name(call[0], call)
        return FrameMethods.result(try frame.mapColumns { try DtypeConversion.convert($0, to: type) })
      }
      for case .string(let name) in dictionary.keys { _ = try frame.column(name.string) }
      return FrameMethods.result(
        try frame.mapColumns { column in
          guard let type = try dictionary.get(.text(column.name)) else { return column }
          return try DtypeConversion.convert(column, to: DtypeConversion.name(type, call))
        })
    },
    Method("round", "decimals=0") { call in
      let frame = try FrameMethods.frame(call)
      let places = try call.int(0, default: 0)
      return FrameMethods.result(
        frame.mapColumns {
          SeriesChanging.rounded(Series($0, index: frame.index, name: $0.name), places).column
        })
    },
  ]

  private static func marks(_ name: String, missing: Bool) -> Method {
    Method(name, "") { call in
      FrameMethods.result(
        try FrameMethods.frame(call).mapColumns { Column($0.name, .truth($0.marksOfNA.map { $0 == missing })) })
    }
  }

  private static func repeats(_ frame: TableFrame, _ call: Call) throws -> [Bool] {
    let hasSubset = call.has(0) && !call[0].isNone
    let names = hasSubset ? try FrameMethods.names(call, 0, in: frame) : frame.names
    guard !names.isEmpty else { return Array(repeating: false, count: frame.rowCount) }
    return try Repeats.marks(names.map { try frame.column($0) }, keep: call, 1)
  }

  private static func numbered(_ frame: TableFrame, _ call: Call, _ index: Int) throws -> Value {
    FrameMethods.result(
      try call.truth(index, default: false) ? frame.indexed(by: .init(count: frame.rowCount)) : frame)
  }
}

/// How many rows `head` and `tail` leave; a negative number means all but so many.
enum HeadTail {
  static func head(_ wanted: Int, of count: Int) -> Int {
    wanted >= 0 ? min(wanted, count) : max(count &+ wanted, 0)
  }

  /// The first row of the tail.
  static func tail(_ wanted: Int, of count: Int) -> Int {
    wanted >= 0 ? max(count - min(wanted, count), 0) : Int(min(wanted.magnitude, UInt(count)))
  }
}
