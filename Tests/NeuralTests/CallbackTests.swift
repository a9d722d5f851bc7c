import Autograd
import Catalogue
import FoundationEssentials
import Neural
import Tensors
import Testing
import Wording

/// What `Fixtures/record_callbacks.py` wrote down of real Keras.
private struct RecordedCallbacks: Decodable {
  struct Case: Decodable {
    let name: String
    let kind: String
    let epochs: Int
    let options: [String: Option]
    let history: [String: [Double]]
    let weights: [Double]
    let facts: [String: Double]
    let said: String
  }

  enum Option: Decodable {
    case truth(Bool), number(Double), text(String)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let truth = try? value.decode(Bool.self) {
        self = .truth(truth)
      } else if let number = try? value.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try value.decode(String.self))
      }
    }

    var setting: Setting {
      switch self {
      case .truth(let truth): .truth(truth)
      case .number(let number): Int(exactly: number).map(Setting.whole) ?? .number(number)
      case .text(let text): .text(text)
      }
    }
  }

  let cases: [Case]

  static func read() throws -> RecordedCallbacks {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    return try JSONDecoder().decode(
      RecordedCallbacks.self, from: Data(contentsOf: URL(filePath: "/\(folder)/Fixtures/callbacks.json")))
  }
}

@Suite("Callbacks")
struct CallbackTests {
  private static func line(rate: Double = 0.02, metrics: [String] = ["mae"]) throws -> Sequential {
    let model = try Sequential([Make.dense(1, input: [1])], state: NeuralState(seed: 0))
    try model.setWeights([.from([0.2], [1, 1]), .from([0], [1])])
    let optimizer = Optimizer(try SGD(Settings(SGD.card, named: [("learning_rate", .number(rate))])))
    try Make.compile(model, .optimizer(optimizer), metrics: metrics)
    return model
  }

  private static func callback(_ kind: String, _ options: [(String, Setting)]) throws -> any TrainingCallback {
    let named = options.map { (name: $0.0, value: $0.1) }
    return kind == "EarlyStopping"
      ? try EarlyStopping(Settings(EarlyStopping.card, named: named))
      : try ReduceLROnPlateau(Settings(ReduceLROnPlateau.card, named: named))
  }

  @discardableResult
  private static func fit(
    _ model: Sequential, _ callbacks: [any TrainingCallback], epochs: Int = 12, validates: Bool = true,
    pulse: Pulse = .silent
  ) throws -> Run {
    let x = try Tensor.from([1, 2, 3, 4], [4, 1])
    let y = try Tensor.from([1, 2.5, 2.5, 4.5], [4, 1])
    let pair: Setting = .list([.tensor(try .from([1.5, 5], [2, 1])), .tensor(try .from([1, 3], [2, 1]))])
    return try Make.fit(
      model, x, y, pulse: pulse, ("epochs", .whole(epochs)), ("batch_size", .whole(2)), ("shuffle", .truth(false)),
      ("verbose", .whole(0)), ("validation_data", validates ? pair : .none),
      ("callbacks", .list(callbacks.map(Setting.callback))))
  }

  private static func notes(_ listener: Listener) -> [Bilingual] {
    listener.events.compactMap { if case .note(let note) = $0 { note } else { nil } }
  }

  @Test("they stop, restore, slow down and say what Keras's do")
  func oracle() throws {
    let recorded = try RecordedCallbacks.read()
    #expect(recorded.cases.count == 15)
    for example in recorded.cases {
      let model = try Self.line()
      let options = example.options.map { ($0.key, $0.value.setting) } + [("verbose", .whole(1))]
      let callback = try Self.callback(example.kind, options)
      let listener = Listener()
      try Self.fit(model, [callback], epochs: example.epochs, pulse: listener.pulse())
      let said = Self.notes(listener).map { $0.english + "\n" }.joined()
      #expect(said == example.said, "\(example.name)")
      let history = try #require(model.history)
      #expect(Set(history.names) == Set(example.history.keys), "\(example.name)")
      for (name, values) in example.history {
        let found = history.values[name] ?? []
        #expect(found.count == values.count, "\(example.name): \(name)")
        for (one, other) in zip(found, values) {
          #expect(abs(one - other) <= 2e-6 * max(abs(other), 1), "\(example.name): \(name)")
        }
      }
      for (one, other) in zip(model.weights.flatMap { $0.variable.tensor.doubles() }, example.weights) {
        #expect(abs(one - other) < 1e-6, "\(example.name)")
      }
      for (name, value) in example.facts {
        let found: Double? =
          switch callback.facts.first(where: { $0.name == name })?.value {
          case .whole(let whole)?: Double(whole)
          case .number(let number)?: number
          default: nil
          }
        #expect(found.map { abs($0 - value) < 1e-6 } == true, "\(example.name): \(name)")
      }
    }
  }

  @Test("a run whose learning rate was reduced is replayed with the same bits")
  func replay() throws {
    let model = try Self.line()
    let reduce = try Self.callback("ReduceLROnPlateau", [("patience", .whole(1)), ("factor", .number(0.5))])
    let run = try Self.fit(model, [reduce])
    #expect(run.stepCount == 24)
    // Steps 5 and 6 are the third epoch's, after which the rate has been halved twice already.
    var state = try run.state(before: 1)
    var rates: [Double] = []
    for step in 1...run.stepCount {
      rates.append(state.learningRate)
      #expect(try run.recorded(step: step).before.learningRate == state.learningRate)
      state = try run.step(state)
    }
    #expect(rates[0] == 0.02)
    #expect(rates[4] < 0.011 && rates[4] > 0.009)
    #expect(zip(rates, rates.dropFirst()).allSatisfy { $0 >= $1 })
    let end = try run.state(before: run.stepCount + 1)
    #expect(end.weights.flatMap { $0.floats() } == model.weights.flatMap { $0.variable.tensor.floats() })
    // A rate that is asked for replaces the plan.
    let other = try run.continuing(from: 3, changing: RunChange(learningRate: 0.001))
    #expect(try other.state(before: 20).learningRate == 0.001)
  }

  @Test("restoring the best weights leaves the run as it was trained")
  func restoring() throws {
    let model = try Self.line()
    let stopping = try Self.callback(
      "EarlyStopping", [("patience", .whole(2)), ("restore_best_weights", .truth(true))])
    let run = try Self.fit(model, [stopping])
    #expect(run.records.count == 3)
    let best = try run.state(before: 3).weights.flatMap { $0.floats() }
    #expect(model.weights.flatMap { $0.variable.tensor.floats() } == best)
    #expect(try run.recorded(step: 6).loss.isFinite)
  }

  @Test("what isn't measured is said once; what has no direction is refused before training")
  func missing() throws {
    let listener = Listener()
    let stopping = try Self.callback("EarlyStopping", [])
    let run = try Self.fit(
      Self.line(), [stopping], epochs: 3, validates: false, pulse: listener.pulse())
    #expect(run.records.count == 3)
    #expect(
      Self.notes(listener).map(\.english) == [
        "EarlyStopping watches val_loss, which this training doesn't measure, so it does nothing. Measured: loss, mae."
          + " Numbers that begin with val_ need validation_data or validation_split."
      ])
    let unknown = try Self.callback("EarlyStopping", [("monitor", .text("val_acc"))])
    #expect(throws: NeuralFault.directionUnknown(owner: "EarlyStopping", monitor: "val_acc", known: ["loss", "mae"])) {
      try Self.fit(Self.line(), [unknown])
    }
    #expect(
      throws: NeuralFault.notOneOf(
        owner: "EarlyStopping", name: "mode", value: "upward", known: ["auto", "min", "max"])
    ) { try Self.callback("EarlyStopping", [("mode", .text("upward"))]) }
  }

  @Test("an interrupted training restores nothing, and the model can be trained again")
  func interrupted() throws {
    let model = try Self.line()
    let stopping = try Self.callback(
      "EarlyStopping", [("patience", .whole(9)), ("restore_best_weights", .truth(true))])
    let listener = Listener()
    let x = try Tensor.from([1, 2, 3, 4], [4, 1])
    #expect(throws: Interruption.self) {
      try Make.fit(
        model, x, x, pulse: listener.pulse(stoppingAfter: 3), ("epochs", .whole(9)), ("batch_size", .whole(2)),
        ("callbacks", .callback(stopping)))
    }
    try Self.fit(model, [stopping])
    #expect(model.history?.epochs.count == 10)
  }
}
