import RealModule

/// How the numbers of a buffer are held.
package enum Precision: Sendable {
  /// Every tensor a learner has.
  case single
  /// Only inside proofs: nudges and gradient checks replay a computation in double precision.
  case double
  /// Pixels as they are stored; they read as float32 through a table of 256 values.
  case byte
}

/// A scalar that the plain reference of an op computes with: `Float`, and `Double` for proofs.
package protocol Element: Real, BinaryFloatingPoint, BitwiseCopyable {
  static var precision: Precision { get }
}

extension Float: Element { package static var precision: Precision { .single } }
extension Double: Element { package static var precision: Precision { .double } }
