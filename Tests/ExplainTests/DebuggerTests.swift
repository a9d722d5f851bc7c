import Autograd
import Catalogue
import Explain
import Tensors
import Testing

@Suite("the debugger of a computation")
struct DebuggerTests {
  @Test("a breakpoint stops on the way there and on the way back")
  func breakpoints() throws {
    let neuron = try Neuron()
    var debugger = Debugger(try Walk(neuron.loss))
    let slots = debugger.walk.trace.slots(of: neuron.b)
    #expect(debugger.set(.touches(name: "b", slots: slots)) == 1)
    #expect(debugger.set(.touches(name: "b", slots: slots)) == 1)
    #expect(debugger.set(.op("relu")) == 2)
    var places: [Int] = []
    while case .breakpoint = debugger.proceed() { places.append(debugger.walk.position) }
    #expect(places == [1, 2, 7, 8])
    #expect(debugger.walk.isAtEnd)
    var back: [Int] = []
    while case .breakpoint = debugger.proceed(backwards: true) { back.append(debugger.walk.position) }
    #expect(back == places.reversed())
    #expect(debugger.walk.isAtStart)
    try debugger.deleteBreakpoint(1)
    #expect(debugger.breakpoints == [.op("relu")])
    #expect(throws: ExplainFault.noSuchBreakpoint(4, of: 1)) { try debugger.deleteBreakpoint(4) }
  }

  @Test("until goes to where a gradient reaches a value, and stays where none does")
  func until() throws {
    let neuron = try Neuron()
    var debugger = Debugger(try Walk(neuron.loss))
    let b = debugger.walk.trace.slots(of: neuron.b)
    #expect(debugger.proceed(until: .reaches(name: "b", slots: b)) == .condition)
    #expect(debugger.walk.position == 8)
    #expect(debugger.proceed(until: .notFinite) == .never)
    #expect(debugger.walk.position == 8)
  }

  @Test("a value used twice in one step is measured only when both contributions are in")
  func twice() throws {
    let recorder = Recorder()
    let x = Variable(try .scalar(3), requiresGradient: true)
    var debugger = Debugger(try Walk(recorder.apply(Multiply.self, x, x)))
    debugger.goToEnd()
    let flows = try #require(debugger.page()?.flows)
    #expect(flows.map(\.after) == [3, 6])
    #expect(flows[0].nudge == nil)
    #expect(flows[1].nudge?.digits == 7)
  }

  @Test("a watch tells the value and the gradient so far at every step")
  func watch() throws {
    let neuron = try Neuron()
    var debugger = Debugger(try Walk(neuron.loss))
    let slot = try #require(debugger.walk.trace.slot(of: neuron.w))
    try debugger.watch("w", slot: slot, index: nil)
    var told: [Double?] = []
    repeat { told.append(debugger.readings.first?.gradient) } while debugger.next()
    #expect(told.prefix(9).allSatisfy { $0 == nil })
    #expect(abs((told[9] ?? 0) + 3.6) < 1e-6)
    #expect(debugger.readings.first?.value == 0.5)
  }

  @Test("zero and nan stop where they are made")
  func numbers() throws {
    let recorder = Recorder()
    let x = Variable(try .from([-1, 2], [2]), requiresGradient: true)
    let root = try recorder.apply(SquareRoot.self, x)
    var debugger = Debugger(try Walk(recorder.apply(Sum.self, recorder.apply(Relu.self, root))))
    #expect(debugger.proceed(until: .notFinite) == .condition)
    #expect(debugger.walk.position == 1)
    let whole = try recorder.apply(Relu.self, x)
    debugger = Debugger(try Walk(recorder.apply(Sum.self, recorder.apply(Multiply.self, whole, whole))))
    _ = debugger.set(.zero)
    #expect(debugger.proceed() == .breakpoint(1))
    #expect(debugger.page()?.card.name == "multiply")
    try debugger.choose([1])
    #expect(debugger.proceed() == .edge)
  }

  @Test("the chosen element stays within its bounds, which are told with the shape")
  func elements() throws {
    let recorder = Recorder()
    let x = Variable(try .from([1, 2, 3, 4, 5, 6], [3, 2]), requiresGradient: true)
    var debugger = Debugger(try Walk(recorder.apply(Sum.self, recorder.apply(Exp.self, x))))
    #expect(throws: ExplainFault.placeOutside("", [3, 2], axis: 0, 3)) { try debugger.choose([3, 0]) }
    #expect(throws: ExplainFault.placeCount("", [3, 2], given: 1)) { try debugger.choose([1]) }
    try debugger.choose([-1, 0])
    #expect(debugger.page()?.result.index == [2, 0])
    #expect(debugger.page()?.operands[0].quantity.value == 5)
    let last = debugger.move(axis: 0, by: 1)
    #expect(!last)
    let moved = debugger.move(axis: 1, by: 100)
    #expect(moved)
    #expect(debugger.page()?.result.index == [2, 1])
    let out = debugger.move(axis: 2, by: 1)
    #expect(!out)
    debugger.focusNext()
    #expect(debugger.focus == Debugger.Focus.operand(0))
    let back = debugger.move(axis: 0, by: Int.min)
    #expect(back)
    #expect(debugger.page()?.result.index == [0, 1], "element by element the result follows")
    // On the step that makes one number of it, places are those of the operand.
    debugger.next()
    try debugger.choose([1, 1])
    #expect(debugger.page()?.operands[0].quantity.index == [1, 1])
  }
}
