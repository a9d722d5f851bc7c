import Language
import Syntax
import Testing
import Wording

/// One error as a learner meets it: the program, what is underlined, and both languages word for word.
struct MessageCase: Sendable, CustomTestStringConvertible {
  let program: String
  let underlined: String
  let english: String
  let chinese: String

  init(_ program: String, at underlined: String, _ english: String, _ chinese: String) {
    self.program = program
    self.underlined = underlined
    self.english = english
    self.chinese = chinese
  }

  var testDescription: String { program }

  /// Runs the program after `prelude` and compares what it says, word for word.
  func check(after prelude: String = "") throws {
    let outcome = Session().run(SourceText(name: "cell", text: prelude + program))
    let failure = try #require(outcome.failure)
    let entry = try #require(failure.trace.first)
    #expect(entry.source.text(of: entry.span) == underlined)
    func text(_ tongue: Tongue) -> String {
      ([failure.fault.kind.rawValue + ": " + failure.fault.message[tongue]]
        + [failure.fault.remedy?[tongue]].compactMap { $0 }).joined(separator: " ")
    }
    #expect(text(.english) == english)
    #expect(text(.chinese) == chinese)
  }
}

@Suite("errors say what, where and what to do, in both languages")
struct MessageTests {
  static let cases: [MessageCase] = [
    MessageCase(
      "prin(1)", at: "prin", "NameError: name 'prin' is not defined. Did you mean 'print'?",
      "NameError: 名字 'prin' 还没有定义。 是不是想写 'print'？"),
    MessageCase(
      "x = true", at: "true", "NameError: name 'true' is not defined. Did you mean 'True'?",
      "NameError: 名字 'true' 还没有定义。 是不是想写 'True'？"),
    MessageCase(
      "y = null", at: "null", "NameError: name 'null' is not defined. Did you mean 'None'?",
      "NameError: 名字 'null' 还没有定义。 是不是想写 'None'？"),
    MessageCase(
      "np.zeros(3)", at: "np", "NameError: name 'np' is not defined. import numpy as np",
      "NameError: 名字 'np' 还没有定义。 import numpy as np"),
    MessageCase(
      "loss = 1\nlos + 1", at: "los", "NameError: name 'los' is not defined. Did you mean 'loss'?",
      "NameError: 名字 'los' 还没有定义。 是不是想写 'loss'？"),
    MessageCase(
      "def f(rate):\n  return rat * 2\nf(1)", at: "rat",
      "NameError: name 'rat' is not defined. Did you mean 'rate'?",
      "NameError: 名字 'rat' 还没有定义。 是不是想写 'rate'？"),
    MessageCase(
      "input('?')", at: "input",
      "NameError: 'input' is Python's, but not part of this language. Assign the value in the program: name = …",
      "NameError: Python 里有 'input'，但这门语言里没有。 直接在程序里写：名字 = 值"),
    MessageCase(
      "[1].apend(2)", at: "[1].apend", "AttributeError: 'list' has no attribute 'apend'. Did you mean 'append'?",
      "AttributeError: 'list' 没有属性 'apend'。 是不是想写 'append'？"),
    MessageCase(
      "'a' + 1", at: "'a' + 1",
      "TypeError: + does not work between 'str' and 'int'. To join text, make it text first: str(x) of the 'int'.",
      "TypeError: 'str' 和 'int' 之间不能用 +。 要拼成文字，先把 'int' 变成文字：str(x)。"),
    MessageCase(
      "2.0 ^ 2", at: "2.0 ^ 2",
      "TypeError: ^ does not work between 'float' and 'int'. For a power write **: x ** 2.",
      "TypeError: 'float' 和 'int' 之间不能用 ^。 乘方请写 **：x ** 2。"),
    MessageCase(
      "x = 2\nx(3 + 1)", at: "x(3 + 1)",
      "TypeError: 'int' is not a function, so it can't be called. To multiply, write *: 2 * (x + 1).",
      "TypeError: 'int' 不是函数，不能调用。 要相乘请写 *：2 * (x + 1)。"),
    MessageCase(
      "[1, 2, 3][3]", at: "[1, 2, 3][3]",
      "IndexError: index 3 is out of range: the list has 3 items, 0 to 2. Counting begins at 0; the last is [-1].",
      "IndexError: 下标 3 越界：这个 list 有 3 项，从 0 到 2。 从 0 数起，最后一项是 [-1]。"),
    MessageCase(
      "{'loss': 1}['los']", at: "{'loss': 1}['los']", "KeyError: there is no key 'los'. Did you mean 'loss'?",
      "KeyError: 没有键 'los'。 是不是想写 'loss'？"),
    MessageCase(
      "{'a': 1, 'b': 2}['zzz']", at: "{'a': 1, 'b': 2}['zzz']",
      "KeyError: there is no key 'zzz'. The keys are 'a', 'b'.", "KeyError: 没有键 'zzz'。 现有的键是 'a', 'b'。"),
    MessageCase(
      "sorted([1], revers=True)", at: "sorted([1], revers=True)",
      "TypeError: sorted() has no argument called 'revers'. Did you mean 'reverse'?",
      "TypeError: sorted() 没有叫 'revers' 的参数。 是不是想写 'reverse'？"),
    MessageCase(
      "def f(a, b=2): return a\nf(1, 2, 3)", at: "f(1, 2, 3)",
      "TypeError: f() takes at most 2 arguments by position but 3 were given. It is called as f(a, b=2).",
      "TypeError: f() 最多接受 2 个位置参数，却给了 3 个。 它的用法是 f(a, b=2)。"),
    MessageCase(
      "def f(a, b=2): return a\nf()", at: "f()",
      "TypeError: f() is missing the argument 'a'. It is called as f(a, b=2).",
      "TypeError: f() 缺少参数 'a'。 它的用法是 f(a, b=2)。"),
    MessageCase(
      "len()", at: "len()", "TypeError: len() is missing the argument 'obj'. It is called as len(obj, /).",
      "TypeError: len() 缺少参数 'obj'。 它的用法是 len(obj, /)。"),
    MessageCase(
      "a, b = 1, 2, 3", at: "a, b", "ValueError: too many values to unpack (expected 2, got 3).",
      "ValueError: 右边的值太多：左边有 2 个名字，右边有 3 个值。"),
    MessageCase(
      "a, (b, c) = 1, [2]", at: "(b, c)", "ValueError: not enough values to unpack (expected 2, got 1).",
      "ValueError: 右边的值不够：左边有 2 个名字，右边只有 1 个值。"),
    MessageCase(
      "for i in 5: pass", at: "5",
      "TypeError: 'int' has no parts to go through. To count, write range(n).",
      "TypeError: 'int' 里没有可以逐个取出的东西。 要数数请写 range(n)。"),
    MessageCase(
      "1 / 0", at: "1 / 0", "ZeroDivisionError: division by zero.", "ZeroDivisionError: 除数是 0。"),
    MessageCase(
      "int('3.5')", at: "int('3.5')",
      "ValueError: '3.5' does not read as a whole number. For decimals write float(…) first: int(float(s)).",
      "ValueError: '3.5' 读不出整数。 有小数点的先用 float(…)：int(float(s))。"),
    MessageCase(
      "3037000500 * 3037000500", at: "3037000500 * 3037000500",
      "OverflowError: 3037000500 * 3037000500 is beyond the whole numbers of this language (64 bits, up to 9223372036854775807). A float goes further: write 2.0 instead of 2.",
      "OverflowError: 3037000500 * 3037000500 超出了这门语言的整数范围（64 位，最大 9223372036854775807）。 浮点数能更大：把 2 写成 2.0。"),
    MessageCase(
      "def f():\n  n += 1\nn = 0\nf()", at: "n",
      "UnboundLocalError: 'n' has no value yet: the function assigns it somewhere, so it is the function's own variable, and it is read before that. Give 'n' a value first, or take it as a parameter.",
      "UnboundLocalError: 'n' 还没有值：函数里给它赋过值，所以它是函数自己的变量，而这里在赋值之前就读了它。 先给 'n' 一个值，或者把它作为参数传进来。"),
    MessageCase(
      "assert 1 > 2, 'so'", at: "1 > 2", "AssertionError: so", "AssertionError: so"),
    MessageCase(
      "import numby", at: "numby", "ModuleNotFoundError: there is no module 'numby' here. Did you mean 'numpy'?",
      "ModuleNotFoundError: 这里没有模块 'numby'。 是不是想写 'numpy'？"),
    MessageCase(
      "from math import sqr", at: "sqr", "ImportError: module 'math' has no 'sqr' here. Did you mean 'sqrt'?",
      "ImportError: 这里的模块 'math' 里没有 'sqr'。 是不是想写 'sqrt'？"),
    MessageCase(
      "{[1]: 2}", at: "[1]",
      "TypeError: 'list' can change, so it can't be a key of a dict or a member of a set. A tuple can: tuple(x).",
      "TypeError: 'list' 会变，不能做字典的键或集合的元素。 元组可以：tuple(x)。"),
    MessageCase(
      "'abc'[0] = 'x'", at: "'abc'[0]",
      "TypeError: the parts of 'str' can't be changed. Make new text: s.replace(old, new).",
      "TypeError: 'str' 的内容不能改。 请做一段新文字：s.replace(旧, 新)。"),
    MessageCase(
      "1 < 'a'", at: "1 < 'a'",
      "TypeError: 'int' and 'str' have no order, so < can't compare them. Make the text a number first: float(s).",
      "TypeError: 'int' 和 'str' 之间没有大小之分，不能用 < 比较。 先把文字变成数：float(s)。"),
    MessageCase(
      "None + 1", at: "None + 1",
      "TypeError: + does not work between 'NoneType' and 'int'. One side is None: a function without return gives None.",
      "TypeError: 'NoneType' 和 'int' 之间不能用 +。 有一边是 None：没有 return 的函数返回 None。"),
    MessageCase(
      "(-8) ** 0.5", at: "(-8) ** 0.5",
      "ValueError: (-8.0) ** 0.5 is a complex number, which this language does not have.",
      "ValueError: (-8.0) ** 0.5 是复数，这门语言里没有复数。"),
    MessageCase(
      "max([])", at: "max([])",
      "ValueError: max() of nothing has no answer. Give an answer for that case: default=0.",
      "ValueError: 里面什么都没有，max() 给不出结果。 可以给空的情况一个答案：default=0。"),
  ]

  @Test("a message is word for word", arguments: cases)
  func message(expected: MessageCase) throws {
    try expected.check()
  }

  @Test("a traceback names the learner's own lines, innermost first")
  func traceback() throws {
    let program = "def inner(x):\n  return 1 / x\n\ndef outer(x):\n  return [inner(v) for v in [x]]\n\nouter(0)"
    let failure = try #require(Session().run(SourceText(name: "In [1]", text: program)).failure)
    #expect(failure.trace.map(\.line) == [2, 5, 7])
    #expect(failure.trace.map(\.function) == ["inner", "outer", nil])
    #expect(failure.trace.map { $0.source.text(of: $0.span) } == ["1 / x", "inner(v)", "outer(0)"])
    #expect(failure.trace.allSatisfy { $0.source.name == "In [1]" })
  }

  @Test("a function of an earlier cell is traced to that cell")
  func earlierCell() throws {
    let session = Session()
    _ = session.run(SourceText(name: "In [1]", text: "def f(x):\n  return x.missing"))
    let failure = try #require(session.run(SourceText(name: "In [2]", text: "\n\nf(1)")).failure)
    #expect(failure.trace.map(\.source.name) == ["In [1]", "In [2]"])
    #expect(failure.trace.map(\.line) == [2, 3])
  }

  @Test("a text that does not parse is a syntax failure, and nothing of it runs")
  func syntax() throws {
    let transcript = Transcript.of("print('first')\nx = = 1")
    #expect(transcript.text == "!! SyntaxError\n")
    #expect(transcript.outcome.failure?.isSyntax == true)
  }
}
