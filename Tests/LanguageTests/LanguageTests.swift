import Language
import Syntax
import Testing
import Wording

/// Runs one cell on a new session and gives its printed text, with the kind of error after it if it failed.
func output(of program: String, in session: Session = Session(), name: String = "cell") -> String {
  var text = ""
  let outcome = session.run(SourceText(name: name, text: program)) { output in
    if case .text(let printed) = output { text += printed }
  }
  if let failure = outcome.failure {
    text += "\(failure.fault.kind.rawValue): \(failure.fault.message.english)\n"
  }
  return text
}

@Test("a cell prints")
func prints() {
  #expect(output(of: "print(1 + 2, 'a', [1.5, None])") == "3 a [1.5, None]\n")
}
