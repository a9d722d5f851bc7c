import Wording

/// What running a notebook again has shown, as a page.
package struct RerunText {
  package let tongue: Tongue

  package init(tongue: Tongue) { self.tongue = tongue }

  /// How many lines of a result are shown.
  private static let lines = 6

  package func text(_ rerun: Rerun) -> StyledText {
    if rerun.differences.isEmpty { return StyledText(DocumentWords.same(rerun.count)[tongue], .good) }
    var page = [StyledText(DocumentWords.changed(rerun.differences.count, of: rerun.count)[tongue], .warning)]
    for difference in rerun.differences {
      var head = StyledText()
      if case .cell(let number) = difference.kind { head.append("[\(number)] ", .prompt) }
      head.append(difference.source.firstLine.visibleControls, .code)
      page.append(head)
      let (before, now) = (DocumentWords.before[tongue], DocumentWords.now[tongue])
      let width = max(before.displayWidth, now.displayWidth) + 2
      page.append(contentsOf: part(before, difference.before, width))
      page.append(contentsOf: part(now, difference.after, width))
    }
    return page.joined(separator: "\n")
  }

  private func part(_ label: String, _ text: String, _ width: Int) -> [StyledText] {
    var lines = text.visibleControls.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if text.isEmpty { lines = [DocumentWords.nothing[tongue]] }
    if lines.count > Self.lines { lines = lines.prefix(Self.lines) + ["…"] }
    return lines.enumerated().map { index, line in
      StyledText("  " + (index == 0 ? label : "").padded(to: width), .dim) + StyledText(line)
    }
  }
}
