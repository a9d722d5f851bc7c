import Datasets
import Testing
import Wording

@Suite("a leak check says what makes a test look too good")
struct LeakCheckTests {
  private static func frame(_ rows: Range<Int>, users: (Int) -> Int64 = { Int64($0) }) throws -> Frame {
    try Frame(
      [
        Column("user", .whole(rows.map { users($0) })),
        Column("time", .moment(rows.map { Moment(microseconds: Int64($0) * 86_400_000_000) })),
        Column("price", .real(rows.map { Double($0 * 7 % 10) })),
        Column("bought", .whole(rows.map { Int64($0 % 2) })),
      ], index: Index(count: rows.count))
  }

  @Test("a clean split by time says what was looked at")
  func clean() throws {
    let check = try LeakCheck(
      train: Self.frame(0..<40), test: Self.frame(40..<60), label: "bought", group: "user", time: "time", scaling: nil)
    #expect(check.findings.isEmpty)
    #expect(
      check.report.english
        == "No leak found in 40 rows to train and 20 to test. Looked at: same rows on both sides, same user on both sides, "
        + "time of training before the test's, features that tell the label alone, values present only with the label. "
        + "What isn't listed was not looked at.")
  }

  @Test("the same user, the same row and the future are each found")
  func sides() throws {
    let check = try LeakCheck(
      train: Self.frame(0..<40) { Int64($0 % 10) }, test: Self.frame(35..<60) { Int64($0 % 10 + 5) }, label: nil,
      group: "user", time: "time", scaling: nil)
    #expect(
      check.findings == [
        .sharedGroups(column: "user", shared: 5, tested: 10),
        .trainedOnLater(column: "time", count: 4, firstTest: .moment(Moment(microseconds: 35 * 86_400_000_000))),
      ])
    let same = try LeakCheck(
      train: Self.frame(0..<40), test: Self.frame(35..<60), label: nil, group: nil, time: nil, scaling: nil)
    #expect(same.findings == [.sharedRows(5, tested: 25)])
  }

  @Test("a column that knows the label is found by its values, by its gaps and by its time")
  func features() throws {
    var train = try Self.frame(0..<40)
    let days = Int64(86_400_000_000)
    try train.set(Column("page", .whole((0..<40).map { Int64($0 % 2) })))
    try train.set(
      Column("reason", .text((0..<40).map { $0 % 2 == 1 ? "late" : "" }), missing: (0..<40).map { $0 % 2 == 0 }))
    try train.set(Column("shipped", .moment((0..<40).map { Moment(microseconds: Int64($0) * days + 1) })))
    let check = try LeakCheck(
      train: train, test: train.rows([0, 1]), label: "bought", group: nil, time: "time", scaling: nil)
    #expect(check.findings.contains(.tellsAlone(column: "page", area: 1)))
    #expect(check.findings.contains(.presentWithLabel(column: "reason", label: 1, share: 1, otherShare: 0)))
    #expect(check.findings.contains(.laterThanLabel(column: "shipped", time: "time", count: 40)))
    #expect(!check.suspects.contains("price"))
  }

  @Test("a scaler that saw more or other rows than those for training is found")
  func scaler() throws {
    let (train, test) = (try Self.frame(0..<40), try Self.frame(40..<60))
    func findings(_ prices: [Double]) throws -> [LeakCheck.Finding] {
      let scaling = try Scaling(.standard(centers: true, scales: true), fittedOn: [prices], names: ["price"])
      return try LeakCheck(train: train, test: test, label: nil, group: nil, time: nil, scaling: scaling).findings
    }
    let own = try train.column("price").doubles ?? []
    #expect(try findings(own).isEmpty)
    #expect(
      try findings(own + (test.column("price").doubles ?? []))
        == [.fittedOnAll(name: "StandardScaler", rows: 60, train: 40)])
    #expect(
      try findings(own.map { $0 + 1 }) == [.fittedOnOthers(name: "StandardScaler", column: "price")])
  }

  @Test("the area under the curve counts a tie half and leaves gaps out")
  func area() {
    #expect(LeakCheck.rankArea([1, 2, 3, 4], [0, 0, 1, 1]) == 1)
    #expect(LeakCheck.rankArea([1, 1], [0, 1]) == 0.5)
    #expect(LeakCheck.rankArea([1, 3, 2, .nan], [0, 0, 1, 1]) == 0.5)
    #expect(LeakCheck.rankArea([], []) == 0.5)
  }

  @Test("a finding is a sentence in either language")
  func sentences() {
    let finding = LeakCheck.Finding.tellsAlone(column: "refund_page", area: 0.9876)
    #expect(finding.words.english == "refund_page alone tells the label: AUC 0.988. Was it known before the label was?")
    #expect(finding.words.chinese == "单靠 refund_page 就能猜中标签：AUC 0.988。预测的那一刻，它已经有了吗？")
  }
}
