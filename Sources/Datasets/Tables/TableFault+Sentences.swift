import Wording

extension TableFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .mixedColumn, .arithmetic, .truthSubtraction, .order, .datesOf, .statistic, .conversion, .fillKind, .notAMask,
      .rowOfKinds,
      .stratifyNeedsShuffle, .parameterAbsent:
      .type
    case .noLabel: .key
    case .absent, .accessor: .attribute
    default: .value
    }
  }

  package var message: Bilingual {
    switch self {
    case .mixedColumn(let name, let kinds):
      Bilingual(
        "\(name.isEmpty ? "a column" : name) would hold \(kinds.map(\.words.english).joined(separator: " and ")); "
          + "a column here holds one kind.",
        "\(name.isEmpty ? "这一列" : name) 里会同时有\(kinds.map(\.words.chinese).joined(separator: "和"))，这里一列只能放一种。")
    case .rowCount(let column, let found, let expected):
      Bilingual(
        "\(column) has \(rows(found)), the table has \(Numeral.grouped(expected)).",
        "\(column) 有 \(Numeral.grouped(found)) 行，表有 \(Numeral.grouped(expected)) 行。")
    case .labelTwice(let label):
      Bilingual(
        "the row label \(label.short) stands there more than once, so rows can't be matched by label.",
        "行标签 \(label.short) 不止出现一次，没法按标签对上行。")
    case .noLabel(let label): Bilingual("no row is labelled \(label.short).", "没有哪一行的标签是 \(label.short)。")
    case .labelsDiffer(let operation):
      Bilingual(
        "\(operation) needs both sides to have the same row labels; here they differ.",
        "\(operation) 要求两边的行标签一样，这里不一样。")
    case .maskLength(let found, let expected):
      Bilingual(
        "the mask has \(Numeral.grouped(found)) truth values for \(rows(expected)).",
        "条件有 \(Numeral.grouped(found)) 个真假值，数据却有 \(Numeral.grouped(expected)) 行。")
    case .maskMissing(let count):
      Bilingual(
        "the mask is missing in \(rows(count)): neither true nor false.", "条件里有 \(Numeral.grouped(count)) 行是缺失，说不上真假。")
    case .notAMask(let kind):
      Bilingual(
        "to choose rows, a condition must hold truth values, not \(kind.words.english).",
        "选行的条件要是真假值，不能是\(kind.words.chinese)。")
    case .arithmetic(let operation, let left, let right):
      Bilingual(
        "\(operation) does not work between \(left.words.english) and \(right.words.english).",
        "\(left.words.chinese)和\(right.words.chinese)之间不能用 \(operation)。")
    case .truthSubtraction: Bilingual("- does not work on truth values.", "真假值不能相减。")
    case .negativePower:
      Bilingual("whole numbers have no negative powers here.", "整数在这里没有负数次方。")
    case .order(let comparison, let left, let right):
      Bilingual(
        "\(left.words.english) and \(right.words.english) have no order, so \(comparison) can't compare them.",
        "\(left.words.chinese)和\(right.words.chinese)分不出先后，不能用 \(comparison) 比较。")
    case .notADate(let text, let row):
      Bilingual(
        "'\(CellText.escaped(text))' in row \(row) does not read as a date.",
        "第 \(row) 行的 '\(CellText.escaped(text))' 读不出日期。")
    case .datesOf(let kind):
      Bilingual("dates are read from text, not from \(kind.words.english).", "日期要从文字里读，不能从\(kind.words.chinese)里读。")
    case .otherDateFormat(let text, let row, let first):
      Bilingual(
        "'\(CellText.escaped(text))' in row \(row) is not written like the first date, '\(CellText.escaped(first))'.",
        "第 \(row) 行的 '\(CellText.escaped(text))' 和第一个日期 '\(CellText.escaped(first))' 写法不一样。")
    case .statistic(let name, let column, let kind):
      Bilingual(
        "\(name)() counts with numbers; \(column ?? "the column") holds \(kind.words.english).",
        "\(name)() 只算数字，\(column ?? "这一列") 里是\(kind.words.chinese)。")
    case .noColumns(let name): Bilingual("\(name)() found no column of numbers.", "\(name)() 没找到数字列。")
    case .emptyMean(let name): Bilingual("\(name)() of no values has no answer.", "一个值都没有，\(name)() 没有答案。")
    case .missingToWhole(let column, let count):
      Bilingual(
        "\(column ?? "the column") lacks \(Numeral.grouped(count)) \(count == 1 ? "value" : "values"), and whole numbers can't say so.",
        "\(column ?? "这一列") 缺 \(Numeral.grouped(count)) 个值，整数没法表示缺失。")
    case .notWhole(let column, let value):
      Bilingual(
        "\(column ?? "the column") holds \(Numeral.significant(value)), which no 64-bit whole number is.",
        "\(column ?? "这一列") 里有 \(Numeral.significant(value))，64 位整数放不下。")
    case .unreadableNumber(let text, let row, let type):
      Bilingual(
        "'\(CellText.escaped(text))' in row \(row) does not read as \(type).",
        "第 \(row) 行的 '\(CellText.escaped(text))' 读不成 \(type)。")
    case .conversion(let kind, let type):
      Bilingual("\(kind.words.english) can't become '\(type)' here.", "\(kind.words.chinese)在这里变不成 '\(type)'。")
    case .fillKind(let column, let kind, let value):
      Bilingual(
        "\(column ?? "the column") holds \(kind.words.english); its gaps can't be filled with \(value.words.english).",
        "\(column ?? "这一列") 里是\(kind.words.chinese)，缺的地方不能填\(value.words.chinese)。")
    case .quantile(let share):
      Bilingual(
        "a quantile is 0 to 1, not \(Numeral.significant(share)).", "分位数要在 0 到 1 之间，不能是 \(Numeral.significant(share))。")
    case .rowOfKinds:
      Bilingual(
        "a row of numbers and text can't be one column: a column here holds one kind.", "一行里既有数字又有文字，没法当成一列：这里一列只能放一种。")
    case .tooFewNames(let given, let expected):
      Bilingual("\(expected) names are needed, not \(given).", "要 \(expected) 个名字，给了 \(given) 个。")
    case .notOneValue(let count):
      Bilingual(
        "a column of \(Numeral.grouped(count)) values is not one value: true, false or a number.",
        "一列 \(Numeral.grouped(count)) 个值，不能当一个真假或一个数用。")
    case .accessor(let accessor, let kind):
      Bilingual(
        "\(accessor) is for \(accessor == ".dt" ? "dates" : "text"); this column holds \(kind.words.english).",
        "\(accessor) 用于\(accessor == ".dt" ? "日期" : "文字")，这一列是\(kind.words.chinese)。")
    case .joinTooLarge(let limit):
      Bilingual(
        "joined, these tables would have more than \(Numeral.grouped(limit)) rows: their keys repeat on both sides.",
        "这两张表接起来会超过 \(Numeral.grouped(limit)) 行：键在两边都有重复。")
    case .csvOption(let option, let value):
      Bilingual("\(option) can't be '\(value)' here.", "这里的 \(option) 不能是 '\(value)'。")
    case .csvFieldCount(let file, let line, let expected, let found):
      Bilingual(
        "line \(line) of \(file) has \(found) fields, the header has \(expected).",
        "\(file) 第 \(line) 行有 \(found) 个字段，表头只有 \(expected) 个。")
    case .csvRow(let file, let line, let problem):
      Bilingual(
        "line \(line) of \(file) can't be read: \(problem.words.english).",
        "\(file) 第 \(line) 行读不了：\(problem.words.chinese)。")
    default: preparationMessage
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .arithmetic(_, .text, let other) where other != .text, .arithmetic(_, let other, .text) where other != .text:
      Bilingual(
        "If the text is numbers, read it as such: pd.to_numeric(df['c']).", "如果文字其实是数字，先转成数：pd.to_numeric(df['c'])。")
    case .statistic(_, _, .text):
      Bilingual("Count texts instead: df['c'].value_counts().", "文字可以数个数：df['c'].value_counts()。")
    case .labelsDiffer:
      Bilingual("Count both anew: a.reset_index(drop=True).", "把两边重新编号：a.reset_index(drop=True)。")
    case .truthSubtraction: Bilingual("To find where they differ: a ^ b.", "要找不同的地方：a ^ b。")
    case .negativePower: Bilingual("A decimal does: df['c'] ** -1.0.", "换成小数就行：df['c'] ** -1.0。")
    case .missingToWhole:
      Bilingual(
        "Fill or drop the gaps first: df['c'].fillna(0) says they are 0.", "先补上或去掉缺失；df['c'].fillna(0) 等于说缺的就是 0。")
    case .notADate, .unreadableNumber:
      Bilingual("errors='coerce' makes such values missing, to be counted.", "errors='coerce' 会把读不出的变成缺失，再去数有多少。")
    case .otherDateFormat:
      Bilingual("format='mixed' reads each as it is written.", "format='mixed' 会逐个按它自己的写法读。")
    case .notOneValue:
      Bilingual(
        "Join conditions with & and |, each in brackets; or ask .any(), .all().",
        "多个条件用 & 和 | 连，各加括号；也可以问 .any()、.all()。")
    case .csvFieldCount, .csvRow:
      Bilingual("on_bad_lines='skip' leaves such lines out: count them.", "on_bad_lines='skip' 会跳过这些行；跳了几行要自己数。")
    case .absent(_, _, let instead), .parameterAbsent(_, _, let instead):
      Bilingual(same: instead)
    case .missingNumbers:
      Bilingual(
        "Fill the gaps first, and say how: df['c'].fillna(df['c'].median()).",
        "先补缺失，并说明怎么补的：df['c'].fillna(df['c'].median())。")
    case .notNumbers(_, _, .text):
      Bilingual(
        "Make columns of its values: pd.get_dummies(df, columns=['c']).", "把每种取值变成一列：pd.get_dummies(df, columns=['c'])。"
      )
    case .stratumTooSmall: Bilingual("Leave stratify out, or join rare classes.", "去掉 stratify，或把少见的类并在一起。")
    default: nil
    }
  }

  /// `1 row`, `2,000 rows`.
  private func rows(_ count: Int) -> String { "\(Numeral.grouped(count)) \(count == 1 ? "row" : "rows")" }
}

extension Cell {
  /// As a message shows it: text in quotes.
  var short: String {
    switch self {
    case .missing: "NaN"
    case .whole(let value): "\(value)"
    case .real(let value): Numeral.significant(value)
    case .text(let value): "'\(CellText.escaped(String(value.prefix(60))))'"
    case .moment(let value): "'\(value)'"
    case .truth(let value): value ? "True" : "False"
    case .span(let value): "'\(value)'"
    }
  }
}
