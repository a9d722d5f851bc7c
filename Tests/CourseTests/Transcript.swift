import Course
import Wording

/// Plays a lesson by a script and writes down every event, one line each, with a host whose answers are given.
///
/// `>` is what the learner typed, `?` what the lesson asks, `!` what the host is told to do.
struct Transcript {
  var player: LessonPlayer
  var lines: [String] = []
  var entries: [JournalEntry] = []
  /// The report that was asked for last.
  var report: LessonReport?
  /// Values of expressions, by expression and then, with `answer`, by `expression|answer`.
  var values: [String: Computation.Value] = [:]
  var judge: (String) -> Judgement = { _ in Judgement(.right) }
  var variables: Set<String> = []

  init(_ player: LessonPlayer) { self.player = player }

  mutating func start() { take(player.start()) }

  mutating func type(_ typed: String...) {
    for line in typed {
      lines.append("> " + line)
      take(player.receive(.line(line), names: { [variables] in variables.contains($0) ? .number : nil }))
    }
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func take(_ events: [LessonEvent]) {
    var reply: LessonInput?
    for event in events {
      lines.append(Self.line(for: event, player.tongue))
      switch event {
      case .record(let entry): entries.append(entry)
      case .report(let report): self.report = report
      case .run: reply = .ran
      case .play: reply = .commandDone
      case .judge(_, _, let source): reply = .judged(judge(source))
      case .compute(let computation):
        reply = .computed(
          computation.wanted.map { wanted in
            switch wanted {
            case .value(let expression): values[expression] ?? .none
            case .text(let expression, _): values[expression + "|" + (computation.answer ?? "")] ?? .none
            }
          })
      default: break
      }
    }
    if let reply { take(player.receive(reply)) }
  }

  static func line(for event: LessonEvent, _ tongue: Tongue) -> String {
    switch event {
    case .step(let step, let number, let count): "# \(number)/\(count) \(step.title[tongue].plainText)"
    case .prose(let blocks): blocks.plainText
    case .source(let cell): "  " + cell.source.split(separator: "\n").joined(separator: "\n  ")
    case .prediction(let result):
      "= \(text(result.answer)) beside \(result.outcome.journalText)"
        + (result.confidence.map { " (\(Numeral.percent($0, places: 0)) sure)" } ?? "")
        + (result.reply.isEmpty ? "" : ": \(result.reply.plainText)")
    case .quizResult(let quiz, let picked, let isRight):
      (isRight ? "+ " : "- ") + picked.map { quiz.choices[$0].reason[tongue].plainText }.joined(separator: " / ")
    case .verdict(let judgement, let attempt, _):
      judgement.page(for: attempt, tongue).joined(separator: "\n")
    case .hint(let blocks, let level, let count): "hint \(level)/\(count): \(blocks.plainText)"
    case .hintOffered(let level, let count): "hint \(level)/\(count) is there"
    case .solution(let cell): "solution: \(cell.source)"
    case .note(let note): "note: \(note.message[tongue])"
    case .kept(let sentence): "kept: \(sentence.plainText)"
    case .tongue(let tongue): "tongue \(tongue.rawValue)"
    case .finished: "finished"
    case .stepDone(_, let number): "step \(number) done"
    case .left: "left"
    case .report(let report): "! report \(report.step): \(report.last?.source ?? "-") \(report.remark)"
    case .record(let entry): "  journal \(entry.event)"
    case .setScene(let scene): "! scene of \(scene.cells.map(\.id)) from \(scene.seed)"
    case .evaluate(let line): "! evaluate \(line)"
    case .adopt(let source): "! adopt \(source)"
    case .command(let line): "! command \(line)"
    case .show(let verb, let text): "! show \(verb.rawValue) \(text)"
    case .run(let cell): "! run \(cell.id)"
    case .play(let line): "! play \(line)"
    case .compute(let computation): "! compute \(computation.wanted.count) with answer \(computation.answer ?? "-")"
    case .judge(_, let step, let source): "! judge step \(step): \(source)"
    case .ask(let question): "? \(question.prompt[tongue])"
    }
  }

  private static func text(_ answer: Answer) -> String {
    switch answer {
    case .number(let value): Numeral.significant(value)
    case .choice(let name): name
    case .blank: "(nothing)"
    case .unfilled, .unclear, .percentQuestion: "\(answer)"
    }
  }
}
