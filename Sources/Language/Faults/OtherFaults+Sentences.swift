import Wording

extension LookupFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .key, .emptyDictionary, .emptySet: .key
    default: .index
    }
  }

  package var message: Bilingual {
    switch self {
    case .index(let container, let index, let count), .assignmentIndex(let container, let index, let count):
      if count == 0 {
        return Bilingual(
          "the \(container) is empty, so it has no index \(index).", "这个 \(container) 是空的，没有下标 \(index)。")
      }
      return Bilingual(
        "index \(index) is out of range: the \(container) has \(count) item\(count == 1 ? "" : "s"), 0 to \(count - 1).",
        "下标 \(index) 越界：这个 \(container) 有 \(count) 项，从 0 到 \(count - 1)。")
    case .popEmpty(let container): return Bilingual("pop from an empty \(container).", "空的 \(container) 里取不出东西。")
    case .popIndex(let index, let count):
      return Bilingual(
        "pop index \(index) is out of range: the list has \(count).", "pop 的下标 \(index) 越界：列表有 \(count) 项。")
    case .key(let key, _, _): return Bilingual("there is no key \(key).", "没有键 \(key)。")
    case .emptyDictionary: return Bilingual("the dict is empty.", "字典是空的。")
    case .emptySet: return Bilingual("the set is empty.", "集合是空的。")
    case .replacementIndex(let index):
      return Bilingual("the pattern asks for value \(index), which was not given.", "格式里要第 \(index) 个值，却没有给。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .key(_, let nearest?, _): return Bilingual("Did you mean \(nearest)?", "是不是想写 \(nearest)？")
    case .key(_, nil, let known) where !known.isEmpty:
      let keys = known.joined(separator: ", ")
      return Bilingual("\(known.count == 1 ? "The only key is" : "The keys are") \(keys).", "现有的键是 \(keys)。")
    case .index(_, let index, let count) where index == count && count > 0:
      return Bilingual("Counting begins at 0; the last is [-1].", "从 0 数起，最后一项是 [-1]。")
    default: return nil
    }
  }
}

extension ArithmeticFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .divisionByZero, .zeroToNegativePower: .zeroDivision
    default: .overflow
    }
  }

  package var message: Bilingual {
    switch self {
    case .divisionByZero: Bilingual("division by zero.", "除数是 0。")
    case .zeroToNegativePower: Bilingual("0 has no negative power.", "0 没有负数次方。")
    case .intTooLarge(let operation):
      Bilingual(
        "\(operation) is beyond the whole numbers of this language (64 bits, up to 9223372036854775807).",
        "\(operation) 超出了这门语言的整数范围（64 位，最大 9223372036854775807）。")
    case .floatTooLarge(let operation):
      Bilingual("\(operation) is too large for a float (about 1.8e308).", "\(operation) 超出了浮点数的范围（约 1.8e308）。")
    case .floatToInt(let value):
      Bilingual(
        "\(value) is beyond the whole numbers of this language (64 bits, up to 9223372036854775807).",
        "\(value) 超出了这门语言的整数范围（64 位，最大 9223372036854775807）。")
    case .infinityToInt: Bilingual("infinity is no whole number.", "无穷大不是整数。")
    case .countTooLarge: Bilingual("the range holds more numbers than can be counted.", "这个 range 里的数多得数不清。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .intTooLarge: Bilingual("A float goes further: write 2.0 instead of 2.", "浮点数能更大：把 2 写成 2.0。")
    default: nil
    }
  }
}

extension LimitFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .recursion, .nesting: .recursion
    case .allocation, .memory, .written: .memory
    case .changedDuringIteration: .runtime
    }
  }

  package var message: Bilingual {
    switch self {
    case .recursion(let limit):
      Bilingual("calls within calls went deeper than \(limit).", "函数调用套了超过 \(limit) 层。")
    case .nesting:
      Bilingual(
        "values stand inside values more than \(Limits.nesting) deep.", "列表之类的值一层套一层，超过了 \(Limits.nesting) 层。")
    case .written(let limit):
      Bilingual(
        "this value has more than \(Numeral.grouped(limit)) parts to write out.",
        "这个值要写出来的部分超过 \(Numeral.grouped(limit)) 个。")
    case .allocation(let bytes, let limit):
      Bilingual(
        "this value needs \(LimitFault.size(bytes)); one value may take \(LimitFault.size(limit)).",
        "这个值要占 \(LimitFault.size(bytes))，一个值最多占 \(LimitFault.size(limit))。")
    case .memory(let used, let limit):
      Bilingual(
        "the program uses \(LimitFault.size(used)) of memory; the limit is \(LimitFault.size(limit)).",
        "程序用了 \(LimitFault.size(used)) 内存，上限是 \(LimitFault.size(limit))。")
    case .changedDuringIteration(let type):
      Bilingual("the \(type) changed while a loop went through it.", "循环走到一半，这个 \(type) 被改动了。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .recursion:
      Bilingual(
        "A function that calls itself needs a case in which it doesn't.", "调用自己的函数，要有一种情况不再调用自己。")
    case .written: Bilingual("Show a part of it: x[:10].", "只看一部分：x[:10]。")
    case .changedDuringIteration: Bilingual("Loop over a copy: for x in list(…).", "请对副本循环：for x in list(…)。")
    default: nil
    }
  }

  private static func size(_ bytes: Int) -> String { bytes == Int.max ? "8 EB" : Numeral.bytes(bytes) }
}

extension StatementFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .assertion: .assertion
    case .stopped: .runtime
    }
  }

  package var message: Bilingual {
    switch self {
    case .assertion(let message): message.map { Bilingual(same: $0) } ?? Bilingual("this is not true.", "这里不成立。")
    case .stopped: Bilingual("the program stopped.", "程序停下了。")
    }
  }
}

extension ReachFault: Fault {
  package var kind: FaultKind { .file }

  package var message: Bilingual {
    switch self {
    case .file(let path):
      Bilingual(
        "\(path) is out of reach: a lesson pack's code reads the data beside its lesson and no other file.",
        "碰不到 \(path)：课程包里的代码只能读它那一课旁边的数据，不能读写别的文件。")
    case .download(let name):
      Bilingual(
        "\(name) is out of reach: a lesson pack's code uses no network.", "碰不到 \(name)：课程包里的代码不能联网。")
    }
  }

  package var remedy: Bilingual? {
    Bilingual(
      "What the pack made is still among your variables: leave its lesson, then :reset forgets it all and lifts this.",
      "课程包留下的东西还在你的变量里：先退出它的课，再用 :reset 全部清掉，就不受限制了。")
  }
}
