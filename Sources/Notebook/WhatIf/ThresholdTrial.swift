import Autograd
import Language
import Neural
import Plotting
import Tensors
import Wording

/// Labels and scores of a classifier, and what it calls positive at one threshold or another.
struct ThresholdTrial: TurnedNumber {
  private let labels: [Double]
  private let scores: [Double]
  let before = 0.5
  private(set) var value = 0.5
  var step = 0.01
  /// Precision and recall at even thresholds: what the plot shows, whatever the threshold.
  private let curves: [Series]

  /// - Parameter subject: labels and scores as the learner names them, with a comma between.
  init(_ subject: String?, _ notebook: Notebook) throws {
    let names = subject.map { WhatIfRequest.parts(of: $0, separator: ",") } ?? []
    guard names.count == 2 else { throw WhatIfFault.thresholdNeedsLists }
    let lists = try names.map { name in
      let value = try notebook.value(of: name, command: WhatIfCommand.self)
      guard let variable = try TensorConversion.variable(value) else {
        throw WhatIfFault.notANumber(name, typeName: value.typeName)
      }
      return variable.tensor.doubles()
    }
    (labels, scores) = (lists[0], lists[1])
    guard labels.count == scores.count else { throw WhatIfFault.listsDiffer(labels.count, scores.count) }
    if let odd = labels.first(where: { $0 != 0 && $0 != 1 }) { throw WhatIfFault.notBinary(odd) }
    curves = try Self.curves(labels, scores, notebook.tongue)
  }

  private static func curves(_ labels: [Double], _ scores: [Double], _ tongue: Tongue) throws -> [Series] {
    var lines = [WhatIfWords.precision, WhatIfWords.recall].map { Series(named: $0[tongue]) }
    for step in 0...50 {
      let threshold = Double(step) / 50
      let counts = try counts(labels, scores, threshold)
      // Without a call there is no precision, rather than one of 0.
      if scores.contains(where: { $0 >= threshold }) {
        lines[0].append(x: threshold, y: try counts.score(.precision, .binary))
      }
      lines[1].append(x: threshold, y: try counts.score(.recall, .binary))
    }
    return lines
  }

  private static func counts(_ labels: [Double], _ scores: [Double], _ threshold: Double) throws -> ClassificationCounts
  {
    try ClassificationCounts(truth: labels, predicted: scores.map { $0 >= threshold ? 1 : 0 })
  }

  let name = "threshold"
  var title: Bilingual { WhatIfWords.turnThreshold }

  mutating func set(_ value: Double) throws {
    guard (0...1).contains(value) else { throw WhatIfFault.notAThreshold(Numeral.significant(value)) }
    self.value = value
  }

  func turned(by steps: Double) -> Double? {
    let next = ((value + steps * step) * 1e9).rounded() / 1e9
    return (0...1).contains(next) ? next : nil
  }

  func rows(_ tongue: Tongue) throws -> [(label: String, before: Double, after: Double)] {
    let both = try [before, value].map { try Self.counts(labels, scores, $0) }
    func row(_ label: Bilingual, _ number: (ClassificationCounts) throws -> Double) throws
      -> (label: String, before: Double, after: Double)
    {
      (label[tongue], try number(both[0]), try number(both[1]))
    }
    func count(_ truth: Double, _ called: Double, _ counts: ClassificationCounts) -> Double {
      guard let row = counts.classes.firstIndex(of: truth), let column = counts.classes.firstIndex(of: called) else {
        return 0
      }
      return Double(counts.matrix[row][column])
    }
    return [
      try row(WhatIfWords.alarms) { count(1, 1, $0) + count(0, 1, $0) },
      try row(WhatIfWords.rightAlarms) { count(1, 1, $0) },
      try row(WhatIfWords.missed) { count(1, 0, $0) },
      try row(WhatIfWords.accuracy) { $0.accuracy },
      try row(WhatIfWords.precision) { try $0.score(.precision, .binary) },
      try row(WhatIfWords.recall) { try $0.score(.recall, .binary) },
      try row(WhatIfWords.f1) { try $0.score(.f1, .binary) },
    ]
  }

  func plot(_ tongue: Tongue) throws -> Panel {
    var panel = Panel(
      xLabel: WhatIfWords.threshold[tongue],
      layers: [Curves(curves), Rules([.init(.vertical, at: value, label: WhatIfWords.threshold[tongue])])])
    (panel.xLimits, panel.yLimits) = (.init(0, 1), .init(0, 1))
    return panel
  }
}

extension Notebook {
  /// Lays what a threshold of 0.5 does beside another one, on labels and scores that the learner names.
  func tryThreshold(_ text: String, for subject: String?) throws {
    guard let threshold = try value(of: text, command: WhatIfCommand.self).asDouble(), (0...1).contains(threshold)
    else { throw WhatIfFault.notAThreshold(text) }
    var trial = try ThresholdTrial(subject, self)
    try trial.set(threshold)
    let text = WhatIfText(notebook: self)
    var table = NumberTable(headings: ["", text.number(trial.before), text.number(threshold)])
    for row in try trial.rows(tongue) {
      table.rows.append([row.label, text.number(row.before), text.number(row.after)])
    }
    let title = StyledText(WhatIfWords.title("threshold = \(Numeral.significant(threshold))")[tongue], .title)
    say(([title] + table.lines(columns: display.columns)).joined(separator: "\n"))
  }
}
