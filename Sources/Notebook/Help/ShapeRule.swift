import Autograd
import Catalogue
import Tensors
import Wording

/// Which shapes go in and come out: the rule, where the card or the kind of call has one, and shapes that the op really
/// gives.
struct ShapeRule {
  let sentence: Bilingual?
  /// `(2, 3), (3,) → (2, 3)`
  let example: String?

  init?(_ card: Card) {
    // Python's own `sum` and `max` have names of ops.
    let op = card.group == .language ? nil : OpCatalogue.named[card.name]
    sentence = card.shapes.isEmpty ? op.flatMap { _ in Self.sentence(card.signature) } : Bilingual(same: card.shapes)
    example = op.flatMap { Self.example($0) }
    if sentence == nil, example == nil { return nil }
  }

  private static func sentence(_ signature: Signature) -> Bilingual? {
    switch signature {
    case .unary, .alongAxis: Bilingual("any shape; the result has the same", "任意形状，结果形状不变")
    case .binary, .ternary:
      Bilingual("shapes that broadcast; the result has the larger size on every axis", "能广播的形状，结果每个轴取较大的长度")
    case .reduction, .axisReduction:
      Bilingual(
        "any shape; the result has no longer the axes that are taken together, and none without axis",
        "任意形状，结果去掉被合并的轴；不写 axis 就只剩一个数")
    case .product: Bilingual("(…, n, k) and (…, k, m); the result is (…, n, m)", "(…, n, k) 和 (…, k, m)，结果是 (…, n, m)")
    case .shape: Bilingual("any shape with as many elements as the new one", "元素个数和新形状相同即可")
    case .axes: Bilingual("any shape; the same sizes in another order", "任意形状，各轴长度换个顺序")
    case .variadic: Bilingual("tensors that agree on all axes but one", "除了一个轴，其余各轴长度都相同")
    case .loss: Bilingual("predictions and targets; the result is one number", "预测和目标，结果是一个数")
    case .brackets, .parameters: nil
    }
  }

  /// Of the trials of the op's own test one with few operands that holds more than one number.
  private static func example(_ op: any Op.Type) -> String? {
    var random = Generator(seed: 1)
    let trials = ((try? op.trials(&random)) ?? []).map { inputs in
      (inputs, [inputs.first, inputs.second, inputs.third].compactMap { $0 } + inputs.rest)
    }
    let telling = trials.filter { $0.1.contains { $0.count > 1 } && $0.1.allSatisfy { $0.count > 0 } }
    guard let (inputs, operands) = telling.min(by: { $0.1.count < $1.1.count }), let result = try? op.shape(inputs)
    else { return nil }
    return operands.map { $0.shape.description }.joined(separator: ", ") + " → " + result.description
  }
}
