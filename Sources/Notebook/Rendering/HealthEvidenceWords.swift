import Explain
import Wording

extension HealthWords {
  private func number(_ value: Double) -> String { Numeral.significant(value, digits: 4) }

  private func share(_ change: Double, _ level: Double) -> String { Numeral.percent(change / abs(level)) }

  /// `-0.0112 an epoch (95 %: -0.0131 to -0.0098)`
  ///
  /// Where that would be a row of zeros, the change is told as a share of `level`: `-10.5% of its size an epoch`.
  private func told(_ trend: RobustTrend, at level: Double? = nil) -> Bilingual {
    if let level, level != 0, abs(trend.slope) < 0.001 {
      let (slope, low, high) = (share(trend.slope, level), share(trend.lower, level), share(trend.upper, level))
      return Bilingual(
        "\(slope) of its size \(each.english) (95 %: \(low) to \(high))",
        "\(each.chinese)变化 \(slope)（占现值；95%：\(low) 到 \(high)）".replacing(" %", with: "%"))
    }
    let (slope, low, high) = (number(trend.slope), number(trend.lower), number(trend.upper))
    return Bilingual(
      "\(slope) \(each.english) (95 %: \(low) to \(high))", "\(each.chinese) \(slope)（95%：\(low) 到 \(high)）")
  }

  /// The numbers that carry a finding.
  func evidence(_ finding: HealthFinding) -> Bilingual {
    switch finding {
    case .notFinite(_, _, let before, let rose):
      guard let before else {
        return Bilingual("It is so from the very first one.", "一开始就是。")
      }
      return Bilingual(
        "Right before it was \(number(before))\(rose ? ", and it had been rising" : "").",
        "之前最后一个数是 \(number(before))\(rose ? "，而且一直在涨" : "")。")
    case .tooFew(_, let first, let last):
      guard let first, let last else { return Bilingual("There is no number to read.", "没有数可看。") }
      return Bilingual(
        "The loss went from \(number(first)) to \(number(last)); a trend needs at least 5 points.",
        "损失从 \(number(first)) 到 \(number(last))；要看趋势至少得 5 个点。")
    case .diverging(let first, let lowest, let at, let last, let trend):
      let place = place(at)
      let slope = trend.map { told($0) }
      return Bilingual(
        "It began at \(number(first)), was lowest at \(place.english) (\(number(lowest))) and ends at \(number(last))"
          + (slope.map { "; at the end it changes by \($0.english)" } ?? "") + ".",
        "开始是 \(number(first))，\(place.chinese)最低（\(number(lowest))），最后是 \(number(last))"
          + (slope.map { "，末段\($0.chinese)" } ?? "") + "。")
    case .atChance(let level, let chance, let classes):
      return Bilingual(
        "It stays at \(number(level)); naming nothing but how often each of the \(classes) classes occurs costs "
          + "\(number(chance)) (ln \(classes) where they are equal).",
        "损失一直在 \(number(level))；什么都不学、只按 \(classes) 个类的占比猜，损失就是 \(number(chance))（各类一样多时是 ln \(classes)）。")
    case .flatFromStart(let level):
      return Bilingual(
        "It stays at \(number(level)). That can be a model that never learned, or one that had finished before; classes=N "
          + "or an accuracy would tell.",
        "一直在 \(number(level))。可能从没学到，也可能早就学完；给出 classes=类别数 或准确率才分得清。")
    case .rateTooLow(let trend, let first, let last):
      return Bilingual(
        "The loss fell from \(number(first)) to \(number(last)), in a straight line: \(told(trend).english). It has not "
          + "begun to level off.",
        "损失从 \(number(first)) 降到 \(number(last))，一条直线：\(told(trend).chinese)，还没有变平的迹象。")
    case .oscillating(let noise, let level, let excess):
      return Bilingual(
        "It swings by about \(number(noise)) around \(number(level)) and turns more often than chance does (by "
          + "\(Numeral.fixed(excess, places: 1)) standard deviations).",
        "围着 \(number(level)) 上下摆动约 \(number(noise))，转向次数比随机波动多（多出 \(Numeral.fixed(excess, places: 1)) 个标准差）。")
    case .tooNoisy(let trend, let noise, let level):
      return Bilingual(
        "At the end it changes by \(told(trend).english): up or down are both possible. The jitter is \(number(noise)) at a "
          + "level of \(number(level)).",
        "末段变化是\(told(trend).chinese)，升降都有可能；波动约 \(number(noise))，水平是 \(number(level))。")
    case .stillLearning(let trend, let level, let from):
      return Bilingual(
        "From \(place(from).english) on the training loss changes by \(told(trend, at: level).english); it is at \(number(level)).",
        "从\(place(from).chinese)起，训练损失\(told(trend, at: level).chinese)，现在是 \(number(level))。")
    case .finished(let first, let level, let from):
      return first == level
        ? Bilingual("It stays at \(number(level)).", "一直在 \(number(level))。")
        : Bilingual(
          "It fell from \(number(first)) to \(number(level)) and stays there from \(place(from).english) on.",
          "从 \(number(first)) 降到 \(number(level))，\(place(from).chinese)起就停在那里。")
    case .plateau(let first, let level, let from, let trend):
      return Bilingual(
        "It fell from \(number(first)) to \(number(level)); from \(place(from).english) on it changes by "
          + "\(told(trend, at: level).english). Whether less is possible, a curve can't say.",
        "从 \(number(first)) 降到 \(number(level))；\(place(from).chinese)起\(told(trend, at: level).chinese)。还能不能更低，曲线说不出来。"
      )
    default: return evidenceBeyondTraining(finding)
    }
  }

  private func evidenceBeyondTraining(_ finding: HealthFinding) -> Bilingual {
    switch finding {
    case .noValidation:
      Bilingual("The training loss alone can't show it: it falls in either case.", "光看训练损失看不出来：过不过拟合它都会降。")
    case .tooFewForValidation: Bilingual("At least 5 are needed.", "至少要 5 个。")
    case .overfitting(let lowest, let at, let last, let trend, _, let accuracyStillRises):
      Bilingual(
        "Validation loss was lowest at epoch \(at) (\(number(lowest))) and ends at \(number(last)); since then it changes by "
          + "\(told(trend).english), while training loss goes on falling."
          + (accuracyStillRises
            ? " Validation accuracy still rises: it names more rightly but is too sure where it errs." : ""),
        "验证损失在第 \(at) 轮最低（\(number(lowest))），最后是 \(number(last))；之后\(told(trend).chinese)，训练损失却还在降。"
          + (accuracyStillRises ? "验证准确率还在涨：猜对的更多了，但错的时候过于自信。" : ""))
    case .mayOverfit(let lowest, let at, let last):
      Bilingual(
        "Validation loss was lowest at epoch \(at) (\(number(lowest))) and has risen since, to \(number(last)), while training "
          + "loss fell on.",
        "验证损失在第 \(at) 轮最低（\(number(lowest))），之后涨到 \(number(last))，训练损失还在降。")
    case .validationHolds(let lowest, let at, let last):
      Bilingual(
        "Validation loss was lowest at epoch \(at) (\(number(lowest))) and ends at \(number(last)); there is no rise that "
          + "stands out from its jitter.",
        "验证损失在第 \(at) 轮最低（\(number(lowest))），最后是 \(number(last))，没有超出波动的上涨。")
    case .gap(let training, let validation):
      Bilingual(
        "Training loss is \(number(training)), validation loss \(number(validation)).",
        "训练损失 \(number(training))，验证损失 \(number(validation))。")
    case .noBetterThanBaseline(let accuracy, let baseline):
      Bilingual(
        "Accuracy is \(number(accuracy)); the largest class alone gives \(number(baseline)).",
        "准确率 \(number(accuracy))；只猜最大类就有 \(number(baseline))。")
    case .deadUnits(_, _, _, let rows):
      Bilingual(
        "What goes into their relu is 0 or less in all \(Numeral.grouped(rows)) rows looked at, so no gradient passes them.",
        "看过的 \(Numeral.grouped(rows)) 行里，进 relu 的数全都不大于 0，梯度过不去。")
    case .saturatedUnits(_, _, _, _, let rows):
      Bilingual(
        "Their slope is below 0.01 in all \(Numeral.grouped(rows)) rows looked at, so little gradient passes them.",
        "看过的 \(Numeral.grouped(rows)) 行里，它们的斜率都小于 0.01，梯度几乎过不去。")
    case .vanishing(let first, let firstSize, let last, let lastSize),
      .exploding(let first, let firstSize, let last, let lastSize):
      Bilingual(
        "Root mean square: \(number(firstSize)) at \(first), \(number(lastSize)) at \(last).",
        "均方根：\(first) 是 \(number(firstSize))，\(last) 是 \(number(lastSize))。")
    case .noGradient: Bilingual("It is exactly 0 in every element.", "每个元素都正好是 0。")
    case .gradientNotFinite: Bilingual("The next step would spoil the weights.", "再走一步，参数就全坏了。")
    case .hardlyMoves(_, let ratio):
      Bilingual(
        "One step changes it by \(number(ratio)) of its size; about 0.001 is usual.",
        "一步只变了自身大小的 \(number(ratio))，通常是千分之一左右。")
    case .movesTooMuch(_, let ratio):
      Bilingual(
        "One step changes it by \(number(ratio)) of its size; about 0.001 is usual.",
        "一步变了自身大小的 \(number(ratio))，通常是千分之一左右。")
    default: Bilingual(same: "")
    }
  }

  // MARK: - What to try

  func advice(_ finding: HealthFinding) -> Bilingual? {
    switch finding {
    case .notFinite:
      Bilingual(
        "a learning rate of a tenth; look for log or division of 0 (:why nan); scale the inputs.",
        "学习率降到十分之一；看看有没有对 0 取对数或除以 0（:why nan）；把输入缩放一下。")
    case .tooFew: Bilingual("more epochs, then :doctor again.", "多训几轮再 :doctor。")
    case .diverging: Bilingual("a learning rate of a third or a tenth; scale the inputs.", "学习率降到三分之一或十分之一；把输入缩放一下。")
    case .atChance, .flatFromStart:
      Bilingual(
        "check that inputs and labels belong together; a learning rate ten times higher and ten times lower; overfit 10 "
          + "examples first.",
        "检查输入和标签对得上；学习率放大十倍、缩小十倍各试一次；先试试能不能背下 10 个样本。")
    case .rateTooLow: Bilingual("a learning rate three to ten times higher.", "学习率放大到三到十倍。")
    case .oscillating: Bilingual("a learning rate of a third, or a larger batch.", "学习率降到三分之一，或者加大 batch。")
    case .tooNoisy:
      Bilingual("more epochs, a larger batch, or the mean over several seeds.", "多训几轮、加大 batch，或者换几个种子取平均。")
    case .stillLearning: Bilingual("more epochs.", "再多训几轮。")
    case .plateau:
      Bilingual(
        "a lower learning rate from here; a larger model; other inputs. If validation is as good, it may be all there is.",
        "从这里起降低学习率；换大一点的模型；换输入特征。如果验证也一样好，可能就到头了。")
    case .noValidation where unit == .point:
      Bilingual(
        "both curves by name: :doctor {'loss': …, 'val_loss': …}.", "把两条曲线都给出来：:doctor {'loss': …, 'val_loss': …}。")
    case .noValidation: Bilingual("model.fit(…, validation_split=0.2).", "model.fit(…, validation_split=0.2)。")
    case .overfitting(_, let at, _, _, _, _):
      Bilingual(
        "stop at epoch \(at); more data; a smaller model; dropout (units switched off at random while training).",
        "训到第 \(at) 轮就停；加数据；换小模型；加 dropout（训练时随机关掉一部分单元）。")
    case .mayOverfit: Bilingual("a few more epochs, to be sure.", "再训几轮，确认一下。")
    case .gap: Bilingual("more data, a smaller model, dropout.", "加数据、换小模型、加 dropout。")
    case .noBetterThanBaseline:
      Bilingual("look at precision and recall of the small class.", "看看小类的精确率和召回率。")
    case .deadUnits(_, let dead, let all, _) where dead * 2 > all:
      Bilingual("a lower learning rate, leaky_relu, or other starting weights.", "降低学习率、换 leaky_relu，或者换初始化。")
    case .saturatedUnits(_, _, let saturated, let all, _) where saturated * 2 > all:
      Bilingual("smaller starting weights, scaled inputs, or relu.", "初始权重小一些、输入缩放一下，或者换 relu。")
    case .vanishing: Bilingual("relu instead of sigmoid, fewer layers.", "sigmoid 换成 relu，或者减少层数。")
    case .exploding: Bilingual("a lower learning rate, smaller starting weights.", "降低学习率，初始权重小一些。")
    case .noGradient: Bilingual(":why on one of its elements names the reason.", "用 :why 看它的一个元素，会说出原因。")
    case .gradientNotFinite: Bilingual(":why nan names the first operation.", ":why nan 会指出是哪一步。")
    case .hardlyMoves: Bilingual("a higher learning rate.", "加大学习率。")
    case .movesTooMuch: Bilingual("a lower learning rate.", "降低学习率。")
    default: nil
    }
  }
}
