import Wording

/// Formulas of cards with numbers put in for their letters.
package enum Formula {
  /// `y = max(x, 0)` with x = 1.1 and y = 1.1 reads `1.1 = max(1.1, 0)`.
  ///
  /// A letter is replaced only where it stands alone, so `exp` keeps its x. A negative number gets brackets where an
  /// operator stands before it or a power after it.
  package static func plugging(_ numbers: [String: Double], into formula: String) -> String {
    replacing(formula) { word, before, after in
      guard let value = numbers[word] else { return nil }
      let number = Numeral.significant(value)
      let isRaised = "^²³".contains(after)
      return number.hasPrefix("-") && (isRaised || "+-×*/^".contains(before)) ? "(\(number))" : number
    }
  }

  /// The formula with other words where `replacement` gives any; it is told a word, the last character before it that
  /// is no space, and the next one.
  static func replacing(
    _ formula: String, _ replacement: (String, _ before: Character, _ after: Character) -> String?
  ) -> String {
    let characters = Array(formula)
    var text = ""
    var index = 0
    while index < characters.count {
      guard characters[index].isLetter || characters[index] == "_" else {
        text.append(characters[index])
        index += 1
        continue
      }
      var end = index
      while end < characters.count, characters[end].isLetter || characters[end].isNumber || characters[end] == "_" {
        end += 1
      }
      // A superscript belongs to the power, not to the letter before it.
      while end > index + 1, "²³".contains(characters[end - 1]) { end -= 1 }
      let word = String(characters[index..<end])
      text +=
        replacement(
          word, text.last(where: { $0 != " " }) ?? " ", end < characters.count ? characters[end] : " ") ?? word
      index = end
    }
    return text
  }

  /// What stands right of the equals sign, with numbers in it: `dy/da = b` with b = 2 gives `2`.
  package static func rightSide(of equation: String, with numbers: [String: Double]) -> String {
    guard let equals = equation.firstIndex(of: "=") else { return plugging(numbers, into: equation) }
    let right = equation[equation.index(after: equals)...].drop(while: { $0 == " " })
    return plugging(numbers, into: String(right))
  }
}
