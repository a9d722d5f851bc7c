import Tensors

/// What an op needs to know beside its operands, resolved before the op runs (axes count from 0) and held inline.
package enum Options {
  case none
  /// The axes to reduce, increasing.
  case reduction(Extents, keepsDimensions: Bool)
  case axis(Int)
  case shape(Shape)
  case order(Extents)
  /// A slope below 0, an exponent, a delta.
  case number(Double)
  /// A reduction and a number: the degrees of freedom taken off by `var` and `std`.
  case spread(Extents, keepsDimensions: Bool, correction: Double)
  case range(lowest: Double, highest: Double)
  /// Whole numbers whose meaning is the op's own: a shift and an axis, widths of padding, a diagonal.
  case wholes([Int])
  case index([IndexStep])
  /// Noise that replays: the seed of this call's own stream, and a rate.
  case noise(seed: UInt64, rate: Double)
}

extension Options {
  /// For another step of training: noise from another seed, all else the same.
  package func shifted(by noise: UInt64) -> Options {
    if noise != 0, case .noise(let seed, let rate) = self { return .noise(seed: seed &+ noise, rate: rate) }
    return self
  }
}

/// One axis of a basic index, resolved against its size.
package enum IndexStep: Sendable, Equatable {
  /// Takes one index; the axis goes away.
  case select(Int)
  /// Takes `size` indices from `start` on, `step` apart.
  case slice(start: Int, step: Int, size: Int)
  /// `None`: a new axis of size 1.
  case newAxis
}
