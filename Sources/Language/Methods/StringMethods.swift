/// The methods of `str`.
enum StringMethods {
  static let all: [Method] = searching + splitting + shaping + asking

  private static func receiver(_ call: Call) -> Text {
    if case .string(let text) = call.receiver { text } else { Text("") }
  }

  /// The byte range that the optional `start` and `end` at `index` and `index + 1` mean, or nil if it is inside out.
  private static func range(_ call: Call, _ index: Int, _ text: Text) throws -> Range<Int>? {
    let slice = SliceObject(lower: call[index], upper: call[index + 1], step: .none)
    let count = text.count
    if case .integer(let start) = call[index], start > count { return nil }
    let range = try Subscripts.range(.object(slice), count, "str")
    if range.start > range.stop { return nil }
    return text.byteOffset(ofCodePoint: range.start)..<text.byteOffset(ofCodePoint: range.stop)
  }

  private static func find(_ call: Call, last: Bool, orThrow: Bool) throws -> Value {
    let text = receiver(call)
    let part = try call.text(0)
    var place: Int?
    if let range = try range(call, 1, text) {
      place =
        last
        ? TextSearch.findLast(part, in: text, from: range.lowerBound, to: range.upperBound)
        : TextSearch.find(part, in: text, from: range.lowerBound, to: range.upperBound)
    }
    guard let place else {
      if orThrow { throw ValueFault.substring(text: Writer.shortRepresentation(of: call[0])) }
      return .integer(-1)
    }
    return .integer(text.codePointCount(ofBytes: place))
  }

  private static func hasEdge(_ call: Call, _ matches: (Substring.UTF8View, String.UTF8View) -> Bool) throws -> Value {
    let text = receiver(call)
    let parts: [Value]
    switch call[0] {
    case .tuple(let tuple): parts = tuple.elements
    case .string: parts = [call[0]]
    default: throw call.wrong(0, "str")
    }
    guard let range = try range(call, 1, text) else { return .truth(false) }
    let utf8 = text.string.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let piece = text.string[start..<utf8.index(start, offsetBy: range.count)].utf8
    for part in parts {
      guard case .string(let part) = part else { throw call.wrong(0, "str") }
      if matches(piece, part.string.utf8) { return .truth(true) }
    }
    return .truth(false)
  }

  private static let searching: [Method] = [
    Method("find", "sub, start=None, end=None, /") { try find($0, last: false, orThrow: false) },
    Method("rfind", "sub, start=None, end=None, /") { try find($0, last: true, orThrow: false) },
    Method("index", "sub, start=None, end=None, /") { try find($0, last: false, orThrow: true) },
    Method("rindex", "sub, start=None, end=None, /") { try find($0, last: true, orThrow: true) },
    Method("count", "sub, start=None, end=None, /") { call in
      let text = receiver(call)
      let part = try call.text(0)
      guard let range = try range(call, 1, text) else { return .integer(0) }
      if part.isEmpty {
        return .integer(
          text.codePointCount(ofBytes: range.upperBound) - text.codePointCount(ofBytes: range.lowerBound) + 1)
      }
      var count = 0
      var start = range.lowerBound
      while let place = TextSearch.find(part, in: text, from: start, to: range.upperBound) {
        count += 1
        start = place + part.byteCount
      }
      return .integer(count)
    },
    Method("startswith", "prefix, start=None, end=None, /") { try hasEdge($0) { $0.starts(with: $1) } },
    Method("endswith", "suffix, start=None, end=None, /") {
      try hasEdge($0) { $0.reversed().starts(with: $1.reversed()) }
    },
    Method("replace", "old, new, count=-1, /") { call in
      .string(
        try TextSearch.replace(
          call.text(0), with: call.text(1), in: receiver(call), limit: call.int(2, default: -1)))
    },
    Method("removeprefix", "prefix, /") { call in
      let text = receiver(call)
      let prefix = try call.text(0)
      return text.string.utf8.starts(with: prefix.string.utf8)
        ? .string(text[prefix.count..<text.count]) : call.receiver
    },
    Method("removesuffix", "suffix, /") { call in
      let text = receiver(call)
      let suffix = try call.text(0)
      let ends = text.string.utf8.reversed().starts(with: suffix.string.utf8.reversed())
      return ends ? .string(text[0..<(text.count - suffix.count)]) : call.receiver
    },
  ]

  private static func words(_ text: Text, limit: Int, fromRight: Bool) -> [Value] {
    var scalars = text.codePoints
    if fromRight { scalars.reverse() }
    var words: [[Unicode.Scalar]] = []
    var index = 0
    while true {
      while index < scalars.count, scalars[index].isPythonSpace { index += 1 }
      if index == scalars.count { break }
      if limit >= 0, words.count == limit {
        var rest = Array(scalars[index...])
        while let last = rest.last, last.isPythonSpace { rest.removeLast() }
        words.append(rest)
        break
      }
      let start = index
      while index < scalars.count, !scalars[index].isPythonSpace { index += 1 }
      words.append(Array(scalars[start..<index]))
    }
    if fromRight { words = words.reversed().map { $0.reversed() } }
    return words.map { .string(Text(scalars: $0)) }
  }

  private static func split(_ call: Call, fromRight: Bool) throws -> Value {
    let text = receiver(call)
    let limit = try call.int(1, default: -1)
    if case .none = call[0] { return .list(of: words(text, limit: limit, fromRight: fromRight)) }
    let separator = try call.text(0)
    if separator.isEmpty { throw ValueFault.emptySeparator }
    let most = limit < 0 ? Int.max : limit
    var places = TextSearch.all(separator, in: text, limit: fromRight ? .max : most)
    if fromRight, places.count > most {
      // Overlapping matches are taken from the right there.
      places = []
      var end = text.byteCount
      while places.count < most, let place = TextSearch.findLast(separator, in: text, to: end) {
        places.insert(place, at: 0)
        end = place
      }
    }
    return .list(of: TextSearch.pieces(of: text, between: places, width: separator.byteCount))
  }

  private static func partition(_ call: Call, last: Bool) throws -> Value {
    let text = receiver(call)
    let separator = try call.text(0)
    if separator.isEmpty { throw ValueFault.emptySeparator }
    let place = last ? TextSearch.findLast(separator, in: text) : TextSearch.find(separator, in: text)
    guard let place else {
      let empty = Value.text("")
      return .tuple(of: last ? [empty, empty, call.receiver] : [call.receiver, empty, empty])
    }
    let pieces = TextSearch.pieces(of: text, between: [place], width: separator.byteCount)
    return .tuple(of: [pieces[0], .string(separator), pieces[1]])
  }

  private static let splitting: [Method] = [
    Method("split", "sep=None, maxsplit=-1") { try split($0, fromRight: false) },
    Method("rsplit", "sep=None, maxsplit=-1") { try split($0, fromRight: true) },
    Method("partition", "sep, /") { try partition($0, last: false) },
    Method("rpartition", "sep, /") { try partition($0, last: true) },
    Method("splitlines", "keepends=False") { call in
      .list(of: lines(receiver(call), keepEnds: try call.truth(0, default: false)))
    },
    Method("join", "iterable, /") { call in
      var result = ""
      let separator = receiver(call).string
      for (position, value) in try call.machine.elements(of: call[0]).enumerated() {
        guard case .string(let text) = value else {
          throw TypeFault.joinItem(position: position, type: value.typeName)
        }
        if position > 0 { result += separator }
        result += text.string
        if position & 1023 == 1023 { try Limits.checkAllocation(result.utf8.count, bytes: 1) }
      }
      return .text(result)
    },
  ]

  private static func lines(_ text: Text, keepEnds: Bool) -> [Value] {
    let scalars = text.codePoints
    var lines: [Value] = []
    var start = 0
    var index = 0
    while index < scalars.count {
      switch scalars[index].value {
      case 10...13, 28...30, 0x85, 0x2028, 0x2029:
        let end =
          scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n" ? index + 2 : index + 1
        lines.append(.string(Text(scalars: scalars[start..<(keepEnds ? end : index)])))
        start = end
        index = end
      default: index += 1
      }
    }
    if start < scalars.count { lines.append(.string(Text(scalars: scalars[start...]))) }
    return lines
  }

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

  /// Each word with its first cased letter upper and the rest lower.
  private static func title(_ text: Text) -> String {
    var result = ""
    var isInside = false
    for scalar in text.string.unicodeScalars {
      result += isInside ? scalar.properties.lowercaseMapping : scalar.properties.titlecaseMapping
      isInside = scalar.isCased
    }
    return result
  }

  private static let shaping: [Method] = [
    Method("upper", "") { .text(receiver($0).string.uppercased()) },
    Method("lower", "") { .text(receiver($0).string.lowercased()) },
    Method("title", "") { .text(title(receiver($0))) },
    Method("capitalize", "") { call in
      let scalars = receiver(call).codePoints
      guard let first = scalars.first else { return call.receiver }
      return .text(first.properties.titlecaseMapping + Text(scalars: scalars.dropFirst()).string.lowercased())
    },
    Method("swapcase", "") { call in
      .text(
        receiver(call).string.unicodeScalars.map {
          $0.isUpper ? $0.properties.lowercaseMapping : $0.properties.uppercaseMapping
        }.joined())
    },
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
