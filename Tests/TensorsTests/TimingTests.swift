import Glibc
import Tensors
import Testing

/// The best of many runs in microseconds. Off by default, since a busy machine says nothing about the code: run with
/// GRADWALK_TIMES=1 to see the figures.
@Suite("Timings", .serialized, .enabled(if: getenv("GRADWALK_TIMES") != nil))
struct TimingTests {
  private func best(of runs: Int = 300, _ body: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<runs {
      let start = ContinuousClock.now
      try body()
      best = min(best, (ContinuousClock.now - start) / .microseconds(1))
    }
    return best
  }

  /// The limits are three times what one core of a 2021 server takes.
  @Test("a training step's products take tens of microseconds")
  func products() throws {
    var random = Generator(seed: 1)
    for (rows, inner, columns, isTransposed, limit) in [
      (32, 784, 64, false, 100.0), (784, 32, 64, true, 100), (32, 64, 10, false, 20), (1000, 784, 64, false, 3500),
      (512, 512, 512, false, 9000),
    ] {
      let a = try random.uniform(isTransposed ? [inner, rows] : [rows, inner])
      let left = isTransposed ? a.transposed : a
      let right = try random.uniform([inner, columns])
      let output = try Tensor.uninitialized([rows, columns])
      let time = try best { try left.multiply(right, into: output) }
      print("\(rows)×\(inner)×\(columns)\(isTransposed ? ", first transposed" : ""): \(time) µs")
      #expect(time < limit)
    }
  }

  @Test("Adam over the 50,890 weights of the first network takes one pass over memory")
  func adam() throws {
    let count = 50_890
    let g = [Float](repeating: 0.5, count: count)
    var (p, m, v) = (g, g, g)
    let time = best {
      Kernels.adam(count, &p, g, &m, &v, rate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7, scale: 1)
    }
    print("Adam over \(count) weights: \(time) µs")
    #expect(time < 100)
  }
}
