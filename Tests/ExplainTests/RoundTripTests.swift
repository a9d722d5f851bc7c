import Autograd
import Catalogue
import Explain
import Tensors
import Testing

@Suite("there and back again")
struct RoundTripTests {
  /// Every number that a page shows, bit for bit.
  static func bits(_ page: StepPage?) -> [UInt64] {
    guard let page else { return [] }
    var numbers = [page.result.value, page.arriving?.value ?? 0] + page.operands.map(\.quantity.value)
    func add(_ terms: TermSum?) {
      guard let terms else { return }
      numbers += terms.largest.flatMap(\.factors) + [terms.sum, terms.others, Double(terms.zeroCount)]
    }
    add(page.terms)
    for flow in page.flows {
      add(flow.terms)
      numbers += [flow.contribution.value, flow.before ?? 0, flow.after, flow.slope ?? 0, flow.nudge?.slope ?? 0]
    }
    return numbers.map(\.bitPattern) + page.result.index.map(UInt64.init)
  }

  /// A graph of elementwise ops, products, sums and shapes over a few parameters, some of them used again and again.
  static func randomLoss(_ seed: UInt64) throws -> (loss: Variable, parameters: [Variable]) {
    var random = Generator(seed: seed)
    let recorder = Recorder()
    let (rows, columns) = (2 + random.below(3), 2 + random.below(3))
    let parameters = try [
      Variable(random.uniform([rows, columns], from: -1, to: 1), requiresGradient: true),
      Variable(random.uniform([columns, columns], from: -1, to: 1), requiresGradient: true),
      Variable(random.uniform([columns], from: -1, to: 1), requiresGradient: true),
    ]
    var values = [parameters[0]]
    let unary: [any Op.Type] = [
      Relu.self, Tanh.self, Sigmoid.self, Exp.self, Square.self, Softmax.self, LogSoftmax.self,
    ]
    let binary: [any Op.Type] = [Add.self, Multiply.self, Subtract.self, Maximum.self]
    for _ in 0..<(4 + random.below(8)) {
      let value = values[random.below(values.count)]
      switch random.below(5) {
      case 0: values.append(try recorder.apply(MatrixMultiply.self, value, parameters[1]))
      case 1: values.append(try recorder.apply(Add.self, value, parameters[2]))
      case 2:
        values.append(
          try recorder.apply(binary[random.below(binary.count)], value, values[random.below(values.count)]))
      default: values.append(try recorder.apply(unary[random.below(unary.count)], value))
      }
    }
    let last = values[values.count - 1]
    return (try recorder.apply(Mean.self, recorder.apply(Tanh.self, last)), parameters)
  }

  @Test("every page of a random graph is the same bit for bit on the way back, and forth again", arguments: 0..<20)
  func pages(_ seed: Int) throws {
    var debugger = Debugger(try Walk(Self.randomLoss(UInt64(seed)).loss))
    func read(_ move: (inout Debugger) -> Bool) -> [[UInt64]] {
      var pages: [[UInt64]] = []
      repeat { pages.append(Self.bits(debugger.page())) } while move(&debugger)
      return pages
    }
    let forth = read { $0.next() }
    #expect(forth.count == debugger.walk.count)
    let back = read { $0.previous() }
    let again = read { $0.next() }
    #expect(forth == back.reversed())
    #expect(forth == again)
  }

  @Test("contributions add up, bit for bit, to the gradient that backward() gives", arguments: 0..<20)
  func gradients(_ seed: Int) throws {
    let (loss, parameters) = try Self.randomLoss(UInt64(seed))
    let walk = try Walk(loss)
    try Recorder().backward(loss, retainGraph: true)
    for parameter in parameters {
      guard let slot = walk.trace.slot(of: parameter) else { continue }
      var sum: Tensor?
      for contribution in walk.backward.flatMap(\.contributions) where contribution.slot == slot {
        #expect(contribution.before?.floats() == sum?.floats())
        sum = try sum.map { try $0.adding(contribution.passed) } ?? contribution.passed
        #expect(contribution.after.floats() == sum?.floats())
      }
      #expect(sum?.floats() == parameter.gradient?.tensor.floats())
    }
  }
}
