import Autograd
import Tensors

/// Joining, repeating and cutting tensors, by the names that NumPy and PyTorch have beside `concatenate` and `stack`.
enum TensorStacking {
  static let numpy: [Composition] =
    both(.numpy, pieces: "tup", first: "a", second: "b") + [
      Composition("column_stack", "tup") { call in
        let parts = try operands(call).map { $0.shape.count == 1 ? try shaped($0, [$0.shape[0], 1], call) : $0 }
        return call.result(try call.machine.recording(Concat.self, list: parts, options: .axis(1)), .numpy)
      },
      Composition("repeat", "a, repeats, axis=None", isMethod: true) { call in
        try repeated(call, axis: call.axis(2, of: call.variable(0).shape), .numpy)
      },
      Composition("tile", "A, reps") { try tiled($0, OpArguments.wholes($0[1], $0.machine), .numpy) },
      Composition("identity", "n") { call in
        let count = try call.int(0)
        let made = try Tensor.filled(0, Shape.checked([count, count]))
        for index in 0..<count { made.buffer.floats[index * count + index] = 1 }
        return call.result(made, .numpy)
      },
      Composition("swapaxes", "a, axis1, axis2", isMethod: true) { call in
        let x = try call.variable(0)
        var order = Array(x.shape.indices)
        order.swapAt(try x.shape.axis(call.int(1)), try x.shape.axis(call.int(2)))
        return call.result(
          try call.machine.recording(Transpose.self, x, options: .order(Extents(order))), .numpy)
      },
      Composition("ravel", "a") { call in
        let x = try call.variable(0)
        return call.result(try shaped(x, [x.shape.elementCount], call), .numpy)
      },
      Composition("split", "ary, indices_or_sections, axis=0") { call in
        let x = try call.variable(0)
        guard let axis = try call.axis(2, default: 0, of: x.shape), !x.shape.isEmpty else {
          throw TensorUseFault.iterationOfScalar
        }
        let size = x.shape[axis]
        guard let count = call[1].wholeNumber else {
          let cuts = try OpArguments.wholes(call[1], call.machine).map { max(0, min(size, $0 < 0 ? size + $0 : $0)) }
          return .list(of: try cut(x, axis, [0] + cuts + [size], call).map { call.result($0, .numpy) })
        }
        guard count > 0, size % count == 0 else { throw ValueFault.sliceSize(expected: size, got: count) }
        let cuts = (0...count).map { $0 * (size / count) }
        return .list(of: try cut(x, axis, cuts, call).map { call.result($0, .numpy) })
      },
    ]

  static let torch: [Composition] =
    both(.torch, pieces: "tensors", first: "input", second: "vec2") + [
      Composition("repeat_interleave", "input, repeats, dim=None", isMethod: true) { call in
        try repeated(call, axis: call.axis(2, of: call.variable(0).shape), .torch)
      },
      Composition("split", "tensor, split_size, dim=0", isMethod: true) { call in
        let x = try call.variable(0)
        guard let axis = try call.axis(2, default: 0, of: x.shape), !x.shape.isEmpty else {
          throw TensorUseFault.iterationOfScalar
        }
        let width = try call.int(1)
        guard width > 0 else { throw ValueFault.negativeArgument(function: "split") }
        let cuts = Array(stride(from: 0, to: x.shape[axis], by: width)) + [x.shape[axis]]
        return .tuple(of: try cut(x, axis, cuts, call).map { call.result($0, .torch) })
      },
      Composition("chunk", "input, chunks, dim=0", isMethod: true) { call in
        let x = try call.variable(0)
        guard let axis = try call.axis(2, default: 0, of: x.shape), !x.shape.isEmpty else {
          throw TensorUseFault.iterationOfScalar
        }
        let count = try call.int(1)
        guard count > 0 else { throw ValueFault.negativeArgument(function: "chunk") }
        let width = max(1, (x.shape[axis] + count - 1) / count)
        let cuts = Array(stride(from: 0, to: x.shape[axis], by: width)) + [x.shape[axis]]
        return .tuple(of: try cut(x, axis, cuts, call).map { call.result($0, .torch) })
      },
    ]

  /// `x.repeat(2, 3)` of PyTorch: the whole tensor several times along each axis.
  static let torchRepeat = Method("repeat", "*sizes") { call in
    let given = call.rest.count == 1 ? call.rest[0] : .tuple(of: call.rest)
    let x = try call.tensor().variable
    return try tiled(x, OpArguments.wholes(given, call.machine), call, .torch)
  }

  private static func both(_ family: Family, pieces: String, first: String, second: String) -> [Composition] {
    [
      Composition("vstack", pieces) { call in
        let parts = try operands(call).map { $0.shape.count == 1 ? try shaped($0, [1, $0.shape[0]], call) : $0 }
        return call.result(try call.machine.recording(Concat.self, list: parts, options: .axis(0)), family)
      },
      Composition("hstack", pieces) { call in
        let parts = try operands(call)
        let axis = parts.first.map { $0.shape.count == 1 ? 0 : 1 } ?? 0
        return call.result(try call.machine.recording(Concat.self, list: parts, options: .axis(axis)), family)
      },
      Composition("outer", "\(first), \(second)") { call in
        let (a, b) = (try call.variable(0), try call.variable(1))
        let column = try shaped(a, [a.shape.elementCount, 1], call)
        let row = try shaped(b, [1, b.shape.elementCount], call)
        return call.result(try call.machine.recording(Multiply.self, column, row), family)
      },
      Composition("diag", family == .numpy ? "v" : "input") { call in
        let x = try call.variable(0)
        if x.shape.count == 1 {
          let eye = try Tensor.filled(
            0, Shape.checked([x.shape[0], x.shape[0]]), kind: x.kind == .real ? .real : .whole)
          for index in 0..<x.shape[0] { eye.buffer.floats[index * x.shape[0] + index] = 1 }
          return call.result(try call.machine.recording(Multiply.self, x, Variable(eye)), family)
        }
        guard x.shape.count == 2 else { throw TensorFault.needsMatrix("diag", x.shape) }
        let places = Variable(try TensorOrdering.wholes(Array(0..<min(x.shape[0], x.shape[1]))))
        return call.result(try call.machine.recorder.subscripted(x, [.tensor(places), .tensor(places)]), family)
      },
    ]
  }

  private static func operands(_ call: Call) throws -> [Variable] {
    let parts = try call.machine.elements(of: call[0]).map {
      try TensorConversion.required($0, call.method.name, "tensors")
    }
    guard !parts.isEmpty else { throw TensorFault.nothingToConcatenate }
    call.machine.prepareRecorder()
    return parts
  }

  private static func shaped(_ x: Variable, _ sizes: [Int], _ call: Call) throws -> Variable {
    try call.machine.recording(Reshape.self, x, options: .shape(Shape.checked(sizes)))
  }

  private static func cut(_ x: Variable, _ axis: Int, _ cuts: [Int], _ call: Call) throws -> [Variable] {
    call.machine.prepareRecorder()
    let before = [Subscript](repeating: .slice(start: nil, stop: nil, step: nil), count: axis)
    return try zip(cuts, cuts.dropFirst()).map { start, stop in
      try call.machine.recorder.subscripted(x, before + [.slice(start: start, stop: max(start, stop), step: nil)])
    }
  }

  /// Each entry of an axis so many times in a row; all numbers in one row without an axis.
  private static func repeated(_ call: Call, axis: Int?, _ family: Family) throws -> Value {
    var x = try call.variable(0)
    if axis == nil { x = try shaped(x, [x.shape.elementCount], call) }
    let size = x.shape[axis ?? 0]
    var counts = try OpArguments.wholes(call[1], call.machine)
    if counts.count == 1 { counts = Array(repeating: counts[0], count: size) }
    guard counts.count == size else { throw ValueFault.sliceSize(expected: size, got: counts.count) }
    guard counts.allSatisfy({ $0 >= 0 }) else { throw ValueFault.negativeArgument(function: call.method.name) }
    try Limits.checkAllocation(counts.reduce(0) { $0 &+ min($1, 1 << 40) }, bytes: 4)
    let places = counts.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    let before = [Subscript](repeating: .slice(start: nil, stop: nil, step: nil), count: axis ?? 0)
    call.machine.prepareRecorder()
    let indices = Variable(try TensorOrdering.wholes(places))
    return call.result(try call.machine.recorder.subscripted(x, before + [.tensor(indices)]), family)
  }

  private static func tiled(_ call: Call, _ counts: [Int], _ family: Family) throws -> Value {
    try tiled(call.variable(0), counts, call, family)
  }

  private static func tiled(_ x: Variable, _ counts: [Int], _ call: Call, _ family: Family) throws -> Value {
    guard counts.allSatisfy({ $0 >= 0 }) else { throw ValueFault.negativeArgument(function: call.method.name) }
    let rank = max(counts.count, x.shape.count)
    let sizes = [Int](repeating: 1, count: rank - x.shape.count) + Array(x.shape)
    let times = [Int](repeating: 1, count: rank - counts.count) + counts
    _ = try Shape.checked(zip(sizes, times).map { $0.multipliedReportingOverflow(by: $1).overflow ? Int.max : $0 * $1 })
    var result = try shaped(x, sizes, call)
    for axis in 0..<rank where times[axis] != 1 {
      if times[axis] == 0 {
        let before = [Subscript](repeating: .slice(start: nil, stop: nil, step: nil), count: axis)
        result = try call.machine.recorder.subscripted(result, before + [.slice(start: 0, stop: 0, step: nil)])
      } else {
        let parts = Array(repeating: result, count: times[axis])
        result = try call.machine.recording(Concat.self, list: parts, options: .axis(axis))
      }
    }
    return call.result(result, family)
  }
}
