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

  mutating func append(_ record: EpochRecord) {
    epochs.append(record.epoch)
    for measure in record.measures {
      if values[measure.name] == nil { names.append(measure.name) }
      values[measure.name, default: []].append(measure.value)
    }
  }
}
