/// What a text says about a model, as far as it could be read.
package struct Claim: Sendable, Equatable {
  /// What a number is told of.
  package enum Quantity: String, Sendable, Hashable, CaseIterable {
    case accuracy, errorRate, precision, recall, specificity, f1, auc, loss, baseline
    case truePositives, falsePositives, falseNegatives, trueNegatives
    case examples, correct, batchSize, epochs, steps, classes

    /// Whether it is a share of 1.
    package var isShare: Bool {
      switch self {
      case .accuracy, .errorRate, .precision, .recall, .specificity, .f1, .auc, .baseline: true
      default: false
      }
    }

    package var isCount: Bool { !isShare && self != .loss }
  }

  /// Which data it was measured on, where the text says so.
  package enum Scope: Sendable, Hashable, CaseIterable {
    case unsaid, training, validation, test
  }

  /// What kind of loss is meant.
  package enum LossKind: Sendable, Hashable {
    case unsaid, crossEntropy, other
  }

  package struct Reading: Sendable, Equatable {
    package let quantity: Quantity
    package let scope: Scope
    package let number: ToldNumber
    /// The text doesn't name the quantity; it is taken for this one.
    package var isAssumed = false
  }

  /// In the order of the text.
  package internal(set) var readings: [Reading] = []
  package internal(set) var lossKind = LossKind.unsaid
  /// How precision, recall and F1 of several classes became one number, where the text says so.
  package internal(set) var isAveraged = false
  /// Numbers that no label explains.
  package internal(set) var unread: [String] = []

  package init() {}

  /// The last number told of a quantity: logs repeat themselves, and the last line counts.
  package func last(_ quantity: Quantity, _ scope: Scope) -> ToldNumber? {
    readings.last { $0.quantity == quantity && $0.scope == scope }?.number
  }

  /// The same, or, where the text doesn't say so for this data, what it says without naming data.
  package func told(_ quantity: Quantity, _ scope: Scope) -> ToldNumber? {
    last(quantity, scope) ?? last(quantity, .unsaid)
  }

  /// The last number told of a quantity, whatever the data.
  package func any(_ quantity: Quantity) -> ToldNumber? { readings.last { $0.quantity == quantity }?.number }

  package func scopes(of quantity: Quantity) -> [Scope] {
    Scope.allCases.filter { last(quantity, $0) != nil }
  }

  /// Says what kind of loss is meant, where it is known otherwise.
  package mutating func say(_ kind: LossKind) { lossKind = kind }
}
