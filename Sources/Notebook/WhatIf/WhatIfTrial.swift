import Autograd
import Catalogue
import Explain
import Language
import Neural
import Tensors
import Wording

/// Values changed in a computation of the learner's, and what followed.
struct WhatIfTrial {
  let leaves: [(leaf: ChangedLeaf, value: Tensor, before: Tensor)]
  private(set) var whatIf: WhatIf
  /// The step of a training run that the computation is of, where it is one.
  let step: OpenStep?

  /// Throws where a name means nothing, a value doesn't fit, or nothing depends on what is changed.
  init(_ changes: [(name: String, value: String)], subject: String?, _ notebook: Notebook, _ pulse: Pulse) throws {
    let leaves = try changes.map { change in
      let leaf = try notebook.changedLeaf(change.name)
      let before = try leaf.now(in: notebook.session)
      let value = try notebook.value(of: change.value, command: WhatIfCommand.self)
      guard let variable = try TensorConversion.variable(value) else {
        throw WhatIfFault.notANumber(leaf.name, typeName: value.typeName)
      }
      let given = variable.tensor
      // One number stands for all elements, as in an assignment.
      guard let fitted = try? given.broadcast(to: before.shape) else {
        throw WhatIfFault.shape(leaf.name, before.shape, given: given.shape)
      }
      return (leaf: leaf, value: try fitted.copied(), before: before)
    }
    self.leaves = leaves
    let (trace, slots, step) = try Self.computation(leaves.map(\.leaf), subject: subject, notebook, pulse)
    self.step = step
    whatIf = try WhatIf(trace, changing: Set(slots.flatMap { $0 }))
    for (place, entry) in leaves.enumerated() {
      for slot in slots[place] {
        if let element = entry.leaf.element, trace.nodes[slot].value.count > 1 {
          whatIf.set(slot, element: element, to: entry.value.element(at: 0))
        } else {
          try whatIf.set(slot, to: entry.value.reshaped(trace.nodes[slot].value.shape))
        }
      }
    }
    try whatIf.run(pulse)
  }

  /// The computation that is run again and, for each leaf, where it stands in it: the one that was named, the step that
  /// is open, the newest number that depends on all of them, any tensor that does, the last step of a training.
  static func computation(
    _ leaves: [ChangedLeaf], subject: String?, _ notebook: Notebook, _ pulse: Pulse
  ) throws -> (trace: Trace, slots: [Set<Int>], step: OpenStep?) {
    func found(_ trace: Trace) throws -> [Set<Int>]? {
      let slots = try leaves.map { try $0.slots(in: trace, notebook) }
      return slots.allSatisfy { !$0.isEmpty } ? slots : nil
    }
    let unused = WhatIfFault.unused(leaves.first?.name ?? "")
    if let subject {
      let recorded = try notebook.recorded(subject, by: WhatIfCommand.self)
      guard let node = recorded.history else { throw ExplainFault.nothingRecorded }
      let trace = Trace(of: node)
      guard let slots = try found(trace) else { throw unused }
      return (trace, slots, nil)
    }
    func inStep(_ open: OpenStep) -> [Set<Int>]? {
      let weights = notebook.lastRun?.process.weightVariables ?? []
      let slots = leaves.map { leaf -> Set<Int> in
        guard case .tensor(let variable) = leaf.holder else { return [] }
        let own = Set(open.step.trace.slots(of: variable))
        if !own.isEmpty { return own }
        guard let place = weights.firstIndex(where: { $0 === variable || $0?.leaf === variable.leaf && $0 != nil })
        else { return [] }
        return Set(open.step.computation.weightSlots[place])
      }
      return slots.allSatisfy { !$0.isEmpty } ? slots : nil
    }
    if let open = notebook.openStep, let slots = inStep(open) { return (open.step.trace, slots, open) }
    var changed: (any Error)?
    let last = notebook.session.machine.recorder.lastOutput.map { [$0] } ?? []
    let tensors = notebook.tensors.compactMap(\.history).sorted { $0.order > $1.order }
    for node in notebook.outputs + last + tensors {
      let trace = Trace(of: node)
      do {
        if let slots = try found(trace) { return (trace, slots, nil) }
      } catch let fault as WhatIfFault {
        changed = changed ?? fault
      }
    }
    if let run = notebook.lastRun, run.stepCount >= run.firstStep {
      let open = notebook.opened(try run.recorded(step: run.stepCount, pulse: pulse), of: run)
      if let slots = inStep(open) { return (open.step.trace, slots, open) }
    }
    throw changed ?? unused
  }
}

extension WhatIfTrial {
  /// What `:keep` does with it.
  var pending: PendingWhatIf {
    let leaves = leaves
    return PendingWhatIf { notebook in
      for entry in leaves { try entry.leaf.adopt(entry.value, notebook.session) }
      return leaves.map { WhatIfWords.kept($0.leaf.name, WhatIfText.short($0.value), was: WhatIfText.short($0.before)) }
        .joined()
    }
  }
}

/// A what-if that was shown and could be adopted.
package struct PendingWhatIf {
  /// Adopts it; gives what to say.
  let adopt: (Notebook) throws -> Bilingual

  init(_ adopt: @escaping (Notebook) throws -> Bilingual) { self.adopt = adopt }
}

extension [Bilingual] {
  fileprivate func joined() -> Bilingual {
    Bilingual(map(\.english).joined(separator: " "), map(\.chinese).joined())
  }
}
