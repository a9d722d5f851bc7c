/// How the slots of one frame are used.
final class FrameLayout {
  private(set) var slotCount = 0
  var boxedParameters: [Int] = []
  var boxedLocals: [Int] = []
  /// Boxes of outer variables: their names, and the slots that they go to.
  private(set) var capturedNames: [String] = []
  private(set) var capturedSlots: [Int] = []
  /// The slot of each variable, for whoever asks what a name stood for.
  private(set) var namedSlots: [String: Int] = [:]

  func newSlot() -> Int {
    defer { slotCount += 1 }
    return slotCount
  }

  /// The slot of a variable of its own.
  func newSlot(for name: String) -> Int {
    let slot = newSlot()
    namedSlots[name] = slot
    return slot
  }

  /// The slot of an outer variable's box.
  func capture(_ name: String) -> Int {
    if let index = capturedNames.firstIndex(of: name) { return capturedSlots[index] }
    let slot = newSlot()
    namedSlots[name] = slot
    capturedNames.append(name)
    capturedSlots.append(slot)
    return slot
  }
}

/// A scope of names while a program is made ready: the cell's, a function's or a comprehension's.
final class Scope {
  enum Kind { case program, function, comprehension }
  enum Meaning {
    case local(slot: Int)
    case cell(slot: Int, isOuter: Bool)
    case global
  }

  let kind: Kind
  let parent: Scope?
  let layout: FrameLayout
  private var variables: [String: Meaning] = [:]

  init(_ kind: Kind, parent: Scope?, layout: FrameLayout) {
    self.kind = kind
    self.parent = parent
    self.layout = layout
  }

  /// Declares a variable of this scope; one that functions inside share lives in a box.
  func declare(_ name: String, isShared: Bool, isParameter: Bool = false) {
    let slot = layout.newSlot(for: name)
    variables[name] = isShared ? .cell(slot: slot, isOuter: false) : .local(slot: slot)
    if isShared, kind == .function {
      if isParameter { layout.boxedParameters.append(slot) } else { layout.boxedLocals.append(slot) }
    }
  }

  func isDeclared(_ name: String) -> Bool { variables[name] != nil }

  func meaning(of name: String) -> Meaning {
    if let own = variables[name] { return own }
    guard let parent else { return .global }
    let outer = parent.meaning(of: name)
    guard kind == .function, case .cell = outer else { return outer }
    return .cell(slot: layout.capture(name), isOuter: true)
  }

  /// The variables of this scope and those around it, the program's own left out.
  var visibleNames: [String] {
    kind == .program ? [] : variables.keys.sorted() + (parent?.visibleNames ?? [])
  }

  /// The slots of this scope's variables, and those of them that hold boxes.
  var slots: (all: [Int], boxed: [Int]) {
    var all: [Int] = []
    var boxed: [Int] = []
    for meaning in variables.values {
      switch meaning {
      case .local(let slot): all.append(slot)
      case .cell(let slot, _):
        all.append(slot)
        boxed.append(slot)
      case .global: break
      }
    }
    return (all, boxed)
  }
}
