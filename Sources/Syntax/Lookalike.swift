/// Characters that look like one of Python's and are not: what an input method, a word processor or a web page puts
/// in the place of ASCII.
enum Lookalike {
  static func fault(of scalar: Unicode.Scalar) -> SyntaxFault? {
    if let meant = meant(by: scalar) { return .lookalike(typed: String(scalar), meant: meant, line: nil) }
    switch scalar.value {
    case 0x3000, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F: return .foreignSpace(codePoint: codePoint(scalar.value))
    case 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0x80..<0xA0, 0xFE00...0xFE0F:
      return .invisible(codePoint: codePoint(scalar.value))
    default: return nil
    }
  }

  /// What to type for `scalar`; nil where it is no look-alike.
  static func meant(by scalar: Unicode.Scalar) -> String? {
    if (0xFF01...0xFF5E).contains(scalar.value) {
      return Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) }
    }
    return table[scalar]
  }

  /// Whether `scalar` is a full-width letter or digit, of which a whole word is typed at a time.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF3F: true
    default: false
    }
  }

  /// A line with everything in it replaced that looks like Python's characters; what strings hold stays as it is.
  static func corrected(_ line: String) -> String {
    var text = ""
    var quote: String?
    for scalar in line.unicodeScalars {
      let meant = meant(by: scalar) ?? (scalar.value == 0x3000 || scalar.value == 0xA0 ? " " : nil)
      let plain = meant ?? String(scalar)
      if let open = quote {
        if plain == open { quote = nil }
        text += plain == open ? plain : String(scalar)
      } else {
        if plain == "\"" || plain == "'" { quote = plain }
        text += plain
      }
    }
    return text
  }

  private static let table: [Unicode.Scalar: String] = [
    "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "″": "\"", "「": "\"", "」": "\"", "『": "\"", "』": "\"", "«": "\"",
    "»": "\"", "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "´": "'", "【": "[", "】": "]", "〔": "[", "〕": "]",
    "〖": "[", "〗": "]", "《": "<", "》": ">", "〈": "<", "〉": ">", "。": ".", "｡": ".", "、": ",", "…": "...", "–": "-",
    "—": "-", "−": "-", "‐": "-", "‑": "-", "‒": "-", "―": "-", "×": "*", "·": "*", "•": "*", "⋅": "*", "∙": "*",
    "∗": "*", "÷": "/", "∕": "/", "⁄": "/", "≤": "<=", "≥": ">=", "≦": "<=", "≧": ">=", "≠": "!=", "²": "**2",
    "³": "**3", "∧": "and", "∨": "or", "¬": "not", "∈": "in", "≡": "==", "←": "=", "→": "->",
  ]
}
