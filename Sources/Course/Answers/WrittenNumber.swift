/// A number as a person writes it: `1.1 times`, `-18/5`, `98.5 %`, `１，２３４`, `17.5 万`, `百分之三十`, `3.15×10²³`.
package struct WrittenNumber: Sendable, Equatable {
  package let value: Double
  /// It was said in percent, and `value` is already divided by 100.
  package let isPercent: Bool
  /// The text as a fraction in code, where it was one: `-18/5`.
  package let fraction: String?

  /// - Returns: nil where the text is anything but one number: a name, two numbers, a decimal comma that could be a list.
  package init?(_ text: String) {
    var reader = NumberText(text)
    reader.dropLeadIn()
    let isChinesePercent = reader.take("百分之")
    guard var value = reader.readSigned() else { return nil }
    value *= reader.readMagnitude()
    let isPercent = reader.readPercent() || isChinesePercent
    reader.dropUnit()
    guard reader.isAtEnd, value.isFinite else { return nil }
    self.value = isPercent ? value / 100 : value
    self.isPercent = isPercent
    fraction = isPercent ? nil : reader.fraction
  }

  /// As code for a blank: the fraction as it was written, else the number.
  package var code: String {
    if let fraction { return fraction }
    let isWhole = value == value.rounded(.towardZero) && abs(value) < 1e15
    return isWhole && !isPercent ? String(Int(value)) : String(value)
  }
}
