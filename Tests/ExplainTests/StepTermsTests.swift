import Autograd
import Catalogue
import Explain
import Tensors
import Testing

@Suite("the terms behind a step")
struct StepTermsTests {
  /// `op` on one of its own trials, and a loss that weighs its elements differently.
  static func walk(_ op: any Op.Type, _ inputs: Inputs, _ random: inout Generator) throws -> Walk? {
    let recorder = Recorder()
    let operands = (0..<inputs.count).map { place in
      Variable(inputs[place], requiresGradient: inputs[place].kind == .real)
    }
    let result = try recorder.apply(op, list: operands, options: inputs.options)
    guard result.requiresGradient, result.tensor.count > 0 else { return nil }
    let weights = Variable(try random.uniform(result.shape, from: -1, to: 1))
    return try Walk(recorder.apply(Sum.self, recorder.apply(Multiply.self, result, weights)))
  }

  @Test(
    "add up to the contribution that was recorded, for every op with a derivative",
    arguments: OpCatalogue.named.keys.sorted())
  func backward(_ name: String) throws {
    guard let op = OpCatalogue.named[name], op.isDifferentiable else { return }
    var random = Generator(seed: 11)
    var checked = 0
    for inputs in try op.trials(&random) {
      guard var walk = try Self.walk(op, inputs, &random) else { continue }
      try walk.go(to: walk.count)
      for (place, shape) in walk.trace.operandSlots(walk.slot).map({ walk.trace.nodes[$0].value.shape }).enumerated() {
        for element in 0..<min(shape.elementCount, 6) {
          var choice = ElementChoice()
          choice.bySlot[walk.trace.operandSlots(walk.slot)[place]] = shape.place(of: element * 5 % shape.elementCount)
          let page = try #require(walk.page(choice))
          for flow in page.flows where flow.operand == place {
            checked += 1
            let recorded = flow.contribution.value
            if let terms = flow.terms {
              let size = terms.largest.reduce(0) { $0 + $1.value.magnitude } + terms.others.magnitude
              #expect((terms.value - recorded).magnitude <= 4e-6 * size + 1e-6, "\(name) \(flow.contribution.index)")
              #expect(terms.count == terms.largest.count + terms.otherCount + terms.zeroCount)
            } else {
              let slope = flow.slope ?? 0
              let upstream = flow.upstream ?? 0
              #expect((slope * upstream - recorded).magnitude <= 4e-6 * recorded.magnitude + 1e-6, "\(name)")
            }
          }
        }
      }
    }
    #expect(checked > 0)
  }

  @Test("add up to the value, for every op that sums")
  func forward() throws {
    var random = Generator(seed: 5)
    var seen: Set<String> = []
    for op in OpCatalogue.ops where op.isDifferentiable {
      for inputs in try op.trials(&random) {
        guard let walk = try Self.walk(op, inputs, &random) else { continue }
        for element in 0..<min(walk.trace.nodes[walk.slot].value.count, 6) {
          let page = try #require(walk.page(at: walk.trace.nodes[walk.slot].value.shape.place(of: element)))
          guard let terms = page.terms else { continue }
          seen.insert(op.card.name)
          #expect(
            (terms.value - page.result.value).magnitude <= 4e-6 * (page.result.value.magnitude + 1), "\(op.card.name)")
        }
      }
    }
    #expect(
      seen.isSuperset(of: ["matmul", "sum", "mean", "softmax", "logsumexp", "cross_entropy", "nll_loss", "mse_loss"]))
  }

  @Test("name the factors of a matrix product, row by row, the largest first")
  func product() throws {
    let recorder = Recorder()
    let x = Variable(try .from([1, 2, 0, 3, -4, 5], [3, 2]))
    let w = Variable(try .from([0.5, -1, 2, 0.25], [2, 2]), requiresGradient: true)
    let z = try recorder.apply(MatrixMultiply.self, x, w)
    let scale = Variable(try .from([1, 10, 1, 10, 1, 10], [3, 2]))
    var debugger = Debugger(try Walk(recorder.apply(Sum.self, recorder.apply(Multiply.self, z, scale))))
    debugger.goToEnd()
    let slot = try #require(debugger.walk.trace.slot(of: w))
    try debugger.choose([0, 1], slot: slot, name: "w")
    let flow = try #require(debugger.page()?.flows.first)
    let terms = try #require(flow.terms)
    #expect(terms.factors == [.operand(0, [nil, 0]), .arriving([nil, 1])])
    #expect(terms.counter == .row)
    #expect(terms.largest.map(\.place) == [[2], [0]])
    #expect(terms.largest.map(\.factors) == [[-4, 10], [1, 10]])
    #expect(terms.zeroCount == 1)
    #expect(terms.sum == -30)
    #expect(flow.contribution.value == -30)
    let nudge = try #require(flow.nudge)
    #expect(nudge.digits == 7)
  }

  @Test("of a shared row of a table are the places that picked it")
  func embedding() throws {
    let recorder = Recorder()
    let table = Variable(try .from([1, 2, 3, 4, 5, 6], [3, 2]), requiresGradient: true)
    let picked = try recorder.apply(Embedding.self, Variable(.from([2, 0, 2, 2], [4], kind: .whole)), table)
    let weights = Variable(try .from([1, 2, 3, 4, 5, 6, 7, 8], [4, 2]))
    var debugger = Debugger(try Walk(recorder.apply(Sum.self, recorder.apply(Multiply.self, picked, weights))))
    debugger.goToEnd()
    try debugger.choose([2, 1], slot: try #require(debugger.walk.trace.slot(of: table)), name: "table")
    let terms = try #require(debugger.page()?.flows.first?.terms)
    #expect(terms.largest.map(\.place) == [[3], [2], [0]])
    #expect(terms.sum == 8 + 6 + 2)
  }
}
