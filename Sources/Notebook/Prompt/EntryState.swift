import Language
import Syntax
import Wording

/// Whether what was typed so far is a whole entry.
package enum EntryState: Equatable {
  case whole
  /// More lines belong to it; the next could begin with this indentation.
  case goesOn(indentation: String)
}

extension Notebook {
  /// Whether an entry can be taken as it stands, or its author goes on writing below it. What is wrong beyond repair is
  /// whole: the message is due now.
  package func state(of entry: String) -> EntryState {
    if activity?.takesAnswers == true { return .whole }
    if let transcript = PastedTranscript(entry) { return state(of: transcript) }
    guard isCode(entry), !isBelowTranscript else { return .whole }
    return codeState(entry)
  }

  package func isComplete(_ entry: String) -> Bool { state(of: entry) == .whole }

  private func codeState(_ code: String) -> EntryState {
    switch Completeness(of: SourceText(name: "", text: code)) {
    case .incomplete(let indentation): .goesOn(indentation: indentation)
    case .complete, .invalid, .unknown: .whole
    }
  }

  /// A transcript goes on while its last input does: its other lines bring their own prompts.
  private func state(of transcript: PastedTranscript) -> EntryState {
    guard transcript.endsInInput, let last = transcript.inputs.last else { return .whole }
    if transcript.hasBareInput, last.isEmpty { return .goesOn(indentation: "") }
    if case .goesOn = codeState(last), isCode(last) { return .goesOn(indentation: "") }
    return .whole
  }
}

extension Notebook {
  /// The inputs of an entry that was copied from a prompt, nil for one that was typed. In a pipe, what came out below
  /// an input stands without a prompt, as far as the next empty line, and is left away.
  func inputs(copiedIn entry: String) -> [String]? {
    if let transcript = PastedTranscript(entry) {
      isBelowTranscript = isPiped && !transcript.hasBareInput
      return transcript.inputs
    }
    guard isBelowTranscript, isCode(entry) else {
      isBelowTranscript = isBelowTranscript && !entry.allSatisfy(\.isWhitespace)
      return nil
    }
    return []
  }

  /// An entry as the history keeps it: without copied prompts.
  package func remembered(_ entry: String) -> String { PastedTranscript(entry)?.code ?? entry }
}
