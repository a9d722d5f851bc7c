import Testing
import Wording

@Suite("the audit's page")
struct AuditPageTests {
  @Test("the sample's claim is impossible as told, with the arithmetic and what to ask")
  func sample() throws {
    let desk = try Desk()
    #expect(
      desk.type(#":audit "234/234 … accuracy: 0.9850" n=10000"#) == """
        Impossible as told.
          read as      accuracy 0.9850, examples 10000, steps 234.

          impossible   10,000 examples in 234 steps fits no batch size: a batch of 43
                       takes 233 steps, 42 takes 239; the usual 32 takes 313.
          fits         0.9850 of 10,000 is 9,850 right.
          note         If 0.9850 were right on 10,000, the truth lies between 98.24 and
                       98.72 % (95 %, Wilson).

        What to ask
          • Was every test example used, and each once? Which were left out?
          • What was the batch size in this run?
          • What share does the largest class have? Always naming it scores that much.
          • Which data is this: training, validation or test?
        """)
  }

  @Test("the same in Chinese, under its Chinese name")
  func chinese() throws {
    let desk = try Desk(.chinese)
    let page = desk.type("：核对 “234/234，准确率 98.50%” n=10000")
    #expect(page.hasPrefix("照这个说法，不可能。"))
    #expect(page.contains("每批 43 个要 233"))
    #expect(page.contains("98.24% 到 98.72%"))
  }

  @Test("class counts beside the claim give the majority baseline", arguments: [40, 80, 100])
  func counts(columns: Int) throws {
    let desk = try Desk()
    desk.display.columns = columns
    let page = desk.type(":audit accuracy 0.97 counts=970,30")
    #expect(
      page.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "would score 970/1,000; 0.97 is no better."))
    #expect(page.split(separator: "\n").allSatisfy { String($0).displayWidth <= columns })
  }

  @Test("what holds no claim is refused with an example, and escape codes in it are shown")
  func refused() throws {
    let desk = try Desk()
    desk.type(":audit the best model")
    #expect(
      desk.display.faults == [
        """
        ValueError: there is no number in it to check.
        Try: name them, as in :audit "accuracy 98.5 %" n=10000.
        """
      ])
    #expect(!desk.type(":audit accuracy 98.5\u{1B}[2J% n=40").contains("\u{1B}"))
  }
}
