import Neural
import Tensors
import Testing

@Suite("An update worked out")
struct WorkingTests {
  private static func rules() throws -> [any UpdateRule] {
    [
      try SGD(Settings(SGD.card, named: [])), try SGD(Settings(SGD.card, named: [("momentum", .number(0.9))])),
      try SGD(Settings(SGD.card, named: [("momentum", .number(0.9)), ("nesterov", .truth(true))])),
      try RMSprop(Settings(RMSprop.card, named: [])), try Adam(Settings(Adam.card, named: [])),
    ]
  }

  /// What a line's numbers give when they are computed as written.
  private func value(_ text: String) throws -> Double {
    var reader = Sum(text)
    let value = reader.sum()
    return try #require(value)
  }

  @Test("the numbers of every line, computed as written, give what training wrote", arguments: 0..<5)
  func lines(_ index: Int) throws {
    let rule = try Self.rules()[index]
    var random = Generator(seed: 9)
    for step in 1...40 {
      let weight = try random.normal(Shape([1]))
      let gradient = try random.normal(Shape([1]))
      let slots = try rule.slotNames.map { _ in try random.uniform(Shape([1]), from: 0.01, to: 1) }
      let before = (weight.element(at: 0), slots.map { $0.element(at: 0) })
      rule.update(
        WeightMemory(
          weight: weight.pointer(as: Float.self), gradient: UnsafePointer(gradient.pointer(as: Float.self)),
          slots: slots.map { $0.pointer(as: Float.self) }, count: 1), learningRate: 0.05, step: step)
      let update = WeightUpdate(
        before: before.0, after: weight.element(at: 0), gradient: gradient.element(at: 0), slotsBefore: before.1,
        slotsAfter: slots.map { $0.element(at: 0) }, learningRate: 0.05, step: step)
      let lines = rule.working(update)
      #expect(lines.last?.symbol == "w")
      #expect(lines.last?.value == weight.element(at: 0), "the new value is training's own")
      for line in lines {
        // The written numbers have six digits.
        let written = try value(line.numbers)
        #expect(abs(written - line.value) <= 2e-5 * (1 + abs(line.value)), "\(line.numbers) against \(line.value)")
      }
    }
  }
}

/// Written arithmetic: + - × / ^, brackets, ², √.
private struct Sum {
  private var rest: Substring

  init(_ text: String) { rest = text.filter { $0 != " " }[...] }

  mutating func sum() -> Double? {
    guard var total = product() else { return nil }
    while let sign = rest.first, sign == "+" || sign == "-" {
      rest.removeFirst()
      guard let next = product() else { return nil }
      total += sign == "+" ? next : -next
    }
    return total
  }

  private mutating func product() -> Double? {
    guard var total = power() else { return nil }
    while let sign = rest.first, sign == "×" || sign == "/" {
      rest.removeFirst()
      guard let next = power() else { return nil }
      total = sign == "×" ? total * next : total / next
    }
    return total
  }

  private mutating func power() -> Double? {
    if rest.first == "√" {
      rest.removeFirst()
      return power()?.squareRoot()
    }
    guard var base = atom() else { return nil }
    if rest.first == "²" {
      rest.removeFirst()
      base *= base
    } else if rest.first == "^" {
      rest.removeFirst()
      guard let exponent = atom() else { return nil }
      base = (0..<Int(exponent)).reduce(1) { total, _ in total * base }
    }
    return base
  }

  private mutating func atom() -> Double? {
    if rest.first == "(" {
      rest.removeFirst()
      let inner = sum()
      if rest.first == ")" { rest.removeFirst() }
      return inner
    }
    var text = ""
    while let next = rest.first {
      let isSign = (next == "-" || next == "+") && (text.isEmpty || text.last == "e")
      guard next.isNumber && next != "²" || next == "." || next == "e" || isSign && (text.isEmpty || text.last == "e")
      else { break }
      text.append(next)
      rest.removeFirst()
    }
    return Double(text)
  }
}
