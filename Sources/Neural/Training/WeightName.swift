/// What a learner calls one array that training changes.
package struct WeightName: Hashable, Sendable {
  /// The layer that it belongs to, where training is a model's.
  package let layer: Layer?
  /// Within the layer, `kernel`; else the variable's own name, or a way to it: `w`, `params[0]`.
  package let name: String

  package struct Layer: Hashable, Sendable {
    /// From 0, as in `model.layers[0]`.
    package let index: Int
    /// As `summary` prints it: `dense_1`.
    package let name: String

    package init(index: Int, name: String) {
      self.index = index
      self.name = name
    }
  }

  package init(_ name: String, layer: Layer? = nil) {
    self.name = name
    self.layer = layer
  }

  /// `dense.kernel`, `w`
  package var short: String { layer.map { "\($0.name).\(name)" } ?? name }

  /// As the learner's program reaches it: `model.layers[0].kernel`, `w`.
  package func path(in model: String) -> String { layer.map { "\(model).layers[\($0.index)].\(name)" } ?? name }
}
