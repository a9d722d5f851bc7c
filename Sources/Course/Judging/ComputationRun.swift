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
      guard outcome.failure == nil, let value = outcome.value else { return .none }
      switch Observed(value) {
      case .number(let number): return .number(number)
      case .numbers(let numbers, _): return .curve(numbers)
      case .text(let text): return .text(text)
      case .truth(let truth): return .text(truth ? "True" : "False")
      case .other: return .none
      }
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
