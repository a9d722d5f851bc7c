import Wording

/// One number of a weight, before and after an update, with what the rule remembers of it.
package struct WeightUpdate: Sendable, Equatable {
  package let before: Double
  package let after: Double
  package let gradient: Double
  /// In the order of the rule's slots.
  package let slotsBefore: [Double]
  package let slotsAfter: [Double]
  package let learningRate: Double
  /// Updates of the rule so far, this one included.
  package let step: Int

  package init(
    before: Double, after: Double, gradient: Double, slotsBefore: [Double] = [], slotsAfter: [Double] = [],
    learningRate: Double, step: Int
  ) {
    self.before = before
    self.after = after
    self.gradient = gradient
    self.slotsBefore = slotsBefore
    self.slotsAfter = slotsAfter
    self.learningRate = learningRate
    self.step = step
  }
}

/// One line of an update: what is computed, how, the same with numbers, and what came out.
package struct WorkingLine: Sendable, Equatable {
  /// `m`, `w`
  package let symbol: String
  /// `β1 × m + (1 - β1) × g`
  package let formula: String
  /// `0.9 × 0.2 + 0.1 × (-3.6)`
  package let numbers: String
  package let value: Double

  package init(_ symbol: String, _ formula: String, _ numbers: String, _ value: Double) {
    (self.symbol, self.formula, self.numbers, self.value) = (symbol, formula, numbers, value)
  }
}

extension Double {
  /// As an operand of a written sum or product: brackets around a negative one.
  fileprivate var operand: String {
    let text = Numeral.significant(self)
    return text.hasPrefix("-") ? "(\(text))" : text
  }

  fileprivate var written: String { Numeral.significant(self) }
}

extension UpdateRule {
  /// How one number was updated, line by line; the last line gives its new value. A rule that doesn't say gives none.
  package func working(_ update: WeightUpdate) -> [WorkingLine] { [] }

  fileprivate func slot(_ place: Int, _ slots: [Double]) -> Double { place < slots.count ? slots[place] : 0 }
}

extension SGD {
  package func working(_ update: WeightUpdate) -> [WorkingLine] {
    let (w, g, rate) = (update.before, update.gradient, update.learningRate)
    guard momentum != 0 else {
      return [
        WorkingLine("w", "w - lr × g", "\(w.written) - \(rate.operand) × \(g.operand)", update.after)
      ]
    }
    let (old, new) = (slot(0, update.slotsBefore), slot(0, update.slotsAfter))
    let memory = WorkingLine(
      "m", "momentum × m - lr × g",
      "\(momentum.operand) × \(old.operand) - \(rate.operand) × \(g.operand)", new)
    return isNesterov
      ? [
        memory,
        WorkingLine(
          "w", "w + momentum × m - lr × g",
          "\(w.written) + \(momentum.operand) × \(new.operand) - \(rate.operand) × \(g.operand)", update.after),
      ] : [memory, WorkingLine("w", "w + m", "\(w.written) + \(new.operand)", update.after)]
  }
}

extension RMSprop {
  package func working(_ update: WeightUpdate) -> [WorkingLine] {
    let (g, old, new) = (update.gradient, slot(0, update.slotsBefore), slot(0, update.slotsAfter))
    return [
      WorkingLine(
        "v", "ρ × v + (1 - ρ) × g²", "\(rho.operand) × \(old.operand) + \((1 - rho).operand) × \(g.operand)²", new),
      WorkingLine(
        "w", "w - lr × g / √(v + ε)",
        "\(update.before.written) - \(update.learningRate.operand) × \(g.operand) / √(\(new.written) + \(epsilon.written))",
        update.after),
    ]
  }
}

extension Adam {
  package func working(_ update: WeightUpdate) -> [WorkingLine] {
    let g = update.gradient
    let (m, v) = (slot(0, update.slotsAfter), slot(1, update.slotsAfter))
    let rate = Double(rate(Float(update.learningRate), update.step))
    let (b1, b2) = (beta1.operand, beta2.operand)
    return [
      WorkingLine(
        "m", "β1 × m + (1 - β1) × g",
        "\(b1) × \(slot(0, update.slotsBefore).operand) + \((1 - beta1).operand) × \(g.operand)", m),
      WorkingLine(
        "v", "β2 × v + (1 - β2) × g²",
        "\(b2) × \(slot(1, update.slotsBefore).operand) + \((1 - beta2).operand) × \(g.operand)²", v),
      WorkingLine(
        "a", "lr × √(1 - β2^t) / (1 - β1^t)",
        "\(update.learningRate.operand) × √(1 - \(b2)^\(update.step)) / (1 - \(b1)^\(update.step))", rate),
      WorkingLine(
        "w", "w - a × m / (√v + ε)",
        "\(update.before.written) - \(rate.operand) × \(m.operand) / (√\(v.operand) + \(epsilon.written))", update.after
      ),
    ]
  }
}
