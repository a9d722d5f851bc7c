import Plotting
import Testing
import Wording

private let nan = Double.nan

/// A plot with one series over epochs.
private func curve(_ y: [Double], _ label: String = "loss", yScale: Scale = .linear) -> Plot {
  Plot(Panel(xLabel: "epoch", yLabel: "loss", yScale: yScale, layers: [Curves([Series(label, y: y, from: 1)])]))
}

@Suite struct WordsTests {
  @Test(
    "a curve reads as start, end, extreme and trend",
    arguments: [
      (
        [0.9, 0.5, 0.3], "loss: from 0.9 at epoch 1 to 0.3 at epoch 3; lowest 0.3 at epoch 3; no rise.",
        "loss：从 epoch 1 的 0.9 到 epoch 3 的 0.3；最低 0.3，在 epoch 3；没有回升。"
      ),
      (
        [0.3, 0.5, 0.9], "loss: from 0.3 at epoch 1 to 0.9 at epoch 3; highest 0.9 at epoch 3; no fall.",
        "loss：从 epoch 1 的 0.3 到 epoch 3 的 0.9；最高 0.9，在 epoch 3；没有回落。"
      ),
      (
        [0.9, 0.4, 0.6],
        "loss: from 0.9 at epoch 1 to 0.6 at epoch 3; lowest 0.4 at epoch 2; down until then, up after it.",
        "loss：从 epoch 1 的 0.9 到 epoch 3 的 0.6；最低 0.4，在 epoch 2；在那之前下降，之后回升。"
      ),
      (
        [0.1, 0.8, 0.3],
        "loss: from 0.1 at epoch 1 to 0.3 at epoch 3; highest 0.8 at epoch 2; up until then, down after it.",
        "loss：从 epoch 1 的 0.1 到 epoch 3 的 0.3；最高 0.8，在 epoch 2；在那之前上升，之后回落。"
      ),
      (
        [0.9, 0.5, 0.6, 0.2, 0.3],
        "loss: from 0.9 at epoch 1 to 0.3 at epoch 5; lowest 0.2 at epoch 4; down overall, with 2 rises in 4 steps.",
        "loss：从 epoch 1 的 0.9 到 epoch 5 的 0.3；最低 0.2，在 epoch 4；总体下降，4 步里有 2 步回升。"
      ),
      (
        [0.1, 0.5, 0.4, 0.9],
        "loss: from 0.1 at epoch 1 to 0.9 at epoch 4; highest 0.9 at epoch 4; up overall, with 1 fall in 3 steps.",
        "loss：从 epoch 1 的 0.1 到 epoch 4 的 0.9；最高 0.9，在 epoch 4；总体上升，3 步里有 1 步回落。"
      ),
      (
        [0.5, 0.9, 0.1, 0.52],
        "loss: from 0.5 at epoch 1 to 0.52 at epoch 4; lowest 0.1 at epoch 3; highest 0.9 at epoch 2; no clear trend: 2 rises, 1 fall.",
        "loss：从 epoch 1 的 0.5 到 epoch 4 的 0.52；最低 0.1，在 epoch 3；最高 0.9，在 epoch 2；没有明显趋势：涨 2 次，跌 1 次。"
      ),
      ([0.25, 0.25], "loss: stays at 0.25 from epoch 1 to epoch 2.", "loss：从 epoch 1 到 epoch 2 始终是 0.25。"),
      ([0.5], "loss: one point, 0.5 at epoch 1.", "loss：只有一个点，在 epoch 1 是 0.5。"),
    ])
  func trends(y: [Double], english: String, chinese: String) {
    #expect(curve(y).description == Bilingual(english, chinese))
  }

  @Test("what can't be drawn is counted and named")
  func undrawable() {
    #expect(
      curve([0.9, nan, 0.5, nan, .infinity]).description
        == Bilingual(
          """
          loss: from 0.9 at epoch 1 to 0.5 at epoch 3; lowest 0.5 at epoch 3; no rise.
          loss: 2 nan and 1 inf among 5 values, the first at x = 2, not drawn.
          """,
          """
          loss：从 epoch 1 的 0.9 到 epoch 3 的 0.5；最低 0.5，在 epoch 3；没有回升。
          loss 的 5 个值里有 2 个 nan、1 个 inf，最早在 x = 2 处，没有画出。
          """))
    #expect(
      curve([nan, nan]).description
        == Bilingual("loss: 2 of 2 values are nan; nothing is drawn.", "loss 的 2 个值全是 nan，一个也画不出来。"))
    #expect(
      curve([nan, -.infinity]).description
        == Bilingual(
          "loss: none of 2 values can be drawn: 1 nan and 1 inf.", "loss 的 2 个值都画不出来：1 个 nan、1 个 inf。"))
    #expect(curve([]).description == Bilingual("loss has no points.", "loss 没有任何点。"))
    #expect(
      curve([1e301, 1], "损失").sentences.last
        == Bilingual(
          "损失: 1 beyond 1e300 among 2 values, the first at x = 1, not drawn.",
          "损失的 2 个值里有 1 个超出 1e300 的值，最早在 x = 1 处，没有画出。")
    )
  }

  @Test("a log axis without positive values is said, and so are values it cannot hold")
  func logs() {
    #expect(
      curve([0, -1], yScale: .log).sentences.dropFirst().first
        == Bilingual("No value is above 0, so the axis is linear and not log.", "没有大于 0 的值，所以用线性坐标，没有用对数坐标。"))
    #expect(
      curve([1, 0, 0.1], yScale: .log).sentences.last
        == Bilingual(
          "loss: 1 value at or below 0 cannot stand on a log axis.", "loss 有 1 个值不大于 0，对数坐标上画不出来。"))
  }

  @Test("every kind says what it shows, in both languages, as before")
  func gallery() throws {
    for piece in try Gallery.pieces() {
      let text = piece.plot.description.english + "\n\n" + piece.plot.description.chinese + "\n"
      #expect(golden(text, "words-\(piece.name)") == nil)
    }
    var hard = ""
    for (name, plot) in try Gallery.hardCases().map({ ($0.name, $0.plot) }) {
      hard += "\(name)\n\(plot.description.english)\n\(plot.description.chinese)\n\n"
    }
    #expect(golden(hard, "words-hard-cases") == nil)
  }

  @Test("every fault reads as a sentence in both languages")
  func faults() {
    let faults: [(PlotFault, String, String)] = [
      (
        .lengthsDiffer(x: 3, y: 2), "there are 3 x values but 2 y values; each point needs one of both.",
        "x 有 3 个值，y 却有 2 个；每个点都要各有一个。"
      ),
      (
        .unknownExtension(path: "a.bmp", known: [".png", ".svg"]),
        "'a.bmp' does not end in a kind of file that a plot can be; choose .png, .svg.",
        "看不出 'a.bmp' 要存成哪种文件；结尾请用 .png、.svg。"
      ),
      (
        .gnuplotSilent(seconds: 3), "gnuplot gave no answer for 3 s and was stopped.", "gnuplot 3 秒没有回应，已将它停掉。"
      ),
      (.gnuplotAbsent, "gnuplot, which draws pictures, is not installed.", "画图用的 gnuplot 还没有安装。"),
      (
        .format("r?", part: "?"), "the format 'r?' has a part '?' that is no colour, marker or line.",
        "格式 'r?' 里的 '?' 既不是颜色，也不是标记或线型。"
      ),
    ]
    for (fault, english, chinese) in faults { #expect(fault.message == Bilingual(english, chinese)) }
    #expect(PlotFault.gnuplotAbsent.remedy == Bilingual(same: "apt-get install gnuplot-nox"))
    #expect(
      PlotFault.gnuplotAbsent.whileTraining
        == Bilingual(
          "No curves: gnuplot, which draws pictures, is not installed. Training goes on. Try: apt-get install gnuplot-nox",
          "画不了曲线：画图用的 gnuplot 还没有安装。训练照常进行。可以试试：apt-get install gnuplot-nox"))
  }
}
