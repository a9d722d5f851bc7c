import Wording

extension CallFault: Fault {
  package var kind: FaultKind { .type }

  package var message: Bilingual {
    switch self {
    case .notCallable(let type):
      return Bilingual(
        "'\(type)' is not a function, so it can't be called.", "'\(type)' 不是函数，不能调用。")
    case .tooMany(let function, _, let most, let given):
      let english =
        most == 0
        ? "\(function)() takes no arguments but \(given) \(given == 1 ? "was" : "were") given."
        : "\(function)() takes at most \(most) argument\(most == 1 ? "" : "s") by position but \(given) were given."
      let chinese =
        most == 0 ? "\(function)() 不接受参数，却给了 \(given) 个。" : "\(function)() 最多接受 \(most) 个位置参数，却给了 \(given) 个。"
      return Bilingual(english, chinese)
    case .missing(let function, let names, _):
      let quoted = names.map { "'\($0)'" }
      return Bilingual(
        "\(function)() is missing \(names.count == 1 ? "the argument" : "the arguments") \(quoted.joined(separator: ", ")).",
        "\(function)() 缺少参数 \(quoted.joined(separator: "、"))。")
    case .unknownKeyword(let function, let name, _, _):
      return Bilingual(
        "\(function)() has no argument called '\(name)'.", "\(function)() 没有叫 '\(name)' 的参数。")
    case .givenTwice(let function, let name):
      return Bilingual("\(function)() got '\(name)' twice.", "\(function)() 的参数 '\(name)' 给了两次。")
    case .positionalOnly(let function, let name):
      return Bilingual(
        "\(function)() takes '\(name)' by position alone, without its name.",
        "\(function)() 的 '\(name)' 只能按位置给，不能写名字。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .notCallable("int"), .notCallable("float"):
      return Bilingual("To multiply, write *: 2 * (x + 1).", "要相乘请写 *：2 * (x + 1)。")
    case .notCallable("list"), .notCallable("dict"), .notCallable("tuple"), .notCallable("str"):
      return Bilingual("To take a part, write square brackets: x[0].", "取其中一项请用方括号：x[0]。")
    case .notCallable("Tensor"), .notCallable("ndarray"):
      return Bilingual(
        "It is a value already: x[0] takes a part, x * 2 computes with it.", "它已经是算好的值：取一部分写 x[0]，接着算写 x * 2。")
    case .notCallable("NoneType"):
      return Bilingual("A function without return gives None.", "没有 return 的函数返回 None。")
    case .givenTwice(_, let name):
      return Bilingual("Give '\(name)' by position or by name, not both.", "'\(name)' 按位置给或写名字给，只用一种。")
    case .positionalOnly(_, let name):
      return Bilingual("Leave out '\(name)='.", "去掉 '\(name)='。")
    case .unknownKeyword(_, _, let nearest?, _):
      return Bilingual("Did you mean '\(nearest)'?", "是不是想写 '\(nearest)'？")
    case .tooMany(let function, let parameters, _, _), .missing(let function, _, let parameters),
      .unknownKeyword(let function, _, nil, let parameters):
      return Bilingual("It is called as \(function)(\(parameters)).", "它的用法是 \(function)(\(parameters))。")
    default: return nil
    }
  }
}
