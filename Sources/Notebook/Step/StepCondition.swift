import Autograd
import Catalogue
import Explain
import Wording

/// Reads what stands behind `break` and `until`.
struct StepCondition {
  let names: WalkNames

  private static let zeros: Set<String> = ["zero", "0", "零"]
  private static let notFinite: Set<String> = ["nan", "inf"]
  private static let ops: [String] = ["op", "运算", "算子"]

  /// `W`, `zero`, `nan`, `op relu`, or an op's name alone. With `reaching` a name means that a gradient gets there.
  func read(_ text: String, reaching: Bool) throws -> Breakpoint {
    let text = text.trimmed
    guard !text.isEmpty else { throw StepFault.needsCondition }
    if Self.zeros.contains(text.lowercased()) { return .zero }
    if Self.notFinite.contains(text.lowercased()) { return .notFinite }
    for word in Self.ops where text == word || text.hasPrefix(word + " ") {
      return try op(String(text.dropFirst(word.count)).trimmed)
    }
    do {
      let slots = try names.slots(of: text)
      return reaching ? .reaches(name: text, slots: slots) : .touches(name: text, slots: slots)
    } catch {
      if opNames.contains(text) { return .op(text) }
      throw error
    }
  }

  private func op(_ name: String) throws -> Breakpoint {
    guard !name.isEmpty else { throw StepFault.needsCondition }
    guard opNames.contains(name) else { throw StepFault.noSuchOp(name, nearest: opNames.nearest(to: name)) }
    return .op(name)
  }

  private var opNames: Set<String> {
    Set(names.walk.forward.compactMap { names.walk.trace.nodes[$0].op?.card.name })
  }
}
