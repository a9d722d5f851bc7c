import Course
import Files
import Language
import Syntax
import Wording

/// A conversation: cells and commands go in, outputs come out on the display, variables stay.
package final class Notebook {
  /// Shows what it is given, and hands it to the tape.
  let recorded: RecordedDisplay
  package var display: any Display { recorded }
  let tape = OutputTape()
  package let session = Session()
  package internal(set) var tongue: Tongue
  /// The number of the cell that is typed next.
  package internal(set) var cellNumber = 1
  /// Significant digits of echoed results.
  package internal(set) var digits = Notebook.usualDigits
  /// What was chosen for good.
  package internal(set) var settings: [Setting: String] = [:]
  /// The language that the notebook began with.
  let firstTongue: Tongue
  /// Whether entries come from a pipe, where nobody sees the prompt.
  package var isPiped = false
  /// Whether the last entry was copied from a prompt, so that lines without one below it are what came out there.
  var isBelowTranscript = false
  /// What was typed in earlier sessions, oldest first; nothing where nobody keeps it.
  package var earlierEntries: () -> [String] = { [] }
  /// What was typed in this session, oldest first.
  var typedEntries: [TypedEntry] = []
  /// What `:more` shows.
  var longOutput: LongOutput?
  /// Whether the entry under way showed a result by its edges.
  var wasShortened = false
  /// Whether the learner asked to leave.
  package internal(set) var isOver = false
  /// The curves of the last training, newest values last.
  package internal(set) var trainingCurves = TrainingCurves() {
    didSet {
      if trainingCurves.isEmpty { return }
      trainingCount += 1
      trainings = (trainings + [trainingCurves]).suffix(TrainingCurves.kept)
    }
  }
  /// The last trainings, the newest at the end, and how many there were in all.
  var trainings: [TrainingCurves] = []
  var trainingCount = 0
  package internal(set) var plotPreference = PlotPreference()
  /// The step of the last run that `:at` opened: what `:step`, `:why` and their kin are about until `:at end`.
  package internal(set) var openStep: OpenStep?
  /// The what-if that was shown last and not adopted: `:keep` does.
  var pendingWhatIf: PendingWhatIf?
  /// What went wrong last: `:trace` shows all of it.
  var lastFailure: Outcome.Failure?
  /// The cells that were typed, by number; `:train` can repeat them.
  var cells: [Int: String] = [:]
  /// What was typed, and what came of it.
  package internal(set) var document = Document()
  /// The file that the document was saved to or opened from.
  package internal(set) var documentPath: String?
  var undoPoints: [NotebookMoment] = []
  /// Whether the document is as it was saved.
  var isDocumentSaved = true
  /// Keeps the document for the case that the program dies; nil where nobody would want it back, as in a pipe.
  package internal(set) var autosave: Autosave?
  var wasToldOfAutosave = false
  package let shelf: Shelf
  /// Whether a pack's lesson is playing a command of its own, which then reaches no files.
  var isPackActing = false
  var activities: [any Activity] = []
  private var isScreenTaken = false
  private var isResumptionDue = false

  /// Opens nothing: lessons and the journal are read when they are first asked for.
  package init(_ display: any Display, tongue: Tongue, shelf: Shelf) {
    recorded = RecordedDisplay(display, tape)
    (self.tongue, firstTongue) = (tongue, tongue)
    self.shelf = shelf
    session.machine.savePlot = { [unowned self] plot, path in try save(plot, to: path) }
    defineCellResults()
  }

  /// Whether a lesson is open, on top or below.
  var isInLesson: Bool { activities.contains { $0 is LessonActivity } }

  /// What takes the next line first.
  package var activity: (any Activity)? { activities.last }

  /// What stands before the cursor.
  package var prompt: StyledText { activity?.prompt ?? StyledText("[\(cellNumber)]: ", .prompt) }

  func say(_ text: StyledText) { display.show(.text(text)) }
  func say(_ sentence: Bilingual, _ role: Role? = nil) { say(StyledText(sentence[tongue], role)) }

  package func report(_ error: any Error) {
    display.show(.fault(FaultText(columns: display.columns, tongue: tongue).text(error)))
  }

  package func end() { isOver = true }

  func speak(_ tongue: Tongue) {
    self.tongue = tongue
    say(NotebookWords.speaking, .dim)
  }

  func documentChanged() {
    isDocumentSaved = false
    autosave?.keep(document, tongue)
  }

  /// Forgets every variable. What was typed and the numbers of cells stay.
  func forgetVariables() {
    let number = cellNumber
    clearVariables()
    cellNumber = number
    session.machine.isConfined = activities.contains { ($0 as? LessonActivity)?.lesson.pack != nil }
    // While it is being taken down, it can be taken back.
    say(tape.isRunning ? NotebookWords.undoable : NotebookWords.forgotten, .dim)
  }

  /// Variables, cells and their numbers as at the start.
  func clearVariables() {
    for name in session.names { session[name] = nil }
    (cellNumber, cells, openStep, lastFailure) = (1, [:], nil, nil)
    session.machine.lastRun = nil
  }
}

// MARK: - Activities

extension Notebook {
  /// Puts an activity on top of those at hand, and begins it.
  package func begin(_ activity: any Activity) {
    activities.append(activity)
    activity.begin(self)
  }

  /// Takes the top activity away; the one below goes on.
  package func finishActivity() {
    guard let finished = activities.popLast() else { return }
    if finished is LessonActivity { session.machine.data = .anywhere }
    if isScreenTaken {
      isResumptionDue = true
    } else {
      activities.last?.resume(self)
    }
  }

  /// From here on an activity that finishes lets the one below wait: a view has the screen, and what would be shown
  /// now would be gone with it.
  package func screenIsTaken() { isScreenTaken = true }

  /// The screen shows the conversation again: whatever waited goes on.
  package func screenIsBack() {
    isScreenTaken = false
    guard isResumptionDue else { return }
    isResumptionDue = false
    activities.last?.resume(self)
  }

  /// Ctrl-C or Ctrl-D at a prompt; says whether an activity took it.
  package func stopActivity() -> Bool {
    guard let activity else { return false }
    if activity.stop(self), self.activity === activity { finishActivity() }
    return true
  }
}
