import Wording

/// What help says of a model and of the words for training one, and the notes that training gives.
enum SequentialSentences {
  static let summary = Bilingual(
    "A model made of layers, each working on what the one before it gives.", "由一层层组成的模型，每一层处理前一层的结果。")
  static let compile = Bilingual(
    "Says how to train: which optimizer, which loss to make smaller, which numbers to show.",
    "定下怎么训练：用什么优化器、把哪个损失变小、显示哪些指标。")
  static let fit = Bilingual(
    "Trains: goes through the examples batch by batch, as many times as there are epochs.", "训练：一批一批地过样本，一共过 epochs 遍。")
  static let evaluate = Bilingual(
    "Measures loss and metrics on examples without learning from them.", "在一批样本上量损失和指标，但不学习。")
  static let predict = Bilingual("Computes the outputs for examples.", "算出每个样本的输出。")

  /// `loss` is nan or infinite.
  static func lost(_ loss: Double, step: Int, epoch: Int) -> Bilingual {
    Bilingual(
      "The loss is \(loss.isNaN ? "nan" : "inf") since step \(step) of epoch \(epoch); the weights can't recover from that. "
        + "Build the model again and train with a smaller learning rate, or with inputs between 0 and 1.",
      "第 \(epoch) 轮第 \(step) 步起，损失变成了 \(loss.isNaN ? "nan" : "inf")，权重回不来了。"
        + "请重新建模型，调小学习率，或者先把输入缩放到 0 到 1 之间。")
  }
}
