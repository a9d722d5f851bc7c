import Language
import Neural
import Wording

/// What `:undo` goes back to.
struct UndoPoint {
  let state: SessionState
  let cellNumber: Int
  let run: Run?
  let openStep: OpenStep?
  let whatIf: PendingWhatIf?
  /// How many entries the document had.
  let entryCount: Int

  /// How many cells back one can go: each keeps what the session held alive.
  static let kept = 20
}

extension Notebook {
  /// Does what an entry asks for and takes down what comes of it. What is typed within a lesson belongs to the lesson,
  /// whose variables a notebook of its own wouldn't have.
  func recording(_ kind: Document.Entry.Kind, _ source: String, _ body: () -> Void) {
    guard !tape.isRunning, !activities.contains(where: { $0 is LessonActivity }) else { return body() }
    let point = undoPoint()
    tape.begin()
    body()
    var entry = Document.Entry(kind, source.trimmedEnd)
    entry.outputs = tape.end()
    document.entries.append(entry)
    if let point { undoPoints = undoPoints.suffix(UndoPoint.kept - 1) + [point] }
    documentChanged()
    tellOfAutosave()
  }

  /// Says something that is no part of the notebook, such as how long a cell took.
  func sayAside(_ sentence: Bilingual, _ role: Role? = nil) {
    recorded.inner.show(.text(StyledText(sentence[tongue], role)))
  }

  private func undoPoint() -> UndoPoint? {
    guard let state = try? session.state() else { return nil }
    return UndoPoint(
      state: state, cellNumber: cellNumber, run: session.machine.lastRun, openStep: openStep, whatIf: pendingWhatIf,
      entryCount: document.entries.count)
  }

  /// Takes the last entry back, and all that it did. Throws `DocumentFault.nothingToUndo`.
  func undo() throws {
    guard let point = undoPoints.last, document.entries.count > point.entryCount else {
      throw DocumentFault.nothingToUndo
    }
    try session.restore(point.state)
    undoPoints.removeLast()
    let gone = document.entries[point.entryCount...]
    for number in point.cellNumber..<max(cellNumber, point.cellNumber) { cells[number] = nil }
    cellNumber = point.cellNumber
    session.machine.lastRun = point.run
    (openStep, pendingWhatIf) = (point.openStep, point.whatIf)
    document.entries.removeSubrange(point.entryCount...)
    documentChanged()
    for entry in gone { say(DocumentWords.undone(entry.source.firstLine)) }
  }

  /// A new document and new variables, as at the start.
  func beginAnew() {
    for name in session.names { session[name] = nil }
    session.beginDrawsAnew()
    (cellNumber, cells, digits) = (1, [:], 6)
    (openStep, pendingWhatIf, undoPoints) = (nil, nil, [])
    session.machine.lastRun = nil
    forgetTrainings()
  }
}

extension String {
  /// The first line, with a sign where more follow.
  var firstLine: String {
    guard let end = firstIndex(where: \.isNewline) else { return self }
    return self[..<end] + " …"
  }
}
