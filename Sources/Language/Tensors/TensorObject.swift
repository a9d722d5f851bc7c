import Autograd
import Syntax
import Tensors

/// A tensor of the language: what Autograd computes with, and the library whose manners it has.
package final class TensorObject: NativeObject {
  package let variable: Variable
  package let family: Family

  package init(_ variable: Variable, _ family: Family) {
    self.variable = variable
    self.family = family
  }

  package var tensor: Tensor { variable.tensor }
  /// NumPy's numbers have types of their own.
  private var isNumber: Bool { family == .numpy && variable.shape.isEmpty }

  package override var typeName: String {
    guard isNumber else { return family.typeName }
    return variable.kind == .truth ? "numpy.bool" : variable.kind == .whole ? "int64" : "float64"
  }
  package override var fullTypeName: String {
    switch family {
    case .numpy: variable.kind == .truth && isNumber ? typeName : "numpy." + typeName
    case .torch: "torch." + typeName
    case .keras: typeName
    }
  }
  package override var isHashable: Bool { family == .torch || isNumber }
  package override var hashNumber: Int {
    if isNumber, let number = asKey, let hash = try? Hashing.hash(number) { return hash }
    return ObjectIdentifier(self).hashValue
  }
  package override var asKey: Value? { isNumber ? TensorObject.number(tensor.element(at: 0), variable.kind) : nil }
  package override var asIndex: Int? {
    guard variable.shape.isEmpty, variable.kind == .whole else { return nil }
    return Int(exactly: tensor.element(at: 0))
  }
  package override var heldBytes: Int { variable.shape.elementCount * 4 }

  package override func representation(_ writer: inout Writer) throws {
    if writer.digits != nil, variable.shape.isEmpty { return try writer.append(scalar()) }
    let threshold = writer.summarises ? NumPyText.usualThreshold : Int.max
    writer.append(
      family == .torch
        ? TorchText(self, threshold: threshold).text : NumPyText(tensor, threshold: threshold).representation)
  }

  package override func display(_ writer: inout Writer) throws {
    writer.append(family == .torch ? TorchText(self).text : NumPyText(tensor).text)
  }

  /// PyTorch formats a tensor without axes as its Python number.
  package override var formatsAsNumber: Bool { family == .torch && variable.shape.isEmpty }
  package override func formatted(_ spec: String) throws -> String? {
    guard variable.shape.isEmpty || (family == .torch && tensor.count == 1 && variable.shape.isEmpty) else {
      throw TensorUseFault.formatOfMany(variable.shape)
    }
    return try Formatting.format(scalar(), spec)
  }

  /// The only element as a Python number of its kind.
  package func scalar() throws -> Value {
    guard tensor.count == 1 else { throw TensorFault.notOneElement(variable.shape) }
    return TensorObject.number(tensor.element(at: 0), variable.kind)
  }

  /// An element as the Python number that its kind stands for. A whole number beyond 64 bits stays a float.
  static func number(_ value: Double, _ kind: Tensor.Kind) -> Value {
    switch kind {
    case .real: .float(value)
    case .truth: .truth(value != 0)
    case .whole: Int(exactly: value).map(Value.integer) ?? .float(value)
    }
  }

  package override func truth() throws -> Bool {
    guard tensor.count == 1 else { throw TensorUseFault.manyTruths(variable.shape, family) }
    return tensor.element(at: 0) != 0
  }

  package override func asInt() throws -> Int? {
    guard tensor.count == 1 else { throw TensorUseFault.numberOfMany(variable.shape, to: "int") }
    return try FloatArithmetic.whole(tensor.element(at: 0))
  }

  package override func asFloat() throws -> Double? {
    guard tensor.count == 1 else { throw TensorUseFault.numberOfMany(variable.shape, to: "float") }
    return tensor.element(at: 0)
  }

  package override func length() throws -> Int? {
    guard let first = variable.shape.first else { throw TensorUseFault.lengthOfScalar }
    return first
  }

  package override func iterate(_ machine: Machine) throws -> ValueIterator? {
    guard variable.shape.count > 0 else { throw TensorUseFault.iterationOfScalar }
    return RowIterator(self)
  }

  package override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ machine: Machine
  ) throws -> Value? { try applying(operation, other, reflected: reflected, machine) }

  package override func augmented(_ operation: BinaryOperator, _ other: Value, _ machine: Machine) throws -> Value? {
    try updating(operation, other, machine)
  }

  package override func unary(_ operation: UnaryOperator, _ machine: Machine) throws -> Value? {
    try applying(operation, machine)
  }

  package override func compare(
    _ comparison: ComparisonOperator, _ other: Value, reflected: Bool, _ machine: Machine
  ) throws -> Value? { try comparing(comparison, other, reflected: reflected, machine) }

  package override func absolute(_ machine: Machine) throws -> Value? { try magnitudes(machine) }
  /// A number of NumPy rounds as a Python number does; one without digits becomes an int.
  package override func rounded(_ digits: Int?, _ machine: Machine) throws -> Value? {
    guard family == .numpy, variable.shape.isEmpty else { return nil }
    let number = tensor.element(at: 0)
    guard let digits else { return .integer(try FloatArithmetic.whole(number, rounded: .toNearestOrEven)) }
    let rounded = try FloatArithmetic.round(Double("\(Float(number))") ?? number, digits: digits)
    return .object(TensorObject(Variable(try .scalar(rounded, kind: variable.kind)), .numpy))
  }
  package override func total(_ machine: Machine) throws -> Value? { try sumOfVector(machine) }

  package override func item(_ index: Value, _ machine: Machine) throws -> Value { try element(index, machine) }

  package override func setItem(_ index: Value, to value: Value, _ machine: Machine) throws {
    try assign(value, at: index, machine)
  }

  package override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
    try TensorAttributes.value(name, of: self, machine)
  }
  package override func setAttribute(_ name: String, to value: Value) throws -> Bool {
    try TensorAttributes.set(name, of: self, to: value)
  }
  package override func method(_ name: String) -> Method? { TensorMethods.method(name, family) }
  package override var attributeNames: [String] { TensorAttributes.names(family) + TensorMethods.names(family) }

  package override func contains(_ value: Value, _ machine: Machine) throws -> Bool? {
    guard case .object(let object)? = try comparing(.equal, value, reflected: false, machine),
      let matches = object as? TensorObject
    else { return false }
    return matches.tensor.floats().contains { $0 != 0 }
  }
}

/// The rows of a tensor, or the numbers of a vector, one after the other.
final class RowIterator: ValueIterator {
  private let tensor: TensorObject
  private var next = 0

  init(_ tensor: TensorObject) { self.tensor = tensor }

  override func next(_ machine: Machine) throws -> Value? {
    guard next < tensor.variable.shape[0] else { return nil }
    defer { next += 1 }
    return try tensor.item(.integer(next), machine)
  }
}
