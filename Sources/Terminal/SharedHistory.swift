/// A history file that several running programs add to: what the others add becomes news here.
final class SharedHistory {
  private let history: History
  /// Up to where this program knows the file; nil where it has seen none.
  private var place: LockedFile.Place?
  private var isRead = false
  /// What others added before something of ours.
  private var pending: [String] = []

  init(_ history: History) { self.history = history }

  /// All that the file holds, oldest first.
  func entries() throws(TerminalFault) -> [String] {
    let (entries, place) = try history.entriesAndPlace()
    // Asked again later, it gives what there is and leaves the news for `news`.
    if !isRead { self.place = place }
    isRead = true
    return entries
  }

  func append(_ entry: String) throws(TerminalFault) { pending += try history.append(entry, after: &place) }

  /// What other programs have added since it was asked last.
  func news() throws(TerminalFault) -> [String] {
    defer { pending = [] }
    return try pending + history.news(after: &place)
  }
}
