import Wording

extension TypeFault: Fault {
  package var kind: FaultKind { .type }

  package var message: Bilingual {
    switch self {
    case .operands(let operation, let left, let right):
      Bilingual(
        "\(operation) does not work between '\(left)' and '\(right)'.",
        "'\(left)' 和 '\(right)' 之间不能用 \(operation)。")
    case .operand(let operation, let type):
      Bilingual("\(operation) does not work on '\(type)'.", "\(operation) 不能用在 '\(type)' 上。")
    case .unordered(let comparison, let left, let right):
      Bilingual(
        "'\(left)' and '\(right)' have no order, so \(comparison) can't compare them.",
        "'\(left)' 和 '\(right)' 之间没有大小之分，不能用 \(comparison) 比较。")
    case .notIterable(let type):
      Bilingual("'\(type)' has no parts to go through.", "'\(type)' 里没有可以逐个取出的东西。")
    case .notSubscriptable(let type):
      Bilingual("'\(type)' has no parts to take with [ ].", "'\(type)' 不能用 [ ] 取其中的部分。")
    case .noItemAssignment(let type):
      Bilingual("the parts of '\(type)' can't be changed.", "'\(type)' 的内容不能改。")
    case .noItemDeletion(let type):
      Bilingual("parts of '\(type)' can't be deleted.", "'\(type)' 里的东西不能删。")
    case .noLength(let type): Bilingual("'\(type)' has no length.", "'\(type)' 没有长度。")
    case .notContainer(let type):
      Bilingual("'in' needs something with parts on its right, not '\(type)'.", "in 的右边要是能装东西的值，不能是 '\(type)'。")
    case .notReversible(let type):
      Bilingual("'\(type)' can't be walked from its end.", "'\(type)' 不能倒着走。")
    case .notContext(let type):
      Bilingual("'\(type)' can't stand after 'with'.", "'\(type)' 不能放在 with 后面。")
    case .unhashable(let type):
      Bilingual(
        "'\(type)' can change, so it can't be a key of a dict or a member of a set.",
        "'\(type)' 会变，不能做字典的键或集合的元素。")
    case .indexType(let container, let type):
      Bilingual(
        "an index into '\(container)' is a whole number or a slice, not '\(type)'.",
        "'\(container)' 的下标要用整数或切片，不能用 '\(type)'。")
    case .sliceIndex(let type):
      Bilingual("the bounds of a slice are whole numbers or left out, not '\(type)'.", "切片的边界要用整数或留空，不能用 '\(type)'。")
    case .inString(let type):
      Bilingual("only text can be looked for in text, not '\(type)'.", "文字里只能找文字，不能找 '\(type)'。")
    case .wrongArgument(let function, let parameter, let expected, let got):
      Bilingual(
        "\(function)() needs '\(expected)' for '\(parameter)', not '\(got)'.",
        "\(function)() 的参数 '\(parameter)' 要用 '\(expected)'，不能用 '\(got)'。")
    case .cannotUnpack(let type):
      Bilingual("'\(type)' is one value and can't be unpacked into several names.", "'\(type)' 只有一个值，不能拆给几个名字。")
    case .joinItem(let position, let type):
      Bilingual("join() takes text alone; item \(position) is '\(type)'.", "join() 只接受文字，第 \(position) 项是 '\(type)'。")
    case .formatCode(let code, let type):
      Bilingual("the format '\(code)' does not fit '\(type)'.", "格式 '\(code)' 不适用于 '\(type)'。")
    case .unconvertible(let target, let type):
      Bilingual("'\(type)' can't be made into '\(target)'.", "'\(type)' 不能变成 '\(target)'。")
    case .percentArguments(let wanted, let given):
      Bilingual(
        "the pattern asks for \(wanted) value\(wanted == 1 ? "" : "s") but got \(given).",
        "格式里要 \(wanted) 个值，却给了 \(given) 个。")
    case .percentMapping:
      Bilingual("a pattern with names, as %(x)s, needs a dict.", "带名字的格式（如 %(x)s）需要一个字典。")
    case .sequenceElement(let position):
      Bilingual("item \(position) is no pair of key and value.", "第 \(position) 项不是“键和值”这样的一对。")
    case .sumOfText: Bilingual("sum() adds numbers, not text.", "sum() 只加数，不加文字。")
    case .notType(let type):
      Bilingual(
        "isinstance() needs a type or a tuple of types, not '\(type)'.", "isinstance() 需要类型或类型的元组，不能用 '\(type)'。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .operands(_, "NoneType", _), .operands(_, _, "NoneType"):
      return Bilingual(
        "One side is None: a function without return gives None.", "有一边是 None：没有 return 的函数返回 None。")
    case .operands("+", "str", let other), .operands("+=", "str", let other):
      return Bilingual(
        "To join text, make it text first: str(x) of the '\(other)'.", "要拼成文字，先把 '\(other)' 变成文字：str(x)。")
    case .operands("+", let other, "str"), .operands("+=", let other, "str"):
      return Bilingual(
        "To join text, make it text first: str(x) of the '\(other)'; to add, make the text a number: float(s).",
        "要拼成文字，先把 '\(other)' 变成文字：str(x)；要相加，先把文字变成数：float(s)。")
    case .operands(_, "str", "str"):
      return Bilingual("Make the texts numbers first: float(s).", "先把文字变成数：float(s)。")
    case .operands("+", "list", "int"), .operands("+", "list", "float"), .operands("+", "list", "str"):
      return Bilingual(
        "To add an item: xs.append(3); to add 3 to each number: tensor(xs) + 3.",
        "加一项写 xs.append(3)；每个数都加 3 写 tensor(xs) + 3。")
    case .operands("^", let left, let right), .operands("^=", let left, let right):
      guard left == "float" || right == "float" else { return nil }
      return Bilingual("For a power write **: x ** 2.", "乘方请写 **：x ** 2。")
    case .operands("-", "list", _), .operands("*", "list", "list"), .operands("/", "list", _),
      .operands("*", "list", "float"):
      return Bilingual(
        "Lists don't do arithmetic; tensors do: tensor([1, 2, 3]) * 2.", "列表不能做算术，张量可以：tensor([1, 2, 3]) * 2。")
    case .notIterable("int"), .notIterable("float"):
      return Bilingual("To count, write range(n).", "要数数请写 range(n)。")
    case .unordered(_, "int", "str"), .unordered(_, "float", "str"), .unordered(_, "str", "int"),
      .unordered(_, "str", "float"):
      return Bilingual("Make the text a number first: float(s).", "先把文字变成数：float(s)。")
    case .wrongArgument(_, _, "int", "str"), .wrongArgument(_, _, "float", "str"):
      return Bilingual("Write the number without quotes, or make it one: float(s).", "数字不要加引号，或者先变成数：float(s)。")
    case .joinItem:
      return Bilingual(
        "Make each item text: ', '.join([str(x) for x in xs]).", "先把每一项变成文字：', '.join([str(x) for x in xs])。")
    case .sumOfText: return Bilingual("To join texts: ''.join(xs).", "要拼接文字：''.join(xs)。")
    case .noItemAssignment("str"):
      return Bilingual("Make new text: s.replace(old, new).", "请做一段新文字：s.replace(旧, 新)。")
    case .noItemAssignment("tuple"):
      return Bilingual("A list can change: list(t).", "列表可以改：list(t)。")
    case .indexType(_, "float"):
      return Bilingual("Make it whole: int(i), or use // to divide.", "先变成整数：int(i)，或者用 // 相除。")
    case .indexType(_, "str"):
      return Bilingual("A dict finds values by text; a list counts from 0.", "按文字查值要用字典；列表从 0 数起。")
    case .unhashable("list"): return Bilingual("A tuple can: tuple(x).", "元组可以：tuple(x)。")
    case .notContext: return Bilingual(same: "with no_grad():")
    case .wrongArgument("range", _, _, "float"):
      return Bilingual("Make it whole: int(n), or use // to divide.", "先变成整数：int(n)，或者用 // 相除。")
    default: return nil
    }
  }
}
