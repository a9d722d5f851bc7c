import Plotting
import Wording

/// What is said of plots beside the plots' own sentences.
enum PlotWords {
  static let trainingSummary = Bilingual(
    "The curves of the last training, the best point marked: raw draws every step, smooth adds a running mean, log a log axis.",
    "上次训练的曲线，标出最好的一点：原始＝画每一步，平滑＝加一条滑动平均，对数＝对数坐标。")
  static let valueSummary = Bilingual(
    "A value, in the form that suits it: a list as a curve, a matrix as a heat map, a vector of weights as bars or a histogram, images as images.",
    "按值的形状画：列表画成曲线，矩阵画成热力图，一列权重画成柱子或直方图，图片画成图片。")
  static let lookSummary = Bilingual(
    "After any of these: a log axis, a dark ground, a size in points, a file (.png .svg .pdf .csv .gp .txt).",
    "以上都可以在后面加：对数坐标、深色背景、大小（点）、文件（.png .svg .pdf .csv .gp .txt）。")

  // MARK: Axes and titles

  static let value = Bilingual("value", "取值")
  static let gradient = Bilingual("gradient", "梯度")
  static let output = Bilingual("output", "输出")
  static let weights = Bilingual("Weights by layer", "各层权重")
  static let gradients = Bilingual("Gradients by layer", "各层梯度")
  static let outputs = Bilingual("Outputs by layer", "各层输出")
  static let predicted = Bilingual("predicted", "预测")
  static let actual = Bilingual("actual", "实际")
  static let trainingData = Bilingual("its training data", "训练数据")
  static let mean = Bilingual("mean", "平均")
  static let errorShare = Bilingual("share of wrong answers", "答错的比例")

  static func boundary(_ data: String) -> Bilingual {
    Bilingual("What the model says, and the data: \(data)", "模型的判断和数据：\(data)")
  }

  static func classNamed(_ name: String) -> Bilingual { Bilingual("class \(name)", "类别 \(name)") }

  static func feature(_ number: Int) -> Bilingual { Bilingual("feature \(number)", "特征 \(number)") }

  static func prices(_ data: String, falseAlarm: Double, miss: Double) -> Bilingual {
    let (alarm, miss) = (Numeral.significant(falseAlarm), Numeral.significant(miss))
    return Bilingual(
      "\(data), a false alarm costs \(alarm), a miss \(miss)", "\(data)，误报一次 \(alarm)，漏掉一次 \(miss)")
  }

  static func gradients(step: Int) -> Bilingual {
    Bilingual("Gradients by layer, step \(step)", "各层梯度，第 \(step) 步")
  }

  static func outputs(step: Int) -> Bilingual {
    Bilingual("Outputs by layer, batch of step \(step)", "各层输出，第 \(step) 步的那批样本")
  }

  static func outputs(of expression: String) -> Bilingual {
    Bilingual("Outputs by layer for \(expression)", "各层对 \(expression) 的输出")
  }

  static func confusion(_ data: String) -> Bilingual { Bilingual("Confusion matrix: \(data)", "混淆矩阵：\(data)") }

  static func run(_ number: Int) -> Bilingual { Bilingual("training \(number)", "第 \(number) 次训练") }

  static func runs(_ count: Int) -> Bilingual {
    Bilingual("The last \(count) trainings", "最近 \(count) 次训练")
  }

  static func learning(seeds: Int, epochs: Int) -> Bilingual {
    let english =
      "Error against the amount of data (\(seeds) seed\(seeds == 1 ? "" : "s, best to worst"), \(epochs) epoch\(epochs == 1 ? "" : "s") each)"
    return Bilingual(english, "误差随数据量的变化（\(seeds) 个种子\(seeds == 1 ? "" : "，从最好到最差")，各训练 \(epochs) 轮）")
  }

  // MARK: Places

  static func placed(_ place: PlotPreference.Place, _ theme: Theme) -> Bilingual {
    let (english, chinese) = whereabouts(place)
    switch place {
    case .text, .sentence: return Bilingual("Plots are shown \(english).", "图\(chinese)。")
    default:
      return Bilingual("Plots are shown \(english), \(theme.word.english).", "图\(chinese)，\(theme.word.chinese)。")
    }
  }

  private static func whereabouts(_ place: PlotPreference.Place) -> (String, String) {
    switch place {
    case .automatic: ("where there is room for them", "按情况显示")
    case .window: ("in a window", "显示在窗口里")
    case .inline: ("as pictures in the terminal", "以图片显示在终端里")
    case .kitty: ("as pictures in the terminal (kitty's protocol)", "以图片显示在终端里（kitty 协议）")
    case .iterm: ("as pictures in the terminal (iTerm2's protocol)", "以图片显示在终端里（iTerm2 协议）")
    case .sixel: ("as pictures in the terminal (sixel)", "以图片显示在终端里（sixel）")
    case .text: ("as text", "用文字画在终端里")
    case .sentence: ("as sentences", "用一句话说出来")
    }
  }
}
