import Catalogue
import Language
import Synchronization
import Wording

/// A function that a `check` cell calls. Its card is its help, its signature and its place in the authors' lint.
protocol Check: SendableMetatype {
  static var card: Card { get }
  /// What the check finds; an error that it throws means that nothing can be judged.
  static func result(_ call: inout Call, on bench: Bench) throws -> CheckResult
}

/// What one call of a check function found.
struct CheckResult: Sendable {
  enum Standing: Sendable, Equatable {
    case passed
    case close(CheckFact)
    case failed(CheckFact)
    case cannotJudge(CheckFact)
  }

  let standing: Standing
  /// What it looked at, for telling which wrong answer this is.
  var observed: Observed?
  /// It never fails an answer.
  var isAdvice = false

  init(_ standing: Standing, observed: Observed? = nil, isAdvice: Bool = false) {
    self.standing = standing
    self.observed = observed
    self.isAdvice = isAdvice
  }

  var fact: CheckFact? {
    switch standing {
    case .passed: nil
    case .close(let fact), .failed(let fact), .cannotJudge(let fact): fact
    }
  }
}

/// All check functions. A test holds that each has a line on the authors' page.
package enum Checks {
  static let all: [any Check.Type] = [
    CloseCheck.self, AgreesCheck.self, ShapeCheck.self, ForallCheck.self, MetricCheck.self, ChangedCheck.self,
    UnchangedCheck.self, UsesCheck.self, VaryCheck.self,
  ]

  package static var cards: [Card] { all.map { $0.card } }

  /// The names that win in a check cell, each writing what it finds on `bench`.
  static func overlay(on bench: Bench) -> [String: Value] {
    Dictionary(
      all.map { check in
        let card = check.card
        let parameters = if case .parameters(let list) = card.signature { Parameters(list) } else { Parameters([]) }
        let method = Method(card.name, parameters) { call in
          let result = try check.result(&call, on: bench)
          bench.add(result)
          return .truth(result.standing == .passed)
        }
        return (card.name, .object(BuiltinFunction(card.name, method)))
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// Where check functions lay what they find, beside what they may look at.
final class Bench: Sendable {
  /// Variables as they were before the learner's cell, those that the check names.
  let before: [String: Observed]
  /// The names that the learner's cell uses.
  let usedNames: Set<String>
  private let findings = Mutex<(results: [CheckResult], variations: [Variation])>(([], []))

  /// A name and the code of a value that it takes in another run.
  struct Variation: Sendable, Equatable {
    let name: String
    let code: String
  }

  init(before: [String: Observed], usedNames: Set<String>) {
    self.before = before
    self.usedNames = usedNames
  }

  var results: [CheckResult] { findings.withLock { $0.results } }
  var variations: [Variation] { findings.withLock { $0.variations } }

  func add(_ result: CheckResult) { findings.withLock { $0.results.append(result) } }
  func add(_ variations: [Variation]) { findings.withLock { $0.variations += variations } }
}
