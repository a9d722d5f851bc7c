import Course
import Files
import Glibc
import Synchronization
import Wording

/// Keeps an open notebook on the disk after every entry, for the case that the program or the machine dies.
///
/// A file for each process, in the state folder; writing happens on a thread of its own, never while a key waits. A
/// failure is kept for `takeFault` and tried again with the next entry.
package final class Autosave: Sendable {
  private let folder: String
  private let path: String
  private let state = Mutex(State())
  /// Held while the file is written.
  private let pen = Mutex(0)

  private struct State {
    var pending: (document: Document, tongue: Tongue)?
    var isWriting = false
    /// How many changes there were.
    var version = 0
    var fault: FileFault?
  }

  /// - Parameter state: the folder for what must survive a restart.
  package init(state: String, process: pid_t = getpid()) {
    folder = "\(state)/notebooks"
    path = "\(folder)/open-\(process).md"
  }

  /// Has the document written soon; of several in a row the newest.
  package func keep(_ document: Document, _ tongue: Tongue) {
    let mustStart = state.withLock { state in
      state.pending = (document, tongue)
      state.version += 1
      defer { state.isWriting = true }
      return !state.isWriting
    }
    if mustStart { Task.detached(priority: .utility) { [self] in writePending() } }
  }

  /// What kept the last document from being written; whoever tells it takes it away.
  package func takeFault() -> FileFault? {
    state.withLock { state in
      defer { state.fault = nil }
      return state.fault
    }
  }

  /// Writes the document before it returns; says whether that went well.
  func keepNow(_ document: Document, _ tongue: Tongue) -> Bool {
    let version = state.withLock { state in
      state.version += 1
      return state.version
    }
    write(document, tongue, version)
    return state.withLock { $0.fault == nil }
  }

  private func writePending() {
    while let (document, tongue, version) = next() { write(document, tongue, version) }
  }

  private func next() -> (Document, Tongue, Int)? {
    state.withLock { state in
      guard let pending = state.pending else {
        state.isWriting = false
        return nil
      }
      state.pending = nil
      return (pending.document, pending.tongue, state.version)
    }
  }

  private func write(_ document: Document, _ tongue: Tongue, _ version: Int) {
    pen.withLock { written in
      // Whoever was slower holds an older document.
      guard version > written else { return }
      written = version
      do throws(FileFault) {
        if document.runnable.isEmpty {
          unlink(path)
        } else {
          try makeFolder(folder)
          try writeFile(Array(document.markdown(title: "Gradwalk", tongue: tongue) { _ in nil }.utf8), to: path)
        }
        state.withLock { $0.fault = nil }
      } catch {
        state.withLock { $0.fault = error }
      }
    }
  }

  /// The program ends as it should: what was saved elsewhere is forgotten, else it stays as the last notebook.
  package func end(isSaved: Bool) {
    writePending()
    // Whoever is writing has finished after this.
    pen.withLock { _ in }
    if isSaved { unlink(path) } else { rename(path, "\(folder)/last.md") }
  }

  // MARK: What others left

  /// Notebooks whose program died, the newest first.
  package func leftovers() -> [String] {
    ((try? folderNames(folder)) ?? []).filter { name in
      guard name.hasPrefix("open-"), name.hasSuffix(".md"), let process = pid_t(name.dropFirst(5).dropLast(3)),
        process > 0
      else { return false }
      return !Self.isRunning(process)
    }.map { "\(folder)/\($0)" }.sorted { Self.changed($0) > Self.changed($1) }
  }

  /// The notebook that `:recover` brings back: one whose program died, else the last one that was left unsaved.
  package func recoverable() -> String? {
    if let path = leftovers().first { return path }
    return isFile("\(folder)/last.md") ? "\(folder)/last.md" : nil
  }

  /// Whether a process of this number is alive and one of ours: numbers are used again.
  private static func isRunning(_ process: pid_t) -> Bool {
    guard kill(process, 0) == 0 || errno == EPERM else { return false }
    guard let name = try? readFile("/proc/\(process)/comm", limit: 64) else { return true }
    return String(decoding: name, as: UTF8.self).hasPrefix("gradwalk")
  }

  private static func changed(_ path: String) -> Double {
    var status = stat()
    guard stat(path, &status) == 0 else { return 0 }
    return Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) * 1e-9
  }
}
