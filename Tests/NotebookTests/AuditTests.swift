import Files
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

  @Test("the learner's own evaluate is audited like a vendor's claim, with its majority baseline")
  func own() throws {
    let desk = try Desk()
    desk.type(
      ":seed 1", "import numpy as np", "X = np.random.randn(100, 4); y = (X[:, 0] > 0) * 1.0",
      "model = Sequential([Dense(1, activation='sigmoid', input_shape=(4,))])",
      "model.compile(optimizer='sgd', loss='binary_crossentropy', metrics=['accuracy'])",
      "r = model.evaluate(X, y, verbose=0)")
    let page = desk.type(":audit")
    #expect(page.hasPrefix("Consistent"))
    #expect(page.contains("100 examples in batches of 32 take ⌈100 / 32⌉ = 4 steps, as told."))
    #expect(page.contains("Always naming the largest class would score"))
    #expect(desk.type(":audit model") == page)
  }

  @Test("a CSV of labels and scores: counts, baseline, area, and the rows that can't be read")
  func file() throws {
    let desk = try Desk()
    var rows = ["label,score"]
    for index in 0..<40 { rows.append("\(index % 4 == 0 ? 1 : 0),\(index % 4 == 0 ? 0.7 : 0.2)") }
    try writeFile(Array((rows + ["1", ",0.5"]).joined(separator: "\n").utf8), to: desk("p.csv"))
    #expect(
      desk.type(":audit \(desk("p.csv"))") == """
        40 of 40 predictions are right.
          read as      labels from label, scores from score (yes from 0.5 on).
          note         1 row was kept aside, the first on line 42: it has 1 field, the
                       header has 2.
          note         1 row has gaps and is left out, the first is row 41 below the
                       header.

          accuracy     100.00 %; the truth lies between 91.24 and 100.00 % (95 %,
                       Wilson).
          baseline     Always naming 0 would be right in 75.00 %: the predictions are
                       better.
          counts       TP 10, FP 0, FN 0, TN 30, where 1 counts as found.
          scores       precision 1, recall 1, F1 1.
          AUC          1: so often a case that is so scores above one that isn't.
          calibration  scores average 0.325, and 0.25 are really so; furthest off where
                       they average 0.2: 0 of 30 came true.
          note         There are only 10 of 1: what is said of that class rests on few
                       examples.
        """)
    #expect(desk.type(":audit \(desk("p.csv")) threshold=0.8").contains("Nothing was called so"))
  }

  @Test("a file whose columns can't be told is refused by their names")
  func columns() throws {
    let desk = try Desk()
    try writeFile(Array("a,b\n1,2\n".utf8), to: desk("x.csv"))
    desk.type(":audit", ":audit \(desk("x.csv"))", ":audit \(desk("x.csv")) label=a")
    #expect(
      desk.display.faults == [
        """
        ValueError: no model has been evaluated yet.
        Try: model.evaluate(x_test, y_test) does; or give a claim: :audit "accuracy 98.5 %" n=10000.
        """,
        """
        ValueError: \(desk("x.csv")) has no column that is plainly the label: a, b.
        Try: name it: label=COLUMN.
        """,
        """
        ValueError: \(desk("x.csv")) has no column that is plainly a prediction or score: a, b.
        Try: name it: prediction=COLUMN or score=COLUMN.
        """,
      ])
  }
}
