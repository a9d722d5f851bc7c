import Catalogue
import RealModule
import Tensors
import Wording

/// The class numbers of a batch, checked: one for each row of predictions, whole, and among the classes.
///
/// `predictions` has the classes along its last axis. Keras also gives labels as a column.
func checkedLabels(_ labels: Tensor, for predictions: Shape) throws -> [Int] {
  let classes = predictions.last ?? 0
  return try labels.doubles().map { label in
    guard let number = Int(exactly: label), number >= 0, number < classes else {
      throw AutogradFault.labelOutOfRange(label, classes: classes)
    }
    return number
  }
}

package enum NegativeLogLikelihood: ScalarOp {
  package static let card = Card(
    "nll_loss", .loss, .loss,
    Bilingual(
      "The mean of minus the log-probability that each row gives its right class.", "每一行给正确类别的对数概率，取负再平均。"),
    formula: "y = -Σ x[i, t[i]] / n", derivative: "dy/dx = -1 / n at the right classes, else 0; dy/dt = 0",
    example: "nll_loss(log_softmax(tensor([[2.0, 1.0]])), tensor([0]))",
    source: "PyTorch's nll_loss; the classes are the last axis")
  package static var saved: SavedBits { .operands }

  package static func shape(_ inputs: Inputs) throws -> Shape {
    guard inputs[0].rank >= 1, Shape(inputs[0].shape.dropLast()) == inputs[1].shape else {
      throw AutogradFault.labelsShape(labels: inputs[1].shape, predictions: inputs[0].shape)
    }
    return []
  }

  package static func compute<Scalar: Element>(_ inputs: Inputs, into output: Tensor, as type: Scalar.Type) throws {
    let labels = try checkedLabels(inputs[1], for: inputs[0].shape)
    let predictions = try inputs[0].contiguous(Scalar.precision)
    let x = predictions.pointer(as: Scalar.self)
    let classes = inputs[0].shape.last ?? 0
    let losses = try Tensor.uninitialized([labels.count], precision: Scalar.precision)
    for (row, label) in labels.enumerated() { losses.pointer(as: Scalar.self)[row] = -x[row * classes + label] }
    withExtendedLifetime(predictions) {}
    try losses.reduce(.sum, over: [0], into: output)
    output.scale(by: 1, over: Double(labels.count))
  }

  package static func differentiate<Scalar: Element>(_ step: inout BackwardStep, as type: Scalar.Type) throws {
    let labels = try checkedLabels(step.inputs[1], for: step.inputs[0].shape)
    let classes = step.inputs[0].shape.last ?? 0
    let gradient = try Tensor.filled(0, step.inputs[0].shape, precision: Scalar.precision)
    let share = Scalar(step.arriving.element(at: 0)) / Scalar(labels.count)
    for (row, label) in labels.enumerated() { gradient.pointer(as: Scalar.self)[row * classes + label] = -share }
    try step.pass(gradient, to: 0)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    [
      Inputs(try random.uniform([4, 3], from: -2, to: 0), try .from([0, 2, 1, 1], [4], kind: .whole)),
      Inputs(try random.uniform([3], from: -2, to: 0), try .scalar(2, kind: .whole)),
    ]
  }
}

/// Keras's range for probabilities before a logarithm is taken.
private func clipped<Scalar: Element>(_ p: Scalar) -> (value: Scalar, isInside: Bool) {
  let (lowest, highest) = (Scalar(1e-7), 1 - Scalar(1e-7))
  return (p < lowest ? lowest : p > highest ? highest : p, p >= lowest && p <= highest)
}

package enum SparseCategoricalCrossEntropy: ScalarOp {
  package static let card = Card(
    "sparse_categorical_crossentropy", .loss, .parameters([Parameter("y_true"), Parameter("y_pred")]),
    Bilingual(
      "For each example, how surprised its predicted shares are by the right class number.",
      "每个样本的预测比例对正确类别编号有多意外。"),
    formula: "y = log(Σ p) - log(p[label]), p = y_pred held within 1e-7 and 1 - 1e-7",
    derivative: "dy/da = 0; dy/dp = 1 / Σ p, less 1 / p[label] at the label; 0 where p was held",
    example: "sparse_categorical_crossentropy(tensor([1]), tensor([[0.2, 0.8]]))",
    source: "Keras on TensorFlow: the logarithms count as logits, so that the shares are made to add up to 1")

  package static func shape(_ inputs: Inputs) throws -> Shape {
    let places = Shape(inputs[1].shape.dropLast())
    guard inputs[1].rank >= 1,
      inputs[0].shape == places
        || (places.count < Extents.limit && inputs[0].shape == places.inserting(1, at: places.count))
    else { throw AutogradFault.labelsShape(labels: inputs[0].shape, predictions: inputs[1].shape) }
    return places
  }

  package static func compute<Scalar: Element>(_ inputs: Inputs, into output: Tensor, as type: Scalar.Type) throws {
    let labels = try checkedLabels(inputs[0], for: inputs[1].shape)
    let rows = try Rows<Scalar>(inputs[1], along: [inputs[1].rank - 1])
    let losses = output.pointer(as: Scalar.self)
    rows.forEach { row, p in
      var sum: Scalar = 0
      for index in 0..<rows.length { sum += clipped(p[index]).value }
      losses[row] = .log(sum) - .log(clipped(p[labels[row]]).value)
    }
  }

  package static func differentiate<Scalar: Element>(_ step: inout BackwardStep, as type: Scalar.Type) throws {
    let labels = try checkedLabels(step.inputs[0], for: step.inputs[1].shape)
    let rows = try Rows<Scalar>(step.inputs[1], along: [step.inputs[1].rank - 1])
    let gradient = try rows.makeRows()
    let arriving = try step.arriving.contiguous(Scalar.precision)
    let g = arriving.pointer(as: Scalar.self)
    rows.forEach { row, p in
      let dp = gradient.pointer(as: Scalar.self) + row * rows.length
      var sum: Scalar = 0
      for index in 0..<rows.length { sum += clipped(p[index]).value }
      for index in 0..<rows.length {
        let (value, isInside) = clipped(p[index])
        dp[index] = isInside ? g[row] * (1 / sum - (index == labels[row] ? 1 / value : 0)) : 0
      }
    }
    withExtendedLifetime(arriving) {}
    try step.pass(gradient, to: 1)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let shares = try random.uniform([4, 3], from: 0.1, to: 0.9)
    return [
      Inputs(try .from([0, 2, 1, 1], [4], kind: .whole), shares),
      Inputs(try .from([0, 2, 1, 1], [4, 1], kind: .whole), shares),
    ]
  }
}

package enum CategoricalCrossEntropy: ScalarOp {
  package static let card = Card(
    "categorical_crossentropy", .loss, .parameters([Parameter("y_true"), Parameter("y_pred")]),
    Bilingual(
      "For each example, how surprised its predicted shares are by a row of 0 and 1 with the right class.",
      "每个样本的预测比例对正确类别（写成一行 0 和 1）有多意外。"),
    formula: "y = -Σ y_true × log(p), p = y_pred / Σ y_pred held within 1e-7 and 1 - 1e-7",
    derivative: "dy/da = -log(p); dy/dy_pred = (Σ k - k / p) / Σ y_pred, k = y_true where p was not held, else 0",
    example: "categorical_crossentropy(tensor([[0.0, 1.0]]), tensor([[0.2, 0.8]]))",
    source: "Keras: the shares are divided by their sum, then held within 1e-7 and 1 - 1e-7")

  package static func shape(_ inputs: Inputs) throws -> Shape {
    guard inputs[1].rank >= 1, inputs[0].shape == inputs[1].shape else {
      throw AutogradFault.labelsShape(labels: inputs[0].shape, predictions: inputs[1].shape)
    }
    return Shape(inputs[1].shape.dropLast())
  }

  package static func compute<Scalar: Element>(_ inputs: Inputs, into output: Tensor, as type: Scalar.Type) throws {
    let targets = try Rows<Scalar>(inputs[0], along: [inputs[0].rank - 1])
    let rows = try Rows<Scalar>(inputs[1], along: [inputs[1].rank - 1])
    let losses = output.pointer(as: Scalar.self)
    targets.withAll { first in
      rows.forEach { row, p in
        let t = first + row * rows.length
        let sum = (0..<rows.length).reduce(Scalar.zero) { $0 + p[$1] }
        losses[row] = 0
        for index in 0..<rows.length { losses[row] -= t[index] * .log(clipped(p[index] / sum).value) }
      }
    }
  }

  package static func differentiate<Scalar: Element>(_ step: inout BackwardStep, as type: Scalar.Type) throws {
    let targets = try Rows<Scalar>(step.inputs[0], along: [step.inputs[0].rank - 1])
    let rows = try Rows<Scalar>(step.inputs[1], along: [step.inputs[1].rank - 1])
    let (toTargets, toShares) = (try rows.makeRows(), try rows.makeRows())
    let arriving = try step.arriving.contiguous(Scalar.precision)
    let g = arriving.pointer(as: Scalar.self)
    targets.withAll { first in
      rows.forEach { row, p in
        let t = first + row * rows.length
        let dt = toTargets.pointer(as: Scalar.self) + row * rows.length
        let dp = toShares.pointer(as: Scalar.self) + row * rows.length
        let sum = (0..<rows.length).reduce(Scalar.zero) { $0 + p[$1] }
        // dL/d(share), then through the division by the sum.
        var pull: Scalar = 0
        for index in 0..<rows.length {
          let (share, isInside) = clipped(p[index] / sum)
          dt[index] = -g[row] * .log(share)
          dp[index] = isInside ? -t[index] / share : 0
          pull += dp[index] * (p[index] / sum)
        }
        for index in 0..<rows.length { dp[index] = g[row] * (dp[index] - pull) / sum }
      }
    }
    withExtendedLifetime(arriving) {}
    if step.wants(0) { try step.pass(toTargets, to: 0) }
    if step.wants(1) { try step.pass(toShares, to: 1) }
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    [Inputs(try random.uniform([4, 3], from: 0, to: 1), try random.uniform([4, 3], from: 0.1, to: 0.9))]
  }
}

package enum ClassLosses {
  package static let ops: [any Op.Type] = [
    NegativeLogLikelihood.self, SparseCategoricalCrossEntropy.self, CategoricalCrossEntropy.self,
  ]
}
