import Glibc
import Terminal
import Testing
import Testkit

@Suite("pictures in a terminal")
struct GraphicsTests {
  private static let esc = "\u{1B}"

  @Test(
    "answers are told from what a person types meanwhile",
    arguments: [
      ("\(esc)[?62;4;22c", false, true, ""), ("\(esc)[?1;2c", false, false, ""),
      ("\(esc)_Gi=4207;OK\(esc)\\\(esc)[?62;c", true, false, ""),
      ("\(esc)_Gi=4207;ENOTSUP:no\(esc)\\\(esc)[?62;4c", false, true, ""),
      ("\(esc)_Gi=1;OK\(esc)\\\(esc)[?6c", false, false, ""),
      ("ab\(esc)[A\(esc)[?62;4cc\r", false, true, "ab\(esc)[Ac\r"),
      ("学\(esc)[?64;1;4c\(esc)[?1u", false, true, "学\(esc)[?1u"),
      ("\(esc)\(esc)[?4c", false, true, "\(esc)"), ("\(esc)[?6;4", false, false, "\(esc)[?6;4"),
      ("\(esc)_Gi=4207;OK", false, false, "\(esc)_Gi=4207;OK"), ("", false, false, ""),
    ])
  func answers(_ text: String, _ kitty: Bool, _ sixel: Bool, _ typed: String) {
    // All at once, and byte by byte.
    var whole = TerminalAnswers()
    whole.take(text.utf8)
    whole.close()
    var bytewise = TerminalAnswers()
    for byte in text.utf8 { bytewise.take([byte]) }
    bytewise.close()
    for answers in [whole, bytewise] {
      #expect(answers.knowsKitty == kitty && answers.knowsSixel == sixel)
      #expect(String(decoding: answers.typed, as: UTF8.self) == typed)
    }
  }

  @Test("no bytes at all make the reader of answers lose or invent one")
  func randomAnswers() {
    var random = SeededGenerator(seed: 5)
    let pieces = ["\u{1B}", "[", "?", "_", "G", "i=4207;OK", "\u{1B}\\", "c", "4", ";", "q", "\u{1B}[?4c"]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...12, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      var answers = TerminalAnswers()
      answers.take(text.utf8)
      answers.close()
      #expect(answers.typed.count <= text.utf8.count)
      if !text.contains("\u{1B}[?"), !text.contains("\u{1B}_G") { #expect(answers.typed == Array(text.utf8)) }
    }
  }

  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + (0..<7_000).map { UInt8($0 % 251) }
  private static let cells = InlinePicture.Cells(columns: 60, rows: 18)

  @Test("kitty gets a PNG in pieces of at most 4096 bytes, and is asked for no answer")
  func kitty() throws {
    let codes = try #require(InlinePicture(png: Self.png, Self.cells, for: .kitty)).codes
    let pieces = codes.split(separator: "\u{1B}_G").map(String.init)
    #expect(pieces.count == 3 && pieces.allSatisfy { $0.hasSuffix("\u{1B}\\") && $0.contains("q=2") })
    #expect(pieces[0].hasPrefix("a=T,f=100,q=2,c=60,r=18,m=1;iVBORw0KGgoAAQID"))
    #expect(pieces[1].hasPrefix("q=2,m=1;") && pieces[2].hasPrefix("q=2,m=0;"))
    let data = pieces.map { $0.drop { $0 != ";" }.dropFirst().dropLast(2) }
    #expect(data.allSatisfy { $0.utf8.count <= 4096 })
    #expect(Base64Reader.decode(data.joined()) == Self.png)
  }

  @Test("iTerm2 gets the whole file with its size and cells")
  func iterm() throws {
    let codes = try #require(InlinePicture(png: Self.png, Self.cells, for: .iterm)).codes
    let head = "\u{1B}]1337;File=inline=1;size=7008;width=60;height=18;preserveAspectRatio=1:"
    #expect(codes.hasPrefix(head) && codes.hasSuffix("\u{7}"))
    #expect(Base64Reader.decode(String(codes.dropFirst(head.count).dropLast())) == Self.png)
  }

  @Test("base64 of every length near a multiple of three", arguments: 0...9)
  func base64(length: Int) throws {
    let bytes = Array(Self.png.prefix(8)) + (0..<length).map { UInt8(250 - $0) }
    let codes = try #require(InlinePicture(png: bytes, Self.cells, for: .iterm)).codes
    let text = codes.drop { $0 != ":" }.dropFirst().dropLast()
    #expect(text.count % 4 == 0 && Base64Reader.decode(String(text)) == bytes)
  }

  @Test("what is no picture of that kind is refused, so that it can't drive the terminal")
  func refusals() {
    #expect(InlinePicture(png: Array("no png".utf8), Self.cells, for: .kitty) == nil)
    #expect(InlinePicture(png: Self.png, Self.cells, for: .sixel) == nil)
    for text in [
      "", "hello", "\u{1B}Pq#0!8~", "\u{1B}Pq\u{1B}[2J\u{1B}\\", "\u{1B}[2J\u{1B}Pq~\u{1B}\\",
      "\u{1B}Pq~\u{1B}\\\u{1B}[2J",
      "\u{1B}P$q~\u{1B}\\", "\u{1B}Pq\u{9B}2J\u{1B}\\", "\u{1B}]52;c;aa\u{1B}\\",
    ] {
      #expect(InlinePicture(sixel: Array(text.utf8)) == nil, "\(text.debugDescription)")
    }
    #expect(InlinePicture(sixel: Array("\u{1B}P0;1q\"1;1;8;6#0;2;0;0;0#0!8~-\u{1B}\\\n".utf8)) != nil)
  }

  @Test("a picture keeps its shape, and fits the screen")
  func cells() {
    func cells(_ columns: Int, _ rows: Int, _ cell: (Int, Int)?) -> InlinePicture.Cells {
      var screen = Screen.none
      (screen.columns, screen.rows) = (columns, rows)
      return screen.cells(width: 800, height: 480, cell: cell.map { (width: $0.0, height: $0.1) })
    }
    #expect(cells(200, 60, nil) == InlinePicture.Cells(columns: 100, rows: 30))
    #expect(cells(80, 60, nil) == InlinePicture.Cells(columns: 79, rows: 24))
    #expect(cells(80, 24, nil) == InlinePicture.Cells(columns: 70, rows: 21))
    #expect(cells(200, 60, (10, 20)) == InlinePicture.Cells(columns: 100, rows: 30))
    #expect(cells(200, 60, (10, 10)) == InlinePicture.Cells(columns: 95, rows: 57))
    #expect(cells(20, 4, nil).columns >= 8)
  }
}

/// The other way round, written apart from what it checks.
private enum Base64Reader {
  static func decode(_ text: String) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var (bytes, bits, count): ([UInt8], Int, Int) = ([], 0, 0)
    for character in text {
      guard let value = letters.firstIndex(of: character) else { break }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 0xFF))
      }
    }
    return bytes
  }
}
