import Course
import Wording

/// What the commands for packs and their authors say.
enum AuthorWords {
  // MARK: Help

  static let add = Bilingual("Adds a course pack: a folder or a zip file of lessons.", "添加课程包：一个课程文件夹，或者它的 zip。")
  static let remove = Bilingual("Removes a course pack; what you did in it stays in your journal.", "移除课程包；学习记录会保留。")
  static let new = Bilingual("Writes a new lesson to begin with, in both languages.", "写一课双语的新课，当作起点。")
  static let watch = Bilingual(
    "Checks lessons whenever you save them, and shows the steps that changed as a learner sees them.",
    "每次保存就检查一遍，并照学员看到的样子显示改过的步骤。")
  static let packArgument = Bilingual("The pack's folder or zip file.", "课程包的文件夹或 zip 文件。")
  static let packNameArgument = Bilingual("The pack's name.", "课程包的名字。")
  static let newArgument = Bilingual(
    "The lesson's folder, called like mypack/01-first-look.", "这一课的文件夹，名字如 mypack/01-first-look。")
  static let replaceFlag = Bilingual("Replace the pack of the same name.", "换掉同名的课程包。")
  static let anywayFlag = Bilingual("Add it although the check found something.", "检查出了问题也照样添加。")

  static let checking = Bilingual("Checking every answer; this can take a while.", "正在逐个检查答案，可能要等一会儿。")

  // MARK: Packs

  static func added(_ catalogue: LessonCatalogue) -> Bilingual {
    let (lessons, first) = (catalogue.entries, catalogue.entries.first)
    let name = first?.pack ?? ""
    let minutes = lessons.reduce(0) { $0 + $1.minutes }
    let call = first?.call ?? name
    return Bilingual(
      "Added \(name): \(lessons.count) lesson\(lessons.count == 1 ? "" : "s"), \(minutes) minute\(minutes == 1 ? "" : "s"). "
        + "gradwalk learn \(call) begins. Its code can't reach your files or the network.",
      "已添加 \(name)：共 \(lessons.count) 课，\(minutes) 分钟。输入 gradwalk learn \(call) 开始。它的代码碰不到你的文件和网络。")
  }

  static func notAdded(_ name: String, findings: Int) -> Bilingual {
    Bilingual(
      "\(name) was not added: \(findings == 1 ? "1 thing is" : "\(findings) things are") wrong with it. "
        + "Ask its author, or add it as it is with --anyway.",
      "没有添加 \(name)：查出 \(findings) 处问题。可以找作者改，也可以加上 --anyway 照样添加。")
  }

  static func removed(_ name: String) -> Bilingual { Bilingual("\(name) was removed.", "已移除 \(name)。") }

  // MARK: New lessons

  static func written(_ folder: String) -> Bilingual {
    Bilingual(
      "It passes the check as it stands. Now: gradwalk lessons watch \(folder)",
      "它现在就能通过检查。接下来：gradwalk lessons watch \(folder)")
  }

  // MARK: Watching

  static func watching(_ folder: String) -> Bilingual {
    Bilingual("Watching \(folder). Ctrl-C ends.", "正在盯着 \(folder)，按 Ctrl-C 结束。")
  }

  static func saved(_ lesson: Lesson) -> Bilingual {
    Bilingual("Saved: \(lesson.title.english)", "已保存：\(lesson.title.chinese)")
  }

  static let nothingWrong = Bilingual("Nothing wrong.", "没有问题。")

  static func preview(_ change: LessonWatch.Change) -> Bilingual {
    switch change.tongue {
    case .english: Bilingual("#\(change.step) as a learner sees it, in English:", "学员看到的 #\(change.step)（英文）：")
    case .chinese: Bilingual("#\(change.step) as a learner sees it, in Chinese:", "学员看到的 #\(change.step)（中文）：")
    }
  }
}
