import Syntax
import Wording

/// Builtins that make numbers or reckon with them.
enum NumberBuiltins {
  static let all: [Builtin] = types + functions

  private static let types: [Builtin] = [
    Builtin(
      "int", "x=0, /, base=10", isType: true,
      Bilingual(
        "A whole number: cuts a float towards zero, reads one from text.", "整数：把小数截向零，也能从文字读出整数。"),
      example: "int('42') + int(2.9)"
    ) { call in
      if call.has(1) {
        guard case .string(let text) = call[0] else {
          throw TypeFault.wrongArgument(function: "int", parameter: "x", expected: "str", got: call[0].typeName)
        }
        return .integer(try NumberReading.int(text.string, base: call.int(1)))
      }
      if !call.has(0) { return .integer(0) }
      switch call[0] {
      case .string(let text): return .integer(try NumberReading.int(text.string, base: 10))
      case .float(let number): return .integer(try FloatArithmetic.whole(number))
      case .object(let object):
        if let number = try object.asInt() { return .integer(number) }
      default:
        if let number = call[0].wholeNumber { return .integer(number) }
      }
      throw TypeFault.unconvertible(to: "int", type: call[0].typeName)
    },
    Builtin(
      "float", "x=0, /", isType: true,
      Bilingual("A number with decimals; reads one from text too.", "带小数的数，也能从文字读出来。"),
      example: "float('0.5') * 2"
    ) { call in
      if !call.has(0) { return .float(0) }
      if case .string(let text) = call[0] { return .float(try NumberReading.float(text.string)) }
      if let number = call[0].realNumber { return .float(number) }
      if case .object(let object) = call[0], let number = try object.asFloat() {
        call.noteReading(of: call[0])
        return .float(number)
      }
      throw TypeFault.unconvertible(to: "float", type: call[0].typeName)
    },
    Builtin(
      "bool", "x=False, /", isType: true,
      Bilingual(
        "True or False: zero, None and anything empty are False.", "真或假：零、None 和一切空的东西都算 False。"),
      example: "bool([])"
    ) { .truth(try $0[0].isTrue()) },
  ]

  private static let functions: [Builtin] = [
    Builtin(
      "abs", "x, /", Bilingual("The distance from zero.", "到零的距离，也就是绝对值。"), example: "abs(-3)"
    ) { call in
      switch call[0] {
      case .float(let number): return .float(number.magnitude)
      case .object(let object):
        if let result = try object.absolute(call.machine) { return result }
      default:
        if let number = call[0].wholeNumber {
          guard number != Int.min else { throw ArithmeticFault.intTooLarge(operation: "abs(\(number))") }
          return .integer(abs(number))
        }
      }
      throw TypeFault.operand(operation: "abs", type: call[0].typeName)
    },
    Builtin(
      "round", "number, ndigits=None",
      Bilingual(
        "Rounds to a whole number or to so many decimals; a tie goes to the even neighbour.",
        "四舍六入到整数或指定的小数位；正好在中间时取偶数。"),
      example: "round(2.675, 2)"
    ) { call in
      let digits: Int? = if case .none = call[1] { nil } else { try call.int(1) }
      switch call[0] {
      case .float(let number):
        if let digits { return .float(try FloatArithmetic.round(number, digits: digits)) }
        return .integer(try FloatArithmetic.whole(number, rounded: .toNearestOrEven))
      case .object(let object):
        if let result = try object.rounded(digits, call.machine) { return result }
      default:
        if let number = call[0].wholeNumber { return .integer(try FloatArithmetic.round(number, digits: digits ?? 0)) }
      }
      throw TypeFault.operand(operation: "round", type: call[0].typeName)
    },
    Builtin(
      "divmod", "a, b, /",
      Bilingual("Quotient rounded down, and what is left over.", "向下取整的商，以及余数。"), example: "divmod(17, 5)"
    ) { call in
      .tuple(of: [
        try Arithmetic.binary(.floorDivide, call[0], call[1], call.machine),
        try Arithmetic.binary(.remainder, call[0], call[1], call.machine),
      ])
    },
    Builtin(
      "pow", "base, exp, mod=None", Bilingual("base ** exp, with mod its remainder.", "base 的 exp 次方；给了 mod 就取余数。"),
      example: "pow(2, 10)"
    ) { call in
      if case .none = call[2] { return try Arithmetic.binary(.power, call[0], call[1], call.machine) }
      return .integer(try WholeArithmetic.power(call.int(0), call.int(1), modulus: call.int(2)))
    },
    Builtin(
      "bin", "number, /", Bilingual("A whole number in base 2, as text.", "整数的二进制写法。"), example: "bin(10)"
    ) { .text(try based($0.int(0), 2, "0b")) },
    Builtin(
      "oct", "number, /", Bilingual("A whole number in base 8, as text.", "整数的八进制写法。"), example: "oct(8)"
    ) { .text(try based($0.int(0), 8, "0o")) },
    Builtin(
      "hex", "number, /", Bilingual("A whole number in base 16, as text.", "整数的十六进制写法。"), example: "hex(255)"
    ) { .text(try based($0.int(0), 16, "0x")) },
    Builtin(
      "chr", "i, /", Bilingual("The character with that code point.", "这个码位对应的字符。"), example: "chr(65)"
    ) { call in
      let number = try call.int(0)
      guard number >= 0, number <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(number)) else {
        throw ValueFault.codePoint
      }
      return .text(String(Character(scalar)))
    },
    Builtin(
      "ord", "c, /", Bilingual("The code point of one character.", "一个字符的码位。"), example: "ord('A')"
    ) { call in
      let text = try call.text(0)
      guard text.count == 1, let scalar = text.string.unicodeScalars.first else {
        throw ValueFault.notOneCharacter(length: text.count)
      }
      return .integer(Int(scalar.value))
    },
  ]

  private static func based(_ number: Int, _ radix: Int, _ prefix: String) -> String {
    (number < 0 ? "-" : "") + prefix + String(number.magnitude, radix: radix)
  }
}
