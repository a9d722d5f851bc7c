import Catalogue
import Language
import Wording

/// `close(value, expected)`: the learner's value is the expected one.
enum CloseCheck: Check {
  static let card = Card(
    "close", .check,
    .parameters([
      Parameter("value"), Parameter("expected"), Parameter("rel", default: "1e-6"), Parameter("abs", default: "1e-9"),
    ]),
    Bilingual(
      "Passes when the value is the expected one within a relative and an absolute tolerance; a rounded or percent-scaled number is close.",
      "值与期望值在相对误差和绝对误差之内相等就通过；四舍五入过头、或百分数与比例弄混的算「差一点」。"),
    formula: "|value - expected| ≤ abs + rel·|expected|", example: "close(0.1 + 0.2, 0.3)")

  static func result(_ call: inout Call, on bench: Bench) throws -> CheckResult {
    let (value, expected) = (Observed(call[0]), Observed(call[1]))
    let tolerance = (try call.double(2, default: 1e-6), try call.double(3, default: 1e-9))
    return Comparison(value, with: expected, relative: tolerance.0, absolute: tolerance.1).closeResult
  }
}

/// `agrees(a, b)`: two computed results, such as a method and a nudge, agree.
enum AgreesCheck: Check {
  static let card = Card(
    "agrees", .check,
    .parameters([Parameter("a"), Parameter("b"), Parameter("rel", default: "1e-4"), Parameter("abs", default: "1e-6")]),
    Bilingual(
      "Passes when two computed results agree within the tolerances.", "两个算出来的结果在误差之内一致就通过。"),
    formula: "|a - b| ≤ abs + rel·|b|", example: "agrees(2 * 3.0, 6.0001)")

  static func result(_ call: inout Call, on bench: Bench) throws -> CheckResult {
    let (left, right) = (Observed(call[0]), Observed(call[1]))
    let tolerance = (try call.double(2, default: 1e-4), try call.double(3, default: 1e-6))
    return Comparison(left, with: right, relative: tolerance.0, absolute: tolerance.1).agreementResult
  }
}

/// Two values laid beside each other, element by element.
private struct Comparison {
  let value: Observed
  let expected: Observed
  let relative: Double
  let absolute: Double

  init(_ value: Observed, with expected: Observed, relative: Double, absolute: Double) {
    self.value = value
    self.expected = expected
    self.relative = relative
    self.absolute = absolute
  }

  private func result(_ standing: CheckResult.Standing) -> CheckResult { CheckResult(standing, observed: value) }

  /// What can be said before any number is compared: a wrong kind, a value that is no number, another shape.
  private var obstacle: CheckResult? {
    switch (value, expected) {
    case (.text(let text), .text(let wanted)):
      return result(text == wanted ? .passed : .failed(.wrongText(value: value.shown)))
    case (.truth(let truth), .truth(let wanted)):
      return result(truth == wanted ? .passed : .failed(.wrongText(value: value.shown)))
    case (.number(let number), .truth(let wanted)) where number == 0 || number == 1:
      return result((number == 1) == wanted ? .passed : .failed(.wrongText(value: value.shown)))
    default: break
    }
    guard let found = value.numbers, let wanted = expected.numbers else {
      return result(.cannotJudge(.wrongKind(found: value.shown)))
    }
    if value.shape != expected.shape {
      // A list where one number is asked for is a wrong kind; another shape among tensors is an answer that can be wrong.
      let isKind = value.shape?.isEmpty != expected.shape?.isEmpty
      return result(
        isKind
          ? .cannotJudge(.wrongKind(found: value.shown))
          : .failed(.wrongShape(found: Self.text(value.shape), wanted: Self.text(expected.shape))))
    }
    if let odd = zip(found, wanted).first(where: { !$0.isFinite && $0 != $1 }) {
      return result(.cannotJudge(.notFinite(value: Numeral.significant(odd.0))))
    }
    if wanted.contains(where: \.isNaN) { return result(.cannotJudge(.notFinite(value: "nan"))) }
    return nil
  }

  private static func text(_ shape: [Int]?) -> String {
    let sizes = shape ?? []
    return "(" + sizes.map(String.init).joined(separator: ", ") + (sizes.count == 1 ? ",)" : ")")
  }

  private var pairs: [(found: Double, wanted: Double)] {
    zip(value.numbers ?? [], expected.numbers ?? []).map { ($0, $1) }
  }

  var closeResult: CheckResult {
    if let obstacle { return obstacle }
    let distances = pairs.map { Closeness($0.found, expected: $0.wanted, relative: relative, absolute: absolute) }
    guard
      let worst = distances.enumerated().first(where: { if case .different = $0.element { true } else { false } })
        ?? distances.enumerated().first(where: { $0.element != .equal })
    else { return result(.passed) }
    let shown = Numeral.significant(pairs[worst.offset].found)
    switch worst.element {
    case .equal: return result(.passed)
    case .rounded: return result(.close(.rounded(value: shown)))
    case .percent: return result(.close(.percent(value: shown)))
    case .different(let isTooLarge):
      return result(.failed(.wrongNumber(value: shown, isTooLarge: pairs.count == 1 ? isTooLarge : nil)))
    }
  }

  var agreementResult: CheckResult {
    if let obstacle { return obstacle }
    let apart = pairs.filter {
      Closeness($0.found, expected: $0.wanted, relative: relative, absolute: absolute) != .equal
    }
    guard let first = apart.first else { return result(.passed) }
    return result(
      .failed(
        .notEqual(
          left: Numeral.significant(first.found), right: Numeral.significant(first.wanted), places: apart.count)))
  }
}
