import Files
import Wording

extension DatasetFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .cannotFetch: .file
    case .imagesShape, .labelsShape, .countsDiffer, .notADigit, .countOutOfRange, .classCount, .noise, .notWhole,
      .csvEmpty,
      .csvHeader,
      .csvQuoteOpen, .csvRowTooLong, .csvTooManyColumns, .columnTwice, .columnLengths, .valuesMissing, .wholeTooLarge,
      .realTooLarge:
      .value
    case .csvTooManyCells: .memory
    case .noColumn: .key
    case .notNumbers, .argumentMissing: .type
    }
  }

  package var message: Bilingual {
    switch self {
    case .cannotFetch(let file, let folder, let cause):
      Bilingual(
        "\(file) is not here and could not be fetched (\(cause.clause(.english))): "
          + "put it into \(folder), or use digits(10000), which is built in.",
        "本机没有 \(file)，也没能下载（\(cause.clause(.chinese))）："
          + "请把它放进 \(folder)，或者改用内置的 digits(10000)。")
    case .imagesShape(let name, let found):
      Bilingual(
        "\(name) should hold images of 28×28, but its shape is \(shape(found)).",
        "\(name) 应该是 28×28 的图片，实际形状是 \(shape(found))。")
    case .labelsShape(let name, let found):
      Bilingual(
        "\(name) should hold one label an image, but its shape is \(shape(found)).",
        "\(name) 应该是每张图一个标签，实际形状是 \(shape(found))。")
    case .countsDiffer(let images, let labels):
      Bilingual(
        "there are \(Numeral.grouped(images)) images, but \(Numeral.grouped(labels)) labels.",
        "图片有 \(Numeral.grouped(images)) 张，标签却有 \(Numeral.grouped(labels)) 个。")
    case .notADigit(let name, let row, let label):
      Bilingual(
        "\(name) holds the label \(label) in row \(row); a digit is 0 to 9.",
        "\(name) 第 \(row) 行的标签是 \(label)，数字标签应为 0 到 9。")
    case .countOutOfRange(let maker, let asked, let range):
      Bilingual(
        "\(maker) makes \(range.lowerBound) to \(Numeral.grouped(range.upperBound)) examples at a time, "
          + "not \(Numeral.grouped(asked)).",
        "\(maker) 一次能生成 \(range.lowerBound) 到 \(Numeral.grouped(range.upperBound)) 个样本，"
          + "不能是 \(Numeral.grouped(asked)) 个。")
    case .classCount(let maker, let asked, let range):
      Bilingual(
        "\(maker) makes \(range.lowerBound) to \(range.upperBound) classes, not \(Numeral.grouped(asked)).",
        "\(maker) 能分 \(range.lowerBound) 到 \(range.upperBound) 类，不能是 \(Numeral.grouped(asked)) 类。")
    case .noise(let maker, let noise):
      Bilingual(
        "the noise of \(maker) must be 0 or more, not \(Numeral.significant(noise)).",
        "\(maker) 的噪声应该是 0 或更大的数，不能是 \(Numeral.significant(noise))。")

    case .notWhole(let maker, let argument, let value):
      Bilingual(
        "\(argument) of \(maker) must be a whole number, not \(Numeral.significant(value)).",
        "\(maker) 的 \(argument) 必须是整数，不能是 \(Numeral.significant(value))。")
    case .argumentMissing(let maker, let argument):
      Bilingual("\(maker) needs \(argument).", "\(maker) 需要给出 \(argument)。")

    case .csvEmpty(let file):
      Bilingual("\(file) holds no line at all, so no column names.", "\(file) 是空的，连列名都没有。")
    case .csvHeader(let file, let problem):
      Bilingual(
        "the column names in \(file) cannot be read: \(problem.words.english).",
        "\(file) 的列名读不出来：\(problem.words.chinese)。")
    case .csvQuoteOpen(let file, let line):
      Bilingual(
        "a quote that opens in the row on line \(line) of \(file) is never closed.",
        "\(file) 第 \(line) 行开始的那一条里，有个引号一直没有关上。")
    case .csvRowTooLong(let file, let line):
      Bilingual(
        "the row on line \(line) of \(file) is longer than 1 MB; maybe a quote in it is not closed.",
        "\(file) 第 \(line) 行开始的那一条超过 1 MB，可能有引号没有关上。")
    case .csvTooManyColumns(let file, let found, let limit):
      Bilingual(
        "\(file) has \(Numeral.grouped(found)) columns; at most \(Numeral.grouped(limit)) are read.",
        "\(file) 有 \(Numeral.grouped(found)) 列，最多读 \(Numeral.grouped(limit)) 列。")
    case .csvTooManyCells(let file, let limit):
      Bilingual(
        "\(file) has more than the \(Numeral.grouped(limit)) cells that are read.",
        "\(file) 的单元格超过 \(Numeral.grouped(limit)) 个，读不下。")

    case .columnTwice(let name):
      Bilingual("two columns are called \(name).", "有两列都叫 \(name)。")
    case .columnLengths(let name, let count, let other, let otherCount):
      Bilingual(
        "\(name) has \(Numeral.grouped(count)) rows, but \(other) has \(Numeral.grouped(otherCount)).",
        "\(name) 有 \(Numeral.grouped(count)) 行，\(other) 却有 \(Numeral.grouped(otherCount)) 行。")
    case .noColumn(let name, let names):
      Bilingual(
        "there is no column \(quoted(name)); the table has \(names.map(quoted).joined(separator: ", ")).",
        "没有 \(quoted(name)) 这一列，表里有：\(names.map(quoted).joined(separator: "、"))。")
    case .valuesMissing(let column, let count, let firstRow):
      Bilingual(
        "\(column) lacks \(Numeral.grouped(count)) \(count == 1 ? "value" : "values"), the first in row \(firstRow); "
          + "a tensor has no way to say so.",
        "\(column) 缺 \(Numeral.grouped(count)) 个值，最早在第 \(firstRow) 行；张量没法表示“缺失”。")
    case .wholeTooLarge(let column, let row, let value):
      Bilingual(
        "\(column) holds \(value) in row \(row); a tensor keeps whole numbers exact only up to 16,777,216.",
        "\(column) 第 \(row) 行是 \(value)；张量里的整数只有不超过 16,777,216 才是准的。")
    case .realTooLarge(let column, let row, let value):
      Bilingual(
        "\(column) holds \(Numeral.significant(value)) in row \(row); a tensor's numbers go up to 3.4e+38.",
        "\(column) 第 \(row) 行是 \(Numeral.significant(value))；张量里的数最大到 3.4e+38。")
    case .notNumbers(let column, let kind):
      Bilingual(
        "\(column) holds \(kind.words.english), not numbers.", "\(column) 里是\(kind.words.chinese)，不是数字。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .noColumn(let name, let names): Self.column(name, names)
    case .valuesMissing:
      Bilingual(
        "Fill the gaps or drop those rows first, and say which you chose.", "先补上缺的值，或去掉这些行，并说明选了哪种。")
    case .wholeTooLarge:
      Bilingual(
        "An id is a name, not a quantity: leave it out. For a time, take the difference to a start.",
        "编号是名字，不是数量，不要放进去；时间可以先减去一个起点。")
    default: nil
    }
  }
}

extension CSVTable {
  /// What was kept aside, in one sentence; nil where every row was read.
  package var note: Bilingual? {
    guard let first = badRows.first else { return nil }
    let count = Numeral.grouped(badRowCount)
    return Bilingual(
      "\(count) \(badRowCount == 1 ? "row was" : "rows were") kept aside, the first on line \(first.line): "
        + "\(first.problem.words.english).",
      "有 \(count) 行没有读入，最早的在第 \(first.line) 行：\(first.problem.words.chinese)。")
  }
}

extension BadRow.Problem {
  /// The part of a sentence after the colon.
  var words: Bilingual {
    switch self {
    case .fieldCount(let expected, let found):
      Bilingual(
        "it has \(found) \(found == 1 ? "field" : "fields"), the header has \(expected)",
        "有 \(found) 个字段，表头是 \(expected) 个")
    case .strayQuote: Bilingual("a quote stands inside a field that is not quoted", "没有加引号的字段里出现了引号")
    case .textAfterQuote: Bilingual("something follows a closing quote", "引号关上之后还有内容")
    case .loneCarriageReturn: Bilingual("a carriage return stands alone in it", "里面有单独的回车符")
    case .zeroByte: Bilingual("it holds a zero byte", "里面有零字节")
    case .notUTF8: Bilingual("it is not UTF-8 text", "不是 UTF-8 文本")
    }
  }
}

extension Column.Kind {
  var words: Bilingual {
    switch self {
    case .whole: Bilingual("whole numbers", "整数")
    case .real: Bilingual("decimal numbers", "小数")
    case .text: Bilingual("text", "文字")
    case .moment: Bilingual("dates", "日期")
    case .truth: Bilingual("truth values", "真假值")
    case .span: Bilingual("lengths of time", "时长")
    }
  }
}

extension Fault {
  /// The message as part of another sentence: without its full stop.
  fileprivate func clause(_ tongue: Tongue) -> String {
    let sentence = message[tongue]
    return sentence.hasSuffix(".") || sentence.hasSuffix("。") ? String(sentence.dropLast()) : sentence
  }
}

extension DatasetFault {
  /// The column that was meant: one that differs in space around it or in case, or the nearest.
  private static func column(_ name: String, _ names: [String]) -> Bilingual? {
    if let spaced = names.first(where: { bare($0) == bare(name) && $0 != name && bare($0) != $0 }) {
      return Bilingual(
        "Did you mean \(quoted(spaced))? To take the space off: df.columns = [c.strip() for c in df.columns].",
        "是不是 \(quoted(spaced))？去掉多余的空格：df.columns = [c.strip() for c in df.columns]。")
    }
    return names.nearest(to: name).map { Bilingual("Did you mean '\($0)'?", "是不是想写 '\($0)'？") }
  }

  private static func bare(_ name: String) -> String {
    String(name.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

/// A column's name, in quotes where it holds space that would not be seen.
private func quoted(_ name: String) -> String {
  name.contains(where: \.isWhitespace) || name.isEmpty ? "'\(name)'" : name
}

/// A shape as Python prints it.
private func shape(_ sizes: [Int]) -> String {
  sizes.count == 1 ? "(\(sizes[0]),)" : "(\(sizes.map(String.init).joined(separator: ", ")))"
}
