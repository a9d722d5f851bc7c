/// An IDX file of unsigned bytes, the format of MNIST (LeCun, Cortes and Burges, "The MNIST database", file formats):
/// two zero bytes, the element type, the number of axes, each axis as a big-endian 32-bit number, then the elements.
package struct IDX: Equatable, Sendable {
  package let shape: [Int]
  /// Row-major, as many as the product of `shape`; they share memory with the file's bytes.
  package let elements: ArraySlice<UInt8>

  /// Decodes a whole file. Nothing is allocated from what the header claims: the sizes must agree first.
  package init(decoding bytes: [UInt8], name: String) throws(FileFault) {
    guard bytes.count >= 4 else { throw .idxHeaderCutShort(name: name, found: bytes.count) }
    guard bytes[0] == 0, bytes[1] == 0, bytes[3] > 0 else { throw .notIDX(name: name) }
    guard bytes[2] == 0x08 else { throw .idxElements(name: name, code: bytes[2]) }
    let header = 4 + 4 * Int(bytes[3])
    guard bytes.count >= header else { throw .idxHeaderCutShort(name: name, found: bytes.count) }
    let shape = stride(from: 4, to: header, by: 4).map { start in
      bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    var count = 1
    for length in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: length)
      guard !overflow, product <= Int.max - header else { throw .idxShapeTooLarge(name: name, shape: shape) }
      count = product
    }
    guard bytes.count == header + count else {
      throw .idxSize(name: name, expected: header + count, found: bytes.count)
    }
    self.shape = shape
    elements = bytes[header...]
  }
}
