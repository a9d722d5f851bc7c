import Autograd
import Catalogue
import Neural
import Tensors

/// A loss: called on targets and outputs it gives their mean loss, which can be followed back.
final class LossObject: ComponentObject {
  let loss: any Loss

  init(_ loss: any Loss) {
    self.loss = loss
    super.init(loss)
  }

  override var isCallable: Bool { true }
  override var parameters: Parameters? { Parameters("y_true, y_pred") }

  override func call(_ arguments: Arguments, _ machine: Machine) throws -> Value {
    let (values, _) = try Parameters("y_true, y_pred").bind(arguments, function: typeName)
    let targets = try TensorConversion.required(values[0] ?? .none, typeName, "y_true")
    let output = try TensorConversion.required(values[1] ?? .none, typeName, "y_pred")
    guard output.shape.count > 0, targets.shape.first == output.shape.first else {
      throw NeuralFault.targetShape(
        loss: typeName, targets: Shape(targets.shape.dropFirst()), outputs: Shape(output.shape.dropFirst()))
    }
    let fitted = try loss.fitted(targets.tensor, outputs: Shape(output.shape.dropFirst()))
    // A target that fits as it is stays itself, so that a gradient can reach it too.
    let wanted = fitted.shape == targets.shape ? targets : Variable(fitted)
    return .object(
      TensorObject(
        try machine.passing { try loss.mean(output, wanted, $0) }, KerasArguments.family(of: values[1])))
  }
}
