import Wording

extension CheckFact {
  /// One sentence that says what was seen and never what the answer is.
  package var message: Bilingual {
    switch self {
    case .wrongNumber(let value, nil): Bilingual("You have \(value).", "你得到 \(value)。")
    // Of a number below 0 "too large" alone reads as its size.
    case .wrongNumber(let value, true?) where value.hasPrefix("-"):
      Bilingual("\(value) is too large: it lies further below 0.", "\(value) 偏大，还要更负一些。")
    case .wrongNumber(let value, false?) where value.hasPrefix("-"):
      Bilingual("\(value) is too small: it lies higher.", "\(value) 偏小，负得太多了。")
    case .wrongNumber(let value, true?): Bilingual("\(value) is too large.", "\(value) 偏大。")
    case .wrongNumber(let value, false?): Bilingual("\(value) is too small.", "\(value) 偏小。")
    case .wrongText(let value): Bilingual("You have \(value).", "你得到 \(value)。")
    case .rounded(let value): Bilingual("\(value) is rounded; keep more digits.", "\(value) 四舍五入过头了，多留几位。")
    case .percent(let value):
      Bilingual("\(value) differs by a factor of 100: percent or share?", "\(value) 差了 100 倍：是百分数还是比例？")
    case .notEqual(let left, let right, let places):
      places > 1
        ? Bilingual(
          "They differ in \(places) places; one is \(left) against \(right).", "有 \(places) 处不一致，比如 \(left) 和 \(right)。"
        )
        : Bilingual("\(left) and \(right) don't agree.", "\(left) 和 \(right) 不一致。")
    case .wrongShape(let found, let wanted):
      Bilingual("The shape is \(found); \(wanted) is wanted.", "形状是 \(found)，需要 \(wanted)。")
    case .untrue(let item): Bilingual("It doesn't hold for \(item).", "对 \(item) 不成立。")
    case .shortOfBar(let best, let bar, _, _, 1):
      Bilingual("It reaches \(best); \(bar) is needed.", "得到 \(best)，要求 \(bar)。")
    case .shortOfBar(let best, let bar, let reached, let needed, let seeds):
      Bilingual(
        "\(reached) of \(seeds) seeds reach \(bar); \(needed) are needed. The best got \(best).",
        "\(seeds) 个种子里有 \(reached) 个达到 \(bar)，需要 \(needed) 个；最好的一次是 \(best)。")
    case .shouldChange(let name): Bilingual("\(name) is as it was before.", "\(name) 还和原来一样。")
    case .shouldStay(let name): Bilingual("\(name) has changed, and it should stay as it was.", "\(name) 变了，它本该保持不变。")
    case .failsElsewhere(let name, let value):
      Bilingual(
        "It fits these numbers, but not when \(name) is \(value). Write it so that it follows from \(name).",
        "这组数对得上，但 \(name) 换成 \(value) 就不对了。写成由 \(name) 算出来的式子。")
    case .notUsed(let name): Bilingual("It can be done with \(name) too.", "也可以用 \(name) 来做。")
    case .isBlank:
      Bilingual(
        "\(Answer.blankMark) is still there: put your answer in its place.", "\(Answer.blankMark) 还没有填：把答案写在那里。")
    case .missing(let name): Bilingual("There is no \(name) yet.", "还没有 \(name)。")
    case .unknownName(let name):
      Bilingual(
        "\(name) is not one of this step's variables. If it is your own, write what it stands for into the answer.",
        "\(name) 不是这一步的变量。如果是你自己定义的，请把它代表的内容直接写进答案。")
    case .notFinite(let value):
      Bilingual("The answer is \(value), which is no number to compare.", "答案是 \(value)，没法拿来比较。")
    case .wrongKind(let found): Bilingual("A number is wanted here; this is \(found).", "这里要的是数，得到的是 \(found)。")
    case .tookTooLong(let seconds):
      Bilingual(
        "It ran for more than \(Numeral.significant(seconds)) seconds, so it was stopped.",
        "运行超过 \(Numeral.significant(seconds)) 秒，已经停下。")
    case .stopped: Bilingual("It was stopped.", "已停下。")
    case .noChecks: Bilingual("The lesson checked nothing here.", "这里课程没有检查任何东西。")
    }
  }
}
