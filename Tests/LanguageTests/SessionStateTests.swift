import Autograd
import Language
import Syntax
import Testing
import Wording

@Suite("going back to a state of a session")
struct SessionStateTests {
  private static let start = """
    import random
    import numpy as np
    n = 3
    xs = [1, [2, 3]]
    d = {'a': [1], 'b': 2}
    s = {1, 2}
    t = tensor([1.0, 2.0, 3.0])
    view = t[1:]
    w = param(tensor([0.5, 0.25]))
    L = (w * w).sum()
    L.backward()
    def outer():
        count = [0]
        def add():
            count[0] = count[0] + 1
            return count[0]
        return add
    counter = outer()
    model = Sequential([Dense(2, input_shape=(2,))])
    model.compile('adam', 'mse')
    model.fit(zeros((4, 2)), zeros((4, 2)), verbose=0)
    append = xs.append
    """

  private static let look = """
    (n, xs, d, s, t.tolist(), view.tolist(), w.tolist(), w.grad.tolist(), w.requires_grad, L.item(), counter(),
      [v.tolist() for v in model.get_weights()], model.optimizer.iterations, float(model.optimizer.learning_rate), random.random(),
      np.random.rand(), randn(1).tolist(), len(xs))
    """

  @Test(
    "whatever a program changes, it is as it was afterwards",
    arguments: [
      "n = 4", "del n", "xs.append(4)", "xs[1].append(5); xs[0] = 'x'", "append(7)", "d['a'].append(2); d['c'] = 1",
      "del d['a']", "s.add(9); s.remove(1)", "t[0] = 9.0", "view[0] = 9.0", "t += 1", "t = t * 2; view = 0",
      "with no_grad():\n    w -= 0.1 * w.grad\n", "w.grad = None", "w.grad.zero_()",
      "M = (w * 3).sum(); M.backward()", "w = param(tensor([1.0, 1.0]))", "w.requires_grad = False",
      "counter(); counter()",
      "model.set_weights([ones((2, 2)), ones(2)])", "model.fit(ones((4, 2)), ones((4, 2)), verbose=0, epochs=3)",
      "model.optimizer.learning_rate = 5.0", "random.random(); np.random.rand(3); randn(4)", "fresh = 1",
      "random.seed(5); np.random.seed(5); torch_seeded = 1", "L = L.detach()", "xs = xs + [xs]; xs.append(xs)",
    ])
  func restored(_ change: String) throws {
    let (session, other) = (Session(), Session())
    for session in [session, other] {
      let outcome = session.run(SourceText(name: "", text: Self.start))
      #expect(outcome.failure == nil)
    }
    let state = try session.state()
    let outcome = session.run(SourceText(name: "", text: change))
    #expect(outcome.failure == nil, "\(outcome.failure?.fault.message.english ?? "")")
    try session.restore(state)
    #expect(session.names == other.names)
    #expect(try Self.text(session) == Self.text(other))
    // The state serves a second time.
    _ = session.run(SourceText(name: "", text: change))
    try session.restore(state)
    let again = session.run(SourceText(name: "", text: "L2 = (w * w * w).sum(); L2.backward(); w.grad.tolist()"))
    #expect(again.failure == nil)
  }

  @Test("the graph of a restored value is there again: backward can run from it")
  func graph() throws {
    let session = Session()
    _ = session.run(SourceText(name: "", text: "w = param(3.0); L = w * w"))
    let state = try session.state()
    _ = session.run(SourceText(name: "", text: "L = 0; w = param(9.0)"))
    try session.restore(state)
    let outcome = session.run(SourceText(name: "", text: "L.backward(); w.grad.item()"))
    guard case .float(6)? = outcome.value else {
      Issue.record("\(String(describing: outcome.value))")
      return
    }
  }

  @Test("a list nested 200,000 deep is gone through without recursion")
  func deep() throws {
    let session = Session()
    _ = session.run(SourceText(name: "", text: "x = []\nfor i in range(200000):\n    x = [x]\n"))
    try session.restore(session.state())
    #expect(session.names == ["x", "i"])
  }

  @Test(
    "names that a cell overwrites before anything reads them need not be kept",
    arguments: [
      ("a = 1; b = a", ["a", "b"]), ("a = a + 1", []), ("b = a; a = 2", ["b"]), ("a += 1; b = 2", ["b"]),
      ("x[0] = 1; y = 2", ["y"]), ("if c:\n    a = 1\nb = 2", []), ("a = 1\nwith no_grad():\n    b = a\nc = 2", ["a"]),
      ("f = lambda: a\na = 1", ["f"]), ("a, b = 1, 2", []), ("a = b = c", ["a", "b"]),
      ("a = [i for i in xs]; i = 3", ["a", "i"]),
    ] as [(String, [String])])
  func overwritten(_ code: String, _ names: [String]) throws {
    let cell = try Session().prepare(SourceText(name: "", text: code))
    #expect(cell.overwrittenNames.sorted() == names)
  }

  private static func text(_ session: Session) throws -> String {
    let outcome = session.run(SourceText(name: "", text: look))
    if let failure = outcome.failure { return failure.fault.message.english }
    var writer = Writer()
    try writer.append(outcome.value ?? .none)
    return writer.text
  }
}
