import FoundationEssentials
import Language
import Syntax
import Wording

/// Programs that fail, each with what is said of it in both languages: the files of the folder `Messages`.
///
/// A program stands behind `| `; below it are its lines that led to the fault, outermost first, and the sentences.
/// `<U+00A0>` stands for a character that would not be seen.
struct FaultPages {
  struct Page {
    let program: String
    let expected: String
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Messages")

  static var files: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }

  static func pages(of file: String) throws -> [Page] {
    let text = String(decoding: try Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
    return text.split(separator: "\n\n").map { block in
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let program = lines.prefix { $0.hasPrefix("|") }
      return Page(
        program: program.map { String($0.dropFirst(2)) }.joined(separator: "\n"),
        expected: lines.dropFirst(program.count).filter { !$0.isEmpty }.joined(separator: "\n"))
    }
  }

  /// What a learner is shown of a program that fails, and the fault itself.
  static func outcome(of page: Page) -> (text: String, fault: (any Fault)?) {
    let session = Session()
    session.machine.data = .beside(folder.appending(path: "lesson.md").path)
    let outcome = session.run(SourceText(name: "cell", text: visible(page.program)))
    guard let failure = outcome.failure else { return ("no fault", nil) }
    var lines: [String] = []
    let calls = Array(failure.trace.reversed())
    // Of many calls the outermost and the innermost say it, as on a screen.
    let shown = calls.count <= 7 ? calls[...] : calls.prefix(2) + calls.suffix(2)
    for entry in shown {
      let diagnostic = Diagnostic(failure.fault, in: entry.source, at: entry.span, width: 100)
      let place = "\(diagnostic.line): "
      lines += [place + diagnostic.excerpt, String(repeating: " ", count: place.count) + diagnostic.underline]
    }
    lines += ["\(failure.fault.kind.rawValue): \(failure.fault.message.english)", failure.fault.message.chinese]
    if let remedy = failure.fault.remedy { lines += [remedy.english, remedy.chinese] }
    return (lines.joined(separator: "\n"), failure.fault)
  }

  /// Writes a file anew from its programs.
  static func record(_ file: String) throws {
    let text = try pages(of: file).map { page in
      page.program.split(separator: "\n", omittingEmptySubsequences: false).map { "| \($0)" }.joined(separator: "\n")
        + "\n" + outcome(of: page).text
    }
    try Data((text.joined(separator: "\n\n") + "\n").utf8).write(to: folder.appending(path: file))
  }

  /// `text` with `<U+00A0>` and its like as the characters themselves.
  private static func visible(_ text: String) -> String {
    var pieces = text.split(separator: "<U+", omittingEmptySubsequences: false)
    var result = String(pieces.removeFirst())
    for piece in pieces {
      let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let scalar = UInt32(parts[0], radix: 16).flatMap({ Unicode.Scalar($0) }) else {
        result += "<U+" + piece
        continue
      }
      result += String(scalar) + parts[1]
    }
    return result
  }
}

/// The cases of the enums that hold a room's facts, as they stand in the source.
enum FaultCases {
  /// The case of a fault, and those of the enums inside it: `ValueFault.formatString`, `FormatProblem.incomplete`.
  static func names(of value: Any) -> Set<String> {
    let mirror = Mirror(reflecting: value)
    guard mirror.displayStyle == .enum else {
      return mirror.children.reduce(into: []) { $0.formUnion(names(of: $1.value)) }
    }
    let name = mirror.children.first?.label ?? String(describing: value)
    var found: Set = ["\(type(of: value)).\(name)"]
    for child in mirror.children { found.formUnion(names(of: child.value)) }
    return found
  }

  /// All cases of the enums whose names end in `Fault` or `Problem` in a file of `Sources`.
  static func declared(in path: String) throws -> Set<String> {
    let root = FaultPages.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = String(decoding: try Data(contentsOf: root.appending(path: "Sources/\(path)")), as: UTF8.self)
    var found: Set<String> = []
    /// The enums that are open here, with the indentation of their first line.
    var open: [(name: String, indent: Int)] = []
    for line in text.split(separator: "\n") {
      let indent = line.prefix { $0 == " " }.count
      let words = line.dropFirst(indent)
      if words == "}", let last = open.last, last.indent == indent { open.removeLast() }
      if let start = words.firstRange(of: "enum ")?.upperBound, words.hasSuffix("{"), !words.hasPrefix("//") {
        open.append((String(words[start...].prefix { $0.isLetter }), indent))
      }
      guard let current = open.last, words.hasPrefix("case "), indent == current.indent + 2,
        current.name.hasSuffix("Fault") || current.name.hasSuffix("Problem")
      else { continue }
      for name in declaredNames(words.dropFirst(5)) { found.insert("\(current.name).\(name)") }
    }
    return found
  }

  /// `a(Int, of: Int), b` as `a` and `b`.
  private static func declaredNames(_ list: Substring) -> [String] {
    var depth = 0
    var names = [""]
    for character in list {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "," where depth == 0: names.append("")
      case _ where depth == 0 && (character.isLetter || character.isNumber): names[names.count - 1].append(character)
      default: break
      }
    }
    return names.filter { !$0.isEmpty }
  }
}
