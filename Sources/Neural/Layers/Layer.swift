import Autograd
import Catalogue
import Tensors

/// One step of a model: it says what shape it makes of a shape, holds weights, and computes.
///
/// A layer knows nothing of other layers. Shapes are one example's, without the batch axis.
package protocol Layer: AnyObject, Component {
  /// As `summary` prints it; empty until the layer has got one.
  var name: String { get set }
  /// `input_shape`, where this layer was told what its examples look like.
  var declaredInput: Shape? { get }
  /// In Keras's order: kernel, bias. Empty before the layer is built and where there are none.
  var weights: [Weight] { get }

  /// Throws a `NeuralFault` that names this layer where it can't work on such inputs.
  func outputShape(for input: Shape) throws -> Shape

  /// Makes the weights for inputs of this shape, unless they are there.
  func build(for input: Shape, _ random: inout Generator) throws

  /// A layer like this one whose weights are still to be made. One without weights can be itself.
  func untrained() -> any Layer

  /// From a batch to a batch. The layer is built.
  func call(_ x: Variable, _ pass: ForwardPass) throws -> Variable
}

extension Layer {
  package var weights: [Weight] { [] }
  package func untrained() -> any Layer { self }
  package func build(for input: Shape, _ random: inout Generator) throws {}
  package var label: NeuralFault.LayerName { .init(name: name, type: type(of: self).card.name) }
  package var parameterCount: Int { weights.reduce(0) { $0 + $1.variable.shape.elementCount } }
}

/// One array that training changes.
package final class Weight {
  /// Keras's name for it within the layer: `kernel`.
  package let name: String
  /// A leaf that wants a gradient; training writes to its memory in place.
  package let variable: Variable

  package init(_ name: String, _ value: Tensor) {
    self.name = name
    variable = Variable(value, requiresGradient: true)
  }

  /// Writes `value`, which has this weight's shape.
  package func assign(_ value: Tensor) throws {
    let recorder = Recorder()
    recorder.gradientsEnabled = false
    try recorder.assign(value.with(kind: .real), to: variable)
  }

  /// Writes one value a weight; nothing is written unless all of them fit.
  package static func assign(_ values: [Tensor], to weights: [Weight]) throws {
    guard values.count == weights.count else {
      throw NeuralFault.weightCount(found: values.count, expected: weights.count)
    }
    for (weight, value) in zip(weights, values) where weight.variable.shape != value.shape {
      throw NeuralFault.weightShape(name: weight.name, expected: weight.variable.shape, found: value.shape)
    }
    for (weight, value) in zip(weights, values) { try weight.assign(value) }
  }
}
