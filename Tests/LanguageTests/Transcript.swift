import Catalogue
import Language
import Syntax
import Wording

/// What a program printed and how it ended.
struct Transcript {
  var text = ""
  var outcome: Outcome

  /// Runs one cell; an error adds its kind after `!!`, as the recorded fixtures have it.
  static func of(
    _ program: String, in session: Session = Session(), name: String = "cell", pulse: Pulse = .silent
  ) -> Transcript {
    var text = ""
    let outcome = session.run(SourceText(name: name, text: program), pulse: pulse) { output in
      if case .text(let printed) = output { text += printed }
    }
    if let failure = outcome.failure { text += "!! \(failure.fault.kind.rawValue)\n" }
    return Transcript(text: text, outcome: outcome)
  }
}
