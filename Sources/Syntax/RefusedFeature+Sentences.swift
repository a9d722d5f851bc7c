import Wording

extension RefusedFeature {
  var message: Bilingual {
    switch self {
    case .classes: Bilingual("classes are not part of Gradwalk.", "Gradwalk 里没有类（class）。")
    case .exceptions:
      Bilingual(
        "exceptions (`try`, `except`, `finally`, `raise`) are not part of Gradwalk.",
        "Gradwalk 里没有异常处理（`try`、`except`、`finally`、`raise`）。")
    case .generators:
      Bilingual("generator functions (`yield`) are not part of Gradwalk.", "Gradwalk 里没有生成器函数（`yield`）。")
    case .generatorExpression:
      Bilingual(
        "a generator expression may only be the sole argument of a call here.",
        "在这里，生成器表达式只能作为函数调用的唯一参数。")
    case .decorators: Bilingual("decorators (`@`) are not part of Gradwalk.", "Gradwalk 里没有装饰器（`@`）。")
    case .asynchrony:
      Bilingual("`async` and `await` are not part of Gradwalk.", "Gradwalk 里没有 `async` 和 `await`。")
    case .starParameters:
      Bilingual(
        "parameters with a star (`*args`, `**kwargs`, a bare `*`) are not part of Gradwalk.",
        "Gradwalk 里没有带星号的参数（`*args`、`**kwargs` 和单独的 `*`）。")
    case .starUnpacking:
      Bilingual(
        "unpacking with a star (`*x`, `**x`) is not part of Gradwalk.", "Gradwalk 里没有星号解包（`*x`、`**x`）。")
    case .match:
      Bilingual("the `match` statement is not part of Gradwalk.", "Gradwalk 里没有 `match` 语句。")
    case .walrus:
      Bilingual(
        "assignment inside an expression (`:=`) is not part of Gradwalk.", "Gradwalk 里没有写在表达式里的赋值（`:=`）。")
    case .global: Bilingual("`global` is not part of Gradwalk.", "Gradwalk 里没有 `global`。")
    case .nonlocal: Bilingual("`nonlocal` is not part of Gradwalk.", "Gradwalk 里没有 `nonlocal`。")
    case .annotations:
      Bilingual("type annotations are not part of Gradwalk.", "Gradwalk 里没有类型标注。")
    case .withAs: Bilingual("`with … as name` is not part of Gradwalk.", "Gradwalk 里没有 `with … as 名字`。")
    case .severalContexts:
      Bilingual("a `with` takes one thing here, not several.", "在这里，一个 `with` 只能带一项，不能带多项。")
    case .importStar:
      Bilingual("`from … import *` is not part of Gradwalk.", "Gradwalk 里没有 `from … import *`。")
    case .relativeImport:
      Bilingual(
        "importing from files of your own (`from . import x`) is not part of Gradwalk.",
        "Gradwalk 里不能导入自己的文件（`from . import x`）。")
    case .printStatement:
      Bilingual("`print` is a function and needs parentheses.", "`print` 是函数，后面要加括号。")
    case .shell: Bilingual("there is no shell in here, so a line can't begin with `!`.", "这里没有命令行，所以一行不能以 `!` 开头。")
    case .magic:
      Bilingual("IPython's `%` commands are not part of Gradwalk.", "Gradwalk 里没有 IPython 的 `%` 命令。")
    case .bytes: Bilingual("bytes (`b\"…\"`) are not part of Gradwalk.", "Gradwalk 里没有字节串（`b\"…\"`）。")
    case .complexNumbers:
      Bilingual("complex numbers (`1j`) are not part of Gradwalk.", "Gradwalk 里没有复数（`1j`）。")
    case .positionalOnly:
      Bilingual(
        "positional-only parameters (`/`) are not part of Gradwalk.", "Gradwalk 里没有仅限位置的参数（`/`）。")
    }
  }

  var remedy: Bilingual {
    switch self {
    case .classes:
      Bilingual(
        "Keep the values in a dict or a list, and write functions that take it.",
        "把数据放进字典或列表，再写几个接收它的函数。")
    case .exceptions:
      Bilingual(
        "Check with `if` before you compute; use `assert` for what must hold.",
        "先用 `if` 判断再计算；必须成立的条件用 `assert` 写。")
    case .generators:
      Bilingual("Append to a list and return the list.", "把结果依次 append 到列表里，最后返回这个列表。")
    case .generatorExpression:
      Bilingual("Write a list instead: `[… for x in xs]`.", "改写成列表：`[… for x in xs]`。")
    case .decorators:
      Bilingual(
        "Call the function on the other one yourself: `f = decorate(f)`.", "直接调用：`f = decorate(f)`。")
    case .asynchrony: Bilingual("Leave the word out and write an ordinary function.", "去掉这个词，写成普通函数。")
    case .starParameters:
      Bilingual(
        "Name every parameter, or take one list: `def f(values):`.", "把参数逐个写出来，或者只收一个列表：`def f(values):`。")
    case .starUnpacking:
      Bilingual(
        "Write the items out: `f(x[0], x[1])`; join lists with `+`.", "把各项写出来：`f(x[0], x[1])`；列表用 `+` 连接。")
    case .match: Bilingual("Write `if`, `elif` and `else`.", "改用 `if`、`elif` 和 `else`。")
    case .walrus: Bilingual("Assign on a line of its own first.", "先单独用一行赋值。")
    case .global, .nonlocal:
      Bilingual(
        "A function reads outer names as they are; to change one, return the new value and assign it outside.",
        "函数可以直接读取外面的名字；要修改它，就返回新值，在外面赋值。")
    case .annotations:
      Bilingual(
        "Leave the type out: `x = 3`, `def f(x):`.", "去掉类型：`x = 3`、`def f(x):`。")
    case .withAs:
      Bilingual("Leave out `as` and its name: `with no_grad():`.", "去掉 `as` 和后面的名字：`with no_grad():`。")
    case .severalContexts: Bilingual("Nest one `with` in the other.", "把一个 `with` 写在另一个里面。")
    case .importStar:
      Bilingual("Name what you need: `from numpy import array, zeros`.", "写明需要的名字：`from numpy import array, zeros`。")
    case .relativeImport:
      Bilingual("Put the functions into the same notebook.", "把这些函数写进同一个笔记本。")
    case .printStatement: Bilingual("Write `print(x)`.", "写成 `print(x)`。")
    case .shell:
      Bilingual(
        "Use a terminal for commands; for “not”, write `not x`.", "命令请到终端里执行；表示“非”请写 `not x`。")
    case .magic:
      Bilingual(
        "Gradwalk's own commands begin with `:`; `:help` lists them.", "Gradwalk 的命令以 `:` 开头，`:help` 会列出全部命令。")
    case .bytes: Bilingual("Leave out the `b` and write a string.", "去掉 `b`，写成普通字符串。")
    case .complexNumbers:
      Bilingual("Keep the two parts as two numbers.", "把实部和虚部写成两个数。")
    case .positionalOnly: Bilingual("Leave the `/` out.", "去掉 `/`。")
    }
  }
}
