import Autograd
import Syntax

/// Where each expression that can compute with tensors was written: Autograd's nodes carry a number, and this is the
/// table behind it.
package final class Origins {
  private var places: [(source: SourceText, span: Span)] = []

  /// Numbers count from 1; 0 is unknown.
  func add(_ source: SourceText, _ span: Span) -> UInt32 {
    places.append((source, span))
    return UInt32(truncatingIfNeeded: places.count)
  }

  package func place(of origin: Origin) -> (source: SourceText, span: Span)? {
    let index = Int(origin.number) - 1
    return places.indices.contains(index) ? places[index] : nil
  }
}
