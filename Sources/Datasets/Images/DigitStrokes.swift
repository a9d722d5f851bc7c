/// How people write the ten digits: for each digit its common forms, for each form the strokes of the pen.
///
/// A stroke is a curve through its points, in a box that is 1 wide and 1 high, x to the right and y down. Strokes that
/// meet share a point.
enum DigitStrokes {
  typealias Point = SIMD2<Double>
  typealias Form = [[Point]]

  static let forms: [[Form]] = [
    [round, slender], [bar, hooked, footed], [bowed, looped], [curved, flatTopped], [open, closed], [five],
    [six], [seven, crossed], [eight, twoRings], [straightTailed, curvedTailed],
  ]

  // 0
  private static let round: Form = [
    ring([
      [0.50, 0.00], [0.22, 0.14], [0.10, 0.50], [0.22, 0.86], [0.50, 1.00], [0.78, 0.86], [0.90, 0.50], [0.78, 0.14],
    ])
  ]
  private static let slender: Form = [
    ring([[0.58, 0.00], [0.34, 0.20], [0.26, 0.60], [0.44, 1.00], [0.66, 0.80], [0.74, 0.36]])
  ]

  // 1
  private static let bar: Form = [[[0.5, 0], [0.5, 1]]]
  private static let hooked: Form = [[[0.28, 0.22], [0.56, 0]], [[0.56, 0], [0.52, 1]]]
  private static let footed: Form = [
    [[0.30, 0.20], [0.52, 0]], [[0.52, 0], [0.52, 1]], [[0.25, 1], [0.80, 1]],
  ]

  // 2
  private static let bowed: Form = [
    [[0.14, 0.24], [0.30, 0.04], [0.58, 0.00], [0.82, 0.14], [0.80, 0.38], [0.54, 0.68], [0.12, 0.98]],
    [[0.12, 0.98], [0.92, 0.96]],
  ]
  private static let looped: Form = [
    [
      [0.16, 0.20], [0.44, 0.00], [0.78, 0.14], [0.74, 0.44], [0.44, 0.80], [0.18, 0.96], [0.10, 0.84], [0.26, 0.76],
      [0.54, 0.92], [0.92, 0.92],
    ]
  ]

  // 3
  private static let curved: Form = [
    [[0.16, 0.12], [0.46, 0.00], [0.78, 0.12], [0.74, 0.36], [0.40, 0.47]],
    [[0.40, 0.47], [0.76, 0.54], [0.88, 0.76], [0.62, 0.98], [0.12, 0.90]],
  ]
  private static let flatTopped: Form = [
    [[0.16, 0.02], [0.82, 0.02]], [[0.82, 0.02], [0.42, 0.42]],
    [[0.42, 0.42], [0.80, 0.50], [0.88, 0.76], [0.60, 0.99], [0.12, 0.88]],
  ]

  // 4
  private static let open: Form = [
    [[0.20, 0.02], [0.14, 0.34], [0.18, 0.54]], [[0.18, 0.54], [0.82, 0.48]],
    [[0.80, 0.00], [0.82, 0.48], [0.76, 1]],
  ]
  private static let closed: Form = [
    [[0.68, 0.00], [0.08, 0.66]], [[0.08, 0.66], [0.94, 0.64]], [[0.68, 0.00], [0.66, 1.00]],
  ]

  // 5
  private static let five: Form = [
    [[0.86, 0.02], [0.28, 0.03]], [[0.28, 0.03], [0.22, 0.42]],
    [[0.22, 0.42], [0.54, 0.36], [0.84, 0.52], [0.82, 0.82], [0.50, 1.00], [0.12, 0.90]],
  ]

  // 6
  private static let six: Form = [
    [
      [0.76, 0.02], [0.44, 0.18], [0.20, 0.50], [0.18, 0.82], [0.46, 1.00], [0.80, 0.86], [0.80, 0.62], [0.52, 0.50],
      [0.20, 0.70],
    ]
  ]

  // 7
  private static let seven: Form = [[[0.10, 0.06], [0.88, 0.02]], [[0.88, 0.02], [0.58, 0.46], [0.42, 1.00]]]
  private static let crossed: Form = seven + [[[0.30, 0.54], [0.78, 0.50]]]

  // 8
  private static let eight: Form = [
    ring([
      [0.80, 0.16], [0.50, 0.00], [0.20, 0.16], [0.32, 0.38], [0.68, 0.60], [0.84, 0.82], [0.50, 1.00], [0.16, 0.82],
      [0.32, 0.60], [0.68, 0.38],
    ])
  ]
  private static let twoRings: Form = [
    ring([[0.50, 0.46], [0.24, 0.36], [0.26, 0.10], [0.50, 0.00], [0.74, 0.10], [0.76, 0.36]]),
    ring([[0.50, 0.46], [0.16, 0.60], [0.18, 0.88], [0.50, 1.00], [0.82, 0.88], [0.84, 0.60]]),
  ]

  // 9
  private static let straightTailed: Form = [
    ring([[0.80, 0.22], [0.54, 0.00], [0.22, 0.14], [0.20, 0.40], [0.50, 0.50], [0.76, 0.38]]),
    [[0.80, 0.22], [0.72, 0.64], [0.62, 1.00]],
  ]
  private static let curvedTailed: Form = [
    ring([[0.80, 0.22], [0.54, 0.00], [0.22, 0.14], [0.20, 0.40], [0.50, 0.50], [0.76, 0.38]]),
    [[0.80, 0.22], [0.82, 0.68], [0.58, 0.98], [0.20, 0.92]],
  ]

  /// A stroke that ends where it began.
  private static func ring(_ points: [Point]) -> [Point] { points + points.prefix(1) }
}
