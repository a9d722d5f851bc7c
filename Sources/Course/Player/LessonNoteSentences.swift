import Wording

extension LessonNote {
  package var message: Bilingual {
    switch self {
    case .notANumber: Bilingual("A number, please; Enter alone goes on.", "请输入一个数；直接按回车继续。")
    case .notAShare:
      Bilingual(
        "A share, please: 0.25, 25 % or 150/600; Enter alone goes on.", "请输入比例，比如 0.25、25% 或 150/600；直接按回车继续。")
    case .notAChoice(let labels):
      Bilingual(
        "One of: \(labels.joined(separator: ", ")). Enter alone goes on.",
        "请选一个：\(labels.joined(separator: "、"))。直接按回车继续。")
    case .blankLeft:
      Bilingual(
        "\(Answer.blankMark) is still there: put your answer in its place.", "\(Answer.blankMark) 还没有填：把答案写在那里。")
    case .notAQuizChoice(let count):
      Bilingual(
        "Type the number of a choice, 1 to \(count); Enter alone goes on.", "请输入选项的编号，1 到 \(count)；直接按回车继续。")
    case .oneChoiceOnly: Bilingual("One choice, please.", "这道只选一个。")
    case .notAConfidence:
      Bilingual("How sure, from 0 to 100 %? Enter alone leaves it out.", "有几成把握？输入 0 到 100；直接按回车就不填。")
    case .leftOpen: Bilingual("Left open; :back returns to this step.", "这道先留着；输入 :back 回到这一步。")
    case .skipped: Bilingual("Skipped; :back returns to this step.", "已跳过；输入 :back 回到这一步。")
    case .firstStep: Bilingual("This is the first step.", "这已经是第一个步骤。")
    case .nothingToHint:
      Bilingual(
        "No hint here: any guess will do, and what really happens follows.", "这里不用提示：随便猜，猜完就能看到结果。")
    case .noHintForChoices:
      Bilingual("No hint here: each choice tells you why it is right or not.", "这里没有提示：选哪个都会告诉你对错的原因。")
    case .noHintLeft: Bilingual("There is nothing to find here; Enter goes on.", "这里没有要做的题，按回车继续。")
    case .question(hasHints: true):
      Bilingual(
        "That reads as a question. :hint gives a nudge, :help says what can be typed.",
        "这像是一个问题。:提示 给一点线索，:帮助 看能输入什么。")
    case .question(hasHints: false):
      Bilingual(
        "That reads as a question; here an answer is asked for. Enter alone goes on.",
        "这像是一个问题；这里等的是你的回答。直接按回车继续。")
    case .noMoreHints: Bilingual("That was the last hint; :solution shows the reference.", "提示已经看完；输入 :solution 看参考答案。")
    case .nothingToSolve: Bilingual("There is nothing to solve here.", "这里没有要解的题。")
    case .hintsFirst(let left):
      Bilingual(
        left == 1
          ? "One hint is left (:hint). :solution again shows the reference."
          : "\(left) hints are left (:hint). :solution again shows the reference.",
        "还有 \(left) 条提示没看（:hint）。再输入一次 :solution 就给出参考答案。")
    case .answerForm(let form, _):
      Bilingual("To give it as your answer, write \(form).", "要把它作为答案，请写成 \(form)。")
    case .onlyCodeRuns:
      Bilingual("Enter goes on. To keep a thought: :notes and your words.", "按回车继续。想记下来，就在前面加上 :笔记。")
    case .shareOrCount(let share, let count):
      Bilingual("As a share that is \(share), as a count \(count).", "作为比例写成 \(share)，作为个数写成 \(count)。")
    case .sentence(let form?, wantsNumber: true):
      Bilingual("A number, please, or code for it: \(form)", "请填一个数，或者算出它的代码：\(form)")
    case .sentence(let form?, wantsNumber: false):
      Bilingual(
        "That reads as a sentence; here the answer is code. It goes where \(Answer.blankMark) stands: \(form)",
        "这是一句话；这里要的是代码，填在 \(Answer.blankMark) 的位置：\(form)")
    case .sentence(nil, _):
      Bilingual(
        "That reads as a sentence; here the answer is code, like the lines above.", "这是一句话；这里要的是代码，照上面那几行的样子写。")
    case .languages: Bilingual("Languages: :lang en, :lang zh.", "可选语言：:lang en、:lang zh。")
    case .noted: Bilingual("Noted.", "已记下。")
    case .hidden(let name):
      Bilingual(
        ":\(name) stays out of this lesson: it would give away what you can find out here.",
        "这一课先不用 :\(name)，它会把你能自己发现的东西直接说出来。")
    case .changedSinceDone: Bilingual("This step has changed since you did it.", "你做完之后，这一步改过。")
    }
  }
}

extension Question {
  /// What the prompt says while it waits.
  package var prompt: Bilingual {
    switch self {
    case .prediction(let prediction):
      switch prediction.kind {
      case .number: Bilingual("Your guess (a number; Enter goes on)", "你的猜测（一个数；回车继续）")
      case .share: Bilingual("Your guess (such as 0.9 or 90 %; Enter goes on)", "你的猜测（比如 0.9 或 90%；回车继续）")
      case .choice:
        Bilingual(
          prediction.choices(.english).map(\.label).joined(separator: " / "),
          prediction.choices(.chinese).map(\.label).joined(separator: " / "))
      case .sketch:
        Bilingual(
          Direction.allCases.map(\.word.english).joined(separator: " / "),
          Direction.allCases.map(\.word.chinese).joined(separator: " / "))
      }
    case .percent(let value):
      Bilingual(
        "\(Numeral.significant(value)) %, that is \(Numeral.significant(value / 100))? (Enter: yes)",
        "是 \(Numeral.significant(value))%，也就是 \(Numeral.significant(value / 100)) 吗？（回车：是）")
    case .confidence: Bilingual("How sure are you, 0 to 100 %? (Enter leaves it out)", "有多大把握？0 到 100（回车不填）")
    case .quiz(let quiz):
      quiz.choices.count { $0.isRight } > 1
        ? Bilingual("Your choices, such as 1 3", "你的选择，比如 1 3")
        : Bilingual("Your choice, 1 to \(quiz.choices.count)", "你的选择，1 到 \(quiz.choices.count)")
    case .attempt(_, passed: false): Bilingual("Your turn", "轮到你")
    case .attempt(_, passed: true): Bilingual("Enter goes on", "回车继续")
    case .goOn(let isLast):
      isLast ? Bilingual("Enter ends the lesson", "回车结束这一课") : Bilingual("Enter goes on", "回车继续")
    case .decision(let question): question
    }
  }
}
