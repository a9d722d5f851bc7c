import Explain
import Wording

/// The words of a doctor's page. Evidence and advice stand in files of their own.
struct HealthWords {
  let unit: HealthEvidence.Unit

  static let tryNext = Bilingual("Try: ", "可以试试：")
  /// Where a model overfits and its training loss still falls.
  static let stillLearnsTraining = Bilingual("Still learning the training data.", "在训练数据上还在学。")
  static let stillMemorises = Bilingual(
    "What it still learns is the training data itself, as the other curve shows: that is the overfitting.",
    "它还在学的，只是训练数据本身，另一条曲线看得出来：这就是过拟合。")
  static let baseUsage = Bilingual(
    "the largest class's share, between 0 and 1, as in base=0.9.", "最大类的占比，0 到 1 之间，例如 base=0.9。")
  static let columns = [
    Bilingual("weight", "参数"), Bilingual("gradient", "梯度"), Bilingual("size", "大小"),
    Bilingual("change/size", "单步变化/大小"),
  ]

  static func isAboutLayers(_ finding: HealthFinding) -> Bool {
    switch finding {
    case .deadUnits, .saturatedUnits, .vanishing, .exploding, .noGradient, .gradientNotFinite, .hardlyMoves,
      .movesTooMuch:
      true
    default: false
    }
  }

  /// `epoch 6`, 第 6 轮
  func place(_ number: Int) -> Bilingual {
    let count = Numeral.grouped(number)
    return switch unit {
    case .epoch: Bilingual("epoch \(count)", "第 \(count) 轮")
    case .step: Bilingual("step \(count)", "第 \(count) 步")
    case .point: Bilingual("point \(count)", "第 \(count) 个点")
    }
  }

  /// `an epoch`, 每轮
  var each: Bilingual {
    switch unit {
    case .epoch: Bilingual("an epoch", "每轮")
    case .step: Bilingual("a step", "每步")
    case .point: Bilingual("a point", "每个点")
    }
  }

  func count(_ number: Int) -> Bilingual {
    let count = Numeral.grouped(number)
    let plural = number == 1 ? "" : "s"
    return switch unit {
    case .epoch: Bilingual("\(count) epoch\(plural)", "\(count) 轮")
    case .step: Bilingual("\(count) step\(plural)", "\(count) 步")
    case .point: Bilingual("\(count) point\(plural)", "\(count) 个点")
    }
  }

  // MARK: - Heads

  func head(_ finding: HealthFinding) -> Bilingual {
    switch finding {
    case .notFinite(let at, let isNaN, _, _):
      Bilingual(
        "The loss is \(isNaN ? "nan" : "infinite") from \(place(at).english) on.",
        "损失从\(place(at).chinese)起变成了 \(isNaN ? "nan" : "无穷大")。")
    case .tooFew(let count, _, _):
      Bilingual(
        "Too few \(each.english.split(separator: " ").last ?? "")s to tell: \(count).",
        "只有 \(self.count(count).chinese)，太少，看不出趋势。")
    case .diverging(let first, _, _, let last, _):
      last > first
        ? Bilingual("Diverging: the loss ends higher than it began.", "发散了：损失比开始时还高。")
        : Bilingual("Diverging: the training loss is climbing again.", "在发散：训练损失又涨上去了。")
    case .atChance: Bilingual("It has not learned: the loss is what guessing costs.", "没学到东西：损失和瞎猜一样。")
    case .flatFromStart: Bilingual("The loss has not moved since the start.", "损失从头到尾没动。")
    case .rateTooLow: Bilingual("Learning very slowly: the rate may be too low.", "学得很慢：学习率可能太小。")
    case .oscillating: Bilingual("Oscillating: the loss jumps up and down.", "在震荡：损失忽高忽低。")
    case .tooNoisy: Bilingual("Too noisy to tell whether it still falls.", "波动太大，看不出还在不在降。")
    case .stillLearning(let trend, let level, _):
      -trend.slope < 0.02 * abs(level) && unit == .epoch
        ? Bilingual("Still learning, slowly.", "还在学，比较慢。")
        : Bilingual("Still learning.", "还在学。")
    case .finished: Bilingual("Finished: the training loss is low and flat.", "学完了：训练损失已经很低，也不再变。")
    case .plateau: Bilingual("On a plateau: the training loss no longer falls.", "停住了：训练损失不再下降。")
    case .noValidation:
      Bilingual(
        "No validation data was given, so overfitting can't be judged.", "没有给验证数据，判断不了是否过拟合。")
    case .tooFewForValidation(let count):
      Bilingual(
        "Overfitting can't be judged yet: \(count) validation point\(count == 1 ? "" : "s").",
        "验证只有 \(count) 个点，还判断不了是否过拟合。")
    case .overfitting(_, let at, _, _, _, _):
      Bilingual("Overfitting from epoch \(at + 1).", "从第 \(at + 1) 轮起过拟合。")
    case .mayOverfit(_, let at, _):
      Bilingual("Overfitting may have begun at epoch \(at + 1).", "从第 \(at + 1) 轮起可能开始过拟合。")
    case .validationHolds: Bilingual("No overfitting to be seen.", "没有看到过拟合。")
    case .gap:
      Bilingual("Much better on what it trained on than on other data.", "在训练过的数据上好得多，换数据就差。")
    case .noBetterThanBaseline:
      Bilingual("No better than always naming the largest class.", "并不比永远只猜最大类好。")
    case .deadUnits(let layer, let dead, let all, _):
      Bilingual(
        "\(dead) of \(all) units of \(layer) \(dead == 1 ? "is" : "are") off.", "\(layer) 的 \(all) 个单元里有 \(dead) 个没反应。")
    case .saturatedUnits(let layer, let activation, let saturated, let all, _):
      Bilingual(
        "\(saturated) of \(all) units of \(layer) \(saturated == 1 ? "is" : "are") saturated (\(activation)).",
        "\(layer) 的 \(all) 个单元里有 \(saturated) 个饱和了（\(activation)）。")
    case .vanishing: Bilingual("Gradients vanish on their way back.", "梯度传回来的路上消失了。")
    case .exploding: Bilingual("Gradients explode on their way back.", "梯度传回来的路上爆炸了。")
    case .noGradient(let weight): Bilingual("No gradient reaches \(weight).", "没有梯度传到 \(weight)。")
    case .gradientNotFinite(let weight):
      Bilingual("The gradient of \(weight) is nan or infinite.", "\(weight) 的梯度是 nan 或无穷大。")
    case .hardlyMoves(let weight, _): Bilingual("\(weight) hardly moves.", "\(weight) 几乎不动。")
    case .movesTooMuch(let weight, _):
      Bilingual("\(weight) changes by most of its size in one step.", "\(weight) 一步就变了大半。")
    }
  }

  /// How sure, in words; nothing where there is nothing to doubt.
  func confidence(_ diagnosis: HealthDiagnosis) -> Bilingual {
    switch diagnosis.finding {
    case .noValidation, .tooFew, .tooFewForValidation, .tooNoisy, .notFinite, .noGradient, .gradientNotFinite,
      .noBetterThanBaseline:
      return Bilingual(same: "")
    default: break
    }
    return switch diagnosis.confidence {
    case .strong: Bilingual("The evidence is strong.", "证据很足。")
    case .moderate: Bilingual("The evidence is fair, not strong.", "有一定把握，不算很足。")
    case .weak: Bilingual("The evidence is weak.", "把握不大。")
    }
  }
}
