import Autograd
import Catalogue
import Tensors

/// What PyTorch's losses do with the losses of single entries: `reduction='mean'`, `'sum'` or `'none'`.
enum LossReduction: String {
  case mean
  case sum
  case none

  static let losses: Set<String> = [
    "mse_loss", "l1_loss", "huber_loss", "cross_entropy", "nll_loss", "binary_cross_entropy",
    "binary_cross_entropy_with_logits", "kl_div",
  ]

  /// Takes the keyword out of a call's arguments.
  static func taken(from arguments: inout Arguments, function: String) throws -> LossReduction {
    guard let place = arguments.named.firstIndex(where: { $0.name == "reduction" }) else { return .mean }
    let value = arguments.named.remove(at: place).value
    guard case .string(let text) = value, let reduction = LossReduction(rawValue: text.string) else {
      throw TypeFault.wrongArgument(
        function: function, parameter: "reduction", expected: "'mean', 'sum', 'none'",
        got: Writer.shortRepresentation(of: value))
    }
    return reduction
  }

  func applied(_ op: any Op.Type, _ operands: [Variable], _ options: Options, _ machine: Machine) throws -> Variable {
    switch self {
    case .mean: return try machine.recording(op, operands[0], operands[1], options: options)
    case .sum:
      let mean = try machine.recording(op, operands[0], operands[1], options: options)
      let count = op == CrossEntropy.self || op == NegativeLogLikelihood.self ? operands[1] : operands[0]
      return try machine.recording(Multiply.self, mean, LossReduction.number(Double(count.shape.elementCount)))
    case .none: return try each(op, operands[0], operands[1], options, machine)
    }
  }

  private static func number(_ value: Double) throws -> Variable { Variable(try .scalar(value)) }

  /// The loss of every entry, made of the ops that its formula names.
  private func each(
    _ op: any Op.Type, _ x: Variable, _ t: Variable, _ options: Options, _ machine: Machine
  ) throws -> Variable {
    // The mean checks shapes and labels.
    _ = try machine.recording(op, x, t, options: options)
    func make(_ op: any Op.Type, _ a: Variable, _ b: Variable? = nil) throws -> Variable {
      try machine.recording(op, a, b)
    }
    let one = try LossReduction.number(1)
    switch op.card.name {
    case "mse_loss": return try make(Square.self, make(Subtract.self, x, t))
    case "l1_loss": return try make(Absolute.self, make(Subtract.self, x, t))
    case "huber_loss":
      var delta = 1.0
      if case .number(let given) = options { delta = given }
      let size = try make(Absolute.self, make(Subtract.self, x, t))
      let square = try make(Multiply.self, make(Square.self, size), LossReduction.number(0.5))
      let straight = try make(
        Multiply.self, make(Subtract.self, size, LossReduction.number(delta / 2)), LossReduction.number(delta))
      let isSmall = try make(LessEqual.self, size, LossReduction.number(delta))
      return try machine.recording(Where.self, isSmall, square, straight)
    case "cross_entropy", "nll_loss":
      let last = x.shape.count - 1
      let logs =
        op == CrossEntropy.self ? try machine.recording(LogSoftmax.self, x, options: .axis(last)) : x
      let column = try machine.recording(Unsqueeze.self, t, options: .axis(last))
      let picked = try machine.recording(Gather.self, list: [logs, column], options: .axis(last))
      let row = try machine.recording(Squeeze.self, picked, options: .reduction([last], keepsDimensions: false))
      return try make(Negate.self, row)
    case "binary_cross_entropy":
      let yes = try make(Multiply.self, t, make(Log.self, x))
      let no = try make(Multiply.self, make(Subtract.self, one, t), make(Log.self, make(Subtract.self, one, x)))
      return try make(Negate.self, make(Add.self, yes, no))
    case "binary_cross_entropy_with_logits":
      // softplus(x) - t x: no probability is rounded to 0 before its logarithm.
      return try make(Subtract.self, make(Softplus.self, x), make(Multiply.self, t, x))
    default:
      // kl_div: t (log t - x)
      return try make(Multiply.self, t, make(Subtract.self, make(Log.self, t), x))
    }
  }
}
