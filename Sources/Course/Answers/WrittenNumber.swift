import Wording

/// A number as a person writes it: `1.1 times`, `-18/5`, `98.5 %`, `１，２３４`, `17.5 万`, `百分之三十`, `3.15×10²³`.
package struct WrittenNumber: Sendable, Equatable {
  package let value: Double
  /// It was said in percent or as another share, and `value` is already divided by 100.
  package let isPercent: Bool
  /// The text as a fraction in code, where it was one: `-18/5`.
  package let fraction: String?
  /// The first number of `18 of 30` and `30 个里 18 个`, as code; the fraction is then both.
  package let part: String?

  /// - Returns: nil where the text is anything but one number: a name, two numbers, a decimal comma that could be a list.
  package init?(_ text: String) {
    var reader = NumberText(text)
    reader.dropLeadIn()
    let before = reader.readShareBefore()
    guard var value = reader.readSigned() else { return nil }
    let magnitude = reader.readMagnitude()
    value *= magnitude
    let share = before ?? reader.readShareBehind()
    isPercent = share != nil
    reader.dropUnit()
    guard reader.isAtEnd, value.isFinite else { return nil }
    // 94.59 % is 0.9459 and not 0.9459000000000001.
    let isScaled = share != nil || magnitude != 1
    value /= share ?? 1
    self.value = isScaled ? Double(Numeral.significant(value, digits: 15)) ?? value : value
    fraction = isPercent || magnitude != 1 ? nil : reader.fraction
    part = fraction == nil ? nil : reader.part
  }

  /// As code for a blank: the fraction as it was written, else the number.
  package var code: String {
    if let fraction { return fraction }
    let isWhole = value == value.rounded(.towardZero) && abs(value) < 1e15
    return isWhole && !isPercent ? String(Int(value)) : String(value)
  }
}
