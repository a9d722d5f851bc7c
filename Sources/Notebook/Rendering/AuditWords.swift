import Explain
import Wording

/// The words of an audit's page.
enum AuditWords {
  static let readLabel = Bilingual("read as", "读到的是")
  static let ask = Bilingual("What to ask", "可以追问")

  static func verdict(_ audit: Audit) -> Bilingual {
    switch audit.verdict {
    case .consistent:
      Bilingual("Consistent: the numbers agree with each other. That does not prove them.", "对得上：这些数互不矛盾。但这不等于证实。")
    case .undecided where audit.findings.contains { $0.verdict == .undecided }:
      Bilingual("Not enough information to decide.", "信息不够，判断不了。")
    case .undecided:
      Bilingual(
        "Not enough information: no two numbers here can be held against each other.", "信息不够：这里没有两个数可以互相核对。")
    case .impossible: Bilingual("Impossible as told.", "照这个说法，不可能。")
    }
  }

  static func label(_ finding: AuditFinding) -> Bilingual {
    if case .examplesBehindSteps = finding { return Bilingual("note", "说明") }
    switch finding.verdict {
    case .impossible: return Bilingual("impossible", "不可能")
    case .undecided: return Bilingual("open", "存疑")
    case .consistent: break
    }
    switch finding {
    case .interval, .baseline, .trainingAgainstTest, .positives: return Bilingual("note", "说明")
    default: return Bilingual("fits", "对得上")
    }
  }

  // MARK: - What was read

  static func read(_ claim: Claim) -> Bilingual {
    var parts: [(String, String)] = []
    // Logs repeat themselves: of each quantity and data, the last.
    for quantity in Claim.Quantity.allCases {
      for scope in claim.scopes(of: quantity) {
        guard let number = claim.last(quantity, scope) else { continue }
        let (english, chinese) = (name(quantity).english, name(quantity).chinese)
        let data = self.scope(scope)
        let shown = number.text.visibleControls.truncated(to: 24)
        parts.append(
          (
            "\(data.english.isEmpty ? "" : data.english + " ")\(english) \(shown)", "\(data.chinese)\(chinese) \(shown)"
          ))
      }
    }
    return Bilingual(
      parts.map(\.0).joined(separator: ", ") + ".", parts.map(\.1).joined(separator: "，") + "。")
  }

  static func unread(_ numbers: [String], more: Int) -> Bilingual {
    let list = numbers.joined(separator: ", ")
    return Bilingual(
      "Left out, for nothing says what they are: \(list)\(more > 0 ? " and \(more) more" : "").",
      "没用上的数（没写是什么）：\(list)\(more > 0 ? " 等" : "")。")
  }

  static func name(_ quantity: Claim.Quantity) -> Bilingual {
    switch quantity {
    case .accuracy: Bilingual("accuracy", "准确率")
    case .errorRate: Bilingual("error rate", "错误率")
    case .precision: Bilingual("precision", "精确率")
    case .recall: Bilingual("recall", "召回率")
    case .specificity: Bilingual("specificity", "特异度")
    case .f1: Bilingual(same: "F1")
    case .auc: Bilingual(same: "AUC")
    case .loss: Bilingual("loss", "损失")
    case .baseline: Bilingual("largest class", "最大类占比")
    case .truePositives: Bilingual(same: "TP")
    case .falsePositives: Bilingual(same: "FP")
    case .falseNegatives: Bilingual(same: "FN")
    case .trueNegatives: Bilingual(same: "TN")
    case .examples: Bilingual("examples", "样本数")
    case .correct: Bilingual("right", "答对")
    case .batchSize: Bilingual("batch", "批大小")
    case .epochs: Bilingual("epochs", "轮数")
    case .steps: Bilingual("steps", "步数")
    case .classes: Bilingual("classes", "类别数")
    }
  }

  static func scope(_ scope: Claim.Scope) -> Bilingual {
    switch scope {
    case .unsaid: Bilingual(same: "")
    case .training: Bilingual("training", "训练集")
    case .validation: Bilingual("validation", "验证集")
    case .test: Bilingual("test", "测试集")
    }
  }

  // MARK: - Questions

  static func question(_ question: AuditQuestion) -> Bilingual {
    switch question {
    case .howManyExamples: Bilingual("On how many examples was this measured?", "这个数是在多少个样本上测的？")
    case .batchSize: Bilingual("What was the batch size in this run?", "这次运行的 batch 是多大？")
    case .everyExample:
      Bilingual("Was every test example used, and each once? Which were left out?", "每个测试样本都用上了吗，各用一次？漏了哪些？")
    case .whichData: Bilingual("Which data is this: training, validation or test?", "这是哪份数据上的结果：训练、验证还是测试？")
    case .largestClass:
      Bilingual(
        "What share does the largest class have? Always naming it scores that much.", "占比最大的类有多少？永远只猜它，就能得这么多分。")
    case .counts:
      Bilingual(
        "What are the four counts (TP, FP, FN, TN), or the whole confusion matrix?", "混淆矩阵的各个数（TP、FP、FN、TN）是多少？")
    case .averaging:
      Bilingual(
        "Are precision, recall and F1 of one class, or averaged over classes, and how?",
        "精确率、召回率、F1 是某一类的，还是多类平均的？怎么平均？")
    case .lossKind:
      Bilingual(
        "Which loss is it, with which weights, and was it measured on the same examples as the accuracy?",
        "用的是哪种损失？有没有加权？和准确率是在同一批样本上算的吗？")
    case .testUntouched:
      Bilingual(
        "Was the test data kept away from every choice made before: model, threshold, when to stop?",
        "选模型、定阈值、决定何时停止，这些时候都没看过测试集吗？")
    case .severalRuns:
      Bilingual("Is it one run or several with different seeds, and how far do they differ?", "只跑了一次，还是换种子跑了多次？差多少？")
    case .wordsMeant: Bilingual("What exactly is this a percentage of?", "这个百分比到底是什么占什么的比例？")
    }
  }
}
