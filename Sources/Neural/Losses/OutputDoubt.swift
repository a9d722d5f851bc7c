import Wording

extension Sequential {
  /// What makes it doubtful that this loss suits the last layer, in a sentence: Keras computes on, with numbers that are
  /// no probabilities, or makes probabilities of them twice.
  func doubt(about loss: any Loss) -> Bilingual? {
    guard let dense = layers.last as? Dense else { return nil }
    let (fromLogits, suits): (Bool, Activation)
    switch loss {
    case let loss as SparseCategoricalCrossentropyLoss: (fromLogits, suits) = (loss.fromLogits, .softmax)
    case let loss as CategoricalCrossentropyLoss: (fromLogits, suits) = (loss.fromLogits, .softmax)
    case let loss as BinaryCrossentropyLoss: (fromLogits, suits) = (loss.fromLogits, .sigmoid)
    default: return nil
    }
    if !fromLogits, dense.activation == .linear {
      return Bilingual(
        "The loss expects probabilities, and \(dense.label) gives any numbers: "
          + "add activation='\(suits.name)' to it, or from_logits=True to the loss.",
        "这个损失要的是概率，而 \(dense.label) 给出的是任意的数：给这一层加上 activation='\(suits.name)'，或者给损失写 from_logits=True。")
    }
    if fromLogits, dense.activation == suits {
      return Bilingual(
        "\(dense.label) gives probabilities already (\(suits.name)): leave from_logits=True out.",
        "\(dense.label) 给出的已经是概率（\(suits.name)）：去掉 from_logits=True。")
    }
    return nil
  }
}
