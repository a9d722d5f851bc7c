import Catalogue
import Language
import Wording

/// `forall(lambda s: …, items)`: something holds for every item.
enum ForallCheck: Check {
  static let card = Card(
    "forall", .check, .parameters([Parameter("holds"), Parameter("items")]),
    Bilingual("Passes when the function is true for every item.", "函数对每一项都成立就通过。"),
    example: "forall(lambda s: s + 1 > s, range(20))")

  static func result(_ call: inout Call, on bench: Bench) throws -> CheckResult {
    for item in try call.machine.elements(of: call[1]) {
      if try !call.machine.call(call[0], [item]).isTrue() {
        let text = try Writer.representation(of: item)
        return CheckResult(.failed(.untrue(item: text)), observed: .text(text))
      }
    }
    return CheckResult(.passed)
  }
}
