import Catalogue
import Glibc
import Tensors

/// A click log with a known truth: one row a user, what they did yesterday and whether they came back today.
///
/// The chance to come back is sigmoid(-2 + 0.6·opens + 0.04·minutes - 0.5·errors); nothing else in the table matters,
/// so the best possible model is known, and so is what a model should find.
package enum Clicks {
  package static let limit = 1_000_000

  /// Weights of the truth: of each open, each minute, each error, and none of them.
  package static let truth = (opens: 0.6, minutes: 0.04, errors: -0.5, bias: -2.0)

  /// The pages that a user may have looked at last; they have no influence.
  package static let pages = ["home", "search", "detail", "cart", "help"]

  /// Columns `user_id` (10 digits), `time` of the last click, `page`, `opens`, `minutes`, `errors` and `returned`
  /// (0 or 1).
  package static func make(_ count: Int, seed: UInt64, pulse: Pulse = .silent) throws -> Table {
    guard (1...limit).contains(count) else {
      throw DatasetFault.countOutOfRange(maker: "clicks", asked: count, 1...limit)
    }
    var generator = Generator(seed: seed)
    var ids: [Int64] = []
    var times: [Moment] = []
    var places: [String] = []
    var opens: [Int64] = []
    var minutes: [Double] = []
    var errors: [Int64] = []
    var returned: [Int64] = []
    for row in 0..<count {
      if row % 4_096 == 0 { try pulse.check() }
      // Ids rise by up to 1,000 a row, so that they are distinct and beyond float32.
      ids.append((ids.last ?? 3_000_000_000) + Int64(1 + generator.below(1_000)))
      times.append(Moment(microseconds: firstSecond + Int64(generator.below(86_400)) * Moment.second))
      places.append(pages[generator.below(pages.count)])
      opens.append(poisson(2, &generator))
      // Most visits are short and a few are long; rounded to a tenth, as a log would.
      minutes.append((exp(2 + 0.8 * generator.normal()) * 10).rounded() / 10)
      errors.append(poisson(0.7, &generator))
      let score =
        truth.bias + truth.opens * Double(opens[row]) + truth.minutes * minutes[row]
        + truth.errors * Double(errors[row])
      returned.append(generator.uniform() < 1 / (1 + exp(-score)) ? 1 : 0)
    }
    return try Table([
      Column("user_id", .whole(ids)), Column("time", .moment(times)), Column("page", .text(places)),
      Column("opens", .whole(opens)), Column("minutes", .real(minutes)), Column("errors", .whole(errors)),
      Column("returned", .whole(returned)),
    ])
  }

  /// 2024-03-01 00:00:00.
  private static let firstSecond: Int64 = 1_709_251_200 * Moment.second

  /// Events at a mean rate (Knuth, "The Art of Computer Programming" 2, 3.4.1).
  private static func poisson(_ mean: Double, _ generator: inout Generator) -> Int64 {
    let threshold = exp(-mean)
    var product = generator.uniform()
    var count: Int64 = 0
    while product > threshold {
      product *= generator.uniform()
      count += 1
    }
    return count
  }
}
