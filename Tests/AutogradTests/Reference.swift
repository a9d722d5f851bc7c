import Autograd
import FoundationEssentials
import Tensors

/// One case of `Fixtures/reference.txt`: what PyTorch computed in float64.
struct Reference: CustomStringConvertible {
  let name: String
  var description: String
  var arguments: [Argument] = []
  var operands: [Tensor] = []
  var seed: Tensor?
  var result: [Double] = []
  var shape: Shape = []
  /// Gradients by operand.
  var gradients: [Int: [Double]] = [:]

  struct Malformed: Error {
    let line: String
  }

  static func load() throws -> [Reference] {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/reference.txt")
    var cases: [Reference] = []
    for line in try String(contentsOf: path, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      // `WORDS : NUMBERS`; the words' first says what the line is.
      let parts = line.split(separator: ":", maxSplits: 1)
      let words = parts[0].split(separator: " ")
      if words[0] == "case" {
        cases.append(Reference(name: String(words[1]), description: "case \(cases.count + 1), \(words[1])"))
        continue
      }
      let numbers = parts.count > 1 ? parts[1].split(separator: " ").compactMap { Double($0) } : []
      let last = cases.count - 1
      switch words[0] {
      case "args":
        cases[last].arguments = try line.dropFirst(5).split(separator: ";").map { try argument($0) }
        cases[last].description += " (\(line.dropFirst(5)))"
      case "in":
        let kind: Tensor.Kind = words[1] == "real" ? .real : words[1] == "whole" ? .whole : .truth
        let truths: [Substring: Double] = ["True": 1, "False": 0]
        let values =
          numbers.isEmpty ? parts.dropFirst().flatMap { $0.split(separator: " ") }.compactMap { truths[$0] } : numbers
        cases[last].operands.append(try .from(values.map(Float.init), shape(words[2]), kind: kind))
      case "seed":
        cases[last].seed = try .from(numbers.map(Float.init), shape(words[1]))
      case "out":
        cases[last].result = numbers
        cases[last].shape = shape(words[1])
      case "grad":
        guard let operand = Int(words[1]) else { throw Malformed(line: String(line)) }
        cases[last].gradients[operand] = numbers
      default: throw Malformed(line: String(line))
      }
    }
    return cases
  }

  private static func shape(_ text: Substring) -> Shape { Shape(text.split(separator: ",").compactMap { Int($0) }) }

  private static func argument(_ text: Substring) throws -> Argument {
    let words = text.split(separator: " ")
    switch words[0] {
    case "none": return .none
    case "flag": return .flag(words[1] == "True")
    case "whole": return .whole(Int(words[1]) ?? 0)
    case "number": return .number(Double(words[1]) ?? .nan)
    case "list": return .list(words[1].split(separator: ",").compactMap { Int($0) })
    default: throw Malformed(line: String(text))
    }
  }
}
