import Wording

/// Numbers written in Chinese characters, as far as claims use them: 百分之九十八点五, 百分之 98.5, 一万, 五千.
enum ChineseNumber {
  /// A number at the front of `text` and how many characters it takes. A single digit such as the 一 of 一个 is none.
  static func read(_ text: ArraySlice<Character>) -> (ToldNumber, length: Int)? {
    guard text.starts(with: "百分之") else {
      guard let numeral = ChineseNumeral(prefixOf: text), numeral.form == .whole, numeral.length > 1 else { return nil }
      return (ToldNumber(numeral.value, text: String(text.prefix(numeral.length))), numeral.length)
    }
    let rest = text.dropFirst(3).drop { $0 == " " }
    guard let number = latin(rest) ?? chinese(rest) else { return nil }
    let length = rest.startIndex - text.startIndex + number.length
    return (
      ToldNumber(
        number.value / 100, halfUnit: number.unit / 200, text: String(text.prefix(length)), isPercentage: true), length
    )
  }

  private static func chinese(_ text: ArraySlice<Character>) -> (value: Double, unit: Double, length: Int)? {
    guard let numeral = ChineseNumeral(prefixOf: text), numeral.form != .share else { return nil }
    return (numeral.value, numeral.unit, numeral.length)
  }

  private static func latin(_ text: ArraySlice<Character>) -> (value: Double, unit: Double, length: Int)? {
    let run = text.prefix { ("0"..."9").contains($0) || $0 == "." }
    guard run.count <= 20, let value = Double(String(run)) else { return nil }
    var unit = 1.0
    if let point = run.firstIndex(of: ".") { for _ in (point + 1)..<run.endIndex { unit /= 10 } }
    return (value, unit, run.count)
  }
}
