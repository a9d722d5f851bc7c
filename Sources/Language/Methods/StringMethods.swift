/// The methods of `str` that find and split; `StringShaping` has those that change and ask.
enum StringMethods {
  static let all: [Method] = searching + splitting + StringShaping.all + [StringTranslation.translate]

  static func receiver(_ call: Call) -> Text {
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
}
