/// The words by which logs and brochures name what a number is told of.
enum ClaimWords {
  /// The tokens a word of Latin letters stands for; nil for one that says nothing to a check.
  static func english(_ word: String) -> [ClaimToken]? {
    var word = word.lowercased()
    var tokens: [ClaimToken] = []
    for (prefix, scope) in prefixes where word.hasPrefix(prefix) && word.count > prefix.count {
      guard quantity(String(word.dropFirst(prefix.count))) != nil else { continue }
      tokens.append(.scope(scope))
      word = String(word.dropFirst(prefix.count))
      break
    }
    if let token = single[word] { return tokens + token }
    if let quantity = quantity(word) { return tokens + quantity }
    return nil
  }

  private static let prefixes: [(String, Claim.Scope)] = [
    ("val_", .validation), ("valid_", .validation), ("train_", .training), ("training_", .training),
    ("test_", .test), ("eval_", .test),
  ]

  private static let single: [String: [ClaimToken]] = [
    "val": [.scope(.validation)], "validation": [.scope(.validation)], "valid": [.scope(.validation)],
    "train": [.scope(.training)], "training": [.scope(.training)], "trained": [.scope(.training)],
    "test": [.scope(.test)], "testing": [.scope(.test)], "tested": [.scope(.test)], "holdout": [.scope(.test)],
    "macro": [.average], "weighted": [.average], "averaged": [.average], "micro": [.average],
    "improved": [.change], "improvement": [.change], "increase": [.change], "increased": [.change],
    "decrease": [.change], "decreased": [.change], "higher": [.change], "lower": [.change], "better": [.change],
    "to": [.level], "reached": [.level], "of": [.of], "on": [.of], "over": [.of], "among": [.of],
  ]

  private static func quantity(_ word: String) -> [ClaimToken]? {
    switch word {
    case "accuracy", "acc", "categorical_accuracy", "sparse_categorical_accuracy", "binary_accuracy", "top1":
      [.label(.accuracy)]
    case "precision", "prec", "ppv": [.label(.precision)]
    case "recall", "sensitivity", "tpr": [.label(.recall)]
    case "specificity", "tnr": [.label(.specificity)]
    case "f1", "f1_score", "f1score", "f1-score", "fscore", "f-measure", "f-score": [.label(.f1)]
    case "auc", "auroc", "roc_auc", "rocauc", "roc-auc": [.label(.auc)]
    case "loss": [.label(.loss)]
    case "crossentropy", "cross_entropy", "cross-entropy", "categorical_crossentropy", "logloss", "log_loss",
      "log-loss", "sparse_categorical_crossentropy", "binary_crossentropy", "nll", "ce", "bce":
      [.loss(.crossEntropy)]
    case "mse", "mae", "rmse", "hinge", "focal": [.loss(.other)]
    case "tp", "true_positive": [.label(.truePositives)]
    case "fp", "false_positive": [.label(.falsePositives)]
    case "fn", "false_negative": [.label(.falseNegatives)]
    case "tn", "true_negative": [.label(.trueNegatives)]
    case "n", "examples", "samples", "images", "rows", "records", "instances", "cases", "sample", "total":
      [.label(.examples)]
    case "correct", "right": [.label(.correct)]
    case "batch", "batch_size", "batchsize", "batches_of", "bs": [.label(.batchSize)]
    case "epoch", "epochs": [.label(.epochs)]
    case "step", "steps", "iterations", "iters", "batches": [.label(.steps)]
    case "base", "baseline", "majority": [.label(.baseline)]
    case "classes", "categories": [.label(.classes)]
    case "error", "error_rate", "err": [.label(.errorRate)]
    default: nil
    }
  }

  /// What makes a word mean something else when it follows: `true positives`, `log loss`.
  static func secondWords(after word: String) -> [String] {
    switch word.lowercased() {
    case "true", "false": ["positive", "negative"]
    case "log": ["loss"]
    case "cross": ["entropy"]
    case "error": ["rate"]
    case "f1": ["score"]
    default: []
    }
  }

  /// The longest known Chinese word at the front of `text` and its length.
  static func chinese(_ text: ArraySlice<Character>) -> (ClaimToken, Int)? {
    guard let first = text.first, let words = byFirst[first] else { return nil }
    return words.first { text.starts(with: $0.word) }.map { ($0.token, $0.word.count) }
  }

  /// By their first character, the longest first.
  private static let byFirst: [Character: [(word: [Character], token: ClaimToken)]] = {
    var table: [Character: [(word: [Character], token: ClaimToken)]] = [:]
    for (words, token) in chineseWords {
      for word in words.split(separator: " ") {
        let characters = Array(word)
        if let first = characters.first { table[first, default: []].append((characters, token)) }
      }
    }
    return table.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }()

  private static let chineseWords: [(String, ClaimToken)] = [
    ("准确率 准确度 正确率 识别率 精度", .label(.accuracy)), ("精确率 精准率 查准率 精确度", .label(.precision)),
    ("召回率 召回 查全率 灵敏度 敏感度", .label(.recall)), ("特异度 特异性", .label(.specificity)),
    ("交叉熵 对数损失", .loss(.crossEntropy)), ("均方误差 平均绝对误差", .loss(.other)),
    ("损失 损失值", .label(.loss)), ("错误率 误差率", .label(.errorRate)), ("真阳性 真正例 真阳", .label(.truePositives)),
    ("假阳性 假正例 误报 假阳", .label(.falsePositives)), ("假阴性 假负例 漏报 假阴", .label(.falseNegatives)),
    ("真阴性 真负例 真阴", .label(.trueNegatives)), ("样本 样本数 样本量 张 条 幅 例 总数 共计", .label(.examples)),
    ("答对 对了 判对 正确 预测正确 识别正确 分类正确", .label(.correct)),
    ("批大小 批次大小 批量大小 批量 每批", .label(.batchSize)), ("轮 训练轮数 轮数 轮次", .label(.epochs)),
    ("步 步数 批次", .label(.steps)), ("基线 多数类 最大类 最大类占比 多数类占比", .label(.baseline)),
    ("类 分类 类别", .label(.classes)), ("训练集 训练", .scope(.training)), ("验证集 验证", .scope(.validation)),
    ("测试集 测试", .scope(.test)), ("宏平均 加权平均 微平均", .average),
    ("提升 提高 上升 下降 降低 减少 增加 增长 高出", .change),
    ("到 至 达到 达 升至 提升到 提高到 提升至 提高至 下降到 降到 降至", .level), ("里 中 中有 里面", .of),
  ]
}
