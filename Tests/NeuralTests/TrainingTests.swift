import Autograd
import Catalogue
import Neural
import Tensors
import Testing

@Suite("Training")
struct TrainingTests {
  @Test("the same seed gives the same bits, another seed others")
  func seeds() throws {
    func weights(_ seed: UInt64) throws -> [[Float]] {
      let (model, x, y) = try Make.regression(seed: seed)
      try Make.compile(model, .text("adam"))
      try Make.fit(model, x, y, ("epochs", .whole(3)))
      return try model.weightValues().map { $0.floats() }
    }
    let first = try weights(5)
    #expect(try weights(5) == first)
    #expect(try weights(6) != first)
  }

  @Test("progress is reported in order: started, each epoch's steps with running means, the epoch's end")
  func progress() throws {
    let (model, x, y) = try Make.regression()
    try Make.compile(model, metrics: ["mae"])
    let listener = Listener()
    try Make.fit(
      model, x, y, pulse: listener.pulse(), ("epochs", .whole(2)), ("validation_split", .number(0.2)))
    let names = "[\"loss\", \"mae\"]"
    let ended = "[\"loss\", \"mae\", \"val_loss\", \"val_mae\"]"
    #expect(
      listener.outline == [
        "started 2 2 32", "epoch 1", "step 1/2 \(names)", "step 2/2 \(names)", "ended 1 2 \(ended)", "epoch 2",
        "step 1/2 \(names)", "step 2/2 \(names)", "ended 2 2 \(ended)",
      ])
    #expect(model.history?.names == ["loss", "mae", "val_loss", "val_mae"])
    #expect(model.history?.epochs == [0, 1])
  }

  @Test("verbose=2 leaves the steps out, verbose=0 everything, evaluating reports steps and one end")
  func verbosity() throws {
    let (model, x, y) = try Make.regression()
    try Make.compile(model)
    let line = Listener()
    try Make.fit(model, x, y, pulse: line.pulse(), ("verbose", .whole(2)))
    #expect(line.outline == ["started 1 2 32", "epoch 1", "ended 1 2 [\"loss\"]"])
    let silent = Listener()
    try Make.fit(model, x, y, pulse: silent.pulse(), ("verbose", .whole(0)))
    #expect(silent.outline.isEmpty)
    let measured = Listener()
    _ = try Make.evaluate(model, x, y, pulse: measured.pulse())
    #expect(
      measured.outline == ["started 0 2 32", "step 1/2 [\"loss\"]", "step 2/2 [\"loss\"]", "ended 0 2 [\"loss\"]"])
  }

  @Test("running means weigh batches by their examples", arguments: [7, 32, 50, 64])
  func runningMeans(batch: Int) throws {
    let (model, x, y) = try Make.regression()
    try Make.compile(model, .optimizer(standingStill()))
    try Make.fit(model, x, y, ("batch_size", .whole(batch)))
    let whole = try Make.evaluate(model, x, y, ("batch_size", .whole(50)))
    let loss = try #require(model.history?.values["loss"]?.first)
    #expect(abs(loss - whole[0].value) < 1e-6)
  }

  private func standingStill() throws -> Optimizer {
    Optimizer(try SGD(Settings(SGD.card, named: [("learning_rate", .whole(0))])))
  }

  @Test("an interrupted fit keeps whole steps: as many steps without an interruption give the same bits")
  func interruption() throws {
    let (model, x, y) = try Make.regression()
    try Make.compile(model, .text("adam"))
    #expect(throws: Interruption.self) {
      try Make.fit(model, x, y, pulse: Listener().pulse(stoppingAfter: 5), ("epochs", .whole(4)))
    }
    #expect(model.history?.epochs == [0, 1])
    #expect(model.compiled?.optimizer.state.step == 5)
    let run = try #require(model.lastRun)
    let stopped = try #require(run.checkpoints.last)
    #expect(stopped.epoch == 2)
    #expect(stopped.step == 1)

    let (other, _, _) = try Make.regression()
    try Make.compile(other, .text("adam"))
    let whole = try Make.fit(other, x, y, ("epochs", .whole(4)))
    var state = try #require(whole.checkpoints.first)
    for _ in 0..<5 { state = try whole.step(state) }
    #expect(state.weights.map { $0.floats() } == stopped.weights.map { $0.floats() })
    #expect(try model.weightValues().map { $0.floats() } == stopped.weights.map { $0.floats() })
    #expect(
      state.optimizer.slots.flatMap { $0 }.map { $0.floats() }
        == stopped.optimizer.slots.flatMap { $0 }.map { $0.floats() })
  }

  @Test("a run can be walked again from its start and from any checkpoint, bit for bit")
  func replay() throws {
    let (model, x, y) = try Make.regression()
    try Make.compile(model, .text("adam"))
    let run = try Make.fit(model, x, y, ("epochs", .whole(3)))
    #expect(run.stepsPerEpoch == 2)
    #expect(run.stepCount == 6)
    #expect(run.checkpoints.map(\.stepsDone) == Array(0...6))
    #expect(run.records == model.lastRun?.records)
    let end = try model.weightValues().map { $0.floats() }
    for checkpoint in run.checkpoints {
      var state = checkpoint
      while state.stepsDone < 6 { state = try run.step(state) }
      #expect(state.weights.map { $0.floats() } == end)
    }
    #expect(model.compiled?.optimizer.state.step == 6)
  }

  @Test("checkpoints of a long run are thinned out, first and last stay")
  func thinning() throws {
    let (model, x, y) = try Make.regression()
    try Make.compile(model)
    let run = try Make.fit(model, x, y, ("epochs", .whole(100)), ("batch_size", .whole(50)))
    #expect(run.checkpoints.count <= 17)
    #expect(run.checkpoints.first?.optimizer.step == 0)
    #expect(run.checkpoints.last?.optimizer.step == 100)
  }

  @Test("replayed steps give the bits that recording every step anew and running backward gives")
  func plainPath() throws {
    let (model, x, y) = try Make.regression()
    let (plain, _, _) = try Make.regression()
    try Make.compile(model, .text("adam"))
    try Make.fit(
      model, x, y, ("epochs", .whole(3)), ("batch_size", .whole(16)), ("shuffle", .truth(false)))

    let targets = try y.reshaped([50, 1])
    let loss = try MeanSquaredErrorLoss(Settings(MeanSquaredErrorLoss.card))
    let optimizer = Optimizer(try Adam(Settings(Adam.card)))
    let variables = plain.weights.map(\.variable)
    try optimizer.prepare(for: variables.map(\.shape))
    for _ in 0..<3 {
      for start in stride(from: 0, to: 50, by: 16) {
        let size = min(16, 50 - start)
        let recorder = Recorder()
        let batch = Variable(x.sliced(axis: 0, start: start, step: 1, size: size))
        let wanted = Variable(targets.sliced(axis: 0, start: start, step: 1, size: size))
        let pass = ForwardPass(recorder, isTraining: true)
        try recorder.backward(loss.mean(plain.call(batch, pass), wanted, pass))
        let weights = try variables.map { try $0.tensor.copied() }
        optimizer.apply(try variables.map { try #require($0.gradient).tensor }, to: weights)
        for (weight, value) in zip(plain.weights, weights) {
          try weight.assign(value)
          weight.variable.gradient = nil
        }
      }
    }
    #expect(try model.weightValues().map { $0.floats() } == plain.weightValues().map { $0.floats() })
  }

  @Test("a loss that becomes nan is noted once, and training goes on as in Keras")
  func nanLoss() throws {
    let (model, _, y) = try Make.regression()
    let x = try Tensor.filled(.nan, [50, 3])
    try Make.compile(model)
    let listener = Listener()
    try Make.fit(model, x, y, pulse: listener.pulse(), ("epochs", .whole(2)))
    let notes = listener.outline.filter { $0.contains("nan") }
    #expect(
      notes == [
        "The loss is nan since step 1 of epoch 1; the weights can't recover from that. "
          + "Build the model again and train with a smaller learning rate, or with inputs between 0 and 1."
      ])
    #expect(model.history?.values["loss"]?.allSatisfy(\.isNaN) == true)
  }

  @Test("pixels stay bytes and train as the same numbers in float32 do")
  func bytes() throws {
    func weights(_ x: Tensor) throws -> [[Float]] {
      let model = try Sequential(
        [Make.dense(4, "relu", input: [6]), Make.dense(1)], state: NeuralState(seed: 1))
      try Make.compile(model, .text("adam"))
      try Make.fit(model, x, .from((0..<40).map(Float.init), [40], kind: .whole))
      return try model.weightValues().map { $0.floats() }
    }
    let pixels = (0..<240).map { UInt8($0) }
    let bytes = try Tensor.from(bytes: pixels, [40, 2, 3])
    let flat = try bytes.reshaped([40, 6])
    #expect(flat.precision == .byte)
    #expect(try weights(flat) == weights(.from(pixels.map(Float.init), [40, 6])))
    let scaled = try #require(flat.mapBytes(kind: .real) { $0 / 255 })
    #expect(try weights(scaled) == weights(.from(pixels.map { Float($0) / 255 }, [40, 6])))
  }

  @Test("training again goes on with the optimiser's memory; compiling again starts it afresh")
  func continuing() throws {
    let (model, x, y) = try Make.regression()
    try Make.compile(model, .text("adam"))
    try Make.fit(model, x, y)
    try Make.fit(model, x, y)
    #expect(model.compiled?.optimizer.state.step == 4)
    try Make.compile(model, .text("adam"))
    #expect(model.compiled?.optimizer.state.step == 0)
  }

  @Test("dropout drops other numbers at every step, the same for the same seed, and none when evaluating")
  func dropout() throws {
    func losses(_ seed: UInt64) throws -> [Double] {
      let state = NeuralState(seed: seed)
      let half = try DropoutLayer(Settings(DropoutLayer.card, positional: [.number(0.5)]))
      let model = try Sequential(
        [Make.dense(64, input: [1], initializer: "ones"), half, Make.dense(1, initializer: "ones")], state: state)
      try Make.compile(model, .optimizer(standingStill()))
      let (x, y) = (try Tensor.filled(1, [20, 1]), try Tensor.filled(0, [20]))
      let listener = Listener()
      try Make.fit(model, x, y, pulse: listener.pulse(), ("batch_size", .whole(20)), ("epochs", .whole(3)))
      #expect(try Make.evaluate(model, x, y)[0].value == 64 * 64)
      return listener.events.compactMap { event in
        if case .epochEnded(_, _, _, let metrics) = event { metrics[0].value } else { nil }
      }
    }
    let first = try losses(1)
    #expect(Set(first).count == 3)
    #expect(try losses(1) == first)
    #expect(first.allSatisfy { abs($0 - 64 * 64) < 1000 && $0 != 64 * 64 })
  }

  @Test("what dropout dropped on the way forward gets no gradient on the way back")
  func droppedGradients() throws {
    // Each output unit's gradient is its own input's only: a weight moves if and only if its unit was kept.
    let state = NeuralState(seed: 1)
    let half = try DropoutLayer(Settings(DropoutLayer.card, positional: [.number(0.5)]))
    let model = try Sequential(
      [Make.dense(64, input: [1], initializer: "ones"), half, Make.dense(1, initializer: "ones")], state: state)
    try Make.compile(model)
    let run = try Make.fit(
      model, Tensor.filled(1, [1, 1]), Tensor.filled(0, [1]), ("batch_size", .whole(1)), ("epochs", .whole(3)))
    for number in 1...3 {
      let step = try run.recorded(step: number)
      let kept = try #require(step.computation.layers[1].output.map { step.trace.nodes[$0].value.floats() })
      let moved = zip(step.before.weights[0].floats(), step.after.weights[0].floats()).map { $0 != $1 }
      #expect(kept.map { $0 != 0 } == moved)
    }
  }

  @Test("the fast form of Adam gives what its plain form gives, to a few units in the last place")
  func adamForms() throws {
    var random = Generator(seed: 5)
    let adam = try Adam(Settings(Adam.card))
    for count in [1, 7, 8, 64, 1003] {
      let fast = try (0..<4).map { _ in try random.uniform([count], from: -1, to: 1) }
      let velocity = fast[3].pointer(as: Float.self)
      for index in 0..<count { velocity[index] = abs(velocity[index]) }
      let plain = try fast.map { try $0.copied() }
      for step in 1...3 {
        adam.update(memory(fast), learningRate: 0.01, step: step)
        adam.plainUpdate(memory(plain), learningRate: 0.01, step: step)
      }
      for (a, b) in zip(fast[0].floats(), plain[0].floats()) { #expect(abs(a - b) <= 2e-6 * (1 + abs(b))) }
    }
  }

  /// Weight, gradient, momentum and velocity, in this order.
  private func memory(_ tensors: [Tensor]) -> WeightMemory {
    WeightMemory(
      weight: tensors[0].pointer(as: Float.self), gradient: UnsafePointer(tensors[1].pointer(as: Float.self)),
      slots: [tensors[2].pointer(as: Float.self), tensors[3].pointer(as: Float.self)], count: tensors[0].count)
  }
}
