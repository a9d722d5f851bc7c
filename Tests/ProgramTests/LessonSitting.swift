import Course
import Testkit
import Wording

/// A lesson played at a terminal by a script, and all that a person sees meanwhile.
struct LessonSitting {
  private let terminal: PseudoTerminal
  private let tongue: Tongue
  /// What was seen so far, line by line; a screen of its own stands in a frame.
  private var seen: [String] = []
  /// How many lines of the main screen are among them.
  private var taken = 0

  /// Seconds that one answer may take: a lesson trains models, and the machine may be busy.
  private static let patience = 60.0

  init(_ lesson: Lesson, _ tongue: Tongue, in program: Program) throws {
    self.tongue = tongue
    terminal = try program.sit(
      "--lang", tongue.rawValue, "learn", "\(lesson.number)", environment: ["GRADWALK_PLOT": "text"])
  }

  /// Plays the script to the lesson's end and leaves the program.
  ///
  /// - Returns: what was seen.
  mutating func play(_ lesson: Lesson, _ script: LessonScript) throws -> String {
    var entries = script.entries[...]
    let onward = [Question.goOn(isLast: false), .goOn(isLast: true)].map { $0.prompt[tongue] }
    while true {
      try terminal.waitForScreen("something that waits", within: Self.patience) { $0.showsAlternate || $0.isAtPrompt }
      let question = takeScreen()
      if terminal.screen.showsAlternate {
        try leaveView(script)
      } else if seen.contains(Self.end(of: lesson, tongue)) {
        break
      } else if onward.contains(question) {
        try enter(script.onward)
      } else {
        guard let entry = entries.popFirst() else { throw TestFailure("asks “\(question)” after the script's end") }
        guard entry.question.hasSuffix(question) || entry.question.isEmpty else {
          throw TestFailure("asks “\(question)”, and not “\(entry.question)” for \(entry.text)")
        }
        try enter(entry.text)
      }
    }
    if let left = entries.first { throw TestFailure("never asks “\(left.question)”") }
    try terminal.enter(":quit")
    guard try terminal.waitForExit() == .exited(0) else { throw TestFailure("does not end in order") }
    return seen.map(Self.untimed).joined(separator: "\n") + "\n"
  }

  /// How long training took differs from one time to the next.
  private static func untimed(_ line: String) -> String {
    line.replacing(#/\d+s \d+(\.\d+)?(ms|us)\/step/#, with: "0s 0ms/step")
  }

  private static func end(of lesson: Lesson, _ tongue: Tongue) -> String {
    Bilingual("Done: \(lesson.title.english).", "上完了：\(lesson.title.chinese)。")[tongue]
  }

  /// Adds what stands above the cursor to what was seen.
  ///
  /// - Returns: the last line there that holds something: the question.
  private mutating func takeScreen() -> String {
    let lines = terminal.screen.linesAboveCursor
    seen += lines[min(taken, lines.count)...]
    taken = lines.count
    return seen.last { !$0.isEmpty } ?? ""
  }

  /// Types a line and waits until the cursor stands below it.
  private func enter(_ text: String) throws {
    let above = terminal.screen.linesAboveCursor.count
    try text.contains("\n") ? terminal.paste(text) : terminal.type(text)
    try terminal.type("\r")
    try terminal.waitForScreen("what follows \(text)", within: Self.patience) {
      $0.linesAboveCursor.count > above
    }
  }

  // MARK: Views

  /// Leaves a view: by Enter through all its pages, or by its key at once.
  private mutating func leaveView(_ script: LessonScript) throws {
    while terminal.screen.showsAlternate {
      let page = wholePage()
      seen += ["┌───"] + page.filter { !$0.allSatisfy { " │".contains($0) } }.map { "│ " + $0 } + ["└───"]
      try terminal.type(script.manner == .right ? "\r" : "q")
      try terminal.waitForScreen("the next page", within: Self.patience) { !$0.showsAlternate || $0.lines != page }
    }
  }

  /// A page comes in pieces: it is whole once nothing more has come for a while.
  private func wholePage() -> [String] {
    var count = -1
    while count != terminal.bytes.count {
      count = terminal.bytes.count
      terminal.idle(seconds: 0.04)
    }
    return terminal.screen.lines
  }
}

extension VirtualScreen {
  /// `> ` or `[7]: ` with nothing typed behind it.
  fileprivate var isAtPrompt: Bool {
    let line = cursorLine
    return line == ">" || line.hasPrefix("[") && line.hasSuffix("]:") && Int(line.dropFirst().dropLast(2)) != nil
  }
}
