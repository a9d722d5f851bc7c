import FoundationEssentials
import Language
import Syntax
import Testing
import Wording

/// Small programs, each with what CPython 3.11 printed beside it (`Oracle/record.py` records it anew).
@Suite("CPython is the oracle")
struct OracleTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Oracle")

  static let programs: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".py") && !$0.hasPrefix("record") }.sorted()
  }()

  private static func text(of file: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
  }

  @Test("a program prints what CPython prints", arguments: programs)
  func program(file: String) throws {
    let expected = try OracleTests.text(of: String(file.dropLast(2)) + "out").split(
      separator: "\n", omittingEmptySubsequences: false)
    let printed = Transcript.of(try OracleTests.text(of: file), name: file).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    for (number, (ours, theirs)) in zip(printed, expected).enumerated() {
      #expect(ours == theirs, "line \(number + 1) of what \(file) prints")
    }
    #expect(printed.count == expected.count, "lines printed by \(file)")
  }

  private struct Line: Decodable {
    let expression: String
    let repr: String?
    let error: String?
  }

  @Test("random expressions mean what CPython makes them mean")
  func expressions() throws {
    let decoder = JSONDecoder()
    let lines = try OracleTests.text(of: "expressions.jsonl").split(separator: "\n").map {
      try decoder.decode(Line.self, from: Data($0.utf8))
    }
    #expect(lines.count >= 3000)
    let session = Session()
    var differing: [String] = []
    for line in lines {
      let outcome = session.run(SourceText(name: "expression", text: line.expression))
      let ours =
        try outcome.failure.map { $0.fault.kind.rawValue }
        ?? Writer.representation(of: try #require(outcome.value))
      let theirs = line.repr ?? line.error ?? ""
      if ours != theirs { differing.append("\(line.expression) is \(theirs), not \(ours)") }
    }
    #expect(differing.isEmpty, "\(differing.count) differ: \(differing.prefix(40).joined(separator: "\n"))")
  }

  @Test(
    "random formats, slices and chains of operators give what CPython gives",
    arguments: [("formats", 2600), ("slices", 1400), ("precedence", 2000)])
  func recorded(name: String, count: Int) throws {
    let decoder = JSONDecoder()
    let lines = try OracleTests.text(of: name + ".jsonl").split(separator: "\n").map {
      try decoder.decode([String?].self, from: Data($0.utf8))
    }
    #expect(lines.count == count)
    let session = Session()
    var differing: [String] = []
    for line in lines {
      let expression = try #require(line[0])
      let outcome = session.run(SourceText(name: "expression", text: expression))
      let ours =
        try outcome.failure.map { $0.fault.kind.rawValue }
        ?? Writer.representation(of: try #require(outcome.value))
      let theirs = line.last.flatMap { $0 } ?? ""
      if ours != theirs { differing.append("\(expression) is \(theirs), not \(ours)") }
    }
    #expect(differing.isEmpty, "\(differing.count) differ: \(differing.prefix(40).joined(separator: "\n"))")
  }
}
