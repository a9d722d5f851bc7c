import Autograd
import Explain
import Tensors
import Testing

@Suite("What if")
struct WhatIfTests {
  /// relu(x @ W + b), the mean of its squares; x (3, 2), W (2, 4).
  private func loss(_ recorder: Recorder, _ x: Variable, _ w: Variable, _ b: Variable) throws -> Variable {
    let z = try recorder.apply(Add.self, recorder.apply(MatrixMultiply.self, x, w), b)
    let h = try recorder.apply(Relu.self, z)
    let squares = try recorder.apply(Multiply.self, h, h)
    return try recorder.apply(Mean.self, squares, options: Mean.options([], for: [squares.tensor]))
  }

  private func leaves(_ random: inout Generator) throws -> (x: Variable, w: Variable, b: Variable) {
    (
      Variable(try random.normal(Shape([3, 2]))),
      Variable(try random.normal(Shape([2, 4])), requiresGradient: true),
      Variable(try random.normal(Shape([4])), requiresGradient: true)
    )
  }

  @Test("two hundred changes give the bits of the changed program, and leave the recorded ones alone")
  func bits() throws {
    var random = Generator(seed: 4)
    for _ in 0..<200 {
      let recorder = Recorder()
      let (x, w, b) = try leaves(&random)
      let output = try loss(recorder, x, w, b)
      let trace = Trace(of: try #require(output.history))
      let recorded = trace.nodes.map { $0.value.doubles() }
      let slot = try #require(trace.slot(of: w))
      var whatIf = try WhatIf(trace, changing: [slot])
      try whatIf.run()
      #expect(whatIf.changes().isEmpty, "with nothing changed nothing follows")
      let element = Int(random.next() % 8)
      let value = Double(Float(random.normal()))
      whatIf.set(slot, element: element, to: value)
      try whatIf.run()
      let changed = try w.tensor.copied()
      changed.pointer(as: Float.self)[element] = Float(value)
      let again = try loss(Recorder(), x, Variable(changed), b)
      #expect(whatIf.output.bitPattern == again.tensor.element(at: 0).bitPattern)
      #expect(trace.nodes.map { $0.value.doubles() } == recorded)
      try whatIf.reset()
      try whatIf.run()
      #expect(whatIf.output.bitPattern == whatIf.outputBefore.bitPattern)
    }
  }

  @Test("what changed most against what it was stands first, and what stayed isn't told")
  func order() throws {
    let recorder = Recorder()
    let w = Variable(try Tensor.scalar(0.5), requiresGradient: true)
    let b = Variable(try Tensor.scalar(0.1), requiresGradient: true)
    let x = Variable(try Tensor.scalar(2))
    let y = try recorder.apply(Relu.self, recorder.apply(Add.self, recorder.apply(Multiply.self, w, x), b))
    let gap = try recorder.apply(Subtract.self, y, Variable(try Tensor.scalar(2)))
    let output = try recorder.apply(Multiply.self, gap, gap)
    let trace = Trace(of: try #require(output.history))
    var whatIf = try WhatIf(trace, changing: Set(trace.slots(of: w)))
    whatIf.set(try #require(trace.slot(of: w)), element: 0, to: 0.9)
    try whatIf.run()
    let changes = whatIf.changes()
    #expect(changes.count == 5)
    #expect(changes[0].slot == trace.outputSlot)
    #expect(abs(changes[0].before - 0.81) < 1e-6 && abs(changes[0].after - 0.01) < 1e-6)
    #expect(zip(changes, changes.dropFirst()).allSatisfy { $0.relativeChange >= $1.relativeChange })
    let curve = try whatIf.outputs(slot: try #require(trace.slot(of: w)), element: 0, at: [0.5, 0.95])
    #expect(abs(curve[0] - 0.81) < 1e-6 && curve[1] < 1e-12)
    #expect(abs(whatIf.output - 0.01) < 1e-6, "the change at hand is back")
  }
}
