import Autograd
import Tensors
import Testing

/// The neuron that recurs through the course: x = 2, w = 0.5, b = 0.1, target 2.
@Test("the recurring neuron has loss 0.81 and gradients -3.6 and -1.8")
func recurringNeuron() throws {
  let recorder = Recorder()
  let x = Variable(try .scalar(2))
  let w = Variable(try .scalar(0.5), requiresGradient: true)
  let b = Variable(try .scalar(0.1), requiresGradient: true)
  let z = try recorder.apply(Add.self, recorder.apply(Multiply.self, w, x), b)
  let short = try recorder.apply(Subtract.self, recorder.apply(Relu.self, z), Variable(.scalar(2)))
  let loss = try recorder.apply(Power.self, short, Variable(.scalar(2, kind: .whole)))
  #expect(abs(loss.tensor.element(at: 0) - 0.81) < 1e-6)
  try recorder.backward(loss)
  #expect(abs((w.gradient?.tensor.element(at: 0) ?? 0) + 3.6) < 1e-6)
  #expect(abs((b.gradient?.tensor.element(at: 0) ?? 0) + 1.8) < 1e-6)
  #expect(x.gradient == nil)
  #expect(throws: AutogradFault.graphSpent) { try recorder.backward(loss) }
}

@Test("a chain of 150,000 operations records, runs backward and frees without overflowing the stack")
func longChain() throws {
  let recorder = Recorder()
  let start = Variable(try .scalar(1), requiresGradient: true)
  let one = Variable(try .scalar(1))
  var value = start
  for _ in 0..<150_000 { value = try recorder.apply(Add.self, value, one) }
  try recorder.backward(value)
  #expect(start.gradient?.tensor.element(at: 0) == 1)
}

@Test("a parameter used in a second recording stands before what is computed from it")
func twoRecordings() throws {
  let w = Variable(try .scalar(0.5), requiresGradient: true)
  let first = Recorder()
  for _ in 0..<10 { _ = try first.apply(Add.self, Variable(.scalar(1)), w) }
  let late = Variable(try .scalar(3), requiresGradient: true)
  _ = try first.apply(Add.self, late, w)
  let loss = try Recorder().apply(Multiply.self, late, w)
  let trace = Trace(of: try #require(loss.history))
  #expect(trace.nodes[trace.outputSlot] === loss.history)
  try Recorder().backward(loss)
  #expect(w.gradient?.tensor.element(at: 0) == 3)
}
