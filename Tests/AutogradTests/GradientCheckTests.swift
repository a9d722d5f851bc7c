import Autograd
import Catalogue
import Tensors
import Testing

private let differentiable = OpCatalogue.ops.filter { $0.isDifferentiable }.map { $0.card.name }

@Suite("Every op of the catalogue")
struct GradientCheckTests {
  private func checks(_ name: String) throws -> [GradientCheck] {
    let op = try #require(OpCatalogue.named[name])
    var random = Generator(seed: 7)
    return try op.trials(&random).enumerated().map { GradientCheck(op, $1, seed: UInt64($0)) }
  }

  @Test("passes on the gradient that central differences measure", arguments: differentiable)
  func centralDifferences(_ name: String) throws {
    let checks = try checks(name)
    #expect(checks.contains { !$0.realOperands.isEmpty })
    for (trial, check) in checks.enumerated() {
      var check = check
      let difference = try check.differenceFromCentral()
      #expect(difference == nil, "\(name), trial \(trial)")
    }
  }

  @Test("gives in float32, from every layout of memory, what it gives in double", arguments: differentiable)
  func singlePrecision(_ name: String) throws {
    for (trial, check) in try checks(name).enumerated() {
      for layout in Layout.allCases {
        var check = check
        let difference = try check.differenceInSinglePrecision(layout)
        #expect(difference == nil, "\(name), trial \(trial), \(layout)")
      }
    }
  }

  @Test("gathers both parts when one variable is both operands", arguments: differentiable)
  func repeatedOperand(_ name: String) throws {
    for check in try checks(name) where check.inputs.count == 2 && check.realOperands == [0, 1] {
      guard check.inputs[0].shape == check.inputs[1].shape else { continue }
      let recorder = Recorder()
      // The second operand's range suits both: it holds divisors, exponents and probabilities.
      let x = Variable(check.inputs[1], requiresGradient: true)
      let y = try recorder.apply(check.op, x, x, options: check.inputs.options)
      let loss = try recorder.apply(Sum.self, recorder.apply(Sine.self, y))
      try recorder.backward(loss)
      let trace = Trace(of: try #require(loss.history))
      let gradient = try #require(x.gradient).tensor.doubles()
      for element in 0..<x.shape.elementCount {
        let measured = try trace.centralDifference(slot: 0, element: element)
        #expect(abs(gradient[element] - measured) <= 1e-4 * (1 + abs(measured)), "\(name), element \(element)")
      }
    }
  }

  @Test("has the shape and kind of numbers that it says", arguments: OpCatalogue.ops.map { $0.card.name })
  func kindsAndShapes(_ name: String) throws {
    for check in try checks(name) {
      let result = try check.op.evaluate(check.inputs)
      #expect(try result.shape == check.op.shape(check.inputs), "\(name)")
      if result.kind == .whole || result.kind == .truth {
        #expect(result.floats().allSatisfy { $0 == $0.rounded() || $0.isNaN }, "\(name) says its numbers are whole")
      }
      if result.kind == .truth { #expect(result.floats().allSatisfy { $0 == 0 || $0 == 1 }, "\(name)") }
    }
  }
}
