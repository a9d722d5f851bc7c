import Wording

/// A line that asks about a name: `relu?`, `?relu`, `relu??`, also with the full-width marks of Chinese input; of a
/// command too: `:step?`.
struct HelpRequest: Equatable {
  /// Empty for a mark alone.
  let name: String
  let depth: HelpText.Depth

  /// nil for a line that is no question: only names and dots can be asked about.
  init?(_ line: String) {
    let text = line.trimmed
    let before = text.prefix(while: Self.isMark)
    let after = text.dropFirst(before.count).reversed().prefix(while: Self.isMark)
    guard !before.isEmpty || !after.isEmpty else { return nil }
    let name = String(text.dropFirst(before.count).dropLast(after.count)).trimmed
    guard
      name.drop(while: { $0 == ":" || $0 == "：" }).allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." })
    else { return nil }
    self.name = name
    depth = max(before.count, after.count) > 1 ? .full : .brief
  }

  private static func isMark(_ character: Character) -> Bool { character == "?" || character == "？" }
}
