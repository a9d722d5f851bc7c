import Wording

/// Reads one lesson file. What is wrong inside a step becomes a finding and the rest is still read; only front matter
/// that can't be read, or nesting without end, stops it.
struct LessonPageReader {
  private enum Section { case flow, feedback, hints }

  private let path: String
  private let tongue: Tongue
  private var steps: [LessonPage.Step] = []
  private var prose: [Block] = []
  private var section = Section.flow
  private var findings: [Finding] = []
  private var cellIDs: Set<String> = []
  /// The last piece was a step's heading, so a comment here is its id.
  private var awaitsID = false
  /// The last piece was a predict fence, so a list here holds its replies.
  private var awaitsReplies = false

  static func read(_ text: String, path: String, tongue: Tongue) throws(CourseFault) -> LessonPage {
    let split = try FrontMatter.split(text, isComplete: tongue == .english)
    let pieces = try MarkdownReader.read(String(split.body), firstLine: split.bodyLine)
    var reader = LessonPageReader(path: path, tongue: tongue)
    for piece in pieces { reader.take(piece) }
    reader.endStep(line: pieces.last?.line ?? split.bodyLine)
    return LessonPage(matter: split.matter, steps: reader.steps, findings: reader.findings)
  }

  private init(path: String, tongue: Tongue) {
    self.path = path
    self.tongue = tongue
  }

  private mutating func report(_ fact: Finding.Fact, line: Int) {
    findings.append(Finding(fact, path: path, line: line))
  }

  private mutating func take(_ piece: MarkdownPiece) {
    // What an author notes for themselves may stand anywhere.
    if case .comment(let text) = piece.kind, text.isNote { return }
    if case .strayHTML(let literal) = piece.kind { return reportStray(literal, line: piece.line) }
    let followsHeading = awaitsID
    let followsPredict = awaitsReplies
    awaitsID = false
    awaitsReplies = false
    if followsHeading {
      guard case .comment(let text) = piece.kind, text.hasPrefix("#"), steps.indices.last != nil else {
        report(.stepWithoutID, line: piece.line)
        return take(piece)
      }
      return setID(String(text.dropFirst()).trimmed, line: piece.line)
    }
    switch piece.kind {
    case .heading(2, let title): beginStep(title, line: piece.line)
    case .heading(1, _) where steps.isEmpty: break
    case .heading(3, let title): beginSection(title, line: piece.line)
    case .heading(let level, let title): addProse(.heading(level: level, title), line: piece.line)
    case .prose(let block): addProse(block, line: piece.line)
    case .comment(let text): takeComment(text, line: piece.line)
    case .html, .strayHTML: report(.html, line: piece.line)
    case .fence(let info, let text): takeFence(info, text, line: piece.line)
    case .list(let list): take(list, line: piece.line, isReplies: followsPredict)
    }
  }

  /// A comment in the middle of a line would be lost without a word: a `memo`, or a number's without its `=`.
  private mutating func reportStray(_ literal: String, line: Int) {
    guard let comment = MarkdownComment(literal) else { return report(.html, line: line) }
    if !comment.text.isNote { report(.unknownComment(comment.text), line: line) }
  }

  // MARK: Steps and sections

  private mutating func beginStep(_ title: [Inline], line: Int) {
    endStep(line: line)
    steps.append(LessonPage.Step(id: "", title: title, line: line))
    awaitsID = true
  }

  private mutating func endStep(line: Int) {
    if awaitsID { report(.stepWithoutID, line: line) }
    if !steps.isEmpty, !prose.isEmpty { addBeat(.end, line: line) }
    prose = []
    section = .flow
  }

  private mutating func setID(_ id: String, line: Int) {
    guard let last = steps.indices.last else { return }
    if !id.isLessonID { report(.notAnID(id), line: line) }
    if steps.contains(where: { $0.id == id }) { report(.repeatedStep(id), line: line) }
    steps[last].id = id
  }

  private mutating func beginSection(_ title: [Inline], line: Int) {
    switch title.plainText.trimmed.lowercased() {
    case "feedback", "反馈": section = .feedback
    case "hints", "提示": section = .hints
    default:
      section = .flow
      addProse(.heading(level: 3, title), line: line)
    }
  }

  private mutating func addProse(_ block: Block, line: Int) {
    guard !steps.isEmpty else { return }
    section = .flow
    prose.append(block)
  }

  private mutating func addBeat(_ action: LessonPage.Action, line: Int) {
    guard let last = steps.indices.last else { return report(.outsideStep, line: line) }
    steps[last].beats.append(LessonPage.PageBeat(prose: prose, action: action, line: line))
    prose = []
  }

  // MARK: Comments, lists and fences

  private mutating func takeComment(_ text: String, line: Int) {
    guard text == "memo" else { return report(.unknownComment(text), line: line) }
    guard case .paragraph(let sentence)? = prose.last else { return report(.memoWithoutSentence, line: line) }
    addBeat(.keep(sentence), line: line)
  }

  private mutating func take(_ list: ListPiece, line: Int, isReplies: Bool) {
    guard let last = steps.indices.last else { return }
    switch section {
    case .feedback: steps[last].feedback += replies(list)
    case .hints: steps[last].hints += list.items.map(\.blocks)
    case .flow where isReplies:
      guard let beat = steps[last].beats.indices.last, case .cell(let cell, _) = steps[last].beats[beat].action else {
        return
      }
      steps[last].beats[beat].action = .cell(cell, replies: replies(list))
    case .flow where list.isTaskList: addBeat(.quiz(choices(list)), line: line)
    case .flow: addProse(list.block, line: line)
    }
  }

  private mutating func replies(_ list: ListPiece) -> [Reply] {
    var replies: [Reply] = []
    for item in list.items {
      guard let reply = Reply(item) else {
        report(.itemWithoutName, line: item.line)
        continue
      }
      if replies.contains(where: { $0.name == reply.name }) { report(.repeatedName(reply.name), line: item.line) }
      replies.append(reply)
    }
    return replies
  }

  private mutating func choices(_ list: ListPiece) -> [LessonPage.Choice] {
    var choices: [LessonPage.Choice] = []
    for item in list.items {
      guard let isRight = item.ticked else {
        report(.choiceWithoutBox, line: item.line)
        continue
      }
      var text: [Inline] = []
      var reason: [Block] = []
      for block in item.blocks {
        switch block {
        case .paragraph(let inlines): text += (text.isEmpty ? [] : [.lineBreak]) + inlines
        case .quote(let blocks): reason += blocks
        default: report(.choiceHoldsMore, line: item.line)
        }
      }
      choices.append(LessonPage.Choice(text: text, reason: reason, isRight: isRight, line: item.line))
    }
    return choices
  }

  private mutating func takeFence(_ info: String, _ text: String, line: Int) {
    let words = info.split(separator: " ").map(String.init)
    guard words.count > 1 else { return addProse(.code(language: info, text: text), line: line) }
    guard let role = LessonCell.Role(rawValue: words[1]) else { return report(.unknownRole(words[1]), line: line) }
    guard words.count > 2, words[2].hasPrefix("#") else { return report(.cellWithoutID(role.rawValue), line: line) }
    guard let last = steps.indices.last else { return report(.outsideStep, line: line) }
    let id = String(words[2].dropFirst())
    if !id.isLessonID { report(.notAnID(id), line: line) }
    let source = text.hasSuffix("\n") ? String(text.dropLast()) : text
    let cell = LessonCell(role: role, id: id, source: source, words: Array(words.dropFirst(3)), line: line)
    let isUnique = role != .accept && role != .reject
    if isUnique, !cellIDs.insert("\(role.rawValue) #\(id)").inserted {
      report(.repeatedCell(role.rawValue, id), line: line)
    }
    if tongue == .chinese, !source.trimmed.isEmpty { report(.machinePartInChinese(id), line: line) }
    if tongue == .english, source.trimmed.isEmpty { report(.emptyCell(id), line: line) }
    switch role {
    case .check, .accept, .reject:
      // Only the English file judges.
      if tongue == .english { steps[last].judging.append(cell) }
    case .run, .command, .predict, .attempt:
      section = .flow
      addBeat(.cell(cell, replies: []), line: line)
      awaitsReplies = role == .predict
    }
  }
}

extension String {
  /// What an author notes for themselves.
  fileprivate var isNote: Bool { hasPrefix("note:") }
}
