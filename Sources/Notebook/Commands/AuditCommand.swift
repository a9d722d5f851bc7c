import Explain
import Wording

enum AuditCommand: Command {
  static let name = "audit"
  static let record = CommandRecord.line
  static let aliases = ["核对", "审计"]
  static let usage = Bilingual(":audit CLAIM|MODEL|FILE", ":audit 说法|模型|文件")
  static let summary = Bilingual(
    "Checks what is claimed of a model by arithmetic; also your own last evaluate, and a CSV of labels and predictions.",
    "用算术核对关于模型的说法；不写就核对你上次的 evaluate，也能核对一个含标签和预测的 CSV 文件。")
  static let operand = CommandOperand.expression

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    _ = try notebook.audit(arguments)
  }
}

extension Notebook {
  /// Shows the audit of a claim, of an own evaluation or of a file of predictions, and gives its verdict.
  ///
  /// Throws a `Fault` where there is nothing to check.
  package func audit(_ arguments: String) throws -> AuditVerdict {
    let request = AuditRequest(arguments)
    let subject = request.text.unquoted
    if subject.lowercased().hasSuffix(".csv") {
      try mayReach(subject)
      let file = try PredictionFile(subject, request.options, pulse: display.beginWork())
      say(PredictionAuditText(file: file, tongue: tongue, columns: display.columns).text())
      return .consistent
    }
    let claim: Claim =
      if subject.isEmpty {
        try OwnEvaluation.claim(of: nil, self)
      } else if let model = model(named: subject) {
        try OwnEvaluation.claim(of: model, self)
      } else {
        try request.claim()
      }
    let audit = Audit(claim)
    say(AuditText(tongue: tongue, columns: display.columns).text(audit))
    return audit.verdict
  }
}
