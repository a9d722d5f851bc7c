/// Where a step of a computation was written: an opaque number that the language maps to a stretch of source text.
package struct Origin: Hashable, Sendable {
  package let number: UInt32

  package init(_ number: UInt32) { self.number = number }

  package static let unknown = Origin(0)
}
