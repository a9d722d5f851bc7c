import Glibc
import Wording

/// One example of each kind of plot: for tests and for the reference.
package enum Gallery {
  package struct Piece: Sendable {
    /// A file name without an extension.
    package let name: String
    package let plot: Plot

    package init(name: String, plot: Plot) { (self.name, self.plot) = (name, plot) }
  }

  /// Examples in their order of teaching. Throws only if a kind refuses its own example.
  ///
  /// - Parameter digits: twelve images and what each is; without them, rings stand in.
  package static func pieces(
    _ tongue: Tongue = .english, digits: (images: [[[Double]]], labels: [Int])? = nil
  ) throws -> [Piece] {
    try [
      Piece(name: "training", plot: .training(history, tongue: tongue)),
      Piece(name: "learning-rates", plot: learningRates(tongue)),
      Piece(name: "function", plot: function(tongue)),
      Piece(name: "scatter", plot: try scatter(tongue)),
      Piece(name: "bars", plot: try bars(tongue)),
      Piece(name: "bars-grouped", plot: try groupedBars(tongue)),
      Piece(name: "histogram", plot: try histogram(tongue)),
      Piece(name: "confusion", plot: try confusion(tongue)),
      Piece(name: "weights", plot: try weights(tongue)),
      Piece(name: "loss-map", plot: try lossMap(tongue)),
    ] + readyKinds(tongue, digits ?? rings)
  }

  /// The neuron w·2 + b with target 2: its squared error over both weights, and gradient descent at a rate of 0.02.
  private static func lossMap(_ tongue: Tongue) throws -> Plot {
    let (w, b) = ((0...30).map { -0.5 + Double($0) * 0.1 }, (0...30).map { -1 + Double($0) * 0.1 })
    let heights = b.map { b in w.map { w in (2 * w + b - 2) * (2 * w + b - 2) + 0.2 * (w - 1) * (w - 1) } }
    var path = Series(named: Bilingual("path", "走过的路")[tongue], style: Style(marker: .dot, color: 1))
    var here = (w: 0.0, b: -0.5)
    for _ in 0..<25 {
      path.append(x: here.w, y: here.b)
      let error = 2 * here.w + here.b - 2
      here = (here.w - 0.02 * (4 * error + 0.4 * (here.w - 1)), here.b - 0.02 * 2 * error)
    }
    return Plot(
      Panel(
        title: Bilingual("Loss over w and b", "损失随 w 和 b 的变化")[tongue], xLabel: "w", yLabel: "b",
        layers: [try Contours("loss", x: w, y: b, heights: heights), Curves([path])]))
  }

  /// A run of 12 epochs that begins to overfit after the seventh.
  static var history: [Series] {
    func values(_ value: (Double) -> Double) -> [Double] { (1...12).map { value(Double($0)) } }
    return [
      Series("loss", y: values { 0.05 + 0.9 * exp(-$0 / 3) }, from: 1),
      Series("val_loss", y: values { 0.16 + 0.75 * exp(-$0 / 2.6) + 0.0018 * $0 * $0 }, from: 1),
      Series("accuracy", y: values { 0.985 - 0.35 * exp(-$0 / 2.5) }, from: 1),
      Series("val_accuracy", y: values { 0.95 - 0.3 * exp(-$0 / 2.2) - 0.0004 * $0 * $0 }, from: 1),
    ]
  }

  /// The neuron relu(2w + b) with target 2, trained at four rates (lesson 5): the loss of each of 12 steps.
  private static func learningRates(_ tongue: Tongue) -> Plot {
    let lines = [0.02, 0.05, 0.1, 0.2].map { rate -> Series in
      var (w, b) = (0.5, 0.1)
      var losses: [Double] = []
      for _ in 0...12 {
        let z = 2 * w + b
        losses.append((max(z, 0) - 2) * (max(z, 0) - 2))
        let slope = z > 0 ? 2 * (z - 2) : 0
        (w, b) = (w - rate * slope * 2, b - rate * slope)
      }
      return Series("lr = \(rate)", y: losses)
    }
    return Plot(
      Panel(
        title: Bilingual("Four learning rates", "四种学习率")[tongue], xLabel: Bilingual("step", "步数")[tongue],
        yLabel: PresetWords.loss[tongue], layers: [Curves(lines)]))
  }

  private static func function(_ tongue: Tongue) -> Plot {
    let x = (0...200).map { -4 + Double($0) * 0.04 }
    let curves = [("sigmoid", { 1 / (1 + exp(-$0)) }), ("tanh", { tanh($0) })].map {
      (name: String, value: (Double) -> Double) in
      var line = Series(named: name)
      for place in x { line.append(x: place, y: value(place)) }
      return line
    }
    return Plot(
      Panel(title: Bilingual("Two activations", "两种激活函数")[tongue], xLabel: "z", yLabel: "y", layers: [Curves(curves)]))
  }

  /// Two clouds of points with a line between them.
  private static func scatter(_ tongue: Tongue) throws -> Plot {
    let (low, high) = (cloud(80, x: 2, y: 3, seed: 1), cloud(80, x: 5, y: 5.5, seed: 2))
    return Plot(
      Panel(
        title: Bilingual("Who stays", "谁会留下")[tongue], xLabel: Bilingual("visits a week", "每周来几次")[tongue],
        yLabel: Bilingual("minutes a visit", "每次几分钟")[tongue],
        layers: [
          Scatter([
            try Series(Bilingual("leaves", "流失")[tongue], x: low.x, y: low.y),
            try Series(Bilingual("stays", "留下")[tongue], x: high.x, y: high.y),
          ]),
          Curves([
            try Series(
              Bilingual("boundary", "分界线")[tongue], x: [1, 6], y: [7, 1.5], style: Style(dash: .dashed, color: 6))
          ]),
        ]))
  }

  private static func bars(_ tongue: Tongue) throws -> Plot {
    Plot(
      Panel(
        title: Bilingual("Accuracy of each digit", "每个数字的准确率")[tongue], xLabel: Bilingual("digit", "数字")[tongue],
        yLabel: Bilingual("share right", "答对的比例")[tongue],
        layers: [
          try Bars(
            (0...9).map(String.init),
            [Bars.Group("", [0.98, 0.99, 0.95, 0.94, 0.96, 0.92, 0.97, 0.95, 0.91, 0.93])])
        ]))
  }

  private static func groupedBars(_ tongue: Tongue) throws -> Plot {
    Plot(
      Panel(
        title: Bilingual("Three models on one split", "同一份数据上的三个模型")[tongue], yLabel: Bilingual("score", "得分")[tongue],
        layers: [
          try Bars(
            tongue == .english ? ["baseline", "logistic regression", "network"] : ["基线", "逻辑回归", "神经网络"],
            [
              Bars.Group(PresetWords.precision[tongue], [0.5, 0.81, 0.86]),
              Bars.Group(PresetWords.recall[tongue], [0.5, 0.72, 0.84]),
            ])
        ]))
  }

  private static func histogram(_ tongue: Tongue) throws -> Plot {
    let values = cloud(1000, x: 0, y: 0, seed: 3).x
    return Plot(
      Panel(
        title: Bilingual("Weights of the first layer", "第一层的权重")[tongue], xLabel: Bilingual("weight", "权重")[tongue],
        yLabel: Bilingual("count", "个数")[tongue],
        layers: [try Histogram(values: values, bins: 24)]))
  }

  private static func confusion(_ tongue: Tongue) throws -> Plot {
    let names = tongue == .english ? ["cat", "dog", "fox"] : ["猫", "狗", "狐狸"]
    return Plot(
      Panel(
        title: Bilingual("Confusion", "混淆矩阵")[tongue], xLabel: Bilingual("predicted", "预测")[tongue],
        yLabel: Bilingual("true", "真实")[tongue],
        layers: [
          try Image(
            [[48, 2, 0], [5, 41, 4], [1, 6, 43]], rowNames: names,
            columnNames: names, showsValues: true)
        ]))
  }

  private static func weights(_ tongue: Tongue) throws -> Plot {
    let rows = (0..<16).map { row in
      (0..<24).map { column in sin(Double(row) * 0.5) * cos(Double(column) * 0.4) * 0.6 }
    }
    return Plot(
      Panel(
        title: Bilingual("Weights", "权重")[tongue], xLabel: Bilingual("input", "输入")[tongue],
        yLabel: Bilingual("unit", "单元")[tongue], layers: [try Image(rows, palette: .diverging)]))
  }

  /// Points around a middle, the same on every machine: sums of a linear congruential generator's draws.
  static func cloud(_ count: Int, x: Double, y: Double, seed: UInt64) -> (x: [Double], y: [Double]) {
    var state = seed
    func draw() -> Double {
      // Knuth's MMIX constants; the upper bits are the good ones.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(UInt64(1) << 53)
    }
    func normal() -> Double { (0..<6).reduce(-3) { sum, _ in sum + draw() } / 0.707 }
    return (x: (0..<count).map { _ in x + normal() }, y: (0..<count).map { _ in y + normal() })
  }
}
