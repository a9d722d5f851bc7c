import Wording

/// Small pieces that sentences about plots share.
enum Phrase {
  /// `text`, and a space after it where Chinese would touch a Latin letter or a digit.
  static func before(_ text: String) -> String {
    guard let last = text.unicodeScalars.last else { return text }
    return isWide(last) ? text : text + " "
  }

  /// `text`, and a space before it where it would touch Chinese.
  static func after(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return isWide(first) ? text : " " + text
  }

  /// `text` between two Chinese words.
  static func within(_ text: String) -> String {
    text.isEmpty ? "" : after(before(text))
  }

  /// `1 row`, `2 rows`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(Numeral.grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  static func number(_ value: Double) -> String { Numeral.significant(value, digits: 4) }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    (0x2E80...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
      || (0xFF00...0xFFEF).contains(scalar.value) || scalar.value >= 0x20000
  }
}

/// What the two axes are called in sentences.
package struct AxisWords: Sendable, Equatable {
  package let x: String
  package let y: String

  init(panel: Panel) {
    x = Printable.word(panel.xLabel)
    y = Printable.word(panel.yLabel)
  }

  /// `epoch 5` for a name that counts; else `z = 0.5`, or `x = 0.5` where the axis has no name.
  func place(_ value: Double) -> String {
    let number = Numeral.significant(value, digits: 6)
    let counts = value.rounded(.towardZero) == value && !x.contains(" ") && x.displayWidth > 3
    return counts ? "\(x) \(number)" : "\(x.isEmpty ? "x" : x) = \(number)"
  }
}
