import Explain
import Wording

enum AuditCommand: Command {
  static let name = "audit"
  static let aliases = ["核对", "审计"]
  static let usage = Bilingual(":audit CLAIM", ":audit 说法")
  static let summary = Bilingual(
    "Checks what is claimed of a model by arithmetic: steps, counts, intervals, scores.", "用算术核对关于模型的说法：步数、计数、区间和各项指标。")
  static let operand = CommandOperand.expression

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    notebook.say(try report(arguments, notebook).text)
  }

  /// The page and the verdict, for the command line's exit code.
  static func report(_ arguments: String, _ notebook: Notebook) throws -> (text: StyledText, verdict: AuditVerdict) {
    let request = AuditRequest(arguments)
    let audit = Audit(try request.claim())
    return (AuditText(tongue: notebook.tongue, columns: notebook.display.columns).text(audit), audit.verdict)
  }
}
