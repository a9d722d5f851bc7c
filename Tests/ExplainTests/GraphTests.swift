import Autograd
import Catalogue
import Explain
import Tensors
import Testing
import Testkit

@Suite("graphs of a computation")
struct GraphTests {
  /// Names that mean something in one notation or another.
  static let hostile = [
    #"a"b"#, "a`b", "a\nb", "x]] --> y[[z", "<img src=x onerror=alert(1)>", "a&b;c", #"back\slash"#, "%%{init: {}}%%",
    "#quot;", "}; evil",
    "click n0 call f()", "用户数", "\u{1B}[2J", "a\u{202E}b", "]\"]:::x", "subgraph end", "|pipe|", "`$(id)`",
  ]

  private static func outline(named name: String) throws -> GraphOutline {
    let neuron = try Neuron()
    let node = try #require(neuron.loss.history)
    return try GraphOutline(Trace(of: node)) { $0.leaf === neuron.w.leaf ? name : nil }
  }

  @Test("labels are data in Mermaid, DOT and SVG", arguments: hostile)
  func labels(name: String) throws {
    let outline = try Self.outline(named: name)
    let plain = try Self.outline(named: "w")
    // Whatever a name holds, the notation around it stays: the same lines, and the same marks outside labels.
    let mermaid = GraphText.mermaid(outline).split(separator: "\n")
    #expect(mermaid.count == GraphText.mermaid(plain).split(separator: "\n").count)
    #expect(mermaid[1].hasPrefix("  n0[\"") && mermaid[1].hasSuffix("\"]:::parameter"))
    let inMermaid = mermaid[1].dropFirst(6).dropLast(14)
    #expect(!inMermaid.contains { "\"`<>[]{}&%\\".contains($0) }, "\(inMermaid)")
    let dot = GraphText.dot(outline).split(separator: "\n")
    #expect(dot.count == GraphText.dot(plain).split(separator: "\n").count)
    var rest = dot[3].dropFirst("  n0 [label=\"".count)
    while let character = rest.first, character != "\"" { rest = rest.dropFirst(character == "\\" ? 2 : 1) }
    #expect(rest == "\", fillcolor=\"#fff3da\", color=\"#a06a00\"];")
    let svg = GraphPicture.svg(outline, title: name)
    #expect(svg.split(separator: "<").count == GraphPicture.svg(plain, title: "w").split(separator: "<").count)
    for scalar in svg.unicodeScalars where scalar != "\n" { #expect(scalar.value >= 0x20 && scalar.value != 0x202E) }
    var entities = svg[...]
    while let mark = entities.firstIndex(of: "&") {
      entities = entities[entities.index(after: mark)...]
      #expect(["amp;", "lt;", "gt;", "quot;", "#39;"].contains { entities.hasPrefix($0) })
    }
  }

  @Test("Chinese stays readable in every notation")
  func chinese() throws {
    let outline = try Self.outline(named: "用户数")
    #expect(GraphText.mermaid(outline).contains("n0[\"用户数 = 0.5\"]"))
    #expect(GraphText.dot(outline).contains("label=\"用户数 = 0.5\""))
    #expect(GraphPicture.svg(outline, title: "L").contains(">用户数 = 0.5</text>"))
  }

  /// A layer of `width` tanh units applied `rounds` times with one weight each.
  private static func deep(_ rounds: Int) throws -> (Node, [Variable]) {
    let recorder = Recorder()
    var value = Variable(try .from([0.5], [1]))
    var weights: [Variable] = []
    for _ in 0..<rounds {
      let weight = Variable(try .from([0.9], [1]), requiresGradient: true)
      weights.append(weight)
      value = try recorder.apply(Tanh.self, recorder.apply(Multiply.self, value, weight))
    }
    return (try #require(value.history), weights)
  }

  @Test("above 40 operations each layer is one box, and nothing leads back into a group")
  func folding() throws {
    let (node, weights) = try Self.deep(30)
    let trace = Trace(of: node)
    let part: (Node) -> String? = { node in
      weights.firstIndex { $0.leaf === node.leaf && node.leaf != nil }.map { "layer \($0)" }
    }
    let folded = try GraphOutline(trace, name: { _ in nil }, part: part)
    #expect(folded.foldedOperations == 60)
    let groups = folded.boxes.filter { $0.kind == .group }
    #expect(groups.map(\.title) == (0..<30).map { "layer \($0)" })
    #expect(groups.allSatisfy { $0.notes == ["×, tanh"] })
    for (place, box) in folded.boxes.enumerated() { #expect(box.operands.allSatisfy { $0 < place }) }
    #expect(GraphDrawing.lines(folded, columns: 60).last == "(30) layer 29 ← (29)   0.0161807   ×, tanh")
    let all = try GraphOutline(trace, details: .init(everything: true), name: { _ in nil }, part: part)
    #expect(all.boxes.count == 91 && all.foldedOperations == nil)
  }

  @Test("a loop without names folds by its rounds, and any length stays within 40 groups")
  func loops() throws {
    for rounds in [21, 50, 200, 333] {
      let (node, _) = try Self.deep(rounds)
      let folded = try GraphOutline(Trace(of: node), name: { _ in nil }, part: { $0.op?.card.name })
      #expect(folded.boxes.count { !$0.operands.isEmpty } <= 40, "\(rounds)")
      #expect(folded.boxes.reduce(0) { $0 + ($1.kind == .group ? 1 : 0) } > 0)
    }
    let (node, _) = try Self.deep(900)
    #expect(throws: ExplainFault.graphTooLarge(boxes: 2_701, limit: 2_000)) {
      try GraphOutline(Trace(of: node), details: .init(everything: true)) { _ in nil }
    }
  }

  @Test("values and gradients stand in the boxes when asked for")
  func details() throws {
    let neuron = try Neuron()
    let node = try #require(neuron.loss.history)
    let outline = try GraphOutline(Trace(of: node), details: .init(values: true, gradients: true)) { _ in nil }
    #expect(outline.boxes[0].notes == ["grad -3.6"])
    #expect(outline.boxes.last?.notes == ["grad 1"])
    let recorder = Recorder()
    let w = Variable(try .from([1, 2, 6], [3]), requiresGradient: true)
    let sum = try #require(recorder.apply(Relu.self, w).history)
    let values = try GraphOutline(Trace(of: sum), details: .init(values: true)) { _ in nil }
    #expect(values.boxes.last?.notes == ["1 … 3 … 6"])
    #expect(throws: ExplainFault.noBackward) {
      try GraphOutline(Trace(of: sum), details: .init(gradients: true)) { _ in nil }
    }
  }

  @Test("in a picture no boxes overlap and every line runs downwards, for random computations")
  func layout() throws {
    var random = SeededGenerator(seed: 17)
    for _ in 0..<40 {
      let recorder = Recorder()
      var values = [
        Variable(try .scalar(0.3), requiresGradient: true), Variable(try .scalar(0.7), requiresGradient: true),
      ]
      for _ in 0..<Int.random(in: 1...36, using: &random) {
        let a = values[Int.random(in: 0..<values.count, using: &random)]
        let b = values[Int.random(in: 0..<values.count, using: &random)]
        values.append(try Bool.random(using: &random) ? recorder.apply(Add.self, a, b) : recorder.apply(Tanh.self, a))
      }
      let node = try #require(values.last?.history)
      let svg = GraphPicture.svg(
        try GraphOutline(Trace(of: node), details: .init(everything: true)) { _ in nil }, title: "t")
      let boxes = svg.split(separator: "\n").filter { $0.hasPrefix("<rect class=") && $0.contains(" x=") }.map { line in
        ["x", "y", "width", "height"].compactMap { Self.attribute($0, line) }
      }
      for (index, a) in boxes.enumerated() {
        for b in boxes[(index + 1)...] {
          #expect(a[0] + a[2] <= b[0] || b[0] + b[2] <= a[0] || a[1] + a[3] <= b[1] || b[1] + b[3] <= a[1])
        }
      }
      let width = try #require(Self.attribute("width", svg[...]))
      #expect(boxes.allSatisfy { $0[0] >= 0 && $0[0] + $0[2] <= width })
      for line in svg.split(separator: "\n") where line.hasPrefix("<path class=\"line\"") {
        let heights = (line.split(separator: " d=\"").last ?? "").split { "MC \"/>".contains($0) }.compactMap { point in
          point.split(separator: ",").last.flatMap { Double($0) }
        }
        #expect(zip(heights, heights.dropFirst()).allSatisfy { $0 <= $1 + 0.11 }, "\(line)")
      }
    }
  }

  private static func attribute(_ name: String, _ line: Substring) -> Double? {
    guard let start = line.firstRange(of: " \(name)=\"")?.upperBound else { return nil }
    return Double(line[start...].prefix { $0 != "\"" })
  }
}

extension Substring {
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(text) { return place..<index(place, offsetBy: text.count) }
      place = index(after: place)
    }
    return nil
  }
}
