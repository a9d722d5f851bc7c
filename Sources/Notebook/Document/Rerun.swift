import Catalogue
import Language
import Wording

/// What running a document again has shown.
package struct Rerun: Sendable {
  /// An entry that came out otherwise.
  package struct Difference: Sendable {
    package let kind: Document.Entry.Kind
    package let source: String
    package let before: String
    package let after: String
  }

  package internal(set) var differences: [Difference] = []
  package internal(set) var count = 0
  /// The document with what came of its cells now.
  package internal(set) var document = Document()
}

extension Notebook {
  /// Runs the cells and commands of a document in order and shows what comes of them; says whether none failed.
  package func play(_ document: Document) throws -> Bool {
    let pulse = display.beginWork()
    var isWell = true
    for entry in document.runnable {
      try pulse.check()
      let depth = activities.count
      obey(entry.source)
      while activities.count > depth { finishActivity() }
      try pulse.check()
      if self.document.entries.last?.isFaulty == true { isWell = false }
    }
    return isWell
  }

  /// Runs every cell and command of a document in order, from fresh variables and the streams of random numbers that a
  /// session begins with, and compares what comes of them with what it holds.
  ///
  /// Shows nothing; afterwards the session is as the document leaves it. Throws `Interruption`, after which everything
  /// is as it was.
  package func run(again old: Document) throws -> Rerun {
    let before = try session.state()
    let kept = (cellNumber, cells, digits, openStep, pendingWhatIf, undoPoints, session.machine.lastRun, document)
    do {
      let pulse = display.beginWork()
      beginAnew()
      document = Document()
      var rerun = Rerun()
      try recorded.silently(pulse) {
        for entry in old.entries {
          if entry.isProse {
            document.entries.append(entry)
            continue
          }
          try pulse.check()
          if case .cell(let number) = entry.kind { cellNumber = number }
          let depth = activities.count
          obey(entry.source)
          // What was to be walked through waits for nobody now.
          while activities.count > depth { finishActivity() }
          // Whatever stopped a cell has stopped the run.
          try pulse.check()
          guard let new = document.entries.last else { continue }
          rerun.count += 1
          let (was, became) = (entry.told(in: tongue), new.told(in: tongue))
          if was != became {
            rerun.differences.append(.init(kind: entry.kind, source: entry.source, before: was, after: became))
          }
        }
      }
      rerun.document = document
      return rerun
    } catch {
      beginAnew()
      try session.restore(before)
      (cellNumber, cells, digits, openStep, pendingWhatIf, undoPoints, session.machine.lastRun, document) = kept
      throw error
    }
  }
}
