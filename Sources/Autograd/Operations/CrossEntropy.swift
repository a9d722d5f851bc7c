import Catalogue
import RealModule
import Tensors
import Wording

/// From scores and class numbers straight to the mean loss: softmax and logarithm in one, so that no probability is
/// ever rounded to 0 before its logarithm is taken.
package enum CrossEntropy: ScalarOp {
  package static let card = Card(
    "cross_entropy", .loss, .loss,
    Bilingual(
      "How surprised the scores are by the right class, on average: 0 when all the weight is on it.",
      "模型对正确类别有多意外，取平均；把握全压在正确类别上时是 0。"),
    formula: "L = -Σ log(softmax(x)[label]) / n", derivative: "dL/dx = (softmax(x) - one_hot(label)) / n",
    example: "cross_entropy(tensor([[2.0, 0.5, 0.1]]), tensor([0]))",
    source: "PyTorch: nn.functional.cross_entropy, for class numbers; the classes are the last axis")

  package static func shape(_ inputs: Inputs) throws -> Shape {
    let (scores, labels) = (inputs[0].shape, inputs[1].shape)
    guard scores.count >= 1, Shape(scores.dropLast()) == labels else {
      throw AutogradFault.labelsShape(labels: labels, predictions: scores)
    }
    return []
  }

  /// The labels, each a class that the scores have.
  private static func labels<Scalar: Element>(_ inputs: Inputs, _ type: Scalar.Type) throws -> Tensor {
    let labels = try inputs[1].contiguous(Scalar.precision)
    let classes = inputs[0].shape[inputs[0].rank - 1]
    let values = labels.pointer(as: Scalar.self)
    for index in 0..<labels.count {
      let label = values[index]
      guard label >= 0, label < Scalar(classes), label == label.rounded(.towardZero) else {
        throw AutogradFault.labelOutOfRange(Double(label), classes: classes)
      }
    }
    return labels
  }

  package static func compute<Scalar: Element>(_ inputs: Inputs, into output: Tensor, as type: Scalar.Type) throws {
    let labels = try labels(inputs, Scalar.self)
    let scores = try inputs[0].contiguous(Scalar.precision)
    let classes = scores.shape[scores.rank - 1]
    let losses = try Tensor.uninitialized([labels.count], precision: Scalar.precision)
    let target = losses.pointer(as: Scalar.self)
    if Scalar.precision == .single {
      Kernels.softmaxCrossEntropy(
        rows: labels.count, classes: classes, logits: scores.pointer(as: Float.self),
        labels: labels.pointer(as: Float.self), losses: losses.pointer(as: Float.self), gradient: nil, scale: 1)
    } else {
      for row in 0..<labels.count {
        let x = scores.pointer(as: Scalar.self) + row * classes
        let (largest, sum) = shiftedSum(x, classes)
        target[row] = .log(sum) - (x[Int(labels.pointer(as: Scalar.self)[row])] - largest)
      }
    }
    withExtendedLifetime((labels, scores)) {}
    try losses.reduce(.sum, over: [0], into: output)
    output.scale(by: 1, over: Double(labels.count))
  }

  package static func differentiate<Scalar: Element>(_ step: inout BackwardStep, as type: Scalar.Type) throws {
    let labels = try labels(step.inputs, Scalar.self)
    let scores = try step.inputs[0].contiguous(Scalar.precision)
    let classes = scores.shape[scores.rank - 1]
    let gradient = try step.buffer(scores.shape)
    let scale = Scalar(step.arriving.element(at: 0)) / Scalar(labels.count)
    if Scalar.precision == .single {
      let losses = try Tensor.uninitialized([labels.count])
      Kernels.softmaxCrossEntropy(
        rows: labels.count, classes: classes, logits: scores.pointer(as: Float.self),
        labels: labels.pointer(as: Float.self), losses: losses.pointer(as: Float.self),
        gradient: gradient.pointer(as: Float.self), scale: Float(scale))
      withExtendedLifetime(losses) {}
    } else {
      for row in 0..<labels.count {
        let x = scores.pointer(as: Scalar.self) + row * classes
        let dx = gradient.pointer(as: Scalar.self) + row * classes
        let (largest, sum) = shiftedSum(x, classes)
        for index in 0..<classes { dx[index] = scale * .exp(x[index] - largest) / sum }
        dx[Int(labels.pointer(as: Scalar.self)[row])] -= scale
      }
    }
    withExtendedLifetime((labels, scores)) {}
    try step.pass(gradient, to: 0)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let scores = try random.uniform([4, 3], from: -2, to: 2)
    return [
      Inputs(scores, try .from([0, 2, 1, 1], [4], kind: .whole)),
      Inputs(try random.uniform([2, 2, 12], from: -2, to: 2), try .from([0, 11, 7, 5], [2, 2], kind: .whole)),
      Inputs(try random.uniform([3], from: -2, to: 2), try .scalar(1, kind: .whole)),
    ]
  }
}

package enum CrossEntropies {
  package static let ops: [any Op.Type] = [CrossEntropy.self]
}
