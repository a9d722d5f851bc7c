import Datasets
import Wording

/// scikit-learn's `GroupShuffleSplit`: whole groups in training or in test.
final class GroupSplitObject: NativeObject {
  private let splits: Int
  private let test: Split.Size?
  private let train: Split.Size?
  private let state: Value

  init(splits: Int, test: Split.Size?, train: Split.Size?, state: Value) {
    (self.splits, self.test, self.train, self.state) = (splits, test, train, state)
  }

  override var typeName: String { "GroupShuffleSplit" }
  override func representation(_ writer: inout Writer) { writer.append("GroupShuffleSplit(n_splits=\(splits))") }
  override func method(_ name: String) -> Method? { name == "split" ? GroupSplitObject.split : nil }
  override var attributeNames: [String] { ["split"] }

  /// Pairs of row positions, train and test, one a split.
  private static let split = Method("split", "X, y=None, groups=None") { call in
    guard case .object(let object as GroupSplitObject) = call.receiver,
      let groups = try TableValues.column(call[2], name: "groups", call.machine)
    else { throw call.wrong(2, "Series") }
    let rows = try SplitRows.count(call[0], call)
    guard groups.count == rows else { throw TableFault.splitLengths([rows, groups.count]) }
    return try Drawing.with(object.state, call.machine) { generator in
      .list(
        of: try (0..<Swift.max(0, object.splits)).map { _ in
          try call.machine.check()
          let split = try Split.grouped(by: groups, test: object.test, train: object.train, &generator)
          return .tuple(
            of: try [split.train, split.test].map { rows in
              try TableValues.array(Column("", .whole(rows.map(Int64.init))))
            })
        })
    }
  }
}

/// What `leak_check` found. A notebook shows it in the learner's language.
package final class LeakReport: NativeObject {
  package let check: LeakCheck

  init(_ check: LeakCheck) { self.check = check }

  package override var typeName: String { "LeakReport" }
  package override func representation(_ writer: inout Writer) { writer.append(check.report.english) }
  package override var sentences: Bilingual? { check.report }
  package override func length() -> Int? { check.findings.count }
  package override func attribute(_ name: String) -> Value? {
    name == "columns" ? .list(of: check.suspects.map { .text($0) }) : nil
  }
  package override var attributeNames: [String] { ["columns"] }
}
