import Explain
import Wording

/// The words of breakpoints, watches and motion.
enum DebuggerWords {
  static let none = Bilingual(
    "No breakpoints and no watches. break W or watch W sets one.", "还没有断点，也没有盯住的量。断点 W、盯住 W 可以加上。")
  static let noneSet = Bilingual("No breakpoint is set, so this is the end.", "没有设断点，已经到头了。")
  static let noneMet = Bilingual("No breakpoint on the way; this is the end.", "路上没有碰到断点，已经到头了。")
  static let watch = Bilingual("watch", "盯住")

  static func gradient(_ value: String?) -> Bilingual {
    value.map { Bilingual("gradient so far \($0)", "累计的梯度 \($0)") }
      ?? Bilingual("no gradient yet", "还没有梯度")
  }

  static func condition(_ breakpoint: Breakpoint) -> Bilingual {
    switch breakpoint {
    case .touches(let name, _): Bilingual("a step touches \(name)", "某一步用到 \(name)")
    case .reaches(let name, _): Bilingual("a gradient reaches \(name)", "梯度传到 \(name)")
    case .zero: Bilingual("the number at hand is exactly 0", "眼前的数正好是 0")
    case .notFinite: Bilingual("something is nan or infinite", "出现 nan 或无穷大")
    case .op(let name): Bilingual("the step is a \(name)", "这一步是 \(name)")
    }
  }

  static func set(_ number: Int, _ breakpoint: Breakpoint) -> Bilingual {
    let condition = condition(breakpoint)
    return Bilingual(
      "Breakpoint \(number): stops where \(condition.english). c goes on to it.",
      "断点 \(number)：\(condition.chinese)时停下。按 c 继续。")
  }

  static func stopped(_ number: Int, _ breakpoint: Breakpoint) -> Bilingual {
    let condition = condition(breakpoint)
    return Bilingual("Breakpoint \(number): \(condition.english).", "断点 \(number)：\(condition.chinese)。")
  }

  static func here(_ condition: Breakpoint) -> Bilingual {
    let condition = self.condition(condition)
    return Bilingual("Here \(condition.english).", "在这里\(condition.chinese)。")
  }

  static func never(_ condition: Breakpoint) -> Bilingual {
    let condition = self.condition(condition)
    return Bilingual(
      "At no step after this one: \(condition.english). The walk stays here.", "后面没有哪一步：\(condition.chinese)。停在原处。")
  }

  static func usage(_ verb: StepVerb) -> Bilingual {
    switch verb {
    case .next: Bilingual("Enter, n", "回车，n")
    case .previous: Bilingual("p, back", "p，上一步")
    case .goto: Bilingual("g 3, goto 3", "g 3，跳到 3")
    case .backward: Bilingual("b, backward", "b，反向")
    case .element: Bilingual("e 2 0, at W[0, 1]", "e 2 0，看 W[0, 1]")
    case .proceed: Bilingual("c, continue", "c，继续")
    case .proceedBack: Bilingual("C, continue back", "C，往回")
    case .until: Bilingual("u W, until W", "u W，直到 W")
    case .breakpoint: Bilingual("k W, break W", "k W，断点 W")
    case .watch: Bilingual("w W, watch W[0, 1]", "w W，盯住 W[0, 1]")
    case .list: Bilingual("l, list", "l，列表")
    case .delete: Bilingual("d 1, delete 1", "d 1，删除 1")
    case .help: Bilingual("h, ?", "h，?")
    case .quit: Bilingual("q, quit", "q，退出")
    }
  }

  static func summary(_ verb: StepVerb) -> Bilingual {
    switch verb {
    case .next: Bilingual("The next step.", "下一步。")
    case .previous: Bilingual("The step before.", "上一步。")
    case .goto: Bilingual("Step 3; goto backward, goto end.", "第 3 步；也可以跳到 反向、跳到 最后。")
    case .backward: Bilingual("The first step of the backward pass.", "反向的第一步。")
    case .element:
      Bilingual(
        "Looks at another element: of the result, or of a value by its name.", "换一个元素看：结果的，或者写名字指定某个量的。")
    case .proceed: Bilingual("On to the next breakpoint.", "往前走到下一个断点。")
    case .proceedBack: Bilingual("Back to the breakpoint before.", "往回走到上一个断点。")
    case .until:
      Bilingual(
        "On until a gradient reaches W; also until zero, nan, op relu, step 12.",
        "一直走到梯度传到 W；也可以写 零、nan、运算 relu、第 12 步。"
      )
    case .breakpoint:
      Bilingual("Stops at steps that touch W; also break zero, nan, op relu.", "用到 W 的步骤都停下；也可以写 零、nan、运算 relu。")
    case .watch:
      Bilingual("Tells W's number, and its gradient so far, on every page.", "每一页都显示 W 的数和它累计的梯度。")
    case .list: Bilingual("The breakpoints and watches.", "列出断点和盯住的量。")
    case .delete: Bilingual("Takes breakpoint 1 away; delete W, delete all.", "去掉断点 1；也可以写 删除 W、删除 全部。")
    case .help: Bilingual("This list.", "就是这张表。")
    case .quit: Bilingual("Leaves the walk, and nothing else.", "离开这一遍，课程不受影响。")
    }
  }
}
