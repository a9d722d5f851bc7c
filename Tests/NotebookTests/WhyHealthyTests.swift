import Autograd
import Catalogue
import Explain
import Notebook
import Testing
import Testkit
import Wording

/// Programs in which nothing is wrong: nets of many forms, trained by hand or by `fit`, drawn from a seed.
struct HealthyProgram: CustomTestStringConvertible, Sendable {
  let cells: [String]
  let questions: [String]
  let seed: Int
  var testDescription: String { "seed \(seed)" }

  init(seed: Int) {
    self.seed = seed
    var random = SeededGenerator(seed: UInt64(seed) &* 977 &+ 13)
    func pick<T>(_ items: [T]) -> T { items[Int.random(in: 0..<items.count, using: &random)] }
    let rows = pick([24, 32, 48, 64])
    let inputs = pick([2, 3, 5, 8])
    let hidden = pick([3, 4, 8, 12])
    let outputs = pick([1, 2, 3])
    func place(_ a: Int, _ b: Int) -> String {
      "[\(Int.random(in: 0..<a, using: &random)), \(Int.random(in: 0..<b, using: &random))]"
    }
    var cells = [":seed \(seed)"]
    if seed % 2 == 0 {
      let loss = pick(["mse", "binary_crossentropy", "sparse_categorical_crossentropy", "mae"])
      let curve = pick(["tanh", "relu", "sigmoid"])
      let (last, units, y): (String, Int, String) =
        switch loss {
        case "binary_crossentropy": ("sigmoid", 1, "(X.sum(axis=1) > 0).float().reshape(\(rows), 1)")
        case "sparse_categorical_crossentropy": ("softmax", 2, "(X.sum(axis=1) > 0).float()")
        default: ("linear", 1, "X.sum(axis=1).reshape(\(rows), 1)")
        }
      cells += [
        "X = randn(\(rows), \(inputs)); y = \(y)",
        "m = Sequential([Dense(\(hidden), activation='\(curve)', input_shape=(\(inputs),)), Dense(\(units), activation='\(last)')])",
        "m.compile(optimizer='\(pick(["sgd", "adam", "rmsprop"]))', loss='\(loss)')",
        "h = m.fit(X, y, epochs=\(pick([1, 2, 5])), batch_size=\(pick([8, 16, 32])), verbose=0)",
      ]
      self.cells = cells
      questions = [
        "m.layers[0].kernel.grad\(place(inputs, hidden))", "m.layers[1].kernel.grad\(place(hidden, units))",
        "m.layers[0].bias.grad[\(Int.random(in: 0..<hidden, using: &random))]",
        "m.layers[0].kernel\(place(inputs, hidden))", "m.layers[1].kernel.grad",
      ]
      return
    }
    let curve = pick(["tanh", "relu", "sigmoid", "gelu", "leaky_relu", "softplus"])
    let loss = pick([
      "((O - T)**2).mean()", "mse_loss(O, T)", "(abs(O - T) + 0.1*(O - T)**2).mean()", "huber_loss(O, T)",
      "binary_cross_entropy_with_logits(O, (T > 0.0)*1.0)",
    ])
    cells += [
      "X = randn(\(rows), \(inputs)); T = randn(\(rows), \(outputs))",
      "W = param(randn(\(inputs), \(hidden))*0.7); b = param(randn(\(hidden))*0.1); V = param(randn(\(hidden), \(outputs))*0.7)",
      """
      for i in range(\(pick([1, 3, 6]))):
          W.grad = None
          b.grad = None
          V.grad = None
          O = \(curve)(X @ W + b) @ V
          L = \(loss)
          L.backward()
          with no_grad():
              W -= 0.05 * W.grad
              b -= 0.05 * b.grad
              V -= 0.05 * V.grad

      """,
    ]
    self.cells = cells
    questions = [
      "W.grad\(place(inputs, hidden))", "V.grad\(place(hidden, outputs))",
      "b.grad[\(Int.random(in: 0..<hidden, using: &random))]", "W.grad", "L",
    ]
  }
}

@Suite("why is silent where nothing is wrong")
struct WhyHealthyTests {
  @Test("a healthy run has no fault named", arguments: (0..<30).map(HealthyProgram.init))
  func healthy(_ program: HealthyProgram) throws {
    let desk = try Desk()
    for cell in program.cells { desk.notebook.enter(cell) }
    #expect(desk.display.faults.isEmpty)
    for question in program.questions {
      let reason = try desk.notebook.reason(for: question)
      #expect(reason == .healthy, "\(question): \(reason)")
      let page = desk.type(":why \(question)")
      #expect(!page.isEmpty && !page.contains("Try:") && desk.display.faults.isEmpty, "\(page)\(desk.display.faults)")
    }
  }

  @Test("the factors of a healthy gradient multiply to it, as central differences have it")
  func chain() throws {
    let desk = try Desk()
    desk.type(Desk.neuron, "L.backward()")
    let target = try desk.notebook.target("w.grad", by: Pointing.self)
    guard case .element(let element)? = try WhyFinding(target, desk.notebook, .silent)?.facts,
      let chain = element.chain
    else {
      Issue.record("no chain")
      return
    }
    #expect(chain.telling.map { Float($0.slope) } == [-1.8, 1, 2])
    #expect((chain.product + 3.6).magnitude < 1e-6 && element.share == 1)
  }
}
