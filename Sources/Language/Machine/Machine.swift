import Autograd
import Catalogue
import Glibc
import Neural
import Plotting
import Tensors
import Wording

/// What runs programs: the stack of slots, the global variables, the limits, and where output goes.
///
/// A machine runs one program at a time, on one thread with a deep stack (see `DeepStack`).
package final class Machine {
  let registers: UnsafeMutablePointer<Registers>
  private let stack: UnsafeMutablePointer<Value?>
  /// Slots of all calls that can be open at once: 1000 calls of 250 variables.
  private static let stackSlots = 1 << 18

  package let globals = Globals()
  package private(set) var builtins: [String: Value] = [:]
  package var pulse = Pulse.silent
  /// Where `print` and plots go, in the order in which they happen.
  package var sink: (Output) -> Void = { _ in }
  package let random = RandomState()
  /// What `plt.` calls have drawn since the last `plt.show()`.
  package var figure = Figure()
  /// Saves a plot to a file, as whoever holds the session can; the evaluator itself knows no templates.
  package var savePlot: (Plot, String) throws -> Void = { _, path in throw PlotFault.badPath(path) }
  /// Whether code from someone else is at work here, or has left functions behind: it reaches no network, and no file but
  /// the data beside its lesson. Every builtin that does asks first.
  package var isConfined = false
  /// Where `read_csv` looks for files.
  package var data = DataPlace.anywhere
  /// The state of `numpy.random`.
  package var numpyRandom = MersenneTwister(seed: 0)
  package let origins = Origins()
  /// Runs and records what is computed with tensors.
  package let recorder = Recorder()
  /// The stream of torch's and Keras's draws. Unseeded it begins at 0, so that a session can be played again.
  package var generator = Tensors.Generator(seed: 0)
  /// What Keras's models share: their random stream and the counters behind their names.
  package let neural = NeuralState(seed: 0)
  /// The training that happened last, by `fit` or in another way.
  package var lastRun: Run?
  private var modules: [String: ModuleObject] = [:]
  /// When memory was looked at last, in nanoseconds.
  private var memoryLook: UInt64 = 0

  package init() {
    stack = .allocate(capacity: Machine.stackSlots)
    stack.initialize(repeating: nil, count: Machine.stackSlots)
    registers = .allocate(capacity: 1)
    registers.initialize(
      to: Registers(globals: globals.slots, top: stack, end: stack + Machine.stackSlots, machine: self))
    let tables = PandasModule.values() + ScikitPreparation.values()
    for (name, value) in DatasetNames.values() + KerasModules.values() + tables + TensorNames.values()
      + Builtins.values()
    {
      builtins[name] = value
    }
  }

  deinit {
    registers.deinitialize(count: 1)
    registers.deallocate()
    stack.deinitialize(count: Machine.stackSlots)
    stack.deallocate()
  }

  /// Adds a name to the builtins, as a notebook does for what it offers itself. Before anything is compiled.
  package func define(_ name: String, _ value: Value) { builtins[name] = value }

  /// Throws if the learner has asked to stop or the program takes too much memory. Loops call it once a round, so it
  /// mostly counts down.
  @inline(__always)
  package func tick() throws { try registers.tick() }

  /// As `tick`, for work of about a millisecond: looks every time.
  package func check() throws {
    // Set back only where the learner goes on: code that tries something and drops its error must not drop this one.
    try pulse.check()
    registers.pointee.countdown = Registers.ticks
    // Memory fills at a few gigabytes a second at most, so a look every 20 ms comes in time.
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    let now = UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    if now &- memoryLook > 20_000_000 {
      memoryLook = now
      if let used = Limits.residentBytes(), used > Limits.memory {
        throw LimitFault.memory(used: used, limit: Limits.memory)
      }
    }
  }

  /// Notes that native code has made something of so many bytes: what is large brings the next look nearer.
  @inline(__always)
  func weigh(_ bytes: Int) { registers.pointee.countdown &-= bytes >> 16 }

  /// Runs native code that may call itself again through values, such as a `map` of a `map`, within the recursion limit.
  func descending<Result>(_ body: () throws -> Result) throws -> Result {
    try registers.descend()
    defer { registers.pointee.depth -= 1 }
    return try body()
  }

  package func write(_ text: String) { sink(.text(text)) }

  /// Throws a `ReachFault` where the program may not touch a file.
  package func mayReach(file path: String) throws(ReachFault) {
    if isConfined { throw .file(path: path) }
  }

  /// Throws a `ReachFault` where the program may not fetch anything.
  package func mayFetch(_ name: String) throws(ReachFault) {
    if isConfined { throw .download(name: name) }
  }

  /// The module of that dotted name; throws if there is none.
  package func module(named name: String) throws -> ModuleObject {
    if let module = modules[name] { return module }
    guard let view = ModuleView.all.first(where: { $0.name == name }) else {
      throw NameFault.module(name: name, nearest: ModuleView.all.map(\.name).nearest(to: name))
    }
    let module = ModuleObject(view)
    modules[name] = module
    try module.fill(self)
    return module
  }
}

/// What running code needs at every step, in one place of raw memory: no class field, whose every access would be
/// checked for overlap.
struct Registers {
  var globals: UnsafeMutablePointer<Value?>
  /// The first free slot. All slots from here on are nil.
  var top: UnsafeMutablePointer<Value?>
  let end: UnsafeMutablePointer<Value?>
  /// Calls that are open, the cell included.
  var depth = 0
  /// The lowest address that the native stack may reach.
  var stackFloor: UInt = 0
  var countdown = ticks
  /// What a `return` has handed to its call.
  var result = Value.none
  /// The expression for which native code runs.
  var origin: UInt32 = 0
  /// Alive as long as the registers, which it owns.
  unowned(unsafe) let machine: Machine

  static let ticks = 64
}

// On the pointer and not on the pointee, which must not be held while `check` writes to it.
extension UnsafeMutablePointer<Registers> {
  @inline(__always)
  func tick() throws {
    pointee.countdown -= 1
    if pointee.countdown < 0 { try pointee.machine.check() }
  }

  /// Opens a call; throws if that is one too many for Python's limit or for the native stack.
  @inline(__always)
  func descend() throws {
    var here: UInt8 = 0
    let address = withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) }
    if pointee.depth >= Limits.recursion || address < pointee.stackFloor {
      throw LimitFault.recursion(limit: Limits.recursion)
    }
    pointee.depth += 1
  }
}

/// The slots of one running call, and the registers.
struct Frame {
  let slots: UnsafeMutablePointer<Value?>
  let registers: UnsafeMutablePointer<Registers>

  @inline(__always)
  var machine: Machine { registers.pointee.machine }
}

/// The global variables of a session, each in a slot that it keeps from cell to cell.
package final class Globals {
  private(set) var slots: UnsafeMutablePointer<Value?>
  private var capacity = 64
  package private(set) var names: [String] = []
  private var places: [String: Int] = [:]

  init() {
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: nil, count: capacity)
  }

  deinit {
    var pending: [Container] = []
    for index in names.indices {
      pending.gather(slots[index])
      slots[index] = nil
    }
    Container.free(&pending)
    slots.deinitialize(count: capacity)
    slots.deallocate()
  }

  /// The slot of a name, made where there is none. Never called while a program runs, for slots may move.
  func slot(of name: String) -> Int {
    if let place = places[name] { return place }
    let place = names.count
    if place == capacity {
      let larger = UnsafeMutablePointer<Value?>.allocate(capacity: capacity * 2)
      larger.moveInitialize(from: slots, count: capacity)
      (larger + capacity).initialize(repeating: nil, count: capacity)
      slots.deallocate()
      slots = larger
      capacity *= 2
    }
    names.append(name)
    places[name] = place
    return place
  }

  package subscript(name: String) -> Value? {
    get { places[name].flatMap { slots[$0] } }
    set {
      if newValue == nil, places[name] == nil { return }
      slots[slot(of: name)] = newValue
    }
  }

  /// The names that have a value now, in the order in which they first appeared.
  package var definedNames: [String] { names.enumerated().filter { slots[$0.offset] != nil }.map(\.element) }
}
