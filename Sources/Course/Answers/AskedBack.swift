import Wording

extension String {
  /// A question to the lesson, and no answer with a doubtful tone: `what is a gradient`, `是说让它等于2？`, but not `1.1?`.
  var isQuestion: Bool {
    let text = halfWidth.lowercased().trimmed
    let words = text.split { !($0.isLetter || $0 == "'") }.map(String.init)
    if let first = words.first, words.count > 1, Self.questionWords.contains(first) { return true }
    if ["什么", "怎么", "为什么", "为啥", "是不是", "是说", "哪个", "哪里", "啥叫", "啥是", "如何"].contains(where: { text.hasPrefix($0) }) {
      return true
    }
    guard text.hasSuffix("?") else { return false }
    return text.contains("吗") || text.contains("什么") || text.contains("怎么") || text.contains("为什么")
      || words.count > 2 && words.first.map(Self.askingWords.contains) == true
  }

  /// The text of an answer that its writer wasn't sure of.
  var withoutQuestionMark: String {
    var text = self
    while let last = text.last, last == "?" || last == "？", text.count > 1 { text.removeLast() }
    return text
  }

  private static let questionWords: Set = ["what", "what's", "why", "how", "where", "who", "when"]
  /// Before a question mark.
  private static let askingWords: Set = [
    "is", "are", "do", "does", "did", "can", "could", "should", "would", "will", "isn't", "doesn't", "which",
  ]
}
