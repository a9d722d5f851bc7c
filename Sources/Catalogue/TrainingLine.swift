import Wording

/// The line that Keras draws while it trains: `1875/1875 [====…====] - 1s 0.3ms/step - loss: 0.3512`.
///
/// The layout is Keras 2's, in which articles and courses print it. A terminal, a pipe and a page all show this text.
package enum TrainingLine {
  /// Cells between the brackets.
  private static let barWidth = 30

  /// What stands above an epoch's line: `Epoch 1/5`.
  package static func heading(epoch: Int, of epochs: Int) -> String { "Epoch \(epoch)/\(epochs)" }

  /// The line once `step` of `steps` steps are done, `seconds` after the first began. Before the last step it says
  /// how long the rest will take, from then on how long the steps took.
  package static func text(step: Int, of steps: Int, seconds: Double, metrics: [Progress.Measure]) -> String {
    let total = String(max(steps, 1))
    let count = String(max(step, 0)).padded(to: total.count, at: .trailing)
    let perStep = seconds / Double(max(step, 1))
    var line = "\(count)/\(total) [\(bar(step, of: max(steps, 1)))]"
    if step < steps {
      line += " - ETA: " + remaining(perStep * Double(steps - step))
    } else {
      line += " - " + Numeral.fixed(seconds, places: 0) + "s " + duration(perStep) + "/step"
    }
    for metric in metrics { line += " - \(metric.name): \(number(metric.value))" }
    return line
  }

  private static func bar(_ step: Int, of steps: Int) -> String {
    let share = min(max(Double(step) / Double(steps), 0), 1)
    let filled = Int(Double(barWidth) * share)
    var bar = ""
    if filled > 0 { bar = String(repeating: "=", count: filled - 1) + (step < steps ? ">" : "=") }
    return bar + String(repeating: ".", count: barWidth - filled)
  }

  private static func remaining(_ seconds: Double) -> String {
    // More than a hundred days is no estimate, and no larger number need fit an Int.
    guard seconds.isFinite, seconds < 8_640_000 else { return "?" }
    let whole = Int(max(seconds, 0))
    func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
    if whole > 3600 { return "\(whole / 3600):\(two(whole % 3600 / 60)):\(two(whole % 60))" }
    if whole > 60 { return "\(whole / 60):\(two(whole % 60))" }
    return "\(whole)s"
  }

  /// Keras rounds to whole milliseconds; the steps here are often shorter, and one digit more tells them apart.
  private static func duration(_ seconds: Double) -> String {
    if seconds >= 0.9995 || !seconds.isFinite { return Numeral.fixed(seconds, places: 0) + "s" }
    if seconds >= 0.000_95 { return Numeral.fixed(seconds * 1e3, places: 0) + "ms" }
    if seconds >= 0.000_05 { return Numeral.fixed(seconds * 1e3, places: 1) + "ms" }
    return Numeral.fixed(seconds * 1e6, places: 0) + "us"
  }

  /// A loss or metric, with four digits after the point; small ones with an exponent.
  package static func number(_ value: Double) -> String {
    abs(value) > 1e-3 ? Numeral.fixed(value, places: 4) : Numeral.exponential(value, places: 4)
  }
}
