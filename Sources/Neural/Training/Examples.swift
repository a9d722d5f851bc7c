import Tensors

/// Inputs and targets that were checked against a model and each other.
struct Examples {
  let x: Rows
  let y: Rows
  /// One example's input and target.
  let inputShape: Shape
  let targetShape: Shape

  var count: Int { x.count }

  /// Makes the model's weights if their shapes weren't known before. Throws a `NeuralFault` that names what doesn't
  /// fit, before anything is trained.
  init(_ x: Tensor, _ y: Tensor, for model: Sequential, loss: any Loss) throws {
    let x = try model.accepted(x)
    guard y.rank >= 1, y.shape[0] == x.shape[0] else { throw NeuralFault.lengths(x: x.shape, y: y.shape) }
    let targets = try loss.fitted(y, outputs: model.outputShape())
    self.x = try Rows(x)
    self.y = try Rows(targets)
    inputShape = Shape(x.shape.dropFirst())
    targetShape = Shape(targets.shape.dropFirst())
  }

  /// The examples in `range`, sharing memory.
  func slice(_ range: Range<Int>) throws -> Examples {
    Examples(
      x: try Rows(Rows.slice(x.source, range)), y: try Rows(Rows.slice(y.source, range)), inputShape: inputShape,
      targetShape: targetShape)
  }

  private init(x: Rows, y: Rows, inputShape: Shape, targetShape: Shape) {
    self.x = x
    self.y = y
    self.inputShape = inputShape
    self.targetShape = targetShape
  }
}

extension Sequential {
  /// `x` as this model takes it: at least one example; one number an example may come without an axis of its own, as
  /// in Keras. Builds the model for it where that is still to be done.
  func accepted(_ x: Tensor) throws -> Tensor {
    guard x.rank >= 1, x.shape[0] > 0 else { throw NeuralFault.noExamples(name: "x", x.shape) }
    let x = x.rank == 1 && inputShape == [1] ? x.unsqueezed(1) : x
    try build(for: Shape(x.shape.dropFirst()))
    return x
  }
}
