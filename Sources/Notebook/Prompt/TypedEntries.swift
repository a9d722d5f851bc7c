import Wording

extension Notebook {
  /// Notes what was typed; answers in a lesson are none of the history's business.
  func noteTyped(_ entry: String, cell: Int?) {
    let text = entry.trimmedEnd
    if text.isEmpty { return }
    typedEntries.append(TypedEntry(cell: cell, text: text))
    // More than anyone looks back to; the file keeps them all.
    if typedEntries.count > 2 * Self.keptEntries { typedEntries.removeFirst(Self.keptEntries) }
  }

  private static let keptEntries = 5_000
}
