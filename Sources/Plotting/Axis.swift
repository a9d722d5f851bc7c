import Glibc
import Wording

/// How an axis places numbers.
package enum Scale: String, Sendable, CaseIterable {
  case linear, log
}

/// One axis of a drawn panel: always with a range, so that gnuplot never has to guess one.
package struct Axis: Sendable, Equatable {
  package let scale: Scale
  /// lower < upper; both positive on a log axis.
  package let lower: Double
  package let upper: Double
  package let ticks: [Tick]

  package struct Tick: Sendable, Equatable {
    package let value: Double
    package let label: String
    package init(value: Double, label: String) { (self.value, self.label) = (value, label) }
  }

  init(scale: Scale, lower: Double, upper: Double, ticks: [Tick]) {
    (self.scale, self.lower, self.upper, self.ticks) = (scale, lower, upper, ticks)
  }

  /// Where `value` lies: 0 at the lower end, 1 at the upper. Nil where it has no place on this axis.
  package func fraction(_ value: Double) -> Double? {
    guard value.isDrawable else { return nil }
    switch scale {
    case .linear: return (value - lower) / (upper - lower)
    case .log:
      guard value >= smallestOnLog else { return nil }
      // Differences of logarithms, because quotients overflow.
      return (log10(value) - log10(lower)) / (log10(upper) - log10(lower))
    }
  }

  /// The same axis with other ends, where they leave it a length; on a log axis they must be above 0.
  func limited(_ limits: Panel.Limits, count: Int) -> Axis {
    if limits.isEmpty { return self }
    func fits(_ end: Double?) -> Double? {
      end.flatMap { $0.isDrawable && (scale == .linear || $0 >= smallestOnLog) ? $0 : nil }
    }
    var (low, high) = (fits(limits.lower) ?? lower, fits(limits.upper) ?? upper)
    // Only one end was given, and the data lie beyond it.
    if low >= high {
      if limits.lower == nil { low = scale == .log ? high / 10 : high - max(1, high.magnitude) }
      if limits.upper == nil { high = scale == .log ? low * 10 : low + max(1, low.magnitude) }
    }
    guard low < high, high - low > max(low.magnitude, high.magnitude) * 1e-12 else { return self }
    return Axis(scale: scale, lower: low, upper: high, ticks: []).withTicks(count, whole: false)
  }

  func ticked(_ ticks: [Tick]?) -> Axis {
    guard let ticks else { return self }
    return Axis(
      scale: scale, lower: lower, upper: upper,
      ticks: ticks.filter { fraction($0.value).map { (-1e-9...1 + 1e-9).contains($0) } ?? false })
  }

  /// The same axis with about `count` ticks.
  func withTicks(_ count: Int, whole: Bool) -> Axis {
    let ticks =
      scale == .log
      ? Ticks.logarithmic(lower, upper, count: count) : Ticks.linear(lower, upper, count: count, whole: whole)
    // At the rims of what can be drawn, a rounded tick may fall off.
    let shown = ticks.filter { fraction($0.value).map { (-1e-9...1 + 1e-9).contains($0) } ?? false }
    return Axis(scale: scale, lower: lower, upper: upper, ticks: shown)
  }
}

/// What an axis has to show, gathered from the layers of a panel.
package struct Reach: Equatable {
  private(set) var lowest = Double.infinity
  private(set) var highest = -Double.infinity
  private(set) var lowestPositive = Double.infinity
  var allWhole = true

  var isEmpty: Bool { lowest > highest }
  var hasPositive: Bool { lowestPositive.isFinite }

  mutating func include(_ value: Double) {
    guard value.isDrawable else { return }
    lowest = min(lowest, value)
    highest = max(highest, value)
    if value >= smallestOnLog { lowestPositive = min(lowestPositive, value) }
    if allWhole, value.rounded(.towardZero) != value { allWhole = false }
  }

  /// How the ends of an axis lie to the data.
  package enum Fit: Sendable {
    /// The data touch both ends: time, epochs, pixels.
    case tight
    /// A little air on both sides.
    case airy
    /// Starts at 0 where the data are not negative and come near it, else a little air.
    case grounded
  }

  /// Ticks stand at whole numbers if all values are whole and at least `wholeFrom` apart.
  func axis(scale: Scale, fit: Fit, count: Int, wholeFrom: Double) -> Axis {
    let scale = scale == .log && !hasPositive ? .linear : scale
    if isEmpty { return Axis(scale: .linear, lower: 0, upper: 1, ticks: []) }
    if scale == .log {
      let (bottom, top) = (lowestPositive, max(highest, lowestPositive))
      let decades = log10(top) - log10(bottom)
      let air = fit == .tight ? 0 : max(decades * 0.06, 0.02)
      let pad = decades < 1e-9 ? 0.5 : air
      let axis = Axis(
        scale: .log, lower: pow(10, max(log10(bottom) - pad, -306)), upper: pow(10, min(log10(top) + pad, 306)),
        ticks: [])
      return axis.withTicks(count, whole: false)
    }
    var (lower, upper) = (lowest, highest)
    let width = upper - lower
    if width <= max(lower.magnitude, upper.magnitude) * 1e-12 || width < 1e-290 {
      // One value: gnuplot would give it a range of one per cent and make noise look like news.
      let pad = lower.magnitude < 1e-290 ? 1 : lower.magnitude * 0.5
      (lower, upper) = (lower - pad, upper + pad)
    } else {
      switch fit {
      case .tight: break
      case .airy: (lower, upper) = (lower - width * 0.05, upper + width * 0.05)
      case .grounded:
        let nearZero = lower >= 0 && lower < upper * 0.35
        let nearZeroFromBelow = upper <= 0 && upper > lower * 0.35
        lower = nearZero ? 0 : lower - width * 0.06
        upper = nearZeroFromBelow ? 0 : upper + width * 0.06
      }
    }
    return Axis(scale: .linear, lower: lower, upper: upper, ticks: []).withTicks(
      count, whole: allWhole && width >= wholeFrom)
  }
}

/// Places and labels of ticks.
enum Ticks {
  /// About `count` round values in lower…upper: steps of 1, 2 or 5 times a power of ten, whole steps for whole data.
  static func linear(_ lower: Double, _ upper: Double, count: Int, whole: Bool) -> [Axis.Tick] {
    let width = upper - lower
    guard width > 0, width.isFinite, count > 0 else { return [] }
    let rough = width / Double(count)
    let power = pow(10, floor(log10(rough)))
    guard power > 0, power.isFinite else { return [] }
    // The round step nearest to the wanted one, as a ratio.
    let ratio = rough / power
    var step = power * (ratio < 1.414 ? 1 : ratio < 3.162 ? 2 : ratio < 7.071 ? 5 : 10)
    if whole { step = max(step, 1) }
    let first = ceil(lower / step - 1e-9)
    let last = floor(upper / step + 1e-9)
    guard last - first < 1000, last >= first else { return [] }
    return stride(from: first, through: last, by: 1).map { index in
      let label = label(index * step, step: step, largest: max(lower.magnitude, upper.magnitude))
      // The number that the label says, which has no rounding error of the product.
      return Axis.Tick(value: Double(label) ?? index * step, label: label)
    }
  }

  /// Powers of ten, with 2 and 5 between them where there are few; round numbers where even of those there are too few.
  static func logarithmic(_ lower: Double, _ upper: Double, count: Int) -> [Axis.Tick] {
    // Both are between -306 and 306.
    let first = Int(floor(log10(lower)))
    let last = Int(ceil(log10(upper)))
    let decades = max(1, last - first)
    let stride = max(1, (decades + count - 1) / max(1, count))
    let factors: [Double] = log10(upper) - log10(lower) < 2.2 ? [1, 2, 5] : [1]
    var ticks: [Axis.Tick] = []
    for exponent in Swift.stride(from: first, through: last, by: stride) {
      for factor in factors {
        let value = factor * pow(10, Double(exponent))
        guard value >= lower * (1 - 1e-9), value <= upper * (1 + 1e-9) else { continue }
        ticks.append(Axis.Tick(value: value, label: short(value)))
      }
    }
    return ticks.count < 3 && decades <= 2 ? linear(lower, upper, count: count, whole: false) : ticks
  }

  private static func label(_ value: Double, step: Double, largest: Double) -> String {
    if value == 0 { return "0" }
    if largest >= 1e6 || step < 1e-5 {
      // As many digits as tell two neighbours apart.
      let digits = Int(ceil(log10(largest) - floor(log10(step) + 1e-9))) + 1
      return tidy(Numeral.significant(value, digits: max(1, min(digits, 15))))
    }
    let places = max(0, Int(-floor(log10(step) + 1e-9)))
    let text = Numeral.fixed(value, places: places)
    return text.hasPrefix("-0") && Double(text) == 0 ? String(text.dropFirst()) : text
  }

  private static func short(_ value: Double) -> String {
    value >= 1e-4 && value < 1e6 ? Numeral.significant(value, digits: 6) : tidy(Numeral.significant(value, digits: 3))
  }

  /// 1.5e+06 as 1.5e6 and 1e-07 as 1e-7.
  static func tidy(_ text: String) -> String {
    guard let cut = text.firstIndex(of: "e") else { return text }
    let exponent = text[text.index(after: cut)...]
    let sign = exponent.hasPrefix("-") ? "-" : ""
    let digits = exponent.drop { $0 == "+" || $0 == "-" || $0 == "0" }
    return text[..<cut] + "e" + sign + (digits.isEmpty ? "0" : digits)
  }
}
