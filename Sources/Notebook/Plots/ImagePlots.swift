import Language
import Neural
import Plotting
import Tensors
import Wording

enum DigitsPlot: PlotSubject {
  static let name = "digits"
  static let aliases = ["images", "数字", "图片"]
  static let usage = Bilingual(":plot digits IMAGES [LABELS]", ":plot digits 图片 [标签]")
  static let summary = Bilingual(
    "Images with their labels: :plot digits x_test[:20]; the labels of y_test[:20] are found.",
    "把图片连同标签画出来，例如 :plot digits x_test[:20]，会自己找到 y_test[:20]。")

  /// More than this are too small to be looked at.
  private static let most = 40

  static func plot(_ call: PlotCall) throws -> Plot {
    let expression = try call.argument(0)
    let images = try call.tensor(expression)
    let (rows, columns) = try size(of: images)
    let count = min(most, images.count / max(1, rows * columns))
    let labels = try labels(call, expression, count: images.count / max(1, rows * columns))
    let numbers = images.doubles()
    let pictures = (0..<count).map { index in
      let start = index * rows * columns
      return (0..<rows).map { row in Array(numbers[start + row * columns..<start + (row + 1) * columns]) }
    }
    return try Plot.images(
      pictures, labels: labels.prefix(count).map { Numeral.significant($0) }, title: expression, tongue: call.tongue)
  }

  private static func size(of images: Tensor) throws -> (rows: Int, columns: Int) {
    let shape = Array(images.shape)
    switch shape.count {
    case 4 where shape[3] == 1: return (shape[1], shape[2])
    case 3: return (shape[1], shape[2])
    case 2:
      let side = Int(Double(shape[1]).squareRoot().rounded())
      if side > 1, side * side == shape[1] { return (side, side) }
      // One image.
      if shape[0] > 3, shape[1] > 3 { return (shape[0], shape[1]) }
    default: break
    }
    throw NotebookFault.plotNeeds(.noImage("\(images.shape)"), usage: usage)
  }

  /// The second argument, or `y_…` beside `x_…`, if there is one label for each image.
  private static func labels(_ call: PlotCall, _ expression: String, count: Int) throws -> [Double] {
    if call.arguments.count > 1 {
      let labels = try call.numbers(call.arguments[1])
      guard labels.count == count else { throw EvaluationFault.lengths(truth: labels.count, predicted: count) }
      return labels
    }
    guard expression.hasPrefix("x"), case let twin = "y" + expression.dropFirst(),
      call.notebook.session[String(twin.prefix { $0.isLetter || $0.isNumber || $0 == "_" })] != nil,
      let labels = try? call.numbers(twin), labels.count == count
    else { return [] }
    return labels
  }
}

enum AttentionPlot: PlotSubject {
  static let name = "attention"
  static let aliases = ["注意力"]
  static let usage = Bilingual(":plot attention MATRIX [WORDS]", ":plot attention 矩阵 [词]")
  static let summary = Bilingual(
    "Which position looks at which: a row for each that looks.", "哪个位置在看哪个位置：每行是一个在看的位置。")

  static func plot(_ call: PlotCall) throws -> Plot {
    let expression = try call.argument(0)
    let tensor = try call.tensor(expression)
    guard (2...3).contains(tensor.rank), tensor.count > 0 else {
      throw NotebookFault.plotNeeds(.matrix("\(tensor.shape)"), usage: usage)
    }
    let heads =
      tensor.rank == 2 ? [tensor] : (0..<min(most, tensor.shape[0])).map { tensor.selected(axis: 0, index: $0) }
    return try .attention(
      heads.map { head in (0..<head.shape[0]).map { head.selected(axis: 0, index: $0).doubles() } },
      words: try call.arguments.count > 1 ? call.words(call.arguments[1]) : nil, title: expression,
      tongue: call.tongue)
  }

  /// More heads than this can't be read.
  private static let most = 16
}
