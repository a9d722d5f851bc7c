import Catalogue
import Language
import Syntax
import Wording

extension Computation {
  /// Computes in the session's present state. Expressions bind nothing, so the state stays as it was.
  package func run(in session: Session, pulse: Pulse = .silent) -> [Value] {
    let overlay: [String: Language.Value]
    if let answer, let value = session.run(SourceText(name: "answer", text: answer), pulse: pulse).value {
      overlay = ["answer": value]
    } else {
      overlay = [:]
    }
    return wanted.map { wanted in
      let outcome = session.run(SourceText(name: "lesson", text: wanted.source), pulse: pulse, overlay: overlay)
      return outcome.failure == nil ? Value(outcome.value) : .none
    }
  }
}

extension Computation.Value {
  init(_ value: Language.Value?) {
    guard let value else {
      self = .none
      return
    }
    switch Observed(value) {
    case .number(let number): self = .number(number)
    case .numbers(let numbers, _): self = .curve(numbers)
    case .text(let text): self = .text(text)
    case .truth(let truth): self = .text(truth ? "True" : "False")
    case .other: self = .none
    }
  }
}

extension Computation.Wanted {
  /// The code that gives it.
  var source: String {
    switch self {
    case .value(let expression): expression
    // Three quotes, so that the expression may hold one.
    case .text(let expression, let format): "f\"\"\"{(\(expression)):\(format)}\"\"\""
    }
  }
}
