import Glibc
import Tensors
import Testing

/// Plain loops in Swift that say what each kernel means.
@Suite("The hot loops")
struct KernelTests {
  private var random = Generator(seed: 11)

  private mutating func numbers(_ count: Int, _ low: Double = -1, _ high: Double = 1) -> [Float] {
    (0..<count).map { _ in Float(low + (high - low) * random.uniform()) }
  }

  @Test("products agree with sums in double precision, whichever code runs them")
  func products() throws {
    var random = random
    for (rows, inner, columns) in [
      (1, 1, 1), (1, 3, 8), (6, 5, 16), (7, 9, 17), (5, 64, 10), (32, 784, 64), (11, 2, 33), (3, 5000, 9),
      (13, 130, 130), (4, 7, 1), (2, 0, 3),
    ] {
      for (leftTransposed, rightTransposed) in [(false, false), (true, false), (false, true), (true, true)] {
        let left = try random.uniform(leftTransposed ? [inner, rows] : [rows, inner], from: -1, to: 1)
        let right = try random.uniform(rightTransposed ? [columns, inner] : [inner, columns], from: -1, to: 1)
        let a = leftTransposed ? left.transposed : left
        let b = rightTransposed ? right.transposed : right
        let output = try Tensor.uninitialized([rows, columns])
        try a.multiply(b, into: output)
        let (x, y, z) = (a.doubles(), b.doubles(), output.doubles())
        for row in 0..<rows {
          for column in 0..<columns {
            var sum = 0.0
            var size = 0.0
            for index in 0..<inner {
              let term = x[row * inner + index] * y[index * columns + column]
              sum += term
              size += abs(term)
            }
            let difference = abs(z[row * columns + column] - sum)
            let allowed = 6e-8 * Double(inner) * size + 1e-12
            #expect(difference <= allowed, "\(rows)×\(inner)×\(columns)")
          }
        }
      }
    }
  }

  @Test("exp is within 1 unit in the last place over its whole range and keeps inf and nan")
  func exponential() {
    let special: [Float] = [.infinity, -.infinity, 0, 88.7, 88.8, -87.4, -103.9, -104.1, 1e30, -1e30, 1e-30]
    let x = special + (0..<20_000).map { -104 + Float($0) * 0.00964 }
    var y = [Float](repeating: 0, count: x.count)
    Kernels.exp(x.count, x, &y)
    for (x, y) in zip(x, y) {
      let exact = exp(Double(x))
      if Float(exact).isInfinite {
        #expect(y == .infinity, "\(x)")
      } else {
        #expect(abs(Double(y) - exact) <= Double(max(Float(exact).ulp, .leastNonzeroMagnitude)), "\(x)")
      }
    }
    var nan: Float = 0
    Kernels.exp(1, [.nan], &nan)
    #expect(nan.isNaN)
  }

  @Test("optimiser steps have the bits of the formula, at every length")
  mutating func optimizers() {
    for count in [0, 1, 7, 8, 9, 1000] {
      let g = numbers(count)
      var p = numbers(count)
      var m = numbers(count)
      var v = numbers(count, 0, 1)
      let (oldP, oldM, oldV) = (p, m, v)
      Kernels.adam(count, &p, g, &m, &v, rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-7, scale: 1.25)
      for i in 0..<count {
        let mean: Float = 0.9 * oldM[i] + (1 - 0.9 as Float) * g[i]
        let square: Float = 0.999 * oldV[i] + (1 - 0.999 as Float) * g[i] * g[i]
        #expect(m[i] == mean && v[i] == square)
        let divisor: Float = square.squareRoot() * 1.25 + 1e-7
        let step: Float = 0.01 * mean / divisor
        #expect(p[i] == oldP[i] - step)
      }
      var w = oldP
      Kernels.descend(count, &w, g, rate: 0.5)
      for i in 0..<count {
        let expected: Float = oldP[i] - 0.5 * g[i]
        #expect(w[i] == expected)
      }
      for nesterov in [false, true] {
        var (w, speed) = (oldP, oldM)
        Kernels.descendWithMomentum(count, &w, g, &speed, rate: 0.5, momentum: 0.9, nesterov: nesterov)
        for i in 0..<count {
          let expected: Float = 0.9 * oldM[i] + g[i]
          #expect(speed[i] == expected)
          let step: Float = nesterov ? g[i] + 0.9 * expected : expected
          #expect(w[i] == oldP[i] - 0.5 * step)
        }
      }
    }
  }

  @Test("softmax and its cross-entropy agree with double precision, and the gradient of a sure answer is 0")
  mutating func softmax() {
    for classes in [1, 2, 7, 8, 10, 33] {
      let rows = 5
      let logits = numbers(rows * classes, -20, 20)
      let labels = (0..<rows).map { Float($0 % classes) }
      var (losses, gradient) = ([Float](repeating: 0, count: rows), [Float](repeating: 0, count: rows * classes))
      var (shares, alone) = (gradient, losses)
      Kernels.softmax(rows: rows, columns: classes, logits, &shares)
      Kernels.softmaxCrossEntropy(
        rows: rows, classes: classes, logits: logits, labels: labels, losses: &losses, gradient: &gradient, scale: 0.5)
      Kernels.softmaxCrossEntropy(
        rows: rows, classes: classes, logits: logits, labels: labels, losses: &alone, gradient: nil, scale: 0.5)
      #expect(losses == alone)
      for row in 0..<rows {
        let x = logits[row * classes..<(row + 1) * classes].map(Double.init)
        let sum = x.reduce(0) { $0 + exp($1) }
        let label = Int(labels[row])
        let loss = log(sum) - x[label]
        #expect(abs(Double(losses[row]) - loss) <= 4e-6 * (1 + abs(x[label])))
        for (column, value) in x.enumerated() {
          let share = exp(value) / sum
          let single = Double(shares[row * classes + column])
          #expect(abs(single - share) <= 2e-6 * share + 1e-30)
          let expected: Double = 0.5 * (share - (column == label ? 1 : 0))
          #expect(abs(Double(gradient[row * classes + column]) - expected) <= 2e-7)
        }
      }
    }
  }

  @Test("gathering rows reads bytes through their table, in any order, and refuses rows that aren't there")
  func gather() throws {
    let pixels = try Tensor.from(bytes: (0..<60).map(UInt8.init), [5, 3, 4])
    let scaled = try #require(pixels.mapBytes(kind: .real) { $0 / 255 })
    for source in [pixels, scaled, try scaled.copied(), try scaled.transposed.copied().transposed] {
      let batch = try Tensor.uninitialized([3, 3, 4])
      try source.gather(rows: [4, 0, 4], into: batch)
      let whole = source.floats()
      let expected = Array(whole[48..<60]) + Array(whole[0..<12]) + Array(whole[48..<60])
      #expect(batch.floats() == expected)
      #expect(throws: TensorFault.indexOutOfRange(5, axis: 0, size: 5)) {
        try source.gather(rows: [0, 5, 1], into: batch)
      }
      #expect(throws: TensorFault.indexOutOfRange(-1, axis: 0, size: 5)) {
        try source.gather(rows: [-1, 0, 1], into: batch)
      }
      #expect(throws: TensorFault.wrongCount(24, [3, 3, 4])) { try source.gather(rows: [0, 1], into: batch) }
    }
  }
}
