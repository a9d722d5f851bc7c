/// One thing that happened in a lesson, as the journal keeps it.
package struct JournalEntry: Sendable, Equatable {
  package enum Event: Sendable, Equatable {
    case opened
    case predicted(id: String, answer: String, confidence: Double?, outcome: String)
    /// `choices` are counted from 1.
    case quizzed(id: String, choices: [Int], isRight: Bool)
    case tried(source: String, verdict: Judgement.Verdict, feedback: String?)
    /// A hint was shown; levels are counted from 1.
    case hinted(level: Int)
    /// The reference was asked for before the try was passed.
    case sawSolution
    case skipped
    case reset
    case finishedStep
    /// A sentence of the lesson goes to the memo.
    case kept(String)
    case decided(String)
    case noted(String)
    case finishedLesson
  }

  package let lesson: String
  /// Empty for what concerns the whole lesson.
  package let step: String
  /// The step's `contentHash` when it happened.
  package let hash: String
  package let event: Event

  package init(lesson: String, step: String, hash: String, _ event: Event) {
    self.lesson = lesson
    self.step = step
    self.hash = hash
    self.event = event
  }
}

extension JournalEntry {
  /// The version of the format. A line of a newer version keeps its place in the file and is passed over.
  static let version = 1

  /// One line of the journal without its newline.
  ///
  /// - Parameter time: seconds since 1970, for people who read the file; nothing depends on it.
  func line(time: Int) -> String {
    var members: [(key: String, value: JSON)] = [
      ("v", .number(Double(Self.version))), ("at", .number(Double(time))), ("event", .string(event.name)),
      ("lesson", .string(lesson)),
    ]
    if !step.isEmpty { members.append(("step", .string(step))) }
    if !hash.isEmpty { members.append(("hash", .string(hash))) }
    return JSON.object(members + event.members).text
  }

  /// - Returns: nil for an entry of a newer version or an unknown event.
  init?(_ json: JSON) {
    guard json["v"]?.whole == Self.version, let lesson = json["lesson"]?.string, let name = json["event"]?.string,
      let event = Event(name, json)
    else { return nil }
    self.init(lesson: lesson, step: json["step"]?.string ?? "", hash: json["hash"]?.string ?? "", event)
  }
}

extension JournalEntry.Event {
  fileprivate var name: String {
    switch self {
    case .opened: "opened"
    case .predicted: "predicted"
    case .quizzed: "quizzed"
    case .tried: "tried"
    case .hinted: "hinted"
    case .sawSolution: "saw-solution"
    case .skipped: "skipped"
    case .reset: "reset"
    case .finishedStep: "finished-step"
    case .kept: "kept"
    case .decided: "decided"
    case .noted: "noted"
    case .finishedLesson: "finished-lesson"
    }
  }

  fileprivate var members: [(key: String, value: JSON)] {
    switch self {
    case .opened, .sawSolution, .skipped, .reset, .finishedStep, .finishedLesson: []
    case .predicted(let id, let answer, let confidence, let outcome):
      [("id", .string(id)), ("answer", .string(answer))] + (confidence.map { [("confidence", .number($0))] } ?? [])
        + [("outcome", .string(outcome))]
    case .quizzed(let id, let choices, let isRight):
      [("id", .string(id)), ("choices", .array(choices.map { .number(Double($0)) })), ("right", .truth(isRight))]
    case .tried(let source, let verdict, let feedback):
      [("source", .string(source)), ("verdict", .string(verdict.rawValue))]
        + (feedback.map { [("feedback", .string($0))] } ?? [])
    case .hinted(let level): [("level", .number(Double(level)))]
    case .kept(let text), .decided(let text), .noted(let text): [("text", .string(text))]
    }
  }

  fileprivate init?(_ name: String, _ json: JSON) {
    switch name {
    case "opened": self = .opened
    case "saw-solution": self = .sawSolution
    case "skipped": self = .skipped
    case "reset": self = .reset
    case "finished-step": self = .finishedStep
    case "finished-lesson": self = .finishedLesson
    case "predicted":
      guard let id = json["id"]?.string, let answer = json["answer"]?.string, let outcome = json["outcome"]?.string
      else {
        return nil
      }
      self = .predicted(id: id, answer: answer, confidence: json["confidence"]?.number, outcome: outcome)
    case "quizzed":
      guard let id = json["id"]?.string, let choices = json["choices"]?.array, let isRight = json["right"]?.truth else {
        return nil
      }
      self = .quizzed(id: id, choices: choices.compactMap(\.whole), isRight: isRight)
    case "tried":
      guard let source = json["source"]?.string,
        let verdict = json["verdict"]?.string.flatMap(Judgement.Verdict.init(rawValue:))
      else { return nil }
      self = .tried(source: source, verdict: verdict, feedback: json["feedback"]?.string)
    case "hinted":
      guard let level = json["level"]?.whole else { return nil }
      self = .hinted(level: level)
    case "kept", "decided", "noted":
      guard let text = json["text"]?.string else { return nil }
      self = name == "kept" ? .kept(text) : name == "decided" ? .decided(text) : .noted(text)
    default: return nil
    }
  }
}
