import Syntax
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
  /// The excerpt and its underline, two lines as a terminal shows them.
  static func lines(_ text: String, _ marked: Substring, width: Int = 80) -> String {
    let start = text.utf8.distance(from: text.startIndex, to: marked.startIndex)
    let diagnostic = Diagnostic(
      SyntaxFault.missingComma, in: SourceText(name: "test", text: text), at: Span(start, start + marked.utf8.count),
      width: width)
    return diagnostic.excerpt + "\n" + diagnostic.underline
  }

  static func find(_ part: String, in text: String) -> Substring {
    let size = part.count
    var start = text.startIndex
    while start < text.endIndex, !text[start...].hasPrefix(part) { start = text.index(after: start) }
    return text[start..<(text.index(start, offsetBy: size, limitedBy: text.endIndex) ?? text.endIndex)]
  }

  @Test(
    "carets stand under the marked characters, counted in columns",
    arguments: [
      ("loss = mean((x @ W - y) ** 2)", "x @ W", "loss = mean((x @ W - y) ** 2)\n             ^^^^^"),
      ("损失 = 均值(x @ W)", "x @ W", "损失 = 均值(x @ W)\n            ^^^^^"),
      ("损失 = 均值（x）", "（", "损失 = 均值（x）\n           ^^"),
      ("e\u{301}e\u{301} = y z", "z", "e\u{301}e\u{301} = y z\n       ^"),
      ("    x = y z", "z", "x = y z\n      ^"),
      ("\tx = y\tz", "z", "x = y   z\n        ^"),
      ("a = 1\r\nb = c d\r\n", "d", "b = c d\n      ^"),
      ("x = \u{1B}[2Jy", "y", "x = ^[[2Jy\n         ^"),
      ("x = \u{9B}2J", "\u{9B}", "x = <U+009B>2J\n    ^^^^^^^^"),
      ("f(a,\n  b c)", "a,\n  b", "f(a,\n  ^^"),
    ])
  func carets(_ text: String, _ part: String, _ expected: String) {
    #expect(Self.lines(text, Self.find(part, in: text)) == expected)
  }

  @Test("a span at the end of a line has a caret behind it")
  func endOfLine() {
    let text = "x = "
    #expect(Self.lines(text, text[text.endIndex...]) == "x = \n    ^")
  }

  @Test("indentation stays where it is what the fault is about")
  func indentation() {
    let text = "x = 1\n    y = 2"
    #expect(Self.lines(text, Self.find("    y", in: text).dropLast()) == "    y = 2\n^^^^")
  }

  @Test("a long line is cut around the span")
  func longLines() {
    let text = "x = [" + (1...60).map { String($0) }.joined(separator: ", ") + "]"
    #expect(Self.lines(text, Self.find("x", in: text), width: 30) == "x = [1, 2, 3, 4, 5, 6, 7, 8, …\n^")
    #expect(Self.lines(text, Self.find("31", in: text), width: 30) == "…, 29, 30, 31, 32, 33, 34, 35…\n           ^^")
    #expect(
      Self.lines(text, Self.find("60", in: text), width: 30)
        == "…, 54, 55, 56, 57, 58, 59, 60]\n                           ^^")
  }

  @Test("every cut fits its width and marks the same characters", arguments: [20, 21, 33, 80])
  func cutsFit(_ width: Int) {
    let text = String(repeating: "损失 + x_train + ", count: 12) + "?" + String(repeating: " + 学习率 * y", count: 12)
    for part in ["?", "损", "学习率"] {
      let lines = Self.lines(text, Self.find(part, in: text), width: width).split(separator: "\n").map { String($0) }
      #expect(lines[0].reduce(0) { $0 + ($1.isASCII || $1 == "…" ? 1 : 2) } <= width)
      var column = 0
      var marked = ""
      for character in lines[0] {
        if column >= lines[1].count { break }
        if column >= lines[1].prefix(while: { $0 == " " }).count { marked.append(character) }
        column += character.isASCII || character == "…" ? 1 : 2
      }
      #expect(marked == part)
    }
  }

  @Test("a line of 100,000 bytes, of letters, marks, controls or invalid bytes, is cut at once")
  func hugeLines() {
    for unit in ["x + ", "e\u{301}", "损", "\u{1B}"] {
      let text = String(repeating: unit, count: 100_000 / unit.utf8.count)
      let source = SourceText(name: "test", text: text)
      for start in [0, 49_999, source.bytes.count - 1, source.bytes.count, 2_000_000] {
        let diagnostic = Diagnostic(SyntaxFault.missingComma, in: source, at: Span(start, start + 5), width: 40)
        #expect(diagnostic.excerpt.count <= 40)
        #expect(diagnostic.carets.upperBound <= 41)
      }
    }
    let broken = SourceText(name: "test", bytes: [UInt8](repeating: 0xFF, count: 100_000))
    #expect(Diagnostic(SyntaxFault.missingComma, in: broken, at: Span(50_000, 50_001)).excerpt.count == 80)
  }

  @Test("line and column count from 1, in characters")
  func place() {
    let source = SourceText(name: "In [\u{1B}3]", text: "a\n损失 = b c")
    let diagnostic = Diagnostic(SyntaxFault.missingComma, in: source, at: Span(13, 14))
    #expect(diagnostic.line == 2)
    #expect(diagnostic.column == 8)
    #expect(diagnostic.sourceName == "In [^[3]")
  }
}
