import Autograd
import Catalogue
import Tensors
import Testing

/// The rules of recording and of writing in place; each test says what PyTorch does in the same lines.
@Suite("The graph")
struct GraphRulesTests {
  let recorder = Recorder()
  let w: Variable

  init() throws { w = Variable(try .from([1, 2, 3], [3]), requiresGradient: true) }

  private func gradient(_ variable: Variable) -> [Float]? { variable.gradient?.tensor.floats() }
  private func number(_ value: Double) throws -> Variable { Variable(try .scalar(value)) }
  private func add(_ amount: Double, to variable: Variable) throws {
    try recorder.assign(Add.evaluate(Inputs(variable.tensor, .scalar(amount))), to: variable)
  }
  private func withoutGradients(_ body: () throws -> Void) rethrows {
    recorder.gradientsEnabled = false
    defer { recorder.gradientsEnabled = true }
    try body()
  }

  @Test("a parameter can be written in place only while gradients aren't recorded")
  func parameters() throws {
    #expect(throws: AutogradFault.writesToParameter) { try add(1, to: w) }
    let view = try recorder.subscripted(w, [.at(0)])
    #expect(throws: AutogradFault.writesToResult) { try add(1, to: view) }
    try withoutGradients { try add(1, to: w) }
    #expect(w.tensor.floats() == [2, 3, 4])
    #expect(view.tensor.floats() == [2])
  }

  @Test("bits that backward reads again and that were overwritten are an error, whoever wrote them")
  func overwrittenBits() throws {
    let square = try recorder.apply(Sum.self, recorder.apply(Multiply.self, w, w))
    let exponential = try recorder.apply(Exp.self, w)
    let total = try recorder.apply(Sum.self, exponential)
    try withoutGradients { try add(1, to: w) }
    #expect(throws: AutogradFault.writtenInPlace("multiply")) { try recorder.backward(square) }
    #expect(w.gradient == nil)
    // exp reads its result, not its operand.
    try add(1, to: exponential.detached())
    #expect(throws: AutogradFault.writtenInPlace("exp")) { try recorder.backward(total) }
  }

  @Test("bits that backward doesn't read may be overwritten, and the gradient is that of the bits that were used")
  func unreadBits() throws {
    let x = Variable(try .from([5, 6, 7], [3]))
    let loss = try recorder.apply(Sum.self, recorder.apply(Multiply.self, w, x))
    let shifted = try recorder.apply(Sum.self, recorder.apply(Add.self, w, x))
    let picked = try recorder.subscripted(w, [.tensor(Variable(try .from([0, 0], [2], kind: .whole)))])
    let sum = try recorder.apply(Sum.self, picked)
    // w's gradient of w × x reads x alone.
    try withoutGradients { try add(100, to: w) }
    try recorder.backward(loss)
    #expect(gradient(w) == [5, 6, 7])
    try recorder.backward(sum)
    #expect(gradient(w) == [7, 6, 7])
    try add(1, to: x)
    try recorder.backward(shifted)
    #expect(gradient(w) == [8, 7, 8])
    let read = try recorder.apply(Sum.self, recorder.apply(Multiply.self, w, x))
    try add(1, to: x)
    #expect(throws: AutogradFault.writtenInPlace("multiply")) { try recorder.backward(read) }
  }

  @Test("a graph keeps the bits that it used, and a trace replays them")
  func keptBits() throws {
    let x = Variable(try .from([1, 2, 3], [3]))
    let y = try recorder.apply(Sum.self, recorder.apply(Multiply.self, w, x))
    try add(10, to: x)
    #expect(x.tensor.floats() == [11, 12, 13])
    let trace = Trace(of: try #require(y.history))
    #expect(try trace.replay()[trace.outputSlot].floats() == [14])
  }

  @Test("views see what is written to the memory they share, in both directions")
  func views() throws {
    let x = Variable(try .from([1, 2, 3, 4, 5, 6], [2, 3]))
    let transposed = try recorder.apply(Transpose.self, x)
    let row = try recorder.subscripted(x, [.at(1)])
    let flat = try recorder.apply(Reshape.self, x, options: .shape([6]))
    let copy = try recorder.apply(Reshape.self, transposed, options: .shape([6]))
    try add(10, to: row)
    #expect(x.tensor.floats() == [1, 2, 3, 14, 15, 16])
    #expect(transposed.tensor.floats() == [1, 14, 2, 15, 3, 16])
    try add(100, to: flat)
    #expect(row.tensor.floats() == [114, 115, 116])
    #expect(copy.tensor.floats() == [1, 4, 2, 5, 3, 6])
  }

  @Test("a second backward needs the graph to be kept, unless nothing in it was saved")
  func secondBackward() throws {
    let loss = try recorder.apply(Sum.self, recorder.apply(Square.self, w))
    try recorder.backward(loss, retainGraph: true)
    try recorder.backward(loss)
    #expect(gradient(w) == [4, 8, 12])
    #expect(throws: AutogradFault.graphSpent) { try recorder.backward(loss) }
    #expect(gradient(w) == [4, 8, 12])
    let plain = try recorder.apply(Sum.self, recorder.apply(Add.self, w, number(1)))
    try recorder.backward(plain)
    try recorder.backward(plain)
    #expect(gradient(w) == [6, 10, 14])
  }

  @Test("two losses over one shared part: the second backward meets the spent part")
  func sharedPart() throws {
    let shared = try recorder.apply(Square.self, w)
    let one = try recorder.apply(Sum.self, shared)
    let two = try recorder.apply(Mean.self, shared)
    try recorder.backward(one)
    #expect(throws: AutogradFault.graphSpent) { try recorder.backward(two) }
  }

  @Test("gradients of separate graphs add up, and clearing one starts it anew")
  func accumulation() throws {
    for _ in 0..<3 { try recorder.backward(recorder.apply(Sum.self, recorder.apply(Square.self, w))) }
    #expect(gradient(w) == [6, 12, 18])
    w.gradient = nil
    try recorder.backward(recorder.apply(Sum.self, recorder.apply(Square.self, w)))
    #expect(gradient(w) == [2, 4, 6])
  }

  @Test("a parameter that was updated between two uses gathers the gradients of both")
  func updatedBetweenUses() throws {
    let before = try recorder.apply(Add.self, w, number(0))
    try withoutGradients { try add(1, to: w) }
    let after = try recorder.apply(Multiply.self, w, number(10))
    try recorder.backward(recorder.apply(Sum.self, recorder.apply(Add.self, before, after)))
    #expect(gradient(w) == [11, 11, 11])
  }

  @Test("backward starts from one number or a gradient of the tensor's shape, and from something that wants one")
  func starts() throws {
    let y = try recorder.apply(Square.self, w)
    #expect(throws: AutogradFault.lossNotScalar([3])) { try recorder.backward(y) }
    #expect(throws: AutogradFault.seedShape([2], [3])) { try recorder.backward(y, seed: .filled(1, [2])) }
    try recorder.backward(y, seed: .from([1, 0, -1], [3]))
    #expect(gradient(w) == [2, 0, -6])
    #expect(throws: AutogradFault.noGradientToCompute) { try recorder.backward(number(3)) }
    try withoutGradients {
      let silent = try recorder.apply(Square.self, w)
      #expect(!silent.requiresGradient && silent.history == nil)
    }
    #expect(throws: AutogradFault.notALeaf) { try y.setRequiresGradient(false) }
    #expect(throws: AutogradFault.gradientOfWholeNumbers) {
      try Variable(.scalar(1, kind: .whole)).setRequiresGradient(true)
    }
  }

  @Test("dropout draws the same mask again backward and when it is replayed")
  func dropout() throws {
    let y = try recorder.apply(Dropout.self, w, options: .noise(seed: 5, rate: 0.5))
    try recorder.backward(y, seed: .filled(1, [3]))
    let trace = Trace(of: try #require(y.history))
    #expect(try trace.replay()[trace.outputSlot].floats() == y.tensor.floats())
    let expected: [Float] = zip(y.tensor.floats(), w.tensor.floats()).map { $0 / $1 }
    #expect(gradient(w) == expected)
  }
}
