/// What can go wrong with shapes, indices and memory, as facts.
package enum TensorFault: Error, Sendable, Equatable {
  case cannotBroadcast(Shape, Shape)
  case cannotMultiply(Shape, Shape)
  case cannotReshape(Shape, [Int])
  case severalUnknownSizes([Int])
  case negativeSize([Int])
  case tooManyAxes(Int)
  /// The sizes asked for; doubles, since a learner may ask for more than an Int holds.
  case tooLarge([Double])
  case wrongCount(Int, Shape)
  case axisOutOfRange(Int, Shape)
  case axisTwice(Int)
  case wrongOrder([Int], Shape)
  case indexOutOfRange(Int, axis: Int, size: Int)
  case tooManyIndices(Int, Shape)
  case maskShape(mask: Shape, Shape)
  case notWhole(Double)
  case indicesNotWhole
  case severalEllipses
  case zeroStep
  case cannotSqueeze(axis: Int, Shape)
  case cannotConcatenate(Shape, Shape, axis: Int)
  case nothingToConcatenate
  case emptyReduction(String, Shape)
  case notOneElement(Shape)
  case notBytes
  case wrongPadding([Int], Shape)
  case needsMatrix(String, Shape)
}
