import Explain
import Wording

/// A claim's audit as a page: the verdict, what was read, each check with its arithmetic, what to ask.
struct AuditText {
  let tongue: Tongue
  let columns: Int

  private static let labelWidth = 13
  private static let widest = 96

  func text(_ audit: Audit) -> StyledText {
    var lines: [StyledText] = StyledText(AuditWords.verdict(audit)[tongue], role(audit.verdict)).filled(
      to: min(columns, Self.widest))
    lines += row(AuditWords.readLabel[tongue], AuditWords.read(audit.claim)[tongue], .dim)
    if !audit.claim.unread.isEmpty {
      let numbers = audit.claim.unread.prefix(6).map { $0.visibleControls.truncated(to: 20) }
      lines += row("", AuditWords.unread(numbers, more: audit.claim.unread.count - numbers.count)[tongue], .dim)
    }
    if !audit.findings.isEmpty { lines.append("") }
    // What can't be comes first.
    for finding in audit.findings.filter({ $0.verdict == .impossible })
      + audit.findings.filter({ $0.verdict != .impossible })
    {
      lines += row(
        AuditWords.label(finding)[tongue], AuditWords.sentence(finding)[tongue], labelRole: role(finding.verdict))
    }
    if !audit.questions.isEmpty {
      lines += ["", StyledText(AuditWords.ask[tongue], .title)]
      for question in audit.questions {
        let filled = StyledText(AuditWords.question(question)[tongue]).filled(
          to: max(16, min(columns, Self.widest) - 4))
        lines += filled.enumerated().map { index, line in StyledText(index == 0 ? "  • " : "    ") + line }
      }
    }
    return lines.joined(separator: "\n")
  }

  private func role(_ verdict: AuditVerdict) -> Role {
    switch verdict {
    case .consistent: .good
    case .undecided: .warning
    case .impossible: .fault
    }
  }

  /// A label and its text beside it; on a narrow screen the text below.
  func row(_ label: String, _ text: String, _ role: Role? = nil, labelRole: Role = .keyword) -> [StyledText] {
    let isNarrow = columns < 60
    let indent = isNarrow ? 4 : 2 + Self.labelWidth
    let filled = StyledText(text, role).filled(to: max(16, min(columns, Self.widest) - indent))
    let gap = StyledText(String(repeating: " ", count: indent))
    if isNarrow {
      return (label.isEmpty ? [] : [StyledText("  " + label, labelRole)]) + filled.map { gap + $0 }
    }
    return filled.enumerated().map { index, line in
      index == 0 ? StyledText("  " + label.padded(to: Self.labelWidth), labelRole) + line : gap + line
    }
  }
}
