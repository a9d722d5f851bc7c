import Wording

/// An activity on a screen of its own: rows of text that follow from its state and the screen's size, and keys that
/// change the state. It knows nothing of terminals.
package protocol ScreenView: AnyObject {
  /// At most as many rows as the size has, none wider.
  func rows(_ size: ViewSize) -> [StyledText]
  func take(_ key: ViewKey) -> ViewReply
  /// What is said below the prompt once it has left the screen.
  func lastWords() -> StyledText?
}

extension ScreenView {
  package func lastWords() -> StyledText? { nil }
}

package struct ViewSize: Sendable, Equatable {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) { (self.columns, self.rows) = (columns, rows) }

  /// On a smaller screen a view's parts have no room beside each other.
  package static let least = ViewSize(columns: 72, rows: 20)

  package var holdsViews: Bool { columns >= Self.least.columns && rows >= Self.least.rows }
}

/// What a person pressed.
package enum ViewKey: Sendable, Hashable {
  case character(Character)
  case enter, escape, backspace, delete, tab
  case up, down, left, right, home, end, pageUp, pageDown
}

package enum ViewReply: Sendable, Equatable {
  /// Draw, and go on.
  case stay
  /// A line that begins with a colon is to be typed, below what stood on the screen before.
  case command
  /// The activity is over.
  case over
}

extension StyledText {
  /// One line of exactly `width` columns: cut with `…`, or filled with spaces.
  func fitted(to width: Int) -> StyledText {
    let plain = plain.visibleControls
    let own = plain.displayWidth
    if own <= width { return self + StyledText(String(repeating: " ", count: width - own)) }
    var cut = StyledText()
    var room = width - 1
    for run in runs {
      var kept = ""
      for character in run.text.visibleControls {
        let columns = DisplayWidth.of(character)
        guard columns <= room else {
          cut.append(kept, run.role)
          cut.append("…" + String(repeating: " ", count: max(0, room)), run.role)
          return cut
        }
        kept.append(character)
        room -= columns
      }
      cut.append(kept, run.role)
    }
    return cut
  }
}

/// What is typed in a view's last row: a verb that needs more, such as `g 3`.
struct ViewLine {
  private(set) var text: String

  init(_ start: String) { text = start }

  enum Reply: Equatable {
    case typing
    case entered(String)
    case dropped
  }

  mutating func take(_ key: ViewKey) -> Reply {
    switch key {
    case .character(let character):
      if text.count < 200 { text.append(character) }
    case .backspace, .delete:
      if text.isEmpty { return .dropped }
      text.removeLast()
      if text.isEmpty { return .dropped }
    case .enter: return .entered(text)
    case .escape: return .dropped
    default: break
    }
    return .typing
  }
}
