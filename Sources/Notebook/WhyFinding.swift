import Autograd
import Catalogue
import Explain
import Language
import Neural
import Tensors

/// What was found out about a target: the reason, and the computation that gave it.
package struct WhyFinding {
  package let facts: Facts
  /// The computation in which the target was looked at, and the step of training that it belongs to.
  let trace: Trace?
  let step: RecordedStep?

  package enum Facts {
    /// A value that no operation made.
    case given
    /// There is no gradient; `output` is the value whose computation tells why.
    case absent(Reason, output: Node?)
    case element(Element)
    case whole(WhyWholeGradient)
    /// A weight's value, which training moved.
    case moved(Change)
  }

  package struct Element {
    package let reason: Reason
    package let value: Double
    package let chain: Chain?
    package let share: Double
    /// Since when a unit has been off, where a run knows, and the name of the weight that moved most then.
    package let history: UnitHistory?
    let moved: String?

    init(_ why: WhyGradient, value: Double? = nil, since: (UnitHistory, moved: String?)?) {
      (reason, chain, share) = (why.reason, why.chain, why.share)
      self.value = value ?? why.gradient
      (history, moved) = (since?.0, since?.moved)
    }

    init(zero reason: Reason) {
      (self.reason, value, chain, share, history, moved) = (reason, 0, nil, 0, nil, nil)
    }
  }

  package struct Change {
    package let before: Double
    package let after: Double
    package let gradient: Double
    package let rate: Double?
  }

  private init(_ facts: Facts, _ trace: Trace? = nil, _ step: RecordedStep? = nil) {
    (self.facts, self.trace, self.step) = (facts, trace, step)
  }

  /// `nil` for a value that was computed: what it is made of is another question.
  package init?(_ target: Target, _ notebook: Notebook, _ pulse: Pulse) throws {
    let search = WhySearch(target, notebook, pulse)
    if target.part == .value {
      if let trained = try search.trained(), let change = search.change(trained) {
        self.init(.moved(change), trained.step.trace, trained.step)
      } else if target.variable.history == nil {
        self.init(.given)
      } else {
        return nil
      }
      return
    }
    if notebook.openStep != nil || target.variable.gradient == nil, let trained = try search.trained(),
      let facts = try search.gradient(trained)
    {
      self.init(facts, trained.step.trace, trained.step)
      return
    }
    let trace = notebook.trace(of: target)
    let isAbsent = target.variable.gradient == nil && (target.variable.isLeaf || trace == nil)
    guard !isAbsent, let trace else {
      self.init(search.absent())
      return
    }
    self.init(try search.gradient(trace), trace)
  }

  /// The factor that was found responsible, where the question was about one.
  package var reason: Reason {
    switch facts {
    case .given: .undecided
    case .absent(let reason, _): reason
    case .element(let element): element.reason
    case .whole(let whole):
      whole.zeros == 0 && whole.notFinite == 0 ? .healthy : whole.reasons.first?.reason ?? .undecided
    case .moved(let change): change.rate == 0 ? .learningRateZero(gradient: change.gradient) : .healthy
    }
  }
}

/// Gathers the evidence for a finding.
private struct WhySearch {
  let target: Target
  let notebook: Notebook
  let pulse: Pulse

  init(_ target: Target, _ notebook: Notebook, _ pulse: Pulse) {
    (self.target, self.notebook, self.pulse) = (target, notebook, pulse)
  }

  func absent() -> WhyFinding.Facts {
    let around = AbsentGradient.Surroundings(
      lastOutput: notebook.session.machine.recorder.lastOutput, outputs: notebook.outputs,
      variables: notebook.tensors, isNamed: { notebook.sourceNames(target.tensorName, at: $0) },
      isShown: { notebook.isShown(at: $0) })
    let (reason, output) = AbsentGradient.reason(target.variable, around)
    return .absent(reason, output: output)
  }

  func gradient(_ trace: Trace) throws -> WhyFinding.Facts {
    let variable = target.variable
    guard variable.shape.elementCount > 0 else { return .absent(.undecided, output: nil) }
    let slots = trace.slots(of: variable)
    let held = variable.gradient?.tensor
    let passes = variable.leaf?.passes ?? 1
    if let leaf = variable.leaf, leaf.wasGradientWritten, let held, held.floats().allSatisfy({ $0 == 0 }) {
      return .element(.init(zero: .zeroedInPlace))
    }
    guard let element = target.element else {
      guard let gradient = try held ?? notebook.flowing(trace, slots) else { return .absent(.undecided, output: nil) }
      return .whole(
        try WhyWholeGradient(trace, slots: slots, gradient: gradient, passes: passes, pulse: pulse))
    }
    let gathered = held.map { (value: $0.element(at: element), passes: passes) }
    let why = try WhyGradient(trace, slots: slots, element: element, gathered: gathered, pulse: pulse)
    return .element(.init(why, value: gathered?.value, since: try history(why.reason)))
  }

  // MARK: - A weight that training changed

  /// A step of the last run, and which of its weights the target is.
  struct Trained {
    let run: Run
    let step: RecordedStep
    let weight: Int
  }

  /// The step that the learner opened, else the last one; `nil` where no run trained the target.
  func trained() throws -> Trained? {
    if let run = notebook.lastRun, let weight = weight(in: run) {
      if let step = notebook.openStep?.step { return Trained(run: run, step: step, weight: weight) }
      let step = try run.recorded(step: run.stepCount, pulse: pulse)
      // A run of a cell knows its weights by name; the learner may have made the weight anew since.
      let (left, held) = (step.after.weights[weight].floats(), target.variable.tensor.floats())
      guard left.map(\.bitPattern) == held.map(\.bitPattern) else { return nil }
      return Trained(run: run, step: step, weight: weight)
    }
    guard let run = target.weight?.model.lastRun, let weight = weight(in: run) else { return nil }
    return Trained(run: run, step: try run.recorded(step: run.stepCount, pulse: pulse), weight: weight)
  }

  private func weight(in run: Run) -> Int? {
    guard run.stepCount >= run.firstStep else { return nil }
    return run.process.weightVariables.firstIndex {
      $0 === target.variable || $0?.leaf != nil && $0?.leaf === target.variable.leaf
    }
  }

  /// `nil` where the step's loss doesn't depend on the weight.
  func gradient(_ trained: Trained) throws -> WhyFinding.Facts? {
    let step = trained.step
    guard let gradient = step.gradients[trained.weight] else { return nil }
    let slots = step.computation.weightSlots[trained.weight]
    guard let element = target.element else {
      return .whole(try WhyWholeGradient(step.trace, slots: slots, gradient: gradient, passes: 1, pulse: pulse))
    }
    let why = try WhyGradient(step.trace, slots: slots, element: element, pulse: pulse)
    return .element(.init(why, since: try history(why.reason, trained)))
  }

  /// Since when a unit has been off, where a run knows.
  private func history(_ reason: Reason, _ known: Trained? = nil) throws -> (UnitHistory, moved: String?)? {
    guard case .offUnit(let off) = reason, let trained = try known ?? trained() else { return nil }
    guard
      let history = try UnitHistory(
        trained.run, site: off.site, in: trained.step.computation, unit: off.unit, last: trained.step.step,
        pulse: pulse)
    else { return nil }
    return (history, history.change.map { name(of: $0, trained) })
  }

  private func name(of change: UnitHistory.Change, _ trained: Trained) -> String {
    let shape = trained.step.before.weights[change.weight].shape
    let place = shape.place(of: change.element).map(String.init).joined(separator: ", ")
    return trained.run.weightNames[change.weight].path(in: target.modelName ?? "model")
      + (shape.isEmpty ? "" : "[\(place)]")
  }

  /// What a step did to the weight.
  func change(_ trained: Trained) -> WhyFinding.Change? {
    guard let element = target.element, let gradient = trained.step.gradients[trained.weight] else { return nil }
    return WhyFinding.Change(
      before: trained.step.before.weights[trained.weight].element(at: element),
      after: trained.step.after.weights[trained.weight].element(at: element),
      gradient: gradient.element(at: element), rate: trained.step.learningRate)
  }
}

extension Notebook {
  /// The factor responsible for what `text` points at.
  package func reason(for text: String) throws -> Reason {
    let target = try target(text, by: WhyCommand.self)
    if let finding = try WhyFinding(target, self, display.beginWork()) { return finding.reason }
    return target.variable.history.flatMap { NotFinite.birth(in: Trace(of: $0)) }.map(Reason.notFinite) ?? .healthy
  }
}
