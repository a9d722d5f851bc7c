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

  package init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
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
