import Wording

/// What a learner can ask of the lesson itself. Notebook lists them among its commands.
package enum LessonVerb: String, Sendable, CaseIterable {
  case next, back, hint, solution, skip, reset, list, progress, notes, memo, lang, report, quit

  /// Words that call it without a colon too, where no variable has that name. The first of each language is the one shown.
  package var words: (english: [String], chinese: [String]) {
    switch self {
    case .next: (["next"], ["下一步", "继续", "下一个"])
    case .back: (["back"], ["返回", "上一步", "后退"])
    case .hint: (["hint"], ["提示"])
    case .solution: (["solution"], ["答案", "解答"])
    case .skip: (["skip"], ["跳过"])
    case .reset: (["reset"], ["重来", "重置"])
    case .list: (["list"], ["目录", "列表"])
    case .progress: (["progress"], ["进度"])
    case .notes: (["notes", "note"], ["笔记"])
    case .memo: (["memo"], ["一页纸", "备忘"])
    case .lang: (["lang"], ["语言"])
    case .report: (["report"], ["报错", "反馈"])
    case .quit: (["quit", "exit"], ["退出"])
    }
  }

  /// The one-key form.
  package var key: String {
    switch self {
    case .next: "n"
    case .back: "b"
    case .hint: "h"
    case .solution: "s"
    case .skip: "k"
    case .reset: "r"
    case .list: "l"
    case .progress: "p"
    case .notes: "t"
    case .memo: "m"
    case .lang: "g"
    case .report: "e"
    case .quit: "q"
    }
  }

  package var summary: Bilingual {
    switch self {
    case .next: Bilingual("Go on; Enter alone does the same.", "继续；直接按回车也一样。")
    case .back: Bilingual("Go back to the step before.", "回到上一个步骤。")
    case .hint: Bilingual("Show the next hint.", "看下一条提示。")
    case .solution: Bilingual("Show the reference answer.", "看参考答案。")
    case .skip: Bilingual("Leave this step for later and go on.", "先跳过这一步，往下走。")
    case .reset: Bilingual("Begin this step again.", "这一步从头再来。")
    case .list: Bilingual("List the lessons, or those that hold a word.", "列出全部课程；后面加个词就只列相关的。")
    case .progress: Bilingual("Show what is done and how well your confidence matched.", "看完成了多少，把握准不准。")
    case .notes: Bilingual("Show your notes; with text after it, add one.", "看笔记；后面写上文字就加一条。")
    case .memo: Bilingual("Show your one page of decisions.", "看你的一页纸决策。")
    case .lang: Bilingual("Change the language here and now: :lang en, :lang zh.", "当场换语言：:lang en、:lang zh。")
    case .report:
      Bilingual(
        "Write down what seems wrong in this step, to be sent to its authors.", "这一步哪里不对劲，写成一份可以发给作者的报告。")
    case .quit: Bilingual("Stop here; the next start resumes at this step.", "停在这里；下次从这一步接着上。")
    }
  }

  /// Whether words may follow it.
  private var takesText: Bool { [.list, .notes, .lang, .report].contains(self) }

  private var names: [String] { words.english + words.chinese + [key] }

  /// The verb that a line calls, and what follows it.
  ///
  /// - Parameter names: what the learner's names hold; bare words that are names belong to the language.
  static func read(_ line: String, names: Names) -> (verb: LessonVerb, text: String)? {
    let colons: Set<Character> = [":", "："]
    let hasColon = line.first.map(colons.contains) ?? false
    let body = (hasColon ? String(line.dropFirst()) : line).trimmed
    let word = body.prefix { !$0.isWhitespace }.lowercased()
    let text = String(body.dropFirst(word.count)).trimmed
    guard let verb = allCases.first(where: { $0.names.contains(word) }) else { return nil }
    if hasColon { return (verb, text) }
    guard names(word) == nil, text.isEmpty || verb.takesText && text.looksLikeWords else { return nil }
    return (verb, text)
  }
}

extension String {
  /// `list (x)` and `lang = 1` are code; `lang zh` and `list 梯度` are not.
  fileprivate var looksLikeWords: Bool {
    allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0.isWideText }
  }
}
