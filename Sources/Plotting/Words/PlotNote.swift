import Wording

/// What has to be said of a plot beyond what it shows, as facts: nothing vanishes from a picture unnamed.
package enum PlotNote: Sendable, Equatable {
  case nothingToDraw
  case empty(String)
  case onePoint(String)
  case constant(String, Double)
  /// Values without a place on any axis, `of` so many; `first` is the x of the first of them, where that says
  /// something.
  case undrawable(String, nan: Int, infinite: Int, tooLarge: Int, of: Int, first: Double?)
  /// Values at or below zero on a log axis.
  case notPositive(String, Int)
  /// A log axis was asked for, but no value is above zero.
  case logImpossible
  /// Points beyond the ends that the axes were given.
  case outside(String, Int, of: Int)
  /// gnuplot colours a plane between even axes only.
  case uncoloured
  case firstPictures(Int, of: Int)
  case sampled(String, drawn: Int, of: Int)
  case shrunk(rows: Int, columns: Int, toRows: Int, toColumns: Int)

  package var sentence: Bilingual {
    switch self {
    case .nothingToDraw: Bilingual("There is nothing to draw.", "没有可画的内容。")
    case .empty(let label):
      Bilingual("\(name(label).english) has no points.", "\(name(label).chinese)没有任何点。")
    case .onePoint(let label):
      Bilingual("\(name(label).english) is a single point.", "\(name(label).chinese)只有一个点。")
    case .constant(let label, let value):
      Bilingual(
        "\(name(label).english) stays at \(Numeral.significant(value, digits: 4)).",
        "\(name(label).chinese)始终是 \(Numeral.significant(value, digits: 4))。")
    case .undrawable(let label, let nan, let infinite, let tooLarge, let total, let first):
      lost(label, nan: nan, infinite: infinite, tooLarge: tooLarge, of: total, first: first)
    case .notPositive(let label, let count):
      Bilingual(
        "\(name(label).english): \(count) value\(count == 1 ? "" : "s") at or below 0 cannot stand on a log axis.",
        "\(name(label).chinese)有 \(count) 个值不大于 0，对数坐标上画不出来。")
    case .logImpossible:
      Bilingual(
        "No value is above 0, so the axis is linear and not log.", "没有大于 0 的值，所以用线性坐标，没有用对数坐标。")
    case .outside(let label, let count, let total):
      Bilingual(
        "\(name(label).english): \(Numeral.grouped(count)) of \(Numeral.grouped(total)) points lie outside the axes.",
        "\(name(label).chinese)的 \(Numeral.grouped(total)) 个点里有 \(Numeral.grouped(count)) 个在坐标轴范围之外。")
    case .uncoloured:
      Bilingual("On a log axis the surface is drawn as lines, without colours.", "对数坐标上，曲面只画等高线，不上色。")
    case .firstPictures(let shown, let total):
      Bilingual(
        "The first \(shown) of \(Numeral.grouped(total)) pictures are shown.",
        "共 \(Numeral.grouped(total)) 张图，展示前 \(shown) 张。")
    case .sampled(let label, let drawn, let total):
      Bilingual(
        "\(name(label).english): \(Numeral.grouped(drawn)) of \(Numeral.grouped(total)) points are drawn, evenly chosen.",
        "\(name(label).chinese)共 \(Numeral.grouped(total)) 个点，均匀挑了 \(Numeral.grouped(drawn)) 个来画。")
    case .shrunk(let rows, let columns, let toRows, let toColumns):
      Bilingual(
        "\(rows) × \(columns) cells are drawn as \(toRows) × \(toColumns) averages.",
        "\(rows) × \(columns) 个格子按平均值缩成 \(toRows) × \(toColumns) 来画。")
    }
  }

  private func name(_ label: String) -> Bilingual {
    let label = Printable.word(label)
    return label.isEmpty ? Bilingual("The series", "这组数据") : Bilingual(label, Phrase.before(label))
  }

  private func lost(_ label: String, nan: Int, infinite: Int, tooLarge: Int, of total: Int, first: Double?) -> Bilingual
  {
    let kinds = [
      (nan, Bilingual(same: "nan")), (infinite, Bilingual(same: "inf")),
      (tooLarge, Bilingual("beyond 1e300", "超出 1e300 的值")),
    ].filter { $0.0 > 0 }
    let count = nan + infinite + tooLarge
    let at = first.map { Numeral.significant($0, digits: 6) }
    let english = kinds.map { "\(Numeral.grouped($0.0)) \($0.1.english)" }.joined(separator: " and ")
    let chinese = kinds.map { "\(Numeral.grouped($0.0)) 个\(Phrase.after($0.1.chinese))" }.joined(separator: "、")
    let values = Numeral.grouped(total)
    if count == total {
      return kinds.count == 1
        ? Bilingual(
          "\(name(label).english): \(values) of \(values) values are \(kinds[0].1.english); nothing is drawn.",
          "\(name(label).chinese)的 \(values) 个值全是 \(kinds[0].1.chinese)，一个也画不出来。")
        : Bilingual(
          "\(name(label).english): none of \(values) values can be drawn: \(english).",
          "\(name(label).chinese)的 \(values) 个值都画不出来：\(chinese)。")
    }
    return Bilingual(
      "\(name(label).english): \(english) among \(values) values\(at.map { ", the first at x = \($0)" } ?? ""), not drawn.",
      "\(name(label).chinese)的 \(values) 个值里有 \(chinese)\(at.map { "，最早在 x = \($0) 处" } ?? "")，没有画出。")
  }
}
