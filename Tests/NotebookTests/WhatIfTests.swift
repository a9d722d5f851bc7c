import Notebook
import Testing
import Testkit
import Wording

@Suite("What if, keep and derive at the prompt")
struct WhatIfPageTests {
  private static let matrix = [
    "W = param([[1.0, 2.0], [3.0, -4.0]]); X = tensor([[1.0, -1.0], [0.5, 2.0], [0.0, 1.0]])",
    "M = (relu(X @ W) ** 2).mean()",
  ]

  private static let model = [
    "from tensorflow import keras", "xs, ys = moons(60, seed=1)", "keras.utils.set_random_seed(3)",
    "model = keras.Sequential([keras.layers.Dense(4, activation='tanh', input_shape=(2,)), keras.layers.Dense(1, activation='sigmoid')])",
    "model.compile('adam', 'binary_crossentropy')", "h = model.fit(xs, ys, epochs=2, verbose=0)",
  ]

  @Test(
    "a number, an input, several at once, an element, a learning rate, an example, a threshold",
    arguments: Tongue.allCases)
  func whatIf(_ tongue: Tongue) throws {
    let desk = try Desk(tongue)
    var pages: [String] = []
    func ask(_ questions: String...) {
      for question in questions { pages.append("\(question)\n" + desk.type(question)) }
    }
    desk.type(Desk.neuron)
    ask(":whatif w = 0.9", ":whatif x = 3", ":假如 w ＝ 0.95，b ＝ 0.1", ":whatif w = w for w*x + b", ":whatif w")
    for line in Self.matrix { desk.type(line) }
    ask(":whatif W[0, 1] = 9", ":whatif X = 0 for M")
    for line in Self.model { desk.type(line) }
    ask(":whatif dense.kernel[0, 1] = 3", ":whatif lr = 0.1", ":whatif without 17 from 3")
    ask(":whatif threshold = 0.3 for [0, 1, 1, 0], [0.2, 0.4, 0.9, 0.6]")
    #expect(desk.display.faults.isEmpty)
    #expect(Golden.difference(of: pages.joined(separator: "\n\n") + "\n", from: "whatif-\(tongue.rawValue)") == nil)
  }

  @Test("the update of a weight, number by number, by hand and by an optimiser", arguments: Tongue.allCases)
  func derive(_ tongue: Tongue) throws {
    let desk = try Desk(tongue)
    var pages: [String] = []
    func ask(_ questions: String...) {
      for question in questions { pages.append("\(question)\n" + desk.type(question)) }
    }
    desk.type(Desk.neuron)
    ask(":derive w", ":derive w lr=0.05", ":推导 b lr ＝ 0.1")
    for line in Self.matrix { desk.type(line) }
    ask(":derive W[1, 0]")
    for line in Self.model { desk.type(line) }
    ask(":derive dense.kernel[0, 1]", ":derive model.layers[1].bias[0]")
    #expect(desk.display.faults.isEmpty)
    #expect(Golden.difference(of: pages.joined(separator: "\n\n") + "\n", from: "derive-\(tongue.rawValue)") == nil)
  }

  @Test("a what-if leaves the session alone; keep adopts exactly what was shown, once")
  func keep() throws {
    let desk = try Desk()
    #expect(desk.fault(":keep").contains("there is no what-if to keep"))
    desk.type(Desk.neuron)
    for value in ["0.9", "-3", "1e30", "w * 2", "[0.7]"] { desk.type(":whatif w = \(value)") }
    #expect(desk.type("w").hasPrefix("0.5"))
    #expect(desk.type("L").hasPrefix("0.81"))
    desk.type(":whatif w = 0.9, x = 4")
    #expect(desk.type(":keep").hasPrefix("w is now 0.9; it was 0.5."))
    #expect(desk.type("w").hasPrefix("0.9"))
    #expect(desk.type("x").hasPrefix("4"))
    #expect(desk.type("L").hasPrefix("0.81"), "what was computed stays")
    #expect(desk.fault(":keep").contains("there is no what-if to keep"))
    #expect(desk.type(":whatif b = 0").contains("w was 0.5 then and is 0.9 now"))
  }

  @Test(
    "what makes no sense is said in one sentence",
    arguments: [
      (":whatif", "what should be different?"), (":whatif w =", "w = doesn't say what becomes what."),
      (":whatif w = 1, lr = 2", "mixes kinds of change"), (":whatif q = 1", "name 'q' is not defined"),
      (":whatif w = 'a'", "w can't become a value of type str."),
      (":whatif w = [1, 2]", "w has shape (), and the new value (2,)."),
      (":whatif w = 1 +", "the line ends where a value should follow"),
      (":whatif y = 1", "nothing that was computed depends on y."),
      (":whatif lr = 0.1", "nothing has been trained yet."),
      (":whatif without 3", "nothing has been trained yet."), (":whatif without", "which example should be left out?"),
      (":whatif threshold = 2", "2 is not a threshold from 0 to 1."),
      (":whatif threshold = 0.3", "a threshold needs labels and scores"),
      (":whatif threshold = 0.3 for [0, 1], [0.5]", "there are 2 labels and 1 scores."),
      (":whatif threshold = 0.3 for [0, 2], [0.5, 1]", "labels must be 0 or 1; there is 2."),
      (":derive", "derive"), (":derive y", "no single number was computed through which a gradient could reach y."),
      (":derive v", "v holds 2 numbers, shape (2,); one at a time can be followed."),
      (":derive w lr=-1", "-1 is not a learning rate"), (":derive v[2]", "2"),
    ])
  func refusals(_ line: String, _ sentence: String) throws {
    let desk = try Desk()
    desk.type(Desk.neuron)
    desk.type("y = param(1.0); v = param([1.0, 2.0])")
    #expect(desk.fault(line).contains(sentence), "\(desk.fault(line))")
  }
}
