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
    return Plot(
      Panel(
        title: PlotWords.boundary(title)[call.tongue], xLabel: PlotWords.feature(1)[call.tongue],
        yLabel: PlotWords.feature(2)[call.tongue],
        layers: try maps(outputs, xs, ys, call.tongue) + [Scatter(groups)]),
      size: Plot.Size(width: 800, height: 600))
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

  /// The line where the probability is a half; with several classes, the line around each class's part.
  private static func maps(_ outputs: Tensor, _ xs: [Double], _ ys: [Double], _ tongue: Tongue) throws -> [Contours] {
    let numbers = outputs.doubles()
    let width = numbers.count / (xs.count * ys.count)
    func map(_ name: String, _ height: (Int) -> Double, level: Double) throws -> Contours {
      try Contours(
        name, x: xs, y: ys,
        heights: ys.indices.map { row in xs.indices.map { height((row * xs.count + $0) * width) } },
        levels: [level], namesLevels: false)
    }
    if width == 1 { return [try map(PlotWords.probability[tongue], { numbers[$0] }, level: 0.5)] }
    if width == 2 { return [try map(PlotWords.probability[tongue], { numbers[$0 + 1] }, level: 0.5)] }
    // A class's lead over the best of the others is 0 on its border.
    return try (0..<width).map { kind in
      try map(
        PlotWords.classNamed("\(kind)")[tongue],
        { start in
          let others = (0..<width).filter { $0 != kind }.map { numbers[start + $0] }
          return numbers[start + kind] - (others.max() ?? 0)
        }, level: 0)
    }
  }
}
