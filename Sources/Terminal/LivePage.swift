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
}
