import FoundationEssentials
import Syntax
import Testing

@Suite("CPython as the oracle")
struct OracleTests {
  /// One line of `Fixtures/python.jsonl`, made by `Fixtures/record.py`.
  struct Record: Decodable {
    let source: String
    /// The tree with spans; nil where CPython refuses the program.
    let tree: String?
    /// Set where CPython accepts it and Gradwalk does not.
    let refused: Bool?
  }

  static func records() throws -> [Record] {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let data = try Data(contentsOf: URL(filePath: "/\(folder)/Fixtures/python.jsonl"))
    return try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Record.self, from: $0) }
  }

  @Test("every recorded program is read as CPython reads it, spans included, or refused as CPython refuses it")
  func agreement() throws {
    let records = try Self.records()
    #expect(records.count > 1_000)
    var accepted = 0
    for record in records {
      let mine = (try? Parser.parse(SourceText(name: "program", text: record.source))).map {
        Tree(showsSpans: true).print($0)
      }
      #expect(mine == record.tree, "\(record.source.debugDescription)")
      if mine != nil { accepted += 1 }
    }
    #expect(accepted > 500)
  }
}
