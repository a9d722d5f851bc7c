import Notebook
import Testing
import Wording

@Suite("results below a cell")
struct EchoTests {
  @Test(
    "numbers show six significant digits, everything else as Python writes it",
    arguments: [
      ("1 + 1", "2"), ("0.1 + 0.2", "0.3"), ("2.0", "2.0"), ("1 / 3", "0.333333"), ("1e20", "1e+20"),
      ("1234567.0", "1234567.0"), ("123456.789", "123457.0"), ("-1e-7", "-1e-07"), ("float('nan')", "nan"),
      ("(0.1 + 0.2, 'a')", "(0.3, 'a')"), ("[1/3, [2/3]]", "[0.333333, [0.666667]]"),
      ("{'loss': 0.1 + 0.2}", "{'loss': 0.3}"), ("'a'", "'a'"), ("True", "True"), ("None", ""), ("x = 3", ""),
      ("1 + 1;", ""),
    ])
  func numbers(_ code: String, _ shown: String) throws {
    #expect(try Desk().type(code) == shown)
  }

  @Test("a computed scalar says how it came about; a gradient is a number")
  func neuron() throws {
    let desk = try Desk()
    let gap = String(repeating: " ", count: 34)
    #expect(desk.type(Desk.neuron, "L") == "0.81\(gap)scalar · from 5 operations · needs a gradient")
    #expect(desk.type("w.grad") == "None: no backward() has run through w since it was made.")
    #expect(desk.type("L.backward(); w.grad") == "-3.6")
    #expect(desk.type("w.grad, b.grad") == "(-3.6, -1.8)")
    #expect(desk.type("tensor(1.0).grad") == "None")
    #expect(desk.type("t = tensor(1.0)", "t.grad") == "None: t asks for no gradient; param(…) makes one that does.")
  }

  @Test("the same in Chinese")
  func chinese() throws {
    let desk = try Desk(.chinese)
    #expect(desk.type(Desk.neuron, "L").hasSuffix("标量 · 由 5 步运算得出 · 需要梯度"))
    #expect(desk.type("w.grad") == "None：w 建好以后，还没有跑过经过它的 backward()。")
  }

  @Test("a larger tensor is printed by its library's rules, with its shape below")
  func tensors() throws {
    let desk = try Desk()
    #expect(desk.type("tensor([1.0, 2.5])") == "tensor([1.0000, 2.5000])\n(2,)")
    #expect(desk.type("v = param([1.0, 2.0]) * 2", "v").hasSuffix("\n(2,) · from 1 operation · needs a gradient"))
  }

  @Test("what a cell prints stands as it is, also in the middle of a line")
  func printing() throws {
    let desk = try Desk()
    desk.type("print('a', end='')", "print(0.1 + 0.2)")
    #expect(desk.display.printed == "a0.30000000000000004\n")
  }

  @Test("the last results are kept under _ and by their cell's number")
  func underscore() throws {
    let desk = try Desk()
    #expect(desk.type("6 * 7", "_ + 1", "None", "_", "_1") == "42\n43\n43\n42")
  }

  @Test("more digits can be asked for")
  func digits() throws {
    let desk = try Desk()
    #expect(desk.type(":digits 10", "1 / 3") == "Results show 10 significant digits.\n0.3333333333")
    #expect(desk.fault(":digits 0").hasPrefix("ValueError: a whole number is needed here, not 0."))
  }
}
