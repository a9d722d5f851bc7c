/// What of Swift source is code: the text without comments and without what string literals hold.
///
/// Interpolations are dropped with their literal; so much is enough to look for calls and keywords.
enum Code {
  static func lines(of lines: [Substring]) -> [String] {
    var kept: [String] = []
    var commentDepth = 0
    /// The closing mark of a string over several lines: `"""` and its pounds.
    var closing: [UInt8]?
    for line in lines {
      let bytes = Array(line.utf8)
      // Most lines hold neither quotes nor slashes, and most others begin with their comment.
      if commentDepth == 0, !bytes.contains(quote), closing != nil || !bytes.contains(slash) {
        kept.append(closing == nil ? String(line) : "")
        continue
      }
      if commentDepth == 0, closing == nil, bytes.drop(while: { $0 == space }).starts(with: [slash, slash]) {
        kept.append("")
        continue
      }
      var code: [UInt8] = []
      var index = 0
      func has(_ mark: some Collection<UInt8>) -> Bool { bytes[index...].starts(with: mark) }
      while index < bytes.count {
        if let mark = closing {
          if has(mark) {
            index += mark.count
            closing = nil
          } else {
            index += 1
          }
        } else if commentDepth > 0 {
          let turn = has("*/".utf8) ? -1 : has("/*".utf8) ? 1 : 0
          commentDepth += turn
          index += turn == 0 ? 1 : 2
        } else if has("//".utf8) {
          break
        } else if has("/*".utf8) {
          commentDepth += 1
          index += 2
        } else if let (pounds, isLong) = stringStart(bytes[index...]) {
          index += pounds + (isLong ? 3 : 1)
          let mark = [UInt8](repeating: quote, count: isLong ? 3 : 1) + [UInt8](repeating: pound, count: pounds)
          code += [quote, quote]
          if isLong { closing = mark } else { index = end(ofStringAt: index, in: bytes, mark: mark) }
        } else {
          code.append(bytes[index])
          index += 1
        }
      }
      kept.append(String(decoding: code, as: UTF8.self))
    }
    return kept
  }

  private static let quote = UInt8(ascii: "\"")
  private static let pound = UInt8(ascii: "#")
  private static let slash = UInt8(ascii: "/")
  private static let space = UInt8(ascii: " ")

  private static func stringStart(_ rest: ArraySlice<UInt8>) -> (pounds: Int, isLong: Bool)? {
    guard rest.first == quote || rest.first == pound else { return nil }
    let quotes = rest.drop { $0 == pound }
    guard quotes.first == quote else { return nil }
    return (rest.count - quotes.count, quotes.starts(with: [quote, quote, quote]))
  }

  /// The index behind the string whose contents start at `start`.
  private static func end(ofStringAt start: Int, in bytes: [UInt8], mark: [UInt8]) -> Int {
    var index = start
    /// Parentheses open inside an interpolation, where quotes open strings of their own.
    var interpolation = 0
    while index < bytes.count {
      if interpolation == 0, bytes[index...].starts(with: mark) { return index + mark.count }
      if interpolation == 0, mark.count == 1, bytes[index] == UInt8(ascii: "\\") {
        if bytes[index...].starts(with: "\\(".utf8) { interpolation = 1 }
        index += 2
      } else if interpolation > 0, bytes[index] == quote {
        index = end(ofStringAt: index + 1, in: bytes, mark: [quote])
      } else {
        if interpolation > 0, bytes[index] == UInt8(ascii: "(") { interpolation += 1 }
        if interpolation > 0, bytes[index] == UInt8(ascii: ")") { interpolation -= 1 }
        index += 1
      }
    }
    return bytes.count
  }

  /// The module that a line imports: `@preconcurrency package import struct A.B` imports `A`.
  static func importedModule(_ line: String) -> String? {
    let words = line.split(separator: " ").drop { $0.hasPrefix("@") || ["package", "public", "internal"].contains($0) }
    guard words.first == "import" else { return nil }
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
    guard let name = words.dropFirst().first(where: { !kinds.contains($0) }) else { return nil }
    return name.prefix { $0 != "." }.description
  }

  /// The free functions (or types) that `code` calls: not methods, declarations or names in backticks.
  static func calls(in code: String) -> Set<String> {
    guard code.utf8.contains(UInt8(ascii: "(")) else { return [] }
    var calls: Set<String> = []
    var name: [UInt8] = []
    var before: UInt8 = 0
    var isDeclaration = false
    for byte in code.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        name.append(byte)
      default:
        let word = String(decoding: name, as: UTF8.self)
        if byte == UInt8(ascii: "("), !name.isEmpty, before != UInt8(ascii: "."), !isDeclaration { calls.insert(word) }
        isDeclaration = word == "func"
        before = byte
        name = []
      }
    }
    return calls
  }
}
