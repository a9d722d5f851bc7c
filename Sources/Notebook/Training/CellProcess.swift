import Autograd
import Catalogue
import Explain
import Language
import Neural
import Tensors

/// A cell that `:train` repeats, as something that is trained: its state is all that the session holds.
final class CellProcess: TrainingProcess {
  let cell: PreparedCell
  private let session: Session
  /// What a first trial of the cell showed.
  private let facts: CellFacts
  /// Names whose values a state need not keep.
  private let omitted: Set<String>
  private var stepsDone = 0
  /// How many steps were asked for.
  let stepsPerEpoch: Int

  /// Tries the cell once and puts everything back. Throws a `NotebookFault` that says why it can't be a step, or what
  /// went wrong in it.
  init(_ cell: PreparedCell, steps: Int, _ session: Session, _ pulse: Pulse) throws {
    self.cell = cell
    self.session = session
    stepsPerEpoch = steps
    let callsFunctions = cell.usedNames.contains { if case .function? = session[$0] { true } else { false } }
    omitted = callsFunctions ? [] : cell.overwrittenNames
    facts = try CellFacts(cell, session, pulse)
  }

  var weightNames: [WeightName] { facts.weights.map(\.name) }
  var weightVariables: [Variable?] {
    let named = NamedTensors(session)
    return facts.weights.map { $0.isNumber ? nil : named.variable(named: $0.name) }
  }
  var batchSize: Int? { nil }
  var stepsOfRule: Int { stepsDone }
  var examples: TrainingExamples? { nil }
  func loss(ofExample row: Int) -> Double? { nil }

  func number(weight: Int, element: Int) throws -> (value: Double, slots: [Float]) {
    let value = try facts.weights[weight].value(in: session, NamedTensors(session))
    return (value.doubles()[element], [])
  }
  /// Plain descent where the first step was just that, whoever wrote it.
  var rule: (any UpdateRule)? { facts.rule }
  /// What the cell calls its loss.
  var lossName: String {
    if case .variable(let name) = facts.place { return name }
    return facts.lossName ?? "loss"
  }

  /// Whether the first step gave the loss that the trial had given from the same state.
  func isRepeatable(_ loss: Double) -> Bool {
    Float(loss) == Float(facts.firstLoss) || loss.isNaN && facts.firstLoss.isNaN
  }

  func snapshot() throws -> TrainingState {
    let named = NamedTensors(session)
    return TrainingState(
      weights: try facts.weights.map { try $0.value(in: session, named) }, learningRate: learningRate,
      random: session.machine.neural.random, epoch: 0, step: stepsDone, stepsDone: stepsDone,
      rest: try session.state(omitting: omitted))
  }

  func load(_ state: TrainingState) throws {
    guard let saved = state.rest as? SessionState else { return }
    try session.restore(saved)
    stepsDone = state.stepsDone
    if let name = facts.rateName, state.learningRate != learningRate { session[name] = .float(state.learningRate) }
  }

  @discardableResult
  func advance(_ pulse: Pulse) throws -> Double {
    let step = try CellStep(cell, session, pulse)
    stepsDone += 1
    return step.loss(at: facts.place, session) ?? .nan
  }

  func record(_ pulse: Pulse) throws -> RecordedComputation {
    let (before, done) = (try session.state(), stepsDone)
    let recorded = Result { try computation(pulse) }
    try session.restore(before)
    stepsDone = done
    return try recorded.get()
  }

  /// Runs the cell with everything recorded.
  private func computation(_ pulse: Pulse) throws -> RecordedComputation {
    let named = NamedTensors(session)
    let before = try facts.weights.map { try $0.value(in: session, named) }
    let leaves = facts.weights.map { named.variable(named: $0.name)?.leaf }
    let step = try session.recordingEverything { try CellStep(cell, session, pulse) }
    guard let node = step.node(at: facts.place, session) else { throw TrainingFault.plainNumberLoss }
    let trace = Trace(of: node)
    let slots = facts.weights.indices.map { place in
      trace.nodes.indices.filter { slot in
        let node = trace.nodes[slot]
        guard node.op == nil else { return false }
        if let leaf = leaves[place] { return node.leaf === leaf }
        return node.value.buffer === before[place].buffer && node.value.shape == before[place].shape
      }
    }
    // Rows count as numbered where they are rows of something that the cell was given.
    let rows = BatchRows(trace).source.flatMap { source in
      let data = trace.nodes[source.slot].value
      let isGiven = named.entries.contains { $0.variable.storage.buffer === data.buffer }
      return isGiven ? source.numbers : nil
    }
    return RecordedComputation(trace: trace, weightSlots: slots, rows: rows ?? [])
  }

  func apart<Result>(_ body: () throws -> Result) throws -> Result {
    let (present, done) = (try session.state(), stepsDone)
    let result = Swift.Result { try DeepStack.run(body) }
    try session.restore(present)
    stepsDone = done
    return try result.get()
  }

  func changed(by change: RunChange) throws -> any TrainingProcess {
    guard change.leavingOut.isEmpty else { throw TrainingFault.cellTakesItsExamples }
    guard change.learningRate == nil || facts.rateName != nil else { throw TrainingFault.rateWithoutName }
    return self
  }

  /// What the cell's variable for the rate holds, or the rate that the first step showed; nan where it is unknown.
  var learningRate: Double {
    if let name = facts.rateName, let rate = session[name]?.realNumber { return rate }
    return facts.rate ?? .nan
  }
}

extension Session {
  /// Runs `body` with every operation recorded, gradient or not.
  func recordingEverything<Result>(_ body: () throws -> Result) rethrows -> Result {
    let before = machine.recorder.recordsEverything
    machine.recorder.recordsEverything = true
    defer { machine.recorder.recordsEverything = before }
    return try body()
  }
}
