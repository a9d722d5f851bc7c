/// `pattern % arguments`
enum PercentFormat {
  private struct Field {
    var key: String?
    var flags: Set<Unicode.Scalar> = []
    var width: Int?
    var precision: Int?
    var code: Unicode.Scalar = "s"
  }

  static func format(_ pattern: Text, with argument: Value, _ machine: Machine) throws -> String {
    var reader = Reader(scalars: pattern.codePoints, argument: argument)
    return try reader.read()
  }

  private struct Reader {
    let scalars: [Unicode.Scalar]
    let argument: Value
    var index = 0
    var used = 0
    var usesKeys = false
    var result = ""

    init(scalars: [Unicode.Scalar], argument: Value) {
      self.scalars = scalars
      self.argument = argument
    }

    private var arguments: [Value] {
      if case .tuple(let tuple) = argument { tuple.elements } else { [argument] }
    }

    mutating func read() throws -> String {
      while index < scalars.count {
        let scalar = scalars[index]
        index += 1
        if scalar == "%" { result += try field() } else { result.unicodeScalars.append(scalar) }
      }
      // Whatever can be indexed counts as a mapping, of which the pattern may use nothing, as in Python.
      let isMapping: Bool =
        switch argument {
        case .dictionary, .list: true
        case .object(let object): object is RangeObject
        default: false
        }
      if !usesKeys, !isMapping, used < arguments.count {
        throw TypeFault.percentArguments(wanted: used, given: arguments.count)
      }
      return result
    }

    private mutating func next() throws -> Value {
      guard used < arguments.count else {
        throw TypeFault.percentArguments(wanted: used + 1, given: arguments.count)
      }
      defer { used += 1 }
      return arguments[used]
    }

    private mutating func scalar() throws -> Unicode.Scalar {
      guard index < scalars.count else { throw ValueFault.formatString(.incomplete) }
      defer { index += 1 }
      return scalars[index]
    }

    private mutating func number() throws -> Int? {
      if index < scalars.count, scalars[index] == "*" {
        index += 1
        guard let width = try next().wholeNumber else { throw ValueFault.formatString(.percentCode("*")) }
        return width
      }
      var value: Int?
      while index < scalars.count, ("0"..."9").contains(scalars[index]) {
        let (product, overflows) = (value ?? 0).multipliedReportingOverflow(by: 10)
        guard !overflows, product < Int(Int32.max) else { throw ValueFault.formatString(.incomplete) }
        value = product + Int(scalars[index].value - 48)
        index += 1
      }
      return value
    }

    private mutating func field() throws -> String {
      var field = Field()
      if index < scalars.count, scalars[index] == "(" {
        index += 1
        var key = ""
        while true {
          let next = try scalar()
          if next == ")" { break }
          key.unicodeScalars.append(next)
        }
        field.key = key
      }
      while index < scalars.count, ["-", "+", " ", "#", "0"].contains(scalars[index]) {
        field.flags.insert(scalars[index])
        index += 1
      }
      field.width = try number()
      if let width = field.width, width < 0 {
        field.flags.insert("-")
        field.width = width == Int.min ? nil : -width
      }
      if index < scalars.count, scalars[index] == "." {
        index += 1
        field.precision = max(0, try number() ?? 0)
      }
      try Limits.checkAllocation(max(field.width ?? 0, field.precision ?? 0), bytes: 8)
      field.code = try scalar()
      if field.code == "%" { return "%" }
      return try write(field, try value(of: field))
    }

    private mutating func value(of field: Field) throws -> Value {
      guard let key = field.key else { return try next() }
      usesKeys = true
      guard case .dictionary(let dictionary) = argument else { throw TypeFault.percentMapping }
      guard let value = try dictionary.get(.text(key)) else {
        throw LookupFault.key(Writer.quoted(key), nearest: nil, known: [])
      }
      return value
    }

    private func write(_ field: Field, _ value: Value) throws -> String {
      var spec = try FormatSpec("", valueType: "")
      spec.width = field.width ?? 0
      spec.isAlternate = field.flags.contains("#")
      if field.flags.contains("+") { spec.sign = "+" } else if field.flags.contains(" ") { spec.sign = " " }
      let isLeft = field.flags.contains("-")
      let isZero = field.flags.contains("0") && !isLeft
      switch field.code {
      case "s", "r", "a":
        let conversion: Character = field.code == "r" ? "r" : field.code == "a" ? "a" : "s"
        guard case .string(var text) = try Formatting.converted(value, conversion) else { return "" }
        if let precision = field.precision, precision < text.count { text = text[0..<precision] }
        return spec.padded(text.string, defaultAlign: isLeft ? "<" : ">")
      case "c":
        if case .string(let text) = value, text.count == 1 {
          return spec.padded(text.string, defaultAlign: isLeft ? "<" : ">")
        }
        guard let number = value.wholeNumber else { throw TypeFault.formatCode(code: "%c", type: value.typeName) }
        guard number >= 0, number <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(number)) else {
          throw ValueFault.codePoint
        }
        return spec.padded(String(Character(scalar)), defaultAlign: isLeft ? "<" : ">")
      case "d", "i", "u", "x", "X", "o":
        return try whole(field, value, spec, isLeft: isLeft, isZero: isZero)
      case "e", "E", "f", "F", "g", "G":
        guard let number = try value.asDouble() else {
          throw TypeFault.unconvertible(to: "float", type: value.typeName)
        }
        spec.type = field.code
        spec.precision = field.precision ?? 6
        if field.code == "g" || field.code == "G" { spec.precision = max(1, spec.precision ?? 6) }
        spec.align = isLeft ? "<" : isZero ? "=" : ">"
        if isZero { spec.fill = "0" }
        return try Formatting.format(number, spec)
      default: throw ValueFault.formatString(.percentCode(String(Character(field.code))))
      }
    }

    private func whole(
      _ field: Field, _ value: Value, _ spec: FormatSpec, isLeft: Bool, isZero: Bool
    ) throws -> String {
      var number = value.wholeNumber
      if number == nil, ["d", "i", "u"].contains(field.code), let real = try value.asDouble() {
        number = try FloatArithmetic.whole(real)
      }
      guard let number else { throw TypeFault.formatCode(code: "%\(field.code)", type: value.typeName) }
      let radix = field.code == "o" ? 8 : field.code == "x" || field.code == "X" ? 16 : 10
      var digits = String(number.magnitude, radix: radix, uppercase: field.code == "X")
      if let precision = field.precision {
        digits = String(repeating: "0", count: max(0, precision - digits.utf8.count)) + digits
      }
      var sign = number < 0 ? "-" : spec.sign == "-" ? "" : String(Character(spec.sign))
      if spec.isAlternate, radix != 10 { sign += "0" + String(Character(field.code)) }
      var spec = spec
      if isZero { spec.fill = "0" }
      return spec.padded(digits, sign: sign, defaultAlign: isLeft ? "<" : isZero ? "=" : ">")
    }
  }
}
