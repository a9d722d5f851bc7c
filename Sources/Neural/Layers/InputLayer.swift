import Autograd
import Catalogue
import Tensors
import Wording

/// Says what one example looks like. It stands first in a model and computes nothing.
package final class InputLayer: Layer {
  package static let card = Card(
    "Input", .layer, .parameters([Parameter("shape"), Parameter("name", default: "None")]),
    Bilingual("Says what shape one example has, so that the model can make its weights.", "说明一个样本的形状，模型据此建好权重。"),
    shapes: "(batch,) + shape", example: "Input(shape=(784,))", source: "Keras: Input")
  package static var aliases: [String] { ["InputLayer"] }

  package var name: String
  package let declaredInput: Shape?

  package init(_ settings: Settings) throws {
    name = try settings.text("name") ?? ""
    guard let shape = try settings.shape("shape") else { throw settings.wrongType("shape", .shape) }
    declaredInput = shape
  }

  package func outputShape(for input: Shape) throws -> Shape { input }
  package func call(_ x: Variable, _ pass: ForwardPass) throws -> Variable { x }
}
