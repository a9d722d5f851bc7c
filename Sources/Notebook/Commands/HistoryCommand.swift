import Course
import Wording

/// What was typed, in this session and before.
enum HistoryCommand: Command {
  static let name = "history"
  static let aliases = ["hist", "历史"]
  static let usage = Bilingual(":history [N | A-B | WORD]", ":history [N | A-B | 词]")
  static let summary = Bilingual(
    "Shows what was typed in this session, the last N, cells A to B, or whatever holds a word, earlier sessions too.",
    "列出这次输入的内容、最后 N 条、第 A 到 B 个单元格，或者含某个词的内容，包括以前的。")

  /// Found entries that are shown, the newest.
  private static let shown = 50

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    let text = arguments.halfWidth.trimmed.unquoted
    let typed = notebook.typedEntries
    if text.isEmpty { return try show(typed, notebook) }
    if let count = Int(text) {
      guard count > 0, !typed.isEmpty else { throw PromptFault.noCells(text) }
      return try show(typed.suffix(count), notebook)
    }
    if let range = cells(text) {
      let found = typed.filter { $0.cell.map { range.contains($0) } ?? false }
      guard !found.isEmpty else { throw PromptFault.noCells(text) }
      return try show(found, notebook)
    }
    try search(arguments.trimmed.unquoted, notebook)
  }

  /// `3-5`, also `3–5`, `3~5` and `3到5`.
  private static func cells(_ text: String) -> ClosedRange<Int>? {
    let parts = text.split(omittingEmptySubsequences: false) { "-–—~～到".contains($0) }.map { Int($0.trimmed) }
    guard parts.count == 2, let first = parts[0], let last = parts[1], 0 < first, first <= last else { return nil }
    return first...last
  }

  private static func search(_ word: String, _ notebook: Notebook) throws {
    let wanted = word.lowercased()
    func holds(_ text: String) -> Bool { text.lowercased().contains(wanted) }
    let typed = notebook.typedEntries.filter { holds($0.text) }
    let mine = Set(notebook.typedEntries.map(\.text))
    var seen: Set<String> = []
    // The newest of several that are alike.
    let earlier = notebook.earlierEntries().reversed().filter {
      holds($0) && !mine.contains($0) && seen.insert($0).inserted
    }.prefix(shown).reversed()
    guard !typed.isEmpty || !earlier.isEmpty else { throw PromptFault.noHistory(word) }
    try show(earlier.map { TypedEntry(cell: nil, text: $0.trimmedEnd) } + typed, notebook)
  }

  /// Each with its cell's number; the further lines of an entry stand below its first.
  private static func show(_ entries: some Collection<TypedEntry>, _ notebook: Notebook) throws {
    guard !entries.isEmpty else { return notebook.say(HistoryWords.nothing) }
    let width = entries.compactMap { $0.cell.map { String($0).count } }.max() ?? 0
    let lines = entries.flatMap { entry in
      entry.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
        let number = index == 0 ? entry.cell.map(String.init) ?? "" : ""
        return StyledText(number.padded(to: width, at: .trailing) + "  ", .dim)
          + StyledText(String(line).visibleControls, .code)
      }
    }
    let list = lines.joined(separator: "\n")
    if lines.count > LongOutput.rows { notebook.display.show(.article(list)) } else { notebook.say(list) }
  }
}

/// Something that was typed at the prompt; a cell has its number.
struct TypedEntry {
  let cell: Int?
  let text: String
}

enum HistoryWords {
  static let nothing = Bilingual("Nothing was typed yet.", "还没有输入过内容。")
}
