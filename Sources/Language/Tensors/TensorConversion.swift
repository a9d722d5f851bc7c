import Autograd
import Tensors

/// Values of Python as tensors.
package enum TensorConversion {
  /// Beyond this, float32 skips whole numbers.
  private static let largestExact = 1 << 24

  /// The tensor of a number, a nested list of numbers and tensors, or a tensor; nil if it is none of these.
  ///
  /// Lists must be rectangular. Truth values alone make a truth tensor, whole numbers (and truth values) a whole one,
  /// a single float a real one.
  package static func variable(_ value: Value) throws -> Variable? {
    switch value {
    case .object(let object as TensorObject): return object.variable
    case .object(is SeriesObject), .object(is FrameObject): return Variable(try TableValues.tensor(value))
    case .list, .tuple, .object(is RangeObject): return Variable(try tensor(of: value))
    default: return try number(value).map { Variable($0) }
    }
  }

  /// The tensor of an argument that must be one, or can become one.
  package static func required(_ value: Value, _ function: String, _ parameter: String) throws -> Variable {
    guard let variable = try variable(value) else {
      throw TensorUseFault.needsTensor(function: function, parameter: parameter, type: value.typeName)
    }
    return variable
  }

  /// A scalar tensor of a Python number.
  static func number(_ value: Value) throws -> Tensor? {
    switch value {
    case .float(let number): return try .scalar(number)
    case .integer(let number): return try .scalar(try exact(number), kind: .whole)
    case .truth(let truth): return try .scalar(truth ? 1 : 0, kind: .truth)
    default: return nil
    }
  }

  private static func exact(_ number: Int) throws -> Double {
    guard number.magnitude <= UInt(largestExact) || Int(exactly: Float(number)) == number else {
      throw TensorUseFault.wholeTooLarge(number)
    }
    return Double(number)
  }

  /// A tensor in memory of its own from nested lists.
  package static func tensor(of value: Value) throws -> Tensor {
    var gathered = Gathered()
    try gather(value, depth: 0, into: &gathered)
    let shape = try Shape.checked(gathered.sizes)
    let kind: Tensor.Kind =
      gathered.hasReal || gathered.numbers.isEmpty ? .real : gathered.hasWhole ? .whole : .truth
    return try Tensor.from(gathered.numbers, shape, kind: kind)
  }

  private struct Gathered {
    var numbers: [Float] = []
    var sizes: [Int] = []
    /// Whether the innermost level has been seen, so that a list below it would be ragged.
    var innermost: Int?
    var hasReal = false
    var hasWhole = false
  }

  private static func gather(_ value: Value, depth: Int, into gathered: inout Gathered) throws {
    switch value {
    case .list(let list): try gatherAll(list.elements, depth, &gathered)
    case .tuple(let tuple): try gatherAll(tuple.elements, depth, &gathered)
    case .object(let object as TensorObject): try gatherTensor(object.tensor, depth, &gathered)
    case .object(let range as RangeObject):
      try gatherAll((0..<range.count).map { .integer(range[$0]) }, depth, &gathered)
    case .float(let number):
      gathered.hasReal = true
      try close(depth, &gathered)
      gathered.numbers.append(Float(number))
    case .integer(let number):
      gathered.hasWhole = true
      try close(depth, &gathered)
      gathered.numbers.append(Float(try exact(number)))
    case .truth(let truth):
      try close(depth, &gathered)
      gathered.numbers.append(truth ? 1 : 0)
    default: throw TensorUseFault.element(type: value.typeName)
    }
  }

  private static func gatherAll(_ elements: [Value], _ depth: Int, _ gathered: inout Gathered) throws {
    guard depth < Extents.limit else { throw TensorFault.tooManyAxes(depth + 1) }
    try open(elements.count, depth, &gathered)
    for element in elements { try gather(element, depth: depth + 1, into: &gathered) }
    if elements.isEmpty { try close(depth + 1, &gathered) }
  }

  private static func gatherTensor(_ tensor: Tensor, _ depth: Int, _ gathered: inout Gathered) throws {
    guard depth + tensor.rank <= Extents.limit else { throw TensorFault.tooManyAxes(depth + tensor.rank) }
    for (axis, size) in tensor.shape.enumerated() { try open(size, depth + axis, &gathered) }
    try close(depth + tensor.rank, &gathered)
    if tensor.kind == .real { gathered.hasReal = true }
    if tensor.kind == .whole { gathered.hasWhole = true }
    gathered.numbers += tensor.floats()
  }

  /// Every list at one depth must be as long as the first there.
  private static func open(_ count: Int, _ depth: Int, _ gathered: inout Gathered) throws {
    if depth < gathered.sizes.count {
      guard gathered.sizes[depth] == count else {
        throw TensorUseFault.ragged(depth: depth, lengths: [gathered.sizes[depth], count])
      }
    } else {
      guard gathered.innermost == nil else { throw TensorUseFault.ragged(depth: depth, lengths: [1, count]) }
      gathered.sizes.append(count)
    }
  }

  /// Numbers all stand at the same depth.
  private static func close(_ depth: Int, _ gathered: inout Gathered) throws {
    guard let innermost = gathered.innermost else {
      guard depth == gathered.sizes.count else {
        throw TensorUseFault.ragged(depth: depth, lengths: [1, gathered.sizes[depth]])
      }
      gathered.innermost = depth
      return
    }
    guard innermost == depth else { throw TensorUseFault.ragged(depth: min(depth, innermost), lengths: [1, 2]) }
  }

  /// A tensor as nested lists of Python numbers; a scalar as a number.
  package static func list(_ tensor: Tensor) throws -> Value {
    guard let count = tensor.shape.first else { return TensorObject.number(tensor.element(at: 0), tensor.kind) }
    try Limits.checkAllocation(tensor.count, bytes: MemoryLayout<Value>.stride)
    return .list(of: try (0..<count).map { try list(tensor.selected(axis: 0, index: $0)) })
  }
}
