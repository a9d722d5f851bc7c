import Autograd
import Tensors

/// One run of a model over a batch: what its layers compute with.
package final class ForwardPass {
  package let recorder: Recorder
  /// Dropout drops only while training.
  package let isTraining: Bool
  /// Where layers that need noise take their seeds from.
  package var random: Generator
  private(set) var lastActivation: (activation: Activation, input: Variable, output: Variable)?

  package init(_ recorder: Recorder, isTraining: Bool = false, random: Generator = Generator(seed: 0)) {
    self.recorder = recorder
    self.isTraining = isTraining
    self.random = random
  }

  /// Applies an activation; `linear` computes nothing.
  package func apply(_ activation: Activation, to x: Variable) throws -> Variable {
    guard let op = activation.op else { return x }
    let output = try recorder.apply(op, x, options: activation.options(rank: x.shape.count))
    lastActivation = (activation, x, output)
    return output
  }

  /// What went into the softmax or sigmoid that made `output`, if one did.
  ///
  /// A cross-entropy computed from there never takes the logarithm of a probability that was rounded to 0. Keras 3
  /// goes back through either of the two for every cross-entropy, also where that is not the activation's own.
  package func logits(of output: Variable) -> Variable? {
    guard let last = lastActivation, last.output === output else { return nil }
    return last.activation == .softmax || last.activation == .sigmoid ? last.input : nil
  }
}
