import Autograd
import Catalogue
import FoundationEssentials
import Neural
import Tensors
import Testing

/// What `Fixtures/record.py` wrote down of real Keras.
struct Recorded: Decodable {
  struct Case: Decodable, CustomTestStringConvertible {
    let name: String
    let optimizer: String
    let loss: String
    let logits: Bool
    let targets: String
    let outputs: Int
    let curve: String
    let last: String
    let metrics: [String]
    let batch: Int
    let split: Double
    let first: [[Float]]
    let history: [String: [Double]]
    let evaluated: [String: Double]
    let weights: [[Float]]
    let predicted: [Float]

    var testDescription: String { name }
  }

  let x: [Float]
  let labels: [Float]
  let amount: [Float]
  let cases: [Case]

  static let shared: Recorded? = {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    return (try? Data(contentsOf: URL(filePath: "/\(folder)/Fixtures/keras.json"))).flatMap {
      try? JSONDecoder().decode(Recorded.self, from: $0)
    }
  }()

  func targets(_ name: String) throws -> Tensor {
    switch name {
    case "labels": try .from(labels, [200], kind: .whole)
    case "one_hot": try .from(labels.flatMap { label in (0..<3).map { Float($0) == label ? 1 : 0 } }, [200, 3])
    case "yes": try .from(labels.map { $0 == 1 ? 1 : 0 }, [200])
    default: try .from(amount, [200])
    }
  }
}

@Suite("Keras as the oracle")
struct KerasTests {
  @Test("losses, metrics, weights and predictions are Keras's to 1e-4 after ten epochs")
  func agreement() throws {
    let recorded = try #require(Recorded.shared, "Fixtures/keras.json can't be read")
    #expect(recorded.cases.count == 19)
    for example in recorded.cases { try compare(example, recorded) }
  }

  private func compare(_ example: Recorded.Case, _ recorded: Recorded) throws {
    let model = try Sequential(
      [Make.dense(8, example.curve, input: [6]), Make.dense(example.outputs, example.last)],
      state: NeuralState(seed: 0))
    let shapes = model.weights.map(\.variable.shape)
    try model.setWeights(zip(example.first, shapes).map { try Tensor.from($0, $1) })
    try Make.compile(
      model, .optimizer(optimizer(example.optimizer)), loss: loss(example), metrics: example.metrics)
    let x = try Tensor.from(recorded.x, [200, 6])
    let y = try recorded.targets(example.targets)
    try Make.fit(
      model, x, y, ("epochs", .whole(10)), ("batch_size", .whole(example.batch)), ("shuffle", .truth(false)),
      ("validation_split", .number(example.split)))
    let history = try #require(model.history)
    #expect(Set(history.names) == Set(example.history.keys), "\(example.name)")
    for (name, values) in example.history {
      expectClose(history.values[name] ?? [], values, "\(example.name): \(name)")
    }
    for measure in try Make.evaluate(model, x, y) {
      expectClose([measure.value], [example.evaluated[measure.name] ?? .nan], "\(example.name): \(measure.name)")
    }
    for (weight, values) in zip(model.weights, example.weights) {
      expectClose(weight.variable.tensor.doubles(), values.map(Double.init), "\(example.name): \(weight.name)")
    }
    let some = x.sliced(axis: 0, start: 0, step: 1, size: 5)
    expectClose(
      try Make.predict(model, some).doubles(), example.predicted.map(Double.init), "\(example.name): predicted")
  }

  private func expectClose(_ found: [Double], _ expected: [Double], _ what: String) {
    #expect(found.count == expected.count, "\(what)")
    for (index, (a, b)) in zip(found, expected).enumerated() {
      #expect(abs(a - b) <= 1e-4 * max(1, abs(b)), "\(what)[\(index)]")
    }
  }

  private func optimizer(_ name: String) throws -> Optimizer {
    func settings(_ card: Card, _ named: [(name: String, value: Setting)]) throws -> Settings {
      try Settings(card, named: named)
    }
    return switch name {
    case "sgd": Optimizer(try SGD(settings(SGD.card, [])))
    case "momentum":
      Optimizer(try SGD(settings(SGD.card, [("learning_rate", .number(0.02)), ("momentum", .number(0.9))])))
    case "nesterov":
      Optimizer(
        try SGD(
          settings(
            SGD.card, [("learning_rate", .number(0.02)), ("momentum", .number(0.9)), ("nesterov", .truth(true))])))
    case "adam": Optimizer(try Adam(settings(Adam.card, [("learning_rate", .number(0.01))])))
    default: Optimizer(try RMSprop(settings(RMSprop.card, [("learning_rate", .number(0.005))])))
    }
  }

  private func loss(_ example: Recorded.Case) throws -> Setting {
    guard example.logits else { return .text(example.loss) }
    for type in NeuralCatalogue.losses where type.aliases.contains(example.loss) {
      return .component(try type.init(Settings(type.card, named: [("from_logits", .truth(true))])))
    }
    return .none
  }
}
