import Datasets
import Testing

@Suite("a CSV file is read as pandas reads it where that is asked for")
struct PandasReadingTests {
  private static func read(
    _ text: String, dates: Set<String> = [], texts: Set<String> = [], _ change: (inout CSVOptions) -> Void = { _ in }
  ) throws -> Table {
    var options = CSVOptions()
    options.types = .pandas(dates: dates, texts: texts)
    options.badRows = .fault
    options.fillsShortRows = true
    change(&options)
    return try CSVTable(Array(text.utf8), name: "f.csv", options: options).table
  }

  @Test("007 is 7, True is a truth value, a gap makes whole numbers decimals, a date stays text")
  func types() throws {
    let table = try Self.read("a,b,c,d\n007,True,1,2024-03-01\n-012,false,,2024-03-02\n")
    #expect(table.columns[0].values == .whole([7, -12]))
    #expect(table.columns[1].values == .truth([true, false]))
    #expect(table.columns[2].dtype == "float64" && table.columns[2].isNA(1))
    #expect(table.columns[3].kind == .text)
  }

  @Test("what is asked for as dates or as text is that")
  func asked() throws {
    let table = try Self.read("a,b\n007,2024-03-01\n8,2024-03-02\n", dates: ["b"], texts: ["a"])
    #expect(table.columns[0].values == .text(["007", "8"]))
    #expect(table.columns[1].kind == .moment)
    #expect(throws: TableFault.notADate("x", row: 1)) { try Self.read("b\n2024-03-01\nx\n", dates: ["b"]) }
    #expect(throws: TableFault.otherDateFormat("2024-03-01 10:00", row: 1, first: "2024-03-01")) {
      try Self.read("b\n2024-03-01\n2024-03-01 10:00\n", dates: ["b"])
    }
  }

  @Test("a short row lacks the rest, a long one is an error with its line, or is left out")
  func rows() throws {
    #expect(try Self.read("a,b\n1\n").columns[1].isNA(0))
    #expect(throws: TableFault.csvFieldCount(file: "f.csv", line: 3, expected: 2, found: 3)) {
      try Self.read("a,b\n1,2\n1,2,3\n")
    }
    #expect(try Self.read("a,b\n1,2\n1,2,3\n") { $0.badRows = .aside }.rowCount == 1)
  }

  @Test("another separator, some columns, the first rows")
  func choices() throws {
    let table = try Self.read("a;b;c\n1;2;3\n4;5;6\n") {
      $0.separator = UInt8(ascii: ";")
      $0.columns = ["c", "a"]
      $0.rowLimit = 1
    }
    #expect(table.columns.map(\.name) == ["a", "c"] && table.rowCount == 1)
    #expect(throws: DatasetFault.noColumn("z", names: ["a"])) { try Self.read("a\n1\n") { $0.columns = ["z"] } }
  }

  @Test("made-up bytes are a table or one of the faults, never a trap")
  func hostile() {
    let pieces = ["\"", ",", "\n", "1", "01", "-0", "1e999", "9223372036854775808", "nan", "2024-03-01", "True", "é"]
    var state: UInt64 = 1
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      guard let table = try? Self.read(text, dates: ["1"], { $0.badRows = .aside }) else { continue }
      let frame = Frame(table)
      #expect(!FrameText(frame).text.isEmpty)
      #expect(frame.columns.allSatisfy { $0.count == frame.rowCount })
    }
  }
}
