import Glibc
import Tensors

/// Points in the plane and the class of each, made so that the true boundary is known.
package struct LabelledPoints {
  /// Shape (n, 2).
  package let points: Tensor
  /// Shape (n,), whole numbers from 0.
  package let labels: Tensor
}

/// Makers of labelled points. The same seed gives the same points on every machine.
package enum Clouds {
  package static let limit = 1_000_000

  /// Two half circles that reach into each other, class 0 open below and class 1 open above; a straight line cannot
  /// part them. `noise` is the deviation of what is added to each coordinate.
  package static func moons(_ count: Int, noise: Double = 0.1, seed: UInt64) throws -> LabelledPoints {
    try make("moons", count, classes: 2, noise: noise, seed: seed) { label, share in
      let angle = Double.pi * share
      return label == 0 ? [cos(angle), sin(angle)] : [1 - cos(angle), 0.5 - sin(angle)]
    }
  }

  /// Arms that wind out from the origin by three quarters of a turn, one a class.
  package static func spirals(
    _ count: Int, classes: Int = 3, noise: Double = 0.05, seed: UInt64
  ) throws -> LabelledPoints {
    guard (2...10).contains(classes) else { throw DatasetFault.classCount(maker: "spirals", asked: classes, 2...10) }
    return try make("spirals", count, classes: classes, noise: noise, seed: seed) { label, share in
      let angle = 2 * Double.pi * (Double(label) / Double(classes) + 0.75 * share)
      return [share * cos(angle), share * sin(angle)]
    }
  }

  /// Points at even steps along each class's curve, with noise, in random order.
  private static func make(
    _ maker: String, _ count: Int, classes: Int, noise: Double, seed: UInt64,
    curve: (_ label: Int, _ share: Double) -> SIMD2<Double>
  ) throws -> LabelledPoints {
    guard (classes...limit).contains(count) else {
      throw DatasetFault.countOutOfRange(maker: maker, asked: count, classes...limit)
    }
    guard noise >= 0, noise.isFinite else { throw DatasetFault.noise(maker: maker, noise) }
    var generator = Generator(seed: seed)
    let points = try Tensor.uninitialized(try .checked([count, 2]))
    let labels = try Tensor.uninitialized(try .checked([count]), kind: .whole)
    for (place, index) in generator.permutation(count).enumerated() {
      let label = index % classes
      // How many points this class has, and which of them this is: the first and last sit at the curve's ends.
      let size = (count - label + classes - 1) / classes
      let share = size > 1 ? Double(index / classes) / Double(size - 1) : 0.5
      let point = curve(label, share) + noise * SIMD2(generator.normal(), generator.normal())
      points.buffer.floats[2 * place] = Float(point.x)
      points.buffer.floats[2 * place + 1] = Float(point.y)
      labels.buffer.floats[place] = Float(label)
    }
    return LabelledPoints(points: points, labels: labels)
  }
}
