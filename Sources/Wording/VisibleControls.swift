extension StringProtocol {
  /// The text with every control character but newline and tab written visibly, so that text from outside (names,
  /// cells, files) can't drive a terminal: ESC reads `^[`, DEL `^?`, U+009B `<U+009B>`. Marks that turn the direction
  /// of writing or break lines unseen are written out too: with them a text can read as something it is not.
  package var visibleControls: String {
    guard unicodeScalars.contains(where: { $0.isHostile }) else { return String(self) }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.isHostile {
        text.append(scalar)
      } else if scalar.value < 0x80 {
        text.append("^")
        text.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) ^ 0x40))
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text.append(
          contentsOf: "<U+\(String(repeating: "0", count: Swift.max(0, 4 - digits.count)))\(digits)>".unicodeScalars)
      }
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  fileprivate var isHostile: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00..<0x20, 0x7F, 0x80..<0xA0: true
    // Direction embeddings, overrides and isolates; line and paragraph separators.
    case 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
    default: false
    }
  }
}
