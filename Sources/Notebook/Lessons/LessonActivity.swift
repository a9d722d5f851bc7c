import Course
import Glibc
import Language
import Syntax
import Wording

/// A lesson being played: its player says what to show and do, and this does it in the learner's notebook.
final class LessonActivity: Activity {
  private var player: LessonPlayer
  private let judge: Judge
  /// What the player wants next, in order. It waits while another activity, such as a walk, lies on top.
  private var queue: [LessonEvent] = []
  /// What the player will be told once the queue is empty.
  private var reply: LessonInput?
  private(set) var question: Question?
  /// Set when the lesson was finished or left.
  private var isOver = false
  /// A failure to save is told once and not after every line.
  private var wasToldOfSaving = false
  /// Whether a command of the lesson's own has opened a step of a training.
  private var hasOpenedStep = false
  /// What the learner's last line came to.
  private var result: Holding?
  /// Whether the choices of the quiz at hand are on the screen.
  private var showsChoices = false

  /// How much of a lesson is played.
  enum Extent {
    case lesson
    /// One step, for who has five minutes.
    case step
    /// One step for its author: no word around it.
    case preview
  }

  private let extent: Extent

  init(_ lesson: Lesson, tongue: Tongue, at step: String?, extent: Extent = .lesson, progress: CourseProgress) {
    self.extent = extent
    player = LessonPlayer(lesson, tongue: tongue, at: step, playsOneStep: extent != .lesson, progress: progress)
    judge = Judge(lesson)
  }

  var lesson: Lesson { player.lesson }

  var prompt: StyledText? { takesAnswers ? StyledText("> ", .prompt) : nil }
  var takesKeys: Bool { false }

  var takesAnswers: Bool {
    switch question {
    case .prediction, .percent, .confidence, .quiz, .decision: true
    case .attempt, .goOn, nil: false
    }
  }

  func begin(_ notebook: Notebook) {
    // Step 0 is anybody's first sight of the program: nothing stands before its first question.
    let text = LessonText(tongue: player.tongue, columns: notebook.display.columns)
    switch extent {
    case .lesson: if lesson.number > 0 || lesson.pack != nil { notebook.say(text.opening(of: lesson)) }
    case .step: notebook.say(text.opening(of: lesson, step: player.stepIndex))
    case .preview: break
    }
    queue = player.start()
    resume(notebook)
  }

  func receive(_ line: String, _ notebook: Notebook) -> ActivityReply {
    queue += player.receive(.line(line)) { notebook.session.holding($0) }
    drive(notebook)
    return isOver ? .finished : .handled
  }

  func resume(_ notebook: Notebook) {
    drive(notebook)
    // One step alone may end without waiting for anything.
    if isOver, notebook.activity === self { notebook.finishActivity() }
  }

  func stop(_ notebook: Notebook) -> Bool {
    _ = receive(":quit", notebook)
    return isOver
  }

  /// Carries out what the player wants until it waits for the learner, or another activity takes over.
  private func drive(_ notebook: Notebook) {
    while notebook.activity === self {
      if !queue.isEmpty {
        carryOut(queue.removeFirst(), notebook)
      } else if let answer = reply {
        reply = nil
        queue = player.receive(answer) { notebook.session.holding($0) }
      } else if notebook.tongue != player.tongue, player.question != nil {
        // The language was changed while a walk lay on top.
        queue = player.receive(.line(":lang \(notebook.tongue.rawValue)"))
      } else {
        return
      }
    }
  }

  private func carryOut(_ event: LessonEvent, _ notebook: Notebook) {
    if extent == .preview, event.isPastStep {
      isOver = true
      return
    }
    switch event {
    case .record(let entry): record(entry, notebook)
    case .setScene(let scene): notebook.set(scene)
    case .evaluate(let line):
      let cell = notebook.cellNumber
      notebook.obey(line)
      result = notebook.session.holding("_\(cell)")
    // Of what failed, or came to a list where one number is asked for, there is no answer to be made.
    case .note(.answerForm(_, let needsNumber)) where result == nil || needsNumber && result == .other: break
    case .adopt(let source): _ = notebook.evaluate(SourceText(name: "answer", text: source))
    case .command(let line):
      obey(line, notebook)
      hasOpenedStep = false
    case .show(let verb, let text): notebook.obey(":\(verb.rawValue) \(text)")
    case .report(let report): write(report, notebook)
    case .run(let cell):
      notebook.run(SourceText(name: "#\(cell.id)", text: cell.source), echoes: !cell.isHidden)
      reply = .ran
    case .play(let line):
      // The lesson speaks of its own numbers, whatever step of a training the learner has opened.
      if !hasOpenedStep { notebook.openStep = nil }
      notebook.isPackActing = lesson.pack != nil
      notebook.obey(line)
      notebook.isPackActing = false
      hasOpenedStep = notebook.openStep != nil
      reply = .commandDone
    case .compute(let computation):
      reply = .computed(computation.run(in: notebook.session, pulse: notebook.display.beginWork()))
    case .judge(let attempt, let step, let source):
      reply = .judged(judge.judge(attempt, step: step, source: source, pulse: notebook.display.beginWork()))
    case .ask(let question): ask(question, notebook)
    case .tongue(let tongue): notebook.tongue = tongue
    case .finished(let lesson):
      isOver = true
      show(event, notebook)
      notebook.tellWhatFollows(lesson)
    case .left, .stepDone:
      isOver = true
      show(event, notebook)
    case .step:
      showsChoices = false
      (notebook.openStep, hasOpenedStep) = (nil, false)
      show(event, notebook)
    default: show(event, notebook)
    }
  }

  private func show(_ event: LessonEvent, _ notebook: Notebook) {
    if let text = LessonText(tongue: player.tongue, columns: notebook.display.columns).text(event) {
      notebook.say(text)
    }
  }

  private func ask(_ question: Question, _ notebook: Notebook) {
    self.question = question
    let text = LessonText(tongue: player.tongue, columns: notebook.display.columns)
    if case .quiz(let quiz) = question {
      if !showsChoices { notebook.say(text.choices(quiz)) }
      showsChoices = true
    } else {
      showsChoices = false
    }
    notebook.say(text.question(question))
  }

  /// A command of the learner's, unless the lesson has hidden it so far.
  private func obey(_ line: String, _ notebook: Notebook) {
    if let (name, _) = CommandList.split(line), let command = CommandList.command(named: name),
      lesson.hides.contains(command.name)
    {
      return notebook.say(LessonNote.hidden(command.name).message, .dim)
    }
    notebook.obey(line)
  }

  /// Into the folder that the learner works in, beside earlier reports.
  private func write(_ report: LessonReport, _ notebook: Notebook) {
    let lesson = report.lesson.replacing("/", with: "-")
    let names = (1...99).lazy.map { "gradwalk-report-\(lesson)-\($0).md" }
    guard let name = names.first(where: { access($0, F_OK) != 0 }) else { return }
    do {
      try notebook.save(report.markdown(program: Version.text), to: name)
      notebook.say(LessonWords.reported(name))
    } catch {
      notebook.report(error)
    }
  }

  /// On the disk before anything that follows from it is shown.
  private func record(_ entry: JournalEntry, _ notebook: Notebook) {
    do {
      try notebook.shelf.record(entry)
    } catch {
      if !wasToldOfSaving { notebook.report(error) }
      wasToldOfSaving = true
    }
  }
}

extension LessonEvent {
  /// Whether it belongs to what comes after a step.
  fileprivate var isPastStep: Bool {
    switch self {
    case .finished, .stepDone, .ask(.goOn), .ask(.decision): true
    default: false
    }
  }
}

extension Notebook {
  /// Begins from a lesson's declared state: its seed, and its cells run without a word.
  func set(_ scene: Scene) {
    session.seed(scene.seed)
    for cell in scene.cells {
      let source = SourceText(name: "#\(cell.id)", text: cell.source)
      let outcome = evaluate(source)
      if let failure = outcome.failure {
        display.show(.fault(FaultText(columns: display.columns, tongue: tongue).text(failure, in: source)))
        if failure.fault.kind == .interrupt { return }
      }
    }
  }
}
