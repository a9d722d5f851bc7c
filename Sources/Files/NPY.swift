import Tensors

/// NumPy's `.npy` files of one array (NumPy Enhancement Proposal 1 and `numpy.lib.format`), versions 1 to 3.
package enum NPY {
  /// Reads an array of truth values, whole numbers or floats of either byte order as float32.
  ///
  /// Nothing is allocated from what the header claims: the sizes must agree first.
  ///
  /// - Throws: `FileFault` where the bytes are no such file or hold a value that float32 would change, `TensorFault`
  ///   for a shape that is no tensor's.
  package static func decode(_ bytes: [UInt8], name: String) throws -> Tensor {
    guard bytes.starts(with: magic) else { throw FileFault.notNPY(name: name) }
    guard bytes.count >= 8, (1...3).contains(bytes[6]) else { throw FileFault.npyHeader(name: name) }
    let lengthSize = bytes[6] == 1 ? 2 : 4
    let textStart = magic.count + 2 + lengthSize
    guard bytes.count >= textStart else { throw FileFault.npyHeader(name: name) }
    let length = bytes[(textStart - lengthSize)..<textStart].reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= headerLimit, bytes.count - textStart >= length,
      let header = NPYHeader(parsing: bytes[textStart..<textStart + length])
    else { throw FileFault.npyHeader(name: name) }
    guard let type = ElementType(header.type) else { throw FileFault.npyElements(name: name, type: header.type) }

    var count = 1
    for size in header.shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard !overflow, product <= Int.max / 16 else {
        throw FileFault.npyShapeTooLarge(name: name, shape: header.shape)
      }
      count = product
    }
    let expected = textStart + length + count * type.size
    guard bytes.count == expected else {
      throw FileFault.npySize(name: name, expected: expected, found: bytes.count)
    }
    // Column-major data are the transpose of a row-major array of the reversed shape.
    let stored = try Shape.checked(header.isColumnMajor ? header.shape.reversed() : header.shape)
    let tensor = try Tensor.uninitialized(stored, kind: type.kind)
    for index in 0..<count {
      let start = textStart + length + index * type.size
      guard let value = type.value(bytes[start..<start + type.size]) else {
        throw FileFault.npyTooLarge(name: name, element: index)
      }
      tensor.buffer.floats[index] = value
    }
    return header.isColumnMajor ? try tensor.transposed.contiguous() : tensor
  }

  /// A version 1 file of little-endian float32 in row-major order, its data aligned to 64 bytes as NumPy's are.
  package static func encode(_ tensor: Tensor) -> [UInt8] {
    var header = "{'descr': '<f4', 'fortran_order': False, 'shape': \(tensor.shape), }"
    let unpadded = magic.count + 4 + header.utf8.count + 1
    header += String(repeating: " ", count: (64 - unpadded % 64) % 64) + "\n"
    var bytes = magic + [1, 0, UInt8(header.utf8.count & 0xFF), UInt8(header.utf8.count >> 8)] + header.utf8
    bytes.reserveCapacity(bytes.count + tensor.count * 4)
    for value in tensor.floats() { withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) } }
    return bytes
  }

  private static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)
  private static let headerLimit = 1 << 16
}

/// NumPy's name of an element type, such as `<f4`: byte order, kind, size in bytes.
private struct ElementType {
  let kind: Tensor.Kind
  let size: Int
  private let isBigEndian: Bool
  private let code: Character

  init?(_ text: String) {
    let marks = Array(text)
    guard marks.count == 3, let size = marks[2].wholeNumberValue else { return nil }
    switch marks[1] {
    case "b" where size == 1: kind = .truth
    case "i" where [1, 2, 4, 8].contains(size), "u" where [1, 2, 4, 8].contains(size): kind = .whole
    case "f" where [4, 8].contains(size): kind = .real
    default: return nil
    }
    switch marks[0] {
    case "<": isBigEndian = false
    case ">": isBigEndian = true
    case "|" where size == 1: isBigEndian = false
    default: return nil
    }
    code = marks[1]
    self.size = size
  }

  /// The element as float32; nil where that would be another number: a whole number beyond 2^24, a double beyond
  /// float32's range.
  func value(_ bytes: ArraySlice<UInt8>) -> Float? {
    var bits: UInt64 = 0
    for offset in 0..<size {
      let place = isBigEndian ? offset : size - 1 - offset
      bits = bits << 8 | UInt64(bytes[bytes.startIndex + place])
    }
    switch code {
    case "b": return bits == 0 ? 0 : 1
    case "u": return bits <= 1 << 24 ? Float(bits) : nil
    case "i":
      let unused = 64 - size * 8
      let value = Int64(bitPattern: bits << UInt64(unused)) >> Int64(unused)
      return value.magnitude <= 1 << 24 ? Float(value) : nil
    default:
      if size == 4 { return Float(bitPattern: UInt32(truncatingIfNeeded: bits)) }
      let value = Double(bitPattern: bits)
      return value.isFinite && !Float(value).isFinite ? nil : Float(value)
    }
  }
}
