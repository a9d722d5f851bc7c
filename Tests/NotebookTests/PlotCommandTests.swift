import Glibc
import Notebook
import Plotting
import Testing
import Testkit
import Wording

@Suite("plots by command")
struct PlotCommandTests {
  private static let network = """
    from tensorflow.keras.models import Sequential
    from tensorflow.keras.layers import Dense
    x = randn(120, 2); y = x[:, 0] * x[:, 1] > 0
    x_test = randn(40, 2); y_test = x_test[:, 0] * x_test[:, 1] > 0
    model = Sequential([Dense(6, activation='relu', input_shape=(2,)), Dense(1, activation='sigmoid')])
    model.compile(optimizer='adam', loss='binary_crossentropy', metrics=['accuracy'])
    """
  private static let fit = "h = model.fit(x, y, epochs=3, verbose=0, validation_split=0.25)"

  private func trained() throws -> Desk {
    let desk = try Desk()
    #expect(desk.fault(Self.network, Self.fit) == "")
    return desk
  }

  private func plot(_ desk: Desk, _ line: String) throws -> Plot {
    #expect(desk.fault(line) == "", "\(line)")
    return try #require(desk.display.plots.last, "\(line)")
  }

  @Test("the last training: by epoch, by step, smoothed beside the raw values, on a log axis")
  func training() throws {
    let desk = try trained()
    let epochs = try plot(desk, ":plot")
    #expect(epochs.panels.map(\.title) == ["loss", "accuracy"])
    let losses = try #require(epochs.panels.first?.layers.first as? Curves)
    #expect(losses.series.map(\.label) == ["loss", "val_loss"] && losses.series[0].x == [1, 2, 3])
    let steps = try #require(plot(desk, ":plot raw").panels[0].layers.first as? Curves)
    #expect(steps.series.map(\.label) == ["loss"] && steps.series[0].count == 9)
    let smooth = try plot(desk, ":plot smooth 0.6 log")
    let lines = try #require(smooth.panels[0].layers.first as? Curves)
    #expect(lines.series.map(\.label) == ["loss", "val_loss", "loss smoothed", "val_loss smoothed"])
    #expect(lines.series[0].y == losses.series[0].y, "the raw values stay")
    #expect(lines.series[2].y[0] == losses.series[0].y[0])
    #expect(smooth.panels.allSatisfy { $0.yScale == .log })
    // (0.4 · y1 · 0.6 + 0.4 · y2) / (1 − 0.6²)
    let y = losses.series[0].y
    #expect(abs(lines.series[2].y[1] - (0.24 * y[0] + 0.4 * y[1]) / 0.64) < 1e-12)
  }

  @Test("a value is drawn in the form that suits it")
  func values() throws {
    let desk = try Desk()
    desk.type(
      "W = param([[1.0, -2.0], [0.5, 3.0]]); v = param([1.0, 2.0]); long = param(randn(50)); c = tensor([1.0, 2.0])")
    #expect(try plot(desk, ":plot W").panels[0].layers[0] is Image)
    #expect(try plot(desk, ":plot v").panels[0].layers[0] is Bars)
    #expect(try plot(desk, ":plot long").panels[0].layers[0] is Histogram)
    #expect(try plot(desk, ":plot randn(2, 3, 4)").panels[0].layers[0] is Histogram)
    #expect(try plot(desk, ":plot c").panels[0].layers[0] is Curves)
    #expect(try plot(desk, ":plot [3, 1, 2]").panels[0].layers[0] is Curves)
    #expect(desk.fault("w = 0.5", ":plot w").hasPrefix("ValueError: w is one number, 0.5: nothing to draw."))
  }

  @Test("words for the look stand behind, in either language, and a variable keeps its name")
  func look() throws {
    let desk = try Desk()
    let plain = try plot(desk, ":plot [1, 2, 4]")
    #expect(plain.theme == nil && plain.panels[0].yScale == .linear)
    let dressed = try plot(desk, ":画图 [1, 2, 4] 对数 深色 大小 1200x300")
    #expect(dressed.theme == .dark && dressed.panels[0].yScale == .log)
    #expect(dressed.size == Plot.Size(width: 1200, height: 300))
    desk.type("weights = [5, 6]; dark = [7, 8]")
    let own = try #require(plot(desk, ":plot weights").panels[0].layers[0] as? Curves)
    #expect(own.series[0].y == [5, 6])
    let expression = try #require(plot(desk, ":plot weights + dark").panels[0].layers[0] as? Curves)
    #expect(expression.series[0].y == [5, 6, 7, 8])
  }

  @Test("the loss over a weight has its lowest point where training would go, and where it is now")
  func loss() throws {
    let desk = try Desk()
    desk.type(Desk.neuron)
    let curves = try #require(plot(desk, ":plot loss w").panels[0].layers[0] as? Curves)
    #expect(curves.series.map(\.label) == ["loss", "slope here: -3.6", "now"])
    #expect(curves.series[2].x == [0.5] && abs(curves.series[2].y[0] - 0.81) < 1e-6)
    let lowest = try #require(curves.series[0].y.indices.min { curves.series[0].y[$0] < curves.series[0].y[$1] })
    #expect(abs(curves.series[0].x[lowest] - 0.95) < 0.02)
    #expect(desk.type("w") == desk.type("w"), "nothing was changed")
    let trained = try trained()
    let path = try #require(plot(trained, ":plot loss model.layers[0].kernel[0,0]").panels[0].layers[0] as? Curves)
    let way = try #require(path.series.first { $0.count == 10 })
    #expect(path.series.count == 4 && way.x.last == path.series[3].x[0])
  }

  @Test("weights, gradients and outputs are drawn layer by layer")
  func layers() throws {
    let desk = try trained()
    let names = ["dense.kernel (2, 6)", "dense.bias (6,)", "dense_1.kernel (6, 1)", "dense_1.bias"]
    #expect(try plot(desk, ":plot weights").panels.map(\.title) == names)
    #expect(try plot(desk, ":plot 权重 model").panels.map(\.title) == names)
    #expect(try plot(desk, ":plot gradients").panels.map(\.title) == names)
    #expect(try plot(desk, ":plot gradients 1").title == "Gradients by layer, step 1")
    #expect(try plot(desk, ":plot activations").panels.map(\.title) == ["dense (26, 6)", "dense_1 z (26, 1)"])
    #expect(try plot(desk, ":plot activations x_test").panels.map(\.title) == ["dense (40, 6)", "dense_1 (40, 1)"])
    let plain = try Desk()
    plain.type("w = param(0.5); b = param(0.1); L = (w * 2 + b)**2; L.backward()")
    #expect(try plot(plain, ":plot gradients").description.english.contains("w.grad 4.4, b.grad 2.2"))
  }

  @Test("predictions are judged by the learner's names, or by the last model")
  func confusion() throws {
    let desk = try Desk()
    let cells = try #require(
      plot(desk, ":plot confusion [0, 1, 1, 2] [0, 1, 2, 2]").panels[0].layers[0] as? Image)
    #expect(
      cells.texts?.map { $0.map { String($0.prefix { $0 != " " }) } } == [
        ["1", "0", "0"], ["0", "1", "1"], ["0", "0", "1"],
      ])
    let scores = try #require(
      plot(desk, ":plot confusion [0, 1, 1], [[0.9, 0.1], [0.2, 0.8], [0.7, 0.3]]").panels[0].layers[0] as? Image)
    #expect(scores.rows == [[1, 0], [0.5, 0.5]])
    let model = try trained()
    let image = try #require(plot(model, ":plot confusion").panels[0].layers[0] as? Image)
    #expect(image.rows.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-9 })
    #expect(model.display.plots.last?.panels[0].title == "Confusion matrix: x_test")
  }

  @Test("scores by the learner's names: the curve, the guess to compare with, and the threshold of a half")
  func scores() throws {
    let desk = try Desk()
    desk.type("y = [0, 0, 1, 1]; p = [0.1, 0.4, 0.35, 0.8]")
    let roc = try plot(desk, ":plot roc y p")
    let curve = try #require(roc.panels[0].layers[0] as? Curves)
    // scikit-learn's own example: area 0.75.
    #expect(roc.panels[0].title.hasPrefix("p · ") && roc.panels[0].title.contains("0.75"))
    #expect(curve.series[0].x == [0, 0, 0.5, 0.5, 1] && curve.series[0].y == [0, 0.5, 0.5, 1, 1])
    #expect(try plot(desk, ":plot pr y p").panels[0].title.contains("0.83"))
    #expect(try plot(desk, ":plot calibration y p bins=2").panels[0].layers[0] is Curves)
    let costs = try #require(plot(desk, ":plot cost fp=2 fn=50 y p").panels[0].layers[0] as? Curves)
    #expect(costs.series[0].y.min() == 2)
    #expect(desk.fault(":plot roc y [[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3]]").contains("each has 3"))
    #expect(desk.fault(":plot roc [0, 1, 2, 1] p").contains("two classes"))
    #expect(desk.fault(":plot roc y").contains("needs something after it"))
  }

  @Test("a boundary with its data, and the loss over two weights with the path")
  func maps() throws {
    let desk = try trained()
    let boundary = try plot(desk, ":plot boundary")
    let map = try #require(boundary.panels[0].layers[0] as? Regions)
    #expect(map.names == ["class 0", "class 1"])
    let data = try #require(boundary.panels[0].layers[1] as? Scatter)
    #expect(data.groups.map(\.label) == ["class 0", "class 1"] && data.groups.reduce(0) { $0 + $1.count } == 90)
    #expect(desk.fault(":plot boundary randn(4, 3) [0, 1, 0, 1]").contains("the data have 3"))
    let loss = try plot(desk, ":plot loss model.layers[0].kernel[0,0] model.layers[0].kernel[1,0]")
    #expect(loss.panels[0].layers.compactMap { $0 as? Curves }.flatMap(\.series).contains { $0.count == 10 })
    let neuron = try Desk()
    neuron.type(Desk.neuron)
    let surface = try #require(plot(neuron, ":plot loss w b").panels[0].layers[0] as? Surface)
    #expect((surface.z.joined().min() ?? 1) < 0.01)
  }

  @Test("images find their labels")
  func digits() throws {
    let desk = try Desk()
    desk.type("x_few = randn(4, 16); y_few = [7, 2, 1, 0]")
    func captions(_ line: String) throws -> [String] {
      try #require(plot(desk, line).panels[0].layers[0] as? Pictures).pictures.map(\.caption)
    }
    #expect(try captions(":plot digits x_few[:3]") == ["7", "2", "1"])
    #expect(try captions(":plot digits randn(2, 5, 5)") == ["", ""])
    #expect(try captions(":plot digits x_few [1, 1, 1, 1]") == ["1", "1", "1", "1"])
    #expect(desk.fault(":plot digits randn(3, 7)").contains("the shape is (3, 7)"))
  }

  @Test("the last trainings lie over each other")
  func runs() throws {
    let desk = try trained()
    #expect(desk.fault(":plot runs").contains("nothing to compare"))
    desk.type(Self.fit, "for rate in range(3): h = model.fit(x, y, epochs=2)")
    let plot = try plot(desk, ":plot runs")
    let curves = try #require(plot.panels[0].layers[0] as? Curves)
    #expect(Set(curves.series.map(\.label)).isSuperset(of: (1...5).map { "training \($0)" }))
    let two = try #require(self.plot(desk, ":plot 对比 2").panels[0].layers[0] as? Curves)
    #expect(two.series.map(\.label) == ["training 4", "training 5"])
  }

  @Test("the learning curve trains on more and more, and leaves the learner's model alone")
  func learning() throws {
    let desk = try trained()
    let before = desk.type("model.layers[0].kernel[0, 0]")
    let plot = try plot(desk, ":plot learning seeds=2 epochs=1")
    let curves = try #require(plot.panels[0].layers.last as? Curves)
    #expect(curves.series.map(\.label) == ["mean"])
    #expect(curves.series[0].x == [11, 22, 45, 90])
    #expect(plot.panels[0].xScale == .log && plot.panels[0].yScale == .log)
    #expect(desk.type("model.layers[0].kernel[0, 0]") == before)
    #expect(try self.plot(desk, ":plot learning seeds=2 epochs=1") == plot, "the same seeds give the same curve")
  }

  @Test("attention has words on both axes")
  func attention() throws {
    let image = try #require(
      plot(Desk(), ":plot attention [[0.1, 0.9], [0.5, 0.5]] \"我 爱\"").panels[0].layers[0] as? Image)
    #expect(image.rowNames == ["我", "爱"] && image.columnNames == ["我", "爱"])
    #expect(image.limits?.low == 0)
    let heads = try plot(Desk(), ":plot attention tensor([[[0.1, 0.9], [0.5, 0.5]], [[1, 0], [0, 1]]])")
    #expect(heads.panels.map(\.title) == ["head 0", "head 1"])
    #expect(heads.panels.allSatisfy { ($0.layers[0] as? Image)?.limits?.high == 1 }, "the same colours for all heads")
  }

  @Test(
    "what can't be drawn is said with the nearest, or with what is missing",
    arguments: [
      (":plot", "nothing has been trained yet, so there is no curve to draw.", "还没有训练过，没有曲线可画。"),
      (":plot los w", "Did you mean :plot loss?", "是不是想写 :plot loss？"),
      (":plot weigths", "Did you mean :plot weights?", "是不是想写 :plot weights？"),
      (":plot fancy x", ":help plot lists what there is.", "输入 :help plot 查看能画什么。"),
      (":plot loss", ":plot loss needs something after it.", ":plot loss 后面还要写点内容。"),
      (":plot digits", ":plot digits needs something after it.", ":plot digits 后面还要写点内容。"),
      (":plot weights", "there are no parameters yet", "还没有参数"),
      (":plot gradients", "there is no gradient yet", "还没有梯度"),
      (":plot activations", "no model has been trained yet", "还没有训练过模型"),
      (":plot learning", "no model has been trained yet", "还没有训练过模型"),
      (":plot confusion [0, 1] [1]", "2 true labels can't be compared with 1 predictions.", "2 个真实标签"),
      (":plot [1] size 9x9", "a size is width x height", "大小写成「宽x高」"),
      (":plot [1] smooth 1", "smooth takes a number from 0", "平滑程度取 0 到 1"),
      (":plot [1] save a.bmp", "does not end in a kind of file", "看不出"),
      (":plots sideways", "plots can't be shown 'sideways'.", "图没有「sideways」这种显示方式。"),
    ])
  func faults(_ line: String, _ english: String, _ chinese: String) throws {
    #expect(try Desk().fault(line).contains(english))
    #expect(try Desk(.chinese).fault(line).contains(chinese))
  }

  @Test("files of every kind, with names of every kind; plt.savefig does the same")
  func files() throws {
    let desk = try Desk()
    for name in ["a b.csv", "'q'.csv", "-x.csv", "图.csv", "x;ls.csv", "$HOME.csv", "a.gp", "a.txt"] {
      #expect(desk.fault(":plot [3, 1] save \(desk(name))") == "", "\(name)")
    }
    #expect(desk.fault(":plot [3, 1] save \"\(desk("quoted name.csv"))\"") == "")
    #expect(
      desk.fault("import matplotlib.pyplot as plt", "plt.plot([1, 2])", "plt.savefig('\(desk("fig.csv"))')") == "")
    #expect(desk.fault("plt.savefig('\(desk("two\\nlines.csv"))')").contains("control character"))
    mkdir(desk("folder.csv"), 0o755)
    #expect(desk.fault(":plot [3, 1] save \(desk("folder.csv"))").contains("could not be written"))
    #expect(desk.fault(":plot [3, 1] save \(desk("none/a.csv"))").contains("could not be written"))
    let expected = [
      "$HOME.csv", "'q'.csv", "-x.csv", "a b.csv", "a.gp", "a.txt", "fig.csv", "folder.csv", "quoted name.csv",
      "x;ls.csv", "图.csv",
    ]
    #expect(names(in: desk("")).filter { $0.contains(".") && !$0.hasPrefix(".") } == expected)
  }

  @Test("completion offers what there is to draw, words for the look, and files after save")
  func completion() throws {
    let desk = try Desk()
    desk.type("losses = [1]")
    func offered(_ line: String) -> [String] {
      desk.notebook.completion(of: line, at: line.utf8.count).candidates.map(\.text)
    }
    #expect(offered(":plot los").starts(with: ["loss", "losses"]))
    #expect(offered(":plot conf") == ["confusion"])
    #expect(offered(":plot 混") == ["混淆", "混淆矩阵"])
    #expect(offered(":plot losses da").contains("dark"))
    #expect(offered(":plot losses save \(desk(""))").isEmpty == names(in: desk("")).isEmpty)
    #expect(offered(":plots wi") == ["window"])
  }

  @Test("help lists every subject in both languages")
  func help() throws {
    for tongue in Tongue.allCases {
      let text = try Desk(tongue).type(":help plot")
      for word in [
        "loss", "weights", "gradients", "activations", "confusion", "roc", "pr", "calibration", "cost", "boundary",
        "digits", "attention", "runs", "learning",
      ] {
        #expect(text.contains(":plot \(word)"), "\(word)")
      }
    }
  }
}
