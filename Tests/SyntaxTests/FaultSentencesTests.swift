import FoundationEssentials
import Syntax
import Testing
import Wording

/// `Fixtures/faults.txt` holds texts that can't be read, each with what is said of it in both languages, as a terminal
/// shows it. With GRADWALK_RECORD set the file is written anew from its texts; read the difference before you keep it.
@Suite("Sentences about faults")
struct FaultSentencesTests {
  /// A text, its lines behind `| `, and below it what is said of it. `<U+00A0>` stands for a character that would not
  /// be seen in the file.
  struct Block {
    let source: String
    let expected: String
  }

  static let path = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Fixtures/faults.txt"

  static func blocks() throws -> [Block] {
    try String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self).split(separator: "\n\n").map { block in
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
      let source = lines.prefix { $0.hasPrefix("|") }.map { unseen(String($0.dropFirst(2))) }
      return Block(
        source: source.joined(separator: "\n"),
        expected: lines.dropFirst(source.count).filter { !$0.isEmpty }.joined(separator: "\n"))
    }
  }

  /// `line` with `<U+00A0>` and its like as the characters themselves.
  static func unseen(_ line: String) -> String {
    var pieces = line.split(separator: "<U+", omittingEmptySubsequences: false)
    var text = String(pieces.removeFirst())
    for piece in pieces {
      let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      let scalar = UInt32(parts[0], radix: 16).flatMap { Unicode.Scalar($0) }
      text += (scalar.map { String($0) } ?? "<U+\(parts[0])>") + (parts.count > 1 ? parts[1] : "")
    }
    return text
  }

  static func page(_ source: String) -> String {
    do {
      let program = try Parser.parse(SourceText(name: "test", text: source))
      return "accepted: \(Tree().print(program))"
    } catch {
      let diagnostic = Diagnostic(error)
      var lines = [
        "\(diagnostic.line): \(diagnostic.excerpt)",
        String(repeating: " ", count: "\(diagnostic.line): ".count) + diagnostic.underline,
        "\(diagnostic.kind.rawValue): \(diagnostic.message.english)", diagnostic.message.chinese,
      ]
      if let remedy = diagnostic.remedy { lines += [remedy.english, remedy.chinese] }
      return lines.joined(separator: "\n")
    }
  }

  @Test("every fault is placed and worded as recorded, in both languages")
  func recorded() throws {
    let blocks = try Self.blocks()
    #expect(blocks.count > 150)
    for block in blocks { #expect(Self.page(block.source) == block.expected, "\(block.source)") }
    if ProcessInfo.processInfo.environment["GRADWALK_RECORD"] != nil {
      let original = try String(decoding: Data(contentsOf: URL(filePath: Self.path)), as: UTF8.self)
      let sources = original.split(separator: "\n\n").map { block in
        block.split(separator: "\n").prefix { $0.hasPrefix("|") }.joined(separator: "\n")
      }
      let pages = zip(sources, blocks).map { $0 + "\n" + Self.page($1.source) }
      try Data((pages.joined(separator: "\n\n") + "\n").utf8).write(to: URL(filePath: Self.path))
    }
  }

  @Test("no fault and no refused feature is without its recorded sentence")
  func coverage() throws {
    var seen: Set<String> = []
    for block in try Self.blocks() {
      do { _ = try Parser.parse(SourceText(name: "test", text: block.source)) } catch {
        guard let fault = error.fault as? SyntaxFault else { continue }
        seen.insert(String(describing: fault).prefix { $0 != "(" }.description)
        if case .refused(let feature) = fault { seen.insert(String(describing: feature)) }
      }
    }
    let folder = Self.path.split(separator: "/").dropLast(4).joined(separator: "/")
    let facts = try String(
      decoding: Data(contentsOf: URL(filePath: "/\(folder)/Sources/Syntax/SyntaxFault.swift")), as: UTF8.self)
    let cases = facts.split(separator: "\n").prefix { !$0.contains("enum Target") }
      .filter { $0.hasPrefix("  case ") }.map { $0.dropFirst(7).prefix { $0.isLetter }.description }
    #expect(cases.count > 60)
    // Bytes that are not UTF-8 can't be written in the file, and a hundred blocks should not be: both have tests below.
    #expect(Set(cases).subtracting(seen) == ["notUnicode", "tooManyBlocks"])
    #expect(Set(RefusedFeature.allCases.map { String(describing: $0) }).subtracting(seen).isEmpty)
  }

  @Test("a byte that is not UTF-8 is named and placed")
  func notUnicode() {
    let source = SourceText(name: "test", bytes: Array("x = 1\ny = ".utf8) + [0xFF, 0x41])
    #expect(throws: LocatedFault.self) { try Parser.parse(source) }
    do { _ = try Parser.parse(source) } catch {
      let diagnostic = Diagnostic(error)
      #expect(diagnostic.excerpt + "\n" + diagnostic.underline == "y = \u{FFFD}A\n    ^")
      #expect(diagnostic.message.english == "the text is not UTF-8: the byte 0xFF makes no character here.")
      #expect(diagnostic.message.chinese == "这段文本不是 UTF-8：此处的字节 0xFF 不构成字符。")
    }
  }

  @Test("a hundred blocks may stand in each other, not more")
  func blocks() throws {
    let nested = { (depth: Int) in
      (0..<depth).map { String(repeating: " ", count: $0) + "if x:\n" }.joined() + String(repeating: " ", count: depth)
        + "y"
    }
    _ = try Parser.parse(SourceText(name: "test", text: nested(100)))
    do { _ = try Parser.parse(SourceText(name: "test", text: nested(101))) } catch {
      let diagnostic = Diagnostic(error)
      #expect(diagnostic.line == 102)
      #expect(diagnostic.kind == .indentation)
      #expect(diagnostic.message.english == "more than 100 blocks stand in each other here.")
      #expect(diagnostic.message.chinese == "这里嵌套的代码块超过了 100 层。")
      return
    }
    Issue.record("101 blocks were accepted")
  }

  @Test("English sentences end in a period, Chinese ones in 。, and remedies begin with a capital")
  func style() throws {
    for block in try Self.blocks() {
      do { _ = try Parser.parse(SourceText(name: "test", text: block.source)) } catch {
        #expect(error.fault.message.english.hasSuffix("."))
        #expect(error.fault.message.chinese.hasSuffix("。"))
        #expect(!error.fault.message.english.contains("!") || error.fault.message.english.contains("`!"))
        if let first = error.fault.remedy?.english.first(where: \.isLetter) { #expect(first.isUppercase) }
      }
    }
  }
}
