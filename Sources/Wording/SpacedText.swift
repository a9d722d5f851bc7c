/// A Chinese sentence as it stands in the program, with values filled in: where a filled-in name or number touches a
/// Chinese character, a space stands between them, as between all Chinese and Latin text.
///
/// What is filled in stays as it is inside: it may be a learner's own word, such as `损失w`.
package struct SpacedText: ExpressibleByStringInterpolation, Sendable, Hashable {
  package let text: String

  package init(stringLiteral text: String) { self.text = text }
  package init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""
    private var endsFilled = false

    package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity + 64) }

    package mutating func appendLiteral(_ literal: String) {
      guard let first = literal.unicodeScalars.first else { return }
      if endsFilled, let last = text.unicodeScalars.last, first.isHan, last.endsLatin { text += " " }
      text += literal
      endsFilled = false
    }

    package mutating func appendInterpolation(_ value: some Any) {
      let filled = String(describing: value)
      guard let first = filled.unicodeScalars.first else { return }
      if !endsFilled, let last = text.unicodeScalars.last, last.isHan, first.beginsLatin { text += " " }
      text += filled
      endsFilled = true
    }
  }
}

extension Unicode.Scalar {
  /// An ideograph; punctuation brings its own distance.
  package var isHan: Bool {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }

  fileprivate var isLatin: Bool {
    isASCII && (properties.isAlphabetic || properties.numericType != nil) || self == "_"
  }

  /// Whether it begins a name, a number or a piece of code.
  fileprivate var beginsLatin: Bool { isLatin || "-'\"`".unicodeScalars.contains(self) }

  /// Whether it ends one.
  fileprivate var endsLatin: Bool { isLatin || ")]}'\"`".unicodeScalars.contains(self) }
}
