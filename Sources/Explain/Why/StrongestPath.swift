import Autograd
import Catalogue
import Tensors

extension GradientFlow {
  /// Longer chains are told by their product; their factors aren't kept.
  private static let keptFactors = 4096

  /// The way from an element to the output along which most of its gradient came, with its factors from the output on.
  func strongestPath(slot: Int, element: Int) throws -> (chain: Chain, share: Double) {
    var (slot, element) = (slot, element)
    let start = gradient(slot, element)
    var factors: [Chain.Factor] = []
    var product = 1.0
    var steps = 0
    while slot != trace.outputSlot {
      steps += 1
      if steps & 1023 == 0 { try pulse.check() }
      var best: (use: (slot: Int, operand: Int), term: LocalTerm, passes: Double)?
      for use in consumers(of: slot) {
        for term in try terms(use.slot, operand: use.operand, element: element) {
          let passes = (gradient(use.slot, term.result) * term.slope).magnitude
          if best == nil || passes > best?.passes ?? 0 { best = (use, term, passes) }
        }
      }
      guard let best else { break }
      product *= best.term.slope
      if factors.count < Self.keptFactors {
        factors.append(
          Chain.Factor(
            site: site(best.use.slot), operand: best.use.operand, slope: best.term.slope, element: element,
            result: best.term.result, input: number(slot, element), output: number(best.use.slot, best.term.result)))
      }
      (slot, element) = (best.use.slot, best.term.result)
    }
    // The output's own gradient is 1 for a loss.
    product *= gradient(trace.outputSlot, element)
    let chain = Chain(factors: factors.reversed(), product: product)
    return (chain, start == 0 ? 0 : product / start)
  }
}

extension Chain {
  /// Steps of a network, rather than of the loss at its end: products and curves.
  private var inner: [Factor] {
    factors.filter { !$0.site.isPlumbing && !["mean", "divide", "negative", "square", "pow"].contains($0.site.op) }
      .filter { !$0.site.isLoss }
  }

  /// A squeezing function that passes on less than a hundredth.
  var saturation: Factor? {
    inner.filter { ["sigmoid", "tanh", "softmax", "erf"].contains($0.site.op) && $0.slope.magnitude < 0.01 }
      .min { $0.slope.magnitude < $1.slope.magnitude }
  }

  /// At least four factors below a half that leave less than a ten-thousandth.
  var isVanishing: Bool {
    let small = inner.filter { $0.slope.magnitude < 0.5 }
    return small.count >= 4 && inner.reduce(1) { $0 * $1.slope.magnitude } < 1e-4
  }

  /// At least four factors above 1.2 that make fifty times as much, or one that alone makes ten thousand.
  var isExploding: Bool {
    let large = inner.filter { $0.slope.magnitude > 1.2 }
    let product = inner.reduce(1) { $0 * $1.slope.magnitude }
    return large.count >= 4 && product > 50 || large.contains { $0.slope.magnitude >= 1e4 }
  }
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
