extension ClassificationCounts {
  private var rowSums: [Double] { matrix.map { Double($0.reduce(0, +)) } }
  private var columnSums: [Double] {
    classes.indices.map { column in matrix.reduce(0) { $0 + Double($1[column]) } }
  }

  /// What a confusion matrix's cells are shares of.
  package enum Share: String, Sendable, CaseIterable {
    /// Of the examples of the true class: rows sum to 1.
    case byTruth = "true"
    /// Of those called so: columns sum to 1.
    case byPrediction = "pred"
    case ofAll = "all"
  }

  /// The matrix as shares; 0 where there is nothing to take a share of.
  package func shares(_ share: Share) -> [[Double]] {
    let (rows, columns, all) = (rowSums, columnSums, Double(total))
    return matrix.enumerated().map { row, cells in
      cells.enumerated().map { column, count in
        let whole =
          switch share {
          case .byTruth: rows[row]
          case .byPrediction: columns[column]
          case .ofAll: all
          }
        return whole == 0 ? 0 : Double(count) / whole
      }
    }
  }

  /// The mean recall of the classes that occur in the truth; `adjusted` so that guessing is 0 and perfection 1.
  package func balancedAccuracy(adjusted: Bool = false) -> Double {
    let rows = rowSums
    let present = classes.indices.filter { rows[$0] > 0 }
    let mean = present.reduce(0) { $0 + recall($1) } / Double(present.count)
    guard adjusted else { return mean }
    let chance = 1 / Double(present.count)
    return (mean - chance) / (1 - chance)
  }

  /// Matthews' correlation of truth and prediction, also for several classes (J. Gorodkin, 2004); 0 where either list
  /// holds one class alone.
  package var matthews: Double {
    let (rows, columns, all) = (rowSums, columnSums, Double(total))
    func dot(_ left: [Double], _ right: [Double]) -> Double { zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } }
    let hits = classes.indices.reduce(0) { $0 + Double(matrix[$1][$1]) }
    let spread = (all * all - dot(columns, columns)) * (all * all - dot(rows, rows))
    return spread == 0 ? 0 : (hits * all - dot(rows, columns)) / spread.squareRoot()
  }

  package enum KappaWeights: String, Sendable, CaseIterable {
    case linear, quadratic
  }

  /// Cohen's κ: agreement beyond what the two lists' frequencies give by chance; nan where these leave no room for any
  /// disagreement. With weights, a miss by several places counts more.
  package func kappa(_ weights: KappaWeights? = nil) -> Double {
    let (rows, columns, all) = (rowSums, columnSums, Double(total))
    var (seen, expected) = (0.0, 0.0)
    for row in classes.indices {
      for column in classes.indices {
        let distance = Double(abs(row - column))
        let weight =
          switch weights {
          case nil: distance == 0 ? 0.0 : 1
          case .linear: distance
          case .quadratic: distance * distance
          }
        seen += weight * Double(matrix[row][column])
        expected += weight * rows[row] * columns[column] / all
      }
    }
    return 1 - seen / expected
  }
}
