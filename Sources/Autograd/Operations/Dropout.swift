import Catalogue
import Tensors
import Wording

package enum Dropout: ScalarOp {
  package static let card = Card(
    "dropout", .elementwise, .parameters([Parameter("x"), Parameter("p", .number, default: "0.5")]),
    Bilingual(
      "While training, sets a random part of the elements to 0 and scales the rest up to keep the mean.",
      "训练时随机把一部分元素变成 0，其余按比例放大，让平均值不变。"),
    formula: "y = x / (1 - p) where kept, else 0", derivative: "dy/dx = 1 / (1 - p) where kept, else 0",
    example: "dropout(tensor([1.0, 2.0, 3.0, 4.0]), p=0.5)", source: "Srivastava et al., 2014")
  package static var saved: SavedBits { [] }
  package static func shape(_ inputs: Inputs) throws -> Shape { inputs.first.shape }

  /// The mask is drawn anew from the seed each time, so that backward and replay see the same one.
  private static func mask<Scalar: Element>(
    _ tensor: Tensor, _ options: Options, _ target: UnsafeMutablePointer<Scalar>
  ) {
    tensor.copy(to: target)
    guard case .noise(let seed, let rate) = options, rate > 0 else { return }
    var stream = Generator(seed: seed)
    let scale = Scalar(1 / (1 - rate))
    for index in 0..<tensor.count { target[index] = stream.uniform() < rate ? 0 : target[index] * scale }
  }

  package static func compute<Scalar: Element>(_ inputs: Inputs, into output: Tensor, as type: Scalar.Type) throws {
    mask(inputs.first, inputs.options, output.pointer(as: Scalar.self))
  }

  package static func differentiate<Scalar: Element>(_ step: inout BackwardStep, as type: Scalar.Type) throws {
    let gradient = try step.buffer(step.arriving.shape)
    mask(step.arriving, step.inputs.options, gradient.pointer(as: Scalar.self))
    try step.pass(gradient, to: 0)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let x = try random.uniform([4, 6], from: -1, to: 1)
    return [
      Inputs(x, options: .noise(seed: 3, rate: 0.5)), Inputs(x, options: .noise(seed: 4, rate: 1)),
      Inputs(x, options: .noise(seed: 4, rate: 0)),
    ]
  }
}

package enum Noise {
  package static let ops: [any Op.Type] = [Dropout.self]
}
