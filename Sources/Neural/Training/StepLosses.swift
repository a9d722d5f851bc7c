/// The loss of every step of a run, in order: the raw curve.
///
/// A run of more than a million steps keeps every other one, then every fourth, so that memory stays small.
package struct StepLosses: Sendable, Equatable {
  package private(set) var values: [Float] = []
  /// `values[i]` is the loss of step `first + i * spacing`.
  package let first: Int
  package private(set) var spacing = 1
  private var count = 0

  private static let most = 1 << 20

  package init(first: Int = 1) { self.first = first }

  /// Adds the loss of the next step.
  package mutating func append(_ loss: Float) {
    if count % spacing == 0 {
      if values.count == Self.most {
        values = stride(from: 0, to: values.count, by: 2).map { values[$0] }
        spacing *= 2
      }
      if count % spacing == 0 { values.append(loss) }
    }
    count += 1
  }

  /// The loss of step `step`, counted from 1; `nil` if it wasn't kept.
  package subscript(step: Int) -> Float? {
    let place = step - first
    guard place >= 0, place % spacing == 0, place / spacing < values.count else { return nil }
    return values[place / spacing]
  }

  /// Each kept loss with the number of its step.
  package var points: [(step: Int, loss: Float)] {
    values.enumerated().map { (first + $0.offset * spacing, $0.element) }
  }
}
