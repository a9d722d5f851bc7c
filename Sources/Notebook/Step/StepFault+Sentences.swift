import Wording

extension StepFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .unknownName: .name
    case .notAPlace, .needsPlace: .index
    default: .value
    }
  }

  package var message: Bilingual {
    switch self {
    case .unknownVerb(let word, _): Bilingual("a walk doesn't know '\(word)'.", "走一遍的时候没有「\(word)」这个操作。")
    case .unknownName(let name, _):
      Bilingual("nothing in this computation is called \(name).", "这次计算里没有叫 \(name) 的量。")
    case .noSuchOp(let name, _): Bilingual("no step here is a \(name).", "这里没有哪一步是 \(name)。")
    case .notAPlace(let text):
      Bilingual("'\(text)' is no place: places are whole numbers.", "「\(text)」不是位置，位置要写成整数。")
    case .needsStep: Bilingual("which step?", "要跳到第几步？")
    case .needsPlace: Bilingual("which element?", "要看哪个元素？")
    case .needsCondition: Bilingual("stop where?", "停在哪里？")
    case .needsName: Bilingual("watch what?", "要盯住哪个量？")
    case .needsBreakpoint: Bilingual("delete which breakpoint?", "要删第几个断点？")
    case .belongsToLesson(let word):
      Bilingual(":\(word) belongs to the lesson, and the walk is still open.", ":\(word) 是课程的操作，现在还在走这一遍。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .unknownVerb(_, let nearest?), .unknownName(_, let nearest?), .noSuchOp(_, let nearest?):
      Bilingual("Did you mean \(nearest)?", "是不是想写 \(nearest)？")
    case .unknownVerb: Bilingual("h lists what it knows.", "输入 h 查看所有操作。")
    case .unknownName: Bilingual(":graph shows the names.", "输入 :graph 查看各个量的名字。")
    case .noSuchOp: nil
    case .notAPlace, .needsPlace: Bilingual("at [2, 0], or at W[0, 1].", "at [2, 0]，或者 at W[0, 1]。")
    case .needsStep: Bilingual("goto 3, or goto backward.", "跳到 3，或者 跳到 反向。")
    case .needsCondition:
      Bilingual(
        "break W, break zero, break nan or break op relu; until takes the same, and until step 12.",
        "断点 W、断点 零、断点 nan、断点 运算 relu；「直到」后面也这样写，还可以写 直到 第 12 步。")
    case .needsName: Bilingual("watch W[0, 1].", "盯住 W[0, 1]。")
    case .needsBreakpoint: Bilingual("delete 1; delete all.", "删除 1；删除 全部。")
    case .belongsToLesson: Bilingual("q leaves the walk first.", "先用 q 离开这一遍。")
    }
  }
}
