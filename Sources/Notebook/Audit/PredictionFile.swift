import Catalogue
import Datasets
import Explain
import Wording

/// A CSV file of predictions and labels: which columns are which, and the rows that can be judged.
struct PredictionFile {
  let audit: PredictionAudit
  let labelColumn: String
  let predictionColumn: String?
  let scoreColumn: String?
  /// Rows that the reader kept aside.
  let badRows: Bilingual?
  /// Rows without a label or prediction, and the first of them, counted from 1 without the header.
  let incomplete: (count: Int, first: Int)?

  private static let labels = [
    "label", "labels", "y_true", "truth", "true", "actual", "target", "y", "class", "标签", "真实", "实际",
  ]
  private static let predictions = [
    "prediction", "predictions", "predicted", "pred", "y_pred", "predicted_label", "预测", "预测类别",
  ]
  private static let scores = [
    "score", "scores", "probability", "prob", "proba", "y_score", "y_prob", "p", "confidence", "分数", "概率", "得分",
  ]

  init(_ path: String, _ options: [String: String], pulse: Pulse) throws {
    let file = try CSVTable(reading: path, pulse: pulse)
    let columns = file.table.columns
    func column(_ keys: [String], _ known: [String]) throws -> Column? {
      if let asked = keys.lazy.compactMap({ options[$0] }).first {
        return try file.table.column(asked)
      }
      return known.lazy.compactMap { name in columns.first { $0.name.lowercased().trimmed == name } }.first
    }
    guard let label = try column(["label", "标签"], Self.labels) else {
      throw NotebookFault.noLabelColumn(file: path, columns: columns.map(\.name))
    }
    let prediction = try column(["prediction", "预测"], Self.predictions)
    let score = try column(["score", "分数"], Self.scores)
    guard prediction != nil || score != nil else {
      throw NotebookFault.noPredictionColumn(file: path, columns: columns.map(\.name))
    }
    let group = try (options["group"] ?? options["分组"]).map { try file.table.column($0) }
    var threshold = 0.5
    if let text = options["threshold"] ?? options["阈值"] {
      guard let number = Double(text), number.isFinite else { throw NotebookFault.notAThreshold(text) }
      threshold = number
    }
    if let score, score.kind != .whole, score.kind != .real { throw NotebookFault.scoresAreText(score.name) }
    let used = [label, prediction, score, group].compactMap { $0 }
    let rows = (0..<file.table.rowCount).filter { row in !used.contains { $0.isMissing(row) } }
    if let first = (0..<file.table.rowCount).first(where: { row in used.contains { $0.isMissing(row) } }) {
      incomplete = (file.table.rowCount - rows.count, first + 1)
    } else {
      incomplete = nil
    }
    audit = try PredictionAudit(
      truth: rows.map { Self.text(label[$0]) },
      predicted: prediction.map { column in rows.map { Self.text(column[$0]) } },
      scores: score.map { column in rows.map { Self.number(column[$0]) } },
      groups: group.map { column in rows.map { Self.text(column[$0]) } }, threshold: threshold,
      positive: options["positive"] ?? options["正例"])
    labelColumn = label.name
    predictionColumn = prediction?.name
    scoreColumn = score?.name
    badRows = file.note
  }

  /// 1 and 1.0 are one class.
  private static func text(_ cell: Cell) -> String {
    switch cell {
    case .missing: ""
    case .whole(let number): String(number)
    case .real(let number): Numeral.significant(number, digits: 12)
    case .text(let text): text.trimmed
    case .truth(let truth): truth ? "True" : "False"
    case .span(let span): span.description
    case .moment(let moment): "\(moment)"
    }
  }

  private static func number(_ cell: Cell) -> Double {
    switch cell {
    case .whole(let number): Double(number)
    case .real(let number): number
    default: .nan
    }
  }
}
