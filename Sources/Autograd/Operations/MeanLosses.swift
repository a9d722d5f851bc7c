import Catalogue
import RealModule
import Tensors
import Wording

/// A loss that compares each prediction with its target and takes the mean over all of them.
///
/// Predictions and targets must have one shape. PyTorch would broadcast (32, 1) with (32,) into 1,024 pairs and only
/// warn; here that is an error.
package protocol MeanLossOp: ScalarOp {
  static var standardNumber: Double { get }
  static var predictions: ClosedRange<Double> { get }
  static var targets: ClosedRange<Double> { get }
  static func value<Scalar: Element>(_ x: Scalar, _ t: Scalar, _ number: Scalar) -> Scalar
  /// The slopes towards the prediction and towards the target.
  static func slopes<Scalar: Element>(_ x: Scalar, _ t: Scalar, _ number: Scalar) -> (Scalar, Scalar)
}

extension MeanLossOp {
  package static var standardNumber: Double { 1 }
  package static var predictions: ClosedRange<Double> { -2...2 }
  package static var targets: ClosedRange<Double> { -2...2 }

  package static func shape(_ inputs: Inputs) throws -> Shape {
    guard inputs[0].shape == inputs[1].shape else {
      throw AutogradFault.labelsShape(labels: inputs[1].shape, predictions: inputs[0].shape)
    }
    return []
  }

  private static func number<Scalar: Element>(_ inputs: Inputs, _ type: Scalar.Type) -> Scalar {
    guard case .number(let number) = inputs.options else { return Scalar(standardNumber) }
    return Scalar(number)
  }

  package static func compute<Scalar: Element>(_ inputs: Inputs, into output: Tensor, as type: Scalar.Type) throws {
    let predictions = try inputs[0].contiguous(Scalar.precision)
    let targets = try inputs[1].contiguous(Scalar.precision)
    let losses = try Tensor.uninitialized([predictions.count], precision: Scalar.precision)
    let (x, t) = (predictions.pointer(as: Scalar.self), targets.pointer(as: Scalar.self))
    let each = losses.pointer(as: Scalar.self)
    let number = number(inputs, Scalar.self)
    for index in 0..<losses.count { each[index] = value(x[index], t[index], number) }
    withExtendedLifetime((predictions, targets)) {}
    try losses.reduce(.sum, over: [0], into: output)
    output.scale(by: 1, over: Double(losses.count))
  }

  package static func differentiate<Scalar: Element>(_ step: inout BackwardStep, as type: Scalar.Type) throws {
    let predictions = try step.inputs[0].contiguous(Scalar.precision)
    let targets = try step.inputs[1].contiguous(Scalar.precision)
    let toPredictions = try step.buffer(predictions.shape)
    let toTargets = try step.buffer(predictions.shape)
    let (x, t) = (predictions.pointer(as: Scalar.self), targets.pointer(as: Scalar.self))
    let (dx, dt) = (toPredictions.pointer(as: Scalar.self), toTargets.pointer(as: Scalar.self))
    let number = number(step.inputs, Scalar.self)
    let share = Scalar(step.arriving.element(at: 0)) / Scalar(predictions.count)
    for index in 0..<predictions.count {
      let slopes = slopes(x[index], t[index], number)
      dx[index] = slopes.0 * share
      dt[index] = slopes.1 * share
    }
    withExtendedLifetime((predictions, targets)) {}
    if step.wants(0) { try step.pass(toPredictions, to: 0) }
    if step.wants(1) { try step.pass(toTargets, to: 1) }
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    try [[5], [2, 3], [], [3, 1]].map { shape in
      Inputs(
        try random.uniform(shape, from: predictions.lowerBound, to: predictions.upperBound),
        try random.uniform(shape, from: targets.lowerBound, to: targets.upperBound))
    }
  }
}

package enum MeanSquaredError: MeanLossOp {
  package static let card = Card(
    "mse_loss", .loss, .loss,
    Bilingual("The mean of the squared errors.", "误差平方的平均：差得越远罚得越重。"),
    formula: "y = Σ (x - t)² / n", derivative: "dy/dx = 2 × (x - t) / n; dy/dt = -2 × (x - t) / n",
    example: "mse_loss(tensor([1.0, 2.0]), tensor([1.5, 2.0]))")
  package static func value<Scalar: Element>(_ x: Scalar, _ t: Scalar, _ number: Scalar) -> Scalar {
    (x - t) * (x - t)
  }
  package static func slopes<Scalar: Element>(_ x: Scalar, _ t: Scalar, _ number: Scalar) -> (Scalar, Scalar) {
    (2 * (x - t), 2 * (t - x))
  }
}

package enum MeanAbsoluteError: MeanLossOp {
  package static let card = Card(
    "l1_loss", .loss, .loss,
    Bilingual("The mean of the absolute errors.", "误差绝对值的平均，离群点的影响较小。"),
    formula: "y = Σ |x - t| / n", derivative: "dy/dx = sign(x - t) / n; dy/dt = -sign(x - t) / n",
    example: "l1_loss(tensor([1.0, 2.0]), tensor([1.5, 2.0]))", source: "slope 0 where x = t, as in PyTorch")
  package static var predictions: ClosedRange<Double> { 0...1 }
  package static var targets: ClosedRange<Double> { 2...3 }
  package static func value<Scalar: Element>(_ x: Scalar, _ t: Scalar, _ number: Scalar) -> Scalar {
    (x - t).magnitude
  }
  package static func slopes<Scalar: Element>(_ x: Scalar, _ t: Scalar, _ number: Scalar) -> (Scalar, Scalar) {
    (Sign.value(x - t), Sign.value(t - x))
  }
}

package enum HuberLoss: MeanLossOp {
  package static let card = Card(
    "huber_loss", .loss,
    .parameters([Parameter("input"), Parameter("target"), Parameter("delta", .number, default: "1.0")]),
    Bilingual(
      "Squared for small errors, straight for large ones, so that outliers pull less.", "小误差按平方算，大误差按直线算，离群点的拉力就小了。"),
    formula: "y = Σ h / n, h = (x - t)² / 2 where |x - t| <= delta, else delta × (|x - t| - delta / 2)",
    derivative: "dy/dx = (x - t, held within ±delta) / n; dy/dt = -dy/dx",
    example: "huber_loss(tensor([1.0, 9.0]), tensor([1.5, 2.0]))", source: "Huber, 1964")
  package static func value<Scalar: Element>(_ x: Scalar, _ t: Scalar, _ number: Scalar) -> Scalar {
    let error = (x - t).magnitude
    return error <= number ? error * error / 2 : number * (error - number / 2)
  }
  package static func slopes<Scalar: Element>(_ x: Scalar, _ t: Scalar, _ number: Scalar) -> (Scalar, Scalar) {
    let error = x - t
    let slope = error.magnitude <= number ? error : number * Sign.value(error)
    return (slope, -slope)
  }
}

package enum HingeLoss: MeanLossOp {
  package static let card = Card(
    "hinge_loss", .loss, .loss,
    Bilingual(
      "How far scores fall short of a margin of 1 on the right side; targets are -1 or 1.",
      "分数离“站对边且留出 1 的余量”还差多少，标签是 -1 或 1。"),
    formula: "y = Σ max(0, 1 - t × x) / n", derivative: "dy/dx = -t / n where t × x < 1, else 0; dy/dt = -x / n there",
    example: "hinge_loss(tensor([0.5, -2.0]), tensor([1.0, -1.0]))",
    source: "Cortes and Vapnik, 1995; slope 0 at the margin")
  package static var predictions: ClosedRange<Double> { -0.9...0.9 }
  package static var targets: ClosedRange<Double> { -1...1 }
  package static func value<Scalar: Element>(_ x: Scalar, _ t: Scalar, _ number: Scalar) -> Scalar {
    1 - t * x <= 0 ? 0 : 1 - t * x
  }
  package static func slopes<Scalar: Element>(_ x: Scalar, _ t: Scalar, _ number: Scalar) -> (Scalar, Scalar) {
    1 - t * x <= 0 ? (0, 0) : (-t, -x)
  }
}

package enum KullbackLeibler: MeanLossOp {
  package static let card = Card(
    "kl_div", .loss, .loss,
    Bilingual(
      "How far a distribution is from the target distribution; the input holds log-probabilities.",
      "一个分布离目标分布有多远，输入要先取对数。"),
    formula: "y = Σ t × (log(t) - x) / n", derivative: "dy/dx = -t / n; dy/dt = (log(t) + 1 - x) / n",
    example: "kl_div(log(tensor([0.5, 0.5])), tensor([0.9, 0.1]))",
    source: "PyTorch's kl_div with its default mean over all elements; 0 × log(0) counts as 0")
  package static var targets: ClosedRange<Double> { 0.1...1 }
  package static func value<Scalar: Element>(_ x: Scalar, _ t: Scalar, _ number: Scalar) -> Scalar {
    t == 0 ? -t * x : t * (.log(t) - x)
  }
  package static func slopes<Scalar: Element>(_ x: Scalar, _ t: Scalar, _ number: Scalar) -> (Scalar, Scalar) {
    (-t, .log(t) + 1 - x)
  }
}

package enum MeanLosses {
  package static let ops: [any Op.Type] = [
    MeanSquaredError.self, MeanAbsoluteError.self, HuberLoss.self, HingeLoss.self, KullbackLeibler.self,
  ]
}
