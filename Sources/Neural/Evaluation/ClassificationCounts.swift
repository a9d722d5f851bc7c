/// How often each true class was given each label: the counts behind accuracy, precision, recall and F1.
///
/// Values and rules are scikit-learn's: classes are sorted, a share with nothing below the line is 0.
package struct ClassificationCounts: Sendable, Equatable {
  /// The classes that occur in either list, in increasing order.
  package let classes: [Double]
  /// `matrix[i][j]`: how many of class i were called class j.
  package let matrix: [[Int]]

  /// How precision, recall and F1 of several classes become one number.
  package enum Average: String, Sendable, CaseIterable {
    case binary
    /// The plain mean over the classes.
    case macro
    /// Over all examples at once.
    case micro
    /// The mean over the classes, each counted as often as it occurs.
    case weighted
  }

  /// Throws `NeuralFault.labelCounts` where the lists differ in length, `.noLabels` where they are empty.
  package init(truth: [Double], predicted: [Double]) throws {
    guard truth.count == predicted.count else {
      throw EvaluationFault.lengths(truth: truth.count, predicted: predicted.count)
    }
    guard !truth.isEmpty else { throw EvaluationFault.nothingToJudge }
    if let odd = (truth + predicted).first(where: { $0.isNaN || $0.isInfinite }) {
      throw EvaluationFault.notAClass(odd)
    }
    let classes = Set(truth).union(predicted).sorted()
    guard classes.count <= 10_000 else { throw EvaluationFault.tooManyClasses(classes.count) }
    let places = Dictionary(classes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var matrix = [[Int]](repeating: Array(repeating: 0, count: classes.count), count: classes.count)
    for (actual, called) in zip(truth, predicted) {
      if let row = places[actual], let column = places[called] { matrix[row][column] += 1 }
    }
    self.classes = classes
    self.matrix = matrix
  }

  package var total: Int { matrix.reduce(0) { $0 + $1.reduce(0, +) } }

  /// The share of right answers.
  package var accuracy: Double {
    Double(classes.indices.reduce(0) { $0 + matrix[$1][$1] }) / Double(total)
  }

  private func hits(_ index: Int) -> Int { matrix[index][index] }
  private func called(_ index: Int) -> Int { matrix.reduce(0) { $0 + $1[index] } }
  private func support(_ index: Int) -> Int { matrix[index].reduce(0, +) }

  /// Of those called class `index`, the share that are.
  package func precision(_ index: Int) -> Double { Self.share(hits(index), called(index)) }
  /// Of those of class `index`, the share that were called so.
  package func recall(_ index: Int) -> Double { Self.share(hits(index), support(index)) }
  /// The harmonic mean of precision and recall.
  package func f1(_ index: Int) -> Double { Self.share(2 * hits(index), called(index) + support(index)) }

  private static func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }

  package enum Score: String, Sendable {
    case precision, recall, f1
  }

  /// One score by an average. `.binary` is that of `positive`, which needs to be one of at most two classes.
  package func score(_ score: Score, _ average: Average, positive: Double = 1) throws -> Double {
    func one(_ index: Int) -> Double {
      switch score {
      case .precision: precision(index)
      case .recall: recall(index)
      case .f1: f1(index)
      }
    }
    switch average {
    case .binary:
      guard classes.count <= 2 else { throw EvaluationFault.severalClasses(classes.count) }
      guard let index = classes.firstIndex(of: positive) else {
        // scikit-learn takes a lone class for the negative one.
        guard classes.count == 1 else { throw EvaluationFault.noSuchClass(positive, among: classes) }
        return 0
      }
      return one(index)
    case .micro: return accuracy
    case .macro: return classes.indices.reduce(0) { $0 + one($1) } / Double(classes.count)
    case .weighted:
      return classes.indices.reduce(0) { $0 + one($1) * Double(support($1)) } / Double(total)
    }
  }

  /// One score a class, in the order of `classes`.
  package func scores(_ score: Score) -> [Double] {
    classes.indices.map { index in
      switch score {
      case .precision: precision(index)
      case .recall: recall(index)
      case .f1: f1(index)
      }
    }
  }
}
