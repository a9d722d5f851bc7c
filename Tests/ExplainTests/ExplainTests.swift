import Autograd
import Catalogue
import Explain
import Tensors
import Testing

/// The neuron that recurs through the course, with its parameters by name.
struct Neuron {
  let recorder = Recorder()
  let x, w, b, loss: Variable

  init() throws {
    x = Variable(try .scalar(2))
    w = Variable(try .scalar(0.5), requiresGradient: true)
    b = Variable(try .scalar(0.1), requiresGradient: true)
    let z = try recorder.apply(Add.self, recorder.apply(Multiply.self, w, x), b)
    let short = try recorder.apply(Subtract.self, recorder.apply(Relu.self, z), Variable(.scalar(2)))
    loss = try recorder.apply(Power.self, short, Variable(.scalar(2, kind: .whole)))
  }
}

@Test("a walk over the neuron shows every factor of -3.6")
func everyFactor() throws {
  var walk = try Walk(Neuron().loss)
  #expect(walk.forward.count == 5)
  #expect(walk.backward.count == 5)
  var pages: [StepPage] = []
  repeat { if let page = walk.page() { pages.append(page) } } while walk.next()
  #expect(
    pages.prefix(5).map(\.formulaWithNumbers) == [
      "1 = 0.5 × 2", "1.1 = 1 + 0.1", "1.1 = max(1.1, 0)", "-0.9 = 1.1 - 2", "0.81 = (-0.9)^2",
    ])
  let last = try #require(pages.last)
  #expect(last.phase == .backward)
  #expect(last.step == 5)
  #expect(last.card.name == "multiply")
  let flow = try #require(last.flows.first)
  #expect(flow.derivative == "dy/da = b")
  #expect(flow.slopeWithNumbers == "2")
  #expect(abs((flow.upstream ?? 0) + 1.8) < 1e-6)
  #expect(abs(flow.contribution.value + 3.6) < 1e-6)
  #expect(flow.before == nil)
}

@Test("a value used twice gathers both contributions: 8, not 10")
func accumulation() throws {
  let recorder = Recorder()
  let a = Variable(try .scalar(1), requiresGradient: true)
  let b = try recorder.apply(Multiply.self, Variable(.scalar(2)), a)
  let c = try recorder.apply(Multiply.self, Variable(.scalar(3)), b)
  let d = try recorder.apply(Add.self, b, c)
  let walk = try Walk(d)
  let toB = walk.backward.flatMap(\.contributions).filter { walk.trace.nodes[$0.slot] === b.history }
  #expect(toB.map { $0.passed.element(at: 0) } == [1, 3])
  #expect(toB.map { $0.before?.element(at: 0) } == [nil, 1])
  #expect(toB.map { $0.after.element(at: 0) } == [1, 4])
  #expect(walk.backward.last?.contributions.first?.after.element(at: 0) == 8)
}

@Test("walking forth and back shows the same bits at every position")
func bitExact() throws {
  var walk = try Walk(Neuron().loss)
  func bits(_ page: StepPage?) -> [UInt64] {
    guard let page else { return [] }
    let numbers = [page.result.value] + page.operands.map(\.quantity.value) + page.flows.map(\.after)
    return numbers.map(\.bitPattern)
  }
  var there: [[UInt64]] = []
  repeat { there.append(bits(walk.page())) } while walk.next()
  var back: [[UInt64]] = []
  repeat { back.append(bits(walk.page())) } while walk.previous()
  #expect(there == back.reversed())
  #expect(throws: ExplainFault.noSuchStep(11, of: 10)) { try walk.go(to: 11) }
}

@Test("a constant has no steps, a vector no backward pass")
func nothingToWalk() throws {
  let recorder = Recorder()
  #expect(throws: ExplainFault.nothingRecorded) { try Walk(Variable(.scalar(1))) }
  let w = Variable(try .from([1, 2], [2]), requiresGradient: true)
  var walk = try Walk(recorder.apply(Relu.self, w))
  #expect(walk.count == 1)
  #expect(throws: ExplainFault.severalElements([2])) { try walk.goToBackward() }
}

@Test("the graph of the neuron is drawn with leaves on the left")
func drawing() throws {
  let neuron = try Neuron()
  let node = try #require(neuron.loss.history)
  let trace = Trace(of: node)
  let lines = GraphDrawing.lines(trace, columns: 80) { leaf in
    leaf.leaf === neuron.w.leaf ? "w" : leaf.leaf === neuron.b.leaf ? "b" : nil
  }
  #expect(
    lines == [
      "w = 0.5 ──┬ × = 1 ──┐",
      "2 ────────┘         ├ + = 1.1 ── relu = 1.1 ──┐",
      "b = 0.1 ────────────┘                         ├ - = -0.9 ──┐",
      "2 ────────────────────────────────────────────┘            ├ ^ = 0.81",
      "2 ─────────────────────────────────────────────────────────┘",
    ])
}
