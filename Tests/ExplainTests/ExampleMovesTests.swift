import Autograd
import Explain
import Neural
import Tensors
import Testing

@Suite("which example moved a weight")
struct ExampleMovesTests {
  /// 30 examples in batches of 8, so that the last of each epoch is short.
  private static func run(_ optimizer: any UpdateRule, dropout: Bool = false, epochs: Int = 5) throws -> Run {
    var random = Generator(seed: 7)
    let x = try random.uniform([30, 4], from: -1, to: 1)
    let y = try Tensor.from((0..<30).map { Float($0 % 3) }, [30], kind: .whole)
    func dense(_ units: Int, _ activation: String, input: Int? = nil) throws -> Dense {
      try Dense(
        Settings(
          Dense.card, positional: [.whole(units)],
          named: [
            ("activation", .text(activation)), ("input_shape", input.map { .list([.whole($0)]) } ?? .none),
          ]))
    }
    let half = dropout ? [try DropoutLayer(Settings(DropoutLayer.card, positional: [.number(0.5)]))] : []
    let model = try Sequential(
      [dense(6, "tanh", input: 4)] + half + [dense(3, "softmax")], state: NeuralState(seed: 2))
    try model.compile(
      Settings(
        Sequential.compileCard,
        named: [
          ("optimizer", .optimizer(Optimizer(optimizer))), ("loss", .text("sparse_categorical_crossentropy")),
        ]))
    return try model.fit(
      Settings(
        Sequential.fitCard, positional: [.tensor(x), .tensor(y)],
        named: [("epochs", .whole(epochs)), ("batch_size", .whole(8))]))
  }

  private static let rules: [@Sendable () throws -> any UpdateRule] = [
    { try SGD(Settings(SGD.card)) }, { try SGD(Settings(SGD.card, named: [("momentum", .number(0.9))])) },
    { try SGD(Settings(SGD.card, named: [("momentum", .number(0.5)), ("nesterov", .truth(true))])) },
    { try RMSprop(Settings(RMSprop.card)) }, { try Adam(Settings(Adam.card)) },
  ]

  @Test(
    "the shares of a batch's examples sum to its gradient, dropout and a short batch included",
    arguments: [false, true])
  func shares(_ dropout: Bool) throws {
    let run = try Self.run(SGD(Settings(SGD.card)), dropout: dropout)
    for number in [1, 4, 11] {
      let step = try run.recorded(step: number)
      for (weight, gradient) in step.gradients.enumerated() {
        let values = try #require(gradient).doubles()
        for (element, value) in values.enumerated() {
          let shares = try #require(try ExampleShares(step.computation, weight: weight, element: element))
          #expect(shares.shares.count == step.computation.rows.count)
          let size = shares.shares.reduce(0) { $0 + abs($1) }
          #expect(abs(shares.gradient - value) <= 2e-6 * size + 1e-9)
        }
      }
    }
  }

  @Test("an example's share is the gradient of a batch of that example alone, scaled as in the mean")
  func alone() throws {
    let run = try Self.run(SGD(Settings(SGD.card)))
    let step = try run.recorded(step: 1)
    let (input, target) = (
      try #require(step.computation.inputSlot), try #require(step.computation.targetSlot)
    )
    for (place, element) in [(0, 5), (1, 2), (2, 7), (3, 1)] {
      let shares = try #require(try ExampleShares(step.computation, weight: place, element: element)).shares
      for row in 0..<8 {
        let single = try step.trace.rerun(replacing: [
          input: step.trace.nodes[input].value.sliced(axis: 0, start: row, step: 1, size: 1).copied(),
          target: step.trace.nodes[target].value.sliced(axis: 0, start: row, step: 1, size: 1).copied(),
        ])
        let gradient = try #require(
          try RecordedComputation(trace: single, weightSlots: step.computation.weightSlots).gradients()[place])
        #expect(abs(gradient.doubles()[element] / 8 - shares[row]) <= 2e-6 * (abs(shares[row]) + 0.01))
      }
    }
  }

  @Test("over a whole run the examples' moves sum to the weight's own, whatever the rule remembers", arguments: 0..<5)
  func sums(_ rule: Int) throws {
    let run = try Self.run(Self.rules[rule](), epochs: 40)
    for (weight, element) in [(0, 3), (3, 0)] {
      let moves = try ExampleMoves(run, weight: weight, element: element, steps: 1...run.stepCount)
      #expect(moves.examples.count == 30)
      #expect(moves.examples.allSatisfy { $0.times == 40 })
      let size = moves.examples.reduce(0) { $0 + abs($1.moved) }
      #expect(abs(moves.carried) <= 1e-4 * size, "\(moves.carried) of \(size)")
      #expect(moves.from == (try run.state(before: 1).weights[weight].doubles()[element]))
      #expect(moves.to == (try run.state(before: run.stepCount + 1).weights[weight].doubles()[element]))
    }
  }

  @Test("with momentum a single step carries what was remembered; plain descent carries nothing")
  func carried() throws {
    let plain = try ExampleMoves(Self.run(Self.rules[0]()), weight: 0, element: 0, steps: 9...9)
    #expect(abs(plain.carried) <= 1e-6 * abs(plain.to - plain.from) + 1e-8)
    let run = try Self.run(Self.rules[1]())
    let moves = try ExampleMoves(run, weight: 0, element: 0, steps: 9...9)
    let before = try run.state(before: 9)
    // m = 0.9 m - rate × gradient; w = w + m
    let remembered = 0.9 * before.optimizer.slots[0][0].doubles()[0]
    #expect(abs(moves.carried - remembered) <= 1e-6)
  }

  @Test("changes are the largest first, and every array is summed up")
  func changes() throws {
    let run = try Self.run(SGD(Settings(SGD.card)))
    let (before, after) = (try run.state(before: 1), try run.state(before: 2))
    let changes = WeightChanges(from: before, to: after, gradients: try run.recorded(step: 1).gradients, most: 5)
    #expect(changes.total == 4 * 6 + 6 + 6 * 3 + 3)
    let all = zip(before.weights, after.weights).flatMap { zip($0.doubles(), $1.doubles()).map { $1 - $0 } }
    #expect(changes.largest.map { abs($0.by) } == Array(all.map(abs).sorted(by: >).prefix(5)))
    #expect(changes.changed == all.filter { $0 != 0 }.count)
    for change in changes.largest {
      #expect(abs(change.by + 0.01 * (try #require(change.gradient))) < 1e-7)
    }
  }

  @Test("a weight that turns nan stands before all others")
  func notANumber() throws {
    let from = try Tensor.from([1, 2, 3] as [Float], [3])
    let to = try Tensor.from([100, .nan, 3] as [Float], [3])
    func state(_ tensor: Tensor) -> TrainingState {
      TrainingState(
        weights: [tensor], learningRate: 1, random: Generator(seed: 0), epoch: 0, step: 0, stepsDone: 0)
    }
    let changes = WeightChanges(from: state(from), to: state(to), most: 3)
    #expect(changes.largest.map(\.element) == [1, 0])
    #expect(WeightChanges(from: state(to), to: state(to), most: 3).changed == 0)
  }
}
