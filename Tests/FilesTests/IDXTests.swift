import Files
import Testing

@Suite struct IDXTests {
  /// Shape (2, 3), elements 1 to 6.
  static let small: [UInt8] = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6]

  @Test("a whole file gives its shape and its bytes")
  func whole() throws {
    let idx = try IDX(decoding: Self.small, name: "f")
    #expect(idx.shape == [2, 3])
    #expect(idx.elements == [1, 2, 3, 4, 5, 6])
  }

  @Test("a file cut at any byte, or one byte too long, is refused with the sizes", arguments: 0..<small.count)
  func cut(at count: Int) {
    let expected: FileFault =
      count < 12
      ? .idxHeaderCutShort(name: "f", found: count)
      : .idxSize(name: "f", expected: 18, found: count)
    #expect(throws: expected) { try IDX(decoding: Array(Self.small[..<count]), name: "f") }
    #expect(throws: FileFault.idxSize(name: "f", expected: 18, found: 19)) {
      try IDX(decoding: Self.small + [0], name: "f")
    }
  }

  @Test(
    "hostile headers are refused before anything is allocated",
    arguments: [
      ([1, 0, 8, 1, 0, 0, 0, 0], .notIDX(name: "f")),
      ([0, 0, 8, 0], .notIDX(name: "f")),
      ([0, 0, 0x0D, 1, 0, 0, 0, 1, 0, 0, 0, 0], .idxElements(name: "f", code: 0x0D)),
      ([0, 0, 8, 255, 0, 0], .idxHeaderCutShort(name: "f", found: 6)),
      ([0, 0, 8, 1, 255, 255, 255, 255], .idxSize(name: "f", expected: 4_294_967_303, found: 8)),
      (
        [0, 0, 8, 3] + [UInt8](repeating: 255, count: 12),
        .idxShapeTooLarge(name: "f", shape: [4_294_967_295, 4_294_967_295, 4_294_967_295])
      ),
      (
        [0, 0, 8, 2, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
        .idxSize(name: "f", expected: 9_223_372_030_412_324_877, found: 12)
      ),
    ] as [([UInt8], FileFault)])
  func hostile(bytes: [UInt8], fault: FileFault) {
    #expect(throws: fault) { try IDX(decoding: bytes, name: "f") }
  }

  @Test("an axis of length 0 is a valid empty file")
  func empty() throws {
    let idx = try IDX(decoding: [0, 0, 8, 2, 0, 0, 0, 0, 0, 0, 0, 3], name: "f")
    #expect(idx.shape == [0, 3] && idx.elements.isEmpty)
  }
}
