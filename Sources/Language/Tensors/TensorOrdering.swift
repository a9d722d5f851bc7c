import Autograd
import Tensors

/// Sorting and what rests on it: order, the largest few, distinct values, the middle, shares.
enum TensorOrdering {
  static let numpy: [Composition] = [
    Composition("sort", "a, axis=-1") { call in
      let x = try call.variable(0)
      return call.result(try sorted(x, call.axis(1, default: -1, of: x.shape), call.machine).values, .numpy)
    },
    Composition("argsort", "a, axis=-1", isMethod: true) { call in
      let x = try call.variable(0)
      return call.result(try order(x.tensor, call.axis(1, default: -1, of: x.shape), isDescending: false), .numpy)
    },
    Composition("unique", "ar, return_counts=False") { call in
      let x = try call.variable(0).tensor
      let (values, counts) = distinct(x)
      let tensor = try Tensor.from(values, [values.count], kind: x.kind)
      guard try call.truth(1, default: false) else { return call.result(tensor, .numpy) }
      return .tuple(of: [call.result(tensor, .numpy), call.result(try wholes(counts), .numpy)])
    },
    Composition("median", "a, axis=None, keepdims=False") { call in
      try quantiles(call, shares: .scalar(0.5), keepsDimensions: call.truth(2, default: false), axis: 1)
    },
    Composition("quantile", "a, q, axis=None") { call in
      try quantiles(call, shares: call.variable(1).tensor, keepsDimensions: false, axis: 2)
    },
    Composition("percentile", "a, q, axis=None") { call in
      let shares = try call.variable(1).tensor
      let parts = try Tensor.from(shares.floats().map { $0 / 100 }, shares.shape)
      return try quantiles(call, shares: parts, keepsDimensions: false, axis: 2)
    },
  ]

  static let torch: [Composition] = [
    Composition("sort", "input, dim=-1, descending=False", isMethod: true) { call in
      let x = try call.variable(0)
      let (values, indices) = try sorted(
        x, call.axis(1, default: -1, of: x.shape), isDescending: call.truth(2, default: false), call.machine)
      return pair("sort", values, indices)
    },
    Composition("argsort", "input, dim=-1, descending=False", isMethod: true) { call in
      let x = try call.variable(0)
      let axis = try call.axis(1, default: -1, of: x.shape)
      return call.result(try order(x.tensor, axis, isDescending: call.truth(2, default: false)), .torch)
    },
    Composition("topk", "input, k, dim=-1, largest=True", isMethod: true) { call in
      let x = try call.variable(0)
      guard let axis = try call.axis(2, default: -1, of: x.shape), !x.shape.isEmpty else {
        throw TensorUseFault.iterationOfScalar
      }
      let k = try call.int(1)
      guard k >= 0, k <= x.shape[axis] else { throw ValueFault.sampleTooLarge }
      let all = try order(x.tensor, axis, isDescending: call.truth(3, default: true))
      let few = Variable(try all.sliced(axis: axis, start: 0, step: 1, size: k).copied())
      let values = try call.machine.recording(Gather.self, list: [x, few], options: .axis(axis))
      return pair("topk", values, few)
    },
    Composition("unique", "input, return_counts=False", isMethod: true) { call in
      let x = try call.variable(0).tensor
      let (values, counts) = distinct(x)
      let tensor = try Tensor.from(values, [values.count], kind: x.kind)
      guard try call.truth(1, default: false) else { return call.result(tensor, .torch) }
      return .tuple(of: [call.result(tensor, .torch), call.result(try wholes(counts), .torch)])
    },
    Composition("median", "input, dim=None, keepdim=False", isMethod: true) { call in
      let x = try call.variable(0)
      guard let axis = try call.axis(1, of: x.shape) else {
        let flat = try call.machine.recording(Reshape.self, x, options: .shape([x.shape.elementCount]))
        guard flat.shape[0] > 0 else { throw TensorFault.emptyReduction("median", x.shape) }
        let place = try order(flat.tensor, 0, isDescending: false).element(at: (flat.shape[0] - 1) / 2)
        return call.result(try call.machine.recorder.subscripted(flat, [.at(Int(place))]), .torch)
      }
      guard !x.shape.isEmpty, x.shape[axis] > 0 else { throw TensorFault.emptyReduction("median", x.shape) }
      let all = try order(x.tensor, axis, isDescending: false)
      let middle = try all.sliced(axis: axis, start: (x.shape[axis] - 1) / 2, step: 1, size: 1).copied()
      var indices = Variable(middle)
      var values = try call.machine.recording(Gather.self, list: [x, indices], options: .axis(axis))
      if try !call.truth(2, default: false) {
        let options = Options.reduction([axis], keepsDimensions: false)
        values = try call.machine.recording(Squeeze.self, values, options: options)
        indices = try call.machine.recording(Squeeze.self, indices, options: options)
      }
      return pair("median", values, indices)
    },
    Composition("quantile", "input, q, dim=None", isMethod: true) { call in
      try quantiles(call, shares: call.variable(1).tensor, keepsDimensions: false, axis: 2)
    },
  ]

  private static func pair(_ name: String, _ values: Variable, _ indices: Variable) -> Value {
    .object(
      ValuesAndIndices(name, values: TensorObject(values, .torch), indices: TensorObject(indices, .torch)))
  }

  static func wholes(_ numbers: [Int]) throws -> Tensor {
    try Tensor.from(numbers.map(Float.init), [numbers.count], kind: .whole)
  }

  /// nan comes last, as in both libraries; equal numbers keep their order.
  private static func stands(_ a: Float, before b: Float) -> Bool { a < b || (b.isNaN && !a.isNaN) }

  /// Where along the axis each place of the sorted tensor came from; all numbers in one row without an axis.
  static func order(_ x: Tensor, _ axis: Int?, isDescending: Bool) throws -> Tensor {
    guard let axis, !x.shape.isEmpty else {
      let flat = try x.copied().reshaped([x.count])
      return try order(flat, 0, isDescending: isDescending)
    }
    let numbers = x.floats()
    let result = try Tensor.uninitialized(x.shape, kind: .whole)
    let size = x.shape[axis]
    let inner = x.shape[(axis + 1)...].reduce(1, *)
    for start in 0..<(size == 0 ? 0 : x.count / size) {
      let first = start / inner * inner * size + start % inner
      let places = (0..<size).sorted { a, b in
        let (left, right) = (numbers[first + a * inner], numbers[first + b * inner])
        if isDescending ? stands(right, before: left) : stands(left, before: right) { return true }
        if isDescending ? stands(left, before: right) : stands(right, before: left) { return false }
        return a < b
      }
      for (place, from) in places.enumerated() { result.buffer.floats[first + place * inner] = Float(from) }
    }
    return result
  }

  static func sorted(
    _ x: Variable, _ axis: Int?, isDescending: Bool = false, _ machine: Machine
  ) throws -> (values: Variable, indices: Variable) {
    if x.shape.isEmpty { return (x, Variable(try .scalar(0, kind: .whole))) }
    var source = x
    if axis == nil { source = try machine.recording(Reshape.self, x, options: .shape([x.shape.elementCount])) }
    let along = axis ?? 0
    let indices = Variable(try order(source.tensor, along, isDescending: isDescending))
    return (try machine.recording(Gather.self, list: [source, indices], options: .axis(along)), indices)
  }

  private static func distinct(_ x: Tensor) -> (values: [Float], counts: [Int]) {
    var values: [Float] = []
    var counts: [Int] = []
    for number in x.floats().sorted(by: stands) {
      if let last = values.last, last == number || (last.isNaN && number.isNaN) {
        counts[counts.count - 1] += 1
      } else {
        values.append(number)
        counts.append(1)
      }
    }
    return (values, counts)
  }

  /// Numbers at shares of the sorted row, between two neighbours where none stands there.
  private static func quantiles(
    _ call: Call, shares: Tensor, keepsDimensions: Bool, axis place: Int
  ) throws -> Value {
    let machine = call.machine
    let x = try call.variable(0)
    let given = try call.axis(place, of: x.shape)
    let sorted = try sorted(x, given, machine).values
    let axis = given ?? 0
    let size = sorted.shape.isEmpty ? 1 : sorted.shape[axis]
    guard size > 0 else { throw TensorFault.emptyReduction(call.method.name, x.shape) }
    var results: [Variable] = []
    for share in shares.doubles() {
      guard share >= 0, share <= 1 else { throw ValueFault.mathDomain(function: call.method.name) }
      results.append(try taken(sorted, share * Double(size - 1), axis, machine))
    }
    var result = shares.shape.isEmpty ? results[0] : try machine.recording(Stack.self, list: results, options: .axis(0))
    if keepsDimensions {
      var shape = given == nil ? Extents(repeating: 1, count: x.shape.count) : x.shape
      if let given { shape[given] = 1 }
      result = try machine.recording(Reshape.self, result, options: .shape(shape))
    }
    let family: Family = if case .object(let object as TensorObject) = call[0] { object.family } else { .numpy }
    return call.result(result, family)
  }

  private static func taken(_ sorted: Variable, _ place: Double, _ axis: Int, _ machine: Machine) throws -> Variable {
    if sorted.shape.isEmpty { return sorted }
    let low = Int(place.rounded(.down))
    let share = place - Double(low)
    func row(_ index: Int) throws -> Variable {
      let parts = [Subscript](repeating: .slice(start: nil, stop: nil, step: nil), count: axis) + [.at(index)]
      return try machine.recorder.subscripted(sorted, parts)
    }
    let below = try row(low)
    // A half and a quarter are exact; whole numbers become real in any case, as a median does.
    let above = share == 0 ? below : try row(low + 1)
    let step = try machine.recording(Subtract.self, above, below)
    let part = try machine.recording(Multiply.self, step, Variable(try .scalar(share)))
    return try machine.recording(Add.self, below, part)
  }
}
