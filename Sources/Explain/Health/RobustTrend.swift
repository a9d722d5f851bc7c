/// How steeply a curve rises or falls, told so that a few wild points can't decide it.
///
/// The slope is the median of the slopes between all pairs of points (Theil 1950; Sen, Estimates of the regression
/// coefficient based on Kendall's tau, Journal of the American Statistical Association 63, 1968), its interval Sen's,
/// which assumes no normal noise.
package struct RobustTrend: Sendable, Equatable {
  /// Change from one point to the next.
  package let slope: Double
  /// 95 % bounds of the slope.
  package let lower: Double
  package let upper: Double
  /// How many points it was read from.
  package let count: Int

  /// Longer curves are read as medians of this many stretches: all pairs of a million points are too many.
  private static let most = 200
  package static let fewest = 4

  /// nil for fewer than four points, which allow no interval, and where one isn't finite.
  package init?(_ values: some Collection<Double>) {
    let values = Array(values)
    guard values.count >= Self.fewest, values.allSatisfy(\.isFinite) else { return nil }
    let points = Self.thinned(values)
    var slopes: [Double] = []
    slopes.reserveCapacity(points.count * (points.count - 1) / 2)
    for (index, left) in points.enumerated() {
      for right in points[(index + 1)...] { slopes.append((right.y - left.y) / (right.x - left.x)) }
    }
    slopes.sort()
    let n = Double(points.count)
    let spread = 1.959964 * (n * (n - 1) * (2 * n + 5) / 18).squareRoot()
    let pairs = Double(slopes.count)
    let low = max(0, Int((pairs - spread) / 2))
    let high = min(slopes.count - 1, Int(((pairs + spread) / 2).rounded(.up)))
    slope = slopes.median(isSorted: true)
    lower = slopes[low]
    upper = slopes[high]
    count = values.count
  }

  private init(slope: Double, lower: Double, upper: Double, count: Int) {
    (self.slope, self.lower, self.upper, self.count) = (slope, lower, upper, count)
  }

  /// The same trend of a curve of which each point stood for `size` points.
  func perPoint(ofBlocks size: Int) -> RobustTrend {
    let size = Double(max(size, 1))
    return RobustTrend(slope: slope / size, lower: lower / size, upper: upper / size, count: count)
  }

  package var falls: Bool { upper < 0 }
  package var rises: Bool { lower > 0 }

  private static func thinned(_ values: [Double]) -> [(x: Double, y: Double)] {
    guard values.count > most else { return values.enumerated().map { (Double($0.offset), $0.element) } }
    var points: [(x: Double, y: Double)] = []
    for block in 0..<most {
      let (start, end) = (block * values.count / most, (block + 1) * values.count / most)
      points.append((Double(start + end - 1) / 2, Array(values[start..<end]).median()))
    }
    return points
  }

  /// The size of a curve's jitter: from how far each point lies off the middle of its neighbours (Gasser, Sroka and
  /// Jennen-Steinmetz, Residual variance and residual pattern in nonlinear regression, Biometrika 73, 1986), by the
  /// median, so that jumps and bends don't count as noise.
  package static func noise(_ values: some Collection<Double>) -> Double {
    let values = Array(values)
    guard values.count >= 3 else { return 0 }
    var residuals: [Double] = []
    for index in 1..<values.count - 1 {
      let middle = (values[index - 1] + values[index + 1]) / 2
      residuals.append(abs(values[index] - middle))
    }
    return 1.4826 * residuals.median() / 1.5.squareRoot()
  }

  /// How far the number of turning points lies above what noise has, in standard deviations: 2(n - 2)/3 are expected,
  /// with variance (16n - 29)/90 (Bienaymé 1874; Kendall and Stuart, The Advanced Theory of Statistics, 45.18).
  package static func turningExcess(_ values: some Collection<Double>) -> Double {
    let values = Array(values)
    guard values.count >= 10 else { return 0 }
    var turns = 0
    for index in 1..<values.count - 1 {
      let (before, after) = (values[index] - values[index - 1], values[index + 1] - values[index])
      if before * after < 0 { turns += 1 }
    }
    let n = Double(values.count)
    return (Double(turns) - 2 * (n - 2) / 3) / ((16 * n - 29) / 90).squareRoot()
  }
}

extension [Double] {
  /// 0 for none.
  func median(isSorted: Bool = false) -> Double {
    guard !isEmpty else { return 0 }
    let sorted = isSorted ? self : self.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
