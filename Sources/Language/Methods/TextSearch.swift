import Glibc

/// Finding text in text, by bytes: UTF-8 never matches in the middle of a code point.
enum TextSearch {
  /// The byte offset of `part` in `text` at or after `start` and wholly before `end`, or nil.
  static func find(_ part: Text, in text: Text, from start: Int = 0, to end: Int? = nil) -> Int? {
    var haystack = text.string
    var needle = part.string
    return haystack.withUTF8 { haystack -> Int? in
      needle.withUTF8 { needle -> Int? in
        let end = min(end ?? haystack.count, haystack.count)
        if start > end || end - start < needle.count { return nil }
        guard let base = haystack.baseAddress, let wanted = needle.baseAddress, let first = needle.first else {
          return start
        }
        var place = start
        while place + needle.count <= end {
          guard let hit = memchr(base + place, Int32(first), end - place - needle.count + 1) else { return nil }
          place = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
          if memcmp(base + place, wanted, needle.count) == 0 { return place }
          place += 1
        }
        return nil
      }
    }
  }

  /// The byte offset of the last `part` in the bytes `start ..< end` of `text`, or nil.
  static func findLast(_ part: Text, in text: Text, from start: Int = 0, to end: Int? = nil) -> Int? {
    let bytes = Array(text.string.utf8)
    let needle = Array(part.string.utf8)
    var place = min(end ?? bytes.count, bytes.count) - needle.count
    while place >= start {
      if bytes[place..<(place + needle.count)].elementsEqual(needle) { return place }
      place -= 1
    }
    return nil
  }

  /// The byte offsets of `part`, from left to right without overlaps. An empty part is an error before this.
  static func all(_ part: Text, in text: Text, limit: Int = .max) -> [Int] {
    var places: [Int] = []
    var start = 0
    while places.count < limit, let place = find(part, in: text, from: start) {
      places.append(place)
      start = place + part.byteCount
    }
    return places
  }

  /// The pieces of `text` between the given places, each `width` bytes wide.
  static func pieces(of text: Text, between places: [Int], width: Int) -> [Value] {
    let bytes = Array(text.string.utf8)
    var pieces: [Value] = []
    var start = 0
    for place in places {
      pieces.append(.text(String(decoding: bytes[start..<place], as: UTF8.self)))
      start = place + width
    }
    pieces.append(.text(String(decoding: bytes[start...], as: UTF8.self)))
    return pieces
  }

  static func replace(_ part: Text, with other: Text, in text: Text, limit: Int) throws -> Text {
    if limit == 0 { return text }
    if part.isEmpty {
      var result = ""
      var left = limit < 0 ? Int.max : limit
      for scalar in text.string.unicodeScalars {
        if left > 0 {
          result += other.string
          left -= 1
        }
        result.unicodeScalars.append(scalar)
      }
      if left > 0 { result += other.string }
      return Text(result)
    }
    let places = all(part, in: text, limit: limit < 0 ? .max : limit)
    let growth = max(0, other.byteCount - part.byteCount).multipliedReportingOverflow(by: places.count)
    try Limits.checkAllocation(growth.overflow ? Int.max : text.byteCount + growth.partialValue, bytes: 1)
    let bytes = Array(text.string.utf8)
    var result: [UInt8] = []
    var start = 0
    for place in places {
      result += bytes[start..<place]
      result += other.string.utf8
      start = place + part.byteCount
    }
    result += bytes[start...]
    return Text(String(decoding: result, as: UTF8.self))
  }
}

extension Unicode.Scalar {
  /// Python's `str.isspace` for one code point.
  var isPythonSpace: Bool {
    switch value {
    case 9...13, 28...32, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
  var isPythonLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
  var isPythonDigit: Bool { properties.numericType == .decimal || properties.numericType == .digit }
  var isPythonDecimal: Bool { properties.numericType == .decimal }
  var isPythonNumeric: Bool { properties.numericType != nil }
  var isUpper: Bool { properties.isUppercase }
  var isLower: Bool { properties.isLowercase }
  var isCased: Bool { isUpper || isLower || properties.generalCategory == .titlecaseLetter }
}
