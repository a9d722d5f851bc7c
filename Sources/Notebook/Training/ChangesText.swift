import Explain
import Neural
import Tensors
import Wording

/// Changes of weights as tables.
struct ChangesText {
  let weights: RunWeights
  let tongue: Tongue
  let columns: Int
  let digits: Int

  /// The weights that changed most, from, to, by.
  func largest(_ changes: WeightChanges, withGradients: Bool) -> [StyledText] {
    guard !changes.largest.isEmpty else { return [StyledText("  " + ChangesWords.nothing[tongue])] }
    let numbers = RunNumbers(digits: digits)
    let title = changes.changed > changes.largest.count ? ChangesWords.movedMost : ChangesWords.moved
    var headings = [title, ChangesWords.from, ChangesWords.to, ChangesWords.by]
    if withGradients { headings.append(ChangesWords.gradient) }
    var table = NumberTable(headings: headings.map { $0[tongue] })
    for change in changes.largest {
      var row = [
        weights.name(change.weight, change.index), numbers.text(change.from), numbers.text(change.to),
        numbers.change(change.by),
      ]
      if withGradients { row.append(change.gradient.map(numbers.text) ?? "") }
      table.rows.append(row)
    }
    return table.lines(columns: columns)
  }

  /// One line an array: how many of its numbers changed, and how much.
  func arrays(_ changes: WeightChanges) -> [StyledText] {
    var table = NumberTable(headings: ChangesWords.arrayHeadings.map { $0[tongue] })
    for summary in changes.summaries {
      table.rows.append([
        weights.name(summary.weight), summary.shape.description,
        ChangesWords.share(summary.changed, of: summary.shape.elementCount)[tongue],
        Numeral.significant(summary.typical, digits: 3), Numeral.significant(summary.largest, digits: 3),
      ])
    }
    return table.lines(columns: columns)
  }
}

/// What tables of changes say.
enum ChangesWords {
  static let moved = Bilingual("moved", "变动")
  static let movedMost = Bilingual("moved most", "变动最大的")
  static let from = Bilingual("from", "从")
  static let to = Bilingual("to", "到")
  static let by = Bilingual("by", "差")
  static let gradient = Bilingual("gradient", "梯度")
  static let nothing = Bilingual("No weight changed.", "没有权重变动。")

  static let arrayHeadings = [
    Bilingual("weights", "权重"), Bilingual("shape", "形状"), Bilingual("changed", "变了几个"),
    Bilingual("typical move", "改动大小"), Bilingual("largest move", "最大改动"),
  ]

  static func share(_ changed: Int, of total: Int) -> Bilingual {
    let (part, all) = (Numeral.grouped(changed), Numeral.grouped(total))
    return changed == total ? Bilingual("all \(all)", "全部 \(all) 个") : Bilingual("\(part) of \(all)", "\(part)/\(all)")
  }

  static func title(from first: Int, to last: Int) -> Bilingual {
    let steps = last - first
    let start =
      first == 0
      ? Bilingual("the start", "开始") : Bilingual("step \(Numeral.grouped(first))", "第 \(Numeral.grouped(first)) 步")
    return Bilingual(
      "From after \(start.english) to after step \(Numeral.grouped(last)): \(Numeral.grouped(steps)) step\(steps == 1 ? "" : "s")",
      "从\(start.chinese)之后到第 \(Numeral.grouped(last)) 步之后，共 \(Numeral.grouped(steps)) 步")
  }

  static func oneStep(_ step: Int, of count: Int) -> Bilingual {
    Bilingual(
      "What step \(Numeral.grouped(step)) of \(Numeral.grouped(count)) changed",
      "第 \(Numeral.grouped(step)) 步（共 \(Numeral.grouped(count)) 步）改了什么")
  }

  static func fromStart(to last: Int) -> Bilingual {
    Bilingual(
      "From the start to after step \(Numeral.grouped(last))", "从开始到第 \(Numeral.grouped(last)) 步之后")
  }
}
