import Testing
import Wording

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "text takes the columns that a terminal gives it",
    arguments: [
      ("", 0), ("loss", 4), ("损失", 4), ("损失 = 0.81", 11), ("（x）", 5), ("e\u{301}", 1), ("é", 1), ("σθ…·", 4),
      ("😀", 2), ("👩‍🔬", 2), ("❤️", 2), ("🇨🇳", 2), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｶﾅ", 2), ("カナ", 4),
      ("a\u{200B}b", 2), ("ไม่", 2), ("𠀀", 2), ("〿", 1), ("\u{301}", 0), ("ﾊﾟ", 2),
    ])
  func width(_ text: String, _ columns: Int) {
    #expect(text.displayWidth == columns)
  }

  @Test("every printable ASCII character is one column wide")
  func ascii() {
    for code in UInt8(0x20)...0x7E { #expect(DisplayWidth.of(Character(Unicode.Scalar(code))) == 1) }
  }

  @Test("full-width forms are twice as wide as the ASCII they mirror")
  func fullWidth() {
    for code in UInt32(0xFF01)...0xFF5E {
      if let scalar = Unicode.Scalar(code) { #expect(DisplayWidth.of(Character(scalar)) == 2) }
    }
  }

  @Test(
    "tabs run to the next stop, counted in columns",
    arguments: [
      ("\tx", "        x"), ("ab\tx", "ab      x"), ("损\tx", "损      x"), ("12345678\tx", "12345678        x"),
    ])
  func tabs(_ line: String, _ expanded: String) {
    #expect(line.expandingTabs() == expanded)
  }
}

@Suite("Columns")
struct ColumnsTests {
  @Test("padding fills by columns, not by characters")
  func padding() {
    #expect("损失".padded(to: 6) == "损失  ")
    #expect("0.5".padded(to: 6, at: .trailing) == "   0.5")
    #expect("already wide".padded(to: 3) == "already wide")
    #expect("x".padded(to: -1) == "x")
  }

  @Test(
    "cutting keeps within the width and never halves a character",
    arguments: [
      ("accuracy", 8, "accuracy"), ("accuracy", 5, "accu…"), ("准确率", 6, "准确率"), ("准确率", 5, "准确…"),
      ("准确率", 4, "准…"), ("准确率", 2, "…"), ("准确率", 1, "…"), ("准确率", 0, ""), ("准确率", -3, ""),
      ("e\u{301}e\u{301}e", 2, "e\u{301}…"),
    ])
  func truncation(_ text: String, _ width: Int, _ cut: String) {
    #expect(text.truncated(to: width) == cut)
    #expect(text.truncated(to: width).displayWidth <= max(0, width))
  }
}

@Suite("Visible controls")
struct VisibleControlsTests {
  @Test(
    "control characters become visible",
    arguments: [
      ("\u{1B}[2J", "^[[2J"), ("\u{1B}]52;c;eA==\u{07}", "^[]52;c;eA==^G"), ("a\u{9B}31m", "a<U+009B>31m"),
      ("\u{7F}\u{0}\r\n\t", "^?^@^M\n\t"), ("user\u{202E}nimda", "user<U+202E>nimda"), ("损失 😀 é", "损失 😀 é"),
    ])
  func visible(_ text: String, _ shown: String) {
    #expect(text.visibleControls == shown)
  }

  @Test("nothing that a terminal obeys is left in any text of the first 256 scalars")
  func all() {
    for code in UInt32(0)..<256 {
      guard let scalar = Unicode.Scalar(code) else { continue }
      for shown in String(scalar).visibleControls.unicodeScalars where shown != "\n" && shown != "\t" {
        #expect(shown.properties.generalCategory != .control)
      }
    }
  }
}
