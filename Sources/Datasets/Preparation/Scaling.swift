/// What a scaler has learned from the rows that it was fitted on, and how it changes any rows by that.
package struct Scaling: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// To mean 0 and deviation 1 (`StandardScaler`).
    case standard(centers: Bool, scales: Bool)
    /// To a range, 0 to 1 at first (`MinMaxScaler`).
    case range(low: Double, high: Double, clips: Bool)
    /// Missing values replaced by one figure a column (`SimpleImputer`).
    case imputing(Strategy, constant: Double?)
  }

  package enum Strategy: String, Sendable, CaseIterable {
    case mean
    case median
    case mostFrequent = "most_frequent"
    case constant
  }

  package let kind: Kind
  /// By column; where the scaler was fitted on a table, with its names.
  package let names: [String]?
  package let rows: Int
  package let means: [Double]
  package let variances: [Double]
  package let minima: [Double]
  package let maxima: [Double]
  /// What fills the gaps of each column; nan for a column without any value.
  package let fillers: [Double]

  /// - Parameter columns: each as long as there are rows; nan where a value is missing, which counts for nothing.
  package init(_ kind: Kind, fittedOn columns: [[Double]], names: [String]?) throws {
    self.kind = kind
    self.names = names
    rows = columns.first?.count ?? 0
    guard rows > 0 else { throw TableFault.noRows(kind.name) }
    let statistics = columns.map { Statistics($0) }
    means = statistics.map(\.mean)
    variances = statistics.map { $0.variance(lost: 0) }
    minima = statistics.map(\.minimum)
    maxima = statistics.map(\.maximum)
    switch kind {
    case .imputing(let strategy, let constant):
      fillers = zip(columns, statistics).map { column, figures in
        switch strategy {
        case .mean: figures.mean
        case .median: figures.median
        case .mostFrequent: Self.mostFrequent(column)
        case .constant: constant ?? 0
        }
      }
    default: fillers = []
    }
  }

  /// The divisors of `StandardScaler` and the factors of `MinMaxScaler`. A column that never changes is left at its size.
  package var scale: [Double] {
    switch kind {
    case .standard:
      // As scikit-learn: a variance within rounding of 0 is none.
      zip(variances, means).map { variance, mean in
        let noise = Double(rows) * Double.ulpOfOne
        let bound = noise * variance + (noise * mean) * (noise * mean)
        return variance <= bound || variance.isNaN ? 1 : variance.squareRoot()
      }
    case .range(let low, let high, _):
      zip(minima, maxima).map { (high - low) / (abs($1 - $0) < 10 * Double.ulpOfOne ? 1 : $1 - $0) }
    case .imputing: []
    }
  }

  package func transformed(_ columns: [[Double]]) throws -> [[Double]] {
    try check(columns)
    let scale = scale
    return columns.enumerated().map { place, values in
      switch kind {
      case .standard(let centers, let scales):
        return values.map { ($0 - (centers ? means[place] : 0)) / (scales ? scale[place] : 1) }
      case .range(let low, let high, let clips):
        let shift = low - minima[place] * scale[place]
        return values.map { value in
          let result = value * scale[place] + shift
          return clips ? min(max(result, low), high) : result
        }
      case .imputing: return values.map { $0.isNaN ? fillers[place] : $0 }
      }
    }
  }

  package func restored(_ columns: [[Double]]) throws -> [[Double]] {
    try check(columns)
    let scale = scale
    return columns.enumerated().map { place, values in
      switch kind {
      case .standard(let centers, let scales):
        return values.map { $0 * (scales ? scale[place] : 1) + (centers ? means[place] : 0) }
      case .range(let low, _, _):
        let shift = low - minima[place] * scale[place]
        return values.map { ($0 - shift) / scale[place] }
      case .imputing: return values
      }
    }
  }

  private func check(_ columns: [[Double]]) throws {
    guard columns.count == means.count else {
      throw TableFault.scalerColumns(kind.name, found: columns.count, expected: means.count)
    }
  }

  /// The commonest value, the smallest of those that are equally common.
  private static func mostFrequent(_ values: [Double]) -> Double {
    var counts: [Double: Int] = [:]
    for value in values where !value.isNaN { counts[value, default: 0] += 1 }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? .nan
  }
}

extension Scaling.Kind {
  package var name: String {
    switch self {
    case .standard: "StandardScaler"
    case .range: "MinMaxScaler"
    case .imputing: "SimpleImputer"
    }
  }
}
