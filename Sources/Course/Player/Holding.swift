import Language

/// What a name of the learner's holds, as far as a lesson must know to read a line.
package enum Holding: Sendable {
  /// One number.
  case number
  case other
}

/// What each name holds; nil where nothing has that name.
package typealias Names = (String) -> Holding?

extension Session {
  package func holding(_ name: String) -> Holding? {
    self[name].map { value in
      if case .number = Observed(value) { .number } else { .other }
    }
  }
}
