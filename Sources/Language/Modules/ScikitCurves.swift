import Autograd
import Neural
import Tensors

/// The part of `sklearn.metrics` that judges scores and probabilities, and `sklearn.calibration`.
enum ScikitCurves {
  static let all: [Method] = [
    Method("roc_curve", "y_true, y_score, *, pos_label=None, drop_intermediate=True") { call in
      let curve = try ROCCurve(
        truth: ScikitNumbers.list(call, 0), scores: ScikitNumbers.list(call, 1),
        positive: ScikitNumbers.number(call, 2),
        dropsIntermediate: call.truth(3, default: true))
      return try triple(curve.falsePositiveRate, curve.truePositiveRate, curve.thresholds)
    },
    Method("auc", "x, y") { call in
      .float(try AreaUnderCurve.of(ScikitNumbers.list(call, 0), ScikitNumbers.list(call, 1)))
    },
    Method("roc_auc_score", "y_true, y_score, *, average='macro', multi_class='raise'") { call in
      let truth = try ScikitNumbers.list(call, 0)
      let multiclass: ROCCurve.Multiclass? = try multiclass(call)
      let classes = Set(truth).count
      if classes > 2, multiclass == nil { throw EvaluationFault.multiclassUnsaid(classes) }
      switch try ScikitNumbers.scores(call, 1) {
      case .one(let scores):
        // The greater of two classes is the positive one, whatever they are called.
        return .float(try ROCCurve(truth: truth, scores: scores, positive: truth.max()).area)
      case .rows(let rows):
        if Set(truth).count == 2, rows.allSatisfy({ $0.count == 2 }) {
          return .float(try ROCCurve(truth: truth, scores: rows.map { $0[1] }, positive: truth.max()).area)
        }
        let average: RankingAverage = try ScikitNumbers.choice(call, 2) ?? .macro
        return .float(
          try ROCCurve.area(
            truth: truth, scores: rows, multiclass: multiclass ?? .ovr, weighted: average == .weighted))
      }
    },
    Method("precision_recall_curve", "y_true, y_score, *, pos_label=None, drop_intermediate=False") { call in
      let curve = try PrecisionRecallCurve(
        truth: ScikitNumbers.list(call, 0), scores: ScikitNumbers.list(call, 1),
        positive: ScikitNumbers.number(call, 2),
        dropsIntermediate: call.truth(3, default: false))
      return try triple(curve.precision, curve.recall, curve.thresholds)
    },
    Method("average_precision_score", "y_true, y_score, *, pos_label=1") { call in
      let curve = try PrecisionRecallCurve(
        truth: ScikitNumbers.list(call, 0), scores: ScikitNumbers.list(call, 1), positive: call.double(2, default: 1))
      return .float(curve.average)
    },
    Method("brier_score_loss", "y_true, y_proba, *, pos_label=None") { call in
      .float(
        try ProbabilityLosses.brier(
          truth: ScikitNumbers.list(call, 0), probabilities: ScikitNumbers.list(call, 1),
          positive: ScikitNumbers.number(call, 2)))
    },
    Method("log_loss", "y_true, y_pred, *, normalize=True, labels=None") { call in
      let (truth, classes) = (try ScikitNumbers.list(call, 0), try ScikitNumbers.optional(call, 3))
      let isMean = try call.truth(2, default: true)
      return switch try ScikitNumbers.scores(call, 1) {
      case .one(let values):
        .float(try ProbabilityLosses.log(truth: truth, probabilities: values, classes: classes, isMean: isMean))
      case .rows(let rows):
        .float(try ProbabilityLosses.log(truth: truth, rows: rows, classes: classes, isMean: isMean))
      }
    },
    Method("top_k_accuracy_score", "y_true, y_score, *, k=2, normalize=True, labels=None") { call in
      let (truth, classes) = (try ScikitNumbers.list(call, 0), try ScikitNumbers.optional(call, 4))
      let (k, isShare) = (try call.int(2, default: 2), try call.truth(3, default: true))
      return switch try ScikitNumbers.scores(call, 1) {
      case .one(let scores): .float(try TopK.accuracy(truth: truth, scores: scores, k: k, isShare: isShare))
      case .rows(let rows):
        .float(try TopK.accuracy(truth: truth, scores: rows, k: k, classes: classes, isShare: isShare))
      }
    },
  ]

  static let calibration = ModuleView(
    "sklearn.calibration",
    functions: [
      Method("calibration_curve", "y_true, y_prob, *, pos_label=None, n_bins=5, strategy='uniform'") { call in
        let curve = try Calibration(
          truth: ScikitNumbers.list(call, 0), probabilities: ScikitNumbers.list(call, 1),
          positive: ScikitNumbers.number(call, 2), bins: call.int(3, default: 5),
          strategy: ScikitNumbers.choice(call, 4) ?? .uniform)
        return .tuple(of: [try ScikitNumbers.array(curve.observed), try ScikitNumbers.array(curve.predicted)])
      }
    ]
  ) { [] }

  private enum RankingAverage: String, CaseIterable {
    case macro, weighted
  }

  /// Nil for 'raise', which asks for a choice.
  private static func multiclass(_ call: Call) throws -> ROCCurve.Multiclass? {
    if case .string(let word) = call[3], word.string == "raise" { return nil }
    return try ScikitNumbers.choice(call, 3)
  }

  private static func triple(_ first: [Double], _ second: [Double], _ third: [Double]) throws -> Value {
    .tuple(of: try [first, second, third].map { try ScikitNumbers.array($0) })
  }
}
