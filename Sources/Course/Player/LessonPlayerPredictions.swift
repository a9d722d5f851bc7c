import Wording

/// Guesses: asked before it is known, laid beside what happened, never marked.
extension LessonPlayer {
  mutating func take(_ answer: Answer, for prediction: Prediction) {
    guesses.append(Guess(prediction: prediction, answer: answer, confidence: nil))
    if prediction.asksConfidence, answer != .blank { return ask(.confidence) }
    weighOrGoOn()
  }

  mutating func takeConfidence(_ line: String) {
    if line.isEmpty { return weighOrGoOn() }
    guard let share = Answer.confidence(line) else { return note(.notAConfidence, askingAgain: .confidence) }
    if let last = guesses.indices.last { guesses[last].confidence = share }
    weighOrGoOn()
  }

  /// A guess is weighed after the next `run` cell of its step, or at once if none follows.
  private mutating func weighOrGoOn() {
    let rest = step?.beats.dropFirst(beatIndex) ?? []
    let runsLater = rest.contains { if case .run = $0.action { true } else { false } }
    if runsLater { advanceSegment() } else { weigh() }
  }

  /// Asks for the outcomes of all guesses that wait, or goes on.
  mutating func weigh() {
    guard !guesses.isEmpty else { return advanceSegment() }
    state = .weighing
    emit(.compute(Computation(guesses.map { .value($0.prediction.expression) })))
  }

  /// Chooses the reply of the first guess, asks for the numbers in it, and goes on to the next.
  mutating func word(_ weighed: [(Guess, Computation.Value)]) {
    var rest = weighed[...]
    guard let (guess, outcome) = rest.popFirst() else {
      guesses = []
      return advanceSegment()
    }
    let reply = guess.prediction.reply(to: guess.answer, outcome: outcome, tongue)
    let result = PredictionResult(
      prediction: guess.prediction, answer: guess.answer, confidence: guess.confidence, outcome: outcome, reply: reply)
    let numbers = reply.computedNumbers.filter(\.namesAnswer)
    if numbers.isEmpty {
      finish(result, numbers: [], values: [])
      return word(Array(rest))
    }
    state = .wording(result, numbers: numbers, rest: Array(rest))
    emit(
      .compute(
        Computation(answer: guess.answer.code, numbers.map { .text(expression: $0.expression, format: $0.format) })))
  }

  mutating func finish(_ result: PredictionResult, numbers: [ComputedNumber], values: [Computation.Value]) {
    let texts = Dictionary(
      zip(numbers, values).compactMap { number, value in
        if case .text(let text) = value { (number, text) } else { nil }
      }, uniquingKeysWith: { first, _ in first })
    let reply = result.reply.replacingNumbers { texts[$0] }
    record(
      .predicted(
        id: result.prediction.id, answer: result.answer.journalText, confidence: result.confidence,
        outcome: result.outcome.journalText))
    emit(
      .prediction(
        PredictionResult(
          prediction: result.prediction, answer: result.answer, confidence: result.confidence, outcome: result.outcome,
          reply: reply)))
  }
}

extension Prediction {
  /// The reply that fits an answer, or the nearest that the lesson has.
  func reply(to answer: Answer, outcome: Computation.Value, _ tongue: Tongue) -> [Block] {
    let names: [String]
    switch (answer, outcome) {
    case (.blank, _): names = ["blank", "other"]
    case (.choice(let name), _): names = [name, "other"]
    case (.number(let guess), .number(let value)):
      let side = guess < value ? "low" : "high"
      let distance = abs(guess - value)
      if distance <= max(0.005 * abs(value), 1e-9) {
        names = ["same", "near", "other"]
      } else if distance <= 0.1 * abs(value) {
        names = ["near", side, "other"]
      } else {
        names = [side, "other"]
      }
    default: names = ["other"]
    }
    for name in names {
      if let reply = replies[tongue].first(where: { $0.name == name }) { return reply.blocks }
    }
    return []
  }
}

extension ComputedNumber {
  /// Whether it depends on what the learner typed, so that it must be computed anew.
  var namesAnswer: Bool {
    expression.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains("answer")
  }
}

extension Answer {
  /// The answer as code, for the name `answer` in a reply's numbers.
  var code: String {
    switch self {
    case .number(let value), .percentQuestion(let value): String(value)
    case .choice(let name): "\"\(name)\""
    case .blank, .unfilled, .unclear: "None"
    }
  }

  package var journalText: String {
    switch self {
    case .number(let value), .percentQuestion(let value): value.journalText
    case .choice(let name): name
    case .blank, .unfilled, .unclear: ""
    }
  }
}

extension Computation.Value {
  /// A curve is kept as the way it goes, which is what a sketch guesses.
  package var journalText: String {
    switch self {
    case .number(let value): value.journalText
    case .text(let text): text
    case .curve(let curve): Direction(of: curve).rawValue
    case .none: ""
    }
  }
}

extension Double {
  /// A count with all its digits.
  fileprivate var journalText: String {
    self == rounded() && abs(self) < 1e15 ? String(Int(self)) : Numeral.significant(self)
  }
}
