import Wording

/// The learner's one page, assembled from the journal: what was decided, what was learned, what is still open.
package enum Memo {
  /// - Parameter lessons: the lessons of the course, in order, for their titles, seeds and questions.
  /// - Returns: a page of Markdown.
  package static func markdown(_ progress: CourseProgress, lessons: [Lesson], tongue: Tongue) -> String {
    var page = ["# " + Bilingual("My one page", "我的一页纸")[tongue]]
    func step(of guess: CourseProgress.Guess) -> LessonStep? {
      lessons.first { $0.id == guess.lesson }?.steps.first { $0.id == guess.step }
    }
    func spoken(_ text: String, of guess: CourseProgress.Guess) -> String {
      step(of: guess)?.prediction(guess.id)?.spoken(text, tongue) ?? text
    }
    func section(_ title: Bilingual, _ lines: [String]) {
      if !lines.isEmpty { page += ["", "## " + title[tongue], ""] + lines }
    }
    section(
      Bilingual("Decisions", "决策"),
      lessons.compactMap { lesson in
        progress.decisions.last { $0.lesson == lesson.id }.map {
          "- **\(escaped(lesson.decision?[tongue] ?? lesson.title[tongue]))** \(escaped($0.text))"
        }
      })
    section(
      Bilingual("Sentences to keep", "记住的结论"),
      lessons.flatMap { lesson in progress.kept.filter { $0.lesson == lesson.id }.map { "- \(escaped($0.text))" } })
    let numbers = lessons.flatMap { lesson in
      progress.guesses.filter { $0.lesson == lesson.id && !$0.answer.isEmpty }.map { guess in
        let sure =
          guess.confidence.map {
            Bilingual(", \(Numeral.percent($0, places: 0)) sure", "，把握 \(Numeral.percent($0, places: 0))")[tongue]
          } ?? ""
        let (said, came) = (escaped(spoken(guess.answer, of: guess)), escaped(spoken(guess.outcome, of: guess)))
        let title = (step(of: guess)?.title[tongue].plainText).map { " · \($0.withoutQuestionMark)" } ?? ""
        return Bilingual(
          "- \(lesson.title.english)\(title): guessed \(said)\(sure), it was \(came) (seed \(lesson.seed))",
          "- \(lesson.title.chinese)\(title)：猜的是 \(said)\(sure)，结果是 \(came)（种子 \(lesson.seed)）"
        )[tongue]
      }
    }
    section(
      Bilingual("Numbers, guessed and computed", "猜的和算的"),
      numbers.isEmpty ? [] : numbers + ["", seedsExplained[tongue]])
    section(Bilingual("Open risks", "还没落实的"), risks(progress, lessons, tongue))
    section(Bilingual("Notes", "笔记"), progress.notes.map { "- \(escaped($0.text))" })
    if page.count == 1 {
      page += ["", Bilingual("Nothing is decided yet.", "还没有做过决策。")[tongue]]
    }
    return page.joined(separator: "\n") + "\n"
  }

  private static let seedsExplained = Bilingual(
    "A seed fixes what is random in a lesson: with the same one, anybody who repeats it gets the same numbers.",
    "种子决定课里的随机数：用同一个种子再做一遍，谁得到的数都一样。")

  /// What a reader of the page should not rely on yet.
  private static func risks(_ progress: CourseProgress, _ lessons: [Lesson], _ tongue: Tongue) -> [String] {
    lessons.flatMap { lesson -> [String] in
      var lines: [String] = []
      let isTouched = progress.steps[lesson.id] != nil
      if isTouched, let question = lesson.decision, !progress.decisions.contains(where: { $0.lesson == lesson.id }) {
        lines.append(
          Bilingual("- Not decided: \(question.english)", "- 还没决定：\(question.chinese)")[tongue])
      }
      for step in lesson.steps {
        let title = "\(lesson.title[tongue]) · \(step.title[tongue].plainText)"
        switch progress.standing(of: step, in: lesson.id) {
        case .skipped: lines.append(Bilingual("- Left open: \(title)", "- 留着没做：\(title)")[tongue])
        case .changed:
          lines.append(Bilingual("- Edited since it was done: \(title)", "- 做完后课程改过：\(title)")[tongue])
        case .untouched, .open, .done: break
        }
      }
      return lines
    }
  }

  /// A learner's sentence on one line, without starting Markdown of its own.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\n", "\r", "\r\n", "\t": result += " "
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }
}
