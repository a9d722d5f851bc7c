import Syntax
import Testing
import Wording

@Suite("Completeness of a prompt's text")
struct CompletenessTests {
  /// `complete`, `incomplete "    "`, `invalid <message>` or `unknown`.
  static func reading(_ text: String) -> String {
    switch Completeness(of: SourceText(name: "In [1]", text: text)) {
    case .complete: "complete"
    case .incomplete(let indentation): "incomplete \(indentation.debugDescription)"
    case .invalid(let located): "invalid: \(located.fault.message.english)"
    case .unknown: "unknown"
    }
  }

  @Test(
    "a text that can run is complete",
    arguments: [
      "", "   ", "\n\n", "# a remark", "x = 1", "x = 1;", "x = 1\ny = 2", "f(1,\n  2)", "\"\"\"a\nb\"\"\"", "a = \\\n1",
      "if x:\n    y\n", "if x:\n    y\n    ", "if x: y\n", "def f(x):\n    return x\n\n", "if x:\n    y\nz = 1",
      "x if y else z", "f'{x}'", "for i in y:\n  pass\nelse:\n  pass\n",
    ])
  func complete(_ text: String) {
    #expect(Self.reading(text) == "complete", "\(text.debugDescription)")
  }

  @Test(
    "an open bracket, quote, backslash or block asks for another line, indented as it should begin",
    arguments: [
      ("f(", "    "), ("f(1,", ""), ("x = [\n    1,", "    "), ("x = {", "    "), ("if x:\n  f([", "      "),
      ("\"\"\"a", ""), ("'''a\n  b", ""), ("f'''{x", ""), ("f'''{x}", ""), ("x = \\", ""), ("x = \\\n", ""),
      ("if x:", "    "), ("if x:  # why", "    "), ("while x:\n    if y:", "        "), ("def f(x):", "    "),
      ("if x:\n    y", "    "), ("if x:\n\ty", "\t"), ("if x: y", ""), ("if x:\n    y\nelse:", "    "),
      ("def f(x):\n    return x", ""), ("for i in x:\n    if i:\n        break", "    "),
      ("if x:\n    pass", ""), ("if x:\n    y\n\n    z", "    "), ("if x:\n    f(", "        "),
      ("with no_grad():", "    "),
      ("if x:\n    y\nelif z:\n    returned = 1", "    "),
    ])
  func incomplete(_ text: String, _ indentation: String) {
    #expect(Self.reading(text) == "incomplete \(indentation.debugDescription)", "\(text.debugDescription)")
  }

  @Test(
    "what no further line can mend is invalid at once",
    arguments: [
      ("x = ", "the line ends where a value should follow."), ("x = )", "this `)` closes nothing."),
      ("f(1]", "`]` does not close the `(` of line 1."),
      ("'abc", "this string is not closed: `'` is missing at its end."),
      ("f'{x'", "this `{` in an f-string is not closed."), ("f'{x", "this `{` in an f-string is not closed."),
      ("class A:", "classes are not part of Gradwalk."),
      ("if x = 1:", "`=` stores a value; a comparison is written `==`."),
      ("if x:\n", "an indented block must follow the `if` of line 1."),
      ("if x:\ny", "an indented block must follow the `if` of line 1."),
      ("  x\n y", "this line is indented, but no block begins here."),
      ("x = （", "`（` is not a character of the language; the one meant is `(`."),
    ])
  func invalid(_ text: String, _ message: String) {
    #expect(Self.reading(text) == "invalid: \(message)", "\(text.debugDescription)")
  }

  @Test(
    "commands and questions are not of the language",
    arguments: [":step L", "：step L", "  :help", "relu?", "?relu", "x.grad?", "x.grad ？", "np.zeros??"])
  func unknown(_ text: String) {
    #expect(Self.reading(text) == "unknown")
  }

  @Test("a string that holds a question mark is no question")
  func questionInString() {
    #expect(Self.reading("print('why?')") == "complete")
    #expect(Self.reading("'why?") == "invalid: this string is not closed: `'` is missing at its end.")
  }
}
