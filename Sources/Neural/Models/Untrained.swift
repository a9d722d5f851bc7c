import Tensors

extension Tensor {
  /// The examples with these numbers, in their order, as a batch of their own.
  package func examples(_ numbers: [Int]) throws -> Tensor {
    let batch = try Tensor.uninitialized(Shape([numbers.count] + Array(shape.dropFirst())), kind: kind)
    try Rows(self).gather(numbers, from: 0, into: batch)
    return batch
  }
}

extension Sequential {
  /// A model of the same layers with first weights of its own, drawn from `seed`, to be trained in the same way from
  /// the beginning. Throws where this one isn't built.
  package func untrained(seed: UInt64) throws -> Sequential {
    guard let inputShape else { throw NeuralFault.notBuilt(method: name) }
    let model = try Sequential(layers.map { $0.untrained() }, name: name, state: NeuralState(seed: seed))
    try model.build(for: inputShape)
    if let compiled {
      model.compiled = Compiled(
        optimizer: Optimizer(compiled.optimizer.rule), loss: compiled.loss, metrics: compiled.metrics)
      model.compiled?.optimizer.learningRate = compiled.optimizer.learningRate
    }
    return model
  }
}
