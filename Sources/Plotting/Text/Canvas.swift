import Glibc
import Wording

/// A grid of characters to draw on: fine dots of braille (two across and four down in each), letters over them.
package struct Canvas: Sendable {
  package let columns: Int
  package let lines: Int
  /// Without braille, for terminals that know ASCII only.
  let isPlain: Bool
  /// Dots of each cell as braille's bits, row by row from the top.
  private var dots: [UInt8]
  private var letters: [Character?]
  /// Names of the series, with where each ends (0 at the bottom, 1 at the top).
  private(set) var names: [Name] = []

  struct Name {
    let text: String
    let letter: Character
    let height: Double
    /// Where its points lie, from 0 to 1 both ways.
    let points: [(Double, Double)]
    let isLine: Bool

    /// On its line at `wanted` across, or the nearest point where there is no line or it does not get there.
    func point(near wanted: Double) -> (Double, Double)? {
      for (start, end) in zip(points, points.dropFirst())
      where isLine && start.0 <= wanted && wanted <= end.0 && start.0 < end.0 {
        return (wanted, start.1 + (end.1 - start.1) * (wanted - start.0) / (end.0 - start.0))
      }
      return points.min { abs($0.0 - wanted) < abs($1.0 - wanted) }
    }
  }

  init(columns: Int, lines: Int, isPlain: Bool) {
    (self.columns, self.lines, self.isPlain) = (max(1, columns), max(1, lines), isPlain)
    dots = Array(repeating: 0, count: self.columns * self.lines)
    letters = Array(repeating: nil, count: self.columns * self.lines)
  }

  /// A for the first series, B for the second.
  static func letter(_ index: Int) -> Character {
    Character(Unicode.Scalar(UInt8(65 + index % 26)))
  }

  private var width: Int { columns * 2 }
  private var height: Int { lines * 4 }

  private func place(_ across: Double, _ up: Double) -> (x: Int, y: Int)? {
    guard across >= -1e-9, across <= 1 + 1e-9, up >= -1e-9, up <= 1 + 1e-9 else { return nil }
    let x = (across * Double(width - 1)).rounded()
    let y = ((1 - up) * Double(height - 1)).rounded()
    return (x: min(max(Int(x), 0), width - 1), y: min(max(Int(y), 0), height - 1))
  }

  /// A dot; `across` and `up` go from 0 to 1. Outside there is nothing.
  mutating func dot(_ across: Double, _ up: Double) {
    guard let place = place(across, up) else { return }
    set(place.x, place.y)
  }

  /// Unicode numbers the dots 1 to 3 down the left, 4 to 6 down the right, then 7 and 8 below.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  private mutating func set(_ x: Int, _ y: Int) {
    dots[(y / 4) * columns + x / 2] |= Canvas.bits[y % 4][x % 2]
  }

  mutating func line(from start: (Double, Double), to end: (Double, Double)) {
    guard let (start, end) = Canvas.clipped(start, end) else { return }
    guard let from = place(start.0, start.1), let to = place(end.0, end.1) else { return }
    let steps = max((to.x - from.x).magnitude, (to.y - from.y).magnitude, 1)
    for step in 0...steps {
      let part = Double(step) / Double(steps)
      set(
        from.x + Int((Double(to.x - from.x) * part).rounded()), from.y + Int((Double(to.y - from.y) * part).rounded()))
    }
  }

  /// What of a line lies on the canvas (Liang and Barsky's way), nil where nothing does.
  private static func clipped(
    _ start: (Double, Double), _ end: (Double, Double)
  ) -> ((Double, Double), (Double, Double))? {
    let (dx, dy) = (end.0 - start.0, end.1 - start.1)
    guard dx.isFinite, dy.isFinite else { return nil }
    var (first, last) = (0.0, 1.0)
    for (change, room) in [(-dx, start.0), (dx, 1 - start.0), (-dy, start.1), (dy, 1 - start.1)] {
      if change == 0 {
        if room < -1e-9 { return nil }
      } else if change < 0 {
        first = max(first, room / change)
      } else {
        last = min(last, room / change)
      }
    }
    guard first <= last + 1e-12 else { return nil }
    return ((start.0 + first * dx, start.1 + first * dy), (start.0 + last * dx, start.1 + last * dy))
  }

  /// Whether a dot or a letter stands at a place, counted in dots from the upper left corner.
  func isInked(_ x: Int, _ y: Int) -> Bool {
    let cell = (y / 4) * columns + x / 2
    guard (0..<width).contains(x), (0..<height).contains(y) else { return false }
    if letters[cell] != nil { return true }
    return dots[cell] & Canvas.bits[y % 4][x % 2] != 0
  }

  /// Words that belong to a mark, said below the picture.
  mutating func remark(_ text: String, mark: Character) {
    names.append(Name(text: text, letter: mark, height: 0, points: [], isLine: false))
  }

  /// A character over the dots.
  mutating func write(_ letter: Character, _ across: Double, _ up: Double) {
    guard let place = place(across, up) else { return }
    letters[(place.y / 4) * columns + place.x / 2] = letter
  }

  /// Fills from the bottom, or from `base`, to `up` between two places across.
  mutating func bar(from left: Double, to right: Double, base: Double, up: Double) {
    let edge = 0.5 / Double(width)
    guard let low = place(min(max(left, 0), 1) + edge, min(max(base, 0), 1)),
      let high = place(max(min(max(right, 0), 1) - edge, 0), min(max(up, 0), 1))
    else { return }
    for x in min(low.x, high.x)...max(low.x, high.x) {
      for y in min(low.y, high.y)...max(low.y, high.y) { set(x, y) }
    }
  }

  /// Names a series; its letter is put on its points by `spreadLetters`.
  ///
  /// - Parameter isLine: whether there is something to see between the points.
  mutating func name(_ text: String, letter: Character, along points: [(Double, Double)], isLine: Bool = true) {
    guard let last = points.last else { return }
    names.append(Name(text: text, letter: letter, height: last.1, points: points, isLine: isLine))
  }

  /// Puts each series' letter on a few of its points, every series at other places across, where there are several.
  mutating func spreadLetters() {
    let names = names.filter { !$0.points.isEmpty }
    guard names.count > 1 else { return }
    let rounds = max(1, columns / (names.count * 8))
    for (index, name) in names.enumerated() {
      for round in 0..<rounds {
        let wanted = (Double(round) + (Double(index) + 0.5) / Double(names.count)) / Double(rounds)
        if let (x, y) = name.point(near: wanted) { write(name.letter, x, y) }
      }
    }
  }

  /// One line of characters, from the top.
  subscript(line: Int) -> String {
    String(
      (0..<columns).map { column in
        let index = line * columns + column
        if let letter = letters[index] { return letter }
        if dots[index] == 0 { return " " }
        return isPlain ? Canvas.plain(dots[index]) : Character(Unicode.Scalar(0x2800 + UInt32(dots[index])) ?? " ")
      })
  }

  /// The ASCII character that lies about where the dots are.
  private static func plain(_ dots: UInt8) -> Character {
    let top = dots & 0x09 != 0 || dots & 0x12 != 0
    let bottom = dots & 0x24 != 0 || dots & 0xC0 != 0
    return top && bottom ? ":" : top ? "'" : "."
  }
}
