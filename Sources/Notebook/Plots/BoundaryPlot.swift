import Autograd
import Language
import Neural
import Plotting
import Tensors
import Wording

enum BoundaryPlot: PlotSubject {
  static let name = "boundary"
  static let aliases = ["边界", "决策边界"]
  static let usage = Bilingual(":plot boundary [INPUTS LABELS]", ":plot boundary [输入 标签]")
  static let summary = Bilingual(
    "Where a model of two features changes its mind, with the data it was trained on or yours.",
    "两个特征的模型在哪里改变判断，连同训练数据或你给的数据。")

  /// Points along each side of the map.
  private static let side = 60
  /// Groups that shape and colour tell apart.
  private static let mostClasses = 8

  static func plot(_ call: PlotCall) throws -> Plot {
    guard let model = call.trainedModel?.model else { throw NotebookFault.plotNeeds(.model, usage: usage) }
    let (inputs, labels, title) = try data(call, model)
    let width = inputs.count / max(1, labels.count)
    guard width == 2 else { throw NotebookFault.plotNeeds(.twoFeatures(width), usage: usage) }
    let numbers = inputs.doubles()
    let first = stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] }
    let second = stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] }
    let (xs, ys) = (grid(first), grid(second))
    let cells = ys.flatMap { y in xs.flatMap { [Float($0), Float(y)] } }
    let outputs = try model.predict(
      Settings(
        Sequential.predictCard,
        named: [
          ("x", .tensor(Tensor.from(cells, [xs.count * ys.count, 2]))), ("batch_size", .whole(1024)),
          ("verbose", .whole(0)),
        ]))
    let classes = Set(labels.filter(\.isFinite)).sorted()
    guard classes.count <= mostClasses else { throw EvaluationFault.tooManyClasses(classes.count) }
    let groups = classes.map { kind in
      var group = Series(named: PlotWords.classNamed(Numeral.significant(kind))[call.tongue])
      for index in labels.indices where labels[index] == kind { group.append(x: first[index], y: second[index]) }
      return group
    }
    return try Plot.decisionBoundary(
      x: xs, y: ys, classes: regions(outputs, classes, columns: xs.count, rows: ys.count),
      names: classes.map { PlotWords.classNamed(Numeral.significant($0))[call.tongue] }, groups: groups,
      title: PlotWords.boundary(title)[call.tongue],
      axes: (PlotWords.feature(1)[call.tongue], PlotWords.feature(2)[call.tongue]), tongue: call.tongue)
  }

  private static func data(_ call: PlotCall, _ model: Sequential) throws -> (Tensor, [Double], String) {
    if call.arguments.count >= 2 {
      let labels = try Judged.classes(call.tensor(call.arguments[1]))
      let inputs = try call.tensor(call.arguments[0])
      guard inputs.rank > 0, inputs.shape[0] == labels.count else {
        throw EvaluationFault.lengths(truth: labels.count, predicted: inputs.rank > 0 ? inputs.shape[0] : 1)
      }
      return (inputs, labels, call.arguments[0])
    }
    guard call.arguments.isEmpty, let examples = model.lastRun?.process.examples else { throw call.missing }
    return (examples.inputs, Judged.classes(examples.targets), PlotWords.trainingData[call.tongue])
  }

  private static func grid(_ values: [Double]) -> [Double] {
    let fine = values.filter(\.isFinite)
    let (low, high) = (fine.min() ?? 0, fine.max() ?? 1)
    let margin = max((high - low) * 0.1, 1e-3)
    return (0..<side).map { low - margin + (high - low + 2 * margin) * Double($0) / Double(side - 1) }
  }

  /// For each point of the map the place of the class that the model names; nil for one that the data don't have.
  private static func regions(_ outputs: Tensor, _ classes: [Double], columns: Int, rows: Int) -> [[Int?]] {
    let numbers = outputs.doubles()
    let width = numbers.count / (columns * rows)
    return (0..<rows).map { row in
      (0..<columns).map { column in
        let start = (row * columns + column) * width
        let kind =
          width == 1
          ? (numbers[start] >= 0.5 ? 1 : 0)
          : (0..<width).max { numbers[start + $0] < numbers[start + $1] } ?? 0
        return classes.firstIndex(of: Double(kind))
      }
    }
  }
}
