import Autograd
import Catalogue
import Neural
import Tensors
import Testing

@Suite("Runs")
struct RunTests {
  /// A way to train: 50 examples in batches of 12 leave a short batch of 2 at the end of an epoch.
  struct Way: CustomTestStringConvertible, Sendable {
    let name: String
    let optimizer: @Sendable () throws -> any UpdateRule
    var dropout = false
    var shuffles = true
    var testDescription: String { name }

    static let all: [Way] = [
      Way(name: "plain descent") { try SGD(Settings(SGD.card)) },
      Way(name: "descent in order", optimizer: { try SGD(Settings(SGD.card)) }, shuffles: false),
      Way(name: "momentum") { try SGD(Settings(SGD.card, named: [("momentum", .number(0.9))])) },
      Way(name: "nesterov") {
        try SGD(Settings(SGD.card, named: [("momentum", .number(0.9)), ("nesterov", .truth(true))]))
      },
      Way(name: "RMSprop") { try RMSprop(Settings(RMSprop.card)) },
      Way(name: "Adam") { try Adam(Settings(Adam.card)) },
      Way(name: "Adam with dropout", optimizer: { try Adam(Settings(Adam.card)) }, dropout: true),
    ]

    static let epochs = 6
    static let steps = 30

    func model() throws -> (Sequential, x: Tensor, y: Tensor) {
      let (_, x, y) = try Make.regression()
      let half = dropout ? [try DropoutLayer(Settings(DropoutLayer.card, positional: [.number(0.5)]))] : []
      let model = try Sequential(
        [Make.dense(8, "tanh", input: [3])] + half + [Make.dense(1)], state: NeuralState(seed: 3))
      try Make.compile(model, .optimizer(Optimizer(optimizer())))
      return (model, x, y)
    }

    func run(stoppingAfter limit: Int = .max) throws -> Run {
      let (model, x, y) = try model()
      let pulse = Listener().pulse(stoppingAfter: limit)
      do {
        try Make.fit(
          model, x, y, pulse: pulse, ("epochs", .whole(Self.epochs)), ("batch_size", .whole(12)),
          ("shuffle", .truth(shuffles)))
      } catch is Interruption {}
      return try #require(model.lastRun)
    }
  }

  @Test("any step replays from a sparse checkpoint with the bits that training had there", arguments: Way.all)
  func replay(_ way: Way) throws {
    let run = try way.run()
    #expect(run.stepCount == Way.steps)
    #expect(run.checkpoints.count < 20, "else nothing is replayed")
    for done in [0, 1, 4, 5, 6, 13, 17, 18, 23, 29, 30] {
      let stopped = try #require(try way.run(stoppingAfter: done).checkpoints.last)
      let again = try run.state(before: done + 1)
      #expect(again.stepsDone == done)
      #expect(bits(again) == bits(stopped), "after step \(done)")
    }
  }

  @Test(
    "an opened step has training's loss and gradients: its rule leads from the state before to that after it",
    arguments: Way.all)
  func recorded(_ way: Way) throws {
    let run = try way.run()
    for number in [1, 4, 5, 6, 17, 30] {
      let step = try run.recorded(step: number)
      #expect(step.step == number)
      #expect(step.epoch == (number - 1) / 5 + 1)
      #expect(step.place.step == (number - 1) % 5 + 1 && step.place.of == 5)
      #expect(Float(step.loss) == run.losses[number])
      #expect(step.trace.nodes[step.trace.outputSlot].value.element(at: 0) == step.loss)
      #expect(step.computation.rows.count == (number % 5 == 0 ? 2 : 12))
      let optimizer = Optimizer(try #require(step.rule))
      optimizer.state = try step.before.optimizer.copied()
      optimizer.learningRate = step.before.learningRate
      let weights = try step.before.weights.map { try $0.copied() }
      optimizer.apply(try step.gradients.map { try #require($0).contiguous() }, to: weights)
      #expect(weights.map { $0.floats() } == step.after.weights.map { $0.floats() })
      #expect(bits(step.after) == bits(try run.state(before: number + 1)))
    }
  }

  @Test("an opened step knows its weights, examples and layers by name")
  func slots() throws {
    let run = try Way.all[6].run()
    let step = try run.recorded(step: 8)
    #expect(step.weightNames.map(\.short) == ["dense.kernel", "dense.bias", "dense_1.kernel", "dense_1.bias"])
    #expect(step.weightNames[2].path(in: "net") == "net.layers[2].kernel")
    for (place, slots) in step.computation.weightSlots.enumerated() {
      let slot = try #require(slots.first)
      #expect(step.trace.nodes[slot].value.floats() == step.before.weights[place].floats())
      #expect(step.weight(inSlot: slot) == place)
    }
    let (_, x, y) = try Make.regression()
    let input = try #require(step.computation.inputSlot.map { step.trace.nodes[$0].value })
    let target = try #require(step.computation.targetSlot.map { step.trace.nodes[$0].value })
    let wanted = step.computation.rows.flatMap { row in (0..<3).map { x.floats()[3 * row + $0] } }
    #expect(input.floats() == wanted)
    #expect(target.floats() == step.computation.rows.map { y.floats()[$0] })
    #expect(step.computation.layers.map(\.name) == ["dense", "dropout", "dense_1"])
    #expect(step.computation.layers.map(\.weights) == [0..<2, 2..<2, 2..<4])
    let first = try #require(step.computation.layers.first)
    #expect(first.activation == "tanh")
    let (before, after) = (try #require(first.before), try #require(first.output))
    #expect(step.trace.operandSlots(after) == [before])
  }

  @Test("an opened step keeps its numbers while other steps are replayed")
  func opened() throws {
    let run = try Way.all[5].run()
    let step = try run.recorded(step: 3)
    let numbers = step.trace.nodes.map { $0.value.floats() }
    _ = try run.state(before: 29)
    _ = try run.recorded(step: 20)
    #expect(step.trace.nodes.map { $0.value.floats() } == numbers)
  }

  @Test("the loss of every step is kept in order, and belongs to the epoch's mean")
  func losses() throws {
    let run = try Way.all[5].run()
    #expect(run.losses.points.map(\.step) == Array(1...30))
    let first = run.losses.values.prefix(5).map(Double.init)
    let mean = (first.prefix(4).reduce(0, +) * 12 + first[4] * 2) / 50
    #expect(abs(mean - run.records[0].measures[0].value) < 1e-6)
  }

  @Test("losses of a very long run are thinned out evenly")
  func manyLosses() {
    var losses = StepLosses()
    for step in 1...3_000_000 { losses.append(Float(step)) }
    #expect(losses.values.count <= 1 << 20)
    #expect(losses.spacing == 4)
    #expect(losses.points.allSatisfy { Float($0.step) == $0.loss })
    #expect(losses[1] == 1)
    #expect(losses[2] == nil)
    #expect(losses[2_999_997] == 2_999_997)
  }

  @Test("going on with nothing changed gives the run again; another rate or an example less gives another end")
  func continuing() throws {
    let run = try Way.all[4].run()
    let end = bits(try run.state(before: 31))
    let same = try run.continuing(from: 7, changing: RunChange())
    #expect(same.firstStep == 7 && same.stepCount == 30)
    #expect(bits(try same.state(before: 31)) == end)
    #expect((7...30).allSatisfy { same.losses[$0] == run.losses[$0] })
    let slow = try run.continuing(from: 7, to: 20, changing: RunChange(learningRate: 0))
    #expect(slow.stepCount == 20)
    #expect(try slow.state(before: 21).weights.map { $0.floats() } == run.state(before: 7).weights.map { $0.floats() })
    let without = try run.continuing(from: 1, changing: RunChange(leavingOut: [3, 40]))
    #expect(bits(try without.state(before: 31)) != end)
    for step in 1...5 {
      let rows = try without.recorded(step: step).computation.rows
      #expect(rows == (try run.recorded(step: step).computation.rows.filter { $0 != 3 && $0 != 40 }))
    }
    #expect(bits(try run.state(before: 31)) == end, "the run itself stays as it was")
  }

  @Test("leaving out an example gives the bits that training without it in the batch gives")
  func leavingOut() throws {
    let run = try Way.all[1].run()
    let without = try run.continuing(from: 1, to: 1, changing: RunChange(leavingOut: [11]))
    let (model, x, y) = try Way.all[1].model()
    try Make.fit(
      model, Rows.first(11, of: x), Rows.first(11, of: y), ("batch_size", .whole(11)), ("shuffle", .truth(false)))
    #expect(try without.state(before: 2).weights.map { $0.floats() } == model.weightValues().map { $0.floats() })
  }

  @Test("faults name the steps and examples that there are")
  func faults() throws {
    let run = try Way.all[0].run()
    #expect(throws: NeuralFault.noSuchStep(32, first: 1, last: 30)) { _ = try run.state(before: 32) }
    #expect(throws: NeuralFault.noSuchStep(0, first: 1, last: 30)) { _ = try run.recorded(step: 0) }
    #expect(throws: NeuralFault.noSuchStep(31, first: 1, last: 30)) { _ = try run.recorded(step: 31) }
    #expect(throws: NeuralFault.noSuchExample(50, count: 50)) {
      _ = try run.continuing(from: 1, changing: RunChange(leavingOut: [50]))
    }
    let stopped = try Way.all[0].run(stoppingAfter: 0)
    #expect(throws: NeuralFault.noSuchStep(1, first: 1, last: 0)) { _ = try stopped.recorded(step: 1) }
  }

  private enum Rows {
    static func first(_ count: Int, of tensor: Tensor) -> Tensor {
      tensor.sliced(axis: 0, start: 0, step: 1, size: count)
    }
  }

  /// Every number that the next step depends on.
  private func bits(_ state: TrainingState) -> [[UInt32]] {
    (state.weights + state.optimizer.slots.flatMap { $0 }).map { $0.floats().map(\.bitPattern) }
      + [[UInt32(state.optimizer.step), UInt32(state.stepsDone)]]
  }
}
