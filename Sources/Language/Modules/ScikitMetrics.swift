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
      Method("confusion_matrix", "y_true, y_pred") { call in
        let matrix = try counts(call).matrix
        let numbers = matrix.flatMap { $0.map(Float.init) }
        return .object(
          TensorObject(Variable(try .from(numbers, [matrix.count, matrix.count], kind: .whole)), .numpy))
      },
      mean("mean_squared_error") { ($0 - $1) * ($0 - $1) },
      mean("mean_absolute_error") { abs($0 - $1) },
    ]
  ) { [] }

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

  private static func mean(_ name: String, _ part: @escaping @Sendable (Double, Double) -> Double) -> Method {
    Method(name, "y_true, y_pred") { call in
      let (truth, predicted) = (try numbers(call, 0), try numbers(call, 1))
      guard truth.count == predicted.count else {
        throw EvaluationFault.lengths(truth: truth.count, predicted: predicted.count)
      }
      guard !truth.isEmpty else { throw EvaluationFault.nothingToJudge }
      return .float(zip(truth, predicted).reduce(0) { $0 + part($1.0, $1.1) } / Double(truth.count))
    }
  }

  private static func counts(_ call: Call) throws -> ClassificationCounts {
    try ClassificationCounts(truth: numbers(call, 0), predicted: numbers(call, 1))
  }

  private static func numbers(_ call: Call, _ index: Int) throws -> [Double] {
    try TensorConversion.required(call[index], call.method.name, index == 0 ? "y_true" : "y_pred").tensor.doubles()
  }
}

/// `sklearn`: the way to its modules.
enum ScikitModule {
  static let view = ModuleView("sklearn") { _ in [] }
}
