import Files
import Tensors
import Testing

@Suite struct NPYTests {
  /// A file as NumPy 2.4 writes it: a header padded to 128 bytes in all, then `data`.
  static func file(_ header: String, _ data: [UInt8]) -> [UInt8] {
    let padding = String(repeating: " ", count: 117 - header.utf8.count)
    return [0x93] + Array("NUMPY".utf8) + [1, 0, 118, 0] + Array((header + padding + "\n").utf8) + data
  }

  @Test(
    "what NumPy wrote is read with its shape, order and kind",
    arguments: [
      (
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 3), }",
        [0, 0, 0xC0, 0x3F, 0, 0, 0x10, 0xC0, 0, 0, 0x40, 0x40], [1, 3], [1.5, -2.25, 3], .real
      ),
      (
        "{'descr': '<i2', 'fortran_order': True, 'shape': (2, 3), }",
        [0xFE, 0xFF, 1, 0, 0xFF, 0xFF, 2, 0, 0, 0, 3, 0], [2, 3], [-2, -1, 0, 1, 2, 3], .whole
      ),
      ("{'descr': '|b1', 'fortran_order': False, 'shape': (2,), }", [1, 0], [2], [1, 0], .truth),
      (
        "{'descr': '>f8', 'fortran_order': False, 'shape': (), }",
        [0x3F, 0xB9, 0x99, 0x99, 0x99, 0x99, 0x99, 0x9A], [], [0.1], .real
      ),
      ("{'descr': '|u1', 'fortran_order': False, 'shape': (0,), }", [], [0], [], .whole),
      ("{'shape':(1,),'fortran_order':False,'descr':'<u8'}", [0, 0, 0, 1, 0, 0, 0, 0], [1], [16_777_216], .whole),
    ] as [(String, [UInt8], [Int], [Float], Tensor.Kind)])
  func reads(header: String, data: [UInt8], shape: [Int], values: [Float], kind: Tensor.Kind) throws {
    let tensor = try NPY.decode(Self.file(header, data), name: "f")
    #expect(tensor.shape == Extents(shape) && tensor.floats() == values && tensor.kind == kind)
  }

  @Test("a tensor is written byte for byte as NumPy writes it, and read again")
  func writes() throws {
    let tensor = try Tensor.from([1.5, -2.25, 3] as [Float], [1, 3])
    let expected = Self.file(
      "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 3), }",
      [0, 0, 0xC0, 0x3F, 0, 0, 0x10, 0xC0, 0, 0, 0x40, 0x40])
    #expect(NPY.encode(tensor) == expected)
    for shape in [[], [0], [7], [2, 0, 3], [1, 1, 1, 1, 1, 1, 1, 2]] as [Extents] {
      let tensor = try Tensor.from((0..<shape.elementCount).map { Float($0) / 3 }, shape)
      let again = try NPY.decode(NPY.encode(tensor), name: "f")
      #expect(again.shape == shape && again.floats() == tensor.floats())
    }
  }

  @Test("a file cut at any byte, or one byte too long, is refused")
  func cut() throws {
    let whole = NPY.encode(try Tensor.from([1, 2] as [Float], [2]))
    for count in 0..<whole.count {
      let expected: FileFault =
        count < 6
        ? .notNPY(name: "f") : count < 128 ? .npyHeader(name: "f") : .npySize(name: "f", expected: 136, found: count)
      #expect(throws: expected, "cut at \(count)") { try NPY.decode(Array(whole[..<count]), name: "f") }
    }
    #expect(throws: FileFault.npySize(name: "f", expected: 136, found: 137)) { try NPY.decode(whole + [0], name: "f") }
  }

  @Test(
    "hostile headers are refused",
    arguments: [
      ("{'descr': '<c8', 'fortran_order': False, 'shape': (1,), }", .npyElements(name: "f", type: "<c8")),
      ("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", .npyElements(name: "f", type: "|O")),
      ("{'descr': '|f4', 'fortran_order': False, 'shape': (1,), }", .npyElements(name: "f", type: "|f4")),
      ("{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'x': 1}", .npyHeader(name: "f")),
      ("{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (1,)}", .npyHeader(name: "f")),
      ("{'descr': '<f4', 'fortran_order': False}", .npyHeader(name: "f")),
      ("{'descr': '<f4', 'fortran_order': False, 'shape': (1)}", .npyHeader(name: "f")),
      ("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)}", .npyHeader(name: "f")),
      ("{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,)}", .npyHeader(name: "f")),
      ("{'descr': '<f4', 'fortran_order': __import__, 'shape': (1,)}", .npyHeader(name: "f")),
      ("{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} x", .npyHeader(name: "f")),
      ("[" + String(repeating: "(", count: 100), .npyHeader(name: "f")),
      (
        "{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296)}",
        .npyShapeTooLarge(name: "f", shape: [4_294_967_296, 4_294_967_296])
      ),
      (
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1000000000, 1000)}",
        .npySize(name: "f", expected: 4_000_000_000_128, found: 132)
      ),
    ] as [(String, FileFault)])
  func hostile(header: String, fault: FileFault) {
    #expect(throws: fault) { try NPY.decode(Self.file(header, [0, 0, 0, 0]), name: "f") }
  }

  @Test("whole numbers and doubles that float32 cannot hold are refused by their place")
  func tooLarge() {
    let whole = Self.file(
      "{'descr': '<i8', 'fortran_order': False, 'shape': (2,), }",
      [0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 0, 0, 1, 0, 0, 0, 0])
    #expect(throws: FileFault.npyTooLarge(name: "f", element: 1)) { try NPY.decode(whole, name: "f") }
    // 1e300
    let real = Self.file(
      "{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }", [0x9C, 0x75, 0, 0x88, 0x3C, 0xE4, 0x37, 0x7E])
    #expect(throws: FileFault.npyTooLarge(name: "f", element: 0)) { try NPY.decode(real, name: "f") }
  }

  @Test("more axes than a tensor has are refused by the tensor")
  func axes() {
    let file = Self.file("{'descr': '|u1', 'fortran_order': False, 'shape': (1, 1, 1, 1, 1, 1, 1, 1, 1)}", [0])
    #expect(throws: TensorFault.self) { try NPY.decode(file, name: "f") }
  }
}
