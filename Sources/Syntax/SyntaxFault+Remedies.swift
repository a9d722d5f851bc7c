import Wording

extension SyntaxFault {
  package var remedy: Bilingual? {
    switch self {
    case .notUnicode: Bilingual("Save the file as UTF-8.", "把文件另存为 UTF-8。")
    case .lookalike(_, _, let line?):
      Bilingual(
        "Switch the input method to English: `\(line)`.", "把输入法切换到英文（半角），这一行应该是：`\(line)`。")
    case .lookalike(_, let meant, nil):
      Bilingual(
        "Switch the input method to English and type `\(meant)`.", "把输入法切换到英文（半角），改打 `\(meant)`。")
    case .foreignSpace: Bilingual("Delete it and press the space bar.", "删掉它，用空格键重新输入。")
    case .invisible: Bilingual("Delete it and type the place anew.", "删掉它，把这里重新输入一遍。")
    case .stylisticLetter: Bilingual("Type the plain letter.", "改用普通字母。")
    case .unknownCharacter("?"):
      Bilingual("For help on a name, put `?` right behind it, alone on a line: `relu?`", "查看帮助时，单独一行写名字加 `?`：`relu?`")
    case .unknownCharacter("$"):
      Bilingual("A name is written bare; for an amount, write the number alone.", "名字前不用加 `$`；金额直接写数字。")
    case .unknownCharacter("`"):
      Bilingual("For a string, write `\"` or `'`.", "字符串请用 `\"` 或 `'`。")
    case .leadingZero(let typed):
      Bilingual(
        "Write \(withoutZeros(typed)); in base 8 it would be 0o\(withoutZeros(typed)).",
        "写成 \(withoutZeros(typed))；八进制数要写 0o\(withoutZeros(typed))。")
    case .numberRunsIntoName(let number, let name):
      Bilingual(
        "A product needs its sign: `\(number) * \(name)`; a name can't begin with a digit.",
        "相乘要写乘号：`\(number) * \(name)`；名字不能以数字开头。")
    case .integerTooLarge:
      Bilingual("Write a float, with a point or an exponent: `1e20`.", "改用小数或科学计数法：`1e20`。")
    case .unterminatedString(let quote, let curly?):
      Bilingual(
        "It ends in `\(curly)`, which closes nothing; type `\(quote)`.", "它用 `\(curly)` 结尾，这不算引号；请改打 `\(quote)`。")
    case .unterminatedString(_, nil):
      Bilingual(
        "A string over several lines begins and ends with three quotes.", "跨多行的字符串要用三个引号开头和结尾。")
    case .backslashInside:
      Bilingual("Division is `/`; whole division is `//`.", "除法用 `/`，整除用 `//`。")
    case .emptyField: Bilingual("For the braces themselves, write `{{` and `}}`.", "要显示花括号本身，写 `{{` 和 `}}`。")
    case .loneBrace: Bilingual("For the brace itself, write `}}`.", "要显示花括号本身，写 `}}`。")
    case .unclosedField:
      Bilingual("Close it with `}`; for the brace itself, write `{{`.", "用 `}` 闭合；要显示花括号本身，写 `{{`。")
    case .unexpectedIndent:
      Bilingual("Start the line where the one above it starts.", "让这一行和上一行左对齐。")
    case .unindentMismatch:
      Bilingual("Line it up with the block it belongs to.", "让它和所属的代码块左对齐。")
    case .inconsistentTabs: Bilingual("Indent with four spaces.", "统一用四个空格缩进。")
    case .expectedBlock:
      Bilingual("Indent by four spaces; `pass` stands for a block that does nothing.", "缩进四个空格；什么都不做时写 `pass`。")
    case .tooManyBrackets, .tooManyBlocks, .nestedTooDeep, .expressionTooLong:
      Bilingual("Split it and give the parts names.", "拆成几步，给每一步起个名字。")
    case .strayColon:
      Bilingual(
        "A block begins after `if`, `elif`, `else`, `for`, `while`, `def` or `with`.",
        "能开始代码块的是 `if`、`elif`、`else`、`for`、`while`、`def` 和 `with`。")
    case .valueAfterValue:
      Bilingual(
        "Is an operator missing, or should it begin a line of its own?", "是不是漏了运算符，或者应该另起一行？")
    case .keywordAsName(let keyword):
      Bilingual("Put an underscore behind it: `\(keyword)_`.", "在后面加一个下划线：`\(keyword)_`。")
    case .conditionalWithoutElse: Bilingual("Write `a if test else b`.", "写成 `a if 条件 else b`。")
    case .notNeedsParentheses: Bilingual("Put it in parentheses: `(not x)`.", "加上括号：`(not x)`。")
    case .lambdaNeedsParentheses:
      Bilingual("Put it in parentheses: `(lambda x: …)`.", "加上括号：`(lambda x: …)`。")
    case .blockOnOneLine: Bilingual("Start a new line and indent it.", "另起一行并缩进。")
    case .assignmentAsValue:
      Bilingual("To compare, write `==`; to store, use a line of its own.", "要比较就写 `==`；要赋值就单独写一行。")
    case .invalidTarget(.comparison, .assign), .invalidTarget(.operation, .assign),
      .invalidTarget(.literal, .assign), .invalidTarget(.call, .assign):
      Bilingual(
        "The name stands on the left: `name = value`; to compare, write `==`.",
        "名字写在左边：`名字 = 值`；要比较就写 `==`。")
    case .positionalAfterKeyword:
      Bilingual("Move it to the front, or give it its name.", "把它移到前面，或者写上参数名。")
    case .generatorNeedsParentheses:
      Bilingual("Make it a list: `[… for x in xs]`.", "改写成列表：`[… for x in xs]`。")
    case .parameterWithoutDefault:
      Bilingual("Put the parameters with a default last.", "把有默认值的参数放到最后。")
    case .exclamationAsNot:
      Bilingual("“Not equal” is `!=`, without a space.", "“不等于”写作 `!=`，中间没有空格。")
    case .increment(let typed):
      Bilingual("Write `x \(typed.prefix(1))= 1`.", "写成 `x \(typed.prefix(1))= 1`。")
    case .refused(let feature): feature.remedy
    default: nil
    }
  }

  /// `007` as `7`.
  private func withoutZeros(_ typed: String) -> Substring { typed.drop { $0 == "0" || $0 == "_" } }
}
