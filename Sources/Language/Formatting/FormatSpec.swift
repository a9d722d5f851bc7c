/// A format spec as Python reads it: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
struct FormatSpec {
  var fill: Unicode.Scalar = " "
  var align: Unicode.Scalar?
  var sign: Unicode.Scalar = "-"
  /// Whether the sign is written out, which text refuses even where it is `-`.
  var hasSign = false
  var dropsNegativeZero = false
  var isAlternate = false
  var isZeroPadded = false
  var width = 0
  var grouping: Unicode.Scalar?
  var precision: Int?
  var type: Unicode.Scalar?

  private static let aligns: Set<Unicode.Scalar> = ["<", ">", "=", "^"]

  /// Throws if the spec can't be read; `valueType` is for the message.
  init(_ text: String, valueType: String) throws {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    func peek(_ offset: Int = 0) -> Unicode.Scalar? { index + offset < scalars.count ? scalars[index + offset] : nil }
    func take(_ wanted: Unicode.Scalar) -> Bool {
      guard peek() == wanted else { return false }
      index += 1
      return true
    }
    func number() throws -> Int? {
      var value: Int?
      while let digit = peek(), digit.isASCII, ("0"..."9").contains(digit) {
        let (next, overflows) = (value ?? 0).multipliedReportingOverflow(by: 10)
        guard !overflows, next < Int(Int32.max) else { throw ValueFault.formatSpec(text) }
        value = next + Int(digit.value - 48)
        index += 1
      }
      return value
    }
    var hasFill = false
    if let second = peek(1), FormatSpec.aligns.contains(second), let first = peek() {
      fill = first
      hasFill = true
      align = second
      index += 2
    } else if let first = peek(), FormatSpec.aligns.contains(first) {
      align = first
      index += 1
    }
    if let mark = peek(), ["+", "-", " "].contains(mark) {
      sign = mark
      hasSign = true
      index += 1
    }
    dropsNegativeZero = take("z")
    isAlternate = take("#")
    if take("0") {
      isZeroPadded = true
      if !hasFill { fill = "0" }
    }
    width = try number() ?? 0
    if take(",") { grouping = "," } else if take("_") { grouping = "_" }
    if peek() == "," || peek() == "_", grouping != nil { throw ValueFault.formatSpec(text) }
    if take(".") {
      guard let places = try number() else { throw ValueFault.formatSpec(text) }
      precision = places
    }
    if let letter = peek() {
      type = letter
      index += 1
    }
    if index < scalars.count { throw ValueFault.formatSpec(text) }
    try Limits.checkAllocation(max(width, precision ?? 0), bytes: 8)
  }

  /// Pads `body` to the width, with `sign` (or a prefix such as `-0x`) kept in front where zeros are filled in.
  func padded(_ body: String, sign: String = "", defaultAlign: Unicode.Scalar) -> String {
    let length = body.unicodeScalars.count + sign.unicodeScalars.count
    let missing = width - length
    if missing <= 0 { return sign + body }
    func filled(_ count: Int) -> String { String(repeating: String(Character(fill)), count: count) }
    switch align ?? defaultAlign {
    case "<": return sign + body + filled(missing)
    case "^": return filled(missing / 2) + sign + body + filled(missing - missing / 2)
    case "=": return sign + filled(missing) + body
    default: return filled(missing) + sign + body
    }
  }

  /// Groups the digits of a whole part and adds zeros in front, up to `width`, so that they are grouped too.
  static func grouped(_ digits: String, separator: Unicode.Scalar?, size: Int, width: Int) -> String {
    let digits = Array(digits.utf8)
    guard let separator else {
      return String(repeating: "0", count: max(0, width - digits.count)) + String(decoding: digits, as: UTF8.self)
    }
    var groups: [String] = []
    var remaining = digits.count
    var wanted = width
    while true {
      let length = min(size, max(remaining, wanted, 1))
      let zeros = max(0, length - remaining)
      let taken = max(0, min(remaining, length))
      let part = String(decoding: digits[(remaining - taken)..<remaining], as: UTF8.self)
      groups.append(String(repeating: "0", count: zeros) + part)
      remaining -= taken
      wanted -= length
      if remaining <= 0, wanted <= 0 { break }
      wanted -= 1
    }
    return groups.reversed().joined(separator: String(Character(separator)))
  }
}
