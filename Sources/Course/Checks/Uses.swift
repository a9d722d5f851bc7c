import Catalogue
import Language
import Wording

/// `uses("backward")`: advice that a name is worth using; it never fails an answer.
enum UsesCheck: Check {
  static let card = Card(
    "uses", .check, .parameters([Parameter("name")]),
    Bilingual("Says that it can be done with this name too, where the answer doesn't use it.", "答案没用到这个名字时提一句；从不判错。"),
    example: "uses(\"backward\")")

  static func result(_ call: inout Call, on bench: Bench) throws -> CheckResult {
    let name = try call.text(0).string
    return CheckResult(bench.usedNames.contains(name) ? .passed : .failed(.notUsed(name: name)), isAdvice: true)
  }
}
