import Autograd
import Catalogue
import Tensors

extension Node {
  /// What PyTorch calls the op that made this value: `MulBackward0`. The number tells its overloads apart, such as
  /// a sum of everything and one along an axis.
  var torchName: String {
    let name = op?.card.name ?? ""
    switch name {
    case "sum", "mean": return Node.title(name) + "Backward" + (hasAxes ? "1" : "0")
    case "max", "min": return Node.title(name) + "Backward" + (hasAxes ? "0" : "1")
    case "clip": return "ClampBackward1"
    case "pow": return "PowBackward" + (operand(1)?.value.rank == 0 ? "0" : "1")
    case "matmul":
      switch (operand(0)?.value.rank ?? 2, operand(1)?.value.rank ?? 2) {
      case (1, 1): return "DotBackward0"
      case (2, 1): return "MvBackward0"
      case (2, 2): return "MmBackward0"
      default: return "UnsafeViewBackward0"
      }
    case "getitem": return Node.indexName(options) + "Backward0"
    default: return (Node.names[name] ?? Node.title(name)) + "Backward0"
    }
  }

  private var hasAxes: Bool { if case .none = options { false } else { true } }

  private static let names = [
    "subtract": "Sub", "multiply": "Mul", "divide": "Div", "negative": "Neg", "reshape": "View", "flatten": "View",
    "transpose": "Permute", "concat": "Cat", "take": "Index", "masked_select": "Index", "square": "Pow",
    "cross_entropy": "NllLoss", "floor_divide": "FloorDivide",
  ]

  /// `log_softmax` as `LogSoftmax`.
  private static func title(_ name: String) -> String {
    name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// PyTorch takes an index part by part; the last part that does something gives the name.
  private static func indexName(_ options: Options) -> String {
    guard case .index(let steps) = options else { return "Slice" }
    for step in steps.reversed() {
      switch step {
      case .select: return "Select"
      case .newAxis: return "Unsqueeze"
      case .slice(let start, let stride, _): if start != 0 || stride != 1 { return "Slice" }
      }
    }
    return "Slice"
  }
}
