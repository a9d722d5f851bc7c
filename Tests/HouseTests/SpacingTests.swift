import Testing

@Suite("Chinese beside Latin")
struct SpacingTests {
  /// `说 w 是 0.5`: what is filled in keeps its distance by itself (`SpacedText`); this is about the text around it.
  @Test("a space stands between Chinese and Latin text in every sentence")
  func distance() throws {
    for file in try House.sources.get() {
      for (number, line) in file.lines.enumerated() {
        // Words that are typed need no distance, nor do comments.
        let start = line.drop { $0 == " " }
        if start.hasPrefix("//") || line.contains("liases = [") || !line.contains("\"") { continue }
        if let joint = Self.joint(in: line) {
          Issue.record("\(file.path):\(number + 1) lacks a space at \(joint)")
        }
      }
    }
  }

  @Test("a joint is found, and none is where a value is filled in or a word is quoted")
  func joints() {
    #expect(Self.joint(in: "超出W1 的范围") == "出W")
    #expect(Self.joint(in: "这是第 3步。") == "3步")
    #expect(Self.joint(in: "写成「宽x高」，\\(f(1, g(2)))步，\\n用法见 a") == nil)
  }

  /// The first place in a line's strings where a Chinese character and a Latin letter or digit touch. Strings of a few
  /// characters are words that somebody types, as `1步`.
  private static func joint(in line: Substring) -> String? {
    var previous: Character?
    var (depth, length) = (0, 0)
    var found: String?
    var isQuoted = false
    var rest = line[...]
    while let character = rest.popFirst() {
      if depth > 0 {
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
        continue
      }
      length += 1
      if character == "\\" {
        if rest.popFirst() == "(" { depth = 1 }
        previous = nil
        continue
      }
      if character == "\"" {
        if let found, length > 5 { return found }
        (length, found) = (0, nil)
      }
      if character == "「" { isQuoted = true }
      if character == "」" { isQuoted = false }
      if let previous, !isQuoted, isHan(previous) && isLatin(character) || isLatin(previous) && isHan(character) {
        found = found ?? "\(previous)\(character)"
      }
      previous = character
    }
    return length > 5 ? found : nil
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
  }

  private static func isLatin(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }
}
