import Catalogue
import Wording

/// What pyplot offers here: the kinds of plot, and the calls that name, arrange, show and save them.
package enum PlotCards {
  package static var all: [Card] { PlotKinds.all.map { $0.card } + calls }

  private static let calls = [
    Card(
      "barh", .plot, .parameters([Parameter("y"), Parameter("width"), Parameter("label", default: "''")]),
      Bilingual("Draws a lying bar for each name or place, the first at the bottom.", "每个名称（或位置）画一根横向的柱子，第一根在最下面。"),
      example: "plt.barh(['cat', 'dog'], [0.9, 0.7])", source: "matplotlib.pyplot.barh"),
    Card(
      "colorbar", .plot, .parameters([]),
      Bilingual(
        "The scale of colours, which every picture with colours has already.", "颜色的刻度；带颜色的图本来就有。"),
      example: "plt.scatter([1, 2, 3], [2, 1, 3], c=[0.1, 0.5, 0.9]); plt.colorbar()",
      source: "matplotlib.pyplot.colorbar"),
    Card(
      "title", .plot, .parameters([Parameter("label")]),
      Bilingual("Names the current axes.", "给当前的图加标题。"), example: "plt.title('Loss')",
      source: "matplotlib.pyplot.title"),
    Card(
      "xlabel", .plot, .parameters([Parameter("xlabel")]),
      Bilingual("Says what the x axis counts.", "说明横轴是什么。"), example: "plt.xlabel('epoch')",
      source: "matplotlib.pyplot.xlabel"),
    Card(
      "ylabel", .plot, .parameters([Parameter("ylabel")]),
      Bilingual("Says what the y axis counts.", "说明纵轴是什么。"), example: "plt.ylabel('loss')",
      source: "matplotlib.pyplot.ylabel"),
    Card(
      "xscale", .plot, .parameters([Parameter("value")]),
      Bilingual("Makes the x axis linear or logarithmic.", "把横轴设为线性或对数坐标。"),
      example: "plt.xscale('log')", source: "matplotlib.pyplot.xscale"),
    Card(
      "yscale", .plot, .parameters([Parameter("value")]),
      Bilingual("Makes the y axis linear or logarithmic.", "把纵轴设为线性或对数坐标。"),
      example: "plt.yscale('log')", source: "matplotlib.pyplot.yscale"),
    Card(
      "legend", .plot, .parameters([Parameter("labels", default: "None")]),
      Bilingual("Shows which series is which.", "标出每组数据的名称。"), example: "plt.legend()",
      source: "matplotlib.pyplot.legend"),
    Card(
      "figure", .plot, .parameters([Parameter("figsize", default: "None")]),
      Bilingual("Begins a new figure, its size in inches.", "新建一张图，尺寸以英寸计。"),
      example: "plt.figure(figsize=(8, 5))", source: "matplotlib.pyplot.figure"),
    Card(
      "subplot", .plot, .parameters([Parameter("nrows"), Parameter("ncols"), Parameter("index")]),
      Bilingual(
        "Goes to one place of a grid of axes, counted from 1, row by row.", "切换到网格中的一格，从 1 数起，一行一行地数。"),
      example: "plt.subplot(1, 2, 1)", source: "matplotlib.pyplot.subplot"),
    Card(
      "show", .plot, .parameters([]),
      Bilingual("Shows the figure and begins a new one.", "显示当前的图，之后从一张新图开始。"), example: "plt.show()",
      source: "matplotlib.pyplot.show"),
    Card(
      "savefig", .plot, .parameters([Parameter("fname"), Parameter("dpi", default: "None")]),
      Bilingual(
        "Saves the figure; the end of the name says as what: png, svg, pdf, csv, gp or txt.",
        "把图存成文件；按文件名结尾决定格式：png、svg、pdf、csv、gp 或 txt。"),
      example: "plt.savefig('loss.png')", source: "matplotlib.pyplot.savefig"),
  ]
}
