import Catalogue
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
}

extension Notebook {
  /// Runs the cells and commands of a document in order and shows what comes of them; says whether none failed.
  package func play(_ document: Document) throws -> Bool {
    let pulse = display.beginWork()
    var isWell = true
    for entry in document.runnable where try run(entry, pulse)?.isFaulty == true { isWell = false }
    return isWell
  }

  /// Runs every cell and command of a document in order, from fresh variables and the streams of random numbers that a
  /// session begins with, and compares what comes of them with what it holds.
  ///
  /// Shows nothing; afterwards the session is as the document leaves it. Throws `Interruption`, after which everything
  /// is as it was.
  package func run(again old: Document) throws -> Rerun {
    let (before, undoPoints) = (try moment(), undoPoints)
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
          if case .cell(let number) = entry.kind { cellNumber = number }
          guard let new = try run(entry, pulse) else { continue }
          rerun.count += 1
          let (was, became) = (entry.told(in: tongue), new.told(in: tongue))
          if was != became {
            rerun.differences.append(.init(kind: entry.kind, source: entry.source, before: was, after: became))
          }
        }
      }
      return rerun
    } catch {
      beginAnew()
      try restore(before)
      self.undoPoints = undoPoints
      throw error
    }
  }

  /// Runs a cell or command of a document; gives it with what came of it now. Whatever stopped it has stopped the run.
  private func run(_ entry: Document.Entry, _ pulse: Pulse) throws -> Document.Entry? {
    try pulse.check()
    let depth = activities.count
    obey(entry.source)
    // What was to be walked through waits for nobody now.
    while activities.count > depth { finishActivity() }
    try pulse.check()
    return document.entries.last
  }
}
