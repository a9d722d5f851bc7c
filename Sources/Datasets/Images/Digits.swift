import Catalogue
import Glibc
import Tensors

/// Handwritten-looking digits made on the spot, for machines without MNIST and without a network.
///
/// Each image draws one of a digit's usual forms with a pen, bent, slanted, turned, scaled and moved at random. The
/// same seed gives the same images, and fewer images are the first of more.
package struct Digits {
  package static let limit = 1_000_000

  private var generator: Generator

  /// `count` images and their labels, each digit as likely as any other.
  ///
  /// - Throws: `DatasetFault`, `TensorFault` where memory lacks, `Interruption`.
  package static func make(_ count: Int, seed: UInt64, pulse: Pulse = .silent) throws -> LabelledImages {
    guard (1...limit).contains(count) else {
      throw DatasetFault.countOutOfRange(maker: "digits", asked: count, 1...limit)
    }
    let side = LabelledImages.side
    let images = try Tensor.filled(0, try .checked([count, side, side]), kind: .whole, precision: .byte)
    let labels = try Tensor.uninitialized(try .checked([count]), kind: .whole, precision: .byte)
    var digits = Digits(generator: Generator(seed: seed))
    for index in 0..<count {
      // About every 10 ms.
      if index % 256 == 0 { try pulse.check() }
      let digit = digits.generator.below(10)
      labels.buffer.bytes[index] = UInt8(digit)
      let pixels = UnsafeMutableBufferPointer(start: images.buffer.bytes + index * side * side, count: side * side)
      digits.write(digit, on: pixels, side: side)
    }
    return LabelledImages(images: images, labels: labels)
  }

  private mutating func write(_ digit: Int, on pixels: UnsafeMutableBufferPointer<UInt8>, side: Int) {
    let forms = DigitStrokes.forms[digit]
    let form = forms[generator.below(forms.count)]
    let pen = Pen(radius: between(0.9, 1.7), ink: between(200, 255))
    let hand = Hand(&generator, side: Double(side))
    for points in hand.write(form) {
      for (start, end) in zip(points, points.dropFirst()) { pen.draw(from: start, to: end, on: pixels, side: side) }
    }
    // Paper and sensor are never even: ink keeps 80 to 100 % of its darkness.
    for index in pixels.indices where pixels[index] > 0 {
      pixels[index] = UInt8(Double(pixels[index]) * between(0.8, 1))
    }
  }

  private mutating func between(_ low: Double, _ high: Double) -> Double { low + (high - low) * generator.uniform() }
}

/// How one image departs from the model of its digit.
private struct Hand {
  typealias Point = SIMD2<Double>

  private let center: Point
  private let largest: Double
  private let columns: (Point, Point)
  private let waves: [(direction: Point, phase: Double, size: Point)]

  init(_ generator: inout Generator, side: Double) {
    func normal(_ deviation: Double) -> Double { min(max(generator.normal(), -2), 2) * deviation }
    center = Point(side / 2 + normal(0.5), side / 2 + normal(0.5))
    // As in MNIST, a digit is about 20 pixels high, mostly narrower than high, and does not touch the edge.
    largest = side * 0.72
    let width = side * (0.54 + normal(0.06))
    let height = side * (0.68 + normal(0.05))
    let turn = normal(0.12)
    let slant = 0.15 + normal(0.17)
    columns = (
      Point(cos(turn), sin(turn)) * width, (Point(-sin(turn), cos(turn)) - Point(cos(turn), sin(turn)) * slant) * height
    )
    // Bending the whole plane, not point by point, keeps strokes together where they meet.
    waves = (0..<3).map { _ in (Point(normal(3), normal(3)), normal(3), Point(normal(0.05), normal(0.05))) }
  }

  /// The curves of a form in pixels, in the middle of the image but for a little.
  func write(_ form: DigitStrokes.Form) -> [[Point]] {
    let curves = form.map { curve(through: $0.map(place)) }
    let points = curves.joined()
    let low = points.reduce(Point(repeating: .infinity), pointwiseMin)
    let high = points.reduce(Point(repeating: -.infinity), pointwiseMax)
    let scale = min(1, largest / (high - low).max())
    return curves.map { $0.map { center + ($0 - (low + high) / 2) * scale } }
  }

  private func place(_ point: Point) -> Point {
    var bent = point
    for wave in waves { bent += wave.size * sin((wave.direction * point).sum() + wave.phase) }
    return columns.0 * bent.x + columns.1 * bent.y
  }
}
