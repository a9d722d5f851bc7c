import Glibc

/// A Python string: a sequence of code points.
///
/// Swift counts and compares characters as people see them; Python counts code points and compares them bit by bit.
/// ASCII text, the common case, is indexed by byte.
package final class Text {
  package let string: String
  private(set) lazy var isASCII = string.utf8.allSatisfy { $0 < 0x80 }
  /// The code points, for text that is not ASCII.
  private(set) lazy var scalars = Array(string.unicodeScalars)

  package init(_ string: String) { self.string = string }

  convenience init(scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(String(view))
  }

  var isEmpty: Bool { string.isEmpty }
  var byteCount: Int { string.utf8.count }
  var count: Int { isASCII ? string.utf8.count : scalars.count }

  /// The code point at `index`, which must lie in `0 ..< count`, as a string.
  subscript(index: Int) -> Text {
    if isASCII {
      let byte = string.utf8[string.utf8.index(string.utf8.startIndex, offsetBy: index)]
      return Text(String(UnicodeScalar(byte)))
    }
    return Text(String(Character(scalars[index])))
  }

  /// The code points `range`, which must lie in `0 ..< count`.
  subscript(range: Range<Int>) -> Text {
    if range.isEmpty { return Text("") }
    if isASCII {
      let utf8 = string.utf8
      let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      let end = utf8.index(start, offsetBy: range.count)
      return Text(String(string[start..<end]))
    }
    return Text(scalars: scalars[range])
  }

  /// Code points, whatever the text is made of.
  var codePoints: [Unicode.Scalar] { isASCII ? Array(string.unicodeScalars) : scalars }

  /// How many code points the first `bytes` bytes hold.
  func codePointCount(ofBytes bytes: Int) -> Int {
    if isASCII { return bytes }
    var count = 0
    for byte in string.utf8.prefix(bytes) where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The byte offset of code point `index` in `0 ... count`.
  func byteOffset(ofCodePoint index: Int) -> Int {
    if isASCII { return index }
    var bytes = 0
    for scalar in scalars.prefix(index) { bytes += UTF8.width(scalar) }
    return bytes
  }
}

extension Text: Equatable {
  package static func == (a: Text, b: Text) -> Bool { a === b || a.order(b) == 0 }

  /// Negative, zero or positive as this text sorts before, with or after `other`: by code point, which is by byte.
  func order(_ other: Text) -> Int {
    var a = string
    var b = other.string
    return a.withUTF8 { a in
      b.withUTF8 { b in
        let common = min(a.count, b.count)
        if common > 0, let left = a.baseAddress, let right = b.baseAddress {
          let order = memcmp(left, right, common)
          if order != 0 { return Int(order) }
        }
        return a.count - b.count
      }
    }
  }
}

extension UTF8 {
  /// How many bytes a code point takes.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }
}
