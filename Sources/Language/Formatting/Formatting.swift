/// `format(value, spec)`, as f-strings and `str.format` use it.
package enum Formatting {
  package static func format(_ value: Value, _ spec: String) throws -> String {
    if spec.isEmpty {
      if case .object(let object) = value, object.formatsAsNumber { return try object.formatted("") ?? "" }
      return try Writer.display(of: value)
    }
    switch value {
    case .string(let text): return try format(text, FormatSpec(spec, valueType: "str"))
    case .integer(let number): return try format(number, FormatSpec(spec, valueType: "int"), type: "int")
    case .truth(let truth): return try format(truth ? 1 : 0, FormatSpec(spec, valueType: "bool"), type: "bool")
    case .float(let number): return try format(number, FormatSpec(spec, valueType: "float"))
    case .object(let object):
      if let text = try object.formatted(spec) { return text }
    default: break
    }
    throw TypeFault.formatCode(code: spec, type: value.typeName)
  }

  /// `!r`, `!s` and `!a`.
  static func converted(_ value: Value, _ conversion: Character?) throws -> Value {
    switch conversion {
    case "r": return .text(try Writer.representation(of: value))
    case "s": return .text(try Writer.display(of: value))
    case "a": return .text(ascii(try Writer.representation(of: value)))
    default: return value
    }
  }

  /// A representation with everything beyond ASCII escaped.
  static func ascii(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII { result.unicodeScalars.append(scalar) } else { result += scalar.escape }
    }
    return result
  }

  private static func format(_ text: Text, _ spec: FormatSpec) throws -> String {
    if let type = spec.type, type != "s" { throw badCode(type, "str") }
    if spec.hasSign { throw ValueFault.formatCode(code: String(Character(spec.sign)), type: "str") }
    if spec.align == "=" { throw ValueFault.formatCode(code: "=", type: "str") }
    if spec.isAlternate { throw ValueFault.formatCode(code: "#", type: "str") }
    if let grouping = spec.grouping { throw badCode(grouping, "str") }
    if spec.dropsNegativeZero { throw badCode("z", "str") }
    var body = text
    if let precision = spec.precision, precision < text.count { body = text[0..<precision] }
    return spec.padded(body.string, defaultAlign: "<")
  }

  private static func badCode(_ code: Unicode.Scalar, _ type: String) -> ValueFault {
    .formatCode(code: String(Character(code)), type: type)
  }

  static func format(_ number: Int, _ spec: FormatSpec, type: String) throws -> String {
    let code = spec.type ?? "d"
    if ["e", "E", "f", "F", "g", "G", "%"].contains(code) { return try format(Double(number), spec) }
    if spec.precision != nil { throw ValueFault.formatCode(code: ".", type: type) }
    if spec.dropsNegativeZero { throw badCode("z", type) }
    var sign = number < 0 ? "-" : spec.sign == "-" ? "" : String(Character(spec.sign))
    let digits: String
    var groupSize = 3
    switch code {
    case "d", "n":
      if code == "n", let grouping = spec.grouping { throw badCode(grouping, type) }
      digits = String(number.magnitude)
    case "b", "o", "x", "X":
      let radix = code == "b" ? 2 : code == "o" ? 8 : 16
      digits = String(number.magnitude, radix: radix, uppercase: code == "X")
      groupSize = 4
      if spec.grouping == "," { throw ValueFault.formatCode(code: ",", type: type) }
      if spec.isAlternate { sign += "0" + String(Character(code)) }
    case "c":
      guard spec.sign == "-", !spec.isAlternate, spec.grouping == nil else {
        throw ValueFault.formatCode(code: "c", type: type)
      }
      guard number >= 0, number <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(number)) else {
        throw ValueFault.codePoint
      }
      return spec.padded(String(Character(scalar)), defaultAlign: "<")
    default: throw badCode(code, type)
    }
    return finish(digits, rest: "", sign: sign, spec, groupSize: groupSize)
  }

  static func format(_ number: Double, _ spec: FormatSpec) throws -> String {
    let body = try digits(of: number, spec)
    var isNegative = number.sign == .minus && !number.isNaN
    if isNegative, spec.dropsNegativeZero, number.isFinite,
      !mantissa(body).contains(where: { ("1"..."9").contains($0) })
    {
      isNegative = false
    }
    let sign = isNegative ? "-" : spec.sign == "-" ? "" : String(Character(spec.sign))
    let whole = body.prefix { $0.isASCII && $0.isWholeNumber }
    if whole.isEmpty { return finish("", rest: body, sign: sign, spec, groupSize: 3, isWord: true) }
    return finish(String(whole), rest: String(body.dropFirst(whole.count)), sign: sign, spec, groupSize: 3)
  }

  private static func mantissa(_ body: String) -> Substring { body.prefix { $0 != "e" && $0 != "E" } }

  /// The number without its sign, as the type asks for it.
  private static func digits(of number: Double, _ spec: FormatSpec) throws -> String {
    let magnitude = number.magnitude
    let code = spec.type
    let isUpper = code == "E" || code == "F" || code == "G"
    if let code, !["e", "E", "f", "F", "g", "G", "n", "%"].contains(code) { throw badCode(code, "float") }
    if code == "n", let grouping = spec.grouping { throw badCode(grouping, "float") }
    if !number.isFinite {
      let word = number.isNaN ? "nan" : "inf"
      return (isUpper ? word.uppercased() : word) + (code == "%" ? "%" : "")
    }
    switch code {
    case nil:
      guard let precision = spec.precision else {
        let text = FloatText.shortest(magnitude)
        guard spec.isAlternate, !text.contains("."), let exponent = text.firstIndex(of: "e") else { return text }
        return text[..<exponent] + "." + text[exponent...]
      }
      let significant = max(1, precision)
      if spec.isAlternate {
        return FloatText.general(magnitude, precision: significant, isAlternate: true, fixedBelow: significant - 1)
      }
      let (digits, point) = FloatText.decompose(
        Array(FloatText.printf("e", magnitude, precision: significant - 1).utf8))
      return FloatText.layout(digits, point: point, exponentFrom: significant - 1, alwaysPoint: true)
    case "e", "E", "f", "F":
      let letter: Character = code == "e" || code == "E" ? "e" : "f"
      let text = FloatText.printf(letter, magnitude, precision: spec.precision ?? 6, isAlternate: spec.isAlternate)
      return code == "E" ? text.uppercased() : text
    case "g", "G", "n":
      let text = FloatText.general(magnitude, precision: spec.precision ?? 6, isAlternate: spec.isAlternate)
      return code == "G" ? text.uppercased() : text
    case "%":
      let scaled = magnitude * 100
      if !scaled.isFinite { return "inf%" }
      return FloatText.printf("f", scaled, precision: spec.precision ?? 6, isAlternate: spec.isAlternate) + "%"
    case let other?: throw badCode(other, "float")
    }
  }

  private static func finish(
    _ digits: String, rest: String, sign: String, _ spec: FormatSpec, groupSize: Int, isWord: Bool = false
  ) -> String {
    let align = spec.align ?? (spec.isZeroPadded ? "=" : ">")
    if isWord {
      var spec = spec
      spec.align = align
      return spec.padded(rest, sign: sign, defaultAlign: ">")
    }
    let room = spec.fill == "0" && align == "=" ? spec.width - sign.utf8.count - rest.utf8.count : 0
    let whole = FormatSpec.grouped(digits, separator: spec.grouping, size: groupSize, width: room)
    return spec.padded(whole + rest, sign: sign, defaultAlign: align)
  }
}
