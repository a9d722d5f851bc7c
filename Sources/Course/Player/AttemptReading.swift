import Wording

/// What a line typed at a try is taken for.
extension Attempt {
  enum Reading {
    /// The code to judge.
    case answer(String)
    /// Several numbers at once: `-3 or -4`.
    case severalNumbers
    /// `18 of 30`, which may stand for a share or for its first number; each as it would be given as the answer.
    case partOfWhole(share: String, part: String)
    /// Words to a person, and no code.
    case sentence
    case question
    /// The learner tries something out; the note says how it would be given as an answer.
    case trying(String, form: LessonNote?)
  }

  /// Whether a line answers the try or only tries something out.
  ///
  /// It answers where it binds a name that the starter binds, where it is a number or another written value and the
  /// starter has one place for it, or where it is broken code, which can't be run either. An expression is run in the
  /// notebook and shown.
  func reading(of line: String, names: Names) -> Reading {
    if line.contains(Answer.blankMark) { return .answer(line) }
    if line.isQuestion { return .question }
    let line = WrittenNumber(line) == nil ? line : line.trimmed.withoutQuestionMark
    let typed = TypedCode(line)
    let own = typed?.bareName.flatMap(names)
    if typed?.boundNames.isEmpty ?? true, own == nil, let number = WrittenNumber(line) {
      if let part = number.part, let fraction = number.fraction {
        guard let share = filled(with: fraction), let count = filled(with: part) else { return .severalNumbers }
        return .partOfWhole(share: share, part: count)
      }
      if let filled = filled(with: number.code) { return .answer(filled) }
    }
    guard let code = typed else { return line.isSentence(names: names) ? .sentence : .answer(line) }
    if code.isChoice { return .severalNumbers }
    if code.isSentence(names: names) { return .sentence }
    if code.isLiteral, let filled = filled(with: code.source) { return .answer(filled) }
    let wanted = TypedCode(starter.source)?.boundNames ?? []
    if wanted.isEmpty || !code.boundNames.isDisjoint(with: wanted) {
      return .answer(wanted.isEmpty ? code.source : replacingLines(by: code) ?? code.source)
    }
    return .trying(code.source, form: form(of: code, holding: own, wanted: wanted))
  }

  /// How a line that was run would be given as an answer; nil where it can't be one as it stands.
  private func form(of code: TypedCode, holding own: Holding?, wanted: Set<String>) -> LessonNote? {
    if let name = code.bareName, !wanted.contains(name), own == nil {
      return .sentence(form: blankLine, wantsNumber: wantsNumber)
    }
    guard let value = code.value, !wanted.contains(value), let form = filled(with: value), !form.contains("\n") else {
      return nil
    }
    return .answerForm(form, needsNumber: wantsNumber)
  }

  /// Whether one of the references is a number as it is written.
  var wantsNumber: Bool { accepts.contains { TypedCode($0.source)?.value.flatMap(WrittenNumber.init) != nil } }

  /// The starter's line with its blank.
  var blankLine: String? {
    starter.source.split(separator: "\n").first { $0.contains(Answer.blankMark) }.map { String($0).trimmed }
  }

  /// The starter with its only blank filled; where it has none and is one assignment of a written value, with another.
  private func filled(with text: String) -> String? {
    let parts = starter.source.parts(around: Answer.blankMark)
    if parts.count == 2 { return parts.joined(separator: text) }
    guard parts.count == 1, let code = TypedCode(starter.source), code.boundNames.count == 1,
      let name = code.boundNames.first, let value = code.value, TypedCode(value)?.isLiteral == true
    else { return nil }
    return "\(name) = \(text)"
  }

  /// In a starter of several lines, the learner's one line takes the place of all whose names it binds anew, the blank
  /// among them.
  private func replacingLines(by code: TypedCode) -> String? {
    var lines = starter.source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count > 1, !code.source.contains("\n") else { return nil }
    let places = lines.indices.filter { place in
      guard let names = TypedCode(lines[place].trimmed)?.boundNames, !names.isEmpty else { return false }
      return names.isSubset(of: code.boundNames)
    }
    guard let first = places.first, places.contains(where: { lines[$0].contains(Answer.blankMark) }) else { return nil }
    lines[first] = lines[first].prefix { $0 == " " } + code.source.trimmed
    for place in places.dropFirst().reversed() { lines.remove(at: place) }
    let whole = lines.joined(separator: "\n")
    return whole.contains(Answer.blankMark) ? nil : whole
  }
}

extension String {
  /// The stretches between occurrences of `mark`.
  func parts(around mark: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    var current = ""
    while let first = rest.first {
      if rest.hasPrefix(mark) {
        parts.append(current)
        current = ""
        rest = rest.dropFirst(mark.count)
      } else {
        current.append(first)
        rest = rest.dropFirst()
      }
    }
    return parts + [current]
  }
}
