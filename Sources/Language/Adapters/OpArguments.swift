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
  private var arguments: [Argument] = []

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
    default: arguments.append(try value.map { try argument($0, parameter, machine) } ?? standard(parameter))
    }
  }

  /// What was given for a parameter, as its role reads it.
  private func argument(_ value: Value, _ parameter: Parameter, _ machine: Machine) throws -> Argument {
    if value.isNone { return .none }
    switch parameter.role {
    case .flag: return .flag(try value.isTrue())
    case .number:
      if let number = value.wholeNumber { return .whole(number) }
      if let number = value.realNumber { return .number(number) }
      if case .object(let object) = value, let number = try object.asFloat() { return .number(number) }
      throw TypeFault.wrongArgument(
        function: function, parameter: parameter.name, expected: "float", got: value.typeName)
    case .whole:
      if let number = value.wholeNumber { return .whole(number) }
      throw TypeFault.wrongArgument(function: function, parameter: parameter.name, expected: "int", got: value.typeName)
    case .axis:
      guard let number = value.wholeNumber else { throw TensorUseFault.axes(type: value.typeName) }
      return .whole(number)
    case .axes, .order:
      if let number = value.wholeNumber { return .whole(number) }
      switch value {
      case .tuple, .list: return .list(try OpArguments.wholes(value, machine))
      default: throw TensorUseFault.axes(type: value.typeName)
      }
    default:
      if let number = value.wholeNumber { return .whole(number) }
      return .list(try OpArguments.wholes(value, machine))
    }
  }

  /// The default that the card writes out; var and std take off one degree of freedom in PyTorch, none elsewhere.
  private func standard(_ parameter: Parameter) -> Argument {
    if parameter.name == "correction" { return .number(family == .torch ? 1 : 0) }
    guard let text = parameter.defaultText else { return .none }
    if parameter.role == .flag { return .flag(text == "True") }
    if let whole = Int(text) { return .whole(whole) }
    return Double(text).map(Argument.number) ?? .none
  }

  /// Runs the op on what was taken.
  func apply(_ machine: Machine, _ reduction: LossReduction) throws -> Value {
    if family == .torch, hasTensor, first.kind != .real, OpArguments.realOnly.contains(op.card.name) {
      throw TensorUseFault.needsReal(function: function)
    }
    if reduction != .mean {
      return .object(TensorObject(try reduction.applied(op, operands, options(machine), machine), family))
    }
    let options = try options(machine)
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

  /// Ops that PyTorch refuses for whole numbers and truth values.
  private static let realOnly: Set<String> = ["mean", "var", "std", "softmax", "log_softmax"]

  private mutating func takeTensor(_ value: Value, _ name: String) throws {
    operands.append(try TensorConversion.required(value, function, name))
    if case .object(let object as TensorObject) = value {
      family = hasTensor ? family.mixed(with: object.family) : object.family
      hasTensor = true
    }
  }

  private func options(_ machine: Machine) throws -> Options {
    // A call's noise comes from the session's stream and stays with the call, so that it replays.
    if op == Dropout.self { return .noise(seed: machine.generator.next(), rate: arguments.first?.number ?? 0.5) }
    // PyTorch leaves an axis alone that holds more than one entry; NumPy refuses to squeeze it.
    if op == Squeeze.self, family == .torch, let given = arguments.first?.list {
      let axes = try first.shape.axes(given).filter { first.shape[$0] == 1 }
      return .reduction(Extents(axes), keepsDimensions: false)
    }
    return try op.options(arguments, for: operands.map(\.tensor))
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
