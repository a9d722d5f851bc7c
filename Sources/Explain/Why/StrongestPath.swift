import Autograd
import Catalogue
import Tensors

extension GradientFlow {
  /// Of longer ways this many factors are kept at either end.
  private static let keptFactors = 32

  /// The way from an element to the output along which most of its gradient came, with its factors from the output on.
  func strongestPath(slot: Int, element: Int) throws -> (chain: Chain, share: Double) {
    var (slot, element) = (slot, element)
    let start = gradient(slot, element)
    var near: [Chain.Factor] = []
    var far: [Chain.Factor] = []
    var (omitted, omittedProduct) = (0, 1.0)
    var inner = Chain.Inner()
    var product = 1.0
    var isOnly = true
    var steps = 0
    while slot != trace.outputSlot {
      steps += 1
      if steps & 1023 == 0 { try pulse.check() }
      var best: (use: (slot: Int, operand: Int), term: LocalTerm, passes: Double)?
      var ways = 0
      for use in consumers(of: slot) {
        for term in try terms(use.slot, operand: use.operand, element: element) {
          let passes = (gradient(use.slot, term.result) * term.slope).magnitude
          if passes != 0 { ways += 1 }
          if best == nil || passes > best?.passes ?? 0 { best = (use, term, passes) }
        }
      }
      guard let best else { break }
      if ways > 1 { isOnly = false }
      product *= best.term.slope
      let factor = Chain.Factor(
        site: site(best.use.slot), operand: best.use.operand, slope: best.term.slope, element: element,
        result: best.term.result, input: number(slot, element), output: number(best.use.slot, best.term.result))
      inner.take(factor)
      if near.count < Self.keptFactors {
        near.append(factor)
      } else {
        far.append(factor)
        if far.count > 2 * Self.keptFactors {
          for dropped in far.prefix(Self.keptFactors) where dropped.isTelling {
            omitted += 1
            omittedProduct *= dropped.slope
          }
          far.removeFirst(Self.keptFactors)
        }
      }
      (slot, element) = (best.use.slot, best.term.result)
    }
    // The output's own gradient is 1 for a loss.
    product *= gradient(trace.outputSlot, element)
    let chain = Chain(
      factors: far.reversed() + near.reversed(), product: product, omitted: omitted, omittedProduct: omittedProduct,
      cut: far.count, inner: inner)
    // Of an only way the product differs from the gradient by rounding alone, which a long chain gathers.
    return (chain, isOnly ? 1 : start == 0 ? 0 : product / start)
  }
}

extension Chain.Inner {
  private static let squeezing: Set = ["sigmoid", "tanh", "softmax", "erf"]
  private static let scaling: Set = ["mean", "divide", "negative", "square", "pow"]

  /// Counts a factor that is a step of a network: a product or a curve, and neither its loss nor a mere scale.
  mutating func take(_ factor: Chain.Factor) {
    guard !factor.site.isPlumbing, !factor.site.isLoss, !Self.scaling.contains(factor.site.op) else { return }
    let size = factor.slope.magnitude
    product *= size
    if size < 0.5 { small += 1 }
    if size > 1.2 { large += 1 }
    largest = max(largest, size)
    if Self.squeezing.contains(factor.site.op), size < flattest?.slope.magnitude ?? .infinity { flattest = factor }
  }
}

extension Chain {
  /// A squeezing function that passes on less than a hundredth.
  var saturation: Factor? { inner.flattest.flatMap { $0.slope.magnitude < 0.01 ? $0 : nil } }

  /// At least four factors below a half that leave less than a ten-thousandth.
  var isVanishing: Bool { inner.small >= 4 && inner.product < 1e-4 }

  /// At least four factors above 1.2 that make fifty times as much, or one that alone makes ten thousand.
  var isExploding: Bool { inner.large >= 4 && inner.product > 50 || inner.largest >= 1e4 }
}

extension Site {
  /// Whether the op compares predictions with targets.
  var isLoss: Bool { op.hasSuffix("_loss") || op.contains("entropy") || op == "kl_div" }
}

extension Chain.Factor {
  /// The derivative with its numbers, `2 × (-0.9)`; `nil` where the card tells it in words or by whole tensors.
  package func formula(in trace: Trace) -> String? {
    let node = trace.nodes[site.slot]
    guard let op = node.op, op.isElementwise else { return nil }
    let index = node.value.shape.place(of: result)
    let letters = op.letters(node.operandCount)
    guard operand < letters.count else { return nil }
    var numbers: [String: Double] = [:]
    for (letter, slot) in zip(letters, trace.operandSlots(site.slot)) {
      numbers[letter] = StepPage.Quantity(trace.nodes[slot].value, broadcasting: index).value
    }
    numbers["y"] = output
    let text = Formula.rightSide(of: op.card.derivativePart(for: letters[operand]), with: numbers)
    return text.contains(" where ") ? nil : text
  }
}

extension Trace {
  /// An elementwise op's formula with the numbers of one element, `1.1 = max(1.1, 0)`; `nil` for other ops.
  package func formula(_ slot: Int, _ element: Int) -> String? {
    let node = nodes[slot]
    guard let op = node.op, op.isElementwise, element < node.value.count else { return nil }
    let index = node.value.shape.place(of: element)
    var numbers = ["y": node.value.element(at: element)]
    for (letter, operand) in zip(op.letters(node.operandCount), operandSlots(slot)) {
      numbers[letter] = StepPage.Quantity(nodes[operand].value, broadcasting: index).value
    }
    return Formula.plugging(numbers, into: op.card.formula)
  }

  /// The element of an operand that took part in one element of an elementwise op's result; the first for other ops.
  package func element(of operand: Int, for result: Int, in slot: Int) -> Int {
    let target = nodes[operand].value.shape
    guard let op = nodes[slot].op, op.isElementwise else { return 0 }
    let quantity = StepPage.Quantity(nodes[operand].value, broadcasting: nodes[slot].value.shape.place(of: result))
    return zip(quantity.index, target).reduce(0) { $0 * $1.1 + $1.0 }
  }
}
