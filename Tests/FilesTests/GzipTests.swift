import Files
import Testing
import Testkit

@Suite struct GzipTests {
  /// 65,536 zeros as `gzip -9 -n` packs them, 1 : 682.
  static let zeros: [UInt8] =
    [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xED, 0xC1, 0x01, 0x01, 0x00, 0x00, 0x00, 0x80, 0x90,
      0xFE, 0xAF, 0xEE, 0x08, 0x0A,
    ]
    + [UInt8](repeating: 0, count: 63) + [0x6A, 0xEB, 0x8E, 0x97, 0xD7, 0x00, 0x00, 0x01, 0x00]

  @Test("members one after another unpack to their contents one after another, padding ignored")
  func members() throws {
    let bytes = gzipMember(storing: [1, 2, 3]) + Self.zeros + gzipMember(storing: []) + [0, 0, 0]
    let unpacked = try Gzip.decompress(bytes, name: "f", limit: 1 << 20)
    #expect(unpacked == [1, 2, 3] + [UInt8](repeating: 0, count: 65_536))
  }

  @Test("data that expand beyond the limit are refused: 1 GB of zeros in 1.6 MB")
  func bomb() {
    let bomb = Array(repeatElement(Self.zeros, count: 16_384).joined())
    #expect(throws: FileFault.gzipTooLarge(name: "f", limit: 1 << 20)) {
      try Gzip.decompress(bomb, name: "f", limit: 1 << 20)
    }
    #expect(throws: FileFault.gzipTooLarge(name: "f", limit: 65_535)) {
      try Gzip.decompress(Self.zeros, name: "f", limit: 65_535)
    }
  }

  @Test("data cut at any byte are refused")
  func cut() {
    let whole = gzipMember(storing: Array("a small file".utf8))
    for count in 0..<whole.count {
      let expected: FileFault = count < 2 ? .notGzip(name: "f") : .gzipCutShort(name: "f")
      #expect(throws: expected, "cut at \(count)") {
        try Gzip.decompress(Array(whole[..<count]), name: "f", limit: 100)
      }
    }
  }

  @Test("a changed byte in contents, checksum or length is noticed")
  func damaged() {
    let whole = gzipMember(storing: Array("a small file".utf8))
    for index in 10..<whole.count {
      var bytes = whole
      bytes[index] ^= 0x02
      #expect(throws: FileFault.self, "byte \(index)") { try Gzip.decompress(bytes, name: "f", limit: 100) }
    }
    #expect(throws: FileFault.gzipDamaged(name: "f")) {
      try Gzip.decompress(whole + [0, 0, 7], name: "f", limit: 100)
    }
  }
}
