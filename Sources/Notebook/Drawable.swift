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
    if case .object(let object) = value, let tensor = (object as? TensorObject)?.tensor, tensor.rank == 2 {
      let (rows, columns) = (tensor.shape[0], tensor.shape[1])
      guard rows > 0, columns > 0 else { return nil }
      let numbers = tensor.doubles()
      return Plot(
        Panel(
          title: title, layers: [try Image((0..<rows).map { Array(numbers[$0 * columns..<($0 + 1) * columns]) })]))
    }
    guard let numbers = try numbers(value), !numbers.isEmpty else { return nil }
    return Plot(Panel(title: title, layers: [Curves([Series("", y: numbers)])]))
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
