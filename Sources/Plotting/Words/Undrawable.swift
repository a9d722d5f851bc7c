/// Counts the values that have no place on the axes.
struct Undrawable {
  private(set) var nan = 0
  private(set) var infinite = 0
  private(set) var tooLarge = 0
  private(set) var notPositive = 0
  /// Values that other ends of the axes would show.
  private(set) var outside = 0
  private(set) var total = 0
  private(set) var first: Double?

  /// Points of a series; `frame` decides whether an axis is logarithmic.
  init(_ series: Series, on frame: Frame) {
    for (x, y) in zip(series.x, series.y) {
      total += 1
      if x.isDrawable, y.isDrawable {
        if frame.x.scale == .log && x < smallestOnLog || frame.y.scale == .log && y < smallestOnLog { notPositive += 1 }
        if frame.hasLimits, frame.hides(x, y) { outside += 1 }
      } else {
        count(x.isDrawable ? y : x, at: x)
      }
    }
  }

  /// Plain values without places.
  init(_ values: some Sequence<Double>) {
    for value in values {
      total += 1
      if !value.isDrawable { count(value, at: nil) }
    }
  }

  private mutating func count(_ value: Double, at place: Double?) {
    if value.isNaN {
      nan += 1
    } else if value.isInfinite {
      infinite += 1
    } else {
      tooLarge += 1
    }
    if first == nil { first = place }
  }

  var count: Int { nan + infinite + tooLarge }

  func notes(_ label: String) -> [PlotNote] {
    var notes: [PlotNote] = []
    if count > 0 {
      notes.append(
        .undrawable(label, nan: nan, infinite: infinite, tooLarge: tooLarge, of: total, first: first))
    }
    if notPositive > 0 { notes.append(.notPositive(label, notPositive)) }
    if outside > 0 { notes.append(.outside(label, outside, of: total)) }
    return notes
  }
}
