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

  /// `Lesson 4: Backward`, or with the pack that it belongs to.
  private static func name(_ lesson: Lesson) -> Bilingual {
    Bilingual(
      "\(lesson.pack.map { "\($0), lesson" } ?? "Lesson") \(lesson.number): \(lesson.title.english)",
      "\(lesson.pack.map { "\($0) " } ?? "")第 \(lesson.number) 课：\(lesson.title.chinese)")
  }

  static func opening(_ lesson: Lesson) -> Bilingual {
    let name = name(lesson)
    return Bilingual("\(name.english) (\(lesson.minutes) min)", "\(name.chinese)（\(lesson.minutes) 分钟）")
  }

  /// One step alone. The lesson's minutes are shared out among its steps.
  static func opening(_ lesson: Lesson, step: Int) -> Bilingual {
    let (name, count) = (name(lesson), max(1, lesson.steps.count))
    let minutes = max(1, (lesson.minutes + count - 1) / count)
    return Bilingual(
      "One step (about \(minutes) min) of \(name.english)", "只做一步（大约 \(minutes) 分钟） · \(name.chinese)")
  }

  static func stepDone(_ lesson: Lesson, _ number: Int) -> Bilingual {
    Bilingual(
      "That was step \(number) of \(lesson.steps.count). :learn step plays the next one, :learn goes on with the lesson.",
      "第 \(number) 步做完了，这一课共 \(lesson.steps.count) 步。:learn step 再做一步，:learn 接着上整课。")
  }

  static let packCode = Bilingual(
    "From a pack, not from the course. Its code can't reach your files or the network.",
    "这一课来自课程包，不是本课程的内容。它的代码碰不到你的文件和网络。")

  static func reported(_ file: String) -> Bilingual {
    Bilingual(
      "Written to \(file): the step, your last answer and the verdict. Add what seems wrong and send it to the lesson's authors.",
      "已写入 \(file)：包括这一步、你最近的答案和判定。补上哪里不对劲，发给课程作者就行。")
  }

  static func finished(_ lesson: Lesson) -> Bilingual {
    Bilingual("Done: \(lesson.title.english).", "上完了：\(lesson.title.chinese)。")
  }

  static func beside(_ guess: String, _ outcome: String) -> Bilingual {
    Bilingual("You said \(guess); it is \(outcome).", "你说\(guess)，结果是\(outcome)。")
  }

  static func outcome(_ outcome: String) -> Bilingual { Bilingual("It is \(outcome).", "结果是\(outcome)。") }
  static let noOutcome = Bilingual("There is nothing to compare with.", "没有可以对照的结果。")

  // MARK: Menu

  static let lessons = Bilingual("Lessons", "课程")
  static let routes = Bilingual("Routes", "路线")
  static let none = Bilingual("No lesson holds that word.", "没有课程提到这个词。")
  static let done = Bilingual("done", "已完成")
  static let open = Bilingual("begun", "上了一半")
  static let next = Bilingual("next", "下一课")
  static let fiveMinutes = Bilingual("5 minutes", "5 分钟")
  static let oneStep = Bilingual("the next step alone: :learn step", "只做下一步：:learn step")

  static func howToStart(_ next: LessonCatalogue.Entry?) -> Bilingual {
    let example = next.map(\.call) ?? "4"
    return Bilingual(
      next == nil
        ? ":learn \(example) plays a lesson again. Or type any expression."
        : ":learn goes on with \(example), :learn 4 plays a certain lesson. Or type any expression.",
      next == nil
        ? ":learn \(example) 重上一课。也可以直接输入算式。" : ":learn 接着上第 \(example) 课，:learn 4 上指定的课。也可以直接输入算式。")
  }

  static func pack(_ name: String) -> Bilingual { Bilingual("Pack \(name)", "课程包 \(name)") }

  static func stepsLeftOpen(_ count: Int) -> Bilingual {
    Bilingual("\(count) \(count == 1 ? "step" : "steps") left open", "有 \(count) 步留着没做")
  }

  static func begun(_ done: Int, of count: Int) -> Bilingual {
    Bilingual("begun, \(done)/\(count)", "上到 \(min(done + 1, count))/\(count) 步")
  }

  static func minutesLeft(_ minutes: Int) -> Bilingual {
    Bilingual("\(minutes) min left", "还剩 \(minutes) 分钟")
  }

  /// `0 → 3 → 4`, and a stretch of more than six as `0 to 8, 10, 11`.
  static func numbers(_ numbers: [Int]) -> Bilingual {
    if numbers.count <= 6 { return Bilingual(same: numbers.map(String.init).joined(separator: " → ")) }
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, number == last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    func text(_ between: String, _ comma: String) -> String {
      runs.map { run in
        switch run.count {
        case 1: "\(run.lowerBound)"
        case 2: "\(run.lowerBound)\(comma)\(run.upperBound)"
        default: "\(run.lowerBound)\(between)\(run.upperBound)"
        }
      }.joined(separator: comma)
    }
    return Bilingual(text(" to ", ", "), text(" 到 ", "、"))
  }

  static let unreadable = Bilingual("A lesson can't be read:", "有一课读不了：")

  static func minutes(_ count: Int) -> Bilingual { Bilingual("\(count) min", "\(count) 分钟") }

  static func comesNext(_ next: LessonCatalogue.Entry) -> Bilingual {
    let chinese = next.pack.map { "\($0) 第 \(next.number) 课" } ?? "第 \(next.number) 课"
    return Bilingual(
      "Next: \(next.call) \(next.title.english) (\(next.minutes) min). :learn begins it, :learn step plays one step of it.",
      "接下来：\(chinese)《\(next.title.chinese)》（\(next.minutes) 分钟）。:learn 开始，:learn step 只做一步。")
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

  static func fewConfidences(_ count: Int, of fewest: Int) -> Bilingual {
    Bilingual(
      "\(count) guess\(count == 1 ? "" : "es") with a confidence so far: from \(fewest) on this shows how well it matches.",
      "填过把握的猜测有 \(count) 次，满 \(fewest) 次就能看出准不准。")
  }

  static let noConfidence = Bilingual(
    "No guess with a confidence yet: lessons ask for one now and then.", "你还没给哪次猜测填过把握，课程里偶尔会问。")
}
