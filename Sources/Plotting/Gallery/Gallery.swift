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
      Piece(name: "learning-rates", plot: learningRates),
      Piece(name: "function", plot: function),
      Piece(name: "scatter", plot: try scatter),
      Piece(name: "bars", plot: try bars),
      Piece(name: "bars-grouped", plot: try groupedBars),
      Piece(name: "histogram", plot: try histogram),
      Piece(name: "confusion", plot: try confusion),
      Piece(name: "weights", plot: try weights),
      Piece(name: "loss-map", plot: try lossMap),
    ] + readyKinds(tongue, digits ?? rings)
  }

  /// The neuron w·2 + b with target 2: its squared error over both weights, and gradient descent at a rate of 0.02.
  private static var lossMap: Plot {
    get throws {
      let (w, b) = ((0...30).map { -0.5 + Double($0) * 0.1 }, (0...30).map { -1 + Double($0) * 0.1 })
      let heights = b.map { b in w.map { w in (2 * w + b - 2) * (2 * w + b - 2) + 0.2 * (w - 1) * (w - 1) } }
      var path = Series(named: "path", style: Style(marker: .dot, color: 1))
      var here = (w: 0.0, b: -0.5)
      for _ in 0..<25 {
        path.append(x: here.w, y: here.b)
        let error = 2 * here.w + here.b - 2
        here = (here.w - 0.02 * (4 * error + 0.4 * (here.w - 1)), here.b - 0.02 * 2 * error)
      }
      return Plot(
        Panel(
          title: "Loss over w and b", xLabel: "w", yLabel: "b",
          layers: [try Contours("loss", x: w, y: b, heights: heights), Curves([path])]))
    }
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
  private static var learningRates: Plot {
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
    return Plot(Panel(title: "Four learning rates", xLabel: "step", yLabel: "loss", layers: [Curves(lines)]))
  }

  private static var function: Plot {
    let x = (0...200).map { -4 + Double($0) * 0.04 }
    let curves = [("sigmoid", { 1 / (1 + exp(-$0)) }), ("tanh", { tanh($0) })].map {
      (name: String, value: (Double) -> Double) in
      var line = Series(named: name)
      for place in x { line.append(x: place, y: value(place)) }
      return line
    }
    return Plot(Panel(title: "Two activations", xLabel: "z", yLabel: "y", layers: [Curves(curves)]))
  }

  /// Two clouds of points with a line between them.
  private static var scatter: Plot {
    get throws {
      let (low, high) = (cloud(80, x: 2, y: 3, seed: 1), cloud(80, x: 5, y: 5.5, seed: 2))
      return Plot(
        Panel(
          title: "Who stays", xLabel: "visits a week", yLabel: "minutes a visit",
          layers: [
            Scatter([try Series("leaves", x: low.x, y: low.y), try Series("stays", x: high.x, y: high.y)]),
            Curves([try Series("boundary", x: [1, 6], y: [7, 1.5], style: Style(dash: .dashed, color: 6))]),
          ]))
    }
  }

  private static var bars: Plot {
    get throws {
      Plot(
        Panel(
          title: "Accuracy of each digit", xLabel: "digit", yLabel: "share right",
          layers: [
            try Bars(
              (0...9).map(String.init),
              [Bars.Group("", [0.98, 0.99, 0.95, 0.94, 0.96, 0.92, 0.97, 0.95, 0.91, 0.93])])
          ]))
    }
  }

  private static var groupedBars: Plot {
    get throws {
      Plot(
        Panel(
          title: "Three models on one split", yLabel: "score",
          layers: [
            try Bars(
              ["baseline", "logistic regression", "network"],
              [Bars.Group("precision", [0.5, 0.81, 0.86]), Bars.Group("recall", [0.5, 0.72, 0.84])])
          ]))
    }
  }

  private static var histogram: Plot {
    get throws {
      let values = cloud(1000, x: 0, y: 0, seed: 3).x
      return Plot(
        Panel(
          title: "Weights of the first layer", xLabel: "weight", yLabel: "count",
          layers: [try Histogram(values: values, bins: 24)]))
    }
  }

  private static var confusion: Plot {
    get throws {
      Plot(
        Panel(
          title: "Confusion", xLabel: "predicted", yLabel: "true",
          layers: [
            try Image(
              [[48, 2, 0], [5, 41, 4], [1, 6, 43]], rowNames: ["cat", "dog", "fox"],
              columnNames: ["cat", "dog", "fox"], showsValues: true)
          ]))
    }
  }

  private static var weights: Plot {
    get throws {
      let rows = (0..<16).map { row in
        (0..<24).map { column in sin(Double(row) * 0.5) * cos(Double(column) * 0.4) * 0.6 }
      }
      return Plot(
        Panel(title: "Weights", xLabel: "input", yLabel: "unit", layers: [try Image(rows, palette: .diverging)]))
    }
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
