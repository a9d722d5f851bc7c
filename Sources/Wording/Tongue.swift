/// A language that Gradwalk speaks. The raw value is its code in front matter, flags and file names.
package enum Tongue: String, Sendable, CaseIterable, Hashable {
  case english = "en"
  case chinese = "zh"

  /// The tongue that a POSIX locale name such as `zh_CN.UTF-8` asks for; anything but Chinese reads English.
  package init(locale: String) {
    self = locale.lowercased().hasPrefix("zh") ? .chinese : .english
  }
}

/// One sentence (or word, or page) in every language that Gradwalk speaks.
///
/// Each language is written for its own readers from the same facts; neither is a translation of the other.
package struct Bilingual: Sendable, Hashable {
  package let english: String
  package let chinese: String

  /// The usual form: what is filled into the Chinese sentence gets its distance from the characters around it.
  package init(_ english: String, _ chinese: SpacedText) {
    self.english = english
    self.chinese = chinese.text
  }

  /// For a Chinese text that was put together before. Generic, because a plain `String` would be preferred for literals.
  @_disfavoredOverload
  package init(_ english: String, _ chinese: some StringProtocol) {
    self.english = english
    self.chinese = String(chinese)
  }

  /// Text that is the same in every language: a formula, a name, a number.
  package init(same text: String) { self.init(text, text) }

  package subscript(_ tongue: Tongue) -> String {
    switch tongue {
    case .english: english
    case .chinese: chinese
    }
  }
}
