import Tensors

/// Images of 28×28 grey pixels and the digit that each shows.
package struct LabelledImages {
  /// Shape (n, 28, 28), 0 (paper) to 255 (ink), stored as bytes.
  package let images: Tensor
  /// Shape (n,), 0 to 9.
  package let labels: Tensor

  /// The side of an image in pixels.
  package static let side = 28

  package init(images: Tensor, labels: Tensor) {
    self.images = images
    self.labels = labels
  }

  package var count: Int { labels.count }
}
