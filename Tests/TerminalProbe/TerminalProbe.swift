import Glibc
import Terminal
import Wording

/// A small real program over the Terminal room, for tests to sit down at: `terminal-probe [HISTORY] [--accessible]`.
///
/// It repeats what was entered, and obeys the few words of `obey`.
@main
struct TerminalProbe {
  static func main() {
    Interrupts.install()
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch TerminalFault.outputClosed {
      exit(3)
    } catch let fault as TerminalFault {
      try? Outlet.error.write(fault.message[.english] + "\n")
      exit(4)
    } catch {
      exit(5)
    }
  }

  private static func run(_ arguments: [String]) throws {
    let isAccessible = arguments.contains("--accessible")
    let history = arguments.first { !$0.hasPrefix("-") }.map { History(path: $0, limit: 100) }
    let reader = LineReader(.current(isAccessible: isAccessible), history: history, completer: CannedCompleter())
    let session = Session(isAccessible: isAccessible)
    var number = 1
    while true {
      let outcome = try reader.read(
        prompt: StyledText("[\(number)]: ", .prompt), continuation: "...: ", state: state(of:))
      if let fault = reader.historyFault, number == 1 { try Outlet.error.write(fault.message[.english] + "\n") }
      switch outcome {
      case .entry(let text):
        number += 1
        if text == "exit" { return }
        try session.obey(text)
      case .interrupted: try Outlet.output.write("interrupted\n")
      case .end:
        try Outlet.output.write("bye\n")
        return
      case .ending: try leave()
      }
    }
  }

  /// A block, begun by a colon, ends with an empty line; `in` asks for four blanks.
  private static func state(of entry: String) -> LineReader.State {
    let lines = entry.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, first.hasSuffix(":"), lines.count == 1 || lines.last != "" else { return .whole }
    return .goesOn(indentation: first.hasPrefix("in ") ? "    " : "")
  }

  static func leave() throws -> Never {
    let number = Interrupts.ending ?? 0
    if let path = getenv("PROBE_SAVES_TO"), let file = fopen(path, "w") {
      fputs("saved after signal \(number)\n", file)
      fclose(file)
    }
    exit(128 + number)
  }
}

/// Offers names, and file names within quotes.
struct CannedCompleter: Completer {
  private static let names = ["matmul", "matrix", "mean", "学习率"] + (1...150).map { "column_\($0)" }

  func completion(of text: String, at cursor: Int) -> Completion {
    let before = Array(text.utf8.prefix(cursor))
    if let quote = before.lastIndex(of: UInt8(ascii: "\"")) {
      let typed = String(decoding: before[(quote + 1)...], as: UTF8.self)
      return offer(["my file (1).csv", "mine.csv", "escape\u{1B}[2J.csv"], typed, quote + 1..<cursor, suffix: "\"")
    }
    let start = (before.lastIndex { $0 < 0x80 && !isNamePart($0) } ?? -1) + 1
    return offer(Self.names, String(decoding: before[start...], as: UTF8.self), start..<cursor, suffix: "(")
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
  }

  private func offer(_ all: [String], _ typed: String, _ replaced: Range<Int>, suffix: String) -> Completion {
    Completion(
      replaced: replaced, candidates: all.filter { $0.hasPrefix(typed) }.map { .init($0, suffix: suffix) })
  }
}
