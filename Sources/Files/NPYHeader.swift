/// The header of an `.npy` file: a Python dictionary of three known entries, such as
/// `{'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }`.
struct NPYHeader: Equatable {
  let type: String
  let isColumnMajor: Bool
  let shape: [Int]

  /// Nil unless each entry stands there once and nothing else does.
  init?(parsing bytes: some Collection<UInt8>) {
    var text = Cursor(bytes)
    var type: String?
    var order: Bool?
    var shape: [Int]?
    guard text.take("{") else { return nil }
    while !text.take("}") {
      guard let key = text.string(), text.take(":") else { return nil }
      switch key {
      case "descr" where type == nil:
        guard let value = text.string() else { return nil }
        type = value
      case "fortran_order" where order == nil:
        if text.take("True") { order = true } else if text.take("False") { order = false } else { return nil }
      case "shape" where shape == nil:
        guard let value = text.tuple() else { return nil }
        shape = value
      default: return nil
      }
      guard text.take(",") || text.sees("}") else { return nil }
    }
    guard let type, let order, let shape, text.isAtEnd else { return nil }
    self.type = type
    isColumnMajor = order
    self.shape = shape
  }
}

/// Reads a few marks of Python, skipping the spaces before each.
private struct Cursor<Bytes: Collection<UInt8>> {
  private var rest: Bytes.SubSequence

  init(_ bytes: Bytes) { rest = bytes[...] }

  private mutating func skipSpaces() {
    while let byte = rest.first, byte == 0x20 || byte == 0x0A { rest.removeFirst() }
  }

  var isAtEnd: Bool {
    mutating get {
      skipSpaces()
      return rest.isEmpty
    }
  }

  mutating func sees(_ word: String) -> Bool {
    skipSpaces()
    return rest.starts(with: word.utf8)
  }

  mutating func take(_ word: String) -> Bool {
    guard sees(word) else { return false }
    rest.removeFirst(word.utf8.count)
    return true
  }

  /// A string in single quotes without escapes.
  mutating func string() -> String? {
    guard take("'"), let end = rest.firstIndex(of: UInt8(ascii: "'")) else { return nil }
    let text = String(decoding: rest[..<end], as: UTF8.self)
    rest = rest[rest.index(after: end)...]
    return text
  }

  /// A tuple of whole numbers: `()`, `(3,)`, `(3, 4)`.
  mutating func tuple() -> [Int]? {
    guard take("(") else { return nil }
    var numbers: [Int] = []
    while !take(")") {
      skipSpaces()
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
      rest = rest[digits.endIndex...]
      numbers.append(number)
      guard take(",") || (numbers.count > 1 && sees(")")) else { return nil }
    }
    return numbers
  }
}
