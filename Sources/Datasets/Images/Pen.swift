import Glibc

/// Draws strokes into a square image of grey bytes, smooth at the edges.
struct Pen {
  typealias Point = SIMD2<Double>

  /// In pixels.
  let radius: Double
  /// 0 to 255 where the pen covers a pixel wholly.
  let ink: Double

  /// Draws a line between two points given in pixels; where lines overlap the darker one stays.
  func draw(from start: Point, to end: Point, on pixels: UnsafeMutableBufferPointer<UInt8>, side: Int) {
    let reach = radius + 0.5
    let low = pointwiseMin(start, end) - reach
    let high = pointwiseMax(start, end) + reach
    let along = end - start
    let squared = max((along * along).sum(), 1e-12)
    for row in range(low.y, high.y, side) {
      for column in range(low.x, high.x, side) {
        // A pixel is covered by how far its centre lies inside the pen's edge, over one pixel's width.
        let offset = Point(Double(column) + 0.5, Double(row) + 0.5) - start
        let share = min(max((offset * along).sum() / squared, 0), 1)
        let apart = offset - along * share
        let cover = min(reach - (apart * apart).sum().squareRoot(), 1)
        guard cover > 0 else { continue }
        let index = row * side + column
        pixels[index] = max(pixels[index], UInt8(min(max(ink * cover, 0), 255)))
      }
    }
  }

  /// The pixels of one axis whose centres lie between `low` and `high`.
  private func range(_ low: Double, _ high: Double, _ side: Int) -> Range<Int> {
    let bound = Double(side)
    let first = Int(min(max(low - 0.5, 0), bound).rounded(.up))
    return first..<max(first, min(Int(min(max(high - 0.5, -1), bound).rounded(.down)) + 1, side))
  }
}

/// Points close together on a smooth curve through `points` (Catmull and Rom, "A class of local interpolating
/// splines", 1974); a curve that ends where it began is smooth there too.
func curve(through points: [SIMD2<Double>], steps: Int = 5) -> [SIMD2<Double>] {
  guard points.count > 2, let first = points.first, let last = points.last else { return points }
  let isClosed = first == last
  var result = [first]
  for index in 1..<points.count {
    let (from, to) = (points[index - 1], points[index])
    let before = index > 1 ? points[index - 2] : isClosed ? points[points.count - 2] : from
    let after = index + 1 < points.count ? points[index + 1] : isClosed ? points[1] : to
    for step in 1...steps {
      let t = Double(step) / Double(steps)
      let linear = to - before
      let quadratic = 2 * before - 5 * from + 4 * to - after
      let cubic = 3 * (from - to) + after - before
      result.append(from + 0.5 * t * (linear + t * (quadratic + t * cubic)))
    }
  }
  return result
}
