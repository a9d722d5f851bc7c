import Wording

extension ValueFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .notOneCharacter: .type
    default: .value
    }
  }

  package var message: Bilingual {
    switch self {
    case .tooManyToUnpack(let expected, let got):
      let count = got.map { ", got \($0)" } ?? ""
      return Bilingual(
        "too many values to unpack (expected \(expected)\(count)).",
        "右边的值太多：左边有 \(expected) 个名字" + (got.map { "，右边有 \($0) 个值。" } ?? "，右边不止这么多。"))
    case .tooFewToUnpack(let expected, let got):
      return Bilingual(
        "not enough values to unpack (expected \(expected), got \(got)).",
        "右边的值不够：左边有 \(expected) 个名字，右边只有 \(got) 个值。")
    case .emptySequence(let function):
      return Bilingual("\(function)() of nothing has no answer.", "里面什么都没有，\(function)() 给不出结果。")
    case .notInList(let value): return Bilingual("\(value) is not in the list.", "列表里没有 \(value)。")
    case .substring(let text): return Bilingual("\(text) is not in the text.", "文字里没有 \(text)。")
    case .emptySeparator: return Bilingual("the separator is empty.", "分隔的文字是空的。")
    case .mathDomain(let function):
      return Bilingual("\(function)() has no value for this number.", "\(function)() 对这个数没有定义。")
    case .number(let text, let base):
      return Bilingual(
        "\(text) does not read as a whole number" + (base == 10 ? "." : " in base \(base)."),
        base == 10 ? "\(text) 读不出整数。" : "\(text) 读不出 \(base) 进制的整数。")
    case .decimal(let text): return Bilingual("\(text) does not read as a number.", "\(text) 读不出数。")
    case .base(let base):
      return Bilingual("a base is 0 or 2 to 36, not \(base).", "进制只能是 0 或 2 到 36，不能是 \(base)。")
    case .formatCode(".", let type):
      return Bilingual("'\(type)' takes no number of decimals.", "'\(type)' 不能指定小数位数。")
    case .formatCode(let code, let type):
      return Bilingual("the format '\(code)' does not fit '\(type)'.", "格式 '\(code)' 不适用于 '\(type)'。")
    case .formatSpec(let spec):
      return Bilingual("'\(spec)' does not read as a format.", "'\(spec)' 不是有效的格式。")
    case .formatString(let problem): return ValueFault.sentence(problem)
    case .zipUnequal(let shorter):
      return Bilingual(
        "zip() with strict=True: argument \(shorter + 1) differs in length from the first.",
        "zip() 用了 strict=True：第 \(shorter + 1) 个参数和第一个不一样长。")
    case .zeroStep(let what):
      return Bilingual("the step of a \(what) can't be 0.", what == "range" ? "range 的步长不能是 0。" : "切片的步长不能是 0。")
    case .sliceSize(let expected, let got):
      return Bilingual(
        "the slice has \(expected) place\(expected == 1 ? "" : "s") but \(got) value\(got == 1 ? " was" : "s were") given.",
        "切片有 \(expected) 个位置，却给了 \(got) 个值。")
    case .codePoint:
      return Bilingual("a code point is 0 to 1114111 and no surrogate.", "码位只能是 0 到 1114111，且不能是代理码位。")
    case .notOneCharacter(let length):
      return Bilingual("one character is needed, not \(length).", "这里要一个字符，却有 \(length) 个。")
    case .notFinite(let target, let value):
      return Bilingual("\(value) can't be made into '\(target)'.", "\(value) 不能变成 '\(target)'。")
    case .negativeShift: return Bilingual("the number of bits to shift by is negative.", "移位的位数不能是负数。")
    case .complexResult(let left, let right):
      return Bilingual(
        "(\(left)) ** \(right) is a complex number, which this language does not have.",
        "(\(left)) ** \(right) 是复数，这门语言里没有复数。")
    case .pairLength(let position, let length):
      return Bilingual(
        "item \(position) has \(length) part\(length == 1 ? "" : "s"); a key and a value are 2.",
        "第 \(position) 项有 \(length) 个部分，键和值应该是 2 个。")
    case .emptyRange: return Bilingual("the range to draw from is empty.", "可抽取的范围是空的。")
    case .sampleTooLarge:
      return Bilingual("the sample is larger than what it is drawn from, or negative.", "要抽的个数比总数还多，或者是负数。")
    case .modulus: return Bilingual("pow() can't take the remainder by 0.", "pow() 不能对 0 取余数。")
    case .notInvertible:
      return Bilingual("the base has no inverse for that modulus.", "底数对这个模没有逆。")
    case .negativeArgument(let function):
      return Bilingual("\(function)() needs a number that is not negative.", "\(function)() 不接受负数。")
    case .listChanged: return Bilingual("the list was changed while it was sorted.", "排序的时候列表被改动了。")
    }
  }

  private static func sentence(_ problem: FormatProblem) -> Bilingual {
    switch problem {
    case .singleBrace(let brace):
      Bilingual("a single '\(brace)' stands in the pattern; write it twice.", "格式里有单独的 '\(brace)'，要写两个。")
    case .unclosedBrace: Bilingual("a '{' in the pattern is not closed.", "格式里有 '{' 没有闭合。")
    case .mixedNumbering: Bilingual("use {} throughout or {0} throughout.", "{} 和 {0} 不能混用。")
    case .incomplete: Bilingual("the pattern ends in the middle of a field.", "格式在一个字段中间断了。")
    case .percentCode(let code): Bilingual("'%\(code)' is no format.", "没有格式 '%\(code)'。")
    case .conversion(let letter): Bilingual("'!\(letter)' is no conversion.", "没有转换 '!\(letter)'。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .number(let text, 10) where text.contains("."):
      Bilingual("For decimals write float(…) first: int(float(s)).", "有小数点的先用 float(…)：int(float(s))。")
    case .formatCode(".", "int"): Bilingual("End it in f: f'{x:.2f}'.", "末尾加 f：f'{x:.2f}'。")
    case .formatCode(_, "str"):
      Bilingual("Make the text a number first: float(s).", "先把文字变成数：float(s)。")
    case .mathDomain("sqrt"): Bilingual("It takes 0 and above.", "它只接受不小于 0 的数。")
    case .mathDomain("log"), .mathDomain("log2"), .mathDomain("log10"):
      Bilingual("It takes numbers above 0.", "它只接受大于 0 的数。")
    case .emptySequence("min"), .emptySequence("max"):
      Bilingual("Give an answer for that case: default=0.", "可以给空的情况一个答案：default=0。")
    default: nil
    }
  }
}
