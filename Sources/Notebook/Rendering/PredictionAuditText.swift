import Explain
import Neural
import Wording

/// What predictions held against labels come to, as a page.
struct PredictionAuditText {
  let file: PredictionFile
  let tongue: Tongue
  let columns: Int

  func text() -> StyledText {
    let audit = file.audit
    let layout = AuditText(tongue: tongue, columns: columns)
    func row(_ label: Bilingual, _ sentence: Bilingual, _ role: Role = .keyword) -> [StyledText] {
      layout.row(label[tongue], sentence[tongue], labelRole: role)
    }
    typealias Words = PredictionAuditWords
    var lines = StyledText(Words.head(audit)[tongue], .title).filled(to: max(20, min(columns, 96)))
    lines += layout.row(AuditWords.readLabel[tongue], Words.read(file)[tongue], .dim)
    if let note = file.badRows { lines += row(Words.note, note, .warning) }
    if let (count, first) = file.incomplete { lines += row(Words.note, Words.incomplete(count, first), .warning) }
    lines.append("")
    lines += row(Words.accuracy, Words.interval(audit.accuracy))
    lines += row(Words.base, Words.baseline(audit))
    if let positive = audit.positive, let scores = audit.positiveScores {
      lines += row(Words.counts, Words.counts(scores, positive, isAssumed: audit.positiveIsAssumed))
      lines += row(Words.scores, Words.scores(scores))
    } else {
      lines += row(Words.scores, Words.macro(audit.macroF1, classes: audit.classes.count))
    }
    if let reading = audit.scores {
      lines += row(Bilingual(same: "AUC"), Words.area(reading))
      if reading.areProbabilities { lines += row(Words.calibration, Words.calibration(reading)) }
    }
    for group in audit.groups.prefix(8) { lines += row(Words.group, Words.group(group)) }
    if let smallest = audit.classes.last, smallest.count < 30 {
      lines += row(Words.note, Words.small(smallest.name, smallest.count), .warning)
    }
    return lines.joined(separator: "\n")
  }
}

enum PredictionAuditWords {
  static let note = Bilingual("note", "说明")
  static let accuracy = Bilingual("accuracy", "准确率")
  static let base = Bilingual("baseline", "基线")
  static let counts = Bilingual("counts", "计数")
  static let scores = Bilingual("scores", "指标")
  static let calibration = Bilingual("calibration", "校准")
  static let group = Bilingual("group", "分组")

  private static func shown(_ name: String) -> String { name.visibleControls.truncated(to: 24) }
  private static func number(_ value: Double) -> String { Numeral.significant(value, digits: 4) }

  static func head(_ audit: PredictionAudit) -> Bilingual {
    let (n, k) = (Numeral.grouped(audit.total), Numeral.grouped(audit.correct))
    return Bilingual("\(k) of \(n) predictions are right.", "\(n) 个预测里对了 \(k) 个。")
  }

  static func read(_ file: PredictionFile) -> Bilingual {
    var english = "labels from \(shown(file.labelColumn))"
    var chinese = "标签列 \(shown(file.labelColumn))"
    if let name = file.predictionColumn {
      english += ", predictions from \(shown(name))"
      chinese += "，预测列 \(shown(name))"
    }
    if let name = file.scoreColumn {
      english += ", scores from \(shown(name))"
      chinese += "，分数列 \(shown(name))"
    }
    if let threshold = file.audit.threshold {
      english += " (yes from \(number(threshold)) on)"
      chinese += "（达到 \(number(threshold)) 算“是”）"
    }
    return Bilingual(english + ".", chinese + "。")
  }

  static func incomplete(_ count: Int, _ first: Int) -> Bilingual {
    Bilingual(
      "\(Numeral.grouped(count)) \(count == 1 ? "row has" : "rows have") gaps and \(count == 1 ? "is" : "are") left out, the first is "
        + "row \(Numeral.grouped(first)) below the header.",
      "有 \(Numeral.grouped(count)) 行缺值，没有算进去，最早的是表头下第 \(Numeral.grouped(first)) 行。")
  }

  static func interval(_ interval: WilsonInterval) -> Bilingual {
    let share = Numeral.fixed(interval.share * 100, places: 2)
    return Bilingual(
      "\(share) %; the truth lies between \(AuditWords.range(interval)) % (95 %, Wilson).",
      "\(share)%；真实水平在 \(AuditWords.range(interval, "% 到 "))% 之间（95% 置信，Wilson 区间）。")
  }

  static func baseline(_ audit: PredictionAudit) -> Bilingual {
    let name = shown(audit.classes.first?.name ?? "")
    let base = Numeral.fixed(audit.baseline * 100, places: 2)
    let verdict: Bilingual =
      if audit.accuracy.share <= audit.baseline {
        Bilingual("the predictions are no better", "这些预测并不更好")
      } else if audit.accuracy.holds(audit.baseline) {
        Bilingual("the predictions are better by no more than luck can be", "这些预测好一点，但可能只是运气")
      } else {
        Bilingual("the predictions are better", "这些预测确实更好")
      }
    return Bilingual(
      "Always naming \(name) would be right in \(base) %: \(verdict.english).",
      "永远只猜 \(name) 能对 \(base)%：\(verdict.chinese)。")
  }

  static func counts(_ scores: PredictionAudit.PositiveScores, _ positive: String, isAssumed: Bool) -> Bilingual {
    let list =
      "TP \(Numeral.grouped(scores.truePositives)), FP \(Numeral.grouped(scores.falsePositives)), "
      + "FN \(Numeral.grouped(scores.falseNegatives)), TN \(Numeral.grouped(scores.trueNegatives))"
    return Bilingual(
      "\(list), where \(shown(positive)) counts as found\(isAssumed ? " (the rarer class; positive=… says otherwise)" : "").",
      "\(list.replacing(", ", with: "，"))，把 \(shown(positive)) 算作“找到”\(isAssumed ? "（取了较少的一类，可用 positive=… 改）" : "")。")
  }

  static func scores(_ scores: PredictionAudit.PositiveScores) -> Bilingual {
    let called = scores.truePositives + scores.falsePositives
    let (p, r, f) = (number(scores.precision), number(scores.recall), number(scores.f1))
    if called == 0 {
      return Bilingual("Nothing was called so: precision has no meaning, recall is 0.", "一个都没判成这一类：精确率没有意义，召回率是 0。")
    }
    return Bilingual("precision \(p), recall \(r), F1 \(f).", "精确率 \(p)，召回率 \(r)，F1 \(f)。")
  }

  static func macro(_ f1: Double, classes: Int) -> Bilingual {
    Bilingual("F1 averaged over \(classes) classes is \(number(f1)).", "\(classes) 个类的 F1 平均是 \(number(f1))。")
  }

  static func area(_ reading: PredictionAudit.ScoreReading) -> Bilingual {
    let area = number(reading.area)
    return reading.area < 0.5
      ? Bilingual(
        "\(area): worse than a coin, as if yes and no were swapped.", "\(area)：比抛硬币还差，像是把是和否弄反了。")
      : Bilingual(
        "\(area): so often a case that is so scores above one that isn't.", "\(area)：随便取一个“是”和一个“否”，前者分数更高的机会。")
  }

  static func calibration(_ reading: PredictionAudit.ScoreReading) -> Bilingual {
    let head = Bilingual(
      "scores average \(number(reading.mean)), and \(number(reading.share)) are really so",
      "分数平均 \(number(reading.mean))，实际占 \(number(reading.share))")
    guard let worst = reading.worst else {
      return Bilingual("\(head.english); too few examples to look closer.", "\(head.chinese)；样本太少，没法细看。")
    }
    return Bilingual(
      "\(head.english); furthest off where they average \(number(worst.mean)): \(number(worst.share)) of "
        + "\(Numeral.grouped(worst.count)) came true.",
      "\(head.chinese)；偏得最多的一段平均 \(number(worst.mean))，\(Numeral.grouped(worst.count)) 个里实际占 \(number(worst.share))。")
  }

  static func group(_ group: PredictionAudit.Group) -> Bilingual {
    let share = Numeral.fixed(group.accuracy.share * 100, places: 1)
    let few = group.count < 30
    return Bilingual(
      "\(shown(group.name)): \(share) % of \(Numeral.grouped(group.count)), between \(AuditWords.range(group.accuracy)) %"
        + (few ? "; too few to lean on." : "."),
      "\(shown(group.name))：\(Numeral.grouped(group.count)) 个里对 \(share)%，区间 \(AuditWords.range(group.accuracy, "% 到 "))%"
        + (few ? "；太少，靠不住。" : "。"))
  }

  static func small(_ name: String, _ count: Int) -> Bilingual {
    Bilingual(
      "There \(count == 1 ? "is" : "are") only \(count) of \(shown(name)): what is said of that class rests on few examples.",
      "\(shown(name)) 只有 \(count) 个：关于这一类的数字没多少样本支撑。")
  }
}
