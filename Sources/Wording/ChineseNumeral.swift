/// A number in Chinese characters at the front of a text: `两`, `一百二十`, `九十八点五`, `三分之一`, `六成`, `一半`.
package struct ChineseNumeral: Sendable, Equatable {
  package let value: Double
  /// How many characters it takes.
  package let length: Int
  package let form: Form
  /// What its last character counts: 1 of a whole number, 0.1 of `九十八点五`.
  package let unit: Double

  package enum Form: Sendable {
    /// Digits said one by one: `二`, `一九九八`; and what comes after a point.
    case digits
    /// With 十, 百, 千, 万 or 亿 in it.
    case whole
    /// `三分之一`, `六成`, `一半`.
    case share
  }

  private static let digits: [Character: Double] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let small: [Character: Double] = ["十": 10, "百": 100, "千": 1_000]
  private static let large: [Character: Double] = ["万": 1e4, "亿": 1e8]

  /// Nil where no number begins there.
  package init?(prefixOf text: some Collection<Character>) {
    let characters = Array(text.prefix(32))
    if characters.starts(with: "一半") {
      self.init(0.5, length: 2, .share)
      return
    }
    if characters.first == "半" {
      self.init(0.5, length: 1, .share)
      return
    }
    guard let first = Self.whole(characters[...]) else { return nil }
    let rest = characters[first.length...]
    if rest.starts(with: "分之"), let top = Self.whole(rest.dropFirst(2)), first.value != 0 {
      self.init(top.value / first.value, length: first.length + 2 + top.length, .share)
    } else if rest.first == "点", case let decimals = rest.dropFirst().prefix(while: { Self.digits[$0] != nil }),
      !decimals.isEmpty
    {
      let tail = decimals.reversed().reduce(0.0) { ($0 + (Self.digits[$1] ?? 0)) / 10 }
      self.init(
        first.value + tail, length: first.length + 1 + decimals.count, first.hasPower ? .whole : .digits,
        unit: decimals.reduce(1) { unit, _ in unit / 10 })
    } else if rest.first == "成", first.value <= 10 {
      let tenth = rest.dropFirst().first.flatMap { Self.digits[$0] }
      self.init(
        first.value / 10 + (tenth ?? 0) / 100, length: first.length + (tenth == nil ? 1 : 2), .share,
        unit: tenth == nil ? 0.1 : 0.01)
    } else {
      self.init(first.value, length: first.length, first.hasPower ? .whole : .digits)
    }
  }

  private init(_ value: Double, length: Int, _ form: Form, unit: Double = 1) {
    (self.value, self.length, self.form, self.unit) = (value, length, form, unit)
  }

  private static func whole(
    _ characters: ArraySlice<Character>
  ) -> (value: Double, length: Int, hasPower: Bool)? {
    var total = 0.0
    var section = 0.0
    var digit: Double?
    var length = 0
    var hasPower = false
    /// Digits in a row. Two of them are a range, `三四次`, unless one is a zero.
    var run = ""
    func isRange() -> Bool { run.count == 2 && !run.contains { "零〇".contains($0) } }
    for character in characters {
      if let next = digits[character] {
        // `一九九八`: digits said one by one.
        run.append(character)
        digit = (digit ?? 0) * (digit == nil ? 1 : 10) + next
      } else if isRange() {
        return nil
      } else if let unit = small[character], digit != nil || character == "十" {
        section += (digit ?? 1) * unit
        (digit, hasPower) = (nil, true)
        run = ""
      } else if let unit = large[character], section + (digit ?? 0) > 0 {
        total = (total + section + (digit ?? 0)) * unit
        section = 0
        (digit, hasPower) = (nil, true)
        run = ""
      } else {
        break
      }
      length += 1
    }
    return length == 0 || isRange() ? nil : (total + section + (digit ?? 0), length, hasPower)
  }
}
