import Catalogue

/// Every op there is. Each family file ends in its own list; a test fails if an op stands in none.
package enum OpCatalogue {
  package static let ops: [any Op.Type] =
    [
      Arithmetic.ops, WholeDivision.ops, Exponentials.ops, Waves.ops, Rounding.ops, Choices.ops, Comparisons.ops,
      Activations.ops, ShapedActivations.ops, Softmaxes.ops, Sums.ops, Accumulations.ops, Spreads.ops, Extremes.ops,
      Positions.ops, Truths.ops, Products.ops, Shaping.ops, AxisShaping.ops, Joining.ops,
      Rearranging.ops, Triangles.ops, Indexing.ops, Encoding.ops, CrossEntropies.ops,
      MeanLosses.ops, BinaryCrossEntropies.ops, ClassLosses.ops, Noise.ops,
    ].flatMap { $0 }

  /// The op that a card's name stands for.
  package static let named: [String: any Op.Type] = Dictionary(
    ops.map { ($0.card.name, $0) }, uniquingKeysWith: { first, _ in first })
}
