import Autograd
import Neural
import Tensors

/// `sklearn.metrics`: scikit-learn's names, defaults and values.
enum ScikitMetricsModule {
  static let view = ModuleView(
    "sklearn.metrics",
    functions: [
      Method("accuracy_score", "y_true, y_pred, normalize=True") { call in
        let counts = try counts(call)
        if try call.truth(2, default: true) { return .float(counts.accuracy) }
        return .float((counts.accuracy * Double(counts.total)).rounded())
      },
      score("precision_score", .precision), score("recall_score", .recall), score("f1_score", .f1),
      Method("confusion_matrix", "y_true, y_pred, *, normalize=None") { call in
        let counts = try counts(call)
        let size = counts.classes.count
        if let share: ClassificationCounts.Share = try ScikitNumbers.choice(call, 2) {
          return .object(
            TensorObject(
              Variable(try .from(counts.shares(share).flatMap { $0.map(Float.init) }, [size, size])), .numpy))
        }
        let numbers = counts.matrix.flatMap { $0.map(Float.init) }
        return .object(TensorObject(Variable(try .from(numbers, [size, size], kind: .whole)), .numpy))
      },
      Method("balanced_accuracy_score", "y_true, y_pred, *, adjusted=False") { call in
        .float(try counts(call).balancedAccuracy(adjusted: call.truth(2, default: false)))
      },
      Method("matthews_corrcoef", "y_true, y_pred") { call in .float(try counts(call).matthews) },
      Method("cohen_kappa_score", "y1, y2, *, weights=None") { call in
        .float(try counts(call).kappa(ScikitNumbers.choice(call, 2)))
      },
      Method("classification_report", "y_true, y_pred, *, target_names=None, digits=2, output_dict=False") { call in
        let names =
          call.has(2) && !call[2].isNone
          ? try call.machine.elements(of: call[2]).map { try Writer.display(of: $0) } : nil
        let report = try ClassificationReport(counts(call), names: names)
        if try call.truth(4, default: false) { return try dictionary(report) }
        return .text(report.text(digits: try call.int(3, default: 2)))
      },
      error("mean_squared_error", RegressionScores.meanSquaredError),
      error("mean_absolute_error", RegressionScores.meanAbsoluteError),
      error("root_mean_squared_error") { try RegressionScores.meanSquaredError(truth: $0, predicted: $1).squareRoot() },
      error("r2_score", RegressionScores.r2),
    ] + ScikitCurves.all
  ) { [] }

  private static func error(
    _ name: String, _ error: @escaping @Sendable ([Double], [Double]) throws -> Double
  ) -> Method {
    Method(name, "y_true, y_pred") { call in
      .float(try error(ScikitNumbers.list(call, 0), ScikitNumbers.list(call, 1)))
    }
  }

  private static func dictionary(_ report: ClassificationReport) throws -> Value {
    func row(_ row: ClassificationReport.Row) throws -> (Value, Value) {
      (
        .text(row.name),
        try .dictionary(
          DictionaryObject([
            (.text("precision"), .float(row.precision)), (.text("recall"), .float(row.recall)),
            (.text("f1-score"), .float(row.f1)), (.text("support"), .float(Double(row.support))),
          ]))
      )
    }
    let means = try [report.macro, report.weighted].map(row)
    return try .dictionary(
      DictionaryObject(report.classes.map(row) + [(.text("accuracy"), .float(report.accuracy))] + means))
  }

  private static func score(_ name: String, _ score: ClassificationCounts.Score) -> Method {
    Method(name, "y_true, y_pred, labels=None, pos_label=1, average='binary'") { call in
      let counts = try counts(call)
      if call.has(4), call[4].isNone {
        let scores = counts.scores(score).map(Float.init)
        return .object(TensorObject(Variable(try .from(scores, [scores.count])), .numpy))
      }
      let name = try call.text(4, default: Text("binary")).string
      guard let average = ClassificationCounts.Average(rawValue: name) else {
        throw EvaluationFault.unknownAverage(name)
      }
      return .float(try counts.score(score, average, positive: call.double(3, default: 1)))
    }
  }

  private static func counts(_ call: Call) throws -> ClassificationCounts {
    try ClassificationCounts(truth: ScikitNumbers.list(call, 0), predicted: ScikitNumbers.list(call, 1))
  }
}

/// `sklearn`: the way to its modules.
enum ScikitModule {
  static let view = ModuleView("sklearn") { _ in [] }
}
