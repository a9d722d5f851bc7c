import Glibc

/// Numbers as text, without a locale: the point is always a point.
package enum Numeral {
  /// `value` as C's `%.<digits>g` writes it, so with at most `digits` significant digits and no trailing zeros:
  /// 0.81, -3.6, 1.25e-07. Infinity and nan read `inf`, `-inf` and `nan`.
  package static func significant(_ value: Double, digits: Int = 6) -> String {
    if value.isNaN { return "nan" }
    return printf("%.*g", Int32(digits), value == 0 ? 0 : value)
  }

  /// `value` with exactly `places` digits after the point: 0.8100.
  package static func fixed(_ value: Double, places: Int) -> String {
    if value.isNaN { return "nan" }
    return printf("%.*f", Int32(places), value)
  }

  /// `value` with one digit before the point, `places` after it and an exponent: 3.5120e-04.
  package static func exponential(_ value: Double, places: Int) -> String {
    if value.isNaN { return "nan" }
    return printf("%.*e", Int32(places), value)
  }

  /// A whole number with thousands separated by commas: 50,890.
  package static func grouped(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// A share of 1 as a percentage with `places` digits after the point: 94.6 %.
  package static func percent(_ share: Double, places: Int = 1) -> String {
    "\(fixed(share * 100, places: places)) %"
  }

  /// A number of bytes in units of a thousand: 16 B, 47 MB, 3.2 GB.
  package static func bytes(_ count: Int) -> String {
    var (value, unit) = (Double(count), "B")
    for next in ["kB", "MB", "GB", "TB", "PB"] where value >= 1000 { (value, unit) = (value / 1000, next) }
    return "\(significant(value, digits: 3)) \(unit)"
  }

  private static func printf(_ format: String, _ precision: Int32, _ value: Double) -> String {
    withVaList([precision, value]) { arguments in
      // The longest finite double in %f has 309 digits before the point.
      var buffer = [CChar](repeating: 0, count: 512)
      let count = vsnprintf(&buffer, buffer.count, format, arguments)
      return String(
        decoding: buffer.prefix(max(0, min(Int(count), buffer.count - 1))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
