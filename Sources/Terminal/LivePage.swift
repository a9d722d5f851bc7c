import Wording

/// A few lines that are drawn over each time, such as the stepper's page. Where nothing can be drawn over, each page
/// follows the last.
package final class LivePage {
  private let outlet: Outlet
  /// Rows of the page on the screen, with the cursor in the row below them.
  private var drawn = 0

  package init(_ outlet: Outlet = .output) { self.outlet = outlet }

  /// Shows `page` in place of the last one. Each line is cut to the screen; a page higher than the screen is appended
  /// instead, as its first rows are out of reach.
  package func show(_ page: StyledText, on screen: Screen) throws(TerminalFault) {
    let painter = Painter(screen)
    guard screen.canRedraw else {
      try outlet.writeLine(page, painter)
      return
    }
    let lines = page.lines.map { painter.paint($0.truncated(to: screen.columns - 1)) }
    let back = drawn == 0 ? "" : "\u{1B}[\(drawn)A"
    try outlet.write("\r\(back)\u{1B}[J" + lines.joined(separator: "\n") + "\n")
    drawn = lines.count < screen.rows ? lines.count : 0
  }

  /// After a change of size rows may have been wrapped anew and can't be counted: the next page starts below.
  package func forget() { drawn = 0 }

  /// Lines cut and painted for a screen: the dear part of showing them, which any thread can do beforehand.
  package struct Prepared: Sendable {
    fileprivate let lines: [String]
    package var isEmpty: Bool { lines.isEmpty }

    package init(_ page: [StyledText], on screen: Screen) {
      let painter = Painter(screen)
      lines = page.map { painter.paint($0.truncated(to: screen.columns - 1)) }
    }
  }

  /// Shows prepared lines with one more below them. Only where `Screen.canRedraw`.
  package func show(_ page: Prepared, above line: StyledText, on screen: Screen) throws(TerminalFault) {
    let last = Painter(screen).paint(line.truncated(to: screen.columns - 1))
    let back = drawn == 0 ? "" : "\u{1B}[\(drawn)A"
    try outlet.write("\r\(back)\u{1B}[J" + page.lines.map { $0 + "\n" }.joined() + last + "\n")
    drawn = page.lines.count + 1 < screen.rows ? page.lines.count + 1 : 0
  }

  /// Shows another last line; what stands above it stays. False where no page is there to be changed.
  package func replaceLastLine(_ line: StyledText, on screen: Screen) throws(TerminalFault) -> Bool {
    guard drawn > 0 else { return false }
    try outlet.write(
      "\r\u{1B}[1A" + Painter(screen).paint(line.truncated(to: screen.columns - 1)) + "\u{1B}[K\n")
    return true
  }
}
