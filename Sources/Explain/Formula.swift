import Wording

/// Formulas of cards with numbers put in for their letters.
package enum Formula {
  /// `y = max(x, 0)` with x = 1.1 and y = 1.1 reads `1.1 = max(1.1, 0)`.
  ///
  /// A letter is replaced only where it stands alone, so `exp` keeps its x. A negative number gets brackets where an
  /// operator stands before it or a power after it.
  package static func plugging(_ numbers: [String: Double], into formula: String) -> String {
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
      if let value = numbers[word] {
        let number = Numeral.significant(value)
        let next = end < characters.count ? characters[end] : " "
        let isRaised = next == "^" || next == "²" || next == "³"
        let follows = text.last(where: { $0 != " " }).map { "+-×*/^".contains($0) } ?? false
        text += number.hasPrefix("-") && (isRaised || follows) ? "(\(number))" : number
      } else {
        text += word
      }
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
