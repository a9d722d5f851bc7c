import Wording

/// What the player asks its host to show or do, in order. The player prints nothing and runs nothing.
package enum LessonEvent: Sendable {
  // To show
  case step(LessonStep, number: Int, of: Int)
  case prose([Block])
  /// A cell's source before it runs.
  case source(LessonCell)
  case prediction(PredictionResult)
  /// The reasons of the choices that were picked, and whether they were all the right ones.
  case quizResult(Quiz, picked: [Int], isRight: Bool)
  /// Everything to show of a judged answer; the journal already holds it.
  case verdict(Judgement, Attempt, source: String)
  case hint([Block], level: Int, of: Int)
  /// After three misses: a hint is there for the asking.
  case hintOffered(level: Int, of: Int)
  /// The reference, shown after success or when asked for.
  case solution(LessonCell)
  case note(LessonNote)
  /// A sentence went to the memo.
  case kept([Inline])
  case tongue(Tongue)
  case finished(Lesson)
  /// The one step that was to be played has been; the lesson waits at the next.
  case stepDone(Lesson, number: Int)
  case left

  // To keep
  case record(JournalEntry)

  // To do, without an answer
  /// Begin again from the lesson's seed with these cells run quietly, keeping what the learner made beside them.
  case setScene(Scene)
  /// Run a line of the learner's in the notebook and show what it gives.
  case evaluate(String)
  /// Run an accepted answer quietly, so that its names are at hand.
  case adopt(String)
  /// Play a `:` line that is none of the lesson's own.
  case command(String)
  /// Write a report about the step at hand to a file, and say where.
  case report(LessonReport)
  /// Show the list, progress, notes or memo.
  case show(LessonVerb, text: String)

  // To do, and answer with the input of the same name
  /// Show what it gives, then `.ran`.
  case run(LessonCell)
  /// Play the lesson's own `:` line, then `.commandDone`.
  case play(String)
  /// Then `.computed`.
  case compute(Computation)
  /// Then `.judged`.
  case judge(Attempt, step: Int, source: String)
  /// Then `.line`.
  case ask(Question)
}

/// What the host gives back.
package enum LessonInput: Sendable {
  /// A line, or several, that the learner typed; empty for Enter alone.
  case line(String)
  case ran
  case commandDone
  case computed([Computation.Value])
  case judged(Judgement)
}

/// What the prompt waits for.
package enum Question: Sendable {
  case prediction(Prediction)
  /// A number above 1 came where a share was asked: is it a percentage?
  case percent(Double)
  case confidence
  case quiz(Quiz)
  /// Once passed, Enter goes on; the learner may still try other answers.
  case attempt(Attempt, passed: Bool)
  /// Enter goes on to the next step, or ends the lesson.
  case goOn(isLast: Bool)
  case decision(Bilingual)
}

/// A declared state: cells to run from a seed.
package struct Scene: Sendable, Equatable {
  package let seed: Int
  package let cells: [LessonCell]

  package init(seed: Int, cells: [LessonCell]) {
    self.seed = seed
    self.cells = cells
  }
}

extension Lesson {
  /// The state that step `index` starts from: all `run` cells of the steps before it.
  package func scene(beforeStep index: Int) -> Scene {
    Scene(seed: seed, cells: steps.prefix(index).flatMap(\.runCells))
  }

  /// The state that step `index`'s try starts from.
  package func scene(beforeAttemptOf index: Int) -> Scene {
    guard steps.indices.contains(index) else { return scene(beforeStep: index) }
    return Scene(seed: seed, cells: scene(beforeStep: index).cells + steps[index].runCellsBeforeAttempt)
  }
}

/// Expressions to compute in the learner's present state, leaving it as it was.
package struct Computation: Sendable, Equatable {
  package enum Wanted: Sendable, Equatable {
    /// The value of an expression.
    case value(String)
    /// `f"{(expression):format}"`.
    case text(expression: String, format: String)
  }

  package enum Value: Sendable, Equatable {
    case number(Double)
    case text(String)
    case curve([Double])
    /// It raised an error, or gave something else.
    case none
  }

  /// The code of the value that the name `answer` stands for; nil where it isn't needed.
  package let answer: String?
  package let wanted: [Wanted]

  package init(answer: String? = nil, _ wanted: [Wanted]) {
    self.answer = answer
    self.wanted = wanted
  }
}

/// A guess laid beside what happened.
package struct PredictionResult: Sendable {
  package let prediction: Prediction
  package let answer: Answer
  package let confidence: Double?
  package let outcome: Computation.Value
  /// Empty where the lesson has no reply for this answer.
  package let reply: [Block]
}

/// Small things that the player says in its own words; `LessonNoteSentences` holds them.
package enum LessonNote: Sendable, Equatable {
  case notANumber
  /// A share was asked for, and this is none: a count, perhaps.
  case notAShare
  case notAChoice([String])
  case blankLeft
  case notAQuizChoice(count: Int)
  /// Several choices where one is right: all reasons at once would give it away.
  case oneChoiceOnly
  case notAConfidence
  /// Enter at a try that is still open.
  case leftOpen
  case skipped
  case firstStep
  case nothingToHint
  case noHintForChoices
  case noHintLeft
  case noMoreHints
  case nothingToSolve
  /// The reference was asked for while hints are left.
  case hintsFirst(left: Int)
  ///
  /// - Parameter needsNumber: the answer is a number, so that anything else that was run is none as it stands.
  case answerForm(String, needsNumber: Bool)
  /// What stands at `Enter goes on` and is no code.
  case onlyCodeRuns
  /// `18 of 30` at a try: as a share or as a count, each as it would be given.
  case shareOrCount(share: String, count: String)
  /// Words where code is wanted; `form` is the line whose blank they would fill.
  case sentence(form: String?, wantsNumber: Bool)
  /// A question of the learner's, where an answer is wanted.
  case question(hasHints: Bool)
  case languages
  case noted
  case changedSinceDone
  /// A command that this lesson doesn't want used yet.
  case hidden(String)
}
