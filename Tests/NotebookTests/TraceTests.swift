import Notebook
import Testing
import Wording

@Suite(":trace")
struct TraceTests {
  private static let cell = """
    def layer(x, W, rate=0.1):
        return x @ W * rate

    def network(x):
        return [layer(v, ones(5, 6)) for v in [x]]
    """

  @Test("every call with what its names stood for")
  func calls() throws {
    let desk = try Desk()
    desk.type(Self.cell)
    _ = desk.fault("network(ones(2, 3))")
    #expect(
      desk.type(":trace") == """
        In [2], line 1
            network(ones(2, 3))
            ^^^^^^^^^^^^^^^^^^^
        In [1], line 5, in network
            return [layer(v, ones(5, 6)) for v in [x]]
                    ^^^^^^^^^^^^^^^^^^^^
        In [1], line 2, in layer
            return x @ W * rate
                   ^^^^^
            x = tensor (2, 3) · W = tensor (5, 6)
        ShapeError: cannot multiply x (2, 3) by W (5, 6): 3 and 5 must match.
        For x (2, 3), W needs 3 rows: (3, n).
        """)
  }

  @Test("a function that calls itself is shown once, with the first call and the last, in Chinese too")
  func recursion() throws {
    let desk = try Desk(.chinese)
    desk.type("def f(n):\n    return f(n + 1)")
    _ = desk.fault("f(0)")
    #expect(
      desk.type(":追踪") == """
        In [2] 第 1 行
            f(0)
            ^^^^
        In [1] 第 2 行，函数 f 里
            return f(n + 1)
                   ^^^^^^^^
            n = 0
        ……中间还有 997 层调用
        In [1] 第 2 行，函数 f 里
            return f(n + 1)
                   ^^^^^^^^
            n = 998
        RecursionError：函数调用套了超过 1000 层。
        调用自己的函数，要有一种情况不再调用自己。
        """)
  }

  @Test("without an error there is nothing to trace, nor after :reset")
  func nothing() throws {
    let desk = try Desk()
    #expect(desk.type(":trace") == "Nothing has gone wrong here yet.")
    _ = desk.fault("1 / 0")
    #expect(desk.type(":trace").hasSuffix("ZeroDivisionError: division by zero."))
    _ = desk.type(":reset")
    #expect(desk.type(":trace") == "Nothing has gone wrong here yet.")
  }
}
