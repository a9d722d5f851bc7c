import Autograd
import Tensors

/// Lengths, differences and averages that are made of sums and products.
enum TensorMeasures {
  static let numpy: [Composition] =
    [
      Composition("average", "a, axis=None, weights=None") { call in
        let x = try call.variable(0)
        let options = try reduction(call.axis(1, of: x.shape), x)
        guard call.has(2), !call[2].isNone else {
          return call.result(try call.machine.recording(Mean.self, x, options: options), .numpy)
        }
        let weights = try call.variable(2)
        let weighted = try call.machine.recording(Multiply.self, x, weights)
        guard weighted.shape == x.shape else { throw TensorFault.cannotBroadcast(x.shape, weights.shape) }
        let whole = try call.machine.recording(Sum.self, weights)
        let sum = try call.machine.recording(Sum.self, weighted, options: options)
        guard weights.shape == x.shape else {
          return call.result(try call.machine.recording(Divide.self, sum, whole), .numpy)
        }
        let total = try call.machine.recording(Sum.self, weights, options: options)
        return call.result(try call.machine.recording(Divide.self, sum, total), .numpy)
      },
      Composition("round", "a, decimals=0", isMethod: true) { try rounded($0, places: $0.int(1, default: 0), .numpy) },
      Composition("around", "a, decimals=0") { try rounded($0, places: $0.int(1, default: 0), .numpy) },
      Composition("corrcoef", "x, y") { call in
        let (a, b) = (try call.variable(0).tensor.doubles(), try call.variable(1).tensor.doubles())
        let (aa, ab, bb) = try moments(a, b)
        let r = Float(ab / (aa * bb).squareRoot())
        return call.result(try Tensor.from([1, r, r, 1], [2, 2]), .numpy)
      },
      Composition("cov", "m, y") { call in
        let (a, b) = (try call.variable(0).tensor.doubles(), try call.variable(1).tensor.doubles())
        let (aa, ab, bb) = try moments(a, b)
        let free = Double(a.count - 1)
        return call.result(try Tensor.from([aa, ab, ab, bb].map { Float($0 / free) }, [2, 2]), .numpy)
      },
      difference(.numpy),
    ]

  static let torch: [Composition] =
    [
      Composition("norm", "input, p=2, dim=None, keepdim=False", isMethod: true) {
        try norm($0, power: 1, axis: 2, keeps: 3, .torch)
      },
      Composition("round", "input, *, decimals=0", isMethod: true) {
        try rounded($0, places: $0.int(1, default: 0), .torch)
      },
      difference(.torch),
    ]

  /// `np.linalg.norm`
  static let linearAlgebra: [Method] = [
    Method("norm", "x, ord=2, axis=None, keepdims=False") { try norm($0, power: 1, axis: 2, keeps: 3, .numpy) }
  ]

  private static func reduction(_ axis: Int?, _ x: Variable, keeps: Bool = false) throws -> Options {
    .reduction(axis.map { [$0] } ?? Extents(x.shape.indices), keepsDimensions: keeps)
  }

  /// The length of a vector: the root of the summed squares (2) or the summed magnitudes (1).
  private static func norm(_ call: Call, power: Int, axis: Int, keeps: Int, _ family: Family) throws -> Value {
    let machine = call.machine
    let x = try call.variable(0)
    let options = try reduction(call.axis(axis, of: x.shape), x, keeps: call.truth(keeps, default: false))
    switch try call.has(power) && !call[power].isNone ? call.double(power) : 2 {
    case 2:
      let real = x.kind == .real ? x : try machine.recording(Multiply.self, x, Variable(try .scalar(1)))
      let squares = try machine.recording(Square.self, real)
      let sum = try machine.recording(Sum.self, squares, options: options)
      return call.result(try machine.recording(SquareRoot.self, sum), family)
    case 1:
      let magnitudes = try machine.recording(Absolute.self, x)
      return call.result(try machine.recording(Sum.self, magnitudes, options: options), family)
    default: throw ValueFault.mathDomain(function: "norm")
    }
  }

  /// Rounds to places after the point, a tie to the even neighbour.
  private static func rounded(_ call: Call, places: Int, _ family: Family) throws -> Value {
    let machine = call.machine
    let x = try call.variable(0)
    let result: Variable
    if places == 0 {
      result = try machine.recording(Round.self, x)
    } else {
      guard (-37...37).contains(places) else { throw ValueFault.mathDomain(function: "round") }
      let numbers = x.tensor.doubles()
      let power = (0..<places.magnitude).reduce(1.0) { value, _ in value * 10 }
      // In double, from the decimal that the float32 shows, so that 2.675 rounds as a learner of NumPy sees it.
      let rounded = numbers.map { number -> Float in
        let shown = Double("\(Float(number))") ?? number
        guard shown.isFinite else { return Float(shown) }
        if places > 0 { return Float((shown * power).rounded(.toNearestOrEven) / power) }
        return Float((shown / power).rounded(.toNearestOrEven) * power)
      }
      result = Variable(try Tensor.from(rounded, x.shape, kind: x.kind))
    }
    return call.result(result, family)
  }

  private static func difference(_ family: Family) -> Composition {
    Composition("diff", family == .numpy ? "a, n=1, axis=-1" : "input, n=1, dim=-1", isMethod: family == .torch) {
      call in
      var x = try call.variable(0)
      guard let axis = try call.axis(2, default: -1, of: x.shape), !x.shape.isEmpty else {
        throw TensorUseFault.iterationOfScalar
      }
      call.machine.prepareRecorder()
      let before = [Subscript](repeating: .slice(start: nil, stop: nil, step: nil), count: axis)
      for _ in 0..<max(0, min(try call.int(1, default: 1), x.shape[axis])) {
        let later = try call.machine.recorder.subscripted(x, before + [.slice(start: 1, stop: nil, step: nil)])
        let earlier = try call.machine.recorder.subscripted(x, before + [.slice(start: nil, stop: -1, step: nil)])
        x = try call.machine.recording(Subtract.self, later, earlier)
      }
      return call.result(x, family)
    }
  }

  /// Sums of squared and crossed distances from the means.
  private static func moments(_ a: [Double], _ b: [Double]) throws -> (Double, Double, Double) {
    guard a.count == b.count, !a.isEmpty else { throw ValueFault.sliceSize(expected: a.count, got: b.count) }
    let (ma, mb) = (a.reduce(0, +) / Double(a.count), b.reduce(0, +) / Double(b.count))
    return zip(a, b).reduce((0, 0, 0)) { sums, pair in
      let (x, y) = (pair.0 - ma, pair.1 - mb)
      return (sums.0 + x * x, sums.1 + x * y, sums.2 + y * y)
    }
  }
}
