import Autograd
import Catalogue
import Neural
import Tensors

/// An optimiser, which models and the program share.
final class OptimizerObject: NativeObject {
  let optimizer: Optimizer

  init(_ optimizer: Optimizer) { self.optimizer = optimizer }

  override var typeName: String { type(of: optimizer.rule).card.name }
  override var card: Card? { type(of: optimizer.rule).card }
  override func representation(_ writer: inout Writer) { writer.append("<\(typeName)>") }

  override func attribute(_ name: String) throws -> Value? {
    switch name {
    case "learning_rate": .object(TensorObject(Variable(try .scalar(optimizer.learningRate)), .keras))
    case "iterations": .integer(optimizer.state.step)
    default: nil
    }
  }
  override var attributeNames: [String] { ["learning_rate", "iterations"] }

  override func setAttribute(_ name: String, to value: Value) throws -> Bool {
    guard name == "learning_rate" else { return false }
    try optimizer.setLearningRate(
      Settings(
        Optimizer.learningRateCard, named: [("learning_rate", KerasArguments.setting(value))]))
    return true
  }
}
