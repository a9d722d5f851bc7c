import Wording

/// Going through a step, beat by beat.
extension LessonPlayer {
  /// Opens the step at `stepIndex` from its declared state.
  mutating func beginStep() {
    guard let step else { return endLesson() }
    beatIndex = 0
    segmentStart = 0
    guesses = []
    hintLevel = 0
    misses = 0
    wasToldOfHints = false
    wasToldOfForm = false
    hasPassed = false
    leftOpen = false
    lastAnswer = nil
    if isSceneStale {
      emit(.setScene(lesson.scene(beforeStep: stepIndex)))
      isSceneStale = false
    }
    let standing = progress.standing(of: step, in: lesson.id)
    record(.opened)
    emit(.step(step, number: stepIndex + 1, of: lesson.steps.count))
    if standing == .changed { note(.changedSinceDone) }
    advance()
  }

  /// Plays beats until one waits for the learner or the host.
  mutating func advance() {
    guard let step else { return endLesson() }
    while beatIndex < step.beats.count {
      let beat = step.beats[beatIndex]
      beatIndex += 1
      show(beat.prose[tongue])
      switch beat.action {
      case .run(let cell):
        if !cell.isHidden { emit(.source(cell)) }
        emit(.run(cell))
        state = .running
        return
      case .command(let cell): return play(cell.source.split(separator: "\n").map(String.init))
      case .predict(let prediction): return ask(.prediction(prediction))
      case .quiz(let quiz): return ask(.quiz(quiz))
      case .attempt(let attempt):
        emit(.source(attempt.starter))
        return ask(.attempt(attempt, passed: false))
      case .keep(let sentence):
        record(.kept(sentence[tongue].plainText))
        emit(.kept(sentence[tongue]))
      case .end: break
      }
    }
    if !guesses.isEmpty { return weigh() }
    finishStep()
    let isLast = stepIndex + 1 == lesson.steps.count
    if playsOneStep, !isLast { return endAfterStep() }
    // Before the sentence for the one page the lesson isn't over.
    ask(.goOn(isLast: isLast && lesson.decision == nil))
  }

  mutating func show(_ blocks: [Block]) {
    if !blocks.isEmpty { emit(.prose(blocks)) }
  }

  mutating func play(_ lines: [String]) {
    var rest = lines[...]
    guard let line = rest.popFirst() else { return advanceSegment() }
    state = .playing(Array(rest))
    emit(.play(line))
  }

  /// Goes on after a stop; what came before it isn't shown again when the language changes.
  mutating func advanceSegment() {
    segmentStart = beatIndex
    advance()
  }

  /// Goes on because the learner pressed Enter: at the step's end that Enter already asks for the next step.
  mutating func advanceByEnter() {
    // Unless that would end the lesson with something left open, which :back couldn't reach any more.
    let endsOpen = leftOpen && stepIndex + 1 == lesson.steps.count && lesson.decision == nil
    guard let step, beatIndex == step.beats.count, guesses.isEmpty, !endsOpen else { return advanceSegment() }
    finishStep()
    goOn()
  }

  private mutating func finishStep() { record(leftOpen ? .skipped : .finishedStep) }

  mutating func goOn() {
    if playsOneStep, stepIndex + 1 < lesson.steps.count { return endAfterStep() }
    stepIndex += 1
    guard stepIndex < lesson.steps.count else {
      stepIndex = max(0, lesson.steps.count - 1)
      guard let decision = lesson.decision else { return endLesson() }
      return ask(.decision(decision))
    }
    beginStep()
  }

  private mutating func endAfterStep() {
    state = .over
    emit(.stepDone(lesson, number: stepIndex + 1))
  }

  mutating func endLesson() {
    state = .over
    record(.finishedLesson)
    emit(.finished(lesson))
  }

  /// Shows what stands since the last stop again, in the language of now, and asks again.
  mutating func showAgain() {
    guard case .asking(let question) = state, let step else { return }
    emit(.step(step, number: stepIndex + 1, of: lesson.steps.count))
    for beat in step.beats[segmentStart..<beatIndex] {
      show(beat.prose[tongue])
      if case .attempt(let attempt) = beat.action { emit(.source(attempt.starter)) }
    }
    emit(.ask(question))
  }
}
