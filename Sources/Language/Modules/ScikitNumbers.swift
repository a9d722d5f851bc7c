import Autograd
import Datasets
import Neural
import Tensors

/// The lists that scores are taken of, as doubles: Python's floats keep all their digits.
enum ScikitNumbers {
  static func list(_ call: Call, _ index: Int) throws -> [Double] {
    if let numbers = plain(call[index]) { return numbers }
    if case .object(let object as SeriesObject) = call[index], let numbers = object.series.column.doubles {
      return numbers
    }
    return try tensor(call, index).doubles()
  }

  /// A list of numbers, or one list for each example.
  enum Scores {
    case one([Double])
    case rows([[Double]])
  }

  static func scores(_ call: Call, _ index: Int) throws -> Scores {
    if let numbers = plain(call[index]) { return .one(numbers) }
    if case .object(is SeriesObject) = call[index] { return .one(try list(call, index)) }
    if let elements = elements(call[index]), !elements.isEmpty {
      let rows = elements.compactMap(plain)
      if rows.count == elements.count { return .rows(rows) }
    }
    let tensor = try tensor(call, index)
    guard tensor.rank == 2 else { return .one(tensor.doubles()) }
    return .rows((0..<tensor.shape[0]).map { tensor.selected(axis: 0, index: $0).doubles() })
  }

  static func optional(_ call: Call, _ index: Int) throws -> [Double]? {
    call.has(index) && !call[index].isNone ? try list(call, index) : nil
  }

  static func number(_ call: Call, _ index: Int) throws -> Double? {
    call.has(index) && !call[index].isNone ? try call.double(index) : nil
  }

  /// One of the words of `Choice`; nil for None.
  static func choice<Choice: RawRepresentable<String> & CaseIterable>(_ call: Call, _ index: Int) throws -> Choice? {
    guard call.has(index), !call[index].isNone else { return nil }
    let word = try call.text(index).string
    guard let choice = Choice(rawValue: word) else {
      throw EvaluationFault.unknownChoice(
        word, parameter: call.method.parameters.items[index].name, known: Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  /// A NumPy array of one axis.
  static func array(_ numbers: [Double]) throws -> Value {
    .object(TensorObject(Variable(try .from(numbers.map(Float.init), [numbers.count])), .numpy))
  }

  private static func tensor(_ call: Call, _ index: Int) throws -> Tensor {
    let name = call.method.parameters.items[index].name
    return try TensorConversion.required(call[index], call.method.name, name).tensor
  }

  private static func elements(_ value: Value) -> [Value]? {
    switch value {
    case .list(let list): list.elements
    case .tuple(let tuple): tuple.elements
    default: nil
    }
  }

  private static func plain(_ value: Value) -> [Double]? {
    guard let elements = elements(value) else { return nil }
    let numbers = elements.compactMap { element -> Double? in
      switch element {
      case .float(let number): number
      case .integer(let number): Double(number)
      case .truth(let truth): truth ? 1 : 0
      default: nil
      }
    }
    return numbers.count == elements.count ? numbers : nil
  }
}
