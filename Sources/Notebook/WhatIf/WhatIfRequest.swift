import Course
import Wording

/// What stands after `:whatif`, taken apart: what is to be changed, and what is to be watched.
struct WhatIfRequest: Equatable {
  enum Change: Equatable {
    /// `W[0, 1] = 0.9`, both sides as typed.
    case set(String, to: String)
    /// `w`: what would several values do?
    case around(String)
    /// `lr = 0.05 from 211`; the step counts from 1.
    case rate(String, from: String?)
    /// `lr` alone: to be turned.
    case turnedRate(from: String?)
    /// `threshold for y_test, p`
    case turnedThreshold
    /// `threshold = 0.3 for y_test, p`
    case threshold(String)
    /// `without 17`: numbers of examples, from 0.
    case without([String], from: String?)
  }

  var changes: [Change] = []
  /// After `for`: an expression, or labels and scores.
  var subject: String?

  private static let rateWords = ["lr", "learning_rate", "rate", "学习率"]
  private static let thresholdWords = ["threshold", "阈值"]
  private static let leavingWords = ["without", "去掉", "不要"]

  /// - Parameter isVariable: whether the learner has a variable of that name, which then wins over a word.
  init(_ text: String, isVariable: (String) -> Bool) throws {
    var text = text.halfWidth.trimmed
    if let (before, after) = Self.split(text, at: ["for", "看"]) {
      text = before
      subject = after
    }
    var from: String?
    if let (before, after) = Self.split(text, at: ["from", "从"]) {
      text = before
      from = after
    }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if let first = words.first, Self.leavingWords.contains(first.lowercased()), !isVariable(first) {
      let numbers = words.dropFirst().flatMap { $0.split(separator: ",").map(String.init) }
      guard !numbers.isEmpty else { throw WhatIfFault.nothingLeftOut }
      changes = [.without(numbers, from: from)]
      return
    }
    for part in Self.parts(of: text, separator: ",") {
      guard let (name, value) = Self.sides(of: part) else {
        let word = part.lowercased()
        if Self.rateWords.contains(word), from != nil || !isVariable(part) {
          changes.append(.turnedRate(from: from))
        } else if Self.thresholdWords.contains(word), !isVariable(part) {
          changes.append(.turnedThreshold)
        } else {
          changes.append(.around(part))
        }
        continue
      }
      guard !name.isEmpty, !value.isEmpty else { throw WhatIfFault.notAChange(part) }
      // A step to begin from makes it training's rate, also where the training's own variable for it is called so.
      if Self.rateWords.contains(name.lowercased()), from != nil || !isVariable(name) {
        changes.append(.rate(value, from: from))
      } else if Self.thresholdWords.contains(name.lowercased()), !isVariable(name) {
        changes.append(.threshold(value))
      } else {
        changes.append(.set(name, to: value))
      }
    }
    if changes.count > 1, changes.contains(where: { if case .set = $0 { false } else { true } }) {
      throw WhatIfFault.notTogether(text)
    }
  }

  /// Splits at a word that stands alone, outside brackets and strings.
  private static func split(_ text: String, at words: [String]) -> (String, String)? {
    let pieces = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let place = pieces.lastIndex(where: { words.contains($0.lowercased()) }), place > 0 else { return nil }
    let (before, after) = (pieces[..<place].joined(separator: " "), pieces[(place + 1)...].joined(separator: " "))
    guard parts(of: before, separator: ",").allSatisfy({ isClosed($0) }), !after.trimmed.isEmpty else { return nil }
    return (before.trimmed, after.trimmed)
  }

  /// The stretches between separators that stand outside all brackets.
  static func parts(of text: String, separator: Character) -> [String] {
    var parts: [String] = []
    var current = ""
    var depth = 0
    for character in text {
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      if character == separator, depth <= 0 {
        parts.append(current.trimmed)
        current = ""
      } else {
        current.append(character)
      }
    }
    parts.append(current.trimmed)
    return parts
  }

  private static func isClosed(_ text: String) -> Bool {
    text.count { "([{".contains($0) } == text.count { ")]}".contains($0) }
  }

  /// Both sides of the first `=` outside brackets that isn't part of `==`, `<=`, `>=` or `!=`.
  private static func sides(of text: String) -> (String, String)? {
    let characters = Array(text)
    var depth = 0
    for (place, character) in characters.enumerated() {
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      guard character == "=", depth <= 0 else { continue }
      let before = place > 0 ? characters[place - 1] : " "
      let after = place + 1 < characters.count ? characters[place + 1] : " "
      if "=<>!".contains(before) || after == "=" { continue }
      return (String(characters[..<place]).trimmed, String(characters[(place + 1)...]).trimmed)
    }
    return nil
  }
}
