import Autograd
import Catalogue
import Language
import Neural
import Notebook
import Synchronization
import Tensors
import Testing
import Testkit
import Wording

@Suite("training a cell")
struct TrainTests {
  static let start = "x = 2.0; lr = 0.01; w = param(0.5); b = param(0.1)"
  static let step = """
    L = (relu(w*x + b) - 2.0)**2
    L.backward()
    with no_grad():
        w -= lr * w.grad
        b -= lr * b.grad
    w.grad = None
    b.grad = None
    """

  /// The bits of a variable's number.
  private func bits(_ desk: Desk, _ name: String) throws -> UInt64 {
    desk.notebook.enter("float(\(name))")
    guard case .float(let value)? = desk.notebook.session["_"] else { throw TestFailure("\(name) is no float") }
    return value.bitPattern
  }

  @Test(
    ":train 200 leaves the bits that a for loop of 200 rounds leaves",
    arguments: [
      step,
      "L = (relu(w*x + b) - 2.0)**2; L.backward(); w = param(w.detach() - lr*w.grad); b = param(b.detach() - lr*b.grad)",
      "import random\nx = random.random()\n" + step, "x = np.random.randn()\n" + step,
      "noise = randn(1)[0]\nx = 2.0 + noise.item()\n" + step,
    ])
  func likeLoop(_ step: String) throws {
    let (trained, looped) = (try Desk(), try Desk())
    for desk in [trained, looped] { desk.type("import numpy as np", Self.start) }
    trained.type(step, ":train 200")
    let body = step.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    looped.type(step, "for i in range(200):\n\(body)\n")
    #expect(trained.display.faults.isEmpty)
    for name in ["w", "b", "L"] { #expect(try bits(trained, name) == bits(looped, name)) }
  }

  @Test("any step is replayed from the start or a sparse checkpoint with its own bits, and nothing at hand changes")
  func replay() throws {
    let desk = try Desk()
    desk.type(
      Self.start + "; m = 0.0; seen = []", "import random", "x = random.random()\nseen.append(x)\n" + Self.step,
      ":train 100")
    let end = try bits(desk, "w")
    let run = try #require(desk.notebook.lastRun)
    #expect(run.stepCount == 100)
    #expect(run.checkpoints.count < 20)
    var reference = try run.state(before: 1)
    for done in 0...100 {
      let state = try run.state(before: done + 1)
      #expect(state.weights.map { $0.doubles() } == reference.weights.map { $0.doubles() }, "after step \(done)")
      if done < 100 { reference = try run.step(reference) }
    }
    #expect(try bits(desk, "w") == end)
    #expect(desk.type("len(seen)") == "101")
    #expect(desk.type("x == seen[-1]") == "True")
  }

  @Test("a variable that changes later doesn't change what the steps were")
  func laterChanges() throws {
    let desk = try Desk()
    desk.type(Self.start, Self.step, ":train 50")
    let before = desk.type(":at 30")
    desk.type("lr = 5.0; x = 100.0; w = param(9.0); del b; L = 3")
    #expect(desk.type(":at 30") == before)
    #expect(desk.type("lr, x, w.item(), L") == "(5.0, 100.0, 9.0, 3)")
    #expect(desk.fault("b").contains("'b'"))
  }

  @Test("an interruption keeps whole steps: what stands is what as many rounds of a loop leave", arguments: [0, 1, 7])
  func interruption(_ count: Int) throws {
    let (stopped, looped) = (try Desk(), try Desk())
    let listener = Listener()
    stopped.display.work = { listener.pulse(stoppingAfter: count) }
    for desk in [stopped, looped] { desk.type(Self.start) }
    looped.type(Self.step)
    stopped.type(Self.step)
    #expect(stopped.fault(":train 200") == "KeyboardInterrupt: Stopped. What had finished stays.")
    stopped.display.work = { .silent }
    #expect(stopped.notebook.lastRun?.stepCount == count)
    let body = Self.step.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    looped.type("for i in range(\(count)):\n\(body)\n")
    for name in ["w", "b", "L"] { #expect(try bits(stopped, name) == bits(looped, name)) }
    if count > 0 {
      #expect(stopped.type(":at \(count)").contains("Step \(count) of \(count)"))
    } else {
      #expect(stopped.fault(":at 1").hasPrefix("ValueError: the last training stopped before its first step was done."))
    }
  }

  @Test("a step that fails is taken back, and the steps before it stay")
  func failure() throws {
    let desk = try Desk()
    desk.type(Self.start + "; left = 40", "left -= 1\n" + Self.step + "\n1 / left")
    desk.display.forget()
    desk.notebook.enter(":train 200")
    #expect(desk.display.faults.first?.contains("ZeroDivisionError") == true)
    #expect(desk.notebook.lastRun?.stepCount == 38)
    #expect(desk.type("left") == "1")
    let state = try #require(try desk.notebook.lastRun?.state(before: 39))
    #expect(try bits(desk, "w") == state.weights[0].doubles()[0].bitPattern)
  }

  @Test("a cell that is no step is refused with the way to make it one, in both languages")
  func refusals() throws {
    let cases: [(setup: String, cell: String)] = [
      ("w = param(0.5)", "y = w * 2"), ("w = param(0.5)", "L = (w - 2)**2; L.backward(); print(L)"),
      ("w = param(0.5)", "L = (w - 2)**2; L.backward()"), ("a = 1", "loss = 3.0"),
      (
        "m = Sequential([Dense(1, input_shape=(1,))]); m.compile('sgd', 'mse'); x = zeros((4, 1))",
        "m.fit(x, x, verbose=0)"
      ),
      ("a = 1", "loss = nonsense"),
    ]
    var text = ""
    for tongue in Tongue.allCases {
      for (setup, cell) in cases {
        let desk = try Desk(tongue)
        desk.type(setup)
        text += "\(cell)\n\(desk.fault(":train 3 " + cell))\n\n"
        #expect(desk.notebook.lastRun == nil)
      }
      let desk = try Desk(tongue)
      for line in [
        ":train", ":train x", ":train 0", ":train 3", ":train 3 [7]", ":train 3 (w", ":at 1", ":diff", ":moved",
      ] {
        text += "\(line)\n\(desk.fault(line))\n\n"
      }
      desk.type(Self.start, Self.step, ":train 20")
      for line in [
        ":at", ":at x", ":at 0", ":at 21", ":at 2/1", ":at 3 backwards", ":diff 3 99", ":diff 1 2 3", ":moved q",
        ":moved w[0]", ":moved w 99", ":moved w 1 2",
      ] {
        text += "\(line)\n\(desk.fault(line))\n\n"
      }
    }
    #expect(Golden.difference(of: text, from: "train-faults") == nil)
  }

  @Test("the neuron from :train 200 to the end", arguments: Tongue.allCases)
  func neuron(_ tongue: Tongue) throws {
    let desk = try Desk(tongue)
    desk.type(Self.start)
    var text = ""
    let lines = [
      ":train 200 " + "L = (relu(w*x + b) - 2.0)**2; L.backward(); w = param(w.detach() - lr*w.grad); "
        + "b = param(b.detach() - lr*b.grad)", "w, b", ":at 1", ":graph L", ":at 37", ":at end", ":at end",
      ":diff 36 37",
      ":diff 0 end", ":diff 3 10", ":diff 1", ":moved w", ":moved b 3", ":moved", ":train 1 [2]",
    ]
    for line in lines { text += "\(line)\n\(desk.type(line))\n\n" }
    #expect(desk.display.faults.isEmpty)
    #expect(Golden.difference(of: text, from: "train-neuron-\(tongue.rawValue)") == nil)
  }

  @Test(
    "a model of digits: a step of fit is opened, walked, compared, and its examples are named",
    arguments: Tongue.allCases)
  func digits(_ tongue: Tongue) throws {
    let desk = try Desk(tongue)
    desk.type(
      "pixels, labels = digits(80, seed=1)",
      "net = Sequential([Flatten(input_shape=(28, 28)), Dense(6, activation='relu'), Dense(10, activation='softmax')])",
      "net.compile(optimizer='sgd', loss='sparse_categorical_crossentropy')",
      "net.fit(pixels / 255, labels, epochs=4, verbose=0);")
    #expect(desk.display.faults.isEmpty)
    var text = ""
    for line in [":at 2/2", ":graph loss", ":diff 0 end", ":moved dense_1.bias[3]", ":moved net.layers[1].kernel 1-3"] {
      text += "\(line)\n\(desk.type(line))\n\n"
      #expect(desk.display.faults.isEmpty)
    }
    desk.display.columns = 40
    for line in [":at 2/2", ":diff 5", ":moved dense_1.kernel 5"] { text += "\(line)\n\(desk.type(line))\n\n" }
    #expect(desk.display.faults.isEmpty)
    for line in text.split(separator: "\n").suffix(60) where !line.hasPrefix(":") {
      #expect(String(line).displayWidth <= 40, "\(line)")
    }
    #expect(Golden.difference(of: text, from: "train-digits-\(tongue.rawValue)") == nil)
    desk.type(":at 5 step")
    #expect(desk.notebook.activity != nil && desk.display.pages.count == 1)
    desk.type("q", ":step loss")
    #expect(desk.display.pages.count == 1)
  }

  @Test("the drawing of an example that is offered draws it")
  func picture() throws {
    let desk = try Desk()
    desk.type(
      "x, y = digits(40, seed=1)", "flat = x.reshape(40, 784)",
      "net = Sequential([Dense(10, activation='softmax', input_shape=(784,))])",
      "net.compile(optimizer='sgd', loss='sparse_categorical_crossentropy')", "net.fit(flat, y, verbose=0);")
    let text = desk.type(":moved dense.bias[3]")
    let offer = try #require(text.split(separator: "\n").last.map(String.init))
    let command = try #require(offer.split(separator: " shows ").first.map(String.init))
    #expect(command.hasPrefix(":plot "))
    desk.type(command)
    #expect(desk.display.plots.count == 1 && desk.display.faults.isEmpty)
  }

  @Test("a cell's own rule is told from plain descent, and examples keep their numbers where rows are picked")
  func batches() throws {
    let desk = try Desk()
    desk.type(
      "import random",
      "X = randn(40, 2); t = X @ tensor([[1.0], [2.0]]); W = param(zeros(2, 1)); v = zeros(2, 1); order = list(range(40))"
    )
    let pick =
      "random.shuffle(order); rows = tensor(order[:8]); L = ((X[rows] @ W - t[rows])**2).mean(); L.backward(); "
    desk.type(":train 60 " + pick + "v = 0.9*v - 0.02*W.grad; W = param(W.detach() + v)")
    let run = try #require(desk.notebook.lastRun)
    #expect(run.process.rule == nil)
    let step = try run.recorded(step: 9)
    #expect(Set(step.computation.rows).count == 8)
    let data = try #require(step.trace.nodes.first { $0.op == nil && $0.value.shape == [40, 2] }).value.floats()
    let batch = try #require(step.trace.nodes.first { $0.op != nil && $0.value.shape == [8, 2] }).value.floats()
    #expect(step.computation.rows.flatMap { [data[2 * $0], data[2 * $0 + 1]] } == batch)
    let text = desk.type(":moved W[1, 0]")
    #expect(text.contains("example") && text.contains("what the cell's own rule did"))
    desk.type(":train 20 " + pick + "W = param(W.detach() - 0.02*W.grad)")
    #expect(desk.notebook.lastRun?.process.rule is SGD)
    #expect(desk.notebook.lastRun?.process.learningRate == 0.02)
    desk.type(
      ":train 20 Y = tensor([X[0].tolist(), X[1].tolist()]); L = ((Y @ W)**2).mean(); L.backward(); W = param(W.detach() - 0.1*W.grad)"
    )
    #expect(desk.fault(":moved W[1, 0]").hasPrefix("ValueError: this cell makes its batches in its own way"))
    #expect(desk.type(":moved W[1, 0] 4").contains("row"))
  }

  @Test("plain numbers can be trained as well; their steps have no computation to open, and that is said")
  func plainNumbers() throws {
    let desk = try Desk()
    desk.type(
      "x = 2.0; w = 0.5; b = 0.1",
      "y = w*x + b; dy = 2*(y - 2); w = w - 0.05*dy*x; b = b - 0.05*dy; loss = (y - 2)**2", ":train 20")
    #expect(desk.type(":diff 0 1").contains("0.77"))
    #expect(
      desk.fault(":at 3").hasPrefix("TypeError: the loss of this cell is a plain number: how it was computed isn't"))
  }

  @Test("an iterator can't be taken back: that is told while training, and again where a step is asked for")
  func iterators() throws {
    let desk = try Desk()
    desk.type(
      Self.start, "source = enumerate(range(1000), 1)",
      "for k, _ in source:\n    break\nL = (w*k/100 - 2.0)**2\nL.backward()\nw = param(w.detach() - lr*w.grad)\n")
    let listener = Listener()
    desk.display.work = { listener.pulse() }
    let text = desk.type(":train 30")
    #expect(listener.notes.contains { $0.hasPrefix("The same step came out differently") })
    #expect(text.hasPrefix("Loss "))
    #expect(desk.fault(":at 25").hasPrefix("RuntimeError: step "))
  }

  @Test("progress is reported as fit reports it, and :plot draws the loss of every step")
  func progress() throws {
    let desk = try Desk()
    desk.type(Self.start, Self.step)
    let listener = Listener()
    desk.display.work = { listener.pulse() }
    desk.type(":train 5")
    #expect(
      listener.outline == ["started 1 5", "step 1/5", "step 2/5", "step 3/5", "step 4/5", "step 5/5", "ended 1"])
    desk.type(":plot")
    #expect(desk.display.plots.count == 1)
  }
}

/// Hears what long work reports, and stops it after a number of steps.
final class Listener: Sendable {
  private let events = Mutex<[Progress]>([])

  func pulse(stoppingAfter limit: Int = .max) -> Pulse {
    Pulse(isCancelled: { self.steps >= limit }) { progress in self.events.withLock { $0.append(progress) } }
  }

  private var steps: Int {
    events.withLock { $0.reduce(0) { if case .step = $1 { $0 + 1 } else { $0 } } }
  }

  var notes: [String] {
    events.withLock { $0.compactMap { if case .note(let note) = $0 { note.english } else { nil } } }
  }

  /// The events without their times and numbers.
  var outline: [String] {
    events.withLock { events in
      events.compactMap { event in
        switch event {
        case .started(let epochs, let steps, _): "started \(epochs) \(steps)"
        case .epoch(let epoch): "epoch \(epoch)"
        case .step(let step, let steps, _, _): "step \(step)/\(steps)"
        case .epochEnded(let epoch, _, _, _): "ended \(epoch)"
        case .bytes, .note: nil
        }
      }
    }
  }
}
