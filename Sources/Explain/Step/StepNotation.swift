import Autograd
import Catalogue
import Tensors
import Wording

/// The symbols of one page: what the learner calls a value where that is a name, a number where it is one, else a
/// letter that nothing of the learner's has.
package struct StepNotation {
  /// What the gradients on the page are gradients of.
  package let loss: String
  package let result: String
  package let operands: [String]
  private let renamed: [String: String]

  /// `isTaken` tells whether the learner has a variable of that name.
  package init(_ page: StepPage, of walk: Walk, name: (Int) -> String?, isTaken: (String) -> Bool) {
    func called(_ slot: Int) -> String? { name(slot).flatMap { Self.isName($0) ? $0 : nil } }
    var used = Set(([page.slot, walk.trace.outputSlot] + page.operands.map(\.slot)).compactMap(called))
    func free(_ wishes: [String]) -> String {
      let letter = (wishes + ["u", "v", "p", "q", "s"]).first { !used.contains($0) && !isTaken($0) } ?? wishes[0]
      used.insert(letter)
      return letter
    }
    let loss = called(walk.trace.outputSlot) ?? free(["L", "J", "E"])
    self.loss = loss
    result =
      page.slot == walk.trace.outputSlot ? loss : called(page.slot) ?? free([page.card.resultLetter, "y", "r"])
    var letters: [Int: String] = [:]
    operands = page.operands.map { operand in
      if let name = called(operand.slot) { return name }
      let node = walk.trace.nodes[operand.slot]
      if node.op == nil, node.value.count == 1, name(operand.slot) == nil, !node.requiresGradient {
        let number = Numeral.significant(operand.quantity.value)
        return number.hasPrefix("-") ? "(\(number))" : number
      }
      if let letter = letters[operand.slot] { return letter }
      let letter = free([operand.letter])
      letters[operand.slot] = letter
      return letter
    }
    var renamed: [String: String] = [:]
    for (operand, symbol) in zip(page.operands, operands) {
      renamed[operand.letter] = symbol
      renamed["d\(operand.letter)"] = "d\(symbol)"
    }
    renamed["dL"] = "d\(loss)"
    renamed["g"] = "d\(loss)/d\(result)"
    renamed[page.card.resultLetter] = result
    renamed["d\(page.card.resultLetter)"] = "d\(result)"
    self.renamed = renamed
  }

  /// A formula of the card's in these symbols.
  package func write(_ formula: String) -> String { Formula.replacing(formula) { word, _, _ in renamed[word] } }

  /// `dL/dW`, or with an index `dL/dW[0, 1]`; an index that a sum runs over is a letter.
  package func gradient(of symbol: String, _ index: String = "") -> String { "d\(loss)/d\(symbol)\(index)" }

  /// What the slope of one term is, in symbols: `dz/dW[0, 0] = x[0]`; `place` is the element of the operand.
  package func slope(_ flow: StepPage.Flow, _ card: Card, place: String) -> String {
    let left = "d\(result)/d\(flow.operand < operands.count ? operands[flow.operand] : flow.letter)"
    if case .operand(let other, let pattern)? = flow.slopeFactor, other < operands.count {
      let index = pattern.isEmpty ? "" : "[" + pattern.map { $0.map(String.init) ?? "·" }.joined(separator: ", ") + "]"
      return left + place + " = " + operands[other] + index
    }
    // Some cards say what is passed on rather than a slope.
    let saysGradient = flow.derivative.hasPrefix("dL/") && card.resultLetter != "L"
    return saysGradient ? left + place : write(flow.derivative)
  }

  /// A name that reads well in a formula: `W`, `dense.kernel`.
  private static func isName(_ text: String) -> Bool {
    text.count <= 20 && text.first?.isNumber == false
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
  }
}

extension TermSum {
  /// The letters of the places that the sum runs over.
  package var letters: [String] {
    switch counter {
    case .row: ["i"]
    case .column: ["j"]
    case .inner: ["k"]
    case .place: ["i", "j", "k", "l", "m", "n", "p", "q"]
    }
  }

  /// `[i, 1]`; nothing for a single number.
  package func index(_ pattern: [Int?]) -> String {
    guard !pattern.isEmpty else { return "" }
    var free = letters.makeIterator()
    return "[" + pattern.map { $0.map(String.init) ?? free.next() ?? "·" }.joined(separator: ", ") + "]"
  }

  /// One term in symbols: `x[i, 0] × dL/dz[i, 1]`; `nil` where only the formula of the op says it.
  package func term(_ notation: StepNotation, operand: String?) -> String? {
    let parts = factors.compactMap { factor -> String? in
      switch factor {
      case .operand(let number, let pattern):
        number < notation.operands.count ? notation.operands[number] + index(pattern) : nil
      case .arriving(let pattern): notation.gradient(of: notation.result, index(pattern))
      case .slope(let pattern): "d\(notation.result)\(index(pattern))/d\(operand ?? "x")"
      case .exponential(let pattern): notation.operands.first.map { "e^\($0)\(index(pattern))" }
      case .loss: nil
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: " × ")
  }
}
