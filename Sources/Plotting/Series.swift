/// A named run of points: one curve, or one group of a scatter plot. Values that are nan or infinite are kept, counted
/// and told; they are not drawn.
package struct Series: Sendable, Equatable {
  package var label: String
  /// Both have the same length.
  package private(set) var x: [Double]
  package private(set) var y: [Double]
  package var style: Style

  /// Throws `PlotFault.lengthsDiffer` unless there is one x for each y.
  package init(_ label: String = "", x: [Double], y: [Double], style: Style = Style()) throws {
    guard x.count == y.count else { throw PlotFault.lengthsDiffer(x: x.count, y: y.count) }
    (self.label, self.x, self.y, self.style) = (label, x, y, style)
  }

  /// The values `y` at first, first + 1, …
  package init(_ label: String = "", y: [Double], from first: Int = 0, style: Style = Style()) {
    self.label = label
    x = y.indices.map { Double($0) + Double(first) }
    self.y = y
    self.style = style
  }

  /// The series without points, to be appended to.
  package init(named label: String, style: Style = Style()) {
    (self.label, x, y, self.style) = (label, [], [], style)
  }

  package mutating func append(x newX: Double, y newY: Double) {
    x.append(newX)
    y.append(newY)
  }

  package var count: Int { x.count }
  package var isEmpty: Bool { x.isEmpty }
}

/// How a series looks. What is left open, the program and the theme decide.
package struct Style: Sendable, Equatable {
  package var dash: Dash
  package var marker: Marker
  /// A place in the theme's palette of eight, from 0; nil takes the next that is free.
  package var color: Int?
  /// Where a line that moves in steps makes each; nil goes straight from point to point.
  package var steps: Steps?

  package enum Steps: String, Sendable, CaseIterable {
    /// At the earlier of two points: the later value holds all the way.
    case before = "pre"
    /// At the later of two points.
    case after = "post"
    /// Half-way.
    case between = "mid"
  }

  package init(dash: Dash = .solid, marker: Marker = .none, color: Int? = nil) {
    (self.dash, self.marker, self.color) = (dash, marker, color)
  }

  package enum Dash: String, Sendable, CaseIterable {
    case solid, dashed, dotted, dashdot, none
  }

  package enum Marker: String, Sendable, CaseIterable {
    case none, dot, circle, cross, plus, square, triangle, triangleDown, diamond, star
  }
}

/// The larger a number may be and still be drawn; beyond it, arithmetic on ranges overflows.
let largestDrawn = 1e300

/// The least number that stands on a log axis; below it the arithmetic of small numbers loses digits.
let smallestOnLog = 1e-300

extension Double {
  /// Whether it has a place on a linear axis.
  var isDrawable: Bool { magnitude <= largestDrawn }
}

extension Series {
  /// The corners of a line that moves in steps; the series itself where it goes straight.
  var cornered: Series {
    guard let steps = style.steps else { return self }
    var line = Series(named: label, style: style)
    for index in x.indices {
      if index > 0 {
        switch steps {
        case .before: line.append(x: x[index - 1], y: y[index])
        case .after: line.append(x: x[index], y: y[index - 1])
        case .between:
          let middle = x[index - 1] / 2 + x[index] / 2
          line.append(x: middle, y: y[index - 1])
          line.append(x: middle, y: y[index])
        }
      }
      line.append(x: x[index], y: y[index])
    }
    return line
  }

  /// At most about 6 × `buckets` points that give the same picture: of each run of points the first, the last and the
  /// extremes are kept, so that no spike is lost.
  func thinned(buckets: Int = 1500) -> Series {
    guard count > 8 * buckets else { return self }
    var thin = Series(named: label, style: style)
    let length = Double(count) / Double(buckets)
    for bucket in 0..<buckets {
      let start = Int(Double(bucket) * length)
      let end = min(count, Int(Double(bucket + 1) * length))
      guard start < end else { continue }
      var kept: Set<Int> = [start, end - 1]
      let drawable = (start..<end).filter { x[$0].isDrawable && y[$0].isDrawable }
      let extremes = [
        drawable.min { y[$0] < y[$1] }, drawable.max { y[$0] < y[$1] },
        drawable.min { x[$0] < x[$1] }, drawable.max { x[$0] < x[$1] },
        // One gap shows that there was one.
        (start..<end).first { !x[$0].isDrawable || !y[$0].isDrawable },
      ]
      kept.formUnion(extremes.compactMap { $0 })
      for index in kept.sorted() { thin.append(x: x[index], y: y[index]) }
    }
    return thin
  }
}
