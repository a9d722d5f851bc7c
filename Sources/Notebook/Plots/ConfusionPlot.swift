import Language
import Neural
import Plotting
import Tensors
import Wording

enum ConfusionPlot: PlotSubject {
  static let name = "confusion"
  static let aliases = ["混淆", "混淆矩阵"]
  static let usage = Bilingual(":plot confusion LABELS PREDICTIONS", ":plot confusion 标签 预测")
  static let summary = Bilingual(
    "Which class was taken for which, counted: :plot confusion y_test p.",
    "哪一类被认成了哪一类，各多少个，例如 :plot confusion y_test p。")

  static func plot(_ call: PlotCall) throws -> Plot {
    let judged = try Judged(call)
    let counts = try ClassificationCounts(truth: judged.labels, predicted: judged.classes)
    let names = counts.classes.map { Numeral.significant($0) }
    return try Plot.confusion(
      counts.matrix, names: names, title: PlotWords.confusion(judged.title)[call.tongue],
      axes: (PlotWords.predicted[call.tongue], PlotWords.actual[call.tongue]))
  }
}

/// True labels beside what a model made of the examples.
struct Judged {
  /// What the predictions are called: the learner's words, or the data that the model was tried on.
  let title: String
  /// One class an example.
  let labels: [Double]
  /// (n) or (n, classes).
  let predictions: Tensor

  /// The learner's labels and predictions; without arguments the last trained model on `x_test`, `y_test` if there are
  /// such variables, else on the data that it was trained on.
  init(_ call: PlotCall, _ arguments: [String]? = nil) throws {
    let arguments = arguments ?? call.arguments
    if arguments.isEmpty {
      guard let (name, model) = call.trainedModel else { throw call.missing }
      let isTest = ["x_test", "y_test"].allSatisfy { call.notebook.session[$0] != nil }
      if isTest {
        labels = try Judged.classes(call.tensor("y_test"))
        predictions = try call.tensor("\(name).predict(x_test, verbose=0)")
      } else {
        guard let examples = model.lastRun?.process.examples else { throw call.missing }
        labels = Judged.classes(examples.targets)
        let settings = try Settings(
          Sequential.predictCard, named: [("x", .tensor(examples.inputs)), ("verbose", .whole(0))])
        predictions = try model.predict(settings)
      }
      title = isTest ? "x_test" : PlotWords.trainingData[call.tongue]
    } else {
      guard arguments.count >= 2 else { throw call.missing }
      labels = try Judged.classes(call.tensor(arguments[0]))
      predictions = try call.tensor(arguments[1])
      title = arguments[1]
    }
    let count = predictions.rank == 0 ? 1 : predictions.shape[0]
    guard count == labels.count else { throw EvaluationFault.lengths(truth: labels.count, predicted: count) }
  }

  /// The class that each prediction stands for.
  var classes: [Double] {
    let isShare = predictions.kind == .real && predictions.doubles().allSatisfy { (0...1).contains($0) }
    if width == 1, isShare { return predictions.doubles().map { $0 >= 0.5 ? 1 : 0 } }
    return Judged.highest(predictions)
  }

  /// One score an example, of being class 1. Throws `PlotNeed.oneScore` for several classes, `.twoClasses` for labels
  /// that aren't 0 and 1.
  func scores(_ call: PlotCall) throws -> (labels: [Double], scores: [Double]) {
    guard Set(labels).isSubset(of: [0, 1]) else {
      throw NotebookFault.plotNeeds(.twoClasses(Set(labels).count), usage: call.subject.usage)
    }
    let numbers = predictions.doubles()
    switch width {
    case 1: return (labels, numbers)
    case 2: return (labels, stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] })
    default: throw NotebookFault.plotNeeds(.oneScore(width), usage: call.subject.usage)
    }
  }

  private var width: Int { predictions.count / max(1, labels.count) }

  /// Labels as they are; of one-hot rows the place of the 1.
  static func classes(_ labels: Tensor) -> [Double] { highest(labels) }

  private static func highest(_ rows: Tensor) -> [Double] {
    let numbers = rows.doubles()
    guard rows.rank > 1, rows.shape[0] > 0 else { return numbers }
    let width = numbers.count / rows.shape[0]
    guard width > 1 else { return numbers }
    return (0..<rows.shape[0]).map { row in
      let places = row * width..<(row + 1) * width
      return Double((places.max { numbers[$0] < numbers[$1] } ?? row * width) - row * width)
    }
  }
}
