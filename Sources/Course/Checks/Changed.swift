import Catalogue
import Language
import Wording

/// `changed("w")`: the learner's cell gave the variable another value.
enum ChangedCheck: Check {
  static let card = Card(
    "changed", .check, .parameters([Parameter("name")]),
    Bilingual("Passes when the variable is not what it was before the learner's cell.", "变量和运行前不一样了就通过。"),
    example: "changed(\"w\")")

  static func result(_ call: inout Call, on bench: Bench) throws -> CheckResult {
    try Change(&call, bench).result(mustChange: true)
  }
}

/// `unchanged("b")`: the learner's cell left the variable as it was.
enum UnchangedCheck: Check {
  static let card = Card(
    "unchanged", .check, .parameters([Parameter("name")]),
    Bilingual("Passes when the variable is what it was before the learner's cell.", "变量和运行前一样就通过。"),
    example: "unchanged(\"b\")")

  static func result(_ call: inout Call, on bench: Bench) throws -> CheckResult {
    try Change(&call, bench).result(mustChange: false)
  }
}

private struct Change {
  let name: String
  let before: Observed?
  let after: Observed?

  init(_ call: inout Call, _ bench: Bench) throws {
    name = try call.text(0).string
    before = bench.before[name]
    after = call.machine.globals[name].map { Observed($0) }
  }

  func result(mustChange: Bool) -> CheckResult {
    guard let after else { return CheckResult(.cannotJudge(.missing(name: name))) }
    let isSame = before == after
    if isSame != mustChange { return CheckResult(.passed, observed: after) }
    return CheckResult(.failed(mustChange ? .shouldChange(name: name) : .shouldStay(name: name)), observed: after)
  }
}
