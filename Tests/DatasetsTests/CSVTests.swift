import Catalogue
import Datasets
import Tensors
import Testing
import Testkit
import Wording

@Suite struct CSVTests {
  static func read(_ text: String) throws -> CSVTable { try CSVTable(Array(text.utf8), name: "f.csv") }

  static func cells(_ table: Table) -> [[Cell]] {
    table.columns.map { column in (0..<column.count).map { column[$0] } }
  }

  @Test("quotes, doubled quotes, commas, line ends, a byte order mark and empty lines mean what RFC 4180 says")
  func rules() throws {
    let csv = try Self.read("\u{FEFF}name,note\r\n\"a,b\",\"say \"\"hi\"\"\"\r\n\r\n\"two\nlines\",x\n,\"\"\nlast, y ")
    #expect(csv.table.columns.map(\.name) == ["name", "note"])
    #expect(
      Self.cells(csv.table) == [
        [.text("a,b"), .text("two\nlines"), .missing, .text("last")],
        [.text("say \"hi\""), .text("x"), .missing, .text(" y ")],
      ])
    #expect(csv.badRows == [] && csv.note == nil)
  }

  @Test("each column takes the narrowest type that all its values have, and loses no digit")
  func types() throws {
    let csv = try Self.read(
      """
      id,price,day,code,mixed,empty,big,zoned
      9007199254740993,1.5,2024-02-29,00501,1,,99999999999999999999,2024-01-01T08:00:00+08:00
      -3,NA,2024-03-01 12:30:05.25,10001,x,nan,1,2024-01-01T00:00:00Z
      NULL, 2e3 ,,20002,,None,2,
      """)
    let expected: [[Cell]] = [
      [.whole(9_007_199_254_740_993), .whole(-3), .missing],
      [.real(1.5), .missing, .real(2_000)],
      [
        .moment(Moment(microseconds: 1_709_164_800_000_000)), .moment(Moment(microseconds: 1_709_296_205_250_000)),
        .missing,
      ],
      [.text("00501"), .text("10001"), .text("20002")],
      [.text("1"), .text("x"), .missing],
      [.missing, .missing, .missing],
      [.text("99999999999999999999"), .text("1"), .text("2")],
      [
        .moment(Moment(microseconds: 1_704_067_200_000_000)), .moment(Moment(microseconds: 1_704_067_200_000_000)),
        .missing,
      ],
    ]
    for (column, cells) in zip(csv.table.columns, expected) {
      #expect((0..<3).map { column[$0] } == cells, "\(column.name)")
    }
    #expect(csv.table.columns.map(\.kind) == [.whole, .real, .moment, .text, .text, .real, .text, .moment])
    #expect(csv.table.columns.map(\.missingCount) == [1, 1, 1, 0, 1, 3, 0, 1])
  }

  @Test(
    "one value that does not fit makes a column text, exactly as written",
    arguments: [
      "0x1F", "1_000", "1,5", "--1", "1e", ".", "2023-02-29", "2024-13-01", "2024-1-1", "2024-01-01T25:00", "+",
      "１２", "9007199254740993", "2024-01-01T00:00:00+25:00", "1.5.2",
    ])
  func text(value: String) throws {
    let csv = try Self.read("a\n1.5\n\"\(value)\"\n")
    #expect(csv.table.columns[0][1] == .text(value))
    #expect(csv.table.columns[0][0] == .text("1.5"))
  }

  @Test("a row that breaks the rules is kept aside with its line, and reading goes on")
  func badRows() throws {
    let bytes =
      Array("a,b\n1,2\n3\n4,5\n6,7,8\n9\"x,1\n\"q\"z,1\n\"two\nlines\"x,1\n1\r2,3\n".utf8)
      + [0x31, 0xFF, 0x2C, 0x31, 0x0A, 0x31, 0x00, 0x2C, 0x31, 0x0A] + Array("10,11".utf8)
    let csv = try CSVTable(bytes, name: "f.csv")
    #expect(Self.cells(csv.table) == [[.whole(1), .whole(4), .whole(10)], [.whole(2), .whole(5), .whole(11)]])
    let problems: [(Int, BadRow.Problem)] = [
      (3, .fieldCount(expected: 2, found: 1)), (5, .fieldCount(expected: 2, found: 3)), (6, .strayQuote),
      (7, .textAfterQuote), (8, .textAfterQuote), (10, .loneCarriageReturn), (11, .notUTF8), (12, .zeroByte),
    ]
    #expect(csv.badRows.map(\.line) == problems.map(\.0))
    #expect(csv.badRows.map(\.problem) == problems.map(\.1))
    #expect(csv.badRows[4].text == "\"two\nlines\"x,1")
    #expect(csv.badRowCount == 8)
    #expect(csv.note?.english == "8 rows were kept aside, the first on line 3: it has 1 field, the header has 2.")
    #expect(csv.note?.chinese == "有 8 行没有读入，最早的在第 3 行：有 1 个字段，表头是 2 个。")
  }

  @Test("files that cannot be read at all are one clear fault")
  func hopeless() throws {
    #expect(throws: DatasetFault.csvEmpty(file: "f.csv")) { try Self.read("\n\r\n") }
    #expect(throws: DatasetFault.csvQuoteOpen(file: "f.csv", line: 3)) { try Self.read("a\n1\n\"never\nclosed\n") }
    #expect(throws: DatasetFault.csvHeader(file: "f.csv", .strayQuote)) { try Self.read("a\"b\n1") }
    #expect(throws: DatasetFault.csvRowTooLong(file: "f.csv", line: 2)) {
      try Self.read("a\n\"" + String(repeating: "x\n", count: 1 << 20))
    }
    #expect(throws: DatasetFault.csvTooManyColumns(file: "f.csv", found: 5_001, limit: 4_096)) {
      try Self.read(String(repeating: ",", count: 5_000) + "\n")
    }
    #expect(throws: Interruption.self) {
      try CSVTable(Array("a\n1".utf8), name: "f.csv", pulse: Pulse(isCancelled: { true }))
    }
  }

  @Test("a header without rows gives empty columns; empty and repeated names are told apart as pandas does")
  func headers() throws {
    let csv = try Self.read("a,,a,a,a.1\n")
    #expect(csv.table.columns.map(\.name) == ["a", "Unnamed: 1", "a.2", "a.3", "a.1"])
    #expect(csv.table.rowCount == 0)
  }

  @Test("no bytes make the reader trap, and what it reads well it reads again from its own copy")
  func anyBytes() throws {
    var generator = Generator(seed: 7)
    let alphabet = Array("\",\n\r\u{0}a1-.é NA".utf8) + [0xFF, 0xEF, 0xBB, 0xBF]
    for _ in 0..<3_000 {
      let bytes = (0..<generator.below(40)).map { _ in alphabet[generator.below(alphabet.count)] }
      guard let csv = try? CSVTable(bytes, name: "f.csv") else { continue }
      #expect(csv.table.columns.allSatisfy { $0.count == csv.table.rowCount })
      func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
      let lines = (0..<csv.table.rowCount).map { row in
        csv.table.columns.map { column in
          switch column[row] {
          case .missing: "NA"
          case .whole(let value): String(value)
          case .real(let value): "\(value)"
          case .text(let text): quoted(text)
          case .moment(let moment): "\(moment)"
          case .truth(let truth): "\(truth)"
          case .span(let span): "\(span)"
          }
        }.joined(separator: ",")
      }
      let header = csv.table.columns.map { quoted($0.name) }.joined(separator: ",")
      let again = try Self.read(([header] + lines).joined(separator: "\n"))
      #expect(again.table == csv.table, "\(bytes)")
    }
  }
}
