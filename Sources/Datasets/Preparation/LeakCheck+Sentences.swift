import Wording

extension LeakCheck.Finding {
  /// What was found and why it matters, in one or two sentences.
  package var words: Bilingual {
    switch self {
    case .sharedGroups(let column, let shared, let tested):
      let most = shared == tested ? "all" : Numeral.grouped(shared)
      return Bilingual(
        "Same \(column) on both sides: \(most) of \(Numeral.grouped(tested)) in the test part are in training too. "
          + "The score says how well known ones are recognised, not new ones.",
        "同一个 \(column) 两边都有：测试集的 \(Numeral.grouped(tested)) 个里，\(shared == tested ? "全部" : "有 \(Numeral.grouped(shared)) 个")训练时见过。"
          + "这个分数说的是认熟人的本事，不是认生人的。")
    case .sharedRows(let count, let tested):
      return Bilingual(
        "Same rows on both sides: \(Numeral.grouped(count)) of \(Numeral.grouped(tested)) test rows stand in training too, down to the last value.",
        "同样的行两边都有：\(Numeral.grouped(tested)) 条测试数据里，有 \(Numeral.grouped(count)) 条和训练集里的一模一样。")
    case .trainedOnLater(let column, let count, let first):
      return Bilingual(
        "Trained on the future: \(Numeral.grouped(count)) training \(count == 1 ? "row has" : "rows have") a later \(column) than the first test row (\(first.plain)).",
        "拿未来训练：训练集有 \(Numeral.grouped(count)) 条的 \(column) 比测试集最早的一条（\(first.plain)）还晚。")
    case .tellsAlone(let column, let area):
      return Bilingual(
        "\(column) alone tells the label: AUC \(Numeral.fixed(area, places: 3)). Was it known before the label was?",
        "单靠 \(column) 就能猜中标签：AUC \(Numeral.fixed(area, places: 3))。预测的那一刻，它已经有了吗？")
    case .presentWithLabel(let column, let label, let share, let other):
      return Bilingual(
        "\(column) has a value in \(Numeral.percent(share, places: 0)) of the rows labelled \(Numeral.significant(label)) and in "
          + "\(Numeral.percent(other, places: 0)) of the others. Was it filled in once the label was known?",
        "标签是 \(Numeral.significant(label)) 的行，\(Numeral.percent(share, places: 0)) 都有 \(column)，其余的只有 "
          + "\(Numeral.percent(other, places: 0)) 有。它是不是知道结果之后才填的？")
    case .laterThanLabel(let column, let time, let count):
      return Bilingual(
        "\(column) is later than \(time) in \(Numeral.grouped(count)) training \(count == 1 ? "row" : "rows"): it was not known then.",
        "训练集有 \(Numeral.grouped(count)) 条的 \(column) 晚于 \(time)：那时候还不可能知道它。")
    case .fittedOnAll(let name, let rows, let train):
      return Bilingual(
        "\(name) was fitted on \(Numeral.grouped(rows)) rows, but only \(Numeral.grouped(train)) are for training: "
          + "it has seen the test part. Fit it on the training rows alone.",
        "\(name) 是拿 \(Numeral.grouped(rows)) 行拟合的，而训练集只有 \(Numeral.grouped(train)) 行：它见过测试集了。只能用训练集来拟合。")
    case .fittedOnOthers(let name, let column):
      return Bilingual(
        "\(name) was fitted on other rows than these: its mean of \(column) is not that of the training part.",
        "\(name) 拟合用的不是这些行：它记下的 \(column) 均值和训练集的对不上。")
    }
  }
}

extension LeakCheck {
  /// The whole report, a line a finding; what was looked at where nothing was found.
  package var report: Bilingual {
    guard !findings.isEmpty else {
      let list = looked.map(\.words)
      return Bilingual(
        "No leak found in \(Numeral.grouped(trainRows)) rows to train and \(Numeral.grouped(testRows)) to test. Looked at: "
          + list.map(\.english).joined(separator: ", ") + ". What isn't listed was not looked at.",
        "没发现泄漏：训练 \(Numeral.grouped(trainRows)) 行，测试 \(Numeral.grouped(testRows)) 行。查了："
          + list.map(\.chinese).joined(separator: "、") + "。没列出来的就没查。")
    }
    let lines = findings.map(\.words)
    return Bilingual(
      lines.map(\.english).joined(separator: "\n"), lines.map(\.chinese).joined(separator: "\n"))
  }
}

extension LeakCheck.Look {
  fileprivate var words: Bilingual {
    switch self {
    case .rows: Bilingual("same rows on both sides", "两边有没有同样的行")
    case .features: Bilingual("features that tell the label alone", "有没有单个特征就能猜中标签")
    case .presence: Bilingual("values present only with the label", "有没有跟着标签才出现的值")
    case .groups(let name): Bilingual("same \(name) on both sides", "两边有没有同一个 \(name)")
    case .times(let name): Bilingual("\(name) of training before the test's", "训练集的 \(name) 是否都早于测试集")
    case .scaling(let name): Bilingual("rows the \(name) was fitted on", "\(name) 用哪些行拟合")
    }
  }
}

extension Cell {
  fileprivate var plain: String {
    switch self {
    case .text(let text): CellText.escaped(text)
    case .moment(let moment): "\(moment)"
    default: short
    }
  }
}
