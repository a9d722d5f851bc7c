import Wording

extension PlotFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .lengthsDiffer, .ragged, .namesDiffer, .shades: .shape
    case .binCount, .negativeError, .limits, .grid, .levelCount, .outsideGrid, .pictureSize, .format, .unknownWord,
      .tooManyLabels, .otherGrid, .classes,
      .unknownExtension, .badPath:
      .value
    case .notWritten: .file
    case .templateAbsent, .sectionAbsent, .fieldUnknown: .file
    case .gnuplotAbsent, .gnuplotDied, .gnuplotError, .gnuplotSilent, .gnuplotRefused, .terminalAbsent, .noWindow:
      .runtime
    }
  }

  package var message: Bilingual {
    switch self {
    case .lengthsDiffer(let x, let y):
      Bilingual(
        "there are \(x) x values but \(y) y values; each point needs one of both.",
        "x 有 \(x) 个值，y 却有 \(y) 个；每个点都要各有一个。")
    case .ragged(let row, let length, let expected):
      Bilingual(
        "row \(row) has \(length) values where the first row has \(expected); a picture needs equal rows.",
        "第 \(row) 行有 \(length) 个值，第 0 行有 \(expected) 个；画成图要求每行一样长。")
    case .namesDiffer(let names, let values):
      Bilingual(
        "there are \(names) names for \(values) values.", "有 \(names) 个名称，却有 \(values) 个值，对不上。")
    case .binCount(let count):
      Bilingual(
        "a histogram has 1 to 1,000 bins, not \(Numeral.grouped(count)).",
        "直方图可以分 1 到 1,000 组，不能分 \(Numeral.grouped(count)) 组。")
    case .outsideGrid(let rows, let columns, let index):
      Bilingual(
        "subplot(\(rows), \(columns), \(index)) is outside the grid; rows and columns are 1 to 8, and the places count from 1.",
        "subplot(\(rows), \(columns), \(index)) 超出了网格；行数和列数取 1 到 8，位置从 1 数起。")
    case .pictureSize(let width, let height):
      Bilingual(
        "a picture is 1 to 40 inches wide and high, not \(Numeral.significant(width)) by \(Numeral.significant(height)).",
        "图片的宽和高取 1 到 40 英寸，不能是 \(Numeral.significant(width)) × \(Numeral.significant(height))。")
    case .negativeError(let error):
      Bilingual(
        "an error bar can't reach \(Numeral.significant(error)) far; it is 0 or more.",
        "误差不能是 \(Numeral.significant(error))，至少是 0。")
    case .limits(let low, let high):
      Bilingual(
        "an axis can't go from \(Numeral.significant(low)) to \(Numeral.significant(high)); its lower end comes first.",
        "坐标轴不能从 \(Numeral.significant(low)) 到 \(Numeral.significant(high))；小的一端写在前面。")
    case .grid:
      Bilingual(
        "a surface needs rising x and y, two of each at least, and one value for each pair.",
        "曲面要有一串递增的 x 和一串递增的 y，各至少两个，每一对都要有一个值。")
    case .levelCount(let count):
      Bilingual("there can be 1 to 50 contour levels, not \(count).", "等高线可以有 1 到 50 条，不能是 \(count) 条。")
    case .format(let format, let part):
      Bilingual(
        "the format '\(Printable.word(format))' has a part '\(Printable.word(part))' that is no colour, marker or line.",
        "格式 '\(Printable.word(format))' 里的 '\(Printable.word(part))' 既不是颜色，也不是标记或线型。")
    case .unknownWord(let word, let place, let known):
      Bilingual(
        "\(place) '\(Printable.word(word))' is not known; there are \(known.joined(separator: ", ")).",
        "不认识的 \(place) '\(Printable.word(word))'；可用的有 \(known.joined(separator: "、"))。")
    case .otherGrid(let rows, let columns, let existingRows, let existingColumns):
      Bilingual(
        "this figure has a grid of \(existingRows) by \(existingColumns); subplot cannot change it to \(rows) by \(columns). figure() begins a new one.",
        "这张图已经分成 \(existingRows) × \(existingColumns) 格，subplot 不能再改成 \(rows) × \(columns)；用 figure() 新建一张图。")
    case .classes(let count):
      Bilingual(
        "colours tell up to 8 classes apart, each with a name; here are \(count) names.",
        "颜色最多能分清 8 个类别，每类要有一个名称；这里有 \(count) 个名称。")
    case .shades(let points, let values):
      Bilingual(
        "c has \(Phrase.count(values, "value")) for \(Phrase.count(points, "point")); each point needs one.",
        "c 有 \(values) 个值，点却有 \(points) 个；每个点都要有一个值。")
    case .tooManyLabels(let labels, let series):
      Bilingual(
        "legend got \(labels) labels for \(series) drawn series.", "legend 给了 \(labels) 个名称，图上却有 \(series) 组数据。")
    case .unknownExtension(let path, let known):
      Bilingual(
        "'\(Printable.word(path))' does not end in a kind of file that a plot can be; choose \(known.joined(separator: ", ")).",
        "看不出 '\(Printable.word(path))' 要存成哪种文件；结尾请用 \(known.joined(separator: "、"))。")
    case .notWritten(let path, let reason):
      Bilingual(
        "'\(Printable.word(path))' could not be written: \(reason).", "'\(Printable.word(path))' 没能写入：\(reason)。")
    case .badPath(let path):
      Bilingual(
        "'\(Printable.word(path))' is not a file name: it is empty or holds a control character.",
        "'\(Printable.word(path))' 不能当文件名：它是空的，或者带有控制字符。")
    case .templateAbsent(let name):
      Bilingual("the plot template \(name) could not be read.", "读不到绘图模板 \(name)。")
    case .sectionAbsent(let template, let section):
      Bilingual(
        "the plot template \(template) has no section [\(section)].", "绘图模板 \(template) 里没有 [\(section)] 这一节。")
    case .fieldUnknown(let template, let field):
      Bilingual(
        "the plot template \(template) asks for {{\(field)}}, which this place does not have.",
        "绘图模板 \(template) 用到了 {{\(field)}}，这里没有这个字段。")
    case .gnuplotAbsent:
      Bilingual(
        "gnuplot, which draws pictures, is not installed.", "画图用的 gnuplot 还没有安装。")
    case .gnuplotDied(let said):
      said.isEmpty
        ? Bilingual("gnuplot ended before the picture was complete.", "gnuplot 没画完就退出了。")
        : Bilingual(
          "gnuplot ended before the picture was complete: \(Printable.word(said))",
          "gnuplot 没画完就退出了：\(Printable.word(said))")
    case .gnuplotError(let said):
      Bilingual(
        "gnuplot could not draw this: \(Printable.word(said))", "gnuplot 画不出这张图：\(Printable.word(said))")
    case .gnuplotSilent(let seconds):
      Bilingual(
        "gnuplot gave no answer for \(seconds) s and was stopped.", "gnuplot \(seconds) 秒没有回应，已将它停掉。")
    case .gnuplotRefused:
      Bilingual(
        "the system would not start gnuplot: too many processes or open files.",
        "系统没能启动 gnuplot：进程或打开的文件太多。")
    case .terminalAbsent(let terminal):
      Bilingual(
        "this gnuplot cannot make \(terminal) pictures.", "这个 gnuplot 画不了 \(terminal) 图。")
    case .noWindow:
      Bilingual(
        "there is no window to draw in: no display, or a gnuplot without windows.",
        "没有可用的窗口：没有图形界面，或者这个 gnuplot 不带窗口功能。")
    }
  }

  /// What is said, once, when drawing stops while training runs.
  package var whileTraining: Bilingual {
    let remedy = remedy.map { Bilingual(" Try: \($0.english)", "可以试试：\($0.chinese)") } ?? Bilingual("", "")
    return Bilingual(
      "No curves: \(message.english) Training goes on.\(remedy.english)",
      "画不了曲线：\(message.chinese)训练照常进行。\(remedy.chinese)")
  }

  package var remedy: Bilingual? {
    switch self {
    case .gnuplotAbsent, .terminalAbsent:
      Bilingual("apt-get install gnuplot-nox", "apt-get install gnuplot-nox")
    case .noWindow:
      Bilingual(
        "apt-get install gnuplot-qt, or save the plot to a file: savefig('plot.png')",
        "apt-get install gnuplot-qt，或者把图存成文件：savefig('plot.png')")
    default: nil
    }
  }
}
