import Datasets

/// `pd.read_csv`.
enum PandasReading {
  static let readCSV = Method(
    "read_csv",
    "filepath_or_buffer, *, sep=',', usecols=None, dtype=None, parse_dates=None, nrows=None, index_col=None, on_bad_lines='error'"
  ) { call in
    let path = try call.text(0).string
    var options = CSVOptions()
    options.fillsShortRows = true
    let separator = try call.text(1, default: Text(",")).string
    guard separator.utf8.count == 1, let byte = separator.utf8.first, byte != UInt8(ascii: "\""), byte != 10, byte != 13
    else { throw TableFault.csvOption("sep", value: separator) }
    options.separator = byte
    options.columns = try optionalNames(call, 2)
    var texts: Set<String> = []
    if call.has(3), !call[3].isNone {
      guard case .dictionary(let dictionary) = call[3] else {
        guard try DtypeConversion.name(call[3], call) == "str" else { throw call.wrong(3, "dict") }
        throw TableFault.parameterAbsent(function: "read_csv", parameter: "dtype=str", instead: "dtype={'c': str}")
      }
      for (key, value) in dictionary.pairs {
        guard case .string(let name) = key else { throw call.wrong(3, "dict") }
        if try DtypeConversion.name(value, call) == "str" { texts.insert(name.string) }
      }
    }
    var dates: Set<String> = []
    if call.has(4), !call[4].isNone {
      guard let names = try TableValues.names(call[4], call.machine) else { throw call.wrong(4, "list") }
      dates = Set(names)
    }
    options.types = .pandas(dates: dates, texts: texts)
    if call.has(5), !call[5].isNone {
      let rows = try call.int(5)
      guard rows >= 0 else { throw TableFault.csvOption("nrows", value: "\(rows)") }
      options.rowLimit = rows
    }
    let bad = try call.text(7, default: Text("error")).string
    guard bad == "error" || bad == "skip" else { throw TableFault.csvOption("on_bad_lines", value: bad) }
    options.badRows = bad == "skip" ? .aside : .fault
    let bytes = try call.machine.data.bytes(of: path, isConfined: call.machine.isConfined)
    var frame = TableFrame(try CSVTable(bytes, name: path, options: options, pulse: call.machine.pulse).table)
    for name in dates.sorted() { _ = try frame.column(name) }
    if case .dictionary(let dictionary)? = call.values[3] {
      frame = try frame.mapColumns { column in
        guard let type = try dictionary.get(.text(column.name)) else { return column }
        return try DtypeConversion.convert(column, to: DtypeConversion.name(type, call))
      }
    }
    guard call.has(6), !call[6].isNone else { return .object(FrameObject(frame)) }
    let key = try call.text(6).string
    let labels = try frame.column(key)
    try frame.remove(key)
    return .object(FrameObject(frame.indexed(by: Datasets.Index(labels, name: key))))
  }

  static func optionalNames(_ call: Call, _ index: Int) throws -> [String]? {
    guard call.has(index), !call[index].isNone else { return nil }
    guard let names = try TableValues.names(call[index], call.machine) else { throw call.wrong(index, "list") }
    return names
  }
}
