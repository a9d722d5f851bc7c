import Autograd
import Explain
import Tensors
import Wording

/// The page of `:why order`: passing on at once (naive recursion) and the right order side by side, step by step, and where they part.
struct OrderText {
  let notebook: Notebook
  let title: String

  init(_ notebook: Notebook, title: String) {
    self.notebook = notebook
    self.title = title
  }

  private static let shown = 12

  private var tongue: Tongue { notebook.tongue }
  private func number(_ value: Double) -> String { Numeral.significant(value, digits: notebook.digits) }

  func text(_ order: PropagationOrder, isExample: Bool, name: @escaping (Int) -> String?) -> StyledText {
    func called(_ slot: Int) -> String { (name(slot) ?? "(\(slot))").truncated(to: 20) }
    var blocks: [StyledText] = []
    if isExample { blocks.append(StyledText("    b = 2*a; c = 3*b; d = b + c", .code)) }
    if order.isCut {
      blocks.append(filled(OrderWords.cut))
    } else if order.differing.isEmpty {
      blocks.append(filled(order.early == nil ? OrderWords.same : OrderWords.sameAnyway))
      if order.early == nil { return blocks.joined(separator: "\n") }
    } else if let first = order.differing.first {
      blocks.append(filled(OrderWords.differ(called(first.slot), number(first.naive), number(first.ordered))))
    }
    if let early = order.early {
      blocks.append(filled(OrderWords.early(called(early.slot), number(early.had), number(early.whole))))
    }
    let parting = order.naive.indices.first { $0 >= order.ordered.count || order.naive[$0] != order.ordered[$0] }
    blocks.append(list(OrderWords.naive, order.naive, mark: parting, called))
    blocks.append(list(OrderWords.ordered, order.ordered, mark: nil, called))
    blocks.append(filled(OrderWords.rule))
    return blocks.joined(separator: "\n")
  }

  private func filled(_ sentence: Bilingual) -> StyledText {
    StyledText(sentence[tongue]).filledForReading(notebook.display.columns)
  }

  private func list(
    _ heading: Bilingual, _ events: [PropagationOrder.Event], mark: Int?, _ called: (Int) -> String
  ) -> StyledText {
    let shown = events.prefix(Self.shown)
    let heads = shown.map { "\(called($0.from)) → \(called($0.to))" }
    let width = heads.map(\.displayWidth).max() ?? 0
    var lines = [StyledText(heading[tongue], .strong)]
    for (index, event) in shown.enumerated() {
      let slope = event.arriving == 0 ? "" : "\(factor(event.arriving)) × \(factor(event.passed / event.arriving)) = "
      let passed = slope + number(event.passed)
      let sum =
        event.before.map { "\(number($0)) + \(factor(event.passed)) = \(number(event.after))" } ?? number(event.after)
      var line =
        StyledText("    " + heads[index].padded(to: width) + "   ", .keyword)
        + StyledText(OrderWords.gathers(passed, called(event.to), sum)[tongue])
      if index == mark {
        let mark = OrderWords.parts[tongue]
        let isWide = line.plain.displayWidth + mark.displayWidth + 3 >= notebook.display.columns
        line += StyledText((isWide ? "\n      " : "   ") + mark, .warning)
      }
      lines.append(line)
    }
    if events.count > shown.count {
      lines.append(StyledText("    " + OrderWords.more(events.count - shown.count)[tongue], .dim))
    }
    return lines.joined(separator: "\n")
  }

  private func factor(_ value: Double) -> String { value < 0 ? "(\(number(value)))" : number(value) }
}

enum OrderWords {
  static let naive = Bilingual("As soon as something arrives", "一到就往下传")
  static let ordered = Bilingual("In order: wait until all has arrived", "按顺序：等都到齐了再传")
  static let parts = Bilingual("← they part here", "← 从这里开始不同")
  static let rule = Bilingual(
    "So backward goes through the steps in the reverse order of the computation: by the time a value passes on, everything that used it has had its turn.",
    "所以反向传播按计算的倒序走：轮到一个值往下传的时候，用过它的每一步都已经传完了。")
  static let same = Bilingual(
    "Here the order doesn't matter: no computed value is used more than once, so nothing has to be waited for.",
    "这里怎么走都一样：没有哪个算出来的值被用过两次，不用等。")
  static let sameAnyway = Bilingual(
    "Here both end with the same numbers, though passing on at once repeats some steps.",
    "这里两种走法结果一样，只是一到就传的走法有几步重复了。")
  static let cut = Bilingual(
    "Passing on at once was stopped after 20,000 steps: every value that is used twice doubles the steps below it.",
    "一到就传的走法走了 20,000 步还没走完，停下了：每个被用两次的值，都会让它下面的步数翻倍。")

  static func differ(_ name: String, _ naive: String, _ ordered: String) -> Bilingual {
    Bilingual(
      "Passing on at once gives \(name) the gradient \(naive); in order it is \(ordered), which is right.",
      "一到就往下传，\(name) 的梯度是 \(naive)；按顺序是 \(ordered)，这才对。")
  }

  static func early(_ name: String, _ had: String, _ whole: String) -> Bilingual {
    Bilingual(
      "\(name) is used more than once. Passing on at once sends \(had) down while all of it is \(whole); when the rest arrives, the first part is sent down again and counts twice.",
      "\(name) 被用了不止一次。一到就传，它刚收到 \(had) 就往下传了，而全部是 \(whole)；等其余的到了再传一次，先前那份就算了两遍。")
  }

  static func gathers(_ passed: String, _ name: String, _ sum: String) -> Bilingual {
    Bilingual("\(passed)   \(name) has \(sum)", "\(passed)   \(name) 累计 \(sum)")
  }

  static func more(_ count: Int) -> Bilingual {
    Bilingual("… \(Numeral.grouped(count)) more", "…… 另有 \(Numeral.grouped(count)) 步")
  }
}
