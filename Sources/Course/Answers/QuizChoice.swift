import Wording

extension Quiz {
  /// The choices that a line picks, from 0 and in order: `2`, `1 3`, `a、c`, `①`, `选 B`, `第二个`, or a choice's own words;
  /// nil where it picks none.
  func picks(_ text: String) -> [Int]? {
    let said = text.halfWidth.lowercased()
    if let own = choices.firstIndex(where: { choice in
      Tongue.allCases.contains { choice.text[$0].plainText.halfWidth.lowercased().sameWords(as: said) }
    }) {
      return [own]
    }
    // `3. ask for gradients`, `选3吧`
    let lead = said.drop { "选择第".contains($0) }
    if let digit = lead.first, let number = Int(String(digit)), choices.indices.contains(number - 1),
      let mark = lead.dropFirst().first, ".):吧".contains(mark), lead.dropFirst(2).first?.isNumber != true
    {
      return [number - 1]
    }
    var picked: Set<Int> = []
    var words = said.split { " ,.()!?:;&+和、与选项择第个题我答案是".contains($0) }.map(String.init)
    // `the second one`
    if words.count > 1, words.last == "one" { words.removeLast() }
    for word in words where !Self.fillers.contains(word) {
      if let place = Self.place(of: word) {
        guard choices.indices.contains(place) else { return nil }
        picked.insert(place)
      } else if word.allSatisfy({ Self.letters.prefix(choices.count).contains($0) }), Set(word).count == word.count {
        // `ac`
        picked.formUnion(word.compactMap { Self.letters.firstIndex(of: $0) })
      } else {
        return ownWords(in: said).map { [$0] }
      }
    }
    return picked.isEmpty ? nil : picked.sorted()
  }

  /// The one choice that all longer words of a text occur in: `the numbers in the formula`; nil where several hold them,
  /// or a word of denial stands among them.
  private func ownWords(in said: String) -> Int? {
    let words = said.split { !($0.isLetter || $0 == "'") }.map(String.init)
    let telling = words.filter { $0.count > 3 && $0.allSatisfy(\.isASCII) && !Self.fillers.contains($0) }
    guard !telling.isEmpty, !words.contains(where: NumberWords.turning.contains), !said.isQuestion else { return nil }
    let found = choices.indices.filter { index in
      Tongue.allCases.contains { tongue in
        let own = choices[index].text[tongue].plainText.halfWidth.lowercased().split { !($0.isLetter || $0 == "'") }
        return telling.allSatisfy { word in own.contains { $0 == word } }
      }
    }
    return found.count == 1 ? found.first : nil
  }

  private static let letters = Array("abcdefghi")
  private static let fillers: Set = [
    "and", "choice", "option", "answer", "number", "no", "the", "i", "pick", "choose", "think", "it's", "is", "that",
    "this", "with", "would",
  ]
  private static let ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]

  private static let numerals = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]

  private static func place(of word: String) -> Int? {
    if let number = Int(word) { return number - 1 }
    if let place = ordinals.firstIndex(of: word) ?? numerals.firstIndex(of: word) { return place }
    guard word.count == 1, let letter = word.first else { return nil }
    return [letters, Array("①②③④⑤⑥⑦⑧⑨"), Array("一二三四五六七八九")].lazy.compactMap { $0.firstIndex(of: letter) }.first
  }
}

extension String {
  /// Whether only spaces and marks tell two texts apart.
  fileprivate func sameWords(as other: String) -> Bool {
    let words = { (text: String) in text.filter { $0.isLetter || $0.isNumber || "+-*/=<>".contains($0) } }
    return !words(self).isEmpty && words(self) == words(other)
  }
}
