import Autograd
import Catalogue
import FoundationEssentials
import Testing
import Wording

/// The texts of the sources of Autograd.
private func sources() throws -> [String] {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let folder = root.appending(path: "Sources/Autograd").path
  return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }.map {
    try String(contentsOf: URL(filePath: folder + "/" + $0), encoding: .utf8)
  }
}

/// `A: B, C` behind `keyword` in each line that declares such a type.
private func declarations(_ keyword: String, in text: String) -> [(name: String, conformances: [String])] {
  text.split(separator: "\n").compactMap { line in
    guard let start = line.firstRange(of: "\(keyword) "), !line.contains("//") else { return nil }
    let parts = line[start.upperBound...].split(separator: "{")[0].split(separator: ":")
    guard parts.count == 2 else { return nil }
    return (
      parts[0].trimmed, parts[1].split(separator: ",").map(\.trimmed)
    )
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

@Test("every type that conforms to an op protocol stands in the catalogue")
func nothingIsForgotten() throws {
  let texts = try sources()
  var protocols: Set = ["Op"]
  // Protocols refine protocols: a second round finds those whose parent stood in a later file.
  for _ in 0..<2 {
    for text in texts {
      for found in declarations("protocol", in: text) where !protocols.isDisjoint(with: found.conformances) {
        protocols.insert(found.name)
      }
    }
  }
  let listed = Set(OpCatalogue.ops.map { String(describing: $0) })
  let declared = texts.flatMap { declarations("enum", in: $0) }
    .filter { !protocols.isDisjoint(with: $0.conformances) }.map(\.name)
  #expect(declared.count >= 40)
  #expect(Set(declared).subtracting(listed) == [])
}

@Test("no two ops share a name, and every card speaks both languages and shows an example that names the op")
func cards() {
  #expect(OpCatalogue.named.count == OpCatalogue.ops.count)
  for op in OpCatalogue.ops {
    let card = op.card
    #expect(!card.summary.english.isEmpty && !card.summary.chinese.isEmpty, "\(card.name)")
    #expect(card.example.contains(card.name) || card.signature == .brackets, "\(card.name)")
    #expect(card.formula.contains("="), "\(card.name)")
    #expect(card.derivative.isEmpty == !op.isDifferentiable, "\(card.name)")
  }
}
