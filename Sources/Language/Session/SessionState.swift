import Autograd
import Datasets
import Neural
import Plotting
import Tensors

/// All that a program can change in a session, at one moment: the variables, what the lists, dicts, tensors, models and
/// optimisers that they reach hold, and the random streams.
///
/// Tensors are not copied: whoever writes to them later copies them first. What an iterator has already given can't be
/// taken back.
package final class SessionState {
  fileprivate var bindings: [(name: String, value: Value)] = []
  fileprivate var lists: [(ListObject, [Value])] = []
  fileprivate var dictionaries: [(DictionaryObject, DictionaryObject)] = []
  fileprivate var sets: [(SetObject, SetObject)] = []
  fileprivate var cells: [(Cell, Value?)] = []
  fileprivate var variables: [(Variable, Variable.Held)] = []
  fileprivate var optimizers: [(Optimizer, Optimizer.State, learningRate: Double)] = []
  fileprivate var frames: [(FrameObject, TableFrame)] = []
  fileprivate var scalers: [(ScalerObject, Scaling?)] = []
  fileprivate var regressions: [(LogisticObject, LogisticObject.Fitted?)] = []
  fileprivate let streams: Streams
  fileprivate let figure: Figure
  fileprivate let lastOutput: Node?
  fileprivate let omitted: Set<String>
  private var seen: Set<ObjectIdentifier> = []

  fileprivate struct Streams {
    let python: MersenneTwister
    let spare: Double?
    let numpy: MersenneTwister
    let torch: Tensors.Generator
    let keras: Tensors.Generator
    /// The counters behind names such as `dense_1`.
    let names: [String: Int]
  }

  /// - Parameter omitted: names whose values nobody will ask for; they keep what they hold.
  fileprivate init(_ machine: Machine, omitting omitted: Set<String>) throws {
    streams = Streams(
      python: machine.random.generator, spare: machine.random.spare, numpy: machine.numpyRandom,
      torch: machine.generator, keras: machine.neural.random, names: machine.neural.used)
    figure = machine.figure
    self.omitted = omitted
    lastOutput = machine.recorder.lastOutput
    for name in machine.globals.definedNames where !omitted.contains(name) {
      guard let value = machine.globals[name] else { continue }
      bindings.append((name, value))
      try visit(value)
    }
  }

  /// The value that a variable had.
  package subscript(name: String) -> Value? { bindings.first { $0.name == name }?.value }
  package var names: [String] { bindings.map(\.name) }

  private func isNew(_ object: AnyObject) -> Bool { seen.insert(ObjectIdentifier(object)).inserted }

  /// Goes through all that a value reaches, without recursion: lists can be nested a million deep.
  private func visit(_ root: Value) throws {
    var pending = [root]
    while let value = pending.popLast() {
      switch value {
      case .none, .truth, .integer, .float, .ellipsis, .string: break
      case .list(let list) where isNew(list):
        lists.append((list, list.elements))
        pending += list.elements.filter { $0.container != nil }
      case .tuple(let tuple) where isNew(tuple): pending += tuple.elements.filter { $0.container != nil }
      case .dictionary(let dictionary) where isNew(dictionary):
        dictionaries.append((dictionary, dictionary.copy()))
        pending += dictionary.values.filter { $0.container != nil }
      case .set(let set) where isNew(set): sets.append((set, try set.copy()))
      case .function(let function) where isNew(function):
        pending += function.defaults + function.captured.map { .cell($0) }
      case .cell(let cell) where isNew(cell):
        cells.append((cell, cell.value))
        if let value = cell.value { pending.append(value) }
      case .object(let object) where isNew(object): try visit(object, &pending)
      default: break
      }
    }
  }

  private func visit(_ object: NativeObject, _ pending: inout [Value]) throws {
    switch object {
    case let tensor as TensorObject: keep(tensor.variable)
    case let table as FrameObject: frames.append((table, table.frame))
    case let scaler as ScalerObject: scalers.append((scaler, scaler.scaling))
    case let regression as LogisticObject: regressions.append((regression, regression.fitted))
    case let model as ModelObject:
      for weight in model.model.weights { keep(weight.variable) }
      if let optimizer = model.model.compiled?.optimizer { try keep(optimizer) }
    case let layer as LayerObject: for weight in layer.layer.weights { keep(weight.variable) }
    case let optimizer as OptimizerObject: try keep(optimizer.optimizer)
    case let method as BoundMethod: if let receiver = method.receiver { pending.append(receiver) }
    default: break
    }
  }

  private func keep(_ variable: Variable) {
    guard isNew(variable) else { return }
    variables.append((variable, variable.held))
    // A gradient can be written to in place as well.
    if let gradient = variable.gradient { keep(gradient) }
  }

  private func keep(_ optimizer: Optimizer) throws {
    if isNew(optimizer) { optimizers.append((optimizer, try optimizer.state.copied(), optimizer.learningRate)) }
  }
}

extension Session {
  /// What the session holds now, without the variables that `omitted` names.
  package func state(omitting omitted: Set<String> = []) throws -> SessionState {
    try SessionState(machine, omitting: omitted)
  }

  /// Goes back to a state: variables that were made since are gone, all else holds what it held.
  package func restore(_ state: SessionState) throws {
    for (list, elements) in state.lists { list.elements = elements }
    for (dictionary, copy) in state.dictionaries { dictionary.replace(with: copy) }
    for (set, copy) in state.sets { set.replace(with: try copy.copy()) }
    for (cell, value) in state.cells { cell.value = value }
    for (variable, held) in state.variables { variable.restore(held) }
    for (table, frame) in state.frames { table.frame = frame }
    for (scaler, scaling) in state.scalers { scaler.scaling = scaling }
    for (regression, fitted) in state.regressions { regression.fitted = fitted }
    for (optimizer, saved, rate) in state.optimizers {
      optimizer.state = try saved.copied()
      optimizer.learningRate = rate
    }
    let names = Set(state.names).union(state.omitted)
    for name in machine.globals.definedNames where !names.contains(name) { machine.globals[name] = nil }
    for (name, value) in state.bindings { machine.globals[name] = value }
    machine.random.generator = state.streams.python
    machine.random.spare = state.streams.spare
    machine.numpyRandom = state.streams.numpy
    machine.generator = state.streams.torch
    machine.neural.random = state.streams.keras
    machine.neural.used = state.streams.names
    machine.figure = state.figure
    machine.recorder.lastOutput = state.lastOutput
  }
}

extension Session {
  /// Sets every stream of random numbers, and the counters behind layers' names, to where a new session has them.
  package func beginDrawsAnew() {
    machine.random.generator = MersenneTwister(pythonSeed: 0)
    machine.random.spare = nil
    machine.numpyRandom = MersenneTwister(seed: 0)
    machine.generator = Tensors.Generator(seed: 0)
    machine.neural.random = Tensors.Generator(seed: 0)
    machine.neural.used = [:]
    machine.figure = Figure()
  }
}
