import Catalogue
import FoundationEssentials
import Glibc
import Language
import Synchronization
import Syntax
import Testing
import Wording

/// A million inputs with GRADWALK_LONG set, else 20,000 (1,000 where nothing is optimised). GRADWALK_FUZZ_SEED begins at
/// another block; GRADWALK_FUZZ_TRACE names a file that holds each input before it runs, for one that takes the process
/// with it.
@Suite("no input brings the parser or the evaluator down")
struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let isLong = environment["GRADWALK_LONG"] != nil
  #if DEBUG
    private static let blocks = isLong ? 5_000 : 5
  #else
    private static let blocks = isLong ? 5_000 : 100
  #endif
  /// Inputs that share a session, so that they meet what others left behind.
  private static let blockSize = 200
  /// Seconds of this thread's own time that one input may take; where nothing is optimised, twenty times as long.
  #if DEBUG
    private static let limit = 20.0
  #else
    private static let limit = 1.0
  #endif

  @Test("each ends in a result or in an error that can be shown, soon, and takes no memory along")
  func inputs() throws {
    let oracle = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Oracle")
    let programs = OracleTests.programs.filter { $0 != "large_loops.py" && $0 != "primes.py" }
    let vocabulary = try FuzzInputs.Vocabulary(session: Session(), oracle: oracle, programs: programs)
    let first = Self.environment["GRADWALK_FUZZ_SEED"].flatMap(Int.init) ?? 0
    let before = Self.residentMegabytes()
    try DeepStack.run {
      for block in first..<first + Self.blocks {
        var inputs = FuzzInputs(seed: UInt64(block), vocabulary)
        let session = Self.session()
        for number in 0..<Self.blockSize {
          let input = inputs.next()
          Self.trace(input)
          let seconds = Self.run(input, in: session)
          // What is slow once may have met the machine at a bad moment; what is slow three times is slow.
          if seconds > Self.limit, (0..<2).allSatisfy({ _ in Self.run(input, in: Self.session()) > Self.limit }) {
            Issue.record("block \(block), input \(number) took \(seconds) s: \(Self.shown(input))")
          }
        }
        #expect(Transcript.of("print('alive')", in: session).text.hasSuffix("alive\n"), "block \(block)")
      }
    }
    let grown = Self.residentMegabytes() - before
    #expect(grown < 1_500, "memory grew by \(grown) MB")
  }

  @Test(
    "a line of ten million bytes (of one without GRADWALK_LONG) is read or refused soon",
    arguments: [
      "x = 1 + ", "(", "'", "# ", "損", "x", "9", "\\", "[1, ", "\"a\" ", "\u{301}", "x = ", "f'{x}", "\t", "if x: ",
      "）",
    ])
  func longLines(unit: String) throws {
    #if DEBUG
      let bytes = 500_000
    #else
      let bytes = Self.isLong ? 10_000_000 : 1_000_000
    #endif
    let input = Array(String(repeating: unit, count: bytes / unit.utf8.count).utf8)
    try DeepStack.run {
      var seconds = Self.run(input, in: Self.session())
      if seconds > Self.limit { seconds = min(seconds, Self.run(input, in: Self.session())) }
      #expect(seconds < Self.limit * 2)
    }
  }

  // MARK: - One input

  private static func session() -> Session {
    let session = Session()
    session.machine.isConfined = true
    return session
  }

  /// Runs an input and looks at what came of it as a screen would; the seconds of this thread's time that took.
  private static func run(_ input: [UInt8], in session: Session) -> Double {
    let start = threadSeconds()
    let deadline = ContinuousClock.now + .milliseconds(15)
    let outcome = session.run(
      FuzzInputs.source(input), pulse: Pulse(isCancelled: { ContinuousClock.now > deadline }))
    if let value = outcome.value { _ = try? Writer.representation(of: value) }
    if let failure = outcome.failure {
      for entry in failure.trace.prefix(3) {
        let diagnostic = Diagnostic(failure.fault, in: entry.source, at: entry.span, width: 40)
        // A block that is missing at the end has an empty line for its place; what `assert` says is the program's own.
        if case StatementFault.assertion = failure.fault { continue }
        let texts = [failure.fault.message, failure.fault.remedy].compactMap { $0?.english }
        if diagnostic.carets.isEmpty || diagnostic.carets.upperBound > 41 || diagnostic.excerpt.displayWidth > 40
          || texts.contains("")
        {
          Issue.record("can't be shown: \(shown(input))")
        }
      }
      if failure.trace.isEmpty { Issue.record("no place: \(shown(input))") }
    }
    return threadSeconds() - start
  }

  private static func shown(_ input: [UInt8]) -> String {
    String(decoding: input.prefix(400), as: UTF8.self).debugDescription
      + (input.count > 400 ? " … \(input.count) bytes" : "")
  }

  private static func trace(_ input: [UInt8]) {
    guard let path = environment["GRADWALK_FUZZ_TRACE"] else { return }
    try? Data(input).write(to: URL(filePath: path))
  }

  private static func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private static func residentMegabytes() -> Int {
    let text = (try? String(contentsOf: URL(filePath: "/proc/self/statm"), encoding: .utf8)) ?? ""
    let fields = text.split(separator: " ")
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * sysconf(Int32(_SC_PAGESIZE)) >> 20 : 0
  }
}
