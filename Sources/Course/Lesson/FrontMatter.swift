import Yams

/// The YAML between the two `---` lines that open a lesson file.
package struct FrontMatter: Sendable, Equatable {
  /// Never changes, because progress is kept under it: `backward`.
  package var id = ""
  package var title = ""
  package var minutes = 0
  /// Ids of lessons that come before.
  package var needs: [String] = []
  /// Every replay of the lesson's cells starts from it.
  package var seed = 0
  /// Sections of the source article, as written: `4.1`.
  package var article: [String] = []
  /// What the learner decides at the end.
  package var decision: String?
  /// Commands that the lesson doesn't want used yet, without their colons: `why`.
  package var hides: [String] = []

  /// What one file's text splits into.
  struct Split {
    let matter: FrontMatter
    let body: Substring
    /// The file's line on which `body` begins.
    let bodyLine: Int
  }

  private static let known = ["id", "title", "minutes", "needs", "seed", "article", "decision", "hides"]
  /// Keys that every file must hold; the Chinese file leaves the machine parts to the English one.
  private static let required = ["id", "title", "minutes", "seed"]
  /// More than any lesson needs; keeps a hostile file from costing time.
  static let longest = 16_384

  /// - Throws: `CourseFault.frontMatter` with the line where YAML gave up, or where a key or value is wrong.
  static func split(_ text: String, isComplete: Bool) throws(CourseFault) -> Split {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard let first = lines.popFirst(), first.trimmed == "---" else { throw .frontMatter(.missing, line: 1) }
    guard let end = lines.firstIndex(where: { $0.trimmed == "---" }) else { throw .frontMatter(.unclosed, line: 1) }
    let yaml = lines[..<end].joined(separator: "\n")
    guard yaml.utf8.count <= longest else { throw .frontMatter(.tooLong, line: 1) }
    let body = end + 1 < lines.endIndex ? text[lines[end + 1].startIndex...] : ""
    var matter = FrontMatter()
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch {
      throw .frontMatter(.notYAML, line: 1 + Self.line(of: error))
    }
    guard let mapping = root?.mapping else { throw .frontMatter(.notYAML, line: 2) }
    var seen: Set<String> = []
    for (keyNode, value) in mapping {
      let line = 1 + (keyNode.mark?.line ?? 1)
      guard let key = keyNode.scalar?.string, known.contains(key) else {
        throw .frontMatter(.unknownKey(keyNode.scalar?.string ?? ""), line: line)
      }
      guard seen.insert(key).inserted else { throw .frontMatter(.repeatedKey(key), line: line) }
      try matter.set(key, to: value, line: line, source: lines)
    }
    if let missing = (isComplete ? required : ["id", "title"]).first(where: { !seen.contains($0) }) {
      throw .frontMatter(.missingKey(missing), line: 1)
    }
    return Split(matter: matter, body: body, bodyLine: end + 2)
  }

  private mutating func set(_ key: String, to value: Node, line: Int, source: ArraySlice<Substring>) throws(CourseFault)
  {
    func wholeNumber(_ range: ClosedRange<Int>) throws(CourseFault) -> Int {
      guard let text = value.scalar?.string, let number = Int(text), range.contains(number) else {
        throw .frontMatter(.notAWholeNumber(key), line: line)
      }
      return number
    }
    func words() throws(CourseFault) -> [String] {
      guard let sequence = value.sequence else { throw .frontMatter(.notAList(key), line: line) }
      var words: [String] = []
      for element in sequence {
        guard let word = element.scalar?.string else { throw .frontMatter(.notAList(key), line: line) }
        words.append(word)
      }
      return words
    }
    func sentence() throws(CourseFault) -> String {
      guard let scalar = value.scalar else { throw .frontMatter(.notText(key), line: line) }
      // Unquoted, YAML drops all that follows a `#` and reads `!word` as a tag, without a word of complaint.
      let index = source.startIndex + line - 2
      if scalar.style == .plain, source.indices.contains(index),
        let colon = source[index].firstIndex(of: ":"),
        source[index][source[index].index(after: colon)...].trimmed != scalar.string
      {
        throw .frontMatter(.needsQuotes(key), line: line)
      }
      return scalar.string
    }
    switch key {
    case "id": id = try sentence()
    case "title": title = try sentence()
    case "minutes": minutes = try wholeNumber(1...600)
    case "seed": seed = try wholeNumber(0...Int(Int32.max))
    case "needs": needs = try words()
    case "article": article = try words()
    case "hides": hides = try words()
    case "decision": decision = try sentence()
    default: throw .frontMatter(.unknownKey(key), line: line)
    }
  }

  /// The line of the YAML text, from 1, that an error of Yams speaks of.
  private static func line(of error: any Error) -> Int {
    guard let error = error as? YamlError else { return 1 }
    return switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: 1
    }
  }
}

/// What is wrong with a lesson's front matter.
package enum FrontMatterFact: Sendable, Equatable {
  case missing, unclosed, tooLong, notYAML
  case unknownKey(String), repeatedKey(String), missingKey(String)
  case notAWholeNumber(String), notAList(String), notText(String), needsQuotes(String)
}
