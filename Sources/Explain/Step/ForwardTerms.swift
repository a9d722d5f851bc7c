import Autograd
import Tensors

/// The sum behind one element of an op's result.
struct ForwardTerms {
  let slot: Int
  let trace: Trace
  let place: [Int]

  private var node: Node { trace.nodes[slot] }
  private var inputs: Inputs { node.inputs() }

  /// `nil` for ops that don't sum, and for sums of one term or of too many.
  func sum() -> TermSum? {
    guard let op = node.op, node.value.count > 0 else { return nil }
    switch op {
    case is MatrixMultiply.Type: return product()
    case is Sum.Type, is Mean.Type: return reduction(isMean: op is Mean.Type)
    case is Softmax.Type: return exponentials(axes: softmaxAxis, isSoftmax: true)
    case is LogSumExp.Type: return exponentials(axes: reducedAxes, isSoftmax: false)
    case is CrossEntropy.Type, is NegativeLogLikelihood.Type: return classLosses(isScores: op is CrossEntropy.Type)
    case let op as any MeanLossOp.Type: return meanLosses(op)
    default: return nil
    }
  }

  private var recorded: Double { node.value.element(at: Extents(place)) }

  private func product() -> TermSum? {
    let (a, b) = (inputs[0], inputs[1])
    guard let inner = a.shape.last, inner > 1, inner <= BackwardTerms.most else { return nil }
    let batchRank = max(0, place.count - (a.rank > 1 ? 1 : 0) - (b.rank > 1 ? 1 : 0))
    let batch = Array(place.prefix(batchRank))
    func batchIndex(_ tensor: Tensor) -> [Int] {
      let own = max(0, tensor.rank - 2)
      return (0..<own).map { axis in
        let from = axis + batchRank - own
        return tensor.shape[axis] == 1 || from < 0 ? 0 : batch[from]
      }
    }
    let row: [Int?] = a.rank > 1 ? batchIndex(a) + [place[batchRank]] : []
    let column: Int? = b.rank > 1 ? place[place.count - 1] : nil
    let first: [Int?] = row + [nil]
    let second: [Int?] = (b.rank > 1 ? batchIndex(b) : []) + [nil] + (column.map { [$0] } ?? [])
    let terms = (0..<inner).map { step in
      TermSum.Term(
        place: [step],
        factors: [a.element(at: Extents(first.map { $0 ?? step })), b.element(at: Extents(second.map { $0 ?? step }))])
    }
    return TermSum(terms, factors: [.operand(0, first), .operand(1, second)], counter: .inner, recorded: recorded)
  }

  private var reducedAxes: [Int] {
    switch node.options {
    case .reduction(let axes, _): Array(axes)
    default: Array(inputs.first.shape.indices)
    }
  }

  private var softmaxAxis: [Int] {
    if case .axis(let axis) = node.options { return [axis] }
    return inputs.first.rank == 0 ? [] : [inputs.first.rank - 1]
  }

  /// The places of the operand that meet in the chosen element; `nil` stands for the axes that are summed.
  private func pattern(_ axes: [Int]) -> [Int?] {
    let rank = inputs.first.rank
    if place.count == rank { return (0..<rank).map { axes.contains($0) ? nil : place[$0] } }
    var kept = place.makeIterator()
    return (0..<rank).map { axes.contains($0) ? nil : kept.next() ?? 0 }
  }

  private func summed(
    _ axes: [Int], factor: (([Int?]) -> TermSum.Factor), outcome: TermSum.Outcome, _ value: (Double) -> Double
  ) -> TermSum? {
    let tensor = inputs.first
    let sizes = Shape(axes.map { tensor.shape[$0] })
    let count = sizes.elementCount
    guard count > 1, count <= BackwardTerms.most else { return nil }
    let pattern = pattern(axes)
    var terms: [TermSum.Term] = []
    terms.reserveCapacity(count)
    for number in 0..<count {
      let at = sizes.place(of: number)
      var free = at.makeIterator()
      let index = Extents(pattern.map { $0 ?? free.next() ?? 0 })
      terms.append(TermSum.Term(place: at, factors: [value(tensor.element(at: index))]))
    }
    return TermSum(
      terms, factors: [factor(pattern)], counter: Self.counter(axes, rank: tensor.rank), outcome: outcome,
      recorded: recorded)
  }

  private func reduction(isMean: Bool) -> TermSum? {
    let axes = reducedAxes
    let count = axes.reduce(1.0) { $0 * Double(inputs.first.shape[$1]) }
    return summed(axes, factor: { .operand(0, $0) }, outcome: isMean ? .divided(by: count) : .asItIs) { $0 }
  }

  private func exponentials(axes: [Int], isSoftmax: Bool) -> TermSum? {
    // Beyond this e^x says nothing to a reader any more; the op itself takes the largest off first.
    let largest = 80.0
    guard inputs.first.floats().allSatisfy({ Double($0).magnitude < largest }) else { return nil }
    let own = isSoftmax ? Numbers.exponential(inputs.first.element(at: Extents(place))) : 0
    return summed(axes, factor: { .exponential($0) }, outcome: isSoftmax ? .share(of: own) : .logarithm) {
      Numbers.exponential($0)
    }
  }

  /// Minus the log-probability of the right class, row by row.
  private func classLosses(isScores: Bool) -> TermSum? {
    let classes = inputs[0].shape.last ?? 0
    let labels = inputs[1].doubles()
    guard classes > 0, labels.count > 1, labels.count <= BackwardTerms.most / classes else { return nil }
    let scores = inputs[0].doubles()
    let sizes = inputs[1].shape
    let terms = labels.enumerated().compactMap { row, label -> TermSum.Term? in
      guard let label = Int(exactly: label), (0..<classes).contains(label) else { return nil }
      let own = scores[(row * classes)..<((row + 1) * classes)]
      let right = scores[row * classes + label]
      guard isScores else { return TermSum.Term(place: sizes.place(of: row), factors: [-right]) }
      let largest = own.max() ?? 0
      let sum = own.reduce(0) { $0 + Numbers.exponential($1 - largest) }
      return TermSum.Term(place: sizes.place(of: row), factors: [Numbers.logarithm(sum) + largest - right])
    }
    return TermSum(
      terms, factors: [.loss], counter: sizes.count == 1 ? .row : .place, outcome: .divided(by: Double(labels.count)),
      recorded: recorded)
  }

  private func meanLosses(_ op: any MeanLossOp.Type) -> TermSum? {
    let (x, t) = (inputs[0].doubles(), inputs[1].doubles())
    guard x.count > 1, x.count <= BackwardTerms.most else { return nil }
    let number = if case .number(let number) = node.options { number } else { op.standardNumber }
    let shape = inputs[0].shape
    // A column of predictions is a row of examples each.
    let isColumn = shape.count == 2 && shape[1] == 1
    let terms = x.indices.map { place in
      TermSum.Term(
        place: isColumn ? [place] : shape.place(of: place), factors: [op.value(x[place], t[place], number)])
    }
    return TermSum(
      terms, factors: [.loss], counter: isColumn ? .row : .place, outcome: .divided(by: Double(x.count)),
      recorded: recorded)
  }

  static func counter(_ axes: [Int], rank: Int) -> TermSum.Counter {
    guard axes.count == 1, rank > 1 else { return .place }
    return axes[0] == 0 ? .row : axes[0] == rank - 1 ? .column : .place
  }
}
