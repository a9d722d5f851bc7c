import Catalogue
import Glibc
import Language
import Neural
import Syntax
import Tensors
import Wording

/// A fresh session in which a lesson's cells are replayed from its seed, apart from the learner's own.
struct Rehearsal {
  /// What stopped a cell.
  enum Stop: Error {
    case fault(any Fault)
    case tookTooLong
    case stopped
  }

  let session = Session()
  private let deadline: Deadline
  private let pulse: Pulse

  /// - Parameters:
  ///   - seconds: for all that is run here together.
  ///   - pulse: the learner's; it may stop sooner.
  init(_ lesson: Lesson, seconds: Double, pulse: Pulse) {
    let deadline = Deadline(seconds: seconds)
    self.deadline = deadline
    self.pulse = Pulse(isCancelled: { pulse.isCancelled || deadline.hasPassed })
    session.seed(lesson.seed)
    session.machine.isConfined = lesson.pack != nil
    session.machine.data = .beside(lesson.path)
  }

  /// Runs the cells of a scene. With a variation, each top-level statement that binds the name is followed by one that
  /// sets it to the other value, so that all that follows is computed from it.
  func run(_ scene: Scene, varying variation: Bench.Variation? = nil) throws(Stop) {
    for cell in scene.cells {
      guard let variation else {
        try run(cell.source, name: cell.id)
        continue
      }
      for statement in try Self.statements(of: cell) {
        try run(statement.text, name: cell.id)
        if statement.names.contains(variation.name) { try run("\(variation.name) = \(variation.code)", name: cell.id) }
      }
    }
  }

  /// Runs one cell.
  ///
  /// - Parameter overlay: names that mean those values whatever the learner has under them.
  /// - Returns: the value of its last expression, if it ends in one.
  @discardableResult
  func run(_ source: String, name: String, overlay: [String: Value] = [:]) throws(Stop) -> Value? {
    // A short cell never looks at the pulse itself.
    if pulse.isCancelled { throw deadline.hasPassed ? .tookTooLong : .stopped }
    let outcome = session.run(SourceText(name: name, text: source), pulse: pulse, overlay: overlay)
    guard let failure = outcome.failure else { return outcome.value }
    if failure.fault.kind == .interrupt { throw deadline.hasPassed ? .tookTooLong : .stopped }
    throw .fault(failure.fault)
  }

  private static func statements(of cell: LessonCell) throws(Stop) -> [(text: String, names: Set<String>)] {
    do {
      let source = SourceText(name: cell.id, text: cell.source)
      return try Parser.parse(source).statements.map { statement in
        (source.text(of: statement.span), TypedCode.names(in: statement))
      }
    } catch {
      throw .fault(error.fault)
    }
  }
}

/// A moment on the monotonic clock, which no change of the date moves.
private struct Deadline: Sendable {
  private let nanoseconds: UInt64

  init(seconds: Double) { nanoseconds = Self.now + UInt64(max(0, min(seconds, 86_400)) * 1e9) }

  var hasPassed: Bool { Self.now >= nanoseconds }

  private static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}

extension Session {
  /// Makes every draw that follows the lesson's own: Python's, NumPy's, PyTorch's and Keras's.
  package func seed(_ seed: Int) {
    machine.random.generator = MersenneTwister(pythonSeed: seed)
    machine.numpyRandom = MersenneTwister(seed: UInt32(truncatingIfNeeded: seed))
    machine.generator = Tensors.Generator(seed: UInt64(bitPattern: Int64(seed)))
    machine.neural.random = Tensors.Generator(seed: UInt64(bitPattern: Int64(seed)))
  }
}

extension Scene {
  /// Sets the scene in a learner's session: the seed, then the cells, quietly. What the learner made beside them stays.
  ///
  /// - Returns: the failure of the first cell that failed, where the scene then ends.
  package func set(in session: Session, pulse: Pulse = .silent) -> Outcome.Failure? {
    session.seed(seed)
    for cell in cells {
      let outcome = session.run(SourceText(name: cell.id, text: cell.source), pulse: pulse)
      if let failure = outcome.failure { return failure }
    }
    return nil
  }
}
