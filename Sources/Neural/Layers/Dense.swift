import Autograd
import Catalogue
import Tensors
import Wording

/// y = activation(x @ kernel + bias), over the last axis.
package final class Dense: Layer {
  package static let card = Card(
    "Dense", .layer,
    .parameters([
      Parameter("units"), Parameter("activation", default: "None"), Parameter("use_bias", default: "True"),
      Parameter("kernel_initializer", default: "'glorot_uniform'"), Parameter("bias_initializer", default: "'zeros'"),
      Parameter("input_shape", default: "None"), Parameter("input_dim", default: "None"),
      Parameter("name", default: "None"),
    ]),
    Bilingual(
      "A layer in which every unit adds up all inputs, each times a weight of its own, plus a bias.",
      "一层单元：每个单元把所有输入各乘一个权重，加起来，再加一个偏置。"),
    formula: "y = activation(x @ W + b)", derivative: "dL/dW = x.T @ g; dL/db = Σ g over the batch",
    shapes: "(batch, …, n) → (batch, …, units)",
    example: "Dense(64, activation='relu', input_shape=(784,))", source: "Keras: layers.Dense",
    lessons: ["07-layers"])

  package var name: String
  package let declaredInput: Shape?
  package let units: Int
  package let activation: Activation
  package let usesBias: Bool
  private let kernelInitializer: any Initializer
  private let biasInitializer: any Initializer
  package private(set) var kernel: Weight?
  package private(set) var bias: Weight?

  package init(_ settings: Settings) throws {
    name = try settings.text("name") ?? ""
    units = try settings.whole("units", in: 1...MemoryBudget.elements)
    activation = try Activation(settings, "activation")
    usesBias = try settings.truth("use_bias")
    kernelInitializer = try NeuralCatalogue.initializer(settings, "kernel_initializer")
    biasInitializer = try NeuralCatalogue.initializer(settings, "bias_initializer")
    declaredInput =
      try settings.isNone("input_dim")
      ? settings.shape("input_shape") : [settings.whole("input_dim", in: 1...MemoryBudget.elements)]
  }

  private init(like other: Dense) {
    (name, declaredInput, units) = (other.name, other.declaredInput, other.units)
    (activation, usesBias) = (other.activation, other.usesBias)
    (kernelInitializer, biasInitializer) = (other.kernelInitializer, other.biasInitializer)
  }

  package func untrained() -> any Layer { Dense(like: self) }

  package var weights: [Weight] { [kernel, bias].compactMap { $0 } }

  package func outputShape(for input: Shape) throws -> Shape {
    guard let width = input.last else { throw NeuralFault.inputRank(layer: label, least: 1, found: input) }
    var output = input
    if let kernel, kernel.variable.shape[0] != width {
      var expected = input
      expected[input.count - 1] = kernel.variable.shape[0]
      // A flat image size is the likelier wish than a last axis of that size.
      throw NeuralFault.inputShape(
        layer: label, expected: declaredInput ?? expected, found: input)
    }
    output[input.count - 1] = units
    return output
  }

  package func build(for input: Shape, _ random: inout Generator) throws {
    _ = try outputShape(for: input)
    guard kernel == nil, let width = input.last else { return }
    kernel = Weight("kernel", try kernelInitializer.weights(Shape.checked([width, units]), &random))
    if usesBias { bias = Weight("bias", try biasInitializer.weights([units], &random)) }
  }

  package func call(_ x: Variable, _ pass: ForwardPass) throws -> Variable {
    guard let kernel else { throw NeuralFault.notBuilt(method: name) }
    _ = try outputShape(for: Shape(x.shape.dropFirst()))
    var y = try pass.recorder.apply(MatrixMultiply.self, x, kernel.variable)
    if let bias { y = try pass.recorder.apply(Add.self, y, bias.variable) }
    return try pass.apply(activation, to: y)
  }
}
