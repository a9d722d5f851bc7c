/// Figures over the values of a column that are not missing, to the last bit as pandas computes them.
package struct Statistics: Sendable {
  /// In order, nan left out.
  private let values: [Double]

  package init(_ values: [Double]) { self.values = values.filter { !$0.isNaN } }

  package var count: Int { values.count }
  package var sum: Double { Self.sum(values) }
  package var mean: Double { values.isEmpty ? .nan : sum / Double(values.count) }

  /// - Parameter lost: how many values the divisor is smaller than the count: 1 for a sample, 0 for all there is.
  package func variance(lost: Int = 1) -> Double {
    guard values.count > lost else { return .nan }
    let mean = mean
    return Self.sum(values.map { (mean - $0) * (mean - $0) }) / Double(values.count - lost)
  }

  package func deviation(lost: Int = 1) -> Double { variance(lost: lost).squareRoot() }
  package var minimum: Double { values.min() ?? .nan }
  package var maximum: Double { values.max() ?? .nan }

  /// The value below which a share of all lies, between neighbours in proportion (NumPy's "linear").
  package func quantiles(_ shares: [Double]) -> [Double] {
    let sorted = values.sorted()
    return shares.map { share in
      guard let last = sorted.indices.last else { return .nan }
      let place = share * Double(last)
      let below = min(max(Int(place.rounded(.down)), 0), last)
      let weight = place - Double(below)
      let (a, b) = (sorted[below], sorted[min(below + 1, last)])
      // From the nearer end, as NumPy does, so that both ends come out exact.
      return weight >= 0.5 ? b - (b - a) * (1 - weight) : a + (b - a) * weight
    }
  }

  package var median: Double {
    let sorted = values.sorted()
    guard let last = sorted.indices.last else { return .nan }
    return sorted.count % 2 == 1 ? sorted[last / 2] : (sorted[last / 2] + sorted[last / 2 + 1]) / 2
  }

  /// Count, mean, deviation, smallest, the three quartiles, largest.
  package var description: [Double] {
    [Double(count), mean, deviation(), minimum] + quantiles([0.25, 0.5, 0.75]) + [maximum]
  }

  package static let descriptionNames = ["count", "mean", "std", "min", "25%", "50%", "75%", "max"]

  /// Pairwise, in the order in which NumPy adds: so that the last digit agrees.
  static func sum(_ values: [Double]) -> Double { values.withUnsafeBufferPointer { sum($0[...]) } }

  private static func sum(_ part: Slice<UnsafeBufferPointer<Double>>) -> Double {
    let start = part.startIndex
    if part.count < 8 { return part.reduce(-0.0, +) + 0 }
    if part.count > 128 {
      var half = part.count / 2
      half -= half % 8
      return sum(part.prefix(half)) + sum(part.dropFirst(half))
    }
    var lanes = Array(part.prefix(8))
    var place = 8
    while place + 8 <= part.count {
      for lane in 0..<8 { lanes[lane] += part[start + place + lane] }
      place += 8
    }
    var total = ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]))
    while place < part.count {
      total += part[start + place]
      place += 1
    }
    return total
  }
}

/// The smallest or largest value of a column, by its own order; missing where there is none.
extension Column {
  package func extreme(largest: Bool) -> Cell {
    func best<Value>(_ values: [Value], by precedes: (Value, Value) -> Bool) -> Int? {
      var best: Int?
      for row in values.indices where !isNA(row) {
        guard let found = best else {
          best = row
          continue
        }
        if largest ? precedes(values[found], values[row]) : precedes(values[row], values[found]) { best = row }
      }
      return best
    }
    let row =
      switch values {
      case .whole(let values): best(values, by: <)
      case .real(let values): best(values, by: <)
      case .text(let values): best(values) { CodePoints($0) < CodePoints($1) }
      case .moment(let values): best(values, by: <)
      case .truth(let values): best(values) { !$0 && $1 }
      case .span(let values): best(values, by: <)
      }
    return row.map { self[$0] } ?? .missing
  }
}
