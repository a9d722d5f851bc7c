import Autograd
import Catalogue
import Language
import Neural
import Plotting
import Tensors
import Wording

enum LossPlot: PlotSubject {
  static let name = "loss"
  static let aliases = ["损失"]
  static let usage = Bilingual(":plot loss W [B]", ":plot loss w [b]")
  static let summary = Bilingual(
    "The loss over one weight or two, around where they are now, with the path that training took.",
    "损失随一个或两个权重的变化，标出现在的位置和训练走过的路。")

  static func plot(_ call: PlotCall) throws -> Plot {
    guard (1...2).contains(call.arguments.count) else { throw call.missing }
    let knobs = try call.arguments.map { text in
      let target = try call.notebook.target(text, by: PlotCommand.self)
      guard target.part == .value, target.element != nil else {
        throw NotebookFault.plotNeeds(.singleNumber(target.name), usage: usage)
      }
      return target
    }
    let landscape = try LossLandscape(knobs, call)
    return knobs.count == 1
      ? try landscape.curve(knobs[0].name, call.tongue, isLog: call.request.isLog)
      : try call.notebook.whileWorking { pulse in
        try landscape.map(knobs[0].name, knobs[1].name, call.tongue, pulse)
      }
  }
}

/// How a loss depends on one or two numbers, all else being as it is.
struct LossLandscape {
  private let trace: Trace
  /// One for each number that is turned: its slots in the trace and its place in the tensor.
  private let knobs: [(slots: [Int], element: Int, now: Double)]
  /// The values on the way of training, oldest first; the last is where they are now.
  let path: [[Double]]

  /// Takes the loss that the learner computed last from these weights, or that of the last step of training.
  init(_ targets: [Target], _ call: PlotCall) throws {
    let usage = call.subject.usage
    if let run = call.lastRun, let places = LossLandscape.places(of: targets, in: run) {
      let step = try run.recorded(step: max(run.firstStep, run.stepCount))
      trace = step.trace
      path = try LossLandscape.path(run, zip(places, targets).map { ($0, $1.element ?? 0) })
      knobs = zip(places, targets).map { place, target in
        (step.computation.weightSlots[place], target.element ?? 0, target.number ?? .nan)
      }
    } else {
      guard let node = LossLandscape.loss(of: targets, call) else {
        throw NotebookFault.plotNeeds(.lossOf(targets[0].name), usage: usage)
      }
      trace = Trace(of: node)
      path = []
      let trace = trace
      knobs = targets.map { target in
        (trace.slot(of: target.variable).map { [$0] } ?? [], target.element ?? 0, target.number ?? .nan)
      }
    }
    guard knobs.allSatisfy({ !$0.slots.isEmpty }) else {
      throw NotebookFault.plotNeeds(.lossOf(targets[0].name), usage: usage)
    }
  }

  /// The places of the targets among a run's weights; nil unless all are there.
  private static func places(of targets: [Target], in run: Run) -> [Int]? {
    let places = targets.compactMap { target in
      run.process.weightVariables.firstIndex {
        $0 === target.variable || $0?.leaf != nil && $0?.leaf === target.variable.leaf
      }
    }
    return places.count == targets.count && run.stepCount >= run.firstStep ? places : nil
  }

  /// The single number computed last that depends on all targets.
  private static func loss(of targets: [Target], _ call: PlotCall) -> Node? {
    let nodes = call.notebook.session.names.compactMap { name -> Node? in
      guard case .object(let object)? = call.notebook.session[name], let tensor = object as? TensorObject,
        tensor.tensor.count == 1
      else { return nil }
      return tensor.variable.history
    }
    return nodes.sorted { $0.order > $1.order }.first { node in
      let trace = Trace(of: node)
      return targets.allSatisfy { trace.slot(of: $0.variable) != nil }
    }
  }

  /// At most so many states of training are looked at, evenly spread.
  private static let mostStates = 100

  private static func path(_ run: Run, _ places: [(weight: Int, element: Int)]) throws -> [[Double]] {
    let states: [TrainingState]
    let steps = run.stepCount - run.firstStep + 1
    if steps <= 400 {
      // Few enough to be run through again.
      var state = run.checkpoints[0]
      var all = [state]
      for _ in 0..<steps {
        state = try run.step(state)
        all.append(state)
      }
      let spacing = max(1, all.count / mostStates)
      states = all.enumerated().filter { $0.offset % spacing == 0 || $0.offset == all.count - 1 }.map(\.element)
    } else {
      states = run.checkpoints
    }
    return states.map { state in
      places.map { state.weights[$0.weight].element(at: $0.element) }
    }
  }

  /// The loss where the numbers are `values`.
  func loss(at values: [Double]) throws -> Double {
    var changed: [Int: Tensor] = [:]
    for (knob, value) in zip(knobs, values) {
      for slot in knob.slots {
        let tensor = try changed[slot] ?? trace.nodes[slot].value.copied(.double)
        tensor.pointer(as: Double.self)[knob.element] = value
        changed[slot] = tensor
      }
    }
    return try trace.replay(replacing: changed, precision: .double)[trace.outputSlot].element(at: 0)
  }

  var now: [Double] { knobs.map(\.now) }

  /// The stretch of one number that is worth a look: where it is, where training has been, and the lowest point of the
  /// parabola that the loss is like here, if that is not far away.
  func span(_ knob: Int) throws -> ClosedRange<Double> {
    let center = now[knob]
    let scale = max(0.5, abs(center))
    var seen = [center] + path.map { $0[knob] }.filter(\.isFinite)
    var values = now
    func loss(_ shift: Double) throws -> Double {
      values[knob] = center + shift
      return try self.loss(at: values)
    }
    let step = 1e-3 * scale
    let (low, middle, high) = try (loss(-step), loss(0), loss(step))
    let curvature = (low - 2 * middle + high) / (step * step)
    let lowest = -(high - low) / (2 * step) / curvature
    if curvature > 0, lowest.isFinite, abs(lowest) < 20 * scale { seen.append(center + lowest) }
    let (least, most) = (seen.min() ?? center, seen.max() ?? center)
    let margin = max(most - least, scale)
    return least - margin...most + margin
  }

  /// The loss over the first number.
  func curve(_ name: String, _ tongue: Tongue, isLog: Bool) throws -> Plot {
    let span = try span(0)
    let xs = (0...120).map { span.lowerBound + (span.upperBound - span.lowerBound) * Double($0) / 120 }
    let here = now[0]
    let h = 1e-4 * max(1, abs(here))
    let slope = try (loss(at: [here + h] + now.dropFirst()) - loss(at: [here - h] + now.dropFirst())) / (2 * h)
    var plot = try Plot.lossCurve(
      weights: xs, losses: xs.map { try loss(at: [$0] + now.dropFirst()) }, name: name,
      at: (here, loss(at: now)), slope: slope,
      path: path.map { ($0[0], try loss(at: [$0[0]] + now.dropFirst())) }, tongue: tongue)
    if isLog { plot.panels[0].yScale = .log }
    return plot
  }

  /// The loss over both numbers as a map, with the path and where they are now.
  func map(_ first: String, _ second: String, _ tongue: Tongue, _ pulse: Pulse) throws -> Plot {
    func grid(_ span: ClosedRange<Double>) -> [Double] {
      (0...40).map { span.lowerBound + (span.upperBound - span.lowerBound) * Double($0) / 40 }
    }
    let (xs, ys) = (grid(try span(0)), grid(try span(1)))
    let heights = try ys.map { y in
      try pulse.check()
      return try xs.map { try loss(at: [$0, y]) }
    }
    let way = path.isEmpty ? [now] : path
    return try Plot.lossSurface(
      x: xs, y: ys, losses: heights, names: (first, second), path: way.map { ($0[0], $0[1]) }, tongue: tongue)
  }
}
