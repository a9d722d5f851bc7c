import Notebook
import Terminal

/// The notebook's completion as the terminal asks for it.
struct LineCompleter: Completer {
  private let notebook: Notebook

  init(_ notebook: Notebook) { self.notebook = notebook }

  func completion(of text: String, at cursor: Int) -> Completion {
    let found = notebook.completion(of: text, at: cursor)
    return Completion(
      replaced: found.replaced, candidates: found.candidates.map { Completion.Candidate($0.text, suffix: $0.suffix) })
  }
}
