import Datasets
import Tensors
import Testing
import Wording

@Suite struct TableTests {
  @Test("numbers become a tensor, whole ones stay whole, and several columns stand side by side")
  func tensors() throws {
    let table = try Table([
      Column("clicks", .whole([1, -2, 16_777_216])), Column("price", .real([0.5, 1.5, -3])),
    ])
    let clicks = try table.column("clicks").tensor()
    #expect(clicks.floats() == [1, -2, 16_777_216] && clicks.kind == .whole && clicks.shape == [3])
    let both = try table.tensor(of: ["price", "clicks"])
    #expect(both.shape == [3, 2] && both.kind == .real)
    #expect(both.floats() == [0.5, 1, 1.5, -2, -3, 16_777_216])
  }

  @Test("what float32 would change or cannot say is refused by column and row")
  func refusals() throws {
    func fault(_ column: Column) -> DatasetFault? {
      do { _ = try column.tensor() } catch let fault as DatasetFault { return fault } catch {}
      return nil
    }
    #expect(
      fault(Column("user_id", .whole([5, 16_777_217])))
        == .wholeTooLarge(column: "user_id", row: 1, value: 16_777_217))
    #expect(fault(Column("a", .whole([.min]))) == .wholeTooLarge(column: "a", row: 0, value: .min))
    #expect(fault(Column("a", .real([1e39]))) == .realTooLarge(column: "a", row: 0, value: 1e39))
    #expect(fault(Column("a", .text(["x"]))) == .notNumbers(column: "a", .text))
    #expect(fault(Column("a", .moment([Moment(microseconds: 0)]))) == .notNumbers(column: "a", .moment))
    #expect(
      fault(Column("a", .real([1, 0, 0]), missing: [false, true, true]))
        == .valuesMissing(column: "a", count: 2, firstRow: 1))
    #expect(fault(Column("a", .real([.infinity, .nan]))) == nil)
  }

  @Test("a table refuses unequal lengths, names that come twice, and columns it does not have")
  func shape() throws {
    #expect(throws: DatasetFault.columnLengths("b", 1, other: "a", otherCount: 2)) {
      try Table([Column("a", .whole([1, 2])), Column("b", .whole([1]))])
    }
    #expect(throws: DatasetFault.columnTwice("a")) { try Table([Column("a", .whole([])), Column("a", .whole([]))]) }
    #expect(throws: DatasetFault.noColumn("c", names: ["a"])) { try Table([Column("a", .whole([]))]).column("c") }
    #expect(try Table([]).rowCount == 0)
  }

  @Test(
    "a moment is read, kept to the microsecond and written back",
    arguments: [
      ("1970-01-01", "1970-01-01", 0), ("1969-12-31 23:59:59", "1969-12-31 23:59:59", -1_000_000),
      ("2000-02-29T00:00Z", "2000-02-29", 951_782_400_000_000),
      ("0001-01-01", "0001-01-01", -62_135_596_800_000_000),
      ("9999-12-31 23:59:59.999999999", "9999-12-31 23:59:59.999999", 253_402_300_799_999_999),
      ("2024-03-01 00:00:00-05:30", "2024-03-01 05:30:00", 1_709_271_000_000_000),
    ] as [(String, String, Int64)])
  func moments(text: String, written: String, microseconds: Int64) {
    #expect(Moment.parse(text)?.moment.microseconds == microseconds)
    #expect(Moment(microseconds: microseconds).description == written)
  }

  @Test("every day from 1600 to 2400 is written as the day after the one before")
  func calendar() {
    var previous = ""
    for day in -135_140...157_054 {
      let text = Moment(microseconds: Int64(day) * 86_400_000_000).description
      #expect(text > previous && Moment.parse(text)?.moment.microseconds == Int64(day) * 86_400_000_000)
      previous = text
    }
  }

  @Test(
    "each fault is one sentence in either language",
    arguments: [
      (
        .wholeTooLarge(column: "user_id", row: 3, value: 3_000_000_001),
        "user_id holds 3000000001 in row 3; a tensor keeps whole numbers exact only up to 16,777,216.",
        "user_id 第 3 行是 3000000001；张量里的整数只有不超过 16,777,216 才是准的。"
      ),
      (
        .valuesMissing(column: "price", count: 1, firstRow: 0),
        "price lacks 1 value, the first in row 0; a tensor has no way to say so.",
        "price 缺 1 个值，最早在第 0 行；张量没法表示“缺失”。"
      ),
      (
        .notNumbers(column: "day", .moment), "day holds dates, not numbers.", "day 里是日期，不是数字。"
      ),
      (
        .csvQuoteOpen(file: "f.csv", line: 7), "a quote that opens in the row on line 7 of f.csv is never closed.",
        "f.csv 第 7 行开始的那一条里，有个引号一直没有关上。"
      ),
    ] as [(DatasetFault, String, String)])
  func sentences(fault: DatasetFault, english: String, chinese: String) {
    #expect(fault.message == Bilingual(english, chinese))
  }
}
