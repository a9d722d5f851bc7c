import Wording

/// One lesson in every language that its folder holds.
package struct Lesson: Sendable {
  /// What its progress is kept under: the front matter's id, in a pack with the pack's name before it.
  package let id: String
  /// The course pack that it belongs to, by someone whom nobody vouches for: its code reaches no files. nil for the
  /// course's own.
  package let pack: String?
  /// Where the folder's name puts it: 4 for `04-backward`.
  package let number: Int
  package let title: Bilingual
  package let minutes: Int
  package let needs: [String]
  package let seed: Int
  /// Sections of the source article that the lesson covers.
  package let article: [String]
  /// The product decision asked at the end, if the lesson has one.
  package let decision: Bilingual?
  /// Commands and verbs, by their English names, that it doesn't want used.
  package let hides: [String]
  package let steps: [LessonStep]
  /// The English file, for messages to authors.
  package let path: String
  package let chinesePath: String

  package func index(ofStep id: String) -> Int? { steps.firstIndex { $0.id == id } }
}

/// One step: beats in order, each some prose and then at most one thing that happens.
package struct LessonStep: Sendable {
  package let id: String
  package let title: Localized<[Inline]>
  package let beats: [Beat]
  package let line: Int

  /// The learner's turn, if the step has one.
  package var attempt: Attempt? {
    for beat in beats { if case .attempt(let attempt) = beat.action { return attempt } }
    return nil
  }

  package func prediction(_ id: String) -> Prediction? {
    for beat in beats { if case .predict(let prediction) = beat.action, prediction.id == id { return prediction } }
    return nil
  }

  package var runCells: [LessonCell] {
    beats.compactMap { if case .run(let cell) = $0.action { cell } else { nil } }
  }

  /// The `run` cells that stand before the learner's turn.
  package var runCellsBeforeAttempt: [LessonCell] {
    let before = beats.prefix { if case .attempt = $0.action { false } else { true } }
    return before.compactMap { if case .run(let cell) = $0.action { cell } else { nil } }
  }
}

package struct Beat: Sendable {
  package enum Action: Sendable {
    case run(LessonCell)
    case command(LessonCell)
    case predict(Prediction)
    case quiz(Quiz)
    case attempt(Attempt)
    /// The sentence before goes to the learner's memo.
    case keep(Localized<[Inline]>)
    /// The step's last words.
    case end
  }

  package let prose: Localized<[Block]>
  package let action: Action
  package let line: Int
}

/// A named sentence: feedback, a prediction's reply, a choice.
package struct Reply: Sendable, Hashable {
  package let name: String
  /// In a choice: its label and the further words that count as it.
  package let aliases: [String]
  package let blocks: [Block]
  package let line: Int

  /// What a learner sees to choose from.
  package var label: String { aliases.first ?? name }
}

/// A guess that is asked before it is known; never marked, always laid beside what happened.
package struct Prediction: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case number
    /// A number from 0 to 1 that people also say in percent.
    case share
    /// One of the reply names.
    case choice
    /// Which way a curve goes: up, flat or down.
    case sketch
  }

  package let id: String
  package let kind: Kind
  package let asksConfidence: Bool
  package let expression: String
  package let replies: Localized<[Reply]>
  package let line: Int

  /// The choices offered, without the `blank` reply.
  package func choices(_ tongue: Tongue) -> [Reply] { replies[tongue].filter { $0.name != "blank" } }

  /// The reader's word for an answer or outcome as the journal keeps it: which way a curve goes, or the label that was
  /// offered; a large count with its thousands apart.
  package func spoken(_ text: String, _ tongue: Tongue) -> String {
    switch kind {
    case .sketch: Direction(rawValue: text)?.word[tongue] ?? text
    case .choice: choices(tongue).first { $0.name == text }?.label ?? text
    case .number, .share: Int(text).map(Numeral.grouped) ?? text
    }
  }
}

/// A question with choices, each of which has a reason.
package struct Quiz: Sendable {
  package struct Choice: Sendable {
    package let text: Localized<[Inline]>
    package let reason: Localized<[Block]>
    package let isRight: Bool
    package let line: Int
  }

  /// Its place in the step, from 1: `quiz-1`.
  package let id: String
  package let choices: [Choice]
  package let line: Int
}

/// The learner's turn and all that judges it.
package struct Attempt: Sendable {
  package let starter: LessonCell
  package let check: LessonCell?
  package let accepts: [LessonCell]
  package let rejects: [LessonCell]
  package let feedback: Localized<[Reply]>
  /// From a nudge to the answer.
  package let hints: Localized<[[Block]]>

  package var id: String { starter.id }
}
