import Catalogue
import Language
import Wording

/// `vary("x", [1.0, 3.0])`: the other checks pass again with other inputs.
enum VaryCheck: Check {
  static let card = Card(
    "vary", .check, .parameters([Parameter("name"), Parameter("values")]),
    Bilingual(
      "Runs the step again with the variable set to each value from where the lesson first sets it, and checks again: a typed constant fails.",
      "从课程给这个变量赋值的地方起，换成每个值再跑一遍、再检查一遍：直接填数就会露馅。"),
    example: "vary(\"x\", [1.0, 3.0])")

  /// A run for each value: more would only make a learner wait.
  private static let mostValues = 20

  static func result(_ call: inout Call, on bench: Bench) throws -> CheckResult {
    let name = try call.text(0).string
    let values = try call.machine.elements(of: call[1]).prefix(mostValues)
    bench.add(try values.map { Bench.Variation(name: name, code: try Writer.representation(of: $0)) })
    return CheckResult(.passed, isAdvice: true)
  }
}
