import Catalogue
import Glibc

/// Logistic regression with an L2 penalty, as scikit-learn's `LogisticRegression` has it by default: the weights that
/// make C·Σ log-loss + ½·|w|² smallest, the intercept free.
///
/// Found by Newton's method with halved steps, to the rounding of a double. scikit-learn's L-BFGS stops near the same
/// weights, when the slope is below 1e-4.
package struct LogisticRegression: Sendable, Equatable {
  package let weights: [Double]
  package let intercept: Double
  /// The two labels, the smaller first.
  package let classes: [Double]
  package let steps: Int

  private static let stepLimit = 100

  /// - Parameters:
  ///   - columns: the inputs by column, all as long as `labels`, without nan.
  ///   - strength: C, the larger the weaker the penalty.
  package init(columns: [[Double]], labels: [Double], strength: Double, fitsIntercept: Bool, pulse: Pulse = .silent)
    throws
  {
    let classes = Set(labels).sorted()
    guard classes.count == 2 else { throw TableFault.classCount("LogisticRegression", classes) }
    self.classes = classes
    let truth = labels.map { $0 == classes[1] ? 1.0 : 0.0 }
    let inputs = columns + (fitsIntercept ? [[Double](repeating: 1, count: labels.count)] : [])
    let penalties = columns.map { _ in 1 / strength } + (fitsIntercept ? [0] : [])
    var solution = [Double](repeating: 0, count: inputs.count)
    var scores = [Double](repeating: 0, count: labels.count)
    var loss = Self.loss(scores, truth, solution, penalties)
    var steps = 0
    while steps < Self.stepLimit {
      steps += 1
      try pulse.check()
      let chances = scores.map(Self.sigmoid)
      let errors = zip(chances, truth).map { $0 - $1 }
      let slope = inputs.indices.map { place in
        Self.dot(inputs[place], errors) + penalties[place] * solution[place]
      }
      let curvature = chances.map { max($0 * (1 - $0), 1e-12) }
      var matrix = [[Double]](repeating: [], count: inputs.count)
      for row in inputs.indices {
        let weighted = zip(inputs[row], curvature).map { $0 * $1 }
        matrix[row] = (0...row).map { Self.dot(weighted, inputs[$0]) }
        matrix[row][row] += penalties[row] + 1e-12
      }
      let step = Self.solve(matrix, slope)
      var share = 1.0
      var improved = false
      while share > 1e-6 {
        let next = zip(solution, step).map { $0 - share * $1 }
        let nextScores = labels.indices.map { row in inputs.indices.reduce(0) { $0 + inputs[$1][row] * next[$1] } }
        let nextLoss = Self.loss(nextScores, truth, next, penalties)
        if nextLoss < loss {
          (solution, scores, improved) = (next, nextScores, loss - nextLoss > 1e-12 * max(1, loss))
          loss = nextLoss
          break
        }
        share /= 2
      }
      if !improved { break }
    }
    weights = Array(solution.prefix(columns.count))
    intercept = fitsIntercept ? solution[columns.count] : 0
    self.steps = steps
  }

  /// Each row's chance to be of the greater class.
  package func chances(_ columns: [[Double]]) throws -> [Double] { try scores(columns).map(Self.sigmoid) }

  /// Each row's score: positive where the greater class is the likelier.
  package func scores(_ columns: [[Double]]) throws -> [Double] {
    guard columns.count == weights.count else {
      throw TableFault.scalerColumns("LogisticRegression", found: columns.count, expected: weights.count)
    }
    return (0..<(columns.first?.count ?? 0)).map { row in
      columns.indices.reduce(intercept) { $0 + columns[$1][row] * weights[$1] }
    }
  }

  package static func sigmoid(_ score: Double) -> Double {
    score >= 0 ? 1 / (1 + exp(-score)) : exp(score) / (1 + exp(score))
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for place in a.indices { sum += a[place] * b[place] }
    return sum
  }

  /// Divided by C: the sum of log-losses plus the penalty.
  private static func loss(
    _ scores: [Double], _ truth: [Double], _ weights: [Double], _ penalties: [Double]
  ) -> Double {
    var sum = 0.0
    for (score, target) in zip(scores, truth) {
      // log(1 + e^s) without overflow, less s where the answer is yes.
      sum += max(score, 0) + log1p(exp(-abs(score))) - target * score
    }
    for (weight, penalty) in zip(weights, penalties) { sum += penalty * weight * weight / 2 }
    return sum
  }

  /// The solution of a symmetric positive system (its lower half given), by Cholesky.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var lower = matrix
    for row in lower.indices {
      for column in 0...row {
        var sum = matrix[row][column]
        for k in 0..<column { sum -= lower[row][k] * lower[column][k] }
        lower[row][column] = row == column ? max(sum, 1e-300).squareRoot() : sum / lower[column][column]
      }
    }
    var result = right
    for row in result.indices {
      for k in 0..<row { result[row] -= lower[row][k] * result[k] }
      result[row] /= lower[row][row]
    }
    for row in result.indices.reversed() {
      for k in row + 1..<max(result.count, row + 1) { result[row] -= lower[k][row] * result[k] }
      result[row] /= lower[row][row]
    }
    return result
  }
}
