import Tensors
import Wording

/// What can go wrong with gradients, as facts.
package enum AutogradFault: Error, Sendable, Equatable {
  case lossNotScalar(Shape)
  case seedShape(Shape, Shape)
  case noGradientToCompute
  case graphSpent
  case writtenInPlace(String)
  case writesToParameter
  case writesToResult
  case storesGradient
  case writesToRepeated(Shape)
  case notALeaf
  case gradientOfWholeNumbers
  case labelOutOfRange(Double, classes: Int)
  case labelsShape(labels: Shape, predictions: Shape)
}
