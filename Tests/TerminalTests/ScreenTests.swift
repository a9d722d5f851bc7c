import Terminal
import Testing
import Wording

@Suite("screen and paint")
struct ScreenTests {
  static let terminal: Screen = {
    var screen = Screen.none
    screen.readsFromTerminal = true
    screen.writesToTerminal = true
    screen.isDumb = false
    return screen
  }()

  @Test(
    "the character set is read from a locale's name",
    arguments: [
      ("zh_CN.UTF-8", Screen.Encoding.utf8), ("en_US.utf8", .utf8), ("C", .utf8), ("", .utf8), ("POSIX", .utf8),
      ("de_DE@euro", .utf8), ("de_DE.UTF-8@euro", .utf8), ("zh_CN.GBK", .other("GBK")),
      ("de_DE.ISO-8859-15@euro", .other("ISO-8859-15")), ("@", .utf8), (".", .utf8),
    ])
  func readsLocale(name: String, encoding: Screen.Encoding) {
    #expect(Screen.Encoding(locale: name) == encoding)
  }

  @Test("colour needs a terminal that wants it")
  func colourNeedsTerminal() {
    #expect(Self.terminal.showsColour(on: .output))
    #expect(!Self.terminal.showsColour(on: .error))
    #expect(!Screen.none.showsColour(on: .output))
    for refusal: WritableKeyPath<Screen, Bool> in [\.isDumb, \.refusesColour, \.isAccessible] {
      var screen = Self.terminal
      screen[keyPath: refusal] = true
      #expect(!screen.showsColour(on: .output))
    }
  }

  @Test("without colour, paint is the text alone")
  func plainPaint() {
    let text = StyledText("dw = ", .code) + StyledText("-3.6", .number)
    #expect(Painter(.none).paint(text) == "dw = -3.6")
  }

  @Test("a role's colour begins and ends with its run")
  func paint() {
    let text: StyledText = "loss " + StyledText("0.81", .good) + "."
    #expect(Painter(Self.terminal).paint(text) == "loss \u{1B}[1;32m0.81\u{1B}[0m.")
  }

  @Test("no role uses a colour that is lost on black or on white")
  func readableColours() {
    for role in Role.allCases {
      let painted = Painter(Self.terminal).paint(StyledText("x", role))
      for lost in ["30", "33", "34", "37", "90", "93", "97"] {
        #expect(!painted.contains("[\(lost)m") && !painted.contains(";\(lost)m"), "\(role)")
      }
    }
  }

  @Test("escape codes in text are shown, not obeyed", arguments: Role.allCases)
  func neutralises(role: Role) {
    let text = StyledText("a\u{1B}[2J\u{9B}31m\u{7}\u{202E}b", role)
    #expect(Painter(.none).paint(text) == "a^[[2J<U+009B>31m^G<U+202E>b")
  }

  @Test("text is cut to a width by columns, roles kept")
  func truncates() {
    let text = StyledText("学习", .title) + StyledText("rate", .code)
    #expect(text.truncated(to: 8) == text)
    #expect(text.truncated(to: 7).plain == "学习ra…")
    #expect(text.truncated(to: 4).plain == "学…")
    #expect(text.truncated(to: 3).plain == "学…")
    #expect(text.truncated(to: 2).plain == "…")
    #expect(text.truncated(to: 0).plain == "")
    #expect(text.truncated(to: 7).runs.map(\.role) == [.title, .code])
    #expect(StyledText("a\tb").truncated(to: 9).plain == "a       b")
    #expect(StyledText("a\tb").truncated(to: 8).plain == "a      …")
  }

  @Test("text is wrapped at columns")
  func wraps() {
    #expect(StyledText("学习学").wrapped(to: 5).map(\.plain) == ["学习", "学"])
    #expect(StyledText("abcdef").wrapped(to: 3).map(\.plain) == ["abc", "def"])
    #expect(StyledText("").wrapped(to: 3).map(\.plain) == [""])
    #expect(StyledText("学").wrapped(to: 1).map(\.plain) == ["学"])
  }

  @Test("runs of one role join, lines split where newlines are")
  func runs() {
    var text = StyledText("a", .code)
    text.append("b", .code)
    text.append("", .good)
    text.append("\nc\r\n\nd")
    #expect(text.runs.count == 2)
    #expect(text.lines.map(\.plain) == ["ab", "c", "", "d"])
    #expect(text.lines.joined(separator: "|").plain == "ab|c||d")
  }
}
