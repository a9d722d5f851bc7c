import Autograd
import Notebook
import Tensors
import Testing
import Wording

@Suite("what a learner points at")
struct TargetTests {
  static let cells = """
    x = [1.0, 2.0]; w = param(0.5)
    W = param([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    ps = [w, W]
    L = (W * w).sum()
    L.backward()
    """

  @Test(
    "a name, a gradient and a place are read as they are typed",
    arguments: [
      ("w", "w", false, [], 0.5), ("w.grad", "w", true, [], 21), ("W[1, 2]", "W", false, [1, 2], 6),
      ("W.grad[0,1]", "W", true, [0, 1], 0.5), ("W[0,1].grad", "W", true, [0, 1], 0.5),
      ("W[-1][-3]", "W", false, [1, 0], 4), ("ps[1].grad[0, 0]", "ps[1]", true, [0, 0], 0.5),
      ("Ｗ［０，１］", "W", false, [0, 1], 2), ("W。grad【0，1】", "W", true, [0, 1], 0.5),
    ] as [(String, String, Bool, [Int], Double)])
  func reads(_ text: String, _ name: String, _ isGradient: Bool, _ index: [Int], _ number: Double) throws {
    let desk = try Desk()
    desk.type(Self.cells)
    let target = try desk.notebook.target(text, by: Pointing.self)
    #expect(target.tensorName == name)
    #expect((target.part == .gradient) == isGradient)
    #expect(target.index == index)
    #expect(target.number == number)
  }

  @Test("a whole tensor has no one number, and the trace of a gradient is that of the last backward pass")
  func whole() throws {
    let desk = try Desk()
    desk.type(Self.cells, "M = (W * 3.0).sum(); M.backward(retain_graph=True)")
    let target = try desk.notebook.target("W.grad", by: Pointing.self)
    #expect(target.index == nil && target.number == nil && target.element == nil)
    #expect(desk.notebook.trace(of: target)?.nodes.last?.value.element(at: 0) == 63)
    #expect(target.variable.leaf?.passes == 2)
    desk.type("W.grad = None")
    #expect(target.variable.leaf?.passes == 0 && target.variable.leaf?.passesEver == 2)
    desk.type("M.backward()", "W.grad.zero_()", "(W * w).sum().backward()")
    #expect(target.variable.leaf?.passes == 1)
  }

  @Test("a model's weight is known as such")
  func weights() throws {
    let desk = try Desk()
    desk.type("model = Sequential([Dense(3, input_shape=(2,)), Dense(1)])")
    let kernel = try desk.notebook.target("model.layers[1].kernel[2,0]", by: Pointing.self)
    #expect(kernel.weight?.number == 2 && kernel.element == 2)
    let bias = try desk.notebook.target("model.layers[0].bias.grad[1]", by: Pointing.self)
    #expect(bias.weight?.number == 1 && bias.part == .gradient && bias.number == nil)
  }

  @Test(
    "what points nowhere says why",
    arguments: [
      ("W[0]", "W has shape (2, 3), so an element of it has 2 places, not 1."),
      ("W[0, 3]", "place 3 is outside W: its shape is (2, 3), so axis 1 goes from 0 to 2."),
      ("W.grad[2, 0]", "place 2 is outside W.grad: its shape is (2, 3), so axis 0 goes from 0 to 1."),
      ("w[0]", "w is one number and has no places to choose from."),
      ("W[0:1, 0]", "a place in a tensor is a whole number."),
      ("x", "this needs a number or tensor that was computed from tensors, not 'list'."),
      ("W + 1", "after :step stands a tensor, its .grad, or one element of them."),
      ("W.grad.grad", "after :step stands a tensor, its .grad, or one element of them."),
      ("a = 1", "after :step stands a tensor, its .grad, or one element of them."),
    ])
  func refuses(_ text: String, _ sentence: String) throws {
    let desk = try Desk()
    desk.type(Self.cells)
    do {
      _ = try desk.notebook.target(text, by: Pointing.self)
      Issue.record("\(text) was taken")
    } catch {
      desk.notebook.report(error)
    }
    #expect(desk.display.faults.joined().contains(": \(sentence)"), "\(desk.display.faults)")
  }
}

/// A command's name and usage for the faults.
enum Pointing: Command {
  static let name = "step"
  static let aliases: [String] = []
  static let usage = Bilingual(":step EXPRESSION", ":step 算式")
  static let summary = Bilingual("", "")
  static func run(_ arguments: String, _ notebook: Notebook) {}
}
