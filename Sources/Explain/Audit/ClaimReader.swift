/// Reads a claim: gives each number of a text the quantity that the words around it name.
///
/// A label names the number behind it (`accuracy: 0.985`), or before it where none is waiting (`98.5 % accuracy`, `10,000
/// images`). What can't be told is left out and listed as unread; nothing is guessed silently.
struct ClaimReader {
  private let tokens: [ClaimToken]
  private var claim = Claim()
  private var index = 0
  private var scope = Claim.Scope.unsaid
  /// The label whose number is still to come.
  private var pending: Claim.Quantity?
  /// The last share that was named: 训练集准确率 99%，测试集 98% names it once.
  private var carried: Claim.Quantity?
  private var scopeIsNew = false
  /// The next number tells a change, not a level.
  private var tellsChange = false
  private var followsOf = false

  static func read(_ text: String) -> Claim {
    var reader = ClaimReader(tokens: ClaimTokens(text).tokens)
    reader.readAll()
    return reader.claim
  }

  private init(tokens: [ClaimToken]) { self.tokens = tokens }

  private func token(_ offset: Int) -> ClaimToken? {
    tokens.indices.contains(index + offset) ? tokens[index + offset] : nil
  }

  private func number(_ offset: Int) -> ToldNumber? {
    if case .number(let number)? = token(offset) { number } else { nil }
  }

  private mutating func readAll() {
    while let token = token(0) {
      switch token {
      case .number(let number): read(number)
      case .label(let label): pending = label
      case .scope(let new):
        scope = new
        scopeIsNew = true
      case .loss(let kind):
        claim.lossKind = kind
        pending = .loss
      case .average: claim.isAveraged = true
      case .change: tellsChange = true
      case .level: tellsChange = false
      case .lineEnd:
        pending = nil
        scope = .unsaid
        tellsChange = false
      case .clauseEnd:
        pending = nil
        tellsChange = false
      case .slash:
        // `2 ms/step` names no number of steps.
        if case .label? = self.token(1) { index += 1 }
      case .of, .assign, .filler: break
      }
      followsOf = token == .of || (followsOf && token == .filler)
      index += 1
    }
  }

  private mutating func read(_ number: ToldNumber) {
    if let whole = self.number(2), token(1) == .slash { return readPair(number, whole) }
    if tellsChange {
      tellsChange = false
      return
    }
    if let whole = self.number(2), token(1) == .of, let count = whole.count, suffix(after: 2) ?? .examples == .examples
    {
      if number.count.map({ $0 <= count && !(pending?.isShare ?? false) }) == true,
        pending?.isCount != true || pending == .correct
      {
        add(.correct, number)
        pending = nil
      } else {
        bind(number)
      }
      add(.examples, whole)
      return index += 2
    }
    bind(number)
  }

  /// `234/234`, `Epoch 3/5`, `accuracy: 9850/10000 (98 %)`; a date is none of them.
  private mutating func readPair(_ part: ToldNumber, _ whole: ToldNumber) {
    if token(3) == .slash, self.number(4) != nil {
      index += 4
      return
    }
    index += 2
    guard let done = part.count, let total = whole.count, done <= total, total > 0 else {
      claim.unread.append("\(part.text)/\(whole.text)")
      return
    }
    switch pending {
    case .epochs:
      add(.epochs, whole)
      pending = nil
    case .accuracy, .correct:
      add(.correct, part)
      add(.examples, whole)
      if pending == .correct { pending = nil }
    default:
      if suffix(after: 0) == .correct {
        add(.correct, part)
        add(.examples, whole)
      } else {
        add(.steps, whole)
      }
    }
  }

  /// The label right behind a number, past words that say on which data.
  private func suffix(after offset: Int) -> Claim.Quantity? {
    for step in 1...3 {
      switch token(offset + step) {
      case .label(let label)?:
        // `after 5 epochs: 98.5 %` counts epochs; in `F1 0.9 recall: 0.8` the colon is the label's.
        let isUnit = label == .epochs || label == .steps
        return token(offset + step + 1) == .assign && !isUnit ? nil : label
      case .scope?, .average?: continue
      case .filler? where step == 1: continue
      default: return nil
      }
    }
    return nil
  }

  private func isAdjacentLabel(_ label: Claim.Quantity) -> Bool {
    if case .label(label)? = token(1) { return true }
    if case .scope? = token(1), case .label(label)? = token(2) { return true }
    return false
  }

  private mutating func bind(_ number: ToldNumber) {
    let suffix = suffix(after: 0)
    if let suffix, suffix.isCount, number.count != nil, pending?.isCount != true,
      isAdjacentLabel(suffix) || pending == nil
    {
      // 10,000 test images: the data is named between number and label.
      if case .scope(let named)? = token(1) { scope = named }
      add(suffix, number)
      return skipSuffix()
    }
    if let label = pending {
      pending = nil
      return add(label, number)
    }
    if let suffix, suffix.isShare || suffix == .loss, suffix == .loss || number.isPercentage || number.value <= 1 {
      if case .scope(let named)? = token(1) { scope = named }
      add(suffix, number)
      return skipSuffix()
    }
    if let carried, scopeIsNew, number.isPercentage || (number.value <= 1 && number.count == nil) {
      return add(carried, number)
    }
    if number.isPercentage, !tokens.contains(.label(.accuracy)), !tokens.contains(.label(.errorRate)) {
      return add(.accuracy, number, isAssumed: true)
    }
    if followsOf, let count = number.count, count >= 10 { return add(.examples, number) }
    claim.unread.append(number.text)
  }

  private mutating func skipSuffix() {
    while index + 1 < tokens.count {
      index += 1
      if case .label = tokens[index] { return }
    }
  }

  private mutating func add(_ quantity: Claim.Quantity, _ number: ToldNumber, isAssumed: Bool = false) {
    var number = number
    if quantity.isCount {
      guard number.count != nil else { return claim.unread.append(number.text) }
    } else if quantity.isShare {
      if !number.isPercentage, number.value > 1, number.value <= 100 { number = number.asPercentage() }
      carried = quantity
      scopeIsNew = false
    }
    claim.readings.append(Claim.Reading(quantity: quantity, scope: scope, number: number, isAssumed: isAssumed))
  }
}

extension Claim {
  /// The longest text that is read; a claim is a line or a log, not a library.
  package static let longest = 200_000

  /// Reads a text in English or Chinese. Throws `ExplainFault` where it is too long or holds no number to check.
  package init(reading text: String) throws {
    guard text.utf8.count <= Self.longest else { throw ExplainFault.claimTooLong(limit: Self.longest) }
    self = ClaimReader.read(text)
    guard !readings.isEmpty else { throw ExplainFault.nothingClaimed(unread: unread.count) }
  }

  /// Adds what was said beside the text: `base=0.97`, class counts.
  package mutating func add(_ quantity: Quantity, _ number: ToldNumber, _ scope: Scope = .unsaid) {
    readings.append(Reading(quantity: quantity, scope: scope, number: number))
  }
}
