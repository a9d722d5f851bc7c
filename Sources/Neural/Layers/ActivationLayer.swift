import Autograd
import Catalogue
import Tensors
import Wording

/// Only a curve, as a layer of its own.
package final class ActivationLayer: Layer {
  package static let card = Card(
    "Activation", .layer,
    .parameters([
      Parameter("activation"), Parameter("input_shape", default: "None"), Parameter("name", default: "None"),
    ]),
    Bilingual("Bends every number with an activation such as relu.", "用一个激活函数（例如 relu）处理每个数。"),
    formula: "y = activation(x)", shapes: "(batch, …) → (batch, …)", example: "Activation('relu')",
    source: "Keras: layers.Activation")

  package var name: String
  package let declaredInput: Shape?
  package let activation: Activation

  package init(_ settings: Settings) throws {
    name = try settings.text("name") ?? ""
    declaredInput = try settings.shape("input_shape")
    activation = try Activation(settings, "activation")
  }

  package func outputShape(for input: Shape) throws -> Shape { input }
  package func call(_ x: Variable, _ pass: ForwardPass) throws -> Variable { try pass.apply(activation, to: x) }
}
