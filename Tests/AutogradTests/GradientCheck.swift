import Autograd
import Tensors

/// The gradient check that every op of the catalogue goes through, on the inputs that the op itself names.
struct GradientCheck {
  let op: any Op.Type
  let inputs: Inputs
  var random: Generator

  init(_ op: any Op.Type, _ inputs: Inputs, seed: UInt64) {
    self.op = op
    self.inputs = inputs
    random = Generator(seed: seed)
  }

  /// The operands that can have a gradient: labels, indices and masks have none.
  var realOperands: [Int] { (0..<inputs.count).filter { inputs[$0].kind == .real } }

  func inputs(_ change: (Int, Tensor) throws -> Tensor) rethrows -> Inputs {
    let operands = try (0..<inputs.count).map { try change($0, inputs[$0]) }
    return Inputs(
      operands[0], operands.count > 1 ? operands[1] : nil, operands.count > 2 ? operands[2] : nil,
      rest: Array(operands.dropFirst(3)), options: inputs.options)
  }

  /// What one backward step passes on, in the precision of `seed`.
  func gradients(_ inputs: Inputs, seed: Tensor) throws -> (result: Tensor, passed: [Tensor?]) {
    let result = try op.evaluate(inputs, precision: seed.precision)
    var step = BackwardStep(inputs: inputs, result: result, arriving: seed)
    try op.backward(&step)
    return (result, step.passed)
  }

  /// A gradient to arrive at the result, in double precision.
  mutating func seed(_ shape: Shape) throws -> Tensor {
    try random.uniform(shape, from: -1, to: 1).copied(.double)
  }

  /// The first way in which backward in double precision differs from central differences along random directions.
  mutating func differenceFromCentral(step h: Double = 1e-5) throws -> String? {
    let doubles = try inputs { _, operand in try operand.copied(.double) }
    let seed = try seed(op.shape(inputs))
    let (_, passed) = try gradients(doubles, seed: seed)
    for operand in realOperands {
      guard let gradient = passed[operand] else { return "passes nothing to operand \(operand)" }
      guard gradient.shape == inputs[operand].shape else {
        return "passes a gradient of shape \(gradient.shape) to operand \(operand) of shape \(inputs[operand].shape)"
      }
      for _ in 0..<3 {
        let direction = try random.uniform(gradient.shape, from: -1, to: 1).doubles()
        let predicted = zip(gradient.doubles(), direction).reduce(0) { $0 + $1.0 * $1.1 }
        let scale = zip(gradient.doubles(), direction).reduce(1) { $0 + abs($1.0 * $1.1) }
        func loss(_ shift: Double) throws -> Double {
          let nudged = try inputs { index, tensor in
            let copy = try tensor.copied(.double)
            if index == operand {
              for (place, amount) in direction.enumerated() {
                copy.pointer(as: Double.self)[place] += shift * amount
              }
            }
            return copy
          }
          return zip(try op.evaluate(nudged, precision: .double).doubles(), seed.doubles())
            .reduce(0) { $0 + $1.0 * $1.1 }
        }
        let measured = try (loss(h) - loss(-h)) / (2 * h)
        if !(abs(predicted - measured) <= 1e-7 * scale) {
          return "operand \(operand): backward says \(predicted), central differences \(measured)"
        }
      }
    }
    return nil
  }

  /// The first way in which single precision, with the operands laid out by `layout`, differs from double precision.
  mutating func differenceInSinglePrecision(_ layout: Layout) throws -> String? {
    let seed = try seed(op.shape(inputs))
    let doubles = try inputs { _, operand in try operand.copied(.double) }
    let singles = try inputs { _, operand in try layout.apply(operand) }
    let exact = try gradients(doubles, seed: seed)
    let rounded = try gradients(singles, seed: seed.copied(.single))
    if let difference = Self.difference(rounded.result, exact.result) { return "result: \(difference)" }
    for operand in realOperands {
      guard let single = rounded.passed[operand], let double = exact.passed[operand] else { return "passes nothing" }
      if let difference = Self.difference(single, double) { return "operand \(operand): \(difference)" }
    }
    return nil
  }

  /// Float32 keeps 24 bits; what an op adds up or cancels may cost a few more, in proportion to its largest number.
  static func difference(_ single: Tensor, _ double: Tensor) -> String? {
    guard single.shape == double.shape else { return "shape \(single.shape) instead of \(double.shape)" }
    let largest = double.doubles().map(abs).filter(\.isFinite).max() ?? 0
    for (place, (one, two)) in zip(single.doubles(), double.doubles()).enumerated() {
      if one == two || (one.isNaN && two.isNaN) { continue }
      if !(abs(one - two) <= 4e-6 * (largest + abs(two)) + 1e-7) { return "at \(place): \(one) instead of \(two)" }
    }
    return nil
  }
}

/// One set of numbers in the ways in which a tensor can hold them.
enum Layout: CaseIterable {
  case contiguous, transposed, reversed, spaced, bytes

  func apply(_ tensor: Tensor) throws -> Tensor {
    switch self {
    case .contiguous: return try tensor.contiguous()
    case .transposed: return try tensor.transposed.copied().transposed
    case .reversed:
      guard tensor.rank > 0, tensor.shape[0] > 0 else { return tensor }
      let size = tensor.shape[0]
      return try tensor.sliced(axis: 0, start: size - 1, step: -1, size: size).copied()
        .sliced(axis: 0, start: size - 1, step: -1, size: size)
    case .spaced:
      guard tensor.rank > 0 else { return tensor }
      let axis = tensor.rank - 1
      var wide = tensor.shape
      wide[axis] = 2 * wide[axis] + 1
      let room = try Tensor.filled(.nan, wide, kind: tensor.kind)
        .sliced(axis: axis, start: 1, step: 2, size: tensor.shape[axis])
      try room.assign(tensor)
      return room
    case .bytes:
      guard tensor.count <= 256 else { return tensor }
      let values = tensor.floats()
      let bytes = try Tensor.from(bytes: (0..<tensor.count).map(UInt8.init), tensor.shape)
      return bytes.mapBytes(kind: tensor.kind) { Int($0) < values.count ? values[Int($0)] : .nan } ?? tensor
    }
  }
}
