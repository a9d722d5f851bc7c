extension String {
  /// What a person with a Chinese keyboard meant to type as code: full-width letters, digits and marks become their
  /// ASCII twins, and the signs of written maths become the operators.
  package var halfWidth: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\u{FF01}"..."\u{FF5E}": result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case "\u{3000}", "\u{00A0}", "\u{2009}", "\u{202F}": result += " "
      case "−", "–", "—", "‐", "‑", "﹣": result += "-"
      case "×", "·", "✕": result += "*"
      case "÷", "∕", "⁄": result += "/"
      case "。": result += "."
      case "、": result += ","
      case "“", "”": result += "\""
      case "‘", "’": result += "'"
      case "【": result += "["
      case "】": result += "]"
      case "²": result += "**2"
      case "³": result += "**3"
      case "\u{200B}", "\u{FEFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
