import Tensors
import Wording

/// How NumPy writes the numbers of one array: all alike, with as many digits as tell float32 values apart, at most 8
/// after the point, aligned at the point; with an exponent where sizes differ too much.
struct NumPyElementFormat {
  private static let precision = 8
  private enum Style {
    case whole(width: Int)
    case truth
    case positional(left: Int, right: Int)
    case scientific(left: Int, digits: Int, exponent: Int)
  }

  private let style: Style

  init(_ values: [Double], _ kind: Tensor.Kind) {
    switch kind {
    case .truth: style = .truth
    case .whole: style = .whole(width: values.map { Self.whole($0).count }.max() ?? 1)
    case .real: style = Self.real(values)
    }
  }

  func text(_ value: Double) -> String {
    switch style {
    case .whole(let width): return Self.whole(value).padded(to: width, at: .trailing)
    case .truth: return value != 0 ? " True" : "False"
    case .positional(let left, let right):
      guard value.isFinite else { return Self.special(value).padded(to: left + right + 1, at: .trailing) }
      let (whole, fraction) = Self.positional(value)
      return whole.padded(to: left, at: .trailing) + "." + fraction.padded(to: right)
    case .scientific(let left, let digits, let exponent):
      guard value.isFinite else {
        return Self.special(value).padded(to: left + digits + exponent + 3, at: .trailing)
      }
      let parts = Self.scientific(value)
      let sign = parts.exponent < 0 ? "-" : "+"
      let power = String(parts.exponent.magnitude)
      let filled = String(repeating: "0", count: max(0, exponent - power.count)) + power
      let fraction = parts.fraction + String(repeating: "0", count: max(0, digits - parts.fraction.count))
      return parts.whole.padded(to: left, at: .trailing) + "." + fraction + "e" + sign + filled
    }
  }

  /// One number by itself: a 0-d array.
  static func scalar(_ value: Double, _ kind: Tensor.Kind) -> String {
    switch kind {
    case .truth: return value != 0 ? "True" : "False"
    case .whole: return whole(value)
    case .real: return FloatText.shortest(Double("\(Float(value))") ?? value)
    }
  }

  private static func whole(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? "\(value)" }
  private static func special(_ value: Double) -> String { value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }

  private static func real(_ values: [Double]) -> Style {
    let finite = values.filter(\.isFinite)
    let sizes = finite.map(\.magnitude).filter { $0 != 0 }
    let largest = sizes.max() ?? 1
    let smallest = sizes.min() ?? 1
    var style: Style
    if finite.isEmpty {
      style = .positional(left: 0, right: 0)
    } else if !sizes.isEmpty && (largest >= 1e8 || smallest < 0.0001 || largest / smallest > 1000) {
      let parts = finite.map(scientific)
      style = .scientific(
        left: parts.map(\.whole.count).max() ?? 1, digits: parts.map(\.fraction.count).max() ?? 0,
        exponent: max(2, parts.map { String($0.exponent.magnitude).count }.max() ?? 2))
    } else {
      let parts = finite.map(positional)
      style = .positional(left: parts.map(\.0.count).max() ?? 1, right: parts.map(\.1.count).max() ?? 0)
    }
    guard finite.count < values.count else { return style }
    // Room for nan, inf and -inf, which stand where digits would.
    let longest = values.filter { !$0.isFinite }.map { special($0).count }.max() ?? 0
    switch style {
    case .positional(let left, let right): style = .positional(left: max(left, longest - right - 1), right: right)
    case .scientific(let left, let digits, let exponent):
      style = .scientific(left: max(left, longest - digits - exponent - 3), digits: digits, exponent: exponent)
    default: break
    }
    return style
  }

  /// The digits before and after the point: as few as tell the float32 apart, at most 8 after it.
  private static func positional(_ value: Double) -> (String, String) {
    var text = decimal("\(Float(value))")
    if text.1.count > precision {
      text = split(Numeral.fixed(value, places: precision))
      while text.1.last == "0" { text.1.removeLast() }
    }
    return text.1 == "0" ? (text.0, "") : text
  }

  /// Swift's shortest digits without an exponent.
  private static func decimal(_ text: String) -> (String, String) {
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else {
      return split(text)
    }
    let (whole, fraction) = split(String(text[..<mark]))
    let isNegative = whole.hasPrefix("-")
    let digits = (isNegative ? String(whole.dropFirst()) : whole) + (fraction == "0" ? "" : fraction)
    let point = (isNegative ? whole.count - 1 : whole.count) + exponent
    let sign = isNegative ? "-" : ""
    if point <= 0 { return (sign + "0", String(repeating: "0", count: -point) + digits) }
    if point >= digits.count { return (sign + digits + String(repeating: "0", count: point - digits.count), "0") }
    return (sign + digits.prefix(point), String(digits.dropFirst(point)))
  }

  private static func split(_ text: String) -> (String, String) {
    guard let point = text.firstIndex(of: ".") else { return (text, "0") }
    return (String(text[..<point]), String(text[text.index(after: point)...]))
  }

  /// One digit, the digits after it and the power of ten.
  private static func scientific(_ value: Double) -> (whole: String, fraction: String, exponent: Int) {
    if value == 0 { return (value.sign == .minus ? "-0" : "0", "", 0) }
    let (whole, fraction) = decimal("\(Float(value))")
    let isNegative = whole.hasPrefix("-")
    let before = isNegative ? String(whole.dropFirst()) : whole
    let all = before + (fraction == "0" ? "" : fraction)
    let leading = all.prefix { $0 == "0" }.count
    var digits = String(all.dropFirst(leading))
    var exponent = before.count - 1 - leading
    while digits.last == "0" { digits.removeLast() }
    if digits.count > precision + 1 {
      // Nine digits tell any float32 apart; NumPy stops at eight after the point.
      let text = Numeral.significant(value.magnitude, digits: precision + 1)
      let (again, rest) = decimal(text)
      digits = String((again + (rest == "0" ? "" : rest)).drop { $0 == "0" })
      exponent = again == "0" ? -1 - rest.prefix { $0 == "0" }.count : again.count - 1
      while digits.last == "0" { digits.removeLast() }
    }
    return ((isNegative ? "-" : "") + (digits.isEmpty ? "0" : String(digits.removeFirst())), digits, exponent)
  }
}
