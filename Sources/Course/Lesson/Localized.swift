import Wording

/// A part of a lesson in the languages that its files hold; where the Chinese file has none, English stands in.
package struct Localized<Value: Sendable>: Sendable {
  package let english: Value
  package let chinese: Value?

  package init(_ english: Value, chinese: Value? = nil) {
    self.english = english
    self.chinese = chinese
  }

  package subscript(_ tongue: Tongue) -> Value {
    switch tongue {
    case .english: english
    case .chinese: chinese ?? english
    }
  }

  package func map<Other: Sendable>(_ transform: (Value) -> Other) -> Localized<Other> {
    Localized<Other>(transform(english), chinese: chinese.map(transform))
  }
}

extension Localized: Equatable where Value: Equatable {}
