import Wording

extension TensorFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .cannotBroadcast, .cannotMultiply, .cannotReshape, .wrongCount, .maskShape, .cannotSqueeze,
      .cannotConcatenate, .needsMatrix:
      .shape
    case .axisOutOfRange, .indexOutOfRange, .tooManyIndices, .indicesNotWhole, .severalEllipses: .index
    case .tooLarge: .memory
    case .notWhole: .type
    default: .value
    }
  }

  package var message: Bilingual {
    switch self {
    case .cannotBroadcast(let a, let b):
      let clash = Self.clash(a, b)
      return Bilingual(
        "shapes \(a) and \(b) don't go together: \(clash.english).", "形状 \(a) 和 \(b) 对不上：\(clash.chinese)。")
    case .cannotMultiply(let a, let b):
      guard let inner = a.last, b.count > 0 else {
        return Bilingual(
          "cannot multiply \(a) by \(b): @ needs at least one axis on each side.",
          "\(a) 和 \(b) 不能做矩阵乘法：@ 两边都至少要有一个轴。")
      }
      let outer = b.count == 1 ? b[0] : b[b.count - 2]
      if inner == outer {
        return Bilingual(
          "cannot multiply \(a) by \(b): the leading axes don't go together.", "\(a) 和 \(b) 不能相乘：前面的轴对不上。")
      }
      return Bilingual(
        "cannot multiply \(a) by \(b): \(inner) and \(outer) must match.",
        "\(a) 和 \(b) 不能相乘：\(inner) 和 \(outer) 必须相等。")
    case .cannotReshape(let shape, let sizes):
      let target = Self.list(sizes)
      return Bilingual(
        "cannot reshape \(shape), which holds \(shape.elementCount) numbers, into \(target).",
        "\(shape) 里有 \(shape.elementCount) 个数，排不成 \(target)。")
    case .severalUnknownSizes(let sizes):
      return Bilingual("only one size can be -1, not \(Self.list(sizes)).", "最多只能有一个 -1，这里是 \(Self.list(sizes))。")
    case .negativeSize(let sizes):
      return Bilingual("a size can't be negative: \(Self.list(sizes)).", "长度不能是负数：\(Self.list(sizes))。")
    case .tooManyAxes(let count):
      return Bilingual(
        "a tensor has at most \(Extents.limit) axes; this one would have \(count).",
        "张量最多 \(Extents.limit) 个轴，这里要 \(count) 个。")
    case .tooLarge(let sizes):
      let elements = sizes.reduce(1, *)
      let gigabytes =
        !(elements >= 250e9)  // A size that is nan too.
        ? "\(Numeral.significant(elements * 4 / 1e9, digits: 3)) GB"
        : "\(Numeral.grouped(Int(min(elements * 4 / 1e12, 1e15)))) TB"
      let room = Numeral.significant(Double(MemoryBudget.elements) * 4 / 1e9, digits: 3)
      let asked = "(" + sizes.map { Numeral.significant($0, digits: 12) }.joined(separator: ", ") + ")"
      return Bilingual(
        "\(asked) would take \(gigabytes); one tensor can take \(room) GB here.",
        "\(asked) 要占 \(gigabytes) 内存，这台机器上一个张量最多 \(room) GB。")
    case .wrongCount(let count, let shape):
      return Bilingual(
        "\(count) numbers can't fill \(shape), which holds \(shape.elementCount).",
        "\(count) 个数填不满 \(shape)，它要 \(shape.elementCount) 个。")
    case .axisOutOfRange(let axis, let shape):
      return Bilingual(
        shape.isEmpty
          ? "a single number has no axis \(axis)."
          : "there is no axis \(axis) in shape \(shape): "
            + (shape.count == 1 ? "its only axis is 0." : "its axes are 0 to \(shape.count - 1); -1 is the last."),
        shape.isEmpty
          ? "单个数没有第 \(axis) 轴。"
          : "形状 \(shape) 没有第 \(axis) 轴："
            + (shape.count == 1 ? "它只有第 0 轴。" : "轴从 0 到 \(shape.count - 1)，最后一个也可以写 -1。"))
    case .axisTwice(let axis):
      return Bilingual("axis \(axis) is named twice.", "第 \(axis) 轴写了两次。")
    case .wrongOrder(let order, let shape):
      return Bilingual(
        "\(Self.list(order)) is no order of the \(shape.count) axes of \(shape).",
        "\(Self.list(order)) 不是 \(shape) 这 \(shape.count) 个轴的一种排列。")
    case .indexOutOfRange(let index, let axis, let size):
      return Bilingual(
        "index \(index) is outside axis \(axis), which "
          + (size == 0 ? "is empty." : "has \(size) \(size == 1 ? "entry: 0." : "entries: 0 to \(size - 1).")"),
        "下标 \(index) 超出了第 \(axis) 轴："
          + (size == 0 ? "它是空的。" : "它有 \(size) 个位置，\(size == 1 ? "只有 0。" : "从 0 到 \(size - 1)。")"))
    case .tooManyIndices(let count, let shape):
      return Bilingual(
        "\(count) \(count == 1 ? "index is" : "indices are") too many for \(shape), which has \(shape.count) \(shape.count == 1 ? "axis" : "axes").",
        "给了 \(count) 个下标，但 \(shape) 只有 \(shape.count) 个轴。")
    case .maskShape(let mask, let shape):
      return Bilingual("a mask of shape \(mask) doesn't fit \(shape).", "形状 \(mask) 的掩码套不上 \(shape)。")
    case .notWhole(let value):
      return Bilingual(
        "an index must be a whole number, not \(Numeral.significant(value)).",
        "下标必须是整数，不能是 \(Numeral.significant(value))。")
    case .indicesNotWhole:
      return Bilingual("indices must be whole numbers, and these are real.", "下标必须是整数，而这里是实数。")
    case .severalEllipses:
      return Bilingual("an index can have `...` only once.", "一个下标里最多写一个 `...`。")
    case .zeroStep:
      return Bilingual("the step can't be 0.", "步长不能是 0。")
    case .cannotSqueeze(let axis, let shape):
      return Bilingual(
        "axis \(axis) of \(shape) has \(shape[axis]) entries; only an axis of 1 can be squeezed.",
        "\(shape) 的第 \(axis) 轴长度是 \(shape[axis])，只有长度为 1 的轴能去掉。")
    case .cannotConcatenate(let a, let b, let axis):
      return Bilingual(
        "cannot join \(a) and \(b) along axis \(axis): the other axes must match.",
        "\(a) 和 \(b) 不能沿第 \(axis) 轴拼接：其余的轴必须一样长。")
    case .nothingToConcatenate:
      return Bilingual("there is nothing to join: the list is empty.", "列表是空的，没有可拼接的张量。")
    case .emptyReduction(let name, let shape):
      return Bilingual("\(name) of no numbers: the shape is \(shape).", "没有数可以求 \(name)：形状是 \(shape)。")
    case .notOneElement(let shape):
      return Bilingual(
        "only a tensor with one element is a number; this one has shape \(shape).", "只有一个元素的张量才能当数用，这个的形状是 \(shape)。")
    case .notBytes:
      return Bilingual("only whole numbers from 0 to 255 can be stored as bytes.", "只有 0 到 255 的整数才能按字节存。")
    case .wrongPadding(let widths, let shape):
      return Bilingual(
        "padding \(Self.list(widths)) doesn't fit \(shape): it takes a pair of widths an axis, from the last axis on.",
        "填充宽度 \(Self.list(widths)) 和 \(shape) 对不上：要从最后一个轴开始，每个轴写一对宽度。")
    case .needsMatrix(let name, let shape):
      return Bilingual("\(name) needs two axes; this has shape \(shape).", "\(name) 需要两个轴，这里的形状是 \(shape)。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .cannotMultiply(let a, let b) where a.count >= 1 && b.count == 2 && a.last == b[1]:
      Bilingual(
        "transpose the second: its .T is \(Extents([b[1], b[0]])).", "把后一个转置：它的 .T 是 \(Extents([b[1], b[0]]))。")
    case .cannotReshape(let shape, let sizes): Self.reshaping(shape, sizes)
    case .maskShape(let mask, let shape) where mask.count == 1 && shape.count > 1 && mask[0] == shape[1]:
      Bilingual("to choose along axis 1, write x[:, mask].", "要沿第 1 轴选，写 x[:, mask]。")
    case .indicesNotWhole: Bilingual("make them whole: .long() or .astype(int).", "先变成整数：.long() 或 .astype(int)。")
    case .tooLarge: Bilingual("check the sizes: did one of them mean something else?", "看看这几个长度，是不是有一个写错了。")
    case .notOneElement:
      Bilingual("reduce it first: .sum(), .mean() or an index.", "先把它变成一个数：.sum()、.mean() 或取一个下标。")
    default: nil
    }
  }

  /// The sizes with one left to be computed, where that comes out whole.
  private static func reshaping(_ shape: Shape, _ sizes: [Int]) -> Bilingual? {
    for place in sizes.indices.reversed() where sizes.count > 1 {
      let others = sizes.indices.filter { $0 != place }.map { sizes[$0] }
      guard others.allSatisfy({ $0 > 0 && $0 <= shape.elementCount }) else { continue }
      let product = others.reduce((value: 1, overflow: false)) { part, size in
        let (value, overflow) = part.value.multipliedReportingOverflow(by: size)
        return (value, part.overflow || overflow)
      }
      guard !product.overflow, product.value > 0, shape.elementCount % product.value == 0 else { continue }
      var open = sizes
      open[place] = -1
      var fitting = sizes
      fitting[place] = shape.elementCount / product.value
      return Bilingual(
        "leave one size to be computed: reshape\(list(open)) gives \(list(fitting)).",
        "留一个长度让它自己算：reshape\(list(open)) 得到 \(list(fitting))。")
    }
    return nil
  }

  private static func list(_ sizes: [Int]) -> String {
    sizes.count == 1 ? "(\(sizes[0]),)" : "(" + sizes.map(String.init).joined(separator: ", ") + ")"
  }

  /// The first pair of sizes, from the right, that broadcasting refuses.
  private static func clash(_ a: Shape, _ b: Shape) -> Bilingual {
    for back in 1...max(1, min(a.count, b.count)) where back <= min(a.count, b.count) {
      let left = a[a.count - back]
      let right = b[b.count - back]
      if left != right && left != 1 && right != 1 {
        return Bilingual(
          "\(left) and \(right) differ and neither is 1", "\(left) 和 \(right) 不相等，也都不是 1")
      }
    }
    return Bilingual("the first can't be repeated into the second", "前一个没法重复成后一个")
  }
}
