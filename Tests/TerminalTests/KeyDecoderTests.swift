import Terminal
import Testing
import Testkit

@Suite("keys")
struct KeyDecoderTests {
  @Test(
    "bytes of a terminal read as keys",
    arguments: [
      ("n", [Key.character("n")]),
      ("np", [.character("n"), .character("p")]),
      ("学", [.character("学")]),
      ("\u{1F600}", [.character("\u{1F600}")]),
      ("\r\n\t", [.enter, .enter, .tab]),
      ("\u{7F}\u{8}", [.backspace, .backspace]),
      ("\u{3}\u{4}", [.interrupt, .endOfInput]),
      ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.up, .down, .right, .left]),
      ("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD", [.up, .down, .right, .left]),
      ("\u{1B}[1;5C", [.right]),
      ("\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~\u{1B}OH\u{1B}OF", [.home, .end, .home, .end, .home, .end]),
      ("\u{1B}[5~\u{1B}[6~\u{1B}[3~", [.pageUp, .pageDown, .delete]),
      ("\u{1B}[15~\u{1B}[<0;1;2Mq", [.enter, .character("q")]),
      ("\u{1B}", [.escape]),
      ("\u{1B}\u{1B}[A", [.escape, .up]),
      ("\u{1B}xq", [.character("q")]),
      ("\u{1B}[", []),
      ("\u{1B}[1;", []),
      ("\u{1}q", [.character("q")]),
    ])
  func decodes(bytes: String, keys: [Key]) {
    var decoder = KeyDecoder()
    decoder.take(Array(bytes.utf8))
    #expect(Self.all(&decoder) == keys)
    #expect(!decoder.isUndecided)
  }

  @Test(
    "a key whose bytes come one by one is the same key", arguments: ["学", "\u{1B}[A", "\u{1B}[6~", "\u{1B}OD", "é"])
  func decodesSlowBytes(bytes: String) {
    var whole = KeyDecoder()
    whole.take(Array(bytes.utf8))
    let expected = whole.next(isFinal: true)
    var decoder = KeyDecoder()
    for (index, byte) in bytes.utf8.enumerated() {
      decoder.take([byte])
      let key = decoder.next(isFinal: false)
      #expect(key == (index == bytes.utf8.count - 1 ? expected : nil))
    }
  }

  @Test("any bytes are survived, and used up")
  func noise() {
    var random = SeededGenerator(seed: 5)
    var decoder = KeyDecoder()
    for _ in 0..<20_000 {
      decoder.take([Bool.random(using: &random) ? UInt8.random(in: 0...255, using: &random) : 0x1B])
      while decoder.next(isFinal: false) != nil {}
    }
    _ = Self.all(&decoder)
    #expect(!decoder.isUndecided)
  }

  private static func all(_ decoder: inout KeyDecoder) -> [Key] {
    var keys: [Key] = []
    while let key = decoder.next(isFinal: true) { keys.append(key) }
    return keys
  }
}
