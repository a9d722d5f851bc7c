import Autograd
import Language
import Plotting
import Tensors
import Wording

/// Takes `x_test[:20], y_test[:20]` or `y_test p` apart into its expressions.
enum PlotArguments {
  /// Commas outside brackets and quotes part expressions; where there are none, spaces do, but not beside an operator.
  static func split(_ text: String) -> [String] {
    let commas = parts(text) { $0 == "," || $0 == "，" }
    if commas.count > 1 { return commas.map(\.trimmed).filter { !$0.isEmpty } }
    var joined: [String] = []
    var isOpen = false
    for part in parts(text, at: \.isWhitespace) where !part.isEmpty {
      let continues = isOpen || part.first.map { operators.contains($0) && !"-~".contains($0) } ?? false
      if continues || part == "-", let last = joined.popLast() {
        joined.append("\(last) \(part)")
      } else {
        joined.append(part)
      }
      isOpen = part.last.map { operators.contains($0) } ?? false
    }
    return joined
  }

  private static let operators = Set("+-*/%@<>=&|^~.")

  private static func parts(_ text: String, at isSeparator: (Character) -> Bool) -> [String] {
    var parts = [""]
    var depth = 0
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if "([{".contains(character) {
        depth += 1
      } else if ")]}".contains(character) {
        depth -= 1
      } else if depth == 0, isSeparator(character) {
        parts.append("")
        continue
      }
      parts[parts.count - 1].append(character)
    }
    return parts
  }
}

extension PlotCall {
  /// The value of an expression. Throws a `LocatedFault` where it fails.
  func value(_ expression: String) throws -> Value {
    try notebook.value(of: expression, command: PlotCommand.self)
  }

  /// The value of an expression as a tensor. Throws `NotebookFault.nothingToPlot` where it holds no numbers.
  func tensor(_ expression: String) throws -> Tensor {
    let value = try value(expression)
    if case .object(let object) = value, let tensor = object as? TensorObject { return tensor.tensor }
    if let numbers = try Drawable.numbers(value) { return try Tensor.from(numbers.map { Float($0) }, [numbers.count]) }
    // Nested lists, as deep as they are rectangular.
    if case .list(let rows) = value, !rows.elements.isEmpty, let nested = try? TensorConversion.tensor(of: value) {
      return nested
    }
    throw NotebookFault.nothingToPlot(value.typeName)
  }

  /// A list of words, or one text that is a list of words.
  func words(_ expression: String) throws -> [String] {
    switch try value(expression) {
    case .string(let text): return text.string.split(whereSeparator: \.isWhitespace).map(String.init)
    case .list(let list): return try list.elements.map { try Writer.display(of: $0) }
    case .tuple(let tuple): return try tuple.elements.map { try Writer.display(of: $0) }
    case let other: throw NotebookFault.nothingToPlot(other.typeName)
    }
  }

  func numbers(_ expression: String) throws -> [Double] { try tensor(expression).doubles() }

  /// The numbers of `name=number` among the arguments, and the arguments without them.
  /// Throws `NotebookFault.notAPlotNumber`.
  func options(_ names: [String]) throws -> (numbers: [String: Double], rest: [String]) {
    var numbers: [String: Double] = [:]
    var rest: [String] = []
    for argument in arguments {
      let parts = argument.split(separator: "=", maxSplits: 1).map { $0.trimmed }
      guard parts.count == 2, names.contains(parts[0]) else {
        rest.append(argument)
        continue
      }
      guard let number = try self.numbers("[\(parts[1])]").first, number.isFinite else {
        throw NotebookFault.notAPlotNumber(parts[0], parts[1])
      }
      numbers[parts[0]] = number
    }
    return (numbers, rest)
  }
}
