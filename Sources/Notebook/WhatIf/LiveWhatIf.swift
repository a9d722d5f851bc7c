import Autograd
import Catalogue
import Explain
import Language
import Neural
import Tensors
import Wording

/// Numbers of a computation that can be turned one after the other, with all that follows from them at hand.
struct LiveWhatIf {
  /// One number that can be turned.
  struct Number {
    let leaf: ChangedLeaf
    let slots: Set<Int>
    let before: Double
    var value: Double
    /// By how much an arrow key changes it.
    var step: Double

    var isChanged: Bool { value != before }
  }

  private(set) var numbers: [Number]
  private(set) var selected: Int
  private(set) var whatIf: WhatIf
  /// The step of a training run that the computation is of, where it is one.
  let step: OpenStep?
  private(set) var curve: Curve?

  /// The output for values around one number's, the others as they are.
  struct Curve {
    let x: [Double]
    let y: [Double]
    fileprivate let number: Int
    fileprivate let others: [Double]
  }

  /// Of one tensor and in all, more can't be listed.
  private static let mostOfTensor = 8
  private static let most = 64
  private static let points = 33

  /// - Parameter name: the number that is selected; else all those that the newest output depends on are listed.
  init(_ name: String, subject: String?, _ notebook: Notebook, _ pulse: Pulse) throws {
    let leaf = name.isEmpty ? nil : try notebook.changedLeaf(name)
    let trace: Trace
    var first: [Number] = []
    if let leaf {
      let now = try leaf.now(in: notebook.session)
      let (found, slots, step) = try WhatIfTrial.computation([leaf], subject: subject, notebook, pulse)
      (trace, self.step) = (found, step)
      if now.count == 1 { first = [Self.number(leaf, slots[0], trace)].compactMap { $0 } }
    } else if let open = notebook.openStep {
      (trace, step) = (open.step.trace, open)
    } else if let node = notebook.outputs.first {
      (trace, step) = (Trace(of: node), nil)
    } else {
      throw WhatIfFault.nothingAsked
    }
    let others = try Self.candidates(in: trace, step, notebook).filter { entry in
      leaf == nil || entry.leaf.name != leaf?.name
    }
    numbers = Array((first + others).prefix(Self.most))
    guard !numbers.isEmpty else { throw WhatIfFault.nothingAsked }
    selected = 0
    whatIf = try WhatIf(trace, changing: numbers.reduce(into: []) { $0.formUnion($1.slots) })
    try whatIf.run(pulse)
    try draw(pulse)
  }

  // MARK: - Finding numbers

  private static func number(_ leaf: ChangedLeaf, _ slots: Set<Int>, _ trace: Trace) -> Number? {
    guard let slot = slots.min(), (leaf.element ?? 0) < trace.nodes[slot].value.count else { return nil }
    let value = trace.nodes[slot].value.element(at: trace.nodes[slot].value.count == 1 ? 0 : leaf.element ?? 0)
    return Number(leaf: leaf, slots: slots, before: value, value: value, step: step(for: value))
  }

  /// A twentieth of the number's size, as 1, 2 or 5 times a power of ten.
  private static func step(for value: Double) -> Double {
    var step = 1e-6
    let wanted = value.isFinite && value != 0 ? value.magnitude / 20 : 0.05
    for factor in [2.0, 2.5, 2].cycled(60) where step * factor <= wanted * 2 { step *= factor }
    return step
  }

  private static func candidates(in trace: Trace, _ step: OpenStep?, _ notebook: Notebook) throws -> [Number] {
    var numbers: [Number] = []
    var gradients: [Tensor?] = []
    if trace.nodes[trace.outputSlot].requiresGradient, trace.nodes[trace.outputSlot].value.count == 1 {
      var pass = try Backward(trace)
      while try pass.step() != nil {}
      gradients = pass.gradients
    }
    var seen: Set<Int> = []
    let weights = notebook.lastRun?.process.weightVariables ?? []
    for (name, variable) in notebook.namedTensors where variable.isLeaf && numbers.count < most {
      var slots = try ChangedLeaf(name: name, holder: .tensor(variable), element: nil).slots(in: trace, notebook)
      if slots.isEmpty, let step, let place = weights.firstIndex(where: { $0 === variable }) {
        slots = Set(step.step.computation.weightSlots[place])
      }
      guard let slot = slots.min(), seen.insert(slot).inserted else { continue }
      let shape = variable.shape
      // Data is listed where it is small; of parameters those whose gradient is largest.
      guard shape.elementCount > 0, slot < gradients.count && gradients[slot] != nil || shape.elementCount <= 12
      else { continue }
      let gradient = slot < gradients.count ? gradients[slot]?.floats() : nil
      for element in gradient.map(largest) ?? Array(0..<min(shape.elementCount, mostOfTensor)) {
        let place = shape.isEmpty ? "" : "[" + shape.place(of: element).map(String.init).joined(separator: ", ") + "]"
        let leaf = ChangedLeaf(
          name: name + place, holder: .tensor(variable), element: shape.isEmpty ? nil : element)
        if let entry = number(leaf, slots, trace) { numbers.append(entry) }
      }
    }
    for name in notebook.session.names where !name.hasPrefix("_") && notebook.session[name]?.realNumber != nil {
      // A number that has another value by now isn't one of this computation's.
      guard let slots = try? notebook.constants(named: name, in: trace), !slots.isEmpty else { continue }
      let leaf = ChangedLeaf(name: name, holder: .number(name), element: nil)
      if let entry = number(leaf, slots, trace) { numbers.append(entry) }
    }
    return numbers
  }

  /// Where the largest numbers of a list stand, in its order.
  private static func largest(_ numbers: [Float]) -> [Int] {
    var kept: [(place: Int, size: Float)] = []
    for (place, number) in numbers.enumerated() where kept.count < mostOfTensor || number.magnitude > kept[0].size {
      if kept.count == mostOfTensor { kept.removeFirst() }
      let size = number.magnitude
      kept.insert((place, size), at: kept.firstIndex { $0.size >= size } ?? kept.count)
    }
    return kept.map(\.place).sorted()
  }

  // MARK: - Turning

  mutating func select(_ number: Int) throws {
    selected = min(max(number, 0), numbers.count - 1)
    try draw(.silent)
  }

  /// Moves the selected number by some of its steps.
  mutating func turn(by steps: Double) throws {
    let number = numbers[selected]
    // Whole steps from where it began, so that going forth and back ends at the same bits.
    let count = ((number.value - number.before) / number.step + steps).rounded()
    try set(number.before + count * number.step)
  }

  mutating func set(_ value: Double) throws {
    guard value.isFinite, Float(value).isFinite else { return }
    numbers[selected].value = value
    put(selected)
    try whatIf.run()
    try draw(.silent)
  }

  mutating func scaleStep(by factor: Double) {
    let step = numbers[selected].step * factor
    if (1e-9...1e9).contains(step) { numbers[selected].step = step }
  }

  mutating func reset() throws {
    for place in numbers.indices { numbers[place].value = numbers[place].before }
    try whatIf.reset()
    try whatIf.run()
    try draw(.silent)
  }

  private mutating func put(_ place: Int, _ value: Double? = nil) {
    let number = numbers[place]
    for slot in number.slots {
      let isSingle = whatIf.trace.nodes[slot].value.count == 1
      whatIf.set(slot, element: isSingle ? 0 : number.leaf.element ?? 0, to: value ?? number.value)
    }
  }

  /// Computes the curve anew where the one at hand is another number's, or doesn't reach as far.
  private mutating func draw(_ pulse: Pulse) throws {
    guard whatIf.reachesOutput, whatIf.trace.nodes[whatIf.trace.outputSlot].value.count == 1 else { return }
    let number = numbers[selected]
    let others = numbers.indices.map { $0 == selected ? 0 : numbers[$0].value }
    if let curve, curve.number == selected, curve.others == others, let low = curve.x.first, let high = curve.x.last,
      number.value >= low, number.value <= high
    {
      return
    }
    var reach = max(number.before.magnitude, 10 * number.step)
    while (number.value - number.before).magnitude > reach, reach < 1e30 { reach *= 2 }
    let half = Self.points / 2
    let x = (-half...half).map { number.before + reach * Double($0) / Double(half) }
    var y: [Double] = []
    for value in x {
      put(selected, value)
      try whatIf.run(pulse)
      y.append(whatIf.output)
    }
    put(selected)
    try whatIf.run(pulse)
    curve = Curve(x: x, y: y, number: selected, others: others)
  }

  // MARK: - Adopting

  var changed: [Number] { numbers.filter(\.isChanged) }

  /// What `:keep` does with the numbers that were turned; `nil` where none was.
  var pending: PendingWhatIf? {
    let changed = changed
    if changed.isEmpty { return nil }
    return PendingWhatIf { notebook in
      var said: [Bilingual] = []
      for number in changed {
        try number.leaf.adopt(.filled(number.value, []), notebook.session)
        said.append(
          WhatIfWords.kept(
            number.leaf.name, Numeral.significant(number.value), was: Numeral.significant(number.before)))
      }
      return Bilingual(said.map(\.english).joined(separator: " "), said.map(\.chinese).joined())
    }
  }
}

extension [Double] {
  /// The elements over and over, `count` in all.
  fileprivate func cycled(_ count: Int) -> [Double] { (0..<count).map { self[$0 % self.count] } }
}
