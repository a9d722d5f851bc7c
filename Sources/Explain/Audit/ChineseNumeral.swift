/// Numbers written in Chinese characters, as far as claims use them: 百分之九十八点五, 一万, 五千.
enum ChineseNumeral {
  private static let digits: [Character: Double] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let powers: [Character: Double] = ["十": 10, "百": 100, "千": 1_000]
  private static let groups: [Character: Double] = ["万": 1e4, "亿": 1e8]

  /// A number at the front of `text` and how many characters it takes. A single digit such as the 一 of 一个 is none.
  static func read(_ text: ArraySlice<Character>) -> (ToldNumber, length: Int)? {
    let isPercentage = text.starts(with: "百分之")
    var rest = text.dropFirst(isPercentage ? 3 : 0)
    while isPercentage, rest.first == " " { rest = rest.dropFirst() }
    if isPercentage, let latin = latin(rest) {
      return (
        ToldNumber(
          latin.value / 100, halfUnit: latin.unit / 200,
          text: String(text.prefix(rest.startIndex - text.startIndex + latin.length)),
          isPercentage: true), rest.startIndex - text.startIndex + latin.length
      )
    }
    let run = rest.prefix { digits[$0] != nil || powers[$0] != nil || groups[$0] != nil || $0 == "点" }.prefix(24)
    guard run.count >= (isPercentage ? 1 : 2),
      isPercentage || run.contains(where: { groups[$0] != nil || powers[$0] != nil }),
      let (value, unit) = value(of: run)
    else { return nil }
    let length = run.endIndex - text.startIndex
    let scale = isPercentage ? 0.01 : 1
    return (
      ToldNumber(
        value * scale, halfUnit: isPercentage ? unit * scale / 2 : 0, text: String(text.prefix(length)),
        isPercentage: isPercentage), length
    )
  }

  private static func value(of run: ArraySlice<Character>) -> (value: Double, unit: Double)? {
    var (total, section, digit) = (0.0, 0.0, 0.0)
    var rest = run
    while let character = rest.first, character != "点" {
      rest = rest.dropFirst()
      if let value = digits[character] {
        digit = value
      } else if let power = powers[character] {
        // 十五 is 15: a power without a digit before it counts once.
        section += (digit == 0 ? 1 : digit) * power
        digit = 0
      } else if let group = groups[character] {
        total = (total + section + digit) * group
        (section, digit) = (0, 0)
      }
    }
    var value = total + section + digit
    var unit = 1.0
    if rest.first == "点" {
      rest = rest.dropFirst()
      while let next = rest.first, let place = digits[next] {
        unit /= 10
        value += place * unit
        rest = rest.dropFirst()
      }
      if unit == 1 { return nil }
    }
    return value.isFinite ? (value, unit) : nil
  }

  private static func latin(_ text: ArraySlice<Character>) -> (value: Double, unit: Double, length: Int)? {
    let run = text.prefix { ("0"..."9").contains($0) || $0 == "." }
    guard run.count <= 20, let value = Double(String(run)) else { return nil }
    var unit = 1.0
    if let point = run.firstIndex(of: ".") { for _ in (point + 1)..<run.endIndex { unit /= 10 } }
    return (value, unit, run.count)
  }
}
