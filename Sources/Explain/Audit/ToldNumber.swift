/// A number as somebody told it: its value and how finely it was told.
///
/// 0.9850 was told to four places, so what lies behind it is anything that rounds, or was cut, to it.
package struct ToldNumber: Sendable, Hashable {
  /// Of a percentage, the share: 98.5 % is 0.985.
  package let value: Double
  /// Half a unit of the last place told: 0.00005 for 0.9850.
  package let halfUnit: Double
  /// As it was written: `98.5 %`.
  package let text: String
  package let isPercentage: Bool

  package init(_ value: Double, halfUnit: Double = 0, text: String, isPercentage: Bool = false) {
    self.value = value
    self.halfUnit = halfUnit
    self.text = text
    self.isPercentage = isPercentage
  }

  /// Logs print float32 sums: a long tail of digits is no promise beyond that precision.
  private var slack: Double { max(halfUnit, 2e-7 * abs(value)) }

  /// The least and the most that could stand behind it: rounded, or cut off after its last place.
  package var lowest: Double { value - slack * (1 + 1e-9) }
  package var highest: Double { value + 2 * slack * (1 - 1e-9) }

  /// The number where it is a whole one that counts something; nil for anything else.
  package var count: Int? {
    guard !isPercentage, halfUnit == 0, value >= 0, value <= 9e15, value == value.rounded(.down) else { return nil }
    return Int(value)
  }

  /// 98.5 told of a share can only be meant as 98.5 %.
  func asPercentage() -> ToldNumber {
    ToldNumber(value / 100, halfUnit: halfUnit / 100, text: text, isPercentage: true)
  }

  /// Of what is wrong rather than right, or the other way round.
  func complement() -> ToldNumber {
    // What was cut off an error rate lies on the other side of the accuracy.
    ToldNumber(1 - value, halfUnit: 2 * halfUnit, text: text, isPercentage: isPercentage)
  }
}
