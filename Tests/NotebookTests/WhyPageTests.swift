import Autograd
import Tensors
import Explain
import Notebook
import Testing
import Testkit
import Wording

@Suite("pages of why")
struct WhyPageTests {
  /// The recurring neuron, trained by a cell at a rate of 0.25: it dies at step 3.
  static let dying = """
    L = (relu(w*x + b) - 2.0)**2
    L.backward()
    with no_grad():
        w -= lr * w.grad
        b -= lr * b.grad
    w.grad = None
    b.grad = None

    """

  @Test(
    "the neuron that died at rate 0.25, a saturated sigmoid, a logarithm of 0 and the order", arguments: Tongue.allCases
  )
  func golden(_ tongue: Tongue) throws {
    let desk = try Desk(tongue)
    var pages: [String] = []
    func ask(_ cells: [String], _ question: String) {
      for cell in cells { desk.notebook.enter(cell) }
      pages.append("\(question)\n" + desk.type(question))
    }
    ask(["lr = 0.25; x = 2.0; w = param(0.5); b = param(0.1)", Self.dying, ":train 5"], ":why w.grad")
    ask([":reset", "x = 2.0; w = param(4.6)", "L = (sigmoid(w*x) - 0.0)**2", "L.backward()"], ":why w.grad")
    ask([":reset", "p = param([0.5, 0.0, 0.2])", "L = -(log(p) * p).sum()"], ":why nan")
    ask([], ":why order")
    ask([":reset", Desk.neuron, "L.backward()"], ":why w.grad")
    #expect(desk.display.faults.isEmpty)
    #expect(Golden.difference(of: pages.joined(separator: "\n\n") + "\n", from: "why-\(tongue.rawValue)") == nil)
  }

  @Test("asked alone, it takes what isn't finite first, then a gradient of 0, a missing one, and else a healthy one")
  func alone() throws {
    let desk = try Desk()
    #expect(desk.fault(":why").contains("nothing has been computed yet"))
    desk.type(Desk.neuron)
    #expect(desk.type(":why").hasPrefix("w.grad is None because no backward pass has run: L depends on w"))
    desk.type("L.backward()")
    #expect(desk.type(":why").hasPrefix("w.grad is -3.6, and healthy"))
    desk.type("v = param(-1.0); M = relu(v); M.backward()")
    #expect(desk.type(":why").hasPrefix("v.grad is 0 because the relu is off"))
    desk.type("N = log(v*0.0)")
    #expect(desk.type(":why").hasPrefix("The first infinity on the way to N: the logarithm of 0."))
  }

  @Test("a loss is taken apart by rows, a sum by its terms, a number by its steps")
  func values() throws {
    let desk = try Desk()
    desk.type(
      "p = param([1.0, 2.0, 5.0]); t = tensor([1.0, 3.0, 1.0]); M = mse_loss(p, t); r = 0.1*(p**2).sum(); J = M + r")
    let page = desk.type(":why M")
    #expect(page.hasPrefix("M is 5.6667, a mean over 3. What each adds, largest first:\n"))
    #expect(
      page.hasSuffix(
        """
            row 2      5.3333     94.1 %
            row 1      0.33333     5.9 %
            row 0      0           0.0 %
            together   5.6667
        """))
    let parts = desk.type(":why J")
    #expect(parts.contains("J is 8.6667, made of 2 terms") && parts.contains("M          5.6667    65.4 %"))
    #expect(desk.type(":why loss") == parts)
    #expect(desk.type(":why p").hasPrefix("p is as it was given: no operation made it."))
    #expect(desk.type("y = tensor([1.0, 2.0]) @ tensor([3.0, 4.0]) * param(1.0)", ":why y").contains("y is 11"))
  }

  @Test("a whole gradient says how many elements are 0, and why")
  func whole() throws {
    let desk = try Desk()
    desk.type(
      "X = tensor([[1.0, 0.0, 2.0], [2.0, 0.0, 1.0]]); W = param([[1.0, -1.0], [1.0, -2.0], [1.0, -3.0]])",
      "L = relu(X @ W).sum(); L.backward()")
    let page = desk.type(":why W.grad")
    #expect(page.hasPrefix("4 of the 6 elements of W.grad are 0; the others are healthy."))
    #expect(page.contains("units that are off    75 %   [0, 1]"))
    #expect(page.contains("an input of 0         25 %   [1, 0]"))
  }

  @Test("the order of a computation of one's own, and one that recursion never finishes")
  func order() throws {
    let desk = try Desk()
    desk.type("a = param(3.0); b = a*2.0; d = b*b + b")
    let page = desk.type(":why order d")
    #expect(page.contains("Passing on at once gives a the gradient"))
    desk.type("c = a*1.0\nfor i in range(30):\n    c = c + c\n")
    #expect(desk.type(":why order c").contains("stopped after 20,000 steps"))
    desk.type(Desk.neuron)
    #expect(desk.type(":why order L").hasPrefix("Here the order doesn't matter"))
    #expect(desk.fault(":why order x").contains("TypeError"))
  }

  @Test("naive recursion gives 10 where 8 is right")
  func example() throws {
    let (trace, names) = try PropagationOrder.example()
    let order = try PropagationOrder(trace)
    #expect(order.differing.map { names[$0.slot] } == ["a"])
    #expect(order.differing.first?.naive == 10 && order.differing.first?.ordered == 8)
    #expect(order.early.flatMap { names[$0.slot] } == "b" && order.early?.had == 1 && order.early?.whole == 4)
  }

  @Test("a chain of twenty thousand steps is explained")
  func longChain() throws {
    let desk = try Desk()
    desk.type("w = param(1.0); y = w*1.0\nfor i in range(20000):\n    y = y * 1.00005\n", "y.backward()")
    let page = desk.type(":why w.grad")
    #expect(page.hasPrefix("w.grad is 2.7154, and healthy"), "\(page)")
    #expect(page.contains("2.7154 = 1 × 1 × 1 × 1 × 1 × … × 1 × 1"), "\(page)")
    #expect(desk.display.faults.isEmpty)
  }

  @Test("a number that was only printed is no reason; what training did to a weight is told")
  func evidence() throws {
    let desk = try Desk()
    desk.type("x = 2.0; w = param(0.5); b = param(0.1); L = (b*x)**2; L.backward()", "print(w.item())")
    #expect(try desk.notebook.reason(for: "w.grad") == .unused)
    #expect(desk.type(":why w.grad") == "L doesn't depend on it: no step between uses w.")
    desk.type(
      "X = tensor([[1.0], [2.0]]); Y = tensor([[2.0], [4.0]]); m = Sequential([Dense(1, input_shape=(1,))])",
      "m.compile(optimizer=SGD(learning_rate=0.1), loss='mse'); h = m.fit(X, Y, epochs=2, verbose=0)")
    let page = desk.type(":why m.layers[0].kernel[0, 0]")
    #expect(page.contains("the last training step moved it from") && page.contains("learning rate          0.1"))
    #expect(desk.type(":why m.layers[0].kernel.grad[0,0]").contains("x["))
  }

  @Test("pages fit 40 columns, and read without colour")
  func narrow() throws {
    let desk = try Desk()
    desk.display.columns = 40
    desk.type(Desk.neuron, "L.backward()", "v = param(-1.0); M = relu(v); M.backward()")
    for question in ["w.grad", "v.grad", "L", "order", "nan"] {
      let page = desk.type(":why \(question)")
      #expect(page.split(separator: "\n").allSatisfy { String($0).displayWidth <= 40 }, "\(page)")
    }
  }

  @Test("tensors without elements, and losses of several numbers, are no trap")
  func edges() throws {
    let desk = try Desk()
    desk.type("e = zeros(0, 3); p = param(1.0); f = p*e; g = f.sum(); m = f.mean(); v = param([]); g.backward()")
    for question in ["g", "m", "f", "e", "p", "p.grad", "v", "v.grad", "e.grad", "order g", "nan", "loss", ""] {
      #expect(!desk.type(":why \(question)").isEmpty, "\(question)")
      #expect(desk.display.faults.isEmpty, "\(question) \(desk.display.faults)")
    }
    #expect(desk.type(":why m").contains("the mean of no numbers"))
    #expect(desk.type(":why f") == "f has shape (0, 3): there is no element in it.")
    desk.type("W = param([1.0, 2.0]); y = W*3.0; y.backward(tensor([1.0, 10.0]))")
    #expect(desk.type(":why W.grad[1]").contains("30 = 3"))
    #expect(desk.type(":why y.grad[1]").contains("is None because y is the result"))
  }

  @Test("an activation that died, a loss at rest and a factor of 0 at once: the most telling one is named")
  func ranks() throws {
    let desk = try Desk()
    desk.type("p = param(2.0); k = (p - 2.0)**2 + 0.0*p; k.backward()")
    guard case .atRest = try desk.notebook.reason(for: "p.grad") else {
      Issue.record("not at rest")
      return
    }
  }

  @Test("what is proposed against a unit that died was tried, and works as it is written")
  func proposal() throws {
    let desk = try Desk()
    desk.type("lr = 0.25; x = 2.0; w = param(0.5); b = param(0.1)", Self.dying, ":train 5")
    let page = desk.type(":why w.grad")
    #expect(page.contains("It began at step 2: the step before took w from 1.4 to 0.05 (rate 0.25)."))
    #expect(page.contains("Try: :whatif lr = 0.05 from 1, with which it stays on; or leaky_relu."))
    #expect(!desk.type(":whatif lr = 0.05 from 1").isEmpty && desk.display.faults.isEmpty, "\(desk.display.faults)")
  }
}

@Suite("why of a step's loss")
struct WhyStepLossTests {
  @Test(
    "while a step of a repeated cell is open, its loss is explained; afterwards the variable's",
    arguments: ["loss", "L"])
  func stepOfCell(name: String) throws {
    let desk = try Desk()
    desk.notebook.enter("w = param(0.5)")
    desk.notebook.enter("\(name) = (w * 2 - 2)**2; \(name).backward(); w = param(w.item() - 0.05 * w.grad.item())")
    desk.notebook.enter(":train 5")
    desk.notebook.enter(":at 1")
    for word in [name, "loss", "损失"] {
      desk.display.forget()
      #expect(desk.type(":why \(word)").contains("is 0.36."), "\(desk.display.text) \(desk.display.faults)")
    }
    desk.notebook.enter(":at end")
    desk.display.forget()
    #expect(!desk.type(":why \(name)").contains("is 0.36."))
  }
}
