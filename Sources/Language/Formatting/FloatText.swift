import Glibc
import Wording

/// Floats as Python writes them.
package enum FloatText {
  /// The shortest decimal that reads back as the same double, laid out as Python's `repr` does: with an exponent below
  /// 1e-4 and from 1e16 on.
  package static func shortest(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let (digits, point) = shortestDigits(value.magnitude)
    let sign = value.sign == .minus ? "-" : ""
    return sign + layout(digits, point: point, exponentFrom: 16, alwaysPoint: true)
  }

  /// At most `digits` significant digits, still to be seen as a float: `0.81`, `2.0`. Whole numbers keep all of theirs.
  static func brief(_ value: Double, digits: Int) -> String {
    if !value.isFinite || (value == value.rounded(.towardZero) && value.magnitude < 1e15) { return shortest(value) }
    let text = Numeral.significant(value, digits: digits)
    return text.contains { $0 == "." || $0 == "e" } ? text : text + ".0"
  }

  /// The digits of the shortest decimal and where its point stands: 0.d1d2d3… × 10^point.
  static func shortestDigits(_ magnitude: Double) -> (digits: [UInt8], point: Int) {
    decompose(Array(magnitude.description.utf8))
  }

  /// Splits decimal text such as `12.5e-07` into its digits, without zeros at either end, and the point's place.
  static func decompose(_ text: [UInt8]) -> (digits: [UInt8], point: Int) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: ".") {
        point = digits.count
      } else if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
        exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
        break
      } else {
        digits.append(byte)
      }
      index += 1
    }
    var place = (point ?? digits.count) + exponent
    let leading = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(leading)
    place -= leading
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    if digits.isEmpty { return ([UInt8(ascii: "0")], 1) }
    return (digits, place)
  }

  /// Lays digits out with the point at `point`, or with an exponent where that is shorter to read.
  static func layout(_ digits: [UInt8], point: Int, exponentFrom: Int, alwaysPoint: Bool) -> String {
    var text: [UInt8] = []
    if point > exponentFrom || point < -3 {
      text.append(digits[0])
      if digits.count > 1 {
        text.append(UInt8(ascii: "."))
        text += digits[1...]
      }
      text.append(UInt8(ascii: "e"))
      let exponent = point - 1
      text.append(exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
      let magnitude = String(exponent.magnitude)
      if magnitude.utf8.count < 2 { text.append(UInt8(ascii: "0")) }
      text += magnitude.utf8
    } else if point <= 0 {
      text += "0.".utf8
      text += Array(repeating: UInt8(ascii: "0"), count: -point)
      text += digits
    } else if point >= digits.count {
      text += digits
      text += Array(repeating: UInt8(ascii: "0"), count: point - digits.count)
      if alwaysPoint { text += ".0".utf8 }
    } else {
      text += digits[..<point]
      text.append(UInt8(ascii: "."))
      text += digits[point...]
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What C's printf writes for `%.<precision><code>`, which rounds the exact value half to even.
  package static func printf(
    _ code: Character, _ value: Double, precision: Int, isAlternate: Bool = false
  ) -> String {
    let format = "%\(isAlternate ? "#" : "").*\(code)"
    let places = Int32(clamping: precision)
    // The longest finite double in %f has 309 digits before the point.
    var buffer = [CChar](repeating: 0, count: 330 + max(0, Int(places)))
    return withVaList([places, value]) { arguments in
      let count = vsnprintf(&buffer, buffer.count, format, arguments)
      let used = max(0, min(Int(count), buffer.count - 1))
      return String(decoding: buffer.prefix(used).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  /// `%g`. With `#` it keeps the zeros at the end, which C libraries get wrong where rounding adds a digit.
  static func general(
    _ value: Double, precision: Int, isAlternate: Bool, fixedBelow: Int? = nil
  ) -> String {
    guard isAlternate, value.isFinite else {
      return printf("g", value, precision: precision, isAlternate: isAlternate)
    }
    let significant = max(1, precision)
    let scientific = printf("e", value, precision: significant - 1, isAlternate: true)
    let exponent = scientific.split(separator: "e").last.flatMap { Int($0) } ?? 0
    if exponent < -4 || exponent >= fixedBelow ?? significant { return scientific }
    return printf("f", value, precision: significant - 1 - exponent, isAlternate: true)
  }

  /// The double nearest to decimal text, which must be well formed.
  static func parse(_ text: String) -> Double { strtod(text, nil) }
}
