import Catalogue
import Language
import Neural
import Plotting
import Tensors
import Wording

enum LearningPlot: PlotSubject {
  static let name = "learning"
  static let aliases = ["学习曲线", "数据量"]
  static let usage = Bilingual(
    ":plot learning [X_TEST Y_TEST] [seeds=3] [epochs=5]", ":plot learning [测试输入 测试标签] [seeds=3] [epochs=5]")
  static let summary = Bilingual(
    "Trains the last model anew on n, 2n, 4n … of its examples and shows how the error falls; Ctrl-C shows what there is.",
    "用 n、2n、4n……个样本把上次的模型从头训练，看误差怎么降；按 Ctrl-C 就画已经算完的。")

  static func plot(_ call: PlotCall) throws -> Plot {
    let (numbers, rest) = try call.options(["seeds", "epochs"])
    guard let model = call.trainedModel?.model, let run = model.lastRun, let examples = run.process.examples else {
      throw NotebookFault.plotNeeds(.model, usage: usage)
    }
    guard model.compiled != nil else { throw NotebookFault.plotNeeds(.compiledModel, usage: usage) }
    let trial = LearningTrial(
      model: model, inputs: examples.inputs, targets: examples.targets, test: try test(call, rest),
      batchSize: run.process.batchSize ?? 32,
      epochs: whole(numbers["epochs"], default: max(1, run.records.count), most: 10_000),
      seeds: whole(numbers["seeds"], default: 3, most: 20))
    let results = try call.notebook.whileWorking { try trial.run($0) }
    return try .learningCurve(
      [(name: PlotWords.mean[call.tongue], points: results.points)], measure: results.measure[call.tongue],
      title: PlotWords.learning(seeds: trial.seeds, epochs: trial.epochs)[call.tongue], tongue: call.tongue)
  }

  private static func test(_ call: PlotCall, _ rest: [String]) throws -> (Tensor, Tensor)? {
    if rest.count >= 2 { return (try call.tensor(rest[0]), try call.tensor(rest[1])) }
    if rest.count == 1 { throw call.missing }
    guard call.notebook.session["x_test"] != nil, call.notebook.session["y_test"] != nil else { return nil }
    return (try call.tensor("x_test"), try call.tensor("y_test"))
  }

  private static func whole(_ number: Double?, default usual: Int, most: Int) -> Int {
    number.map { Int(min(max($0, 1), Double(most))) } ?? usual
  }
}

/// Trains one model on more and more examples, with several seeds for each amount.
struct LearningTrial {
  let model: Sequential
  let inputs: Tensor
  let targets: Tensor
  /// What the result is measured on; nil takes a fifth of the examples, which nothing is trained on then.
  let test: (Tensor, Tensor)?
  let batchSize: Int
  let epochs: Int
  let seeds: Int

  struct Results {
    /// What is measured: an error, so that lower is better.
    var measure = Bilingual("", "")
    var sizes: [Int] = []
    /// For each size one value a seed.
    var values: [[Double]] = []

    /// The mean of each size, and from its best seed to its worst.
    var points: [Plot.LearningPoint] {
      zip(sizes, values).map { size, values in
        Plot.LearningPoint(
          examples: Double(size), mean: values.reduce(0, +) / Double(max(1, values.count)),
          lower: values.min() ?? .nan, upper: values.max() ?? .nan)
      }
    }
  }

  /// An interruption ends the trial with what was finished; before anything was, it is thrown on.
  func run(_ pulse: Pulse) throws -> Results {
    var random = Generator(seed: 1)
    let count = inputs.shape[0]
    let held = test == nil ? count / 5 : 0
    let order = random.permutation(count)
    guard count - held >= 16 else { throw NotebookFault.plotNeeds(.enoughExamples(count), usage: LearningPlot.usage) }
    let test = try test ?? picked(Array(order[..<held]))
    let pool = Array(order[held...])
    var results = Results()
    for size in LearningTrial.sizes(upTo: pool.count) {
      var values: [Double] = []
      for seed in 0..<seeds {
        do {
          values.append(try once(size, seed: UInt64(seed), pool, test, &results.measure, pulse))
        } catch let error as Interruption {
          if results.sizes.isEmpty { throw error }
          return results
        }
      }
      results.sizes.append(size)
      results.values.append(values)
    }
    return results
  }

  /// Half as many again and again, down to 16 or to seven amounts.
  static func sizes(upTo most: Int) -> [Int] {
    var sizes = [most]
    while let size = sizes.last, size / 2 >= 8, sizes.count < 7 { sizes.append(size / 2) }
    return sizes.reversed()
  }

  private func picked(_ rows: [Int]) throws -> (Tensor, Tensor) {
    (try inputs.examples(rows), try targets.examples(rows))
  }

  private func once(
    _ size: Int, seed: UInt64, _ pool: [Int], _ test: (Tensor, Tensor), _ measure: inout Bilingual, _ pulse: Pulse
  ) throws -> Double {
    var random = Generator(seed: 100 + seed)
    let shuffled = random.permutation(pool.count).prefix(size).map { pool[$0] }
    let (x, y) = try picked(Array(shuffled))
    let fresh = try model.untrained(seed: seed)
    try fresh.fit(
      Settings(
        Sequential.fitCard,
        named: [
          ("x", .tensor(x)), ("y", .tensor(y)), ("epochs", .whole(epochs)), ("batch_size", .whole(batchSize)),
          ("verbose", .whole(0)),
        ]), pulse: pulse)
    let measures = try fresh.evaluate(
      Settings(
        Sequential.evaluateCard, named: [("x", .tensor(test.0)), ("y", .tensor(test.1)), ("verbose", .whole(0))]),
      pulse: pulse)
    if let accuracy = measures.first(where: { $0.name.contains("acc") }) {
      measure = PlotWords.errorShare
      return 1 - accuracy.value
    }
    measure = Bilingual(same: measures.first?.name ?? "")
    return measures.first?.value ?? .nan
  }
}
