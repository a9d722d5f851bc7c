import Syntax
import Testing

@Suite("Characters, lines and literals")
struct LexicalTests {
  static func tree(_ text: String) throws -> String {
    Tree().print(try Parser.parse(SourceText(name: "test", text: text)))
  }

  static func string(_ literal: String) throws -> String? {
    let program = try Parser.parse(SourceText(name: "test", text: literal))
    guard case .expression(let value) = program.statements.first?.kind, case .string(let text) = value.kind else {
      return nil
    }
    return text
  }

  @Test(
    "strings mean what Python makes of them",
    arguments: [
      (#"'a\tb\n'"#, "a\tb\n"), (#"'\x41\u03c3\U0001F600'"#, "Aσ😀"), (#"'\101\0'"#, "A\0"), (#"'\777'"#, "ǿ"),
      (#"'\N{greek small letter sigma}\N{BELL}'"#, "σ🔔"), (#"'\N{CJK UNIFIED IDEOGRAPH-4E00}'"#, "一"),
      (#"'\d\'\"\\'"#, "\\d'\"\\"), (#"r'\n\'\\'"#, #"\n\'\\"#), (#"R"\d""#, #"\d"#), ("u'x'", "x"),
      ("'a' \"b\" '''c'''", "abc"), ("'''a\nb'''", "a\nb"), ("'''a\r\nb\rc'''", "a\nb\nc"), ("'a\\\nb'", "ab"),
      ("'a\\\r\nb'", "ab"), ("r'a\\\nb'", "a\\\nb"), ("('a'\n  'b')", "ab"), ("''", ""), ("''''a'''", "'a"),
      ("'损失'", "损失"), ("'\\a\\b\\f\\v\\r'", "\u{07}\u{08}\u{0C}\u{0B}\r"),
    ])
  func strings(_ literal: String, _ value: String) throws {
    // Compared by scalars: equal strings in Swift may be spelled differently.
    #expect(try Self.string(literal).map { Array($0.unicodeScalars) } == Array(value.unicodeScalars))
  }

  @Test(
    "f-strings keep text, fields, conversions and specs apart",
    arguments: [
      ("f'{x}'", "(format (field x _))"), ("f'a{{{x}}}b'", #"(format "a{" (field x _) "}b")"#),
      ("f'{x:.4f}'", #"(format (field x _ (format ".4f")))"#),
      ("f'{x!r:>{w}}'", #"(format (field x r (format ">" (field w _))))"#), ("f'{x=}'", #"(format "x=" (field x r))"#),
      ("f'{ x = !s}'", #"(format " x = " (field x s))"#), ("f'{x=:.2f}'", #"(format "x=" (field x _ (format ".2f")))"#),
      ("f'{x == y}{x!=y}'", "(format (field (compare x == y) _) (field (compare x != y) _))"),
      ("f'{d[\"k\"]}'", #"(format (field (index d "k") _))"#), ("f'{d['k']}'", #"(format (field (index d "k") _))"#),
      ("f'{f'{x}'}'", "(format (field (format (field x _)) _))"),
      ("f'{ {1: 2}[1] }'", "(format (field (index (dict 1 2) 1) _))"),
      ("f'{(lambda: 1)()}'", "(format (field (call (lambda () 1)) _))"),
      ("f'{1, 2}'", "(format (field (tuple 1 2) _))"),
      ("'a' f'{x}' 'b'", #"(format "a" (field x _) "b")"#), ("f''", "(format)"),
      ("rf'\\{x}'", #"(format "\{5c}" (field x _))"#),
      ("f'''{\nx\n}'''", "(format (field x _))"), ("f'{x:}'", "(format (field x _))"),
    ])
  func formatted(_ text: String, _ expected: String) throws {
    #expect(try Self.tree(text) == "(do \(expected))")
  }

  @Test(
    "numbers",
    arguments: [
      ("1_000", "1000"), ("0x_1F", "31"), ("0XfF", "255"), ("0o17", "15"), ("0b1_01", "5"), ("00", "0"),
      ("9223372036854775807", "9223372036854775807"), ("1e3", "float:408f400000000000"),
      ("1.", "float:3ff0000000000000"),
      (".5", "float:3fe0000000000000"), ("1_0.0_1e+1_0", "float:\(String((10.01e10).bitPattern, radix: 16))"),
      ("1e400", "float:7ff0000000000000"), ("007.5", "float:401e000000000000"),
    ])
  func numbers(_ text: String, _ expected: String) throws {
    #expect(try Self.tree(text) == "(do \(expected))")
  }

  @Test(
    "names follow Unicode",
    arguments: ["σ", "θ_1", "损失", "_x", "Ünïcode", "e\u{301}", "학습률", "переменная", "𠀀"])
  func names(_ name: String) throws {
    #expect(try Self.tree(name) == "(do \(name))")
  }

  @Test("two spellings of one accented name are one name")
  func canonicalNames() throws {
    #expect(try Self.tree("e\u{301}") == Self.tree("\u{E9}"))
  }

  @Test(
    "line ends, byte order marks, comments and joined lines change nothing",
    arguments: [
      "if x:\n  y\n  z\nw", "if x:\r\n  y\r\n  z\r\nw\r\n", "if x:\r  y\r  z\rw", "\u{FEFF}if x:\n  y\n  z\nw",
      "if x: # a\n\n  y # b\n# c\n      # d\n  z\n\nw # e", "if \\\nx:\n  y\n  z\nw", "if (x\n): y; z\nw",
      "if x:\n\ty\n\tz\nw", "\u{0C}if x:\n  y; z;\nw\n\n\n",
    ])
  func layout(_ text: String) throws {
    #expect(try Self.tree(text) == "(branch (x (do y) (do z))) (do w)")
  }

  @Test(
    "only a semicolon behind a last expression hides its result",
    arguments: [
      ("x;", true), ("x ; # a\n", true), ("y = 1; x;", true), ("x", false), ("x;\ny", false), ("x = 1;", false),
      ("if x: y;", false), ("x; y", false), ("", false),
    ])
  func hiding(_ text: String, _ hides: Bool) throws {
    #expect(try Parser.parse(SourceText(name: "test", text: text)).hidesResult == hides)
  }

  @Test("lines are counted as the lexer ends them")
  func lineCounts() {
    let source = SourceText(name: "test", text: "a\nb\r\nc\rd")
    #expect(source.lineCount == 4)
    #expect((1...4).map { source.text(of: source.span(ofLine: $0)) } == ["a", "b", "c", "d"])
    #expect([0, 1, 2, 3, 5, 6, 7, 99].map { source.line(at: $0) } == [1, 1, 2, 2, 3, 3, 4, 4])
    #expect(source.text(of: source.span(ofLine: 99)) == "d")
    #expect(source.text(of: source.span(ofLine: -1)) == "a")
    #expect(source.text(of: Span(-5, 1)) == "a")
    #expect(source.text(of: Span(6, 2)) == "")
  }
}
