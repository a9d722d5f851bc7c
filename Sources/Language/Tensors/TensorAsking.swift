import Autograd
import Tensors

/// Questions about tensors whose answers are truth values, places and counts.
enum TensorAsking {
  static let numpy: [Composition] =
    [
      Composition("array_equal", "a1, a2") { .truth(equal(try $0.variable(0).tensor, try $0.variable(1).tensor)) },
      Composition("nonzero", "a", isMethod: true) { call in
        let x = try call.variable(0).tensor
        return .tuple(of: try places(x).map { call.result(try TensorOrdering.wholes($0), .numpy) })
      },
      Composition("flatnonzero", "a") { call in
        let numbers = try call.variable(0).tensor.floats()
        return call.result(try TensorOrdering.wholes(numbers.indices.filter { numbers[$0] != 0 }), .numpy)
      },
      Composition("argwhere", "a") { call in
        call.result(try rows(call.variable(0).tensor), .numpy)
      },
      Composition("where", "condition, x=None, y=None") { call in
        let condition = try call.variable(0)
        if !call.has(1), !call.has(2) {
          return .tuple(of: try places(condition.tensor).map { call.result(try TensorOrdering.wholes($0), .numpy) })
        }
        guard call.has(1), call.has(2) else {
          throw CallFault.missing(function: "where", names: [call.has(1) ? "y" : "x"], parameters: "condition, x, y")
        }
        var family = Family.numpy
        for index in 0..<3 {
          if case .object(let object as TensorObject) = call[index] { family = family.mixed(with: object.family) }
        }
        return call.result(
          try call.machine.recording(Where.self, condition, call.variable(1), call.variable(2)), family)
      },
    ] + both(.numpy, "a", "b")

  static let torch: [Composition] =
    [
      Composition("equal", "input, other", isMethod: true) {
        .truth(equal(try $0.variable(0).tensor, try $0.variable(1).tensor))
      },
      Composition("nonzero", "input", isMethod: true) { call in
        call.result(try rows(call.variable(0).tensor), .torch)
      },
      Composition("numel", "input") { .integer(try $0.variable(0).shape.elementCount) },
    ] + both(.torch, "input", "other")

  private static func both(_ family: Family, _ first: String, _ second: String) -> [Composition] {
    let isMethod = family == .torch
    return [
      Composition("isclose", "\(first), \(second), rtol=1e-05, atol=1e-08", isMethod: isMethod) { call in
        let (shape, truths) = try close(call)
        return call.result(try Tensor.from(truths.map { $0 ? 1 : 0 }, shape, kind: .truth), family)
      },
      Composition("allclose", "\(first), \(second), rtol=1e-05, atol=1e-08", isMethod: isMethod) { call in
        .truth(try close(call).truths.allSatisfy { $0 })
      },
      Composition("bincount", family == .numpy ? "x, weights=None, minlength=0" : "input, weights=None, minlength=0") {
        call in
        let numbers = try call.variable(0).tensor
        guard numbers.kind != .real, numbers.rank == 1 else { throw TensorFault.indicesNotWhole }
        let places = numbers.floats().map { Int($0) }
        guard places.allSatisfy({ $0 >= 0 }) else { throw ValueFault.negativeArgument(function: "bincount") }
        let count = max((places.max() ?? -1) + 1, try call.int(2, default: 0))
        try Limits.checkAllocation(count, bytes: 4)
        var sums = [Float](repeating: 0, count: count)
        if call.has(1), !call[1].isNone {
          let weights = try call.variable(1).tensor.floats()
          guard weights.count == places.count else {
            throw ValueFault.sliceSize(expected: places.count, got: weights.count)
          }
          for (place, weight) in zip(places, weights) { sums[place] += weight }
          return call.result(try Tensor.from(sums, [count]), family)
        }
        for place in places { sums[place] += 1 }
        return call.result(try Tensor.from(sums, [count], kind: .whole), family)
      },
      Composition("count_nonzero", first) { call in
        let count = try call.variable(0).tensor.floats().filter { $0 != 0 }.count
        return family == .numpy ? .integer(count) : call.result(try .scalar(Double(count), kind: .whole), family)
      },
    ]
  }

  private static func equal(_ a: Tensor, _ b: Tensor) -> Bool { a.shape == b.shape && a.floats() == b.floats() }

  private static func close(_ call: Call) throws -> (shape: Shape, truths: [Bool]) {
    let (a, b) = (try call.variable(0).tensor, try call.variable(1).tensor)
    let (relative, absolute) = (try call.double(2, default: 1e-5), try call.double(3, default: 1e-8))
    let shape = try a.shape.broadcast(with: b.shape)
    let pairs = zip(try a.broadcast(to: shape).doubles(), try b.broadcast(to: shape).doubles())
    return (
      shape, pairs.map { a, b in a == b || (a.isFinite && b.isFinite && abs(a - b) <= absolute + relative * abs(b)) }
    )
  }

  /// The places of what isn't zero, one list an axis.
  private static func places(_ x: Tensor) throws -> [[Int]] {
    let strides = x.shape.rowMajorStrides
    let numbers = x.floats()
    let found = numbers.indices.filter { numbers[$0] != 0 }
    return x.shape.indices.map { axis in found.map { $0 / strides[axis] % x.shape[axis] } }
  }

  /// The same, one row a place.
  private static func rows(_ x: Tensor) throws -> Tensor {
    let places = try places(x)
    let count = places.first?.count ?? 0
    let numbers = (0..<count).flatMap { row in places.map { Float($0[row]) } }
    return try Tensor.from(numbers, [count, places.count], kind: .whole)
  }
}
