import Wording

/// What the lesson's own words do.
extension LessonPlayer {
  mutating func obey(_ verb: LessonVerb, _ text: String) {
    guard case .asking(let question) = state else { return }
    if lesson.hides.contains(verb.rawValue) { return note(.hidden(verb.rawValue), askingAgain: question) }
    switch verb {
    case .next: goNext(question)
    case .back: goBack(question)
    case .hint: hint()
    case .solution: solution()
    case .skip:
      record(.skipped)
      note(.skipped)
      goOn()
    case .reset:
      record(.reset)
      isSceneStale = true
      beginStep()
    case .lang: change(to: text)
    case .notes where !text.isEmpty:
      record(.noted(text))
      note(.noted, askingAgain: question)
    case .list, .progress, .notes, .memo:
      emit(.show(verb, text: text))
      emit(.ask(question))
    case .report:
      if let step { emit(.report(LessonReport(lesson, step, tongue: tongue, last: lastAnswer, remark: text))) }
      emit(.ask(question))
    case .quit:
      state = .over
      emit(.left)
    }
  }

  /// As Enter alone.
  private mutating func goNext(_ question: Question) {
    read("", for: question, names: { _ in nil })
  }

  private mutating func goBack(_ question: Question) {
    // To what was left open in this step; from the closing question the last step is the one before.
    var isHere = leftOpen
    if case .decision = question { isHere = true }
    guard isHere || stepIndex > 0 else { return note(.firstStep, askingAgain: question) }
    if !isHere { stepIndex -= 1 }
    isSceneStale = true
    beginStep()
  }

  private mutating func change(to text: String) {
    let wanted: Tongue?
    switch text.lowercased() {
    case "": wanted = tongue == .english ? .chinese : .english
    case "en", "english", "英文", "英语": wanted = .english
    case "zh", "chinese", "中文", "汉语": wanted = .chinese
    default: wanted = nil
    }
    guard let wanted else {
      note(.languages)
      return showAgain()
    }
    tongue = wanted
    emit(.tongue(wanted))
    if case .asking(.decision) = state, let decision = lesson.decision { return ask(.decision(decision)) }
    showAgain()
  }
}
