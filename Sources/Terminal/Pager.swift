import Wording

/// Long text a page at a time, on a terminal; all at once elsewhere.
package struct Pager {
  private let outlet: Outlet
  private let tongue: Tongue

  package init(_ outlet: Outlet = .output, tongue: Tongue) {
    self.outlet = outlet
    self.tongue = tongue
  }

  /// Space shows the next page, Enter the next row, q leaves the rest out.
  package func show(_ text: StyledText) throws { try show(text, on: .current()) }

  package func show(_ text: StyledText, on screen: Screen) throws {
    let painter = Painter(screen)
    let rows = text.lines.flatMap { $0.wrapped(to: screen.columns) }
    guard screen.canRedraw, screen.readsFromTerminal, rows.count >= screen.rows else {
      try outlet.writeLine(text, painter)
      return
    }
    try Keyboard.use { keyboard in
      var shown = 0
      var more = screen.rows - 1
      while shown < rows.count {
        let next = min(rows.count, shown + more)
        for row in rows[shown..<next] { try outlet.writeLine(row, painter) }
        shown = next
        guard shown < rows.count else { return }
        guard let asked = try ask(keyboard, screen, percent: shown * 100 / rows.count) else { return }
        more = asked
      }
    }
  }

  /// How many rows more; nil for none.
  private func ask(_ keyboard: Keyboard, _ screen: Screen, percent: Int) throws -> Int? {
    let hint = StyledText(TerminalWords.pageKeys(percent: percent)[tongue], .dim)
    while true {
      try outlet.write(
        "\r" + Painter(screen).paint(hint.truncated(to: min(screen.columns, Screen.current().columns) - 1)) + "\u{1B}[K"
      )
      let key = try keyboard.next()
      if key != .redraw { try outlet.eraseLine() }
      switch key {
      case .character(" "), .character("\u{3000}"), .pageDown: return screen.rows - 1
      case .enter, .down: return 1
      case .character("q"), .character("Q"), .escape, .interrupt, .endOfInput, .ending: return nil
      default: break
      }
    }
  }
}
