import Catalogue
import Language
import Syntax
import Wording

/// How long code takes: it runs once as a cell, and what is quick runs again until there is a fair sample.
///
/// Each further run leaves the session as it found it, so that the code has taken effect once.
enum TimeCommand: Command {
  static let name = "time"
  static let record = CommandRecord.code
  static let aliases = ["计时"]
  static let usage = Bilingual(":time CODE", ":time 代码")
  static let summary = Bilingual(
    "Runs code and says how long it takes; what is quick is measured many times, and counts once.",
    "运行代码并计时；很快的代码会多测几次，但只算运行一次。")
  static let operand = CommandOperand.expression

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    guard !arguments.isEmpty else { throw NotebookFault.missingArgument(command: name, usage: usage) }
    let clock = ContinuousClock()
    let start = clock.now
    // What failed has said so; how long that took helps nobody.
    guard notebook.runCell(arguments) else { return }
    let once = clock.now - start
    guard let timing = try repeated(arguments, notebook, once) else {
      return notebook.sayAside(TimeWords.once(once.seconds), .dim)
    }
    notebook.sayAside(TimeWords.spread(timing), .dim)
  }

  /// How long all further runs together may take, and how many there are at most.
  private static let budget = Duration.milliseconds(500)
  private static let most = 10_000
  /// With fewer there is nothing to tell of how they differ.
  private static let fewest = 3

  /// nil where the code is too slow to run often, or fails when it runs again.
  private static func repeated(_ code: String, _ notebook: Notebook, _ once: Duration) throws -> Timing? {
    guard once * fewest < budget else { return nil }
    let session = notebook.session
    let cell = try session.prepare(SourceText(name: "timed", text: code))
    let before = try session.state()
    let (run, clock) = (session.machine.lastRun, ContinuousClock())
    defer { session.machine.lastRun = run }
    let pulse = notebook.display.beginWork()
    let quiet = Pulse(isCancelled: { pulse.isCancelled })
    let end = clock.now + budget
    var seconds: [Double] = []
    // On the deep stack once, not once a run: a thread takes longer to make than most expressions to run.
    try DeepStack.run {
      while seconds.count < most, clock.now < end, !pulse.isCancelled {
        let start = clock.now
        let outcome = session.run(cell, pulse: quiet)
        let took = clock.now - start
        try session.restore(before)
        guard outcome.failure == nil else { return seconds = [] }
        seconds.append(took.seconds)
      }
    }
    return seconds.count < fewest ? nil : Timing(seconds)
  }
}

/// Many runs of the same code, in seconds.
struct Timing {
  let count: Int
  let fastest, lowerQuarter, median, upperQuarter, slowest: Double

  /// There is at least one.
  init(_ seconds: [Double]) {
    let sorted = seconds.sorted()
    func at(_ share: Double) -> Double { sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))] }
    count = sorted.count
    (fastest, lowerQuarter, median, upperQuarter, slowest) = (at(0), at(0.25), at(0.5), at(0.75), at(1))
  }
}

extension Duration {
  var seconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}

enum TimeWords {
  static func once(_ seconds: Double) -> Bilingual {
    let (english, chinese) = text(seconds)
    return Bilingual("It took \(english).", "用时 \(chinese)。")
  }

  static func spread(_ timing: Timing) -> Bilingual {
    let (median, fastest, slowest) = (text(timing.median), text(timing.fastest), text(timing.slowest))
    let (low, high) = (text(timing.lowerQuarter), text(timing.upperQuarter))
    let count = Numeral.grouped(timing.count)
    return Bilingual(
      "\(median.english) a run, the median of \(count). Half took \(low.english) to \(high.english), all \(fastest.english) to \(slowest.english).",
      "每次 \(median.chinese)，是 \(count) 次的中位数。一半在 \(low.chinese) 到 \(high.chinese) 之间，最快 \(fastest.chinese)，最慢 \(slowest.chinese)。"
    )
  }

  private static func text(_ seconds: Double) -> (english: String, chinese: String) {
    let (value, english, chinese) =
      seconds >= 1
      ? (seconds, "s", "秒")
      : seconds >= 1e-3
        ? (seconds * 1e3, "ms", "毫秒") : seconds >= 1e-6 ? (seconds * 1e6, "µs", "微秒") : (seconds * 1e9, "ns", "纳秒")
    let number = Numeral.significant(value, digits: 3)
    return ("\(number) \(english)", "\(number) \(chinese)")
  }
}
