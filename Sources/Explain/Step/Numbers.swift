import Glibc

/// The few functions of real numbers that a page computes by itself.
enum Numbers {
  static func logarithm(_ x: Double) -> Double { log(x) }
  static func exponential(_ x: Double) -> Double { exp(x) }

  /// How many significant digits two numbers share, at most `most`; 0 where they have nothing in common.
  static func agreeingDigits(_ a: Double, _ b: Double, most: Int = 7) -> Int {
    if a == b { return most }
    let size = max(a.magnitude, b.magnitude)
    guard size.isFinite, (a - b).isFinite else { return 0 }
    let digits = -log10((a - b).magnitude / size)
    return digits <= 0 ? 0 : min(most, Int(digits))
  }
}
