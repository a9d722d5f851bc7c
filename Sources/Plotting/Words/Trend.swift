import Wording

/// The course of a series in facts: where it starts and ends, its extremes, and whether it rises or falls.
struct Trend: Equatable {
  struct Place: Equatable {
    let x: Double
    let y: Double
  }

  let first: Place
  let last: Place
  let lowest: Place
  let highest: Place
  let shape: Shape

  enum Shape: Equatable {
    case single
    case flat
    /// It never rises, or never falls.
    case falling
    case rising
    /// Down to its lowest point without a real rise, then up without a real fall; and the mirror image.
    case valley
    case hill
    /// Up and down, with a clear direction from start to end.
    case mostlyFalling(rises: Int, steps: Int)
    case mostlyRising(falls: Int, steps: Int)
    /// Up and down, and the end is about where the start was.
    case unclear(rises: Int, falls: Int)
  }

  /// Nil if nothing can be drawn. Ties of the extremes go to the first.
  init?(_ series: Series) {
    let places = zip(series.x, series.y).filter { $0.isDrawable && $1.isDrawable }.map { Place(x: $0, y: $1) }
    guard let first = places.first, let last = places.last else { return nil }
    (self.first, self.last) = (first, last)
    var low = 0
    var high = 0
    var rises = 0
    var falls = 0
    for index in places.indices.dropFirst() {
      if places[index].y < places[low].y { low = index }
      if places[index].y > places[high].y { high = index }
      if places[index].y > places[index - 1].y { rises += 1 }
      if places[index].y < places[index - 1].y { falls += 1 }
    }
    lowest = places[low]
    highest = places[high]
    let width = highest.y - lowest.y
    let steps = places.count - 1
    shape =
      if steps == 0 {
        .single
      } else if width == 0 {
        .flat
      } else if rises == 0 {
        .falling
      } else if falls == 0 {
        .rising
      } else if Trend.turns(places, at: low, down: true) {
        .valley
      } else if Trend.turns(places, at: high, down: false) {
        .hill
      } else if (last.y - first.y).magnitude < 0.1 * width {
        .unclear(rises: rises, falls: falls)
      } else if last.y < first.y {
        .mostlyFalling(rises: rises, steps: steps)
      } else {
        .mostlyRising(falls: falls, steps: steps)
      }
  }

  /// Whether the points run one way to `turn` and the other way after it.
  private static func turns(_ places: [Place], at turn: Int, down: Bool) -> Bool {
    guard turn > 0, turn < places.count - 1 else { return false }
    return places.indices.dropFirst().allSatisfy { index in
      let change = places[index].y - places[index - 1].y
      return (index <= turn) == down ? change <= 0 : change >= 0
    }
  }

  /// Start, end, extreme, trend: "loss: from 0.351 at epoch 1 to 0.07 at epoch 5; lowest 0.07 at epoch 5; no rise."
  func sentence(_ label: String, _ words: AxisWords) -> Bilingual {
    let name = Printable.word(label)
    let subject =
      name.isEmpty ? (words.y.isEmpty ? Bilingual("y", "y") : Bilingual(same: words.y)) : Bilingual(same: name)
    func at(_ place: Place) -> String { words.place(place.x) }
    func value(_ place: Place) -> String { Phrase.number(place.y) }
    let start = Bilingual(
      "\(subject.english): from \(value(first)) at \(at(first)) to \(value(last)) at \(at(last))",
      "\(subject.chinese)：从\(Phrase.within(at(first)))的 \(value(first)) 到\(Phrase.within(at(last)))的 \(value(last))")
    let low = Bilingual(
      "lowest \(value(lowest)) at \(at(lowest))", "最低 \(value(lowest))，在\(Phrase.after(at(lowest)))")
    let high = Bilingual(
      "highest \(value(highest)) at \(at(highest))", "最高 \(value(highest))，在\(Phrase.after(at(highest)))")
    func joined(_ extreme: Bilingual, _ english: String, _ chinese: String) -> Bilingual {
      Bilingual(
        "\(start.english); \(extreme.english); \(english).", "\(start.chinese)；\(extreme.chinese)；\(chinese)。")
    }
    switch shape {
    case .single:
      return Bilingual(
        "\(subject.english): one point, \(value(first)) at \(at(first)).",
        "\(subject.chinese)：只有一个点，在\(Phrase.within(at(first)))是 \(value(first))。")
    case .flat:
      return Bilingual(
        "\(subject.english): stays at \(value(first)) from \(at(first)) to \(at(last)).",
        "\(subject.chinese)：从\(Phrase.within(at(first)))到\(Phrase.within(at(last)))始终是 \(value(first))。")
    case .falling: return joined(low, "no rise", "没有回升")
    case .rising: return joined(high, "no fall", "没有回落")
    case .valley:
      return joined(low, "down until then, up after it", "在那之前下降，之后回升")
    case .hill:
      return joined(high, "up until then, down after it", "在那之前上升，之后回落")
    case .mostlyFalling(let rises, let steps):
      return joined(
        low, "down overall, with \(rises) rise\(rises == 1 ? "" : "s") in \(steps) steps",
        "总体下降，\(steps) 步里有 \(rises) 步回升")
    case .mostlyRising(let falls, let steps):
      return joined(
        high, "up overall, with \(falls) fall\(falls == 1 ? "" : "s") in \(steps) steps",
        "总体上升，\(steps) 步里有 \(falls) 步回落")
    case .unclear(let rises, let falls):
      return Bilingual(
        "\(start.english); \(low.english); \(high.english); no clear trend: \(rises) rise\(rises == 1 ? "" : "s"), \(falls) fall\(falls == 1 ? "" : "s").",
        "\(start.chinese)；\(low.chinese)；\(high.chinese)；没有明显趋势：涨 \(rises) 次，跌 \(falls) 次。")
    }
  }
}
