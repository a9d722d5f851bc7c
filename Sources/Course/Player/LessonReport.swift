import Wording

/// What a learner sends to a lesson's authors: the step as it stands, what was typed there and what was said to it.
package struct LessonReport: Sendable, Equatable {
  package struct Answer: Sendable, Equatable {
    package let source: String
    package let verdict: Judgement.Verdict
    package let feedback: String?

    package init(source: String, verdict: Judgement.Verdict, feedback: String?) {
      (self.source, self.verdict, self.feedback) = (source, verdict, feedback)
    }
  }

  package let lesson: String
  package let step: String
  /// The step's content hash, which tells its authors the edition.
  package let hash: String
  package let tongue: Tongue
  package let last: Answer?
  /// The learner's own words; empty where none were given.
  package let remark: String

  init(_ lesson: Lesson, _ step: LessonStep, tongue: Tongue, last: Answer?, remark: String) {
    self.lesson = lesson.id
    self.step = step.id
    hash = step.contentHash
    self.tongue = tongue
    self.last = last
    self.remark = remark
  }

  /// A page of Markdown. Nothing in it says who the learner is or where the files are.
  ///
  /// - Parameter program: name and version of the program, as `gradwalk 0.1.0`.
  package func markdown(program: String) -> String {
    var lines = [
      "# " + Bilingual("About a step of a lesson", "关于课程里的一步")[tongue], "",
      "- " + Bilingual("Step", "步骤")[tongue] + ": `\(lesson) #\(step)` (\(hash), \(tongue.rawValue))",
      "- " + Bilingual("Program", "程序")[tongue] + ": \(program)",
    ]
    if let last {
      let fence = String(repeating: "`", count: max(3, last.source.longestRun(of: "`") + 1))
      lines += [
        "- " + Bilingual("Verdict", "判定")[tongue] + ": \(last.verdict.name[tongue])"
          + (last.feedback.map { " (\($0))" } ?? ""), "",
        Bilingual("What was typed:", "输入的是：")[tongue], "", fence + "python", last.source, fence,
      ]
    } else {
      lines += ["- " + Bilingual("Nothing was judged in this step yet.", "这一步还没有判过答案。")[tongue]]
    }
    lines += ["", Bilingual("What seems wrong:", "哪里不对劲：")[tongue], "", remark.isEmpty ? "…" : remark, ""]
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// The length of the longest unbroken run of a character.
  fileprivate func longestRun(of character: Character) -> Int {
    var (longest, current) = (0, 0)
    for next in self {
      current = next == character ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}
