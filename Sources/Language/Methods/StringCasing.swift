/// The methods of `str` that change its letters' case, by code point, as Python has them.
extension StringShaping {
  static let casing: [Method] = [
    Method("upper", "") { .text(receiver($0).string.uppercased()) },
    Method("lower", "") { call in
      let text = receiver(call)
      let hasSigma = !text.isASCII && text.scalars.contains("Σ")
      return .text(hasSigma ? lowered(text.scalars) : text.string.lowercased())
    },
    Method("casefold", "") { .text(receiver($0).string.unicodeScalars.map(\.caseFolded).joined()) },
    Method("title", "") { .text(title(receiver($0))) },
    Method("capitalize", "") { call in
      let scalars = receiver(call).codePoints
      guard let first = scalars.first else { return call.receiver }
      return .text(first.properties.titlecaseMapping + lowered(scalars, from: 1))
    },
    Method("swapcase", "") { call in
      let scalars = receiver(call).codePoints
      return .text(
        scalars.indices.map {
          scalars[$0].isUpper ? lowercase(scalars, at: $0) : scalars[$0].properties.uppercaseMapping
        }.joined())
    },
  ]

  private static func lowered(_ scalars: [Unicode.Scalar], from start: Int = 0) -> String {
    (start..<scalars.count).map { lowercase(scalars, at: $0) }.joined()
  }

  /// A capital sigma that ends a word becomes the final one, as Unicode's context rule says.
  private static func lowercase(_ scalars: [Unicode.Scalar], at index: Int) -> String {
    guard scalars[index] == "Σ" else { return scalars[index].properties.lowercaseMapping }
    let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
    return before?.properties.isCased == true && after?.properties.isCased != true ? "ς" : "σ"
  }

  /// Each word with its first cased letter upper and the rest lower.
  private static func title(_ text: Text) -> String {
    let scalars = text.codePoints
    var result = ""
    var isInside = false
    for index in scalars.indices {
      result += isInside ? lowercase(scalars, at: index) : scalars[index].properties.titlecaseMapping
      isInside = scalars[index].isCased
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Unicode's full case folding, which is the lower case of the upper case but for a dotless i, the capital ß and
  /// Cherokee, whose folded letters are the capitals.
  fileprivate var caseFolded: String {
    switch value {
    case 0x131: return String(Character(self))
    case 0x1E9E: return "ss"
    case 0x13A0...0x13FD, 0xAB70...0xABBF: return properties.uppercaseMapping
    default: return properties.uppercaseMapping.unicodeScalars.map(\.properties.lowercaseMapping).joined()
    }
  }
}
