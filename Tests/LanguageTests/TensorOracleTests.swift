import FoundationEssentials
import Language
import Syntax
import Testing
import Wording

/// Small programs with tensors and tables, each with what the real library printed beside it (`OracleTensors/record.py`).
@Suite("NumPy, PyTorch, Keras, pandas and scikit-learn are the oracle")
struct TensorOracleTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "OracleTensors")

  static let programs: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".py") && !$0.hasPrefix("record") }.sorted()
  }()

  private static func text(of file: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
  }

  @Test("a program with tensors or tables prints what the real library prints", arguments: programs)
  func program(file: String) throws {
    let expected = try Self.text(of: String(file.dropLast(2)) + "out").split(
      separator: "\n", omittingEmptySubsequences: false)
    let printed = Transcript.of(try Self.text(of: file), name: file, beside: Self.folder.appending(path: file).path)
      .text.split(
        separator: "\n", omittingEmptySubsequences: false)
    for (number, (ours, theirs)) in zip(printed, expected).enumerated() where ours != theirs {
      #expect(Self.agree(String(ours), String(theirs)), "line \(number + 1) of \(file):\n\(ours)\n\(theirs)")
    }
    #expect(printed.count == expected.count, "lines printed by \(file)")
  }

  @Test(
    "random expressions of broadcasting, reducing, indexing and shaping give what the library gives",
    arguments: [("numpy", "import numpy as np"), ("torch", "import torch")])
  func expressions(family: String, opening: String) throws {
    let decoder = JSONDecoder()
    let lines = try Self.text(of: "expressions_\(family).jsonl").split(separator: "\n").map {
      try decoder.decode([String?].self, from: Data($0.utf8))
    }
    #expect(lines.count >= 900)
    let session = Session()
    let described = """
      \(opening)
      def described(value):
          values = value.tolist()
          return f"{tuple(value.shape)} {str(value.dtype).replace('torch.', '')[:3]} {values}"
      """
    #expect(session.run(SourceText(name: "opening", text: described)).failure == nil)
    var differing: [String] = []
    for line in lines {
      let expression = try #require(line[0])
      let outcome = session.run(SourceText(name: "expression", text: "described(\(expression))"))
      let theirs = (line[1] == nil ? "!! " : "") + (line.last.flatMap { $0 } ?? "")
      let ours =
        if let failure = outcome.failure {
          "!! \(failure.fault.kind.rawValue)"
        } else {
          try Writer.display(of: #require(outcome.value))
        }
      // PyTorch calls much a RuntimeError that isn't about shapes.
      if ours == "!! TypeError", theirs == "!! RuntimeError" || theirs == "!! NotImplementedError" { continue }
      if ours != theirs, !Self.agree(ours, theirs) { differing.append("\(expression) is \(theirs), not \(ours)") }
    }
    #expect(differing.isEmpty, "\(differing.count) differ: \(differing.prefix(60).joined(separator: "\n"))")
  }

  /// The same layout but for runs of spaces, and numbers within 1e-5: NumPy computes in float64, whose digits differ
  /// in number too. Lines of equal text never come here.
  private static func agree(_ ours: String, _ theirs: String) -> Bool {
    if let kind = kinds[theirs] { return ours == kind }
    let (a, b) = (pieces(ours), pieces(theirs))
    guard a.count == b.count else { return false }
    return zip(a, b).allSatisfy { left, right in
      if left.filter({ $0 != " " }) == right.filter({ $0 != " " }) { return true }
      guard let x = Double(left), let y = Double(right), x.isFinite, y.isFinite else { return false }
      return abs(x - y) <= 1e-5 * max(abs(x), abs(y)) + 1e-7
    }
  }

  /// What NumPy calls a ValueError and PyTorch a RuntimeError is a ShapeError here where shapes are at fault.
  private static let kinds = [
    "!! ValueError": "!! ShapeError", "!! RuntimeError": "!! ShapeError", "!! NotImplementedError": "!! RuntimeError",
  ]

  /// Numbers, and what stands between them.
  private static func pieces(_ line: String) -> [String] {
    var pieces: [String] = []
    var isNumber: Bool?
    for character in line {
      let belongs = character.isNumber || ".-+e".contains(character)
      if belongs == isNumber, !pieces.isEmpty {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      isNumber = belongs
    }
    return pieces
  }
}
