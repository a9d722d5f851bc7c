import Catalogue
import Language
import Wording

/// `metric(lambda seed: …, at_least=0.8, seeds=5, need=4)`: a number reaches a bar on enough seeds.
enum MetricCheck: Check {
  static let card = Card(
    "metric", .check,
    .parameters([
      Parameter("value"), Parameter("at_least", default: "None"), Parameter("at_most", default: "None"),
      Parameter("seeds", default: "5"), Parameter("need", default: "4"),
    ]),
    Bilingual(
      "Passes when the number reaches the bar on enough of the seeds 0, 1, 2 and so on.",
      "用种子 0、1、2…… 各算一次，达到门槛的次数够了就通过。"), example: "metric(lambda seed: 0.9, at_least=0.8)")

  /// More runs than any lesson should make a learner wait for.
  private static let mostSeeds = 100

  static func result(_ call: inout Call, on bench: Bench) throws -> CheckResult {
    let low = call[1].realNumber
    let high = call[2].realNumber
    let seeds = min(max(1, try call.int(3, default: 5)), mostSeeds)
    let needed = min(max(1, try call.int(4, default: 4)), seeds)
    var values: [Double] = []
    for seed in 0..<seeds {
      let value = Observed(try call.machine.call(call[0], [.integer(seed)]))
      guard case .number(let number) = value else {
        return CheckResult(.cannotJudge(.wrongKind(found: value.shown)), observed: value)
      }
      guard !number.isNaN else { return CheckResult(.cannotJudge(.notFinite(value: "nan")), observed: value) }
      values.append(number)
    }
    let reached = values.count { $0 >= low ?? -.infinity && $0 <= high ?? .infinity }
    let observed = Observed.numbers(values, shape: [seeds])
    if reached >= needed { return CheckResult(.passed, observed: observed) }
    let best = (low == nil ? values.min() : values.max()) ?? 0
    let bar = (low.map { "≥ " + Numeral.significant($0) } ?? "") + (high.map { "≤ " + Numeral.significant($0) } ?? "")
    return CheckResult(
      .failed(
        .shortOfBar(
          best: Numeral.significant(best), bar: bar, reached: reached, needed: needed, seeds: seeds)),
      observed: observed)
  }
}
