import Explain
import Neural
import Wording

extension AuditWords {
  /// What a check found, with its arithmetic.
  static func sentence(_ finding: AuditFinding) -> Bilingual {
    switch finding {
    case .outOfRange(.loss, let told):
      Bilingual("A cross-entropy is never below 0; told is \(told.text).", "交叉熵不会小于 0，这里写的是 \(told.text)。")
    case .outOfRange(let quantity, let told):
      Bilingual(
        "\(name(quantity).english) can't be \(told.text): it lies between 0 and 100 %.",
        "\(name(quantity).chinese)不可能是 \(told.text)：只能在 0 到 100% 之间。")
    case .steps(let steps): sentence(steps)
    case .examplesBehindSteps(let steps, let batch, let from, let to):
      Bilingual(
        "\(grouped(steps)) steps of \(grouped(batch)) go through \(grouped(from)) to \(grouped(to)) examples.",
        "\(grouped(steps)) 步、每步 \(grouped(batch)) 个，总共是 \(grouped(from)) 到 \(grouped(to)) 个样本。")
    case .granularity(_, let told, let examples, let counts, let near):
      granularity(told, examples, counts, near)
    case .interval(_, let told, let examples, let interval):
      Bilingual(
        "If \(told.text) were right on \(grouped(examples)), the truth lies between \(range(interval)) % "
          + "(95 %, Wilson).",
        "如果 \(grouped(examples)) 个里对了 \(told.text)，真实水平在 \(range(interval, "% 到 "))% 之间（95% 置信，Wilson 区间）。")
    case .baseline(let accuracy, let base, let interval): baseline(accuracy, base, interval)
    case .f1(let told, let precision, let recall, let lowest, let highest, let isAveraged):
      f1(told, precision, recall, lowest, highest, isAveraged)
    case .recounted(let quantity, let told, let part, let whole):
      Bilingual(
        "\(name(quantity).english) by the counts is \(grouped(part)) / \(grouped(whole)) = "
          + "\(share(part, whole)); told is \(told.text).",
        "\(name(quantity).chinese)按计数算是 \(grouped(part)) / \(grouped(whole)) = \(share(part, whole))，说法是 \(told.text)。"
      )
    case .total(let sum, let examples):
      sum == examples
        ? Bilingual("The counts add up to \(grouped(examples)).", "各项计数加起来正好是 \(grouped(examples))。")
        : Bilingual(
          "The counts add up to \(grouped(sum)), not to \(grouped(examples)).",
          "各项计数加起来是 \(grouped(sum))，不是 \(grouped(examples))。")
    case .positives(let accuracy, let precision, let recall, let share):
      positives(accuracy, precision, recall, share)
    case .loss(let loss, let accuracy, let least, let kind): self.loss(loss, accuracy, least, kind)
    case .area(let told, let least, let most):
      Bilingual(
        "A curve through the point that the counts give has an area of \(number(least)) to \(number(most)); told is "
          + "\(told.text).",
        "曲线要经过这些计数给出的点，面积只能在 \(number(least)) 到 \(number(most)) 之间，说法是 \(told.text)。")
    case .complement(let accuracy, let error):
      Bilingual(
        "Accuracy and error rate add up to 1: \(accuracy.text) and \(error.text).",
        "准确率和错误率加起来应该是 1：\(accuracy.text) 和 \(error.text)。")
    case .trainingAgainstTest(let training, let test, let interval): trainingAgainstTest(training, test, interval)
    case .moreCorrectThanExamples(let correct, let examples):
      Bilingual(
        "\(grouped(correct)) right of \(grouped(examples)) can't be.",
        "\(grouped(examples)) 个里不可能对 \(grouped(correct)) 个。")
    }
  }

  // MARK: - Steps

  private static func sentence(_ arithmetic: StepArithmetic) -> Bilingual {
    let (n, s) = (grouped(arithmetic.examples), grouped(arithmetic.steps))
    if let batch = arithmetic.batch {
      let take = arithmetic.usual.steps
      let b = grouped(batch)
      let head = Bilingual(
        "\(n) examples in batches of \(b) take ⌈\(n) / \(b)⌉ = \(grouped(take)) steps",
        "\(n) 个样本、每批 \(b) 个，要 ⌈\(n) / \(b)⌉ = \(grouped(take)) 步")
      if !arithmetic.fits {
        let most = arithmetic.steps.multipliedReportingOverflow(by: batch)
        let tail =
          most.overflow
          ? Bilingual(same: "")
          : Bilingual(
            " \(s) steps would be \(grouped(most.partialValue - batch + 1)) to \(grouped(most.partialValue)) examples.",
            "\(s) 步对应的是 \(grouped(most.partialValue - batch + 1)) 到 \(grouped(most.partialValue)) 个样本。")
        return Bilingual("\(head.english), not \(s)." + tail.english, "\(head.chinese)，不是 \(s) 步。" + tail.chinese)
      }
      return arithmetic.needsDropping
        ? Bilingual(
          "\(head.english); \(s) fits only if the last short batch is dropped.",
          "\(head.chinese)；只有丢掉最后不满的一批才是 \(s) 步。")
        : Bilingual("\(head.english), as told.", "\(head.chinese)，对得上。")
    }
    if let sizes = arithmetic.kept ?? arithmetic.dropped {
      let (english, chinese) = batches(sizes)
      return arithmetic.needsDropping
        ? Bilingual(
          "\(n) examples in \(s) steps fits only \(english), with the last short batch dropped.",
          "\(n) 个样本走 \(s) 步，只有\(chinese)、并且丢掉最后不满的一批才行。")
        : Bilingual("\(n) examples in \(s) steps fits \(english).", "\(n) 个样本走 \(s) 步，\(chinese)就对得上。")
    }
    guard let smaller = arithmetic.smaller else {
      return Bilingual("\(n) examples can't be spread over \(s) steps.", "\(n) 个样本分不成 \(s) 步。")
    }
    let larger = arithmetic.larger
    let usual = arithmetic.usual
    return Bilingual(
      "\(n) examples in \(s) steps fits no batch size: a batch of \(grouped(larger.batch)) takes \(grouped(larger.steps)) "
        + "steps, \(grouped(smaller.batch)) takes \(grouped(smaller.steps)); the usual \(usual.batch) takes \(grouped(usual.steps)).",
      "\(n) 个样本走 \(s) 步，没有哪个 batch 能做到：每批 \(grouped(larger.batch)) 个要 \(grouped(larger.steps)) 步，每批 "
        + "\(grouped(smaller.batch)) 个要 \(grouped(smaller.steps)) 步；常用的 \(usual.batch) 要 \(grouped(usual.steps)) 步。")
  }

  private static func batches(_ sizes: ClosedRange<Int>) -> (String, String) {
    if sizes.upperBound == Int.max {
      return ("a batch of \(grouped(sizes.lowerBound)) or more", "每批 \(grouped(sizes.lowerBound)) 个或更多")
    }
    return sizes.count == 1
      ? ("a batch of \(grouped(sizes.lowerBound))", "每批 \(grouped(sizes.lowerBound)) 个")
      : (
        "batches of \(grouped(sizes.lowerBound)) to \(grouped(sizes.upperBound))",
        "每批 \(grouped(sizes.lowerBound)) 到 \(grouped(sizes.upperBound)) 个"
      )
  }

  // MARK: - Shares

  private static func granularity(_ told: ToldNumber, _ examples: Int, _ counts: ClosedRange<Int>?, _ near: (Int, Int))
    -> Bilingual
  {
    let n = grouped(examples)
    guard let counts else {
      let (low, high) = (share(near.0, examples), share(near.1, examples))
      return Bilingual(
        "No count of \(n) reads as \(told.text): \(grouped(near.0)) right is \(low), \(grouped(near.1)) right is \(high).",
        "\(n) 个里对几个都得不到 \(told.text)：对 \(grouped(near.0)) 个是 \(low)，对 \(grouped(near.1)) 个是 \(high)。")
    }
    return counts.count == 1
      ? Bilingual(
        "\(told.text) of \(n) is \(grouped(counts.lowerBound)) right.",
        "\(n) 个里占 \(told.text)，就是对了 \(grouped(counts.lowerBound)) 个。")
      : Bilingual(
        "\(told.text) of \(n) can be \(grouped(counts.lowerBound)) to \(grouped(counts.upperBound)) right, rounded or cut off.",
        "\(n) 个里占 \(told.text)，可能是对了 \(grouped(counts.lowerBound)) 到 \(grouped(counts.upperBound)) 个（四舍五入或截尾）。")
  }

  private static func baseline(_ accuracy: ToldNumber, _ base: ToldNumber, _ interval: WilsonInterval?) -> Bilingual {
    let points = Numeral.fixed(abs(accuracy.value - base.value) * 100, places: 2)
    let head = Bilingual(
      "Always naming the largest class would score \(base.text)", "永远只猜最大的那一类，也能得 \(base.text)")
    if accuracy.value <= base.value {
      return Bilingual("\(head.english); \(accuracy.text) is no better.", "\(head.chinese)；\(accuracy.text) 并不比它好。")
    }
    if let interval, interval.holds(base.value) {
      return Bilingual(
        "\(head.english); on so few examples \(points) points more can be luck.",
        "\(head.chinese)；样本这么少，多出的 \(points) 个百分点可能只是运气。")
    }
    return Bilingual(
      "\(head.english); \(accuracy.text) is \(points) points more.",
      "\(head.chinese)；\(accuracy.text) 比它高 \(points) 个百分点。")
  }

  private static func trainingAgainstTest(_ training: ToldNumber, _ test: ToldNumber, _ interval: WilsonInterval?)
    -> Bilingual
  {
    let points = Numeral.fixed(abs(training.value - test.value) * 100, places: 2)
    let head = Bilingual(
      "Training \(training.text), other data \(test.text): \(points) points apart",
      "训练集 \(training.text)，另一份数据 \(test.text)：相差 \(points) 个百分点")
    if test.value > training.value {
      return Bilingual(
        "\(head.english), and higher than in training. Dropout can do that; so can test rows that were trained on.",
        "\(head.chinese)，而且比训练时还高。dropout 会这样，测试数据混进了训练集也会这样。")
    }
    if let interval, interval.holds(training.value) {
      return Bilingual("\(head.english), which chance alone can do.", "\(head.chinese)，光是抽样的偶然就能差这么多。")
    }
    return Bilingual("\(head.english).", "\(head.chinese)。")
  }

  // MARK: - Scores

  private static func f1(
    _ told: ToldNumber, _ precision: ToldNumber, _ recall: ToldNumber, _ lowest: Double, _ highest: Double,
    _ isAveraged: Bool
  ) -> Bilingual {
    let head = Bilingual(
      "F1 = 2·P·R / (P + R) with P \(precision.text) and R \(recall.text) lies between \(number(lowest)) and \(number(highest))",
      "F1 = 2·P·R / (P + R)，P 取 \(precision.text)、R 取 \(recall.text)，在 \(number(lowest)) 到 \(number(highest)) 之间")
    if told.lowest > highest {
      return Bilingual(
        "\(head.english); \(told.text) is above it, and no average over classes goes above it either.",
        "\(head.chinese)；\(told.text) 超出了，多类平均也到不了这么高。")
    }
    if told.highest < lowest {
      return isAveraged
        ? Bilingual(
          "\(head.english); \(told.text) is below it, as an average over classes can be.",
          "\(head.chinese)；\(told.text) 更低，多类平均可以这样。")
        : Bilingual(
          "\(head.english); \(told.text) is below it: impossible for one class, possible only for an average over classes.",
          "\(head.chinese)；\(told.text) 更低：单独一类不可能，只有多类平均才可能。")
    }
    return Bilingual("\(head.english); told is \(told.text).", "\(head.chinese)，说法是 \(told.text)。")
  }

  private static func positives(
    _ accuracy: ToldNumber, _ precision: ToldNumber, _ recall: ToldNumber, _ share: ClosedRange<Double>?
  ) -> Bilingual {
    guard let share else {
      return Bilingual(
        "No yes-or-no model has accuracy \(accuracy.text) with precision \(precision.text) and recall \(recall.text): "
          + "there would be too many wrong answers for so few misses and false alarms. Averages over classes may.",
        "二分类模型不可能准确率 \(accuracy.text)，同时精确率 \(precision.text)、召回率 \(recall.text)：漏报和误报这么少，凑不出这么多错。多类平均才有可能。")
    }
    let (low, high) = (Numeral.percent(share.lowerBound, places: 1), Numeral.percent(share.upperBound, places: 1))
    let (lowZh, highZh) = (percent(share.lowerBound, places: 1), percent(share.upperBound, places: 1))
    return Bilingual(
      low == high
        ? "Of a yes-or-no model, accuracy, precision and recall together mean that \(low) of the cases are yes."
        : "Of a yes-or-no model, accuracy, precision and recall together mean that \(low) to \(high) of the cases are yes.",
      "如果是二分类，准确率、精确率、召回率合起来说明正例占 \(lowZh == highZh ? lowZh : "\(lowZh) 到 \(highZh)")。")
  }

  private static func loss(_ loss: ToldNumber, _ accuracy: ToldNumber, _ least: Double, _ kind: Claim.LossKind)
    -> Bilingual
  {
    let wrong = least / 0.693147180559945
    let head = Bilingual(
      "In a cross-entropy a wrong answer costs at least ln 2 = 0.6931, so at least \(Numeral.percent(wrong, places: 2)) wrong cost "
        + "at least \(number(least)) on average; told is \(loss.text)",
      "交叉熵里每答错一个至少损失 ln 2 = 0.6931，至少错了 \(percent(wrong, places: 2))，平均至少是 \(number(least))，说法是 \(loss.text)")
    if loss.highest >= least { return Bilingual("\(head.english).", "\(head.chinese)。") }
    return kind == .crossEntropy
      ? Bilingual("\(head.english): too little.", "\(head.chinese)：太小了。")
      : Bilingual(
        "\(head.english). Too little for a cross-entropy over the same examples; another loss, or weights, could give it.",
        "\(head.chinese)。同一批样本上的交叉熵不可能这么小；换一种损失，或者加了权重，才有可能。")
  }

  // MARK: - Numbers

  static func grouped(_ number: Int) -> String { Numeral.grouped(number) }
  static func number(_ value: Double) -> String { Numeral.significant(value, digits: 4) }
  static func percent(_ share: Double, places: Int) -> String { Numeral.fixed(share * 100, places: places) + "%" }

  static func share(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "0 / 0" : Numeral.significant(Double(part) / Double(whole), digits: 5)
  }

  /// 98.24 and 98.72
  static func range(_ interval: WilsonInterval, _ between: String = " and ") -> String {
    Numeral.fixed(interval.lower * 100, places: 2) + between + Numeral.fixed(interval.upper * 100, places: 2)
  }
}
