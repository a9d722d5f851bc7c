import Autograd
import Tensors

/// A walk with everything that a debugger remembers beside its place: breakpoints, watches, and which element of each
/// value the pages are about. A value: a copy is a bookmark.
package struct Debugger {
  package private(set) var walk: Walk
  /// In the order in which they were set; told and deleted by their numbers, which begin at 1.
  package private(set) var breakpoints: [Breakpoint] = []
  package private(set) var watches: [Watch] = []
  package private(set) var choice = ElementChoice()
  /// The value whose element arrow keys move.
  package private(set) var focus = Focus.result

  /// A value of a step's page.
  package enum Focus: Equatable, Sendable {
    case result
    case operand(Int)
  }

  /// One number that every page tells.
  package struct Watch: Equatable, Sendable {
    /// As the learner calls the value: `W`.
    package let name: String
    package let slot: Int
    package let index: [Int]

    package init(name: String, slot: Int, index: [Int]) { (self.name, self.slot, self.index) = (name, slot, index) }
  }

  package struct Reading: Equatable {
    package let watch: Watch
    package let shape: Shape
    package let value: Double
    /// dL/d(it) as gathered by the end of the step at hand; `nil` while nothing has arrived.
    package let gradient: Double?
  }

  /// Where a motion ended.
  package enum Stop: Equatable, Sendable {
    /// At a breakpoint, by its number.
    case breakpoint(Int)
    /// Where the condition of `until` holds.
    case condition
    /// At the first or last step, where no breakpoint was met on the way.
    case edge
    /// Nowhere: the condition doesn't hold at any later step, and the walk stays.
    case never
  }

  package init(_ walk: Walk) { self.walk = walk }

  package func page() -> StepPage? { walk.page(choice) }

  // MARK: - Motion

  @discardableResult
  package mutating func next() -> Bool { walk.next() }
  @discardableResult
  package mutating func previous() -> Bool { walk.previous() }
  package mutating func go(to step: Int) throws { try walk.go(to: step) }
  package mutating func goToBackward() throws { try walk.goToBackward() }
  package mutating func goToEnd() { walk.place(at: walk.count - 1) }

  /// On (or back) to the next step at which a breakpoint stands, else to the last (or first) one.
  package mutating func proceed(backwards: Bool = false) -> Stop {
    let path =
      backwards
      ? Array((0..<walk.position).reversed()) : Array((walk.position + 1)..<max(walk.count, walk.position + 1))
    for position in path {
      if let number = breakpoints.firstIndex(where: { walk.meets($0, at: position, choice) }) {
        walk.place(at: position)
        return .breakpoint(number + 1)
      }
    }
    walk.place(at: backwards ? 0 : walk.count - 1)
    return .edge
  }

  /// On to the next step at which a condition holds; stays where there is none.
  package mutating func proceed(until condition: Breakpoint) -> Stop {
    for position in (walk.position + 1)..<max(walk.count, walk.position + 1)
    where walk.meets(condition, at: position, choice) {
      walk.place(at: position)
      return .condition
    }
    return .never
  }

  // MARK: - Breakpoints and watches

  /// Says the number of the breakpoint; one that stands already is not set twice.
  package mutating func set(_ breakpoint: Breakpoint) -> Int {
    if let place = breakpoints.firstIndex(of: breakpoint) { return place + 1 }
    breakpoints.append(breakpoint)
    return breakpoints.count
  }

  /// Throws `ExplainFault.noSuchBreakpoint`.
  package mutating func deleteBreakpoint(_ number: Int) throws {
    guard breakpoints.indices.contains(number - 1) else {
      throw ExplainFault.noSuchBreakpoint(number, of: breakpoints.count)
    }
    breakpoints.remove(at: number - 1)
  }

  package mutating func deleteAll() {
    breakpoints = []
    watches = []
  }

  /// Throws where the place is outside the value. Without one the first element is watched, or the chosen one.
  package mutating func watch(_ name: String, slot: Int, index: [Int]?) throws {
    let shape = walk.trace.nodes[slot].value.shape
    let place =
      try index.map { try shape.checkedPlace($0, of: name) }
      ?? StepPage.Quantity(walk.trace.nodes[slot].value, choice.bySlot[slot] ?? []).index
    let watch = Watch(name: name, slot: slot, index: place)
    if !watches.contains(watch) { watches.append(watch) }
  }

  package mutating func deleteWatch(_ watch: Watch) { watches.removeAll { $0 == watch } }

  package var readings: [Reading] {
    watches.map { watch in
      let value = walk.trace.nodes[watch.slot].value
      let gradient = walk.gradient(of: watch.slot, before: walk.position + 1)
      return Reading(
        watch: watch, shape: value.shape, value: StepPage.Quantity(value, watch.index).value,
        gradient: gradient.map { StepPage.Quantity($0, watch.index).value })
    }
  }

  // MARK: - Elements

  /// Makes the pages about element `index` of the step's result, or of its first operand of as many axes where the
  /// result has others. Negative places count from the end. Throws `ExplainFault.noSuchElement`.
  package mutating func choose(_ index: [Int]) throws {
    let shape = walk.trace.nodes[walk.slot].value.shape
    if shape.count != index.count || shape.isEmpty {
      let fits = walk.trace.operandSlots(walk.slot).first { walk.trace.nodes[$0].value.rank == index.count }
      if let fits, !index.isEmpty { return try choose(index, slot: fits, name: "") }
    }
    let place = try shape.checkedPlace(index, of: "")
    choice.general = place
    choice.bySlot[walk.slot] = place
    // The operands' elements follow from the result's, but for what was chosen before it.
    for slot in walk.trace.operandSlots(walk.slot) { choice.bySlot[slot] = nil }
    focus = .result
  }

  /// Makes the pages about element `index` of the value in a slot, wherever it stands.
  package mutating func choose(_ index: [Int], slot: Int, name: String) throws {
    let shape = walk.trace.nodes[slot].value.shape
    let place = try shape.checkedPlace(index, of: name)
    choice.bySlot[slot] = place
    guard slot != walk.slot else {
      choice.general = place
      for operand in walk.trace.operandSlots(slot) { choice.bySlot[operand] = nil }
      focus = .result
      return
    }
    if let operand = walk.trace.operandSlots(walk.slot).firstIndex(of: slot) {
      focus = .operand(operand)
      // Element by element, the result's element is the operand's own.
      let node = walk.trace.nodes[walk.slot]
      if let op = node.op, op.isElementwise, node.value.shape == shape { choice.bySlot[walk.slot] = place }
    }
  }

  /// The slot that has the focus.
  package var focusedSlot: Int {
    guard case .operand(let operand) = focus else { return walk.slot }
    return walk.trace.operandSlot(walk.slot, operand) ?? walk.slot
  }

  /// The element of it that the page is about.
  package var focusedIndex: [Int] {
    guard let page = walk.page(choice, measures: false) else { return [] }
    guard case .operand(let operand) = focus, operand < page.operands.count else { return page.result.index }
    return page.operands[operand].quantity.index
  }

  /// Moves the chosen element along an axis, stopping at its bounds; says whether it moved.
  @discardableResult
  package mutating func move(axis: Int, by distance: Int) -> Bool {
    let slot = focusedSlot
    let shape = walk.trace.nodes[slot].value.shape
    var index = focusedIndex
    guard index.indices.contains(axis), shape[axis] > 0 else { return false }
    let moved = index[axis].addingReportingOverflow(distance)
    let place = min(max(moved.overflow ? (distance < 0 ? 0 : Int.max) : moved.partialValue, 0), shape[axis] - 1)
    guard place != index[axis] else { return false }
    index[axis] = place
    let before = focus
    guard (try? choose(index, slot: slot, name: "")) != nil else { return false }
    focus = before
    return true
  }

  /// Gives the focus to the next value of the page that has elements to choose from.
  package mutating func focusNext() {
    let operands = walk.trace.operandSlots(walk.slot)
    let all: [Focus] = [.result] + operands.indices.map { .operand($0) }
    let start = all.firstIndex(of: focus) ?? 0
    for step in 1...all.count {
      let next = all[(start + step) % all.count]
      focus = next
      if walk.trace.nodes[focusedSlot].value.count > 1 { return }
    }
    focus = .result
  }
}

extension Shape {
  /// `index` with negative places counted from the end. Throws where it has too few or too many places, or one that is
  /// outside.
  func checkedPlace(_ index: [Int], of name: String) throws -> [Int] {
    guard index.count == count else { throw ExplainFault.placeCount(name, self, given: index.count) }
    return try index.enumerated().map { axis, place in
      guard place >= -self[axis], place < self[axis] else {
        throw ExplainFault.placeOutside(name, self, axis: axis, place)
      }
      return place < 0 ? place + self[axis] : place
    }
  }
}
