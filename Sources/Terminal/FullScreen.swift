import Wording

/// The whole screen for one thing, such as a walk: what stood there comes back afterwards.
///
/// It is the terminal's alternate screen without a cursor. Only rows that changed are written.
package final class FullScreen {
  private let keyboard: Keyboard
  private let outlet: Outlet
  /// What stands on the screen, row by row; empty when that isn't known.
  private var drawn: [String] = []

  /// xterm's 1049 keeps the cursor's place and switches to a blank screen; 25 is the cursor.
  private static let dressing = Keyboard.Dressing(enter: "\u{1B}[?1049h\u{1B}[?25l", leave: "\u{1B}[?25h\u{1B}[?1049l")

  private init(_ keyboard: Keyboard, _ outlet: Outlet) { (self.keyboard, self.outlet) = (keyboard, outlet) }

  /// Runs `body` with the screen; it is as before afterwards, whatever happens.
  package static func use<Result>(_ body: (FullScreen) throws -> Result) throws -> Result {
    try Keyboard.use(dressed: dressing) { try body(FullScreen($0, .output)) }
  }

  /// Shows these rows from the top; what doesn't fit is cut off, and rows below are blank.
  package func draw(_ rows: [StyledText], on screen: Screen) throws(TerminalFault) {
    let painter = Painter(screen)
    // The last column stays free: some terminals wrap as soon as it is written to.
    var painted = rows.prefix(screen.rows).map { painter.paint($0.truncated(to: screen.columns - 1)) }
    painted += Array(repeating: "", count: max(0, screen.rows - painted.count))
    var text = ""
    if drawn.count != painted.count {
      text = "\u{1B}[0m\u{1B}[2J"
      drawn = Array(repeating: "", count: painted.count)
    }
    for (row, line) in painted.enumerated() where line != drawn[row] {
      text += "\u{1B}[\(row + 1);1H\u{1B}[K" + line
    }
    drawn = painted
    if !text.isEmpty { try outlet.write(text) }
  }

  /// Waits for the next key; after `redraw` everything is drawn anew.
  package func next() throws(TerminalFault) -> Key {
    let key = try keyboard.next()
    if key == .redraw { drawn = [] }
    return key
  }
}
