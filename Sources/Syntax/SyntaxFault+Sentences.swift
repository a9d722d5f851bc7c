import Wording

extension SyntaxFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .integerTooLarge: .overflow
    case .unexpectedIndent, .unindentMismatch, .inconsistentTabs, .expectedBlock, .tooManyBlocks: .indentation
    default: .syntax
    }
  }

  package var message: Bilingual {
    switch self {
    case .notUnicode(let byte):
      Bilingual(
        "the text is not UTF-8: the byte \(hexadecimal(byte)) makes no character here.",
        "这段文本不是 UTF-8：此处的字节 \(hexadecimal(byte)) 不构成字符。")
    case .nullCharacter: Bilingual("the text holds a zero byte.", "文本里有零字节。")
    case .lookalike(let typed, let meant, _):
      Bilingual(
        typed.unicodeScalars.count == 1
          ? "`\(typed)` is not a character of the language; the one meant is `\(meant)`."
          : "`\(typed)` is written in full-width characters; what is meant is `\(meant)`.",
        "代码里不能用 `\(typed)`，应该是 `\(meant)`。")
    case .foreignSpace(let codePoint):
      Bilingual(
        "this space (\(codePoint)) is not the one of the space bar.", "这里的空格（\(codePoint)）不是普通的半角空格。")
    case .invisible(let codePoint):
      Bilingual("there is an invisible character (\(codePoint)) here.", "这里有一个看不见的字符（\(codePoint)）。")
    case .stylisticLetter(let typed):
      Bilingual(
        "`\(typed)` is a decorated form of another letter and can't be in a name.",
        "`\(typed)` 是另一个字母的变体写法，不能用在名字里。")
    case .unknownCharacter(let typed):
      Bilingual("`\(typed)` has no meaning in the language.", "`\(typed)` 在这门语言里没有意义。")

    case .brokenNumber(let typed):
      Bilingual("`\(typed)` is not a complete number.", "`\(typed)` 不是一个写完整的数。")
    case .leadingZero(let typed):
      Bilingual("`\(typed)` begins with a zero, which no whole number does.", "整数不能以 0 开头：`\(typed)`。")
    case .digitOutOfBase(let digit, let prefix):
      Bilingual(
        "the digit \(digit) does not exist in a number that begins with `\(prefix)`.",
        "以 `\(prefix)` 开头的数里不能有数字 \(digit)。")
    case .numberRunsIntoName(let number, let name):
      Bilingual(
        "a number and a name run into each other: `\(number)` and `\(name)`.",
        "数字和名字连在一起了：`\(number)` 和 `\(name)`。")
    case .integerTooLarge:
      Bilingual("this whole number is beyond 64 bits.", "这个整数超出了 64 位的范围。")
    case .unterminatedString(let quote, _):
      Bilingual(
        "this string is not closed: `\(quote)` is missing at its end.", "这个字符串没有结束：末尾缺少 `\(quote)`。")
    case .unterminatedTripleString(let quote):
      Bilingual(
        "this string is not closed: `\(quote)` is missing after its last line.",
        "这个多行字符串没有结束：最后缺少 `\(quote)`。")
    case .shortEscape(let typed, let digits):
      Bilingual(
        "the escape `\(typed)` needs \(digits) hexadecimal digits.", "转义 `\(typed)` 需要 \(digits) 位十六进制数字。")
    case .escapeOutOfRange(let typed):
      Bilingual("`\(typed)` is no character of Unicode.", "`\(typed)` 不是 Unicode 字符。")
    case .unknownCharacterName(let name):
      name.isEmpty
        ? Bilingual("`\\N` needs a name in braces.", "`\\N` 后面要用花括号写出字符名。")
        : Bilingual("there is no character named \(name).", "没有名为 \(name) 的字符。")
    case .backslashInside:
      Bilingual(
        "a backslash outside a string may only stand at the end of a line.", "字符串之外，反斜杠只能放在行末。")
    case .backslashAtEnd:
      Bilingual("a backslash says that the line goes on, but nothing follows.", "行末的反斜杠表示下一行接着写，但后面没有内容。")

    case .emptyField: Bilingual("there is nothing to show between these braces.", "花括号里没有要显示的内容。")
    case .unclosedField:
      Bilingual("this `{` in an f-string is not closed.", "f 字符串里的这个 `{` 没有闭合。")
    case .loneBrace: Bilingual("this `}` in an f-string closes nothing.", "f 字符串里的这个 `}` 没有对应的 `{`。")
    case .badConversion(let typed):
      Bilingual(
        "after `!` in an f-string stands r, s or a\(typed.isEmpty ? "" : ", not `\(typed)`").",
        "f 字符串里 `!` 后面只能是 r、s 或 a\(typed.isEmpty ? "" : "，不能是 `\(typed)`")。")

    case .unexpectedIndent:
      Bilingual("this line is indented, but no block begins here.", "这一行缩进了，但这里并没有开始新的代码块。")
    case .unindentMismatch:
      Bilingual("this line's indentation matches no line above it.", "这一行的缩进和上面哪一层都对不上。")
    case .inconsistentTabs:
      Bilingual("tabs and spaces are mixed in this block's indentation.", "这个代码块的缩进混用了制表符和空格。")
    case .expectedBlock(let keyword, let line):
      Bilingual(
        "an indented block must follow the `\(keyword)` of line \(line).", "第 \(line) 行的 `\(keyword)` 后面要有缩进的代码块。")
    case .unclosedBracket(let bracket):
      Bilingual("this `\(bracket)` is never closed.", "这个 `\(bracket)` 没有闭合。")
    case .mismatchedBracket(let closing, let opening, let line):
      Bilingual(
        "`\(closing)` does not close the `\(opening)` of line \(line).",
        "`\(closing)` 和第 \(line) 行的 `\(opening)` 不配对。")
    case .unopenedBracket(let bracket):
      Bilingual("this `\(bracket)` closes nothing.", "这个 `\(bracket)` 没有对应的开括号。")
    case .tooManyBrackets(let limit):
      Bilingual("more than \(limit) brackets are open here.", "这里嵌套的括号超过了 \(limit) 层。")
    case .tooManyBlocks(let limit):
      Bilingual("more than \(limit) blocks stand in each other here.", "这里嵌套的代码块超过了 \(limit) 层。")
    case .nestedTooDeep(let limit):
      Bilingual(
        "more than \(limit) expressions stand in each other here.", "这里嵌套的表达式超过了 \(limit) 层。")
    case .expressionTooLong(let limit):
      Bilingual(
        "this expression chains more than \(Numeral.grouped(limit)) operations.",
        "这个表达式连着用了超过 \(Numeral.grouped(limit)) 次运算。")

    case .expectedValue(let found?):
      Bilingual("a value should stand here, not `\(found)`.", "这里应该是一个值，而不是 `\(found)`。")
    case .expectedValue(nil):
      Bilingual("the line ends where a value should follow.", "这一行还没写完：后面缺一个值。")
    case .expectedName(let found?):
      Bilingual("a name should stand here, not `\(found)`.", "这里应该是一个名字，而不是 `\(found)`。")
    case .expectedName(nil):
      Bilingual("the line ends where a name should follow.", "这一行还没写完：后面缺一个名字。")
    case .expected(let wanted, let found?):
      Bilingual("`\(wanted)` should stand here, not `\(found)`.", "这里应该是 `\(wanted)`，而不是 `\(found)`。")
    case .expected(let wanted, nil):
      Bilingual("the line ends where `\(wanted)` should follow.", "这一行还没写完：后面缺 `\(wanted)`。")
    case .unexpected(let found?):
      Bilingual("`\(found)` can't follow what stands before it.", "`\(found)` 不能接在前面的内容后面。")
    case .valueAfterValue(let found):
      Bilingual("`\(found)` can't follow what stands before it.", "`\(found)` 不能接在前面的内容后面。")
    case .strayColon: Bilingual("no block can begin with this `:`.", "这个 `:` 后面不能开始代码块。")
    case .unexpected(nil): Bilingual("the line ends too early.", "这一行还没写完。")
    case .missingComma:
      Bilingual("a comma or an operator is missing before this.", "这里前面缺少逗号或运算符。")
    case .missingColon(let keyword):
      Bilingual("`\(keyword)` needs a `:` before its block.", "`\(keyword)` 的代码块前面要有 `:`。")
    case .keywordAsName(let keyword):
      Bilingual(
        "`\(keyword)` is a word of the language and can't be a name.", "`\(keyword)` 是语言的关键字，不能当名字用。")
    case .conditionalWithoutElse:
      Bilingual("`… if …` in an expression needs an `else`.", "表达式里的 `… if …` 要有 `else`。")
    case .notNeedsParentheses:
      Bilingual("`not` binds too loosely to stand here bare.", "`not` 的优先级太低，不能直接写在这里。")
    case .lambdaNeedsParentheses:
      Bilingual("a `lambda` can't stand here bare.", "`lambda` 不能直接写在这里。")
    case .blockOnOneLine(let keyword):
      Bilingual("`\(keyword)` can't follow a `:` on the same line.", "`\(keyword)` 不能和前面的 `:` 写在同一行。")
    case .withoutIf(let keyword):
      Bilingual("there is no `if` that this `\(keyword)` belongs to.", "这个 `\(keyword)` 没有对应的 `if`。")

    case .assignmentAsCondition:
      Bilingual("`=` stores a value; a comparison is written `==`.", "`=` 是赋值，比较要写 `==`。")
    case .assignmentAsValue:
      Bilingual("`=` stores a value and can't stand inside an expression.", "`=` 是赋值，不能写在表达式里面。")
    case .invalidTarget(let target, let placing): Self.invalidTarget(target.words, placing)
    case .assignmentToConstant(let name):
      Bilingual("`\(name)` is a constant and can't be assigned to.", "`\(name)` 是常量，不能给它赋值。")

    case .positionalAfterKeyword:
      Bilingual(
        "an argument without a name can't follow one with a name.", "没写名字的参数不能放在写了名字的参数后面。")
    case .repeatedKeyword(let name):
      Bilingual("the argument `\(name)` is given twice.", "参数 `\(name)` 给了两次。")
    case .keywordIsExpression:
      Bilingual("the left side of `=` in a call must be a parameter's name.", "调用里 `=` 的左边只能是参数名。")
    case .generatorNeedsParentheses:
      Bilingual(
        "`… for … in …` beside other arguments is not clear.", "`… for … in …` 和其他参数写在一起，意思不明确。")
    case .repeatedParameter(let name):
      Bilingual("two parameters are named `\(name)`.", "有两个参数都叫 `\(name)`。")
    case .parameterWithoutDefault(let name):
      Bilingual(
        "`\(name)` has no default but follows a parameter that has one.", "`\(name)` 没有默认值，不能放在有默认值的参数后面。")
    case .outsideFunction(let keyword):
      Bilingual("`\(keyword)` stands outside a function.", "`\(keyword)` 写在了函数外面。")
    case .outsideLoop(let keyword):
      Bilingual("`\(keyword)` stands outside a loop.", "`\(keyword)` 写在了循环外面。")

    case .elseIf: Bilingual("`else if` is written `elif`.", "`else if` 要写成 `elif`。")
    case .foreignOperator(let typed, let meant):
      Bilingual("`\(typed)` is written `\(meant)`.", "`\(typed)` 要写成 `\(meant)`。")
    case .exclamationAsNot: Bilingual("`!` is written `not`.", "`!` 要写成 `not`。")
    case .increment(let typed):
      Bilingual(
        "there is no `\(typed)` to count \(typed == "++" ? "up" : "down").", "没有 `\(typed)` 这种写法。")
    case .refused(let feature): feature.message
    }
  }

  private static func invalidTarget(_ words: Bilingual, _ placing: Placing) -> Bilingual {
    switch placing {
    case .assign, .augment:
      Bilingual("can't assign to \(words.english).", "不能给\(words.chinese)赋值。")
    case .delete: Bilingual("can't delete \(words.english).", "不能删除\(words.chinese)。")
    case .loop:
      Bilingual("a loop can't assign to \(words.english).", "循环不能给\(words.chinese)赋值。")
    }
  }
}

extension SyntaxFault.Target {
  /// The object of a sentence.
  var words: Bilingual {
    switch self {
    case .literal: Bilingual("a literal value", "固定的值")
    case .call: Bilingual("the result of a call", "函数调用的结果")
    case .comparison: Bilingual("a comparison", "比较式")
    case .operation: Bilingual("the result of an operation", "运算的结果")
    case .conditional: Bilingual("a conditional expression", "条件表达式")
    case .lambda: Bilingual("a lambda", " lambda ")
    case .formatted: Bilingual("an f-string", " f 字符串")
    case .display: Bilingual("a dict or set", "字典或集合")
    case .several: Bilingual("several targets at once", "多个目标")
    case .comprehension: Bilingual("a comprehension", "推导式")
    }
  }
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return "0x" + (digits.count < 2 ? "0" : "") + digits
}
