import Tensors
import Wording

extension ExplainFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .placeCount, .placeOutside: .index
    default: .value
    }
  }

  package var message: Bilingual {
    switch self {
    case .nothingRecorded:
      Bilingual("there are no steps to walk: no operation made this value.", "没有步骤可走：这个值不是由运算得出的。")
    case .noSuchStep(let step, let count):
      Bilingual("there is no step \(step); this walk has \(count).", "没有第 \(step) 步，一共 \(count) 步。")
    case .noBackward:
      Bilingual(
        "there is no backward pass here: the value is not one number that depends on a parameter.",
        "这里没有反向传播：这个值不是一个由参数算出来的单个数。")
    case .graphTooLarge(let boxes, let limit):
      Bilingual(
        "a drawing of \(Numeral.grouped(boxes)) boxes can't be read; the most is \(Numeral.grouped(limit)).",
        "\(Numeral.grouped(boxes)) 个框的图没法看，最多 \(Numeral.grouped(limit)) 个。")
    case .severalElements(let shape):
      Bilingual(
        "there is no backward pass here: the value has shape \(shape), and a gradient belongs to one number.",
        "这里没有反向传播：这个值的形状是 \(shape)，而梯度是对一个数求的。")
    case .noSuchBreakpoint(let number, of: 0):
      Bilingual("there is no breakpoint \(number): none is set.", "没有第 \(number) 个断点，现在一个断点也没有。")
    case .noSuchBreakpoint(let number, let count):
      Bilingual("there is no breakpoint \(number); there are \(count).", "没有第 \(number) 个断点，一共 \(count) 个。")
    case .placeCount(let name, let shape, let given):
      Bilingual(
        shape.isEmpty
          ? "\(Self.english(name)) is one number, so there is no element to choose."
          : "\(Self.english(name)) has shape \(shape): an element has \(shape.count) place\(shape.count == 1 ? "" : "s"), not \(given).",
        shape.isEmpty
          ? "\(Self.chinese(name))只有一个数，没有元素可选。"
          : "\(Self.chinese(name))的形状是 \(shape)，一个元素要写 \(shape.count) 个位置，不是 \(given) 个。")
    case .placeOutside(let name, let shape, let axis, let place):
      Bilingual(
        shape[axis] == 0
          ? "\(Self.english(name)) has shape \(shape) and no elements."
          : "\(place) is outside \(Self.english(name)) of shape \(shape): axis \(axis) goes from 0 to \(shape[axis] - 1).",
        shape[axis] == 0
          ? "\(Self.chinese(name))的形状是 \(shape)，里面没有元素。"
          : "\(place) 超出了\(Self.chinese(name))的范围：形状是 \(shape)，第 \(axis) 轴从 0 到 \(shape[axis] - 1)。")
    case .scoresNeedTwoClasses(let count):
      Bilingual(
        "scores alone decide between two classes; the labels have \(count).", "只有分数时只能判断两类，标签里有 \(count) 类。")
    case .noSuchClass(let name, let known):
      Bilingual(
        "no label reads \(name.visibleControls); there are \(ExplainFault.listed(known, ", ")).",
        "标签里没有 \(name.visibleControls)，只有 \(ExplainFault.listed(known, "、"))。")
    case .claimTooLong(let limit):
      Bilingual(
        "this text is longer than \(Numeral.grouped(limit)) bytes; a claim is a few lines.",
        "这段文字超过 \(Numeral.grouped(limit)) 字节，说法一般就几行。")
    case .nothingClaimed(0):
      Bilingual("there is no number in it to check.", "里面没有可以核对的数。")
    case .rowsUnnumbered:
      Bilingual(
        "this cell makes its batches in its own way, so which examples were in which step isn't known.",
        "这个单元用自己的方法取样本，没法知道哪一步用了哪些样本。")
    case .rowsMixed:
      Bilingual(
        "the examples of this step can't be told apart: its gradient comes in one piece.",
        "这一步里分不出各个样本：梯度是一整块算出来的。")
    case .nothingClaimed:
      Bilingual(
        "there are numbers in it, but no word says what they are.", "里面有数，但没有说明是什么数。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .nothingRecorded:
      Bilingual(
        "name an expression that computes something, as in :step relu(w*x + b).",
        "写一个有运算的式子，例如 :step relu(w*x + b)。")
    case .rowsUnnumbered:
      Bilingual(
        "ask about one step: :moved w 37. Rows that are picked as x[rows] or x[k:k+16] are known.",
        "只问一步：:moved w 37。用 x[rows] 或 x[k:k+16] 取的样本，编号就能知道。")
    case .graphTooLarge: Bilingual("leave out the word all, and it is folded.", "去掉 all，就会折叠起来。")
    case .noSuchStep, .noSuchBreakpoint, .placeOutside, .rowsMixed: nil
    case .severalElements:
      Bilingual(
        "walk one number made of it: put .sum() or .mean() behind it.", "先变成一个数再走：后面加上 .sum() 或 .mean()。")
    case .placeCount(_, let shape, _):
      shape.isEmpty
        ? nil
        : Bilingual(
          "as in at \(Self.place(shape)).", "例如 at \(Self.place(shape))。")
    case .scoresNeedTwoClasses:
      Bilingual("name the column of predicted classes: prediction=COLUMN.", "指明预测类别所在的列：prediction=列名。")
    case .noSuchClass: nil
    case .claimTooLong:
      Bilingual("give the lines with the final numbers.", "只留写着最终数字的几行。")
    case .nothingClaimed:
      Bilingual(
        "name them, as in :audit \"accuracy 98.5 %\" n=10000.", "写上名称，例如 :audit \"准确率 98.5%\" n=10000。")
    case .noBackward: Bilingual("walk a loss made from param(…) values.", "走一遍由 param(…) 算出来的损失。")
    }
  }

  private static func english(_ name: String) -> String { name.isEmpty ? "the result of this step" : name }
  private static func chinese(_ name: String) -> String { name.isEmpty ? "这一步的结果" : "\(name) " }

  /// `[1, 0]`: places inside a shape where it has any.
  private static func place(_ shape: Shape) -> String {
    "[" + shape.map { String(Swift.min(1, Swift.max($0 - 1, 0))) }.joined(separator: ", ") + "]"
  }

  fileprivate static func listed(_ names: [String], _ separator: String) -> String {
    names.prefix(6).map { $0.visibleControls.truncated(to: 20) }.joined(separator: separator)
      + (names.count > 6 ? " …" : "")
  }
}
