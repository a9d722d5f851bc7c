/// What a course pack is called: its folder's name, where that can stand in `NAME/lesson`, in a path and in a sentence.
package enum PackName {
  package static let longest = 40

  /// Letters and digits of any script, hyphens and underscores, a letter or digit first and a letter among them.
  package static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.first, first != "-", first != "_", text.count <= longest, text.utf8.count <= 200 else {
      return false
    }
    return text.contains(where: \.isLetter)
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  /// Whether two names are the same pack.
  static func areSame(_ one: String, _ other: String) -> Bool { one.lowercased() == other.lowercased() }
}
