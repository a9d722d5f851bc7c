import Wording

extension TrainingFault: Fault {
  var kind: FaultKind {
    switch self {
    case .noCell: .index
    case .plainNumberLoss: .type
    case .notTrained: .name
    default: .value
    }
  }

  var message: Bilingual {
    switch self {
    case .noCell(let number): Bilingual("there is no cell [\(number)] to repeat.", "没有 [\(number)] 这个单元，没法重复。")
    case .nothingTyped: Bilingual("no cell has been typed yet that could be repeated.", "还没有输入过代码，没有可以重复的单元。")
    case .cellHasNoLoss:
      Bilingual(
        "this cell shows no loss, so nobody could tell whether training helps.", "这个单元里看不出哪个是损失，也就没法知道训练有没有用。")
    case .cellPrints:
      Bilingual("this cell prints, and would do so at every step.", "这个单元里有 print，重复起来每一步都会打印一遍。")
    case .cellFits:
      Bilingual("this cell calls fit(), which trains by itself.", "这个单元里有 fit()，它自己就会训练。")
    case .cellChangesNothing:
      Bilingual(
        "after this cell everything is as before, so repeating it trains nothing.", "这个单元跑完什么都没变，重复多少遍也不算训练。")
    case .cellMovesNothing(let name):
      Bilingual(
        "this cell computes a gradient for \(name) and never changes \(name).", "这个单元算出了 \(name) 的梯度，却没有更新 \(name)。")
    case .noRun: Bilingual("nothing has been trained yet.", "还没有训练过。")
    case .runWithoutSteps:
      Bilingual("the last training stopped before its first step was done.", "上次训练连第一步都没走完就停了。")
    case .notAStep(let text, _):
      Bilingual("\(text.visibleControls) is no step.", "\(text.visibleControls) 不是步数。")
    case .plainNumberLoss:
      Bilingual(
        "the loss of this cell is a plain number: how it was computed isn't recorded.", "这个单元的损失是普通的数，没有记下它是怎么算出来的。")
    case .notTrained(let name, _):
      Bilingual("\(name.visibleControls) is no weight of the last training.", "\(name.visibleControls) 不是上次训练的权重。")
    case .cellTakesItsExamples:
      Bilingual(
        "this cell picks its examples itself, so none can be left out from here.", "样本是这个单元自己取的，没法从外面去掉哪一个。")
    case .rateWithoutName:
      Bilingual(
        "the learning rate of this cell is written into it as a number.", "这个单元的学习率是直接写在代码里的数，没有名字。")
    }
  }

  var remedy: Bilingual? {
    switch self {
    case .noCell, .nothingTyped:
      Bilingual(
        "type one training step first, or write it behind: :train 200 CODE.", "先输入一步训练的代码，或者直接写在后面：:train 200 代码。")
    case .cellHasNoLoss:
      Bilingual(
        "call L.backward(), or end the cell with the loss, or call it loss.", "调用 L.backward()，或者最后一行写上损失，或者把它命名为 loss。"
      )
    case .cellPrints:
      Bilingual("take the print out; the loss is shown anyway.", "去掉 print，损失本来就会显示。")
    case .cellFits:
      Bilingual(
        "run the cell as it is; :at, :diff and :moved look into it all the same.", "直接运行这个单元，:at、:diff、:moved 一样能用。")
    case .cellChangesNothing:
      Bilingual(
        "a step ends by changing a weight: w = w - 0.05 * dw.", "一步训练要以更新权重结尾，例如 w = w - 0.05 * dw。")
    case .cellMovesNothing(let name):
      Bilingual(
        "with no_grad(): \(name) -= 0.05 * \(name).grad, and then \(name).grad = None.",
        "加上 with no_grad(): \(name) -= 0.05 * \(name).grad，再写 \(name).grad = None。")
    case .noRun, .runWithoutSteps:
      Bilingual(
        "model.fit(…), or :train 200, which repeats the last cell. A plain for loop leaves nothing to look into: put its body into a cell and :train that.",
        "用 model.fit(…)，或者 :train 200 重复上一个单元。普通的 for 循环不会留下记录：把循环体写成一个单元，再用 :train 重复。")
    case .notAStep(_, let usage): usage
    case .plainNumberLoss:
      Bilingual("make the weights with param(0.5); then every step is recorded.", "用 param(0.5) 来建权重，每一步就都会记下来。")
    case .notTrained(_, let known):
      known.isEmpty
        ? nil : Bilingual("there are: \(known.joined(separator: ", ")).", "可以写：\(known.joined(separator: "、"))。")
    case .rateWithoutName:
      Bilingual("give it a name before: lr = 0.05, and use lr in the cell.", "先起个名字：lr = 0.05，单元里用 lr。")
    case .cellTakesItsExamples: nil
    }
  }
}
