import Course
import Wording

/// What the notebook says around lessons; the player's and the lessons' own words are theirs.
enum LessonWords {
  static func hint(_ level: Int, of count: Int) -> Bilingual {
    Bilingual("Hint \(level) of \(count): ", "提示（\(level)/\(count)）：")
  }

  /// Which sections of the source article a lesson is about.
  static func article(_ sections: [String]) -> Bilingual {
    Bilingual(
      "The article's section\(sections.count == 1 ? "" : "s") \(sections.joined(separator: ", "))",
      "对应文章第 \(sections.joined(separator: "、")) 节")
  }

  static func hintOffered(_ level: Int, of count: Int) -> Bilingual {
    Bilingual(":hint helps (\(level) of \(count)).", "卡住了可以输入 :提示（\(level)/\(count)）。")
  }

  static let solution = Bilingual("Our answer:", "参考答案：")
  static let kept = Bilingual("Kept on your one page (:memo shows it).", "已记入一页纸决策（输入 :memo 查看）。")
  static let left = Bilingual(
    "The lesson waits at this step: :learn goes on, :list shows all lessons, :quit leaves Gradwalk.",
    "课程停在这一步：:learn 继续，:list 看全部课程，:quit 退出 Gradwalk。")

  static let howToDecide = Bilingual(
    "One sentence for your one page; Enter leaves it open.", "写一句话，记到一页纸上；回车先不定。")

  static func opening(_ lesson: Lesson) -> Bilingual {
    Bilingual(
      "Lesson \(lesson.number): \(lesson.title.english) (\(lesson.minutes) min)",
      "第 \(lesson.number) 课：\(lesson.title.chinese)（\(lesson.minutes) 分钟）")
  }

  static func reported(_ file: String) -> Bilingual {
    Bilingual(
      "Written to \(file): the step, your last answer and the verdict. Add what seems wrong and send it to the lesson's authors.",
      "已写入 \(file)：包括这一步、你最近的答案和判定。补上哪里不对劲，发给课程作者就行。")
  }

  static func finished(_ lesson: Lesson) -> Bilingual {
    Bilingual("Done: \(lesson.title.english).", "上完了：\(lesson.title.chinese)。")
  }

  static func beside(_ guess: String, _ outcome: String) -> Bilingual {
    Bilingual("You said \(guess); it is \(outcome).", "你说 \(guess)，结果是 \(outcome)。")
  }

  static func outcome(_ outcome: String) -> Bilingual { Bilingual("It is \(outcome).", "结果是 \(outcome)。") }
  static let noOutcome = Bilingual("There is nothing to compare with.", "没有可以对照的结果。")

  // MARK: Menu

  static let lessons = Bilingual("Lessons", "课程")
  static let routes = Bilingual("Routes", "路线")
  static let none = Bilingual("No lesson holds that word.", "没有课程提到这个词。")
  static let done = Bilingual("done", "已完成")
  static let open = Bilingual("begun", "上了一半")
  static let next = Bilingual("next", "下一课")
  static let howToStart = Bilingual(
    ":learn starts the next lesson, :learn 4 a certain one. Or type any expression.",
    ":learn 上下一课，:learn 4 上指定的课。也可以直接输入算式。")
  static let unreadable = Bilingual("A lesson can't be read:", "有一课读不了：")

  static func minutes(_ count: Int) -> Bilingual { Bilingual("\(count) min", "\(count) 分钟") }

  static func comesNext(_ title: Bilingual, _ number: Int, _ minutes: Int) -> Bilingual {
    Bilingual(
      "Next: \(number) \(title.english) (\(minutes) min). :learn begins it.",
      "接下来：第 \(number) 课《\(title.chinese)》（\(minutes) 分钟）。输入 :learn 开始。")
  }

  static let allDone = Bilingual(
    "That was every lesson there is. :memo shows your one page.", "所有课程都上完了。输入 :memo 看你的一页纸决策。")

  // MARK: Progress

  static func steps(_ done: Int, of count: Int) -> Bilingual {
    Bilingual("\(done) of \(count) steps", "\(done)/\(count) 步")
  }

  static func confidence(_ said: String, _ share: String, _ count: Int) -> Bilingual {
    Bilingual(
      "Where you were about \(said) sure, \(share) came true (\(count) guess\(count == 1 ? "" : "es")).",
      "你大约有 \(said) 把握的时候，猜中 \(share)（共 \(count) 次）。")
  }

  static func brier(_ value: String) -> Bilingual {
    Bilingual("Brier score \(value): 0 is perfect, 0.25 is a coin.", "Brier 分数 \(value)：0 最准，0.25 相当于抛硬币。")
  }

  static let noConfidence = Bilingual(
    "No guess with a confidence yet: lessons ask for one now and then.", "还没有填过把握的猜测，课程里偶尔会问。")
}
