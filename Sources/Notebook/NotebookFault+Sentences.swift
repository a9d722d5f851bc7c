import Tensors
import Wording

extension NotebookFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .notATensor, .placeNotWhole: .type
    case .placeCount, .placeOutside: .index
    case .noHelp: .name
    case .shellRefused: .syntax
    case .noShare: .file
    default: .value
    }
  }

  package var message: Bilingual {
    switch self {
    case .unknownCommand("", _): Bilingual("a colon alone is no command.", "只有一个冒号，还不是命令。")
    case .unknownCommand(let name, _):
      Bilingual("there is no command :\(name).", "没有 :\(name) 这个命令。")
    case .needsLesson(let name):
      Bilingual(":\(name) belongs to a lesson, and none is open.", ":\(name) 要在课程里用，现在没有打开的课。")
    case .missingArgument(let command, _):
      Bilingual(":\(command) needs something after it.", ":\(command) 后面还要写点内容。")
    case .notANumber(let text, _):
      Bilingual("a whole number is needed here, not \(text).", "这里要一个整数，不能是 \(text)。")
    case .notOnOrOff(let text, _):
      Bilingual("on or off is needed here, not \(text).", "这里要写“开”或“关”，不能是 \(text)。")
    case .notATensor(let typeName):
      Bilingual(
        "this needs a number or tensor that was computed from tensors, not '\(typeName)'.",
        "这里要一个用张量算出来的数或张量，不能是 '\(typeName)'。")
    case .notATarget(let command):
      Bilingual(
        "after :\(command) stands a tensor, its .grad, or one element of them.",
        ":\(command) 后面要写一个张量、它的 .grad，或者其中一个元素。")
    case .nothingToExplain:
      Bilingual("nothing has been computed yet that could be explained.", "还没有算过什么，没有可讲的。")
    case .placeNotWhole:
      Bilingual("a place in a tensor is a whole number.", "张量里的位置要写成整数。")
    case .placeCount(let name, let shape, let given):
      Bilingual(
        shape.isEmpty
          ? "\(name) is one number and has no places to choose from."
          : "\(name) has shape \(shape), so an element of it has \(Self.places(shape.count)), not \(given).",
        shape.isEmpty
          ? "\(name) 只有一个数，不用写位置。" : "\(name) 的形状是 \(shape)，指明一个元素要写 \(shape.count) 个位置，不是 \(given) 个。")
    case .placeOutside(let name, let shape, let axis, let place):
      Bilingual(
        shape[axis] == 0
          ? "\(name) has shape \(shape) and no elements."
          : "place \(place) is outside \(name): its shape is \(shape), so axis \(axis) goes from 0 to \(shape[axis] - 1).",
        shape[axis] == 0
          ? "\(name) 的形状是 \(shape)，里面没有元素。"
          : "位置 \(place) 超出了 \(name)：它的形状是 \(shape)，第 \(axis) 轴从 0 到 \(shape[axis] - 1)。")
    case .nothingToPlot(let typeName):
      Bilingual("'\(typeName)' holds no numbers to draw.", "'\(typeName)' 里没有可以画的数。")
    case .nothingTrained:
      Bilingual("nothing has been trained yet, so there is no curve to draw.", "还没有训练过，没有曲线可画。")
    case .unknownPlotSubject(let word, _):
      Bilingual(":plot draws nothing called \(word).", ":plot 没有「\(word)」这种图。")
    case .plotOfOneNumber(let name, let number):
      Bilingual("\(name) is one number, \(number): nothing to draw.", "\(name) 是一个数 \(number)，没有可画的。")
    case .plotSize(let text):
      Bilingual(
        "a size is width x height, each 100 to 4000, as in size 1200x800; not \(text).",
        "大小写成「宽x高」，各取 100 到 4000，例如 大小 1200x800；不能是 \(text)。")
    case .plotSmoothing(let text):
      Bilingual(
        "smooth takes a number from 0 up to, and without, 1; not \(text).", "平滑程度取 0 到 1 之间的数，不含 1；不能是 \(text)。")
    case .notAPlotNumber(let name, let text):
      Bilingual("\(name) is a number here, not \(text).", "\(name) 在这里要一个数，不能是 \(text)。")
    case .plotNeeds(let need, _): need.sentence
    case .unknownPlotWord(let word, _):
      Bilingual("plots can't be shown '\(word)'.", "图没有「\(word)」这种显示方式。")
    case .nothingToDiagnose:
      Bilingual("nothing has been trained yet, so there is no curve to read.", "还没有训练过，没有曲线可看。")
    case .nothingEvaluated:
      Bilingual("no model has been evaluated yet.", "还没有模型做过 evaluate。")
    case .noLabelColumn(let file, let columns):
      Bilingual(
        "\(file) has no column that is plainly the label: \(Self.listed(columns, ", ")).",
        "\(file) 里看不出哪一列是标签：\(Self.listed(columns, "、"))。")
    case .noPredictionColumn(let file, let columns):
      Bilingual(
        "\(file) has no column that is plainly a prediction or score: \(Self.listed(columns, ", ")).",
        "\(file) 里看不出哪一列是预测或分数：\(Self.listed(columns, "、"))。")
    case .notAThreshold(let text):
      Bilingual("'\(text)' is no number to compare scores with.", "'\(text)' 不是能和分数比较的数。")
    case .scoresAreText(let column):
      Bilingual("the scores in \(column) are no numbers.", "\(column) 列的分数不是数。")
    case .graphFormat(""):
      Bilingual("the file's name has no ending that says how to save the graph.", "文件名没有后缀，不知道存成什么格式。")
    case .graphFormat(let ending):
      Bilingual("a graph can't be saved as .\(ending).", "计算图不能存成 .\(ending)。")
    case .notAShare(let text):
      Bilingual("'\(text)' is no share of 1.", "'\(text)' 不是 0 到 1 之间的比例。")
    case .noCurve(let typeName):
      Bilingual("'\(typeName)' is no training curve.", "'\(typeName)' 不是训练曲线。")
    case .unknownTongue(let name):
      Bilingual("Gradwalk speaks en and zh, not \(name).", "Gradwalk 只会 en 和 zh，不会 \(name)。")
    case .shellRefused:
      Bilingual(
        "a line can't start with !: there is no shell in here.", "一行不能以 ! 开头：这里不能运行系统命令。")
    case .noHelp(let name, _):
      Bilingual("there is nothing called \(name).", "没有叫 \(name) 的东西。")
    case .noShare:
      Bilingual(
        "the lessons and plot templates are not beside the program.", "程序旁边找不到课程和画图模板。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .unknownCommand(_, let nearest?):
      Bilingual("Did you mean :\(nearest)?", "是不是想写 :\(nearest)？")
    case .unknownCommand: Bilingual(":help lists the commands.", "输入 :help 查看所有命令。")
    case .needsLesson: Bilingual(":learn opens one.", "输入 :learn 打开一课。")
    case .missingArgument(_, let usage), .notANumber(_, let usage), .notOnOrOff(_, let usage): usage
    case .notATensor:
      Bilingual(
        "make one first, as in w = param(0.5); L = (w - 2.0)**2, then name L.",
        "先算一个出来，例如 w = param(0.5); L = (w - 2.0)**2，再写 L。")
    case .nothingToExplain:
      Bilingual(
        "compute something first: w = param(0.5); L = (w*2 - 2)**2; L.backward().",
        "先算一个：w = param(0.5); L = (w*2 - 2)**2; L.backward()。")
    case .notATarget:
      Bilingual("w, w.grad, W[0, 1] or W.grad[0, 1].", "写成 w、w.grad、W[0, 1] 或 W.grad[0, 1]。")
    case .placeCount(let name, let shape, _) where !shape.isEmpty:
      Bilingual(Self.example(name, shape), Self.example(name, shape))
    case .nothingToPlot:
      Bilingual(
        "give a list of numbers, a tensor, or a dict of names and lists.", "给一个数的列表、一个张量，或者「名字: 列表」的字典。")
    case .nothingTrained: Bilingual(":plot EXPRESSION draws a value.", "输入 :plot 算式 可以画一个值。")
    case .unknownPlotSubject(_, let nearest?):
      Bilingual("Did you mean :plot \(nearest)?", "是不是想写 :plot \(nearest)？")
    case .plotOfOneNumber:
      Bilingual(":plot loss W draws the loss over a weight.", "输入 :plot loss w 可以画损失随一个权重的变化。")
    case .unknownPlotSubject: Bilingual(":help plot lists what there is.", "输入 :help plot 查看能画什么。")
    case .plotNeeds(_, let usage): usage
    case .unknownPlotWord(let word, let known):
      known.nearest(to: word).map { Bilingual("Did you mean \($0)?", "是不是想写 \($0)？") } ?? PlotsCommand.usage
    case .nothingToDiagnose:
      Bilingual(
        "train with model.fit(…) or :train first, or name a list of losses: :doctor losses.",
        "先用 model.fit(…) 或 :train 训练，或者给一串损失：:doctor losses。")
    case .nothingEvaluated:
      Bilingual(
        "model.evaluate(x_test, y_test) does; or give a claim: :audit \"accuracy 98.5 %\" n=10000.",
        "先 model.evaluate(x_test, y_test)，或者给一个说法：:audit \"准确率 98.5%\" n=10000。")
    case .noLabelColumn:
      Bilingual("name it: label=COLUMN.", "用 label=列名 指明。")
    case .noPredictionColumn:
      Bilingual("name it: prediction=COLUMN or score=COLUMN.", "用 prediction=列名 或 score=列名 指明。")
    case .scoresAreText:
      Bilingual("if they are classes, write prediction=COLUMN.", "如果是类别，就写 prediction=列名。")
    case .graphFormat("png"):
      Bilingual(
        "save graph.svg; rsvg-convert graph.svg -o graph.png makes a PNG of it.",
        "先存成 graph.svg，再用 rsvg-convert graph.svg -o graph.png 转成 PNG。")
    case .graphFormat:
      Bilingual("use .mmd for Mermaid, .dot, .svg or .txt.", "可以用 .mmd（Mermaid）、.dot、.svg 或 .txt。")
    case .notAShare: HealthWords.baseUsage
    case .noCurve:
      Bilingual(
        "give a History, a dict of names and lists, a list of losses, or a trained model.",
        "给一个训练历史、「名字: 列表」字典、一串损失，或者训练过的模型。")
    case .noHelp(_, let nearest?): Bilingual("Did you mean \(nearest)?", "是不是想写 \(nearest)？")
    case .noHelp: Bilingual(":who lists your variables.", "输入 :who 查看你的变量。")
    case .noShare:
      Bilingual(
        "set GRADWALK_HOME to the folder that holds Lessons and Plots.",
        "把环境变量 GRADWALK_HOME 设成 Lessons 和 Plots 所在的文件夹。")
    default: nil
    }
  }

  private static func places(_ count: Int) -> String { count == 1 ? "1 place" : "\(count) places" }

  /// `W[0, 1]`: places that stand inside the shape where it has any.
  private static func example(_ name: String, _ shape: Shape) -> String {
    "\(name)[" + shape.map { String(min(1, max($0 - 1, 0))) }.joined(separator: ", ") + "]"
  }

  /// Names of a file's columns, the first of them.
  private static func listed(_ names: [String], _ separator: String) -> String {
    names.prefix(8).map { $0.visibleControls.truncated(to: 24) }.joined(separator: separator)
      + (names.count > 8 ? " …" : "")
  }
}
