import Catalogue

/// The loss and metrics of every epoch of one `fit`, as Keras's `history`.
package struct History: Sendable, Equatable {
  /// The epochs' numbers, from 0.
  package private(set) var epochs: [Int] = []
  /// In the order in which Keras names them: loss, metrics, val_loss, val_….
  package private(set) var names: [String] = []
  /// One list a name, one number an epoch.
  package private(set) var values: [String: [Double]] = [:]

  package init() {}

  /// Keeps the numbers and counts epochs anew.
  mutating func forgetEpochs() { epochs = [] }

  mutating func append(_ epoch: Int, _ measures: [Progress.Measure]) {
    epochs.append(epoch)
    for measure in measures {
      if values[measure.name] == nil { names.append(measure.name) }
      values[measure.name, default: []].append(measure.value)
    }
  }
}
