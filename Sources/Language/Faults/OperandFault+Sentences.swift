import Tensors
import Wording

extension OperandFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .product, .shapes, .labels: .shape
    case .computesWithNone: .type
    case .attributeOfNone: .attribute
    }
  }

  package var message: Bilingual {
    switch self {
    case .product(let left, let right, _):
      let inner = left.shape.last ?? 0
      let outer = right.shape.count == 1 ? right.shape[0] : right.shape[right.shape.count - 2]
      return Bilingual(
        "cannot multiply \(left.words) by \(right.words): \(inner) and \(outer) must match.",
        "\(left.words) 和 \(right.words) 不能相乘：\(inner) 和 \(outer) 必须相等。")
    case .shapes(let left, let right, _):
      let clash = Self.clash(left.shape, right.shape)
      return Bilingual(
        "\(left.words) and \(right.words) don't go together: \(clash.english).",
        "\(left.words) 和 \(right.words) 对不上：\(clash.chinese)。")
    case .labels(let labels, let predictions):
      return Bilingual(
        "labels and predictions don't fit each other: \(labels.text.map { "\($0) is" } ?? "the labels are") \(labels.shape), "
          + "\(predictions.text.map { "\($0) is" } ?? "the predictions are") \(predictions.shape).",
        "标签和预测对不上：\(labels.text.map { "\($0) " } ?? "标签")是 \(labels.shape)，"
          + "\(predictions.text.map { "\($0) " } ?? "预测")是 \(predictions.shape)。")
    case .computesWithNone(let action, let subject, let absence):
      let fact = absence.fact(subject)
      return Bilingual("\(fact.english), so \(action) can't use it.", "\(fact.chinese)，没法用在 \(action) 上。")
    case .attributeOfNone(let name, let subject, let absence):
      let fact = absence.fact(subject)
      return Bilingual("\(fact.english), so it has no '\(name)'.", "\(fact.chinese)，所以没有 '\(name)'。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .product(let left, let right, let fix?): Self.remedy(left, right, fix)
    case .shapes(let left, let right, let fix?): Self.remedy(left, right, fix)
    case .labels(let labels, let predictions): Self.labelRemedy(labels, predictions)
    case .computesWithNone(_, _, let absence), .attributeOfNone(_, _, let absence): absence.remedy
    default: nil
    }
  }

  private static func remedy(_ left: Operand, _ right: Operand, _ fix: ProductFix) -> Bilingual {
    guard let a = left.code, let b = right.code else { return remedyOfSides(left.words, fix) }
    switch fix {
    case .turnRight(let turned):
      return Bilingual("Turn \(b): \(a) @ \(b).T; \(b).T is \(turned).", "把 \(b) 转置：\(a) @ \(b).T，\(b).T 是 \(turned)。")
    case .turnLeft(let turned):
      return Bilingual("Turn \(a): \(a).T @ \(b); \(a).T is \(turned).", "把 \(a) 转置：\(a).T @ \(b)，\(a).T 是 \(turned)。")
    case .exchange(let product):
      return Bilingual("Exchange them: \(b) @ \(a) is \(product).", "左右对调：\(b) @ \(a) 是 \(product)。")
    case .rows(let rows):
      return Bilingual(
        "For \(left.words), \(b) needs \(rows) rows: (\(rows), n).",
        "要和 \(left.words) 相乘，\(b) 得有 \(rows) 行：(\(rows), n)。")
    }
  }

  /// The same where a side has no text that a sentence could repeat.
  private static func remedyOfSides(_ left: String, _ fix: ProductFix) -> Bilingual {
    switch fix {
    case .turnRight(let turned):
      Bilingual("Turn the right side: its .T is \(turned).", "把右边转置：它的 .T 是 \(turned)。")
    case .turnLeft(let turned): Bilingual("Turn the left side: its .T is \(turned).", "把左边转置：它的 .T 是 \(turned)。")
    case .exchange(let product):
      Bilingual("Exchange the sides: their product is \(product).", "左右对调：乘积是 \(product)。")
    case .rows(let rows):
      Bilingual(
        "For \(left), the right side needs \(rows) rows: (\(rows), n).", "要和 \(left) 相乘，右边得有 \(rows) 行：(\(rows), n)。")
    }
  }

  private static func remedy(_ left: Operand, _ right: Operand, _ fix: ShapeFix) -> Bilingual {
    switch fix {
    case .turnRight(let turned):
      guard let b = right.code else {
        return Bilingual("Turn the right side: its .T is \(turned).", "把右边转置：它的 .T 是 \(turned)。")
      }
      return Bilingual("Turn \(b): \(b).T is \(turned).", "把 \(b) 转置：\(b).T 是 \(turned)。")
    case .column(let isRight, let columns):
      let vector = (isRight ? right : left).code ?? ""
      return Bilingual(
        "One number a row is \(vector).reshape(-1, 1); one a column would be \(columns) numbers.",
        "每行一个数写成 \(vector).reshape(-1, 1)；每列一个数则要 \(columns) 个。")
    }
  }

  private static func labelRemedy(_ labels: Operand, _ predictions: Operand) -> Bilingual? {
    guard predictions.shape.count == 2 else { return nil }
    let y = labels.code ?? ""
    if labels.shape.count == 2, labels.shape[1] == 1, predictions.shape[1] > 1 {
      return Bilingual("One class number an example: \(y).reshape(-1).", "每个样本一个类别编号：\(y).reshape(-1)。")
    }
    if labels.shape.count == 1, predictions.shape[1] == 1 {
      return Bilingual("Give both one shape: \(y).reshape(-1, 1).", "让两边形状一样：\(y).reshape(-1, 1)。")
    }
    return nil
  }

  /// The first pair of sizes, from the right, that broadcasting refuses.
  private static func clash(_ a: Shape, _ b: Shape) -> Bilingual {
    for (left, right) in zip(a.reversed(), b.reversed()) where left != right && left != 1 && right != 1 {
      return Bilingual("\(left) and \(right) differ and neither is 1", "\(left) 和 \(right) 不相等，也都不是 1")
    }
    return Bilingual("the first can't be repeated into the second", "前一个没法重复成后一个")
  }
}

extension OperandFault.Operand {
  /// `W (784, 64)`, `x @ W` in backticks and its shape, or the shape alone.
  fileprivate var words: String {
    guard let text else { return "\(shape)" }
    return (text.contains(" ") ? "`\(text)`" : text) + " \(shape)"
  }

  /// The text as it goes on in code, in brackets where it needs them.
  fileprivate var code: String? { text.map { $0.contains(" ") ? "(\($0))" : $0 } }
}

extension OperandFault.Absence {
  /// What is None and why, as the beginning of a sentence.
  fileprivate func fact(_ subject: String) -> Bilingual {
    switch self {
    case .backwardToCome(let owner):
      Bilingual(
        "\(subject) is None (no backward() has reached \(owner) yet)", "\(subject) 是 None（还没有 backward() 算到 \(owner)）")
    case .noParameter(let owner):
      Bilingual("\(subject) is None (\(owner) asks for no gradient)", "\(subject) 是 None（\(owner) 没有要求梯度）")
    case .result(let owner):
      Bilingual(
        "\(subject) is None (\(owner) was computed, and only parameters keep their gradient)",
        "\(subject) 是 None（\(owner) 是算出来的，只有参数会留住梯度）")
    case .nothingReturned(let function):
      Bilingual("\(subject) gave None (\(function) returns nothing)", "\(subject) 给出的是 None（\(function) 没有返回值）")
    case .printed:
      Bilingual(
        "\(subject) gave None (print() shows a value and returns nothing)", "\(subject) 给出的是 None（print() 只显示，不返回值）")
    case .changedInPlace(let method):
      Bilingual(
        "\(subject) gave None (\(method)() changes the list itself and returns nothing)",
        "\(subject) 给出的是 None（\(method)() 直接改列表，不返回值）")
    case .unknown: Bilingual("\(subject) is None", "\(subject) 是 None")
    }
  }

  fileprivate var remedy: Bilingual? {
    switch self {
    case .backwardToCome: Bilingual("Run it on the loss first: loss.backward().", "先对损失运行：loss.backward()。")
    case .noParameter(let owner):
      Bilingual("Make \(owner) a parameter: \(owner) = param(…).", "把 \(owner) 变成参数：\(owner) = param(…)。")
    case .result:
      Bilingual("The pages of :step show the gradient at every result.", "用 :step 可以看到每个中间结果的梯度。")
    case .nothingReturned: Bilingual("End it with return and the value.", "在函数末尾写 return 和要返回的值。")
    case .printed: Bilingual("Compute first, then print the result.", "先算出结果，再 print。")
    case .changedInPlace("sort"): Bilingual("sorted(xs) gives a new list.", "sorted(xs) 会给出一个新列表。")
    case .changedInPlace("reverse"): Bilingual("xs[::-1] gives a new list.", "xs[::-1] 会给出一个新列表。")
    case .changedInPlace: Bilingual("Write it on a line of its own.", "把它单独写成一行。")
    case .unknown: Bilingual("A function without return gives None, too.", "没有 return 的函数也会给出 None。")
    }
  }
}
