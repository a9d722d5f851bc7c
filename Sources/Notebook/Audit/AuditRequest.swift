import Explain
import Wording

/// The arguments of `:audit`: a text, and options such as `n=10000` behind it.
struct AuditRequest {
  let text: String
  /// `counts=900,100`, `label=churned` and the like, by their names.
  let options: [String: String]

  /// Options that a claim's reader doesn't read by itself, or that say how a file is to be read.
  private static let names: Set<String> = [
    "counts", "label", "score", "prediction", "threshold", "group", "positive", "类别数量", "标签", "分数", "预测", "阈值", "分组",
    "正例",
  ]

  init(_ arguments: String) {
    var options: [String: String] = [:]
    var kept: [Substring] = []
    for word in arguments.split(separator: " ", omittingEmptySubsequences: false) {
      if let equals = word.firstIndex(of: "="), Self.names.contains(String(word[..<equals]).lowercased()) {
        options[String(word[..<equals]).lowercased()] = String(word[word.index(after: equals)...]).unquoted
      } else {
        kept.append(word)
      }
    }
    self.options = options
    text = kept.joined(separator: " ").trimmed
  }

  /// Throws `ExplainFault` where the text holds nothing to check.
  func claim() throws -> Claim {
    var claim = try Claim(reading: text)
    if let counts = options["counts"] ?? options["类别数量"] {
      let numbers = counts.split { $0 == "," || $0 == "，" }.compactMap { Int($0.trimmed) }.filter {
        $0 >= 0 && $0 < 1 << 40
      }
      let sum = numbers.prefix(10_000).reduce(0, +)
      if let largest = numbers.max(), sum > 0 {
        claim.add(
          .baseline,
          ToldNumber(Double(largest) / Double(sum), text: "\(Numeral.grouped(largest))/\(Numeral.grouped(sum))"))
        if claim.any(.examples) == nil {
          claim.add(.examples, ToldNumber(Double(sum), text: "\(Numeral.grouped(sum))"))
        }
      }
    }
    return claim
  }
}
