import Wording

/// What a learner's line says in answer to a prediction.
package enum Answer: Sendable, Equatable {
  /// Enter alone.
  case blank
  /// `____` was left in.
  case unfilled
  case number(Double)
  /// A share was asked for and a number above 1 came: was it meant in percent?
  case percentQuestion(Double)
  /// The name of a choice or direction.
  case choice(String)
  /// Nothing that answers the question.
  case unclear

  package static let blankMark = "____"

  /// - Parameter prediction: what was asked; its replies name the choices, in whichever language they are typed.
  package static func read(_ line: String, for prediction: Prediction) -> Answer {
    let text = line.trimmed
    if text.isEmpty { return .blank }
    if text.contains(blankMark) { return .unfilled }
    switch prediction.kind {
    case .number:
      // Of `18 of 30`, a question for a number may mean either.
      return WrittenNumber(text).flatMap { $0.part == nil ? .number($0.value) : nil } ?? .unclear
    case .share:
      if text.isEvenOdds { return .number(0.5) }
      guard let number = WrittenNumber(text) else { return .unclear }
      if !number.isPercent, number.fraction == nil, number.value > 1, number.value <= 100 {
        return .percentQuestion(number.value)
      }
      // A count, such as 400 of 600.
      return (0...1).contains(number.value) ? .number(number.value) : .unclear
    case .choice, .sketch:
      return prediction.spokenChoices.meant(by: text).map(Answer.choice) ?? .unclear
    }
  }

  /// `80`, `80 %`, `0.8`, `4/5`, `50/50`, `八成` as a share of 1; nil where it is none of these.
  package static func confidence(_ line: String) -> Double? {
    if line.isEvenOdds { return 0.5 }
    guard let number = WrittenNumber(line) else { return nil }
    let isShare =
      number.isPercent || number.fraction != nil || (number.value < 1 || line.contains(".")) && number.value <= 1
    let share = isShare ? number.value : number.value / 100
    return (0...1).contains(share) ? share : nil
  }
}

/// The choices of one question, each with every word that stands for it.
struct SpokenChoices {
  let choices: [(name: String, words: [String])]

  /// The one choice that `text` means: said exactly, by its number, or as the only one that occurs in the text.
  func meant(by text: String) -> String? {
    let said = text.halfWidth.lowercased().trimmed
    for (name, words) in choices where words.contains(said) { return name }
    if let number = WrittenNumber(said)?.value {
      for (name, words) in choices where words.contains(where: { WrittenNumber($0)?.value == number }) { return name }
      if let index = Int(exactly: number), choices.indices.contains(index - 1) { return choices[index - 1].name }
      return nil
    }
    var found: [(name: String, word: String)] = []
    for (name, words) in choices {
      // The longest word of each choice that occurs: `不变` rather than `变`.
      // The name `a` is no word of `what is a gradient`.
      if let word = words.filter({ ($0.count > 1 || $0.first?.isASCIILetter != true) && said.holds(word: $0) }).max(
        by: { $0.count < $1.count })
      {
        found.append((name, word))
      }
    }
    guard let longest = found.map(\.word.count).max() else { return nil }
    let best = found.filter { candidate in
      candidate.word.count == longest
        || !found.contains { $0.word != candidate.word && $0.word.contains(candidate.word) }
    }
    guard best.count == 1, let only = best.first else { return nil }
    let rest = said.replacingFirst(only.word)
    let isDenied =
      ["不", "没", "别", "n't"].contains { rest.contains($0) } || ["not", "no", "never"].contains { rest.holds(word: $0) }
    return isDenied ? nil : only.name
  }
}

extension Prediction {
  /// Words of both languages, so that a learner who reads Chinese may type `up`.
  var spokenChoices: SpokenChoices {
    let builtIn: [String: [String]] = kind == .sketch ? Direction.words : [:]
    let names = kind == .sketch ? Direction.allCases.map(\.rawValue) : choices(.english).map(\.name)
    return SpokenChoices(
      choices: names.map { name in
        let replies = (replies.english + (replies.chinese ?? [])).filter { $0.name == name }
        let words = [name] + replies.flatMap(\.aliases) + (builtIn[name] ?? [])
        return (name, words.map { $0.halfWidth.lowercased().trimmed })
      })
  }
}

extension Direction {
  /// What people type for each, beside its name.
  static let words: [String: [String]] = [
    "up": [
      "rise", "rises", "rising", "increase", "increases", "grow", "grows", "higher", "larger", "increasing",
      "growing", "climbs", "climbing", "↑", "上", "上升", "往上",
      "变大", "增大", "涨", "升", "升高",
    ],
    "flat": [
      "same", "level", "steady", "constant", "unchanged", "stays", "no change", "doesn't change",
      "does not change", "→", "不会变", "没变", "没变化", "走平", "平", "持平", "不变", "一样", "水平",
    ],
    "down": [
      "fall", "falls", "falling", "decrease", "decreases", "drop", "drops", "lower", "smaller", "decreasing",
      "dropping", "declines", "shrinks", "sinks", "↓", "下", "下降", "往下",
      "变小", "减小", "跌", "降", "降低",
    ],
  ]
}

extension String {
  fileprivate var isEvenOdds: Bool {
    ["50/50", "50:50", "50-50", "fifty-fifty", "fiftyfifty", "五五开", "一半一半"]
      .contains(halfWidth.lowercased().trimmed.filter { $0 != " " })
  }

  /// Whether `word` occurs; a Latin word only as a whole one.
  fileprivate func holds(word: String) -> Bool {
    guard !word.isEmpty else { return false }
    guard word.allSatisfy(\.isASCII) else { return contains(word) }
    return words.paddedBySpaces.contains(word.words.paddedBySpaces)
  }

  /// Its words and numbers alone, a space apart: `0.25` stays one, the point after a sentence goes.
  private var words: String {
    split { !($0.isLetter || $0.isNumber || "'.-".contains($0)) || $0.isWideText }
      .map { String($0.drop { $0 == "." }).trimmedEnd }.joined(separator: " ")
  }

  private var trimmedEnd: String {
    var text = self
    while let last = text.last, ".-".contains(last) { text.removeLast() }
    return text
  }

  private var paddedBySpaces: String { " " + self + " " }

  fileprivate func replacingFirst(_ word: String) -> String {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) {
        return self[..<start] + " " + self[self.index(start, offsetBy: word.count)...]
      }
      start = index(after: start)
    }
    return self
  }
}
