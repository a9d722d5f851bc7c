import Glibc
import Wording

/// The plots that stand ready, each with numbers of a small made-up case.
extension Gallery {
  static func readyKinds(_ tongue: Tongue, _ digits: (images: [[[Double]]], labels: [Int])) throws -> [Piece] {
    [
      Piece(name: "training-smoothed", plot: .training(noisy, unit: .step, tongue: tongue, smoothing: 0.9)),
      Piece(name: "training-log", plot: .training(Array(history.prefix(2)), tongue: tongue, yScale: .log)),
      Piece(name: "loss-curve", plot: try lossCurve(tongue)),
      Piece(name: "loss-surface", plot: try lossSurface(tongue)),
      Piece(name: "contours", plot: try contours()),
      Piece(name: "boundary", plot: try boundary(tongue)),
      Piece(name: "layers", plot: try layers(tongue)),
      Piece(name: "attention", plot: try attention(tongue)),
      Piece(name: "attention-heads", plot: try attentionHeads(tongue)),
      Piece(name: "confusion-shares", plot: try confusionShares(tongue)),
      Piece(name: "roc", plot: try roc(tongue)),
      Piece(name: "precision-recall", plot: try precisionRecall(tongue)),
      Piece(name: "calibration", plot: try calibration(tongue)),
      Piece(name: "costs", plot: try costs(tongue)),
      Piece(name: "learning-curve", plot: try learningCurve(tongue)),
      Piece(name: "images", plot: try images(digits, tongue)),
      Piece(name: "overlay", plot: overlay(tongue)),
      Piece(name: "bars-lying", plot: try lyingBars(tongue)),
      Piece(name: "scatter-shaded", plot: try shadedScatter(tongue)),
      Piece(name: "error-bars", plot: try errorBars(tongue)),
      Piece(name: "remarks", plot: try remarks(tongue)),
    ]
  }

  private static var noisy: [Series] {
    let noise = cloud(300, x: 0, y: 0, seed: 9).x
    return [Series("loss", y: noise.enumerated().map { abs(2 * exp(-Double($0) / 60) + 0.25 + $1 * 0.12) }, from: 1)]
  }

  /// The neuron relu(2w + b), b = 0.1, target 2: at w = 0.5 the loss is 0.81 and the slope -3.6.
  private static func lossCurve(_ tongue: Tongue) throws -> Plot {
    func loss(_ w: Double) -> Double { (max(2 * w + 0.1, 0) - 2) * (max(2 * w + 0.1, 0) - 2) }
    let weights = (0...120).map { -0.5 + Double($0) * 0.02 }
    var path = [(weight: 0.5, loss: loss(0.5))]
    for _ in 0..<6 {
      let w = path[path.count - 1].weight
      path.append((weight: w + 0.05 * 4 * (2 - 2 * w - 0.1), loss: loss(w + 0.05 * 4 * (2 - 2 * w - 0.1))))
    }
    return try .lossCurve(
      weights: weights, losses: weights.map(loss), name: "w", at: (weight: 0.5, loss: loss(0.5)), slope: -3.6,
      path: path, tongue: tongue)
  }

  private static func lossSurface(_ tongue: Tongue) throws -> Plot {
    func loss(_ w: Double, _ b: Double) -> Double { (2 * w + b - 2) * (2 * w + b - 2) + 0.3 * (w - b) * (w - b) }
    let places = (0...40).map { -0.5 + Double($0) * 0.05 }
    var path = [(x: -0.2, y: 1.3)]
    for _ in 0..<12 {
      let (w, b) = path[path.count - 1]
      let (miss, apart) = (2 * w + b - 2, w - b)
      path.append((x: w - 0.09 * (4 * miss + 0.6 * apart), y: b - 0.09 * (2 * miss - 0.6 * apart)))
    }
    return try .lossSurface(
      x: places, y: places, losses: places.map { b in places.map { loss($0, b) } }, names: (x: "w", y: "b"), path: path,
      tongue: tongue)
  }

  private static func contours() throws -> Plot {
    let places = (0...30).map { -3 + Double($0) * 0.2 }
    let z = places.map { y in places.map { x in sin(x) * cos(y) } }
    return Plot(
      Panel(
        title: "sin(x) cos(y)", xLabel: "x", yLabel: "y",
        layers: [try Surface(x: places, y: places, z: z, filling: .banded, palette: .diverging)]),
      size: Plot.Size(width: 720, height: 560))
  }

  private static func boundary(_ tongue: Tongue) throws -> Plot {
    let (low, middle, high) = (
      cloud(60, x: 2, y: 3, seed: 1), cloud(60, x: 5, y: 5.5, seed: 2), cloud(60, x: 6, y: 1.5, seed: 5)
    )
    let names = tongue == .english ? ["leaves", "stays", "visits"] : ["流失", "留下", "偶尔来"]
    let (x, y) = ((0...80).map { -1 + Double($0) * 0.125 }, (0...80).map { -1 + Double($0) * 0.125 })
    let centres = [(2.0, 3.0), (5, 5.5), (6, 1.5)]
    let classes = y.map { y in
      x.map { x -> Int? in
        let distances = centres.map { ($0.0 - x) * ($0.0 - x) + ($0.1 - y) * ($0.1 - y) }
        return distances.indices.min { distances[$0] < distances[$1] }
      }
    }
    let groups = try zip(names, [low, middle, high]).map { try Series($0, x: $1.x, y: $1.y) }
    return try .decisionBoundary(
      x: x, y: y, classes: classes, names: names, groups: groups,
      title: tongue == .english ? "Where the model draws its lines" : "模型把界线画在哪里",
      axes: tongue == .english ? (x: "visits a week", y: "minutes a visit") : (x: "每周来几次", y: "每次几分钟"), tongue: tongue)
  }

  private static func layers(_ tongue: Tongue) throws -> Plot {
    let widths = [1.0, 0.35, 0.08]
    return try .layers(
      widths.enumerated().map { index, width in
        (name: "dense_\(index + 1)", values: cloud(800, x: 0, y: 0, seed: UInt64(20 + index)).x.map { $0 * width })
      }, title: tongue == .english ? "Gradients by layer" : "各层的梯度", axis: tongue == .english ? "gradient" : "梯度",
      tongue: tongue)
  }

  /// Each word looks most at itself and at what it refers to.
  private static func attention(_ tongue: Tongue) throws -> Plot {
    let words =
      tongue == .english ? ["the", "cat", "sat", "because", "it", "slept"] : ["小猫", "坐下", "因为", "它", "想睡", "觉"]
    let refers = [1, 1, 1, 4, tongue == .english ? 1 : 4, tongue == .english ? 4 : 3]
    let rows = words.indices.map { row -> [Double] in
      let raw = words.indices.map {
        exp(($0 == refers[row] ? 2.2 : 0) + ($0 == row ? 1.2 : 0) - 0.15 * abs(Double($0 - row)))
      }
      return raw.map { $0 / raw.reduce(0, +) }
    }
    return try .attention(
      [rows], words: words, title: tongue == .english ? "Which word looks at which" : "哪个词在看哪个词", tongue: tongue)
  }

  private static func attentionHeads(_ tongue: Tongue) throws -> Plot {
    let heads = (0..<4).map { head in
      (0..<12).map { row -> [Double] in
        let raw = (0..<12).map { exp(-abs(Double($0 - row + head * 2)) * (0.3 + 0.4 * Double(head))) }
        return raw.map { $0 / raw.reduce(0, +) }
      }
    }
    return try .attention(heads, title: tongue == .english ? "Four heads" : "四个注意力头", tongue: tongue)
  }

  private static func lyingBars(_ tongue: Tongue) throws -> Plot {
    let names =
      tongue == .english
      ? ["visits a week", "minutes a visit", "days since sign-up", "opened the last letter", "complaints"]
      : ["每周来几次", "每次几分钟", "注册了几天", "打开过上一封信", "投诉次数"]
    var bars = try Bars(names, [.init("", [0.82, 0.41, -0.12, 0.3, -0.66])])
    bars.isLying = true
    return Plot(
      Panel(
        title: tongue == .english ? "What speaks for staying" : "什么让人留下来",
        xLabel: tongue == .english ? "weight" : "权重", layers: [bars]))
  }

  private static func shadedScatter(_ tongue: Tongue) throws -> Plot {
    let (x, y) = cloud(200, x: 3, y: 4, seed: 12)
    let risk = zip(x, y).map { 1 / (1 + exp($0 * 1.5 + $1 - 8)) }
    return Plot(
      Panel(
        title: tongue == .english ? "Risk of leaving" : "流失的风险", xLabel: tongue == .english ? "visits a week" : "每周来几次",
        yLabel: tongue == .english ? "minutes a visit" : "每次几分钟",
        layers: [try Scatter(Series("", x: x, y: y), shading: .init(risk))]))
  }

  private static func confusionShares(_ tongue: Tongue) throws -> Plot {
    try .confusion(
      [[48, 2, 0], [5, 41, 4], [1, 6, 43]], names: tongue == .english ? ["cat", "dog", "fox"] : ["猫", "狗", "狐狸"],
      title: tongue == .english ? "What was taken for what" : "谁被当成了谁",
      axes: tongue == .english ? (predicted: "predicted", truth: "true") : (predicted: "预测", truth: "真实"))
  }

  /// 400 made-up customers: whether each left, and a score that knows something of it.
  private static var scored: [(left: Bool, score: Double)] {
    let (stay, leave) = (cloud(280, x: -0.8, y: 0, seed: 31).x, cloud(120, x: 0.7, y: 0, seed: 32).x)
    return
      (stay.map { (left: false, score: 1 / (1 + exp(-$0 * 1.3))) }
      + leave.map { (left: true, score: 1 / (1 + exp(-$0 * 1.3))) }).sorted { $0.score > $1.score }
  }

  /// At each score, falling: how many of those who left, and of those who stayed, score at least that.
  private static var ranked: (thresholds: [Double], hits: [Double], alarms: [Double]) {
    var (hits, alarms): ([Double], [Double]) = ([], [])
    for one in scored {
      hits.append((hits.last ?? 0) + (one.left ? 1 : 0))
      alarms.append((alarms.last ?? 0) + (one.left ? 0 : 1))
    }
    return (thresholds: scored.map(\.score), hits: hits, alarms: alarms)
  }

  private static func roc(_ tongue: Tongue) throws -> Plot {
    let (thresholds, hits, alarms) = ranked
    let (x, y) = ([0] + alarms.map { $0 / 280 }, [0] + hits.map { $0 / 120 })
    let area = x.indices.dropFirst().reduce(0) { $0 + (x[$1] - x[$1 - 1]) * (y[$1] + y[$1 - 1]) / 2 }
    return try .roc(
      falsePositiveRate: x, truePositiveRate: y, thresholds: [.infinity] + thresholds, area: area, threshold: 0.5,
      tongue: tongue)
  }

  private static func precisionRecall(_ tongue: Tongue) throws -> Plot {
    let (thresholds, hits, alarms) = ranked
    let precision = zip(hits, alarms).map { $0 / ($0 + $1) }
    let recall = hits.map { $0 / 120 }
    let steps = zip(recall, [0] + recall).map { $0 - $1 }
    return try .precisionRecall(
      precision: precision.reversed() + [1], recall: recall.reversed() + [0], thresholds: thresholds.reversed(),
      average: zip(steps, precision).reduce(0) { $0 + $1.0 * $1.1 }, positives: 0.3, threshold: 0.5, tongue: tongue)
  }

  private static func calibration(_ tongue: Tongue) throws -> Plot {
    var bins: [(sum: Double, hits: Double, count: Int)] = Array(repeating: (0, 0, 0), count: 10)
    for one in scored {
      let bin = min(9, Int(one.score * 10))
      bins[bin] = (bins[bin].sum + one.score, bins[bin].hits + (one.left ? 1 : 0), bins[bin].count + 1)
    }
    let full = bins.filter { $0.count > 0 }
    let (predicted, observed) = (full.map { $0.sum / Double($0.count) }, full.map { $0.hits / Double($0.count) })
    let error = full.indices.reduce(0) { $0 + Double(full[$1].count) / 400 * abs(predicted[$1] - observed[$1]) }
    return try .calibration(
      predicted: predicted, observed: observed, counts: full.map(\.count), error: error, tongue: tongue)
  }

  private static func costs(_ tongue: Tongue) throws -> Plot {
    let (thresholds, hits, alarms) = ranked
    return try .costs(
      thresholds: [1] + thresholds, costs: [120 * 50] + zip(hits, alarms).map { $1 * 10 + (120 - $0) * 50 },
      unit: tongue == .english ? "dollars" : "元", tongue: tongue)
  }

  private static func learningCurve(_ tongue: Tongue) throws -> Plot {
    func points(_ level: Double, _ floor: Double) -> [Plot.LearningPoint] {
      (0..<8).map { step in
        let n = 125 * pow(2, Double(step))
        let mean = floor + level * pow(n, -0.45)
        return Plot.LearningPoint(
          examples: n, mean: mean, lower: mean * (1 - 2 / n.squareRoot()), upper: mean * (1 + 3 / n.squareRoot()))
      }
    }
    return try .learningCurve(
      [
        (name: tongue == .english ? "network" : "神经网络", points: points(3, 0.012)),
        (name: tongue == .english ? "logistic" : "逻辑回归", points: points(1.6, 0.07)),
      ], measure: tongue == .english ? "error" : "错误率", tongue: tongue)
  }

  /// Two of them taken for something else: the fifth and the tenth.
  private static func images(_ images: (images: [[[Double]]], labels: [Int]), _ tongue: Tongue) throws -> Plot {
    let areDigits = Set(images.labels).count > 1
    let word = areDigits ? Bilingual("digits", "数字") : Bilingual("rings", "圆环")
    let labels = images.labels.map { areDigits ? "\($0)" : word[tongue] }
    let wrong = [4: "9", 9: "7"]
    return try .images(
      images.images, labels: labels, predicted: labels.enumerated().map { wrong[$0.offset] ?? $0.element },
      title: tongue == .english
        ? "Twelve \(word.english) and what the model took them for" : "十二个\(word.chinese)，和模型的判断",
      columns: 6, tongue: tongue)
  }

  static var rings: (images: [[[Double]]], labels: [Int]) {
    let images = (0..<12).map { index in
      (0..<28).map { row in
        (0..<28).map { column -> Double in
          let (dy, dx) = (Double(row) - 13.5, (Double(column) - 13.5) * (1 + Double(index % 4) * 0.4))
          return max(0, 1 - abs((dx * dx + dy * dy).squareRoot() - 5 - Double(index % 3) * 2) / 2.5)
        }
      }
    }
    return (images: images, labels: Array(repeating: 0, count: 12))
  }

  private static func overlay(_ tongue: Tongue) -> Plot {
    func run(_ rate: Double, _ floor: Double) -> [Series] {
      let loss = (1...12).map { 0.05 + 0.9 * exp(-Double($0) * rate) + floor }
      return [
        Series("loss", y: loss, from: 1),
        Series("val_loss", y: loss.enumerated().map { $1 + 0.06 + 0.001 * Double($0 * $0) }, from: 1),
        Series("accuracy", y: loss.map { 1 - $0 * 0.4 }, from: 1),
      ]
    }
    return .overlay(
      runs: [
        (name: "lr 0.001", series: run(0.12, 0.02)), (name: "lr 0.01", series: run(0.4, 0)),
        (name: "lr 0.1", series: run(0.6, 0.2)),
      ],
      title: tongue == .english ? "Three runs" : "三次训练", tongue: tongue)
  }

  private static func errorBars(_ tongue: Tongue) throws -> Plot {
    let name = tongue == .english ? "network" : "神经网络"
    let points = try Series(name, x: [1, 2, 3, 4, 5], y: [0.91, 0.93, 0.92, 0.95, 0.96], style: Style(marker: .dot))
    return Plot(
      Panel(
        title: tongue == .english ? "Five trainings, each with its 95% interval" : "五次训练，各带 95% 区间",
        xLabel: tongue == .english ? "training" : "第几次训练", yLabel: tongue == .english ? "accuracy" : "准确率",
        layers: [
          try ErrorBars(points, below: [0.02, 0.015, 0.03, 0.012, 0.01], above: [0.018, 0.014, 0.025, 0.01, 0.009]),
          Rules([.init(.horizontal, at: 0.9, label: tongue == .english ? "the rule in three lines: 0.9" : "三行规则：0.9")]),
        ]))
  }

  private static func remarks(_ tongue: Tongue) throws -> Plot {
    let y = (0...40).map { 1 / (1 + exp(-(Double($0) - 20) / 4)) }
    return Plot(
      Panel(
        title: tongue == .english ? "Where a sigmoid is steep" : "sigmoid 在哪里最陡", xLabel: "z", yLabel: "y",
        layers: [
          Curves([try Series("sigmoid", x: (0...40).map { (Double($0) - 20) / 4 }, y: y)]),
          Remarks([
            .init(tongue == .english ? "slope 0.25" : "斜率 0.25", x: 2, y: 0.3, target: .init(x: 0, y: 0.5)),
            .init(tongue == .english ? "almost flat" : "几乎是平的", x: -4.5, y: 0.12),
          ]),
        ]))
  }
}
