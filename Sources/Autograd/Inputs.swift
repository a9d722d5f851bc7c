import Catalogue
import Tensors

/// What one call of an op works on: up to three operands held inline (a list for the few ops that join more), the
/// options, and the pulse that long work asks.
package struct Inputs {
  package let first: Tensor
  package let second: Tensor?
  package let third: Tensor?
  /// Operands after the third.
  package let rest: [Tensor]
  package let options: Options
  package let pulse: Pulse

  package init(
    _ first: Tensor, _ second: Tensor? = nil, _ third: Tensor? = nil, rest: [Tensor] = [], options: Options = .none,
    pulse: Pulse = .silent
  ) {
    self.first = first
    self.second = second
    self.third = third
    self.rest = rest
    self.options = options
    self.pulse = pulse
  }

  package var count: Int { 1 + (second == nil ? 0 : 1) + (third == nil ? 0 : 1) + rest.count }

  /// Operand `index`; an op never asks for one that its signature doesn't have.
  package subscript(index: Int) -> Tensor {
    switch index {
    case 1: second ?? first
    case 2: third ?? first
    case 3...: index - 3 < rest.count ? rest[index - 3] : first
    default: first
    }
  }
}
