import Autograd
import Catalogue
import Tensors

/// How far a model's outputs are from the targets, as one number to make smaller.
package protocol Loss: Component {
  /// The mean over a batch. `targets` have been through `fitted`.
  func mean(_ output: Variable, _ targets: Variable, _ pass: ForwardPass) throws -> Variable

  /// The targets of a whole data set (n examples in the first axis) in the shape that `mean` takes, for outputs of
  /// `outputs` an example. Throws a `NeuralFault` where they don't fit or hold what can't be a target.
  func fitted(_ targets: Tensor, outputs: Shape) throws -> Tensor
}

extension Loss {
  /// Targets that are compared with the outputs one by one. As in Keras, one number an example may come without an
  /// axis of its own.
  package func fitted(_ targets: Tensor, outputs: Shape) throws -> Tensor {
    let example = Shape(targets.shape.dropFirst())
    if example == outputs { return targets }
    if outputs.last == 1, example == Shape(outputs.dropLast()) {
      return try targets.reshaped(Shape([targets.shape[0]] + Array(outputs)))
    }
    throw NeuralFault.targetShape(loss: Self.card.name, targets: example, outputs: outputs)
  }
}
