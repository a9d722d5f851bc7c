import Autograd
import Catalogue
import Language
import Neural
import Tensors
import Wording

/// What a first trial of a cell shows about it as a step of training.
struct CellFacts {
  let place: LossPlace
  /// What the trial had as its loss.
  let firstLoss: Double
  /// The variable that holds the loss afterwards, where one does.
  let lossName: String?
  let weights: [CellWeight]
  /// Plain descent, where the trial's changes were gradient × rate everywhere.
  let rule: (any UpdateRule)?
  /// That rate.
  let rate: Double?
  /// The variable that holds it.
  let rateName: String?

  /// Runs the cell once, looks at what it did, and puts everything back.
  init(_ cell: PreparedCell, _ session: Session, _ pulse: Pulse) throws {
    let start = try session.state()
    let run = session.machine.lastRun
    let trial: Trial
    let second: Trial?
    do {
      trial = try Trial(cell, session, pulse)
      guard session.machine.lastRun?.process === run?.process else { throw TrainingFault.cellFits }
    } catch {
      let fits = session.machine.lastRun?.process !== run?.process
      try session.restore(start)
      session.machine.lastRun = run
      throw fits ? TrainingFault.cellFits : error
    }
    // A first step with momentum is plain descent still; the second shows it.
    second = try? Trial(cell, session, pulse)
    try session.restore(start)
    place = trial.place
    firstLoss = trial.loss
    lossName = trial.lossName
    weights = trial.weights
    var descent = try Descent(trial)
    if let second, second.hasGradient, let found = descent {
      let again = try Descent(second)
      if again.map({ abs($0.rate - found.rate) <= 1e-3 * found.rate }) != true { descent = nil }
    }
    rule = descent?.rule
    rate = descent?.rate
    rateName = descent.flatMap { descent in
      cell.usedNames.sorted().first { name in
        guard let value = session[name]?.realNumber else { return false }
        return abs(value - descent.rate) <= 1e-5 * descent.rate
      }
    }
  }

  /// One run of the cell with everything recorded, and the session before and after it.
  struct Trial {
    let place: LossPlace
    let loss: Double
    let lossName: String?
    let weights: [CellWeight]
    let before: [Tensor]
    let after: [Tensor]
    let gradients: [Tensor?]

    init(_ cell: PreparedCell, _ session: Session, _ pulse: Pulse) throws {
      let named = NamedTensors(session)
      let values = try Self.values(session, named)
      let versions = Dictionary(
        named.entries.map { ($0.name, $0.variable.storage.version) }, uniquingKeysWith: { first, _ in first })
      let step = try session.recordingEverything { try CellStep(cell, session, pulse) }
      guard !step.printed else { throw TrainingFault.cellPrints }
      guard let place = step.lossPlace(cell, session) else { throw TrainingFault.cellHasNoLoss }
      self.place = place
      loss = step.loss(at: place, session) ?? .nan
      let node = step.node(at: place, session)
      lossName = NamedTensors(session).entries.first { $0.variable.history === node && node != nil }?.name.short
      let now = NamedTensors(session)
      let trace = node.map { Trace(of: $0) }
      let parameters = trace.map { Self.parameters(of: $0, named) } ?? []
      let overwritten = cell.overwrittenNames
      // Without parameters that backward reached, what the cell changes is what it trains.
      weights =
        parameters.isEmpty
        ? try values.keys.sorted { $0.name.short < $1.name.short }.filter { weight in
          guard !overwritten.contains(weight.name.name), !weight.isLoss(place) else { return false }
          return try !(weight.value(in: session, now).hasSameBits(as: values[weight]))
        } : parameters
      guard !weights.isEmpty else { throw TrainingFault.cellChangesNothing }
      before = weights.compactMap { values[$0] }
      after = try weights.map { try $0.value(in: session, now) }
      if let trace, trace.nodes[trace.outputSlot].requiresGradient {
        let slots = weights.map { weight in
          named.variable(named: weight.name)?.leaf.map { leaf in
            trace.nodes.indices.filter { trace.nodes[$0].leaf === leaf }
          } ?? []
        }
        gradients = try RecordedComputation(trace: trace, weightSlots: slots).gradients()
      } else {
        gradients = weights.map { _ in nil }
      }
      // A change too small for single precision is one all the same: what counts is whether anything was written.
      let isStill = weights.allSatisfy { weight in
        guard let old = named.variable(named: weight.name), let new = now.variable(named: weight.name) else {
          return false
        }
        return old === new && versions[weight.name] == new.storage.version
      }
      if isStill && hasGradient { throw TrainingFault.cellMovesNothing(weights[0].name.short) }
    }

    var hasGradient: Bool { gradients.contains { $0?.floats().contains { $0 != 0 } == true } }

    /// The parameters that the loss depends on, in the order of their names' first appearance.
    private static func parameters(of trace: Trace, _ named: NamedTensors) -> [CellWeight] {
      let leaves = trace.nodes.compactMap(\.leaf)
      var found: [CellWeight] = []
      for entry in named.entries where leaves.contains(where: { $0 === entry.variable.leaf }) {
        let isKnown = found.contains { named.variable(named: $0.name)?.leaf === entry.variable.leaf }
        if !isKnown { found.append(CellWeight(name: entry.name, isNumber: false)) }
      }
      return found
    }

    /// Every tensor and number that has a name.
    private static func values(_ session: Session, _ named: NamedTensors) throws -> [CellWeight: Tensor] {
      var values: [CellWeight: Tensor] = [:]
      for entry in named.entries {
        values[CellWeight(name: entry.name, isNumber: false)] = entry.variable.tensor
      }
      for name in session.names where !name.hasPrefix("_") {
        guard case .float? = session[name] else { continue }
        let weight = CellWeight(name: WeightName(name), isNumber: true)
        values[weight] = try weight.value(in: session, named)
      }
      return values
    }
  }

  /// w − rate × gradient, found in what one step changed.
  private struct Descent {
    let rule: any UpdateRule
    let rate: Double

    init?(_ trial: Trial) throws {
      var steepest: (gradient: Double, change: Double) = (0, 0)
      var pairs: [(gradient: Double, before: Double, after: Double)] = []
      for (place, gradient) in trial.gradients.enumerated() {
        guard let gradient else { continue }
        let (before, after) = (trial.before[place].doubles(), trial.after[place].doubles())
        for (index, slope) in gradient.doubles().enumerated() where index < before.count && index < after.count {
          pairs.append((slope, before[index], after[index]))
          if abs(slope) > abs(steepest.gradient) { steepest = (slope, after[index] - before[index]) }
        }
      }
      guard steepest.gradient != 0, steepest.change != 0 else { return nil }
      let raw = -steepest.change / steepest.gradient
      guard raw > 0, raw.isFinite else { return nil }
      // The change was rounded to single precision: a rate that a person wrote has few digits.
      let short = Double(Numeral.significant(raw, digits: 4)) ?? raw
      let rate = abs(short - raw) <= 1e-4 * raw ? short : raw
      let agrees = pairs.allSatisfy { pair in
        let wanted = pair.before - rate * pair.gradient
        return abs(wanted - pair.after) <= 1e-6 * (abs(pair.before) + abs(pair.after) + rate * abs(pair.gradient))
      }
      guard agrees else { return nil }
      self.rate = rate
      rule = try SGD(Settings(SGD.card, named: [("learning_rate", .number(rate))]))
    }
  }
}

/// Something that a repeated cell trains: a tensor or a plain number.
struct CellWeight: Hashable {
  let name: WeightName
  let isNumber: Bool

  /// What it holds now. A tensor isn't copied: whoever writes to it later copies it first.
  func value(in session: Session, _ named: NamedTensors) throws -> Tensor {
    if isNumber {
      let value = session[name.name]?.realNumber ?? .nan
      return try Tensor.filled(value, [], precision: .double)
    }
    return try named.variable(named: name)?.tensor ?? Tensor.filled(.nan, [])
  }

  func isLoss(_ place: LossPlace) -> Bool { place == .variable(name.name) }
}

extension Tensor {
  /// Whether both are of one shape and hold the same bits, nan included.
  func hasSameBits(as other: Tensor?) -> Bool {
    guard let other, other.shape == shape else { return false }
    if buffer === other.buffer && offset == other.offset && strides == other.strides { return true }
    return zip(doubles(), other.doubles()).allSatisfy { $0.bitPattern == $1.bitPattern }
  }
}
