/// The sum behind one number of a tensor: how many terms there are, the largest of them, and what the others come to.
package struct TermSum {
  package struct Term: Equatable {
    /// Where it stands along the axes that are summed.
    package let place: [Int]
    /// What is multiplied; the number itself where nothing is.
    package let factors: [Double]
    package var value: Double { factors.reduce(1, *) }
  }

  /// What a place counts.
  package enum Counter: Sendable, Equatable {
    /// The first axis of a tensor of two or more, which is the batch.
    case row
    /// The last of two or more axes.
    case column
    /// The axis over which a matrix product sums.
    case inner
    /// Any other axes together.
    case place
  }

  /// One factor of every term, in symbols. An index is `nil` where the sum runs over it.
  package enum Factor: Equatable {
    case operand(Int, [Int?])
    /// d(loss)/d(result), as it arrives.
    case arriving([Int?])
    /// d(result)/d(operand element).
    case slope([Int?])
    /// e^ an operand's element.
    case exponential([Int?])
    /// One element's or row's part of a loss.
    case loss
  }

  /// What becomes of the sum.
  package enum Outcome: Equatable {
    case asItIs
    /// The mean of so many.
    case divided(by: Double)
    /// Softmax: the chosen number's own e^x over the sum.
    case share(of: Double)
    case logarithm
  }

  package let factors: [Factor]
  package let counter: Counter
  /// Of all terms.
  package let count: Int
  package let zeroCount: Int
  /// By size, largest first; none is 0.
  package let largest: [Term]
  /// What the terms that are neither 0 nor among the largest come to.
  package let others: Double
  /// Of all terms, in double precision.
  package let sum: Double
  package let outcome: Outcome
  /// The number that was computed in the program's own precision.
  package let recorded: Double

  package var otherCount: Int { count - zeroCount - largest.count }

  /// The sum with what becomes of it: equal to `recorded` but for rounding.
  package var value: Double {
    switch outcome {
    case .asItIs: sum
    case .divided(let count): sum / count
    case .share(let own): own / sum
    case .logarithm: Numbers.logarithm(sum)
    }
  }

  /// How many terms a page lists.
  package static let listed = 4

  init(
    _ terms: [Term], factors: [Factor], counter: Counter, outcome: Outcome = .asItIs, recorded: Double,
    listed: Int = TermSum.listed
  ) {
    self.factors = factors
    self.counter = counter
    self.outcome = outcome
    self.recorded = recorded
    count = terms.count
    var zeros = 0
    var sum = 0.0
    var top: [(size: Double, term: Term)] = []
    for term in terms {
      let value = term.value
      sum += value
      if value == 0 {
        zeros += 1
        continue
      }
      let size = value.isNaN ? .infinity : value.magnitude
      if top.count < listed || size > top[top.count - 1].size {
        let place = top.firstIndex { $0.size < size } ?? top.count
        top.insert((size, term), at: place)
        if top.count > listed { top.removeLast() }
      }
    }
    zeroCount = zeros
    // A list that leaves out a single term can as well tell it.
    largest = top.map(\.term)
    self.sum = sum
    others = sum - top.reduce(0) { $0 + $1.term.value }
  }
}
