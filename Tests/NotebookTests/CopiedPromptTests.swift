import Notebook
import Testing

@Suite("lines copied from a prompt")
struct CopiedPromptTests {
  @Test(
    "prompts are taken off, and what came out is left away",
    arguments: [
      (">>> x = 3\n>>> x\n3", ["x = 3", "x"]),
      (">>> for i in range(2):\n...     print(i)\n... \n0\n1\n>>> x", ["for i in range(2):\n    print(i)\n", "x"]),
      (">>> [1,\n...  2]", ["[1,\n 2]"]), ("    >>> 1 + 1\n    2\n", ["1 + 1"]), (">>>x", ["x"]), (">>> ", [""]),
      ("In [3]: x = 3\n\nIn [4]: x\nOut[4]: 3\n\nIn [5]: ", ["x = 3", "x", ""]),
      ("In [3]: for i in a:\n   ...:     i\n   ...: \n0", ["for i in a:\n    i\n"]),
      ("In[3]: x", ["x"]), ("In [ ]:\nx = 1\ny = 2\n\nOut[2]:\n3", ["x = 1\ny = 2\n"]), ("In [*]: x", ["x"]),
      ("[1]: w = 2\n[2]: w\n2", ["w = 2", "w"]), ("[1]: if w:\n...:     w\n...: \n2", ["if w:\n    w\n"]),
      ("\nOut[1]: 3\nIn [2]: y", ["y"]), ("Out[1]: 3", []), (">>> :who\nx   int", [":who"]),
      (">>> '学'\r\n'学'\r\n>>> y", ["'学'", "y"]),
    ])
  func inputs(_ text: String, _ inputs: [String]) {
    #expect(PastedTranscript(text)?.inputs == inputs)
  }

  @Test(
    "all else is no transcript",
    arguments: [
      "", "x = 3\n>>> y", "...", "... x", "[1, 2]", "[i]: 3", "In = 3", "In [x]: 3", "a >>> b", "[]: 3", "Out",
    ])
  func others(_ text: String) { #expect(PastedTranscript(text) == nil) }

  @Test("each input is a cell of its own; one that fails doesn't stop the others, as at the prompt it came from")
  func cells() throws {
    let desk = try Desk()
    #expect(desk.type(">>> x = 3\n>>> x + 1\n4\n>>> nope\nNameError\n>>> x * 2\n6") == "4\n6")
    #expect(desk.display.faults.count == 1)
    #expect(desk.notebook.cellNumber == 5)
    #expect(desk.notebook.remembered(">>> x = 3\n>>> x\n3") == "x = 3\nx")
  }

  /// Line by line, as a pipe brings them.
  private func pipe(_ desk: Desk, _ text: String) -> String {
    desk.display.forget()
    desk.notebook.isPiped = true
    var entry: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      entry = entry.map { "\($0)\n\(line)" } ?? String(line)
      guard let whole = entry, desk.notebook.state(of: whole) == .whole else { continue }
      desk.notebook.enter(whole)
      entry = nil
    }
    if let entry { desk.notebook.enter(entry) }
    return desk.display.text + desk.display.faults.joined()
  }

  @Test("in a pipe too, where output stands between the inputs")
  func piped() throws {
    let python = """
      >>> x = 3
      >>> for i in range(2):
      ...     x += i
      ...
      >>> x
      4
      >>> [x,
      ...  1]
      [4, 1]
      >>> zeros(2, 2)
      tensor([[0., 0.],
              [0., 0.]])
      >>> x

      x + 1
      """
    #expect(pipe(try Desk(), python) == "4\n[4, 1]\ntensor([[0., 0.],\n        [0., 0.]])\n(2, 2)\n4\n5")
    let ipython =
      "In [1]: x = [1,\n   ...:  2]\n\nIn [2]: x\nOut[2]: \narray([1,\n       2])\n\nIn [3]: x[0]\nOut[3]: 1\n"
    #expect(pipe(try Desk(), ipython) == "[1, 2]\n1")
    #expect(pipe(try Desk(), "In [1]:\nx = 3\nx\n\nOut[1]: 3\n") == "3")
  }

  @Test("an entry is whole, goes on with an indentation, is wrong for good, or is no code")
  func states() throws {
    let notebook = try Desk().notebook
    let table: [(String, EntryState)] = [
      ("x = 1", .whole), ("", .whole), ("for i in a:", .goesOn(indentation: "    ")),
      ("for i in a:\n    x", .goesOn(indentation: "    ")), ("for i in a:\n    x\n", .whole),
      ("if a:\n    if b:\n        pass", .goesOn(indentation: "    ")), ("f(1,", .goesOn(indentation: "")),
      ("f(", .goesOn(indentation: "    ")), ("'''a", .goesOn(indentation: "")), ("x = \\", .goesOn(indentation: "")),
      ("1 +", .whole), ("x = )", .whole), ("if a\n", .whole), (":step (w", .whole), ("relu?", .whole),
      ("relu？？", .whole),
      ("！ls", .whole), (">>> f(", .goesOn(indentation: "")), (">>> x", .whole), ("In [1]:", .goesOn(indentation: "")),
      (">>> for i in a:\n...     x", .goesOn(indentation: "")), (">>> for i in a:\n...     x\n... ", .whole),
      (">>> for i in a:\n...     x\n3", .whole),
    ]
    for (entry, state) in table { #expect(notebook.state(of: entry) == state, "\(entry)") }
  }
}
