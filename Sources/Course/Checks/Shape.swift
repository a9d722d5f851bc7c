import Catalogue
import Language
import Wording

/// `shape(t, (64, "n"))`: the tensor has that shape.
enum ShapeCheck: Check {
  static let card = Card(
    "shape", .check, .parameters([Parameter("value"), Parameter("wanted")]),
    Bilingual(
      "Passes when the shape matches; a string stands for any size, the same string for the same size.",
      "形状对得上就通过；字符串代表任意大小，同一个字符串代表同一个大小。"),
    example: "shape([[1, 2, 3], [4, 5, 6]], (2, \"n\"))")

  static func result(_ call: inout Call, on bench: Bench) throws -> CheckResult {
    let value = Observed(call[0])
    let wanted = try call.machine.elements(of: call[1])
    guard let found = value.shape else {
      return CheckResult(.cannotJudge(.wrongKind(found: value.shown)), observed: value)
    }
    let observed = Observed.numbers(found.map(Double.init), shape: [found.count])
    var sizes: [String: Int] = [:]
    let matches =
      found.count == wanted.count
      && zip(found, wanted).allSatisfy { size, wanted in
        if case .string(let name) = wanted {
          if let known = sizes[name.string] { return known == size }
          sizes[name.string] = size
          return true
        }
        return wanted.wholeNumber == size
      }
    if matches { return CheckResult(.passed, observed: observed) }
    let text = wanted.map {
      if case .string(let name) = $0 { name.string } else { $0.wholeNumber.map(String.init) ?? "?" }
    }
    return CheckResult(
      .failed(
        .wrongShape(
          found: "(" + found.map(String.init).joined(separator: ", ") + ")",
          wanted: "(" + text.joined(separator: ", ") + ")")), observed: observed)
  }
}
