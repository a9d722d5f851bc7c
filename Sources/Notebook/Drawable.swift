import Autograd
import Language
import Neural
import Plotting
import Tensors
import Wording

/// Values that can be drawn as they are.
enum Drawable {
  /// A plot of a list of numbers, a vector, a matrix, or a dict from names to such lists.
  ///
  /// - Parameter title: what the learner calls it.
  /// - Returns: nil where there are no numbers to draw.
  static func plot(_ value: Value, title: String, tongue: Tongue) throws -> Plot? {
    if case .object(let object) = value {
      if let plot = (object as? PlotObject)?.plot { return plot }
      if let history = (object as? HistoryObject)?.history { return plot(of: history, tongue) }
    }
    if case .dictionary(let dictionary) = value {
      var lines: [Series] = []
      for (key, value) in dictionary.pairs {
        guard let numbers = try numbers(value), !numbers.isEmpty else { return nil }
        lines.append(Series(try Writer.display(of: key), y: numbers))
      }
      return lines.isEmpty ? nil : Plot(Panel(title: title, layers: [Curves(lines)]))
    }
    if case .object(let object) = value, let tensor = object as? TensorObject, tensor.tensor.count > 0,
      let panel = try panel(of: tensor, title: title, tongue: tongue)
    {
      return Plot(panel)
    }
    guard let numbers = try numbers(value), !numbers.isEmpty else { return nil }
    return Plot(Panel(title: title, layers: [Curves([Series("", y: numbers)])]))
  }

  /// A matrix as a heat map; a vector of weights as bars or a histogram; what has more axes as a histogram. nil for
  /// another vector, which is a curve, and for a single number.
  private static func panel(of object: TensorObject, title: String, tongue: Tongue) throws -> Panel? {
    let tensor = object.tensor
    switch tensor.rank {
    case 0: return nil
    case 1:
      guard object.variable.requiresGradient, object.variable.isLeaf else { return nil }
      return try .distribution(tensor.doubles(), title: title, axis: PlotWords.value[tongue], tongue: tongue)
    case 2:
      let (rows, columns) = (tensor.shape[0], tensor.shape[1])
      let numbers = tensor.doubles()
      let cells = (0..<rows).map { Array(numbers[$0 * columns..<($0 + 1) * columns]) }
      // Weights and gradients lie on both sides of 0.
      let isSigned = numbers.contains { $0 < 0 } && numbers.contains { $0 > 0 }
      return Panel(
        title: title,
        layers: [
          try Image(cells, showsValues: tensor.count <= 100, palette: isSigned ? .diverging : .sequential)
        ])
    default:
      return try .distribution(
        tensor.doubles(), title: "\(title) \(tensor.shape)", axis: PlotWords.value[tongue], tongue: tongue)
    }
  }

  /// The only number of a tensor that holds one.
  static func number(_ value: Value) -> Double? {
    guard case .object(let object) = value, let tensor = (object as? TensorObject)?.tensor, tensor.count == 1 else {
      return nil
    }
    return tensor.element(at: 0)
  }

  /// The curves of a training run, against its epochs, counted from 1.
  private static func plot(of history: History, _ tongue: Tongue) -> Plot {
    .training(history.names.map { Series($0, y: history.values[$0] ?? [], from: 1) }, tongue: tongue)
  }

  /// Plain numbers in a row; nil where a value is no such row.
  static func numbers(_ value: Value) throws -> [Double]? {
    switch value {
    case .list(let list): return all(list.elements)
    case .tuple(let tuple): return all(tuple.elements)
    case .object(let object):
      guard let tensor = (object as? TensorObject)?.tensor, tensor.rank == 1 else { return nil }
      return tensor.doubles()
    default: return nil
    }
  }

  private static func all(_ values: [Value]) -> [Double]? {
    var numbers: [Double] = []
    for value in values {
      if let number = value.realNumber {
        numbers.append(number)
      } else if case .object(let object) = value, let tensor = (object as? TensorObject)?.tensor, tensor.count == 1 {
        numbers.append(tensor.element(at: 0))
      } else {
        return nil
      }
    }
    return numbers
  }
}
