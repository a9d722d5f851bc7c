import Glibc
import Tensors

/// The distributions of `random`, with CPython's draws in CPython's order.
enum RandomDistributions {
  static let all: [Method] = bells + others

  private static let bells: [Method] = [
    Method("gauss", "mu=0.0, sigma=1.0") { call in
      let (mean, deviation) = (try call.double(0, default: 0), try call.double(1, default: 1))
      let state = call.randomState
      if let spare = state.spare {
        state.spare = nil
        return .float(mean + spare * deviation)
      }
      let angle = state.generator.uniform() * (2 * Double.pi)
      let radius = (-2 * log(1 - state.generator.uniform())).squareRoot()
      state.spare = sin(angle) * radius
      return .float(mean + cos(angle) * radius * deviation)
    },
    Method("normalvariate", "mu=0.0, sigma=1.0") { call in
      .float(try normal(call, call.double(0, default: 0), call.double(1, default: 1)))
    },
    Method("lognormvariate", "mu=0.0, sigma=1.0") { call in
      .float(exp(try normal(call, call.double(0, default: 0), call.double(1, default: 1))))
    },
  ]

  private static let others: [Method] = [
    Method("expovariate", "lambd") { call in
      let rate = try call.double(0)
      if rate == 0 { throw ArithmeticFault.divisionByZero(operation: "/") }
      return .float(-log(1 - call.randomState.generator.uniform()) / rate)
    },
    Method("triangular", "low=0.0, high=1.0, mode=None") { call in
      var (low, high) = (try call.double(0, default: 0), try call.double(1, default: 1))
      var draw = call.randomState.generator.uniform()
      var turn = 0.5
      if call.has(2), !call[2].isNone {
        if high == low { return .float(low) }
        turn = (try call.double(2) - low) / (high - low)
      }
      if draw > turn {
        draw = 1 - draw
        turn = 1 - turn
        swap(&low, &high)
      }
      return .float(low + (high - low) * (draw * turn).squareRoot())
    },
    Method("paretovariate", "alpha") { call in
      let shape = try call.double(0)
      return .float(try raised(1 - call.randomState.generator.uniform(), to: -1, over: shape))
    },
    Method("weibullvariate", "alpha, beta") { call in
      let (scale, shape) = (try call.double(0), try call.double(1))
      return .float(try scale * raised(-log(1 - call.randomState.generator.uniform()), to: 1, over: shape))
    },
    Method("gammavariate", "alpha, beta") { call in
      .float(try gamma(call.randomState, call.double(0), scale: call.double(1)))
    },
    Method("betavariate", "alpha, beta") { call in
      let first = try gamma(call.randomState, call.double(0), scale: 1)
      if first == 0 { return .float(0) }
      return .float(first / (first + (try gamma(call.randomState, call.double(1), scale: 1))))
    },
  ]

  private static func raised(_ base: Double, to sign: Double, over shape: Double) throws -> Double {
    if shape == 0 { throw ArithmeticFault.divisionByZero(operation: "/") }
    return pow(base, sign / shape)
  }

  /// Kinderman and Monahan's ratio of uniforms.
  private static func normal(_ call: Call, _ mean: Double, _ deviation: Double) throws -> Double {
    let state = call.randomState
    let factor = 4 * exp(-0.5) / 2.0.squareRoot()
    while true {
      let u = state.generator.uniform()
      let v = 1 - state.generator.uniform()
      let z = factor * (u - 0.5) / v
      if z * z / 4 <= -log(v) { return mean + z * deviation }
    }
  }

  /// Cheng's method above 1 (1977), the exponential at 1, Ahrens and Dieter's below it (1974).
  private static func gamma(_ state: RandomState, _ shape: Double, scale: Double) throws -> Double {
    guard shape > 0, scale > 0 else { throw ValueFault.negativeArgument(function: "gammavariate") }
    if shape == 1 { return -log(1 - state.generator.uniform()) * scale }
    if shape < 1 {
      let bound = (M_E + shape) / M_E
      while true {
        let p = bound * state.generator.uniform()
        let x = p <= 1 ? pow(p, 1 / shape) : -log((bound - p) / shape)
        let draw = state.generator.uniform()
        if p > 1 ? draw <= pow(x, shape - 1) : draw <= exp(-x) { return x * scale }
      }
    }
    let spread = (2 * shape - 1).squareRoot()
    let (offset, slope) = (shape - log(4), shape + spread)
    while true {
      let u = state.generator.uniform()
      if !(1e-7 < u && u < 0.9999999) { continue }
      let v = 1 - state.generator.uniform()
      let w = log(u / (1 - u)) / spread
      let x = shape * exp(w)
      let z = u * u * v
      let r = offset + slope * w - x
      if r + (1 + log(4.5)) - 4.5 * z >= 0 || r >= log(z) { return x * scale }
    }
  }
}
