/// What could stand where the cursor is, as a terminal or an editor asks it.
package struct NotebookCompletion: Equatable {
  package struct Candidate: Equatable {
    package let text: String
    /// Added after the only candidate: `(` after a function, `"` after a file.
    package let suffix: String
  }

  /// UTF-8 offsets into the text.
  package let replaced: Range<Int>
  package let candidates: [Candidate]

  static let none = NotebookCompletion(replaced: 0..<0, candidates: [])
}

extension Notebook {
  /// What could stand at the cursor.
  ///
  /// - Parameters:
  ///   - text: the whole entry so far.
  ///   - cursor: a UTF-8 offset into it.
  package func completion(of text: String, at cursor: Int) -> NotebookCompletion {
    let before = String(decoding: Array(text.utf8.prefix(cursor)), as: UTF8.self)
    let lead = before.prefix(while: \.isWhitespace)
    if let first = before.dropFirst(lead.count).first, first == ":" || first == "：" {
      return commandCompletion(before, colon: String(lead) + String(first))
    }
    return codeCompletion(before)
  }

  /// Names of files that begin as what was typed; `closing` ends a string.
  func fileCompletion(_ typed: String, in before: String, closing: String) -> NotebookCompletion {
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let start = String(typed.dropFirst(folder.count))
    let entries = FolderListing.entries(of: folder.isEmpty ? "." : folder)
      .filter { $0.name.hasPrefix(start) && (start.hasPrefix(".") || !$0.name.hasPrefix(".")) }
    let end = before.utf8.count
    return NotebookCompletion(
      replaced: end - start.utf8.count..<end,
      candidates: entries.map {
        NotebookCompletion.Candidate(text: $0.isFolder ? $0.name + "/" : $0.name, suffix: $0.isFolder ? "" : closing)
      })
  }

  func names(_ word: some StringProtocol, in before: String, of names: [String]) -> NotebookCompletion {
    candidates(String(word), in: before, names) { _ in "" }
  }

  func candidates(
    _ word: String, in before: String, _ names: [String], suffix: (String) -> String
  ) -> NotebookCompletion {
    let end = before.utf8.count
    let fitting = Set(names.filter { $0.hasPrefix(word) }).sorted()
    return NotebookCompletion(
      replaced: end - word.utf8.count..<end,
      candidates: fitting.map { NotebookCompletion.Candidate(text: $0, suffix: suffix($0)) })
  }
}
