import Language
import Neural
import Wording

/// What a notebook is at one moment: what `:undo` goes back to, and a rerun that is stopped.
struct NotebookMoment {
  fileprivate let state: SessionState
  fileprivate let document: Document
  fileprivate let cellNumber: Int
  fileprivate let cells: [Int: String]
  fileprivate let digits: Int
  fileprivate let run: Run?
  fileprivate let openStep: OpenStep?
  fileprivate let whatIf: PendingWhatIf?
  fileprivate let trainingCurves: TrainingCurves
  fileprivate let trainings: [TrainingCurves]
  fileprivate let trainingCount: Int

  /// How many entries back one can go: each keeps what the session held alive.
  static let kept = 20
}

extension Notebook {
  /// Does what an entry asks for and takes down what comes of it. What is typed within a lesson belongs to the lesson,
  /// whose variables a notebook of its own wouldn't have.
  func recording(_ kind: Document.Entry.Kind, _ source: String, _ body: () -> Void) {
    guard !tape.isRunning, !isInLesson else { return body() }
    let before = try? moment()
    tape.begin()
    body()
    var entry = Document.Entry(kind, source.trimmedEnd)
    entry.outputs = tape.end()
    document.entries.append(entry)
    if let before { undoPoints = undoPoints.suffix(NotebookMoment.kept - 1) + [before] }
    documentChanged()
    tellOfAutosave()
  }

  /// Says something that is no part of the notebook, such as how long a cell took.
  func sayAside(_ sentence: Bilingual, _ role: Role? = nil) {
    recorded.inner.show(.text(StyledText(sentence[tongue], role)))
  }

  func moment() throws -> NotebookMoment {
    NotebookMoment(
      state: try session.state(), document: document, cellNumber: cellNumber, cells: cells, digits: digits,
      run: session.machine.lastRun, openStep: openStep, whatIf: pendingWhatIf, trainingCurves: trainingCurves,
      trainings: trainings, trainingCount: trainingCount)
  }

  func restore(_ moment: NotebookMoment) throws {
    try session.restore(moment.state)
    document = moment.document
    (cellNumber, cells, digits) = (moment.cellNumber, moment.cells, moment.digits)
    session.machine.lastRun = moment.run
    (openStep, pendingWhatIf) = (moment.openStep, moment.whatIf)
    // The curves first: whoever sets them adds to the trainings.
    trainingCurves = moment.trainingCurves
    (trainings, trainingCount) = (moment.trainings, moment.trainingCount)
  }

  /// Takes the last entry back, and all that it did. Throws `DocumentFault.nothingToUndo`.
  func undo() throws {
    guard let moment = undoPoints.last else { throw DocumentFault.nothingToUndo }
    let gone = document.entries.dropFirst(moment.document.entries.count)
    try restore(moment)
    undoPoints.removeLast()
    documentChanged()
    for entry in gone { say(DocumentWords.undone(entry.source.firstLine)) }
  }

  /// New variables and everything else as at the start; the document stays.
  func beginAnew() {
    clearVariables()
    session.beginDrawsAnew()
    (digits, pendingWhatIf, undoPoints) = (6, nil, [])
    (trainingCurves, trainings, trainingCount) = (TrainingCurves(), [], 0)
  }
}

extension String {
  /// The first line, with a sign where more follow.
  var firstLine: String {
    guard let end = firstIndex(where: \.isNewline) else { return self }
    return self[..<end] + " …"
  }
}
