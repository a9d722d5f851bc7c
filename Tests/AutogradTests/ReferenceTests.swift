import Autograd
import Catalogue
import Tensors
import Testing

@Suite("PyTorch's numbers")
struct ReferenceTests {
  @Test("come out of every op in double precision to the last few digits, kinks and extremes included")
  func doublePrecision() throws {
    for reference in try Reference.load() {
      try check(reference, .double) { expected, _, _ in 1e-11 * expected.magnitude + 1e-13 }
    }
  }

  @Test("come out of every op in float32 within what its own rounding costs")
  func singlePrecision() throws {
    for reference in try Reference.load() {
      // An elementwise op is off by its own rounding. What adds K terms is off by up to K roundings of their total
      // size, for which the largest number of the case stands.
      let isElementwise = OpCatalogue.named[reference.name]?.card.group == .elementwise && reference.name != "softmax"
      let terms = Double(reference.operands.map(\.count).max() ?? 1)
      try check(reference, .single) { expected, largest, _ in
        isElementwise
          ? 2e-6 * expected.magnitude + 1e-6 : 2e-6 * expected.magnitude + 1e-6 + 6e-8 * terms * largest
      }
    }
  }

  /// Compares result and gradients. Where float32 can't hold an expected number, its nearest one is expected.
  private func check(
    _ reference: Reference, _ precision: Precision, tolerance: (Double, _ largest: Double, _ count: Int) -> Double
  ) throws {
    let op = try #require(OpCatalogue.named[reference.name], "\(reference)")
    func same(_ tensor: Tensor, _ expected: [Double], _ what: String) {
      let largest = expected.map(\.magnitude).filter(\.isFinite).max() ?? 0
      let found = tensor.doubles()
      guard found.count == expected.count else {
        Issue.record("\(reference), \(what): \(found.count) numbers instead of \(expected.count)")
        return
      }
      for (place, (found, exact)) in zip(found, expected).enumerated() {
        let expected = precision == .single ? Double(Float(exact)) : exact
        if found == expected || (found.isNaN && expected.isNaN) { continue }
        if (found - expected).magnitude <= tolerance(expected, largest, 1) { continue }
        Issue.record("\(reference), \(what) at \(place): \(found) instead of \(expected)")
      }
    }
    let operands = try reference.operands.map { try $0.copied(precision) }
    let inputs = Inputs(
      operands[0], operands.count > 1 ? operands[1] : nil, operands.count > 2 ? operands[2] : nil,
      options: try op.options(reference.arguments, for: operands))
    let result = try op.evaluate(inputs, precision: precision)
    #expect(result.shape == reference.shape, "\(reference)")
    same(result, reference.result, "result")
    guard let seed = reference.seed else { return }
    var step = BackwardStep(inputs: inputs, result: result, arriving: try seed.copied(precision))
    try op.backward(&step)
    for (operand, expected) in reference.gradients.sorted(by: { $0.key < $1.key }) {
      let gradient = try #require(step.passed[operand], "\(reference), operand \(operand)")
      same(gradient, expected, "gradient of operand \(operand)")
    }
  }
}
