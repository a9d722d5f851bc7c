import Autograd
import Catalogue
import Tensors
import Wording

/// Each example as one row: (None, 28, 28) becomes (None, 784).
package final class FlattenLayer: Layer {
  package static let card = Card(
    "Flatten", .layer, .parameters([Parameter("input_shape", default: "None"), Parameter("name", default: "None")]),
    Bilingual("Lays each example out as one row of numbers.", "把每个样本铺成一行数。"),
    formula: "(n, 28, 28) becomes (n, 784)", shapes: "(batch, a, b, …) → (batch, a × b × …)",
    example: "Flatten(input_shape=(28, 28))", source: "Keras: layers.Flatten")

  package var name: String
  package let declaredInput: Shape?

  package init(_ settings: Settings) throws {
    name = try settings.text("name") ?? ""
    declaredInput = try settings.shape("input_shape")
  }

  package func outputShape(for input: Shape) throws -> Shape { [input.elementCount] }

  package func call(_ x: Variable, _ pass: ForwardPass) throws -> Variable {
    let example = Shape(x.shape.dropFirst())
    return try pass.recorder.apply(Reshape.self, x, options: .shape([x.shape[0], example.elementCount]))
  }
}
