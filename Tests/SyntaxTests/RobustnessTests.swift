import Glibc
import Syntax
import Testing

/// SplitMix64 (Steele, Lea and Flood 2014): the same draws on every machine.
struct Draws: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

@Suite("Hostile texts")
struct RobustnessTests {
  /// Parses and lays out what is wrong; whether it was accepted. Every span must lie inside the text.
  @discardableResult
  static func read(_ bytes: [UInt8]) -> Bool {
    let source = SourceText(name: "test", bytes: bytes)
    do {
      _ = try Parser.parse(source)
      return true
    } catch {
      let diagnostic = Diagnostic(error, width: 40)
      let isInside = 0 <= error.span.start && error.span.start <= error.span.end && error.span.end <= bytes.count + 1
      let isDrawable = !diagnostic.carets.isEmpty && diagnostic.carets.upperBound <= 41
      let isSafe = !diagnostic.excerpt.unicodeScalars.contains { $0.properties.generalCategory == .control }
      if !(isInside && isDrawable && isSafe) { Issue.record("\(bytes)") }
      return false
    }
  }

  @Test("random bytes end in a program or a fault")
  func bytes() {
    var draws = Draws(state: 1)
    for _ in 0..<8_000 {
      Self.read((0..<Int.random(in: 0..<24, using: &draws)).map { _ in UInt8.random(in: 0...255, using: &draws) })
    }
  }

  @Test("random pieces of programs end in a program or a fault")
  func soup() {
    let pieces = [
      "x", "损失", "1", "2.5", "0x", "1e", "'", "\"", "'''", "f'", "f\"\"\"", "{", "}", "(", ")", "[", "]", ":", "=",
      "==", "!",
      "!r", "\\", "\\N{", "\\x", "\n", "\n    ", "\n\t", "\r", " ", " ", "#", ";", ",", ".", "...", "+", "-", "**",
      "not ",
      "in ", "is ", "if ", "else", "for ", "lambda ", "def ", "return ", "while ", "with ", "import ", "from ", "as ",
      "（",
      "“", "\u{A0}", "\u{1B}", "@", "*", "&&", "++", "match ", "print ", "class ",
    ].map { Array($0.utf8) }
    var draws = Draws(state: 2)
    var accepted = 0
    for _ in 0..<16_000 {
      let count = Int.random(in: 1..<14, using: &draws)
      if Self.read((0..<count).flatMap { _ in pieces.randomElement(using: &draws) ?? [] }) { accepted += 1 }
    }
    #expect(accepted > 100)
  }

  @Test("a program cut anywhere, or with one byte changed, ends in a program or a fault")
  func mutations() {
    let program = Array(
      """
      def f(x, σ=1.5):
          '''A "quoted" page.'''
          for i, (a, b) in enumerate(x[::-1, ..., None]):
              if not a < b <= 3: continue
              y = [k ** 2 for k in range(10) if k % 2 == 0]; z = {1: 2}
          return f"{x!r:>{σ}} {y = } \\N{BULLET}", lambda u: -u @ w
      """.utf8)
    #expect(Self.read(program))
    for end in program.indices where end % 2 == 0 { Self.read(Array(program[..<end])) }
    for start in program.indices where start % 2 == 0 { Self.read(Array(program[start...])) }
    var draws = Draws(state: 3)
    for _ in 0..<1_000 {
      var changed = program
      changed[Int.random(in: 0..<changed.count, using: &draws)] = UInt8.random(in: 0...127, using: &draws)
      Self.read(changed)
    }
  }

  @Test("what nests or chains without end is refused at once, never by exhausting the stack")
  func nesting() {
    let deep = [
      "(", "[", "{", "-", "~", "not ", "x**", "x if y else ", "lambda: ", "lambda x=", "f'{", "f\"{", "f(", "x[", "{1:",
      "(a,",
      "[x for x in ", "a+", "a and ", "a or ", "a.b", "f()", "x[0]", "(-", "f'{x:{", "if x:", "a if (", "not (",
      "1 + (",
    ]
    for (index, piece) in deep.enumerated() {
      let count = index < 4 ? 100_000 : 1_000
      #expect(!Self.read(Array(String(repeating: piece, count: count).utf8 + Array("x".utf8))))
    }
    let blocks = (0..<3_000).map { String(repeating: " ", count: $0) + "while x:\n" }.joined()
    #expect(!Self.read(Array(blocks.utf8)))
  }

  @Test("nesting up to the limits is accepted")
  func limits() {
    func nested(_ open: String, _ inner: String, _ close: String, _ count: Int) -> [UInt8] {
      Array((String(repeating: open, count: count) + inner + String(repeating: close, count: count)).utf8)
    }
    #expect(Self.read(nested("(", "x", ")", SyntaxLimits.brackets)))
    #expect(!Self.read(nested("(", "x", ")", SyntaxLimits.brackets + 1)))
    #expect(Self.read(nested("-", "x", "", SyntaxLimits.nesting - 1)))
    #expect(!Self.read(nested("-", "x", "", SyntaxLimits.nesting)))
    #expect(Self.read(nested("x + ", "x", "", SyntaxLimits.expressionDepth - 1)))
    #expect(!Self.read(nested("x + ", "x", "", SyntaxLimits.expressionDepth)))
  }

  @Test("long flat texts are read whole")
  func long() {
    let flat = [
      String(repeating: "x = 1\n", count: 4_000), "[" + String(repeating: "1, ", count: 20_000) + "]",
      "x = '" + String(repeating: "a", count: 1_000_000) + "'", String(repeating: "a", count: 1_000_000),
      "x = 1  #" + String(repeating: "损", count: 100_000),
      "if x: pass\n" + String(repeating: "elif y: pass\n", count: 3_000),
      String(repeating: "'a' ", count: 4_000), String(repeating: "x < ", count: 4_000) + "x",
      String(repeating: "x = ", count: 4_000) + "1", String(repeating: "match; ", count: 4_000),
      String(repeating: "\\\n", count: 20_000) + "x", String(repeating: "\n", count: 200_000),
    ]
    for text in flat { #expect(Self.read(Array(text.utf8))) }
  }

  @Test("the time to read a text grows with its length, not faster")
  func linearTime() {
    // Of this thread alone: other tests run beside it.
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
    func seconds(_ count: Int) -> Double {
      let bytes = Array(String(repeating: "f(x, [1, 'a'], y=f'{z:.2f}') # note\n", count: count).utf8)
      return (0..<5).map { _ in
        let start = now()
        _ = Self.read(bytes)
        return now() - start
      }.min() ?? 0
    }
    // Sixteen times the text: a parser that looks back over what it has read would take over 200 times as long.
    let small = seconds(100)
    #expect(seconds(1_600) < small * 64)
  }
}
