import Wording

/// What a kind of plot can't do without.
package enum PlotNeed: Sendable, Equatable {
  case run
  case model
  case compiledModel
  case severalRuns
  case gradients
  case parameters
  case twoFeatures(Int)
  case lossOf(String)
  case singleNumber(String)
  case noImage(String)
  case matrix(String)
  case enoughExamples(Int)
  case oneScore(Int)
  case twoClasses(Int)

  var sentence: Bilingual {
    switch self {
    case .run: Bilingual("nothing has been trained yet.", "还没有训练过。")
    case .model: Bilingual("no model has been trained yet, and none was named.", "还没有训练过模型，也没有指定模型。")
    case .compiledModel: Bilingual("the model has no compile() yet.", "模型还没有 compile()。")
    case .severalRuns:
      Bilingual("fewer than two trainings have ended; there is nothing to compare.", "完成的训练还不到两次，没有可比的。")
    case .gradients:
      Bilingual(
        "there is no gradient yet: no backward() and no training has run.", "还没有梯度：既没有跑过 backward()，也没有训练过。")
    case .parameters: Bilingual("there are no parameters yet; param(…) makes one.", "还没有参数；用 param(…) 建一个。")
    case .twoFeatures(let count):
      Bilingual(
        "a boundary is drawn over two features, and the data have \(count).",
        "决策边界画在两个特征上，而数据有 \(count) 个特征。")
    case .lossOf(let name):
      Bilingual(
        "no loss is known that depends on \(name): compute one, as in L = (w*x - y)**2, or train.",
        "不知道有哪个损失取决于 \(name)：先算一个，例如 L = (w*x - y)**2，或者先训练。")
    case .singleNumber(let name):
      Bilingual(
        "\(name) holds several numbers; name one, as in \(name)[0].", "\(name) 里有好几个数；请指明一个，例如 \(name)[0]。")
    case .noImage(let shape):
      Bilingual(
        "these are no images: the shape is \(shape), and (n, rows, columns) or (n, side × side) is needed.",
        "这些不是图片：形状是 \(shape)，需要 (n, 行, 列) 或 (n, 边长 × 边长)。")
    case .matrix(let shape):
      Bilingual("a matrix is needed here, not shape \(shape).", "这里要一个矩阵，不能是形状 \(shape)。")
    case .enoughExamples(let count):
      Bilingual(
        "\(count) examples are too few to see how more of them help; 16 is the least.",
        "只有 \(count) 个样本，看不出数据变多有什么用；至少要 16 个。")
    case .oneScore(let count):
      Bilingual(
        "one score for each example is needed, and each has \(count); take one column, as in p[:, 1].",
        "每个样本要一个分数，这里却有 \(count) 个；取其中一列，例如 p[:, 1]。")
    case .twoClasses(let count):
      Bilingual(
        "the labels must be two classes, 0 and 1; there are \(count).", "标签应当是 0 和 1 两类，这里有 \(count) 类。")
    }
  }
}
