import Tensors

/// Rows to train on and rows to test on, chosen as scikit-learn's `train_test_split` and `GroupShuffleSplit` choose them:
/// the same rows for the same random state.
package struct Split: Sendable, Equatable {
  package let train: [Int]
  package let test: [Int]

  package init(train: [Int], test: [Int]) {
    self.train = train
    self.test = test
  }

  /// A share of the rows, or so many of them.
  package enum Size: Sendable, Equatable {
    case share(Double)
    case count(Int)
  }

  /// The first rows to train, those after them to test.
  package static func inOrder(_ rows: Int, test: Size?, train: Size?, fallback: Double = 0.25) throws -> Split {
    let sizes = try sizes(rows, test: test, train: train, fallback: fallback)
    return Split(train: Array(0..<sizes.train), test: Array(sizes.train..<sizes.train + sizes.test))
  }

  package static func shuffled(
    _ rows: Int, test: Size?, train: Size?, fallback: Double = 0.25, _ generator: inout MersenneTwister
  ) throws -> Split {
    let sizes = try sizes(rows, test: test, train: train, fallback: fallback)
    let order = generator.permutation(rows)
    return Split(
      train: Array(order[sizes.test..<sizes.test + sizes.train]), test: Array(order[..<sizes.test]))
  }

  /// Every class of `labels` in both parts in proportion.
  package static func stratified(
    by labels: Column, test: Size?, train: Size?, _ generator: inout MersenneTwister
  ) throws -> Split {
    let sizes = try sizes(labels.count, test: test, train: train, fallback: 0.25)
    // Classes in their own order, rows in theirs.
    let order = Ordering.rows(by: [(labels, true)], count: labels.count)
    let codes = Codes(labels).codes
    var classes: [[Int]] = []
    for row in order {
      if let first = classes.last?.first, codes[first] == codes[row] {
        classes[classes.count - 1].append(row)
      } else {
        classes.append([row])
      }
    }
    if let small = classes.first(where: { $0.count < 2 }) { throw TableFault.stratumTooSmall(labels[small[0]]) }
    for (part, size) in [("train", sizes.train), ("test", sizes.test)] where size < classes.count {
      throw TableFault.strataCount(part: part, rows: size, classes: classes.count)
    }
    let counts = classes.map(\.count)
    let trained = likeliest(counts, draws: sizes.train, &generator)
    let tested = likeliest(zip(counts, trained).map { $0 - $1 }, draws: sizes.test, &generator)
    var (train, test): ([Int], [Int]) = ([], [])
    for (place, rows) in classes.enumerated() {
      let shuffled = generator.permutation(rows.count).map { rows[$0] }
      train += shuffled[..<trained[place]]
      test += shuffled[trained[place]..<trained[place] + tested[place]]
    }
    generator.shuffle(&train)
    generator.shuffle(&test)
    return Split(train: train, test: test)
  }

  /// Whole groups on one side: no user in both. The sizes count groups.
  package static func grouped(
    by groups: Column, test: Size?, train: Size?, _ generator: inout MersenneTwister
  ) throws -> Split {
    let codes = Codes(groups)
    let sorted = Ordering.rows(
      by: [(groups.rows(codes.firstRows), true)], count: codes.firstRows.count)
    let split = try shuffled(sorted.count, test: test, train: train, fallback: 0.2, &generator)
    var isTest = [Bool?](repeating: nil, count: sorted.count)
    for place in split.train { isTest[sorted[place]] = false }
    for place in split.test { isTest[sorted[place]] = true }
    func rows(_ side: Bool) -> [Int] {
      codes.codes.indices.filter { codes.codes[$0] >= 0 && isTest[codes.codes[$0]] == side }
    }
    return Split(train: rows(false), test: rows(true))
  }

  private static func sizes(
    _ rows: Int, test: Size?, train: Size?, fallback: Double
  ) throws -> (train: Int, test: Int) {
    func count(_ size: Size, _ parameter: String, _ rule: FloatingPointRoundingRule) throws -> Int {
      switch size {
      case .share(let share):
        guard share > 0, share < 1 else { throw TableFault.splitSize(parameter: parameter, share) }
        return Int((share * Double(rows)).rounded(rule))
      case .count(let count):
        guard count > 0, count < rows else { throw TableFault.splitSize(parameter: parameter, Double(count)) }
        return count
      }
    }
    let given = try test.map { try count($0, "test_size", .up) }
    let kept = try train.map { try count($0, "train_size", .down) }
    let tested =
      try given ?? kept.map { rows - $0 } ?? count(.share(fallback), "test_size", .up)
    let trained = kept ?? (rows - tested)
    guard trained + tested <= rows else { throw TableFault.splitTooLarge(train: trained, test: tested, rows: rows) }
    guard trained > 0 else { throw TableFault.splitEmpty(rows: rows) }
    return (trained, tested)
  }

  /// So many draws shared out among classes in proportion, what is left over to the largest remainders, ties by lot:
  /// scikit-learn's `_approximate_mode`.
  private static func likeliest(_ counts: [Int], draws: Int, _ generator: inout MersenneTwister) -> [Int] {
    let total = Double(counts.reduce(0, +))
    let shares = counts.map { Double($0) / total * Double(draws) }
    var chosen = shares.map { $0.rounded(.down) }
    var left = draws - Int(chosen.reduce(0, +))
    let remainders = zip(shares, chosen).map { $0 - $1 }
    for value in Set(remainders).sorted(by: >) where left > 0 {
      let places = remainders.indices.filter { remainders[$0] == value }
      let now = min(places.count, left)
      for pick in generator.permutation(places.count).prefix(now) { chosen[places[pick]] += 1 }
      left -= now
    }
    return chosen.map { Int($0) }
  }
}
