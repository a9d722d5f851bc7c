/// The methods of `str` that make it look otherwise or ask what it is made of.
enum StringShaping {
  static let all: [Method] = casing + shaping + asking

  static func receiver(_ call: Call) -> Text { StringMethods.receiver(call) }

  private static func stripped(_ call: Call, left: Bool, right: Bool) throws -> Value {
    let text = receiver(call)
    var isStripped: (Unicode.Scalar) -> Bool = \.isPythonSpace
    if case .string(let characters) = call[0] {
      let set = Set(characters.string.unicodeScalars)
      isStripped = { set.contains($0) }
    } else if case .none = call[0] {
    } else {
      throw call.wrong(0, "str")
    }
    var scalars = text.codePoints[...]
    if left { scalars = scalars.drop(while: isStripped) }
    if right { while let last = scalars.last, isStripped(last) { scalars.removeLast() } }
    return scalars.count == text.count ? call.receiver : .string(Text(scalars: scalars))
  }

  private static func justified(_ call: Call, _ left: (Int) -> Int) throws -> Value {
    let text = receiver(call)
    let width = try call.int(0)
    let fill = try call.text(1, default: Text(" "))
    if fill.count != 1 { throw ValueFault.notOneCharacter(length: fill.count) }
    let missing = width - text.count
    if missing <= 0 { return call.receiver }
    try Limits.checkAllocation(width, bytes: 4)
    let before = left(missing)
    return .text(
      String(repeating: fill.string, count: before) + text.string
        + String(repeating: fill.string, count: missing - before))
  }

  private static let shaping: [Method] = [
    Method("strip", "chars=None, /") { try stripped($0, left: true, right: true) },
    Method("lstrip", "chars=None, /") { try stripped($0, left: true, right: false) },
    Method("rstrip", "chars=None, /") { try stripped($0, left: false, right: true) },
    Method("ljust", "width, fillchar=' ', /") { try justified($0) { _ in 0 } },
    Method("rjust", "width, fillchar=' ', /") { try justified($0) { $0 } },
    Method("center", "width, fillchar=' ', /") { call in
      // CPython puts the odd space left if the width is odd too.
      let width = try call.int(0)
      return try justified(call) { $0 / 2 + ($0 & width & 1) }
    },
    Method("zfill", "width, /") { call in
      let text = receiver(call)
      let missing = try call.int(0) - text.count
      if missing <= 0 { return call.receiver }
      try Limits.checkAllocation(missing, bytes: 4)
      let zeros = String(repeating: "0", count: missing)
      if let sign = text.string.unicodeScalars.first, sign == "+" || sign == "-" {
        return .text(String(Character(sign)) + zeros + text[1..<text.count].string)
      }
      return .text(zeros + text.string)
    },
    Method("expandtabs", "tabsize=8") { call in
      let size = try call.int(0, default: 8)
      var result = ""
      var column = 0
      for scalar in receiver(call).string.unicodeScalars {
        if scalar == "\t" {
          let count = size > 0 ? size - column % size : 0
          try Limits.checkAllocation(count, bytes: 8)
          result += String(repeating: " ", count: count)
          column += count
        } else {
          result.unicodeScalars.append(scalar)
          column = scalar == "\n" || scalar == "\r" ? 0 : column + 1
        }
      }
      return .text(result)
    },
    Method("format", any: "*args, **kwargs") { receiver, arguments, machine in
      guard case .string(let text) = receiver else { return .none }
      return .text(try FormatMethod.format(text, arguments, machine))
    },
  ]

  private static func isAll(_ call: Call, _ test: (Unicode.Scalar) -> Bool) -> Value {
    let text = receiver(call)
    return .truth(!text.isEmpty && text.string.unicodeScalars.allSatisfy(test))
  }

  /// Whether there is a cased letter and no letter of the other case.
  private static func isCase(_ call: Call, _ wanted: (Unicode.Scalar) -> Bool) -> Value {
    let scalars = receiver(call).string.unicodeScalars
    return .truth(scalars.contains(where: wanted) && scalars.allSatisfy { !$0.isCased || wanted($0) })
  }

  private static let asking: [Method] = [
    Method("isdigit", "") { isAll($0, \.isPythonDigit) },
    Method("isdecimal", "") { isAll($0, \.isPythonDecimal) },
    Method("isnumeric", "") { isAll($0, \.isPythonNumeric) },
    Method("isalpha", "") { isAll($0, \.isPythonLetter) },
    Method("isalnum", "") { isAll($0) { $0.isPythonLetter || $0.isPythonNumeric } },
    Method("isspace", "") { isAll($0, \.isPythonSpace) },
    Method("isupper", "") { isCase($0, \.isUpper) },
    Method("islower", "") { isCase($0, \.isLower) },
    Method("isascii", "") { .truth(receiver($0).isASCII) },
    Method("isprintable", "") { .truth(receiver($0).string.unicodeScalars.allSatisfy(\.isPrintable)) },
    Method("istitle", "") { call in
      var isInside = false
      var found = false
      for scalar in receiver(call).string.unicodeScalars {
        if scalar.isUpper || scalar.properties.generalCategory == .titlecaseLetter {
          if isInside { return .truth(false) }
          (isInside, found) = (true, true)
        } else if scalar.isLower {
          if !isInside { return .truth(false) }
        } else {
          isInside = false
        }
      }
      return .truth(found)
    },
    Method("isidentifier", "") { call in
      let scalars = receiver(call).string.unicodeScalars
      guard let first = scalars.first, first == "_" || first.properties.isXIDStart else { return .truth(false) }
      return .truth(scalars.dropFirst().allSatisfy(\.properties.isXIDContinue))
    },
  ]
}
