import Notebook
import Testing
import Wording

@Suite("what is asked with a question mark")
struct HelpTests {
  @Test("a card tells call, meaning, formula, slope, shapes, an example with its output, and lessons")
  func card() throws {
    #expect(
      try Desk().type("relu?") == """
        relu(x)
        Keeps what is above 0 and turns the rest into 0.
            y = max(x, 0)
            dy/dx = 1 where x > 0, else 0
        Shapes:  any shape; the result has the same
        as in    (3, 4) → (3, 4)
        Example:  relu(tensor([-1.0, 0.0, 2.0]))
            tensor([0., 0., 2.])
        Lessons:  3 Forward: from numbers in to a number out, 6 Why nothing moves:
                  gradients of 0
        Source:  Nair and Hinton, 2010; slope 0 at 0 as in PyTorch
        """)
  }

  @Test("two marks say each argument too")
  func full() throws {
    let desk = try Desk()
    let text = desk.type("mean??")
    #expect(text.contains("Arguments:\n    x          "))
    #expect(text.contains("axis       None for all axes, one axis, or a tuple of axes   None if left out"))
    #expect(text.contains("Shapes:  "))
    #expect(desk.type("Dense??").contains("activation "))
  }

  @Test("the learner's own function shows its call, its docstring and with two marks its text")
  func own() throws {
    let desk = try Desk()
    desk.type("def f(a, b=2):\n    '''Adds.\n\n    Twice.'''\n    # quietly\n    return a + b\n", "g = lambda x: x + 1")
    #expect(desk.type("f?") == "f(a, b=2)\nAdds.\n\nTwice.")
    #expect(desk.type("help(f)") == desk.type("f?"))
    #expect(
      desk.type("f??").hasSuffix(
        "\n\n    def f(a, b=2):\n        '''Adds.\n\n        Twice.'''\n        # quietly\n        return a + b"))
    #expect(desk.type("g??").hasSuffix("    lambda x: x + 1"))
  }

  @Test(
    "full-width marks and colons do, before or behind, and commands can be asked about",
    arguments: ["relu？", "？relu", "?relu", "：帮助 relu", ":help relu？", ":帮助 ？relu", " relu ? "])
  func fullWidth(_ line: String) throws {
    let desk = try Desk()
    #expect(desk.type(line) == desk.type("relu?"))
  }

  @Test("a variable shows its type, its memory and its value; a module what it holds")
  func variables() throws {
    let desk = try Desk()
    desk.type(
      "import math, numpy", "x = tensor([1.0, 2.0])", "n = 3", "many = list(range(5000))", "d = {'a': {'b': 1}}")
    #expect(desk.type("x?") == "x   Tensor   24 B\ntensor([1., 2.])\n(2,)")
    #expect(desk.type("n?") == "n   int   16 B\n3")
    #expect(desk.type("many?").hasSuffix("max 4999 · :more shows all"))
    #expect(desk.type(":more").hasSuffix(" 4998, 4999]"))
    #expect(desk.type("math?").hasPrefix("math   module\n"))
    #expect(desk.type("math?").contains(" sqrt,"))
    #expect(!desk.type("numpy?").contains("zeros_like") && desk.type("numpy??").contains("zeros_like"))
    #expect(desk.fault("math.sqr?").contains("Did you mean math.sqrt?"))
    #expect(desk.type("str.upper?") == "str.upper(self, /)")
  }

  @Test(
    "a layer, a loss and an op that takes more than tensors say their shapes; an example that shows nothing is alone")
  func shapes() throws {
    let desk = try Desk()
    #expect(desk.type("Dense?").contains("\nShapes:  (batch, …, n) → (batch, …, units)\nExample:"))
    #expect(desk.type("one_hot?").contains("\nShapes:  (3,) → (3, 3)\n"))
    #expect(desk.type("concat?").contains("\nas in    "))
    #expect(!desk.type("from keras.optimizers import Adam", "Adam??").contains("<Adam>"))
    #expect(!desk.type("sum??").contains("Shapes:"))
  }

  @Test("of commands")
  func commands() throws {
    let desk = try Desk()
    for line in [":step?", "：单步？", ":help :step", "?:step", ":help step", ":h ：单步"] {
      #expect(desk.type(line).hasPrefix(":step EXPRESSION"), "\(line)")
    }
    #expect(desk.fault(":stpe?").contains("Did you mean :step?"))
    #expect(desk.fault("rleu?").contains("Did you mean relu?"))
    #expect(desk.type("?") == desk.type(":help"))
  }

  @Test("every card's page fits forty columns, in both languages")
  func narrow() throws {
    for tongue in Tongue.allCases {
      let desk = try Desk(tongue)
      desk.display.columns = 40
      for name in ["relu", "Dense", "matmul", "cross_entropy", "len", "Adam"] {
        let lines = desk.type(name + "??").split(separator: "\n").map(String.init)
        // Code isn't broken.
        #expect(
          lines.filter { !$0.hasPrefix("    ") && !$0.contains("(") }.allSatisfy { $0.displayWidth <= 40 }, "\(lines)")
      }
    }
  }
}
