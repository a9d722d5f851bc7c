import Autograd
import Catalogue
import Tensors
import Wording

/// Makers of tensors: bare names and the members of NumPy and PyTorch that mean the same.
enum TensorMakers {
  static func tensor(_ name: String, _ family: Family, requiresGradient: Bool = false) -> Method {
    let parameters =
      family == .torch ? "data, dtype=None, requires_grad=\(requiresGradient ? "True" : "False")" : "object, dtype=None"
    return Method(name, parameters) { call in
      call.noteReading(of: call[0])
      var made = try copied(call[0])
      if call.has(1), !call[1].isNone {
        let type = try SharedTensorMethods.typeName(call[1])
        try mustHave(type, family)
        made = try cast(made, type)
      }
      let wants = try family == .torch ? call.truth(2, default: requiresGradient) : false
      if wants && made.kind != .real {
        // param(2) means the number 2.0; tensor(2, requires_grad=True) is PyTorch's error.
        guard requiresGradient else { throw AutogradFault.gradientOfWholeNumbers }
        made = made.with(kind: .real)
      }
      return .object(TensorObject(Variable(made, requiresGradient: wants), family))
    }
  }

  /// A tensor in memory of its own from whatever can become one.
  static func copied(_ value: Value) throws -> Tensor {
    if case .object(let object as TensorObject) = value { return try object.tensor.copied() }
    if let number = try TensorConversion.number(value) { return number }
    return try TensorConversion.tensor(of: value)
  }

  /// Throws where a library would compute in a number type that the language can't stand for: PyTorch shows its types
  /// in print, so whole numbers of 64 bits, float32 and truth values are all there is of it.
  static func mustHave(_ type: String, _ family: Family) throws {
    let absent: Set<String> =
      family == .torch
      ? ["float64", "double", "float", "float16", "bfloat16", "half", "int32", "int16", "int8", "uint8"]
      : ["float16", "int16", "int8", "complex128"]
    if absent.contains(type) { throw TensorUseFault.dtype(type) }
  }

  /// The numbers of a tensor that nobody else holds yet, as another type has them: it is changed in place.
  static func cast(_ tensor: Tensor, _ type: String) throws -> Tensor {
    switch type {
    case "float32", "float64", "float", "double": return tensor.with(kind: .real)
    case "int64", "int32", "int", "long", "uint8":
      for index in 0..<tensor.count { tensor.buffer.floats[index] = tensor.buffer.floats[index].rounded(.towardZero) }
      return tensor.with(kind: .whole)
    case "bool":
      for index in 0..<tensor.count { tensor.buffer.floats[index] = tensor.buffer.floats[index] == 0 ? 0 : 1 }
      return tensor.with(kind: .truth)
    default: throw TensorUseFault.dtype(type)
    }
  }

  static func filled(_ name: String, _ value: Double, _ family: Family) -> Method {
    Method(name, any: family == .numpy ? "shape, dtype=None" : "*size, requires_grad=False") { _, arguments, machine in
      let (shape, wants, type) = try sizes(arguments, name, family, machine)
      var made = try Tensor.filled(value, shape)
      if let type {
        try mustHave(type, family)
        made = try cast(made, type)
      }
      return .object(TensorObject(Variable(made, requiresGradient: wants), family))
    }
  }

  static func full(_ family: Family) -> Method {
    Method("full", family == .numpy ? "shape, fill_value, dtype=None" : "size, fill_value, dtype=None") { call in
      let shape = try Shape.checked(OpArguments.wholes(call[0], call.machine))
      guard let value = try TensorConversion.number(call[1]) else { throw call.wrong(1, "float") }
      var made = try Tensor.filled(value.element(at: 0), shape, kind: value.kind)
      if call.has(2), !call[2].isNone { made = try cast(made, SharedTensorMethods.typeName(call[2])) }
      return .object(TensorObject(Variable(made), family))
    }
  }

  static func eye(_ family: Family) -> Method {
    Method("eye", family == .numpy ? "N, M=None" : "n, m=None") { call in
      let rows = try call.int(0)
      let columns = try call.has(1) && !call[1].isNone ? call.int(1) : rows
      let made = try Tensor.filled(0, Shape.checked([rows, columns]))
      for index in 0..<min(rows, columns) { made.buffer.floats[index * columns + index] = 1 }
      return .object(TensorObject(Variable(made), family))
    }
  }

  static func arange(_ family: Family) -> Method {
    Method("arange", any: family == .numpy ? "start, stop, step=1" : "start, end, step=1") { _, arguments, machine in
      let parameters = Parameters(family == .numpy ? "start, stop=None, step=1" : "start, end=None, step=1")
      let (values, _) = try parameters.bind(arguments, function: "arange")
      var (first, last) = (values[0] ?? .none, values[1] ?? .none)
      if last.isNone { (first, last) = (.integer(0), first) }
      let step = values[2] ?? .integer(1)
      func number(_ value: Value, _ name: String) throws -> Double {
        guard let number = value.realNumber else {
          throw TypeFault.wrongArgument(function: "arange", parameter: name, expected: "float", got: value.typeName)
        }
        return number
      }
      let (start, stop, stride) = (try number(first, "start"), try number(last, "stop"), try number(step, "step"))
      guard stride != 0 else { throw TensorFault.zeroStep }
      let isWhole = [first, last, step].allSatisfy { $0.wholeNumber != nil }
      let length = ((stop - start) / stride).rounded(.up)
      if length.isNaN { throw ValueFault.notFinite(to: "int", value: "nan") }
      guard length < Double(MemoryBudget.elements) else { throw TensorFault.tooLarge([length]) }
      let count = length > 0 ? Int(length) : 0
      let made = try Tensor.uninitialized([count], kind: isWhole ? .whole : .real)
      for index in 0..<count { made.buffer.floats[index] = Float(start + Double(index) * stride) }
      return .object(TensorObject(Variable(made), family))
    }
  }

  static func linspace(_ family: Family) -> Method {
    Method("linspace", family == .numpy ? "start, stop, num=50" : "start, end, steps") { call in
      let (start, stop, count) = (try call.double(0), try call.double(1), try call.int(2, default: 50))
      let shape = try Shape.checked([count])
      let made = try Tensor.uninitialized(shape)
      for index in 0..<count {
        let share = count > 1 ? Double(index) / Double(count - 1) : 0
        made.buffer.floats[index] = Float(index == count - 1 && count > 1 ? stop : start + share * (stop - start))
      }
      return .object(TensorObject(Variable(made), family))
    }
  }

  /// `zeros_like(x)` and `ones_like(x)`
  static func like(_ name: String, _ value: Double, _ family: Family) -> Method {
    Method(name, family == .numpy ? "a" : "input") { call in
      let source = try TensorConversion.required(call[0], name, "input")
      return .object(TensorObject(Variable(try Tensor.filled(value, source.shape, kind: source.kind)), family))
    }
  }

  static func fullLike(_ family: Family) -> Method {
    Method("full_like", family == .numpy ? "a, fill_value" : "input, fill_value") { call in
      let source = try TensorConversion.required(call[0], "full_like", "input")
      guard let value = try TensorConversion.number(call[1]) else { throw call.wrong(1, "float") }
      let number = source.kind == .real ? value.element(at: 0) : value.element(at: 0).rounded(.towardZero)
      return .object(TensorObject(Variable(try Tensor.filled(number, source.shape, kind: source.kind)), family))
    }
  }

  static func drawnLike(_ name: String, isNormal: Bool) -> Method {
    Method(name, "input") { call in
      let shape = try TensorConversion.required(call[0], name, "input").shape
      let generator = { (call: Call) in
        try isNormal ? call.machine.generator.normal(shape) : call.machine.generator.uniform(shape)
      }
      return .object(TensorObject(Variable(try generator(call)), .torch))
    }
  }

  /// torch's `randperm`: the whole numbers below n in Gradwalk's own random order.
  static let randperm = Method("randperm", "n") { call in
    let count = try call.int(0)
    let shape = try Shape.checked([count])
    let order = call.machine.generator.permutation(count).map(Float.init)
    return .object(TensorObject(Variable(try .from(order, shape, kind: .whole)), .torch))
  }

  /// torch's `rand` and `randn`: Gradwalk's own stream.
  static func drawn(_ name: String, isNormal: Bool) -> Method {
    Method(name, any: "*size, requires_grad=False") { _, arguments, machine in
      let (shape, wants, _) = try sizes(arguments, name, .torch, machine)
      let made = try isNormal ? machine.generator.normal(shape) : machine.generator.uniform(shape)
      return .object(TensorObject(Variable(made, requiresGradient: wants), .torch))
    }
  }

  static func randint() -> Method {
    Method("randint", any: "low, high, size") { _, arguments, machine in
      var positional = arguments.positional
      if positional.count == 2 { positional.insert(.integer(0), at: 0) }
      let (values, _) = try Parameters("low, high, size").bind(
        Arguments(positional, named: arguments.named), function: "randint")
      guard let low = values[0]?.wholeNumber, let high = values[1]?.wholeNumber, high > low else {
        throw ValueFault.emptyRange
      }
      let made = try Tensor.uninitialized(Shape.checked(OpArguments.wholes(values[2] ?? .none, machine)), kind: .whole)
      let (width, overflow) = high.subtractingReportingOverflow(low)
      guard !overflow else { throw ValueFault.emptyRange }
      for index in 0..<made.count { made.buffer.floats[index] = Float(low + machine.generator.below(width)) }
      return .object(TensorObject(Variable(made), .torch))
    }
  }

  /// Sizes given one by one or as a tuple, and the keywords that go with them.
  static func sizes(
    _ arguments: Arguments, _ name: String, _ family: Family, _ machine: Machine
  ) throws -> (Shape, requiresGradient: Bool, type: String?) {
    var sizes = arguments.positional
    var wants = false
    var type: String?
    if family == .numpy, sizes.count == 2 { type = try SharedTensorMethods.typeName(sizes.removeLast()) }
    for (keyword, value) in arguments.named {
      switch keyword {
      case "requires_grad" where family == .torch: wants = try value.isTrue()
      case "dtype": type = value.isNone ? nil : try SharedTensorMethods.typeName(value)
      case "size" where family == .torch, "shape" where family == .numpy: sizes = [value]
      default:
        throw CallFault.unknownKeyword(
          function: name, name: keyword,
          nearest: ["requires_grad", "dtype", "size", "shape"].nearest(to: keyword),
          parameters: family == .numpy ? "shape, dtype=None" : "*size, requires_grad=False")
      }
    }
    let wholes =
      try sizes.count == 1 ? OpArguments.wholes(sizes[0], machine) : OpArguments.wholes(.tuple(of: sizes), machine)
    return (try Shape.checked(wholes), wants, type)
  }
}
