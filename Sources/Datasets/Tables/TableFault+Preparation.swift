import Wording

extension TableFault {
  /// The sentences about splitting, scaling and what is left out.
  var preparationMessage: Bilingual {
    switch self {
    case .splitLengths(let counts):
      let list = counts.map { Numeral.grouped($0) }
      return Bilingual(
        "what is split together must have as many rows: these have \(list.joined(separator: ", ")).",
        "一起切分的数据行数要一样，这里分别是 \(list.joined(separator: "、"))。")
    case .splitSize(let parameter, let size):
      return Bilingual(
        "\(parameter) is a share between 0 and 1 or a whole number of rows, not \(Numeral.significant(size)).",
        "\(parameter) 要么是 0 到 1 之间的比例，要么是行数，不能是 \(Numeral.significant(size))。")
    case .splitTooLarge(let train, let test, let rows):
      return Bilingual(
        "\(Numeral.grouped(train)) rows to train and \(Numeral.grouped(test)) to test are more than the \(Numeral.grouped(rows)) there are.",
        "训练 \(Numeral.grouped(train)) 行加测试 \(Numeral.grouped(test)) 行，超过了总共的 \(Numeral.grouped(rows)) 行。")
    case .splitEmpty(let rows):
      return Bilingual(
        "of \(Numeral.grouped(rows)) \(rows == 1 ? "row" : "rows") none would be left to train on.",
        "总共 \(Numeral.grouped(rows)) 行，切完训练集就空了。")
    case .stratumTooSmall(let label):
      return Bilingual(
        "the class \(label.short) has only one row, so it can't stand on both sides.", "类别 \(label.short) 只有一行，没法两边都有。")
    case .strataCount(let part, let rows, let classes):
      return Bilingual(
        "the \(part) part of \(Numeral.grouped(rows)) rows can't hold \(classes) classes.",
        "\(part == "train" ? "训练" : "测试")集只有 \(Numeral.grouped(rows)) 行，放不下 \(classes) 个类别。")
    case .stratifyNeedsShuffle:
      return Bilingual("stratify needs shuffle=True.", "用 stratify 就得 shuffle=True。")
    case .scalerNotFitted(let name):
      return Bilingual("this \(name) has seen no data yet.", "这个 \(name) 还没见过数据。")
    case .scalerColumns(let name, let found, let expected):
      return Bilingual(
        "this \(name) was fitted on \(expected) \(expected == 1 ? "column" : "columns"), not \(found).",
        "这个 \(name) 是按 \(expected) 列拟合的，现在给了 \(found) 列。")
    case .scalerNames(let name, let missing, let unseen):
      let missingText = missing.isEmpty ? "" : " missing here: \(missing.joined(separator: ", "));"
      let unseenText = unseen.isEmpty ? "" : " not seen then: \(unseen.joined(separator: ", "));"
      let missingWords = missing.isEmpty ? "" : "这次缺 \(missing.joined(separator: "、"))；"
      let unseenWords = unseen.isEmpty ? "" : "当时没有 \(unseen.joined(separator: "、"))；"
      return Bilingual(
        "the columns are not those on which this \(name) was fitted:\((missingText + unseenText).dropLast())"
          + "\(missing.isEmpty && unseen.isEmpty ? " their order differs" : "").",
        "列和这个 \(name) 拟合时的不一样：\((missingWords + unseenWords).dropLast())"
          + "\(missing.isEmpty && unseen.isEmpty ? "顺序变了" : "")。")
    case .missingNumbers(let name, let column):
      return Bilingual(
        "\(name) can't work with missing values; \(column) has some.", "\(name) 不能处理缺失值，而 \(column) 里有缺失。")
    case .notNumbers(let name, let column, let kind):
      return Bilingual(
        "\(name) works with numbers; \(column) holds \(kind.words.english).",
        "\(name) 只处理数字，\(column) 里是\(kind.words.chinese)。")
    case .noRows(let name): return Bilingual("\(name) was given no rows.", "给 \(name) 的数据一行也没有。")
    case .strategy(let word, let known):
      return Bilingual(
        "there is no '\(word)' here; known: \(known.joined(separator: ", ")).",
        "没有 '\(word)'，可以用：\(known.joined(separator: "、"))。")
    case .classCount(let name, let classes):
      let list = classes.map { Numeral.significant($0) }
      return Bilingual(
        "\(name) tells two classes apart; the labels are \(list.joined(separator: ", ")).",
        "\(name) 区分两类，这里的标签是 \(list.joined(separator: "、"))。")
    case .leakColumns(let train, let test):
      return Bilingual(
        "both parts need the same columns: train has \(train.joined(separator: ", ")), test has \(test.joined(separator: ", ")).",
        "两部分的列要一样：训练集有 \(train.joined(separator: "、"))，测试集有 \(test.joined(separator: "、"))。")
    case .leakLabel(let name):
      return Bilingual(
        "\(name) must hold two classes, 0 and 1, to be the label.", "\(name) 当标签，得是 0 和 1 两类。")
    case .absent(let type, let name, _):
      return Bilingual("'\(type)' has no '\(name)' here.", "这里的 '\(type)' 没有 '\(name)'。")
    case .parameterAbsent(let function, let parameter, _):
      return Bilingual("\(function)() has no '\(parameter)' here.", "这里的 \(function)() 没有 '\(parameter)'。")
    default: return Bilingual(same: "")
    }
  }
}
