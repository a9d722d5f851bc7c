/// One piece of a claim's text.
enum ClaimToken: Equatable {
  case number(ToldNumber)
  case label(Claim.Quantity)
  case scope(Claim.Scope)
  /// A loss of this kind, an average over classes, a change rather than a level.
  case loss(Claim.LossKind)
  case average
  case change
  /// `to`, 到: after a change, the level it led to.
  case level
  /// `:` or `=`: what stands before names what comes.
  case assign
  /// Joins two numbers: `234/234`, `9,850 of 10,000`.
  case slash, of
  /// Ends what belongs together.
  case lineEnd, clauseEnd
  case filler
}

/// Cuts a claim's text into numbers, the words that name them, and what is between.
///
/// Nothing in the text is obeyed: what is no number and no known word is passed over.
struct ClaimTokens {
  private let characters: [Character]
  private var index = 0
  private(set) var tokens: [ClaimToken] = []

  init(_ text: String) {
    characters = text.map(Self.halfWidth)
    while index < characters.count { take() }
  }

  /// Full-width letters, digits and marks as the ASCII ones they stand for; a full-width comma never groups thousands.
  private static func halfWidth(_ character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return character }
    guard (0xFF01...0xFF5E).contains(scalar.value), scalar.value != 0xFF0C,
      let half = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return character }
    return Character(half)
  }

  private func peek(_ offset: Int = 0) -> Character? {
    let place = index + offset
    return place >= 0 && place < characters.count ? characters[place] : nil
  }

  private mutating func take() {
    guard let character = peek() else { return }
    if character.isNewline { return add(.lineEnd, 1) }
    if character.isWhitespace {
      index += 1
      return
    }
    if startsNumber(character) { return takeNumber() }
    if character.isASCIILetter { return takeWord() }
    if let (token, length) = ClaimWords.chinese(characters[index...]) { return add(token, length) }
    if let (number, length) = ChineseNumber.read(characters[index...]) { return add(.number(number), length) }
    switch character {
    case "/": add(.slash, 1)
    case "。", ";", "；", "|": add(.clauseEnd, 1)
    case ":": add(.assign, 1)
    case "=" where peek(1) != "=" && peek(1) != ">": add(.assign, 1)
    case "=", "-", ">", "━", "█": skipRun(of: character)
    default: add(.filler, 1)
    }
  }

  private mutating func add(_ token: ClaimToken, _ length: Int) {
    index += length
    if token == .filler, tokens.last == .filler { return }
    tokens.append(token)
  }

  /// A progress bar, `[=====>----]`, says nothing.
  private mutating func skipRun(of character: Character) {
    while peek() == character { index += 1 }
  }

  // MARK: - Words

  private mutating func takeWord() {
    var word = ""
    while let character = peek(), character.isASCIILetter || character.isASCIIDigit || character == "_" {
      word.append(character)
      index += 1
    }
    // `cross-entropy`, `F1-score`, `top-1`: a hyphen between letters joins.
    if peek() == "-", let next = peek(1), next.isASCIILetter {
      let rest = characters[(index + 1)...].prefix { $0.isASCIILetter || $0 == "_" }
      let joined = word + "-" + String(rest)
      if ClaimWords.english(joined) != nil {
        index += 1 + rest.count
        word = joined
      }
    }
    let pair = ClaimWords.secondWords(after: word).first { second in
      characters[min(index + 1, characters.count)...].starts(with: second) { $0.lowercased() == $1.lowercased() }
    }
    if let pair, let joint = peek(), " -_".contains(joint) {
      index += 1 + pair.count
      while peek()?.isASCIILetter == true { index += 1 }
      word += "_" + pair
    }
    for token in ClaimWords.english(word) ?? [.filler] { add(token, 0) }
  }

  // MARK: - Numbers

  private func startsNumber(_ character: Character) -> Bool {
    if character.isASCIIDigit { return true }
    guard let next = peek(1), next.isASCIIDigit else { return false }
    if character == "." { return true }
    // A minus belongs to the number unless it stands right behind a word or number, as in `0.98-0.99`.
    guard character == "-" else { return false }
    guard let before = peek(-1) else { return true }
    return before.isWhitespace || "=:([,".contains(before)
  }

  private mutating func takeNumber() {
    let start = index
    var digits = ""
    if peek() == "-" {
      digits = "-"
      index += 1
    }
    takeDigits(&digits)
    // 10,000 but not 10,00 nor 1,2,3.
    while peek() == ",", digits.count <= 15, let group = thousands() {
      digits += group
      index += 4
    }
    var places = 0
    if peek() == ".", peek(1)?.isASCIIDigit == true {
      digits.append(".")
      index += 1
      places = takeDigits(&digits)
    }
    var exponent = 0
    if let mark = peek(), mark == "e" || mark == "E", let power = exponentPart() {
      digits += "e\(power.value)"
      exponent = power.value
      index += power.length
    }
    guard let value = Double(digits), value.isFinite else { return tokens.append(.filler) }
    let scale = takeScale()
    guard let scale else { return tokens.append(.filler) }
    let unit = pow10(exponent - places) * scale.factor
    // 60k and 1.5 万 are told as whole numbers; 1.2M is rounded.
    let isWhole = !scale.isPercentage && (places == 0 && exponent >= 0 || scale.factor == 1e4)
    tokens.append(
      .number(
        ToldNumber(
          value * scale.factor, halfUnit: isWhole ? 0 : unit / 2, text: String(characters[start..<index]),
          isPercentage: scale.isPercentage)))
  }

  @discardableResult
  private mutating func takeDigits(_ digits: inout String) -> Int {
    var count = 0
    while let digit = peek(), digit.isASCIIDigit {
      // More digits than a double holds say nothing; they are read over.
      if digits.count < 40 {
        digits.append(digit)
        count += 1
      } else if count == 0 || !digits.contains(".") {
        digits.append("0")
      }
      index += 1
      if digits.count > 400 { break }
    }
    return count
  }

  private func thousands() -> String? {
    guard let a = peek(1), let b = peek(2), let c = peek(3), a.isASCIIDigit, b.isASCIIDigit, c.isASCIIDigit,
      peek(4)?.isASCIIDigit != true
    else { return nil }
    return String([a, b, c])
  }

  private func exponentPart() -> (value: Int, length: Int)? {
    var place = index + 1
    var sign = 1
    if place < characters.count, characters[place] == "-" || characters[place] == "+" {
      sign = characters[place] == "-" ? -1 : 1
      place += 1
    }
    let digits = characters[min(place, characters.count)...].prefix { $0.isASCIIDigit }
    guard (1...3).contains(digits.count), let value = Int(String(digits)) else { return nil }
    return (sign * value, place + digits.count - index)
  }

  /// What stands right behind a number and belongs to it; nil where it makes the number a time or a size, which no
  /// check reads.
  private mutating func takeScale() -> (factor: Double, isPercentage: Bool)? {
    var ahead = index
    while ahead < characters.count, characters[ahead] == " " || characters[ahead] == "\u{A0}" { ahead += 1 }
    let rest = characters[ahead...]
    func starts(_ text: String) -> Bool { rest.starts(with: text) }
    if starts("个百分点") || starts("百分点") {
      index = ahead
      return nil
    }
    if starts("%") || starts("％") || starts("percent") {
      index = ahead + (starts("percent") ? 7 : 1)
      if starts("percentage point") { return nil }
      return (0.01, true)
    }
    if starts("万") || starts("亿") {
      index = ahead + 1
      return (starts("万") ? 1e4 : 1e8, false)
    }
    if starts("秒") || starts("毫秒") || starts("分钟") || starts("小时") { return nil }
    guard ahead == index, let letter = peek(), letter.isASCIILetter || letter == "µ" else { return (1, false) }
    let unit = String(characters[index...].prefix { $0.isASCIILetter || $0 == "µ" })
    switch unit {
    case "k", "K":
      index += 1
      return (1e3, false)
    case "m", "M":
      index += 1
      return (1e6, false)
    case "s", "ms", "us", "µs", "ns", "min", "h", "MB", "GB", "KB", "x":
      index += unit.count
      return nil
    default: return (1, false)
    }
  }

  private func pow10(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<min(abs(exponent), 400) { result *= 10 }
    return exponent < 0 ? 1 / result : result
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
