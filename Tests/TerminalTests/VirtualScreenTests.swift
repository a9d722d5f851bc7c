import Testing
import Testkit

/// The tests' own eyes: what they are told a person sees must be right.
@Suite("virtual screen")
struct VirtualScreenTests {
  @Test(
    "output reads as a VT100 shows it",
    arguments: [
      ("one\r\ntwo", ["one", "two", "", ""]),
      ("abcdef\rXY", ["XYcdef", "", "", ""]),
      ("abc\u{8}\u{8}X", ["aXc", "", "", ""]),
      ("\u{1B}[31mred\u{1B}[0m", ["red", "", "", ""]),
      ("abcdef\u{1B}[3D\u{1B}[K", ["abc", "", "", ""]),
      ("one\r\ntwo\u{1B}[1A\r\u{1B}[J", ["", "", "", ""]),
      ("\u{1B}[2;3Hx", ["", "  x", "", ""]),
      ("abcdef\r\u{1B}[2P", ["cdef", "", "", ""]),
      ("abcdef\r\u{1B}[2@", ["  abcdef", "", "", ""]),
      ("\u{1B}]0;a title\u{7}text", ["text", "", "", ""]),
      ("0123456789ab", ["0123456789", "ab", "", ""]),
      ("0123456789\rx", ["x123456789", "", "", ""]),
      ("0123456789\r\nx", ["0123456789", "x", "", ""]),
      ("学习学习学习", ["学习学习学", "习", "", ""]),
      ("a学习学习学", ["a学习学习", "学", "", ""]),
      ("学\u{8}\u{8}ab", ["ab", "", "", ""]),
      ("e\u{301}x", ["e\u{301}x", "", "", ""]),
    ])
  func shows(output: String, lines: [String]) {
    var screen = VirtualScreen(columns: 10, rows: 4)
    screen.feed(output.utf8)
    #expect(screen.lines == lines)
  }

  @Test("rows that leave at the top are kept")
  func scrolls() {
    var screen = VirtualScreen(columns: 10, rows: 2)
    screen.feed("1\r\n2\r\n3\r\n4".utf8)
    #expect(screen.scrolledOff == ["1", "2"])
    #expect(screen.text == "1\n2\n3\n4")
    #expect(screen.cursor == (row: 1, column: 1))
  }

  @Test("the alternate screen covers the main one, and leaves it and its cursor as they were")
  func alternate() {
    var screen = VirtualScreen(columns: 10, rows: 2)
    screen.feed("1\r\n2\r\n3".utf8)
    screen.feed("\u{1B}[?1049ha\r\nb\r\nc".utf8)
    #expect(screen.lines == ["b", "c"])
    #expect(screen.scrolledOff == ["1"])
    screen.feed("\u{1B}[?1049l4".utf8)
    #expect(screen.text == "1\n2\n34")
  }

  @Test("modes and bells are counted, moves leave no trace in the transcript")
  func remembers() {
    var screen = VirtualScreen(columns: 10, rows: 2)
    screen.feed("\u{1B}[?2004hab\u{7}\rc\u{1B}[K".utf8)
    #expect(screen.modes.contains(2004))
    #expect(screen.bellCount == 1)
    #expect(String(String.UnicodeScalarView(screen.transcript)) == "abc")
    screen.feed("\u{1B}[?2004l".utf8)
    #expect(!screen.modes.contains(2004))
  }

  @Test("any bytes are survived")
  func survivesNoise() {
    var random = SeededGenerator(seed: 1)
    var screen = VirtualScreen(columns: 7, rows: 3)
    let telling = Array("\u{1B}[]?;0159AHJKLMPX@mh学".utf8)
    for round in 0..<20_000 {
      screen.feed([
        round % 2 == 0 ? UInt8.random(in: 0...255, using: &random) : telling.randomElement(using: &random) ?? 0
      ])
      if round % 1_000 == 0 { screen.resize(columns: Int.random(in: 1...9, using: &random), rows: 3) }
    }
    screen.feed("\u{7}\u{1B}\\\u{1B}[2J\u{1B}[Hx".utf8)
    #expect(screen.lines[0] == "x")
  }
}
