import Autograd
import Catalogue
import Neural
import Tensors
import Testing
import Wording

@Suite("Models")
struct ModelTests {
  private func article() throws -> Sequential {
    try Sequential(
      [Make.dense(64, "relu", input: [784]), Make.dense(10, "softmax")], state: NeuralState(seed: 0))
  }

  @Test("the article's model has 50,890 weights, and its summary is Keras 2's table")
  func summary() throws {
    #expect(
      try article().summary() == """
        Model: "sequential"
        _________________________________________________________________
         Layer (type)                Output Shape              Param #
        =================================================================
         dense (Dense)               (None, 64)                50240

         dense_1 (Dense)             (None, 10)                650

        =================================================================
        Total params: 50890 (198.79 KB)
        Trainable params: 50890 (198.79 KB)
        Non-trainable params: 0 (0.00 Byte)
        _________________________________________________________________
        """)
    #expect(try article().parameterCount == 50890)
  }

  @Test("a model whose input isn't known yet has no counts in its summary")
  func unbuiltSummary() throws {
    let model = try Sequential([Make.dense(3)], name: "模型", state: NeuralState(seed: 0))
    #expect(
      try model.summary() == """
        Model: "模型"
        _________________________________________________________________
         Layer (type)                Output Shape              Param #
        =================================================================
         dense (Dense)               ?                         unbuilt

        =================================================================
        Total params: 0 (0.00 Byte)
        Trainable params: 0 (0.00 Byte)
        Non-trainable params: 0 (0.00 Byte)
        _________________________________________________________________
        """)
  }

  @Test("names count up over the whole program, by type")
  func names() throws {
    let state = NeuralState(seed: 0)
    let first = try Sequential([Make.dense(2), Make.dense(2), Make.dense(2, name: "last")], state: state)
    let second = try Sequential([Make.dense(2)], state: state)
    #expect(first.layers.map(\.name) == ["dense", "dense_1", "last"])
    #expect(second.layers.map(\.name) == ["dense_2"])
    #expect([first.name, second.name] == ["sequential", "sequential_1"])
    #expect(state.nextName("InputLayer") == "input_layer")
  }

  @Test("kernels start evenly spread within Glorot's bounds, biases at 0")
  func firstWeights() throws {
    let model = try article()
    let kernel = model.weights[0].variable.tensor.doubles()
    let limit = (6.0 / (784 + 64)).squareRoot()
    #expect(kernel.allSatisfy { abs($0) <= limit })
    let mean = kernel.reduce(0, +) / Double(kernel.count)
    let spread = kernel.reduce(0) { $0 + $1 * $1 } / Double(kernel.count)
    #expect(abs(mean) < 0.002)
    #expect(abs(spread - limit * limit / 3) < 0.0001)
    #expect(model.weights[1].variable.tensor.floats() == Array(repeating: 0, count: 64))
  }

  @Test("without an input shape a model is built by the first data it meets")
  func lazy() throws {
    let model = try Sequential([Make.dense(4, "relu"), Make.dense(2)], state: NeuralState(seed: 0))
    #expect(model.weights.isEmpty)
    let y = try Make.predict(model, .filled(1, [5, 3]))
    #expect(y.shape == [5, 2])
    #expect(model.weights.map(\.variable.shape) == [[3, 4], [4], [4, 2], [2]])
  }

  @Test("Input, input_shape and Flatten say the same of an example")
  func inputs() throws {
    let declared = try Sequential(
      [
        InputLayer(Settings(InputLayer.card, positional: [.list([.whole(2), .whole(3)])])),
        FlattenLayer(Settings(FlattenLayer.card)), Make.dense(1),
      ], state: NeuralState(seed: 0))
    #expect(declared.inputShape == [2, 3])
    #expect(declared.layers.count == 2)
    #expect(declared.weights.first?.variable.shape == [6, 1])
    #expect(try Make.predict(declared, .filled(1, [7, 2, 3])).shape == [7, 1])
  }

  @Test("predicting in batches gives each example what predicting it alone gives")
  func predictions() throws {
    let (model, x, _) = try Make.regression()
    let all = try Make.predict(model, x).floats()
    for index in [0, 31, 32, 49] {
      let alone = try Make.predict(model, x.sliced(axis: 0, start: index, step: 1, size: 1)).floats()
      #expect(abs(alone[0] - all[index]) < 1e-6)
    }
  }

  @Test("weights can be taken out, changed and put back; what was taken out is a copy")
  func weights() throws {
    let (model, x, _) = try Make.regression()
    let before = try model.weightValues()
    let first = try Make.predict(model, x).floats()
    try model.setWeights(before.map { try .filled(0, $0.shape) })
    #expect(try Make.predict(model, x).floats() == Array(repeating: 0, count: 50))
    try model.setWeights(before)
    #expect(try Make.predict(model, x).floats() == first)
  }

  @Test("calling a model on a tensor is recorded, and backward reaches its weights")
  func calling() throws {
    let (model, x, _) = try Make.regression()
    let recorder = Recorder()
    let output = try model.call(Variable(x), ForwardPass(recorder))
    try recorder.backward(recorder.apply(Mean.self, output))
    #expect(model.weights.allSatisfy { $0.variable.gradient?.shape == $0.variable.shape })
  }

  @Test("every activation's name computes something of the same shape")
  func activations() throws {
    for name in Activation.names {
      let model = try Sequential([Make.dense(3, name, input: [2])], state: NeuralState(seed: 0))
      #expect(try Make.predict(model, .filled(0.5, [4, 2])).shape == [4, 3], "\(name)")
    }
    #expect(Set(["linear", "relu", "sigmoid", "tanh", "softmax"]).isSubset(of: Activation.names))
  }

  @Test("every component's card builds it with its defaults, and no name asks for two of a kind")
  func cards() throws {
    for type in NeuralCatalogue.components {
      guard case .parameters(let parameters) = type.card.signature else {
        Issue.record("\(type.card.name) must declare its parameters")
        continue
      }
      let given = parameters.filter { $0.defaultText == nil }.map { parameter -> Setting in
        switch parameter.name {
        case "units": .whole(2)
        case "rate": .number(0.5)
        case "shape": .list([.whole(3)])
        default: .text("relu")
        }
      }
      _ = try type.init(Settings(type.card, positional: given))
      #expect(!type.card.summary.chinese.isEmpty && type.card.summary.english.hasSuffix("."))
    }
    let kinds: [[any Component.Type]] = [
      NeuralCatalogue.losses, NeuralCatalogue.metrics, NeuralCatalogue.optimizers, NeuralCatalogue.initializers,
    ]
    for kind in kinds {
      let names = kind.flatMap { [$0.card.name] + $0.aliases }
      #expect(Set(names).count == names.count)
    }
  }
}
