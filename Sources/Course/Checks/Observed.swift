import Language
import Tensors
import Wording

/// What a check saw of a value, as plain data: it can be kept, shown, and laid beside what another answer gave.
enum Observed: Sendable, Equatable {
  case number(Double)
  /// Elements in row-major order. A tensor of one element reads as `number`.
  case numbers([Double], shape: [Int])
  case truth(Bool)
  case text(String)
  /// None, a function, or a list that holds anything but numbers, by its type's name.
  case other(type: String)

  init(_ value: Value) {
    switch value {
    case .integer(let number): self = .number(Double(number))
    case .float(let number): self = .number(number)
    case .truth(let truth): self = .truth(truth)
    case .string(let text): self = .text(text.string)
    case .list, .tuple:
      if let (numbers, shape) = Self.nested(value, depth: 0) {
        self = .numbers(numbers, shape: shape)
      } else {
        self = .other(type: value.typeName)
      }
    case .object(let object as TensorObject): self.init(object.tensor)
    default: self = .other(type: value.typeName)
    }
  }

  private init(_ tensor: Tensor) {
    let isSingle = tensor.count == 1
    switch tensor.kind {
    case .truth where isSingle: self = .truth(tensor.element(at: 0) != 0)
    case .real where isSingle, .whole where isSingle: self = .number(tensor.element(at: 0))
    case .real, .whole, .truth: self = .numbers(tensor.doubles(), shape: Array(tensor.shape))
    }
  }

  /// The numbers of a list or tuple whose rows are all alike.
  private static func nested(_ value: Value, depth: Int) -> (numbers: [Double], shape: [Int])? {
    let elements: [Value]
    switch value {
    case .list(let list): elements = list.elements
    case .tuple(let tuple): elements = tuple.elements
    default: return nil
    }
    if let numbers = elements.map(\.realNumber) as [Double?]?, !numbers.contains(nil) {
      return (numbers.compactMap { $0 }, [elements.count])
    }
    guard depth < 8 else { return nil }
    let rows = elements.compactMap { nested($0, depth: depth + 1) }
    guard rows.count == elements.count, let first = rows.first, rows.allSatisfy({ $0.shape == first.shape }) else {
      return nil
    }
    return (rows.flatMap(\.numbers), [rows.count] + first.shape)
  }

  /// Its numbers, a single one as a list of one.
  var numbers: [Double]? {
    switch self {
    case .number(let number): [number]
    case .numbers(let numbers, _): numbers
    case .truth, .text, .other: nil
    }
  }

  var shape: [Int]? {
    switch self {
    case .number: []
    case .numbers(_, let shape): shape
    case .truth, .text, .other: nil
    }
  }

  /// Short enough for a sentence.
  var shown: String {
    switch self {
    case .number(let number): Numeral.significant(number)
    case .numbers(let numbers, let shape):
      numbers.count <= 6
        ? "[" + numbers.map { Numeral.significant($0) }.joined(separator: ", ") + "]"
        : "(" + shape.map(String.init).joined(separator: ", ") + ")"
    case .truth(let truth): truth ? "True" : "False"
    case .text(let text): "\"\(text.prefix(40))\""
    case .other(let type): type
    }
  }

  /// Whether two answers came to the same, as far as float32 arithmetic can tell.
  func agrees(with other: Observed) -> Bool {
    guard let mine = numbers, let theirs = other.numbers else { return self == other }
    return shape == other.shape
      && zip(mine, theirs).allSatisfy { $0 == $1 || abs($0 - $1) <= 1e-6 * max(abs($0), abs($1)) + 1e-9 }
  }
}
