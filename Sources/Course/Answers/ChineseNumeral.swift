/// A number in Chinese characters at the front of a text: `两`, `一百二十`, `九十八点五`, `三分之一`, `六成`, `一半`.
struct ChineseNumeral {
  let value: Double
  /// How many characters it takes.
  let length: Int

  private static let digits: [Character: Double] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let small: [Character: Double] = ["十": 10, "百": 100, "千": 1_000]
  private static let large: [Character: Double] = ["万": 1e4, "亿": 1e8]

  init?(prefixOf text: Substring) {
    let characters = Array(text.prefix(32))
    if characters.starts(with: "一半") {
      (value, length) = (0.5, 2)
      return
    }
    if characters.first == "半" {
      (value, length) = (0.5, 1)
      return
    }
    guard let first = Self.whole(characters[...]) else { return nil }
    let rest = characters[first.length...]
    if rest.starts(with: "分之"), let top = Self.whole(rest.dropFirst(2)), first.value != 0 {
      (value, length) = (top.value / first.value, first.length + 2 + top.length)
    } else if rest.first == "点", case let decimals = rest.dropFirst().prefix(while: { Self.digits[$0] != nil }),
      !decimals.isEmpty
    {
      let tail = decimals.reversed().reduce(0.0) { ($0 + (Self.digits[$1] ?? 0)) / 10 }
      (value, length) = (first.value + tail, first.length + 1 + decimals.count)
    } else if rest.first == "成", first.value <= 10 {
      let tenth = rest.dropFirst().first.flatMap { Self.digits[$0] }
      (value, length) = (first.value / 10 + (tenth ?? 0) / 100, first.length + (tenth == nil ? 1 : 2))
    } else {
      (value, length) = (first.value, first.length)
    }
  }

  private static func whole(_ characters: ArraySlice<Character>) -> (value: Double, length: Int)? {
    var total = 0.0
    var section = 0.0
    var digit: Double?
    var length = 0
    for character in characters {
      if let next = digits[character] {
        // `一九九八`: digits said one by one.
        digit = (digit ?? 0) * (digit == nil ? 1 : 10) + next
      } else if let unit = small[character], digit != nil || character == "十" {
        section += (digit ?? 1) * unit
        digit = nil
      } else if let unit = large[character], section + (digit ?? 0) > 0 {
        total = (total + section + (digit ?? 0)) * unit
        section = 0
        digit = nil
      } else {
        break
      }
      length += 1
    }
    return length == 0 ? nil : (total + section + (digit ?? 0), length)
  }
}
