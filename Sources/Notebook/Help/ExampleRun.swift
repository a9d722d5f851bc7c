import Catalogue
import Language
import Synchronization
import Syntax
import Wording

/// What the example on a card puts out, run in a session of its own that reaches no files and no network.
struct ExampleRun {
  /// The result, or what it printed, in at most a few lines; nil for an example that shows nothing, or not in time.
  let output: String?

  /// Examples are meant to be read: what takes longer than this trains or downloads something.
  private static let limit = Duration.milliseconds(500)
  private static let lines = 6

  init(_ code: String, digits: Int) {
    let session = Session()
    session.machine.isConfined = true
    let end = ContinuousClock.now + Self.limit
    var printed = ""
    let outcome = session.run(
      SourceText(name: "example", text: code), pulse: Pulse(isCancelled: { ContinuousClock.now > end })
    ) { output in
      if case .text(let text) = output, printed.utf8.count < 2_000 { printed += text }
    }
    guard outcome.failure == nil else {
      output = nil
      return
    }
    var writer = Writer(digits: digits)
    if let value = outcome.value, !outcome.hidesResult, Self.saysSomething(value), (try? writer.append(value)) != nil {
      printed += writer.text
    }
    let lines = printed.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visibleControls }
    let shown = lines.prefix(Self.lines).joined(separator: "\n") + (lines.count > Self.lines ? "\n…" : "")
    output = shown.isEmpty ? nil : shown
  }

  /// `<Dense name=dense>` tells nobody anything.
  private static func saysSomething(_ value: Value) -> Bool {
    switch value {
    case .none, .function: false
    case .object(let object):
      object is TensorObject || object.sentences != nil || (try? Writer.representation(of: value))?.first != "<"
    default: true
    }
  }
}
