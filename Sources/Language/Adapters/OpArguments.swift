import Autograd
import Catalogue
import Tensors

/// The arguments of one call of an op, sorted into operands and options as they come in.
struct OpArguments {
  private let function: String
  private let op: any Op.Type
  private var family: Family
  private var hasTensor = false
  private var operands: [Variable] = []
  private var axes: Extents?
  private var hasAxes = false
  private var axis: Int?
  private var hasAxis = false
  private var keepsDimensions = false
  private var numbers: [Double?] = []
  private var shape: Shape?
  private var order: Extents?

  init(function: String, family: Family, op: any Op.Type) {
    self.function = function
    self.family = family
    self.op = op
  }

  mutating func take(_ value: Value?, as parameter: Parameter, _ machine: Machine) throws {
    switch parameter.role {
    case .tensor: if let value { try takeTensor(value, parameter.name) }
    case .tensors:
      for element in try machine.elements(of: value ?? .none) { try takeTensor(element, parameter.name) }
    case .number: numbers.append(try number(value, parameter))
    case .whole: numbers.append(try number(value, parameter))
    case .flag: keepsDimensions = try value?.isTrue() ?? (parameter.defaultText == "True")
    case .axis:
      hasAxis = true
      // A new axis is counted in the shape that it makes.
      let shape = op == Unsqueeze.self ? first.shape.inserting(1, at: 0) : first.shape
      axis = try OpArguments.axis(value ?? OpArguments.standard(parameter), shape)
    case .axes:
      hasAxes = true
      if let value, !value.isNone { axes = try OpArguments.axes(value, first.shape, machine) }
    case .shape: shape = try first.tensor.resolvedShape(OpArguments.wholes(value ?? .none, machine))
    case .order:
      if let value, !value.isNone {
        let given = try OpArguments.wholes(value, machine)
        order = try OpArguments.order(given, first.shape)
      }
    case .wholes: break
    }
  }

  /// Runs the op on what was taken.
  func apply(_ machine: Machine) throws -> Value {
    let result: Variable
    if operands.count > 3 || op.card.signature == .variadic {
      result = try machine.recording(op, list: operands, options: options)
    } else {
      result = try machine.recording(
        op, first, operands.count > 1 ? operands[1] : nil, operands.count > 2 ? operands[2] : nil, options: options)
    }
    return .object(TensorObject(result, family))
  }

  private var first: Variable { operands[0] }

  private mutating func takeTensor(_ value: Value, _ name: String) throws {
    operands.append(try TensorConversion.required(value, function, name))
    if case .object(let object as TensorObject) = value {
      family = hasTensor ? family.mixed(with: object.family) : object.family
      hasTensor = true
    }
  }

  private var options: Options {
    if let shape { return .shape(shape) }
    if let order { return .order(order) }
    let given = numbers.compactMap { $0 }
    if hasAxes {
      let all = axes ?? Extents(first.shape.indices)
      if !numbers.isEmpty {
        return .spread(all, keepsDimensions: keepsDimensions, correction: given.first ?? correction)
      }
      // None without kept dimensions is every op's standard; squeeze and flip mean something else by it than "all".
      return axes == nil && !keepsDimensions ? .none : .reduction(all, keepsDimensions: keepsDimensions)
    }
    if hasAxis {
      guard case .axisReduction = op.card.signature else { return axis.map(Options.axis) ?? .none }
      return .reduction(axis.map { [$0] } ?? Extents(first.shape.indices), keepsDimensions: keepsDimensions)
    }
    switch numbers.count {
    case 0: return .none
    case 1: return given.first.map(Options.number) ?? .none
    default: return .range(lowest: numbers[0] ?? -.infinity, highest: numbers[1] ?? .infinity)
    }
  }

  /// The degrees of freedom that `var` and `std` take off: none in NumPy and Keras, one in PyTorch.
  private var correction: Double { family == .torch ? 1 : 0 }

  private func number(_ value: Value?, _ parameter: Parameter) throws -> Double? {
    guard let value, !value.isNone else {
      if parameter.name == "correction" { return nil }
      return parameter.defaultText.flatMap(Double.init)
    }
    if case .object(let object) = value, let number = try object.asFloat() { return number }
    guard let number = value.realNumber else {
      throw TypeFault.wrongArgument(
        function: function, parameter: parameter.name, expected: "float", got: value.typeName)
    }
    return number
  }

  private static func standard(_ parameter: Parameter) -> Value {
    parameter.defaultText.flatMap { Int($0) }.map(Value.integer) ?? .none
  }

  static func axis(_ value: Value, _ shape: Shape) throws -> Int? {
    if value.isNone { return nil }
    guard let number = value.wholeNumber else { throw TensorUseFault.axes(type: value.typeName) }
    return try shape.axis(number)
  }

  static func axes(_ value: Value, _ shape: Shape, _ machine: Machine) throws -> Extents {
    switch value {
    case .none: return Extents(shape.indices)
    case .tuple, .list: return try shape.axes(wholes(value, machine))
    default:
      guard let number = value.wholeNumber else { throw TensorUseFault.axes(type: value.typeName) }
      return try shape.axes([number])
    }
  }

  /// One whole number or a sequence of them.
  static func wholes(_ value: Value, _ machine: Machine) throws -> [Int] {
    if let number = value.wholeNumber { return [number] }
    switch value {
    case .tuple, .list, .object:
      return try machine.elements(of: value).map { element in
        if let number = element.wholeNumber { return number }
        if case .object(let object) = element, let number = try object.asInt() { return number }
        throw TensorUseFault.shapeType(type: element.typeName)
      }
    default: throw TensorUseFault.shapeType(type: value.typeName)
    }
  }

  /// A permutation of a shape's axes, counted from 0.
  static func order(_ given: [Int], _ shape: Shape) throws -> Extents {
    let resolved = try given.map { try shape.axis($0) }
    guard resolved.count == shape.count, Set(resolved).count == shape.count else {
      throw TensorFault.wrongOrder(given, shape)
    }
    return Extents(resolved)
  }
}

extension Value {
  var isNone: Bool { if case .none = self { true } else { false } }
}
