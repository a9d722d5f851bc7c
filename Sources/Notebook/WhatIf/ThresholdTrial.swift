import Autograd
import Language
import Neural
import Tensors
import Wording

extension Notebook {
  /// Lays what a threshold of 0.5 does beside another one, on labels and scores that the learner names.
  func tryThreshold(_ text: String, for subject: String?) throws {
    guard let threshold = try value(of: text, command: WhatIfCommand.self).asDouble(), (0...1).contains(threshold)
    else { throw WhatIfFault.notAThreshold(text) }
    let names = subject.map { WhatIfRequest.parts(of: $0, separator: ",") } ?? []
    guard names.count == 2 else { throw WhatIfFault.thresholdNeedsLists }
    let lists = try names.map { name in
      let value = try value(of: name, command: WhatIfCommand.self)
      guard let variable = try TensorConversion.variable(value) else {
        throw WhatIfFault.notANumber(name, typeName: value.typeName)
      }
      return variable.tensor.doubles()
    }
    let (labels, scores) = (lists[0], lists[1])
    guard labels.count == scores.count else { throw WhatIfFault.listsDiffer(labels.count, scores.count) }
    if let odd = labels.first(where: { $0 != 0 && $0 != 1 }) { throw WhatIfFault.notBinary(odd) }
    let counts = try [0.5, threshold].map { limit in
      try ClassificationCounts(truth: labels, predicted: scores.map { $0 >= limit ? 1 : 0 })
    }
    let text = WhatIfText(notebook: self)
    var table = NumberTable(
      headings: ["", Numeral.significant(0.5), Numeral.significant(threshold)])
    func row(_ label: Bilingual, _ value: (ClassificationCounts) throws -> Double) rethrows {
      table.rows.append([label[tongue]] + (try counts.map { text.number(try value($0)) }))
    }
    func count(_ truth: Double, _ called: Double, _ counts: ClassificationCounts) -> Double {
      guard let row = counts.classes.firstIndex(of: truth), let column = counts.classes.firstIndex(of: called) else {
        return 0
      }
      return Double(counts.matrix[row][column])
    }
    row(WhatIfWords.alarms) { count(1, 1, $0) + count(0, 1, $0) }
    row(WhatIfWords.rightAlarms) { count(1, 1, $0) }
    row(WhatIfWords.missed) { count(1, 0, $0) }
    row(WhatIfWords.accuracy) { $0.accuracy }
    try row(WhatIfWords.precision) { try $0.score(.precision, .binary) }
    try row(WhatIfWords.recall) { try $0.score(.recall, .binary) }
    try row(WhatIfWords.f1) { try $0.score(.f1, .binary) }
    let title = StyledText(WhatIfWords.title("threshold = \(Numeral.significant(threshold))")[tongue], .title)
    say(([title] + table.lines(columns: display.columns)).joined(separator: "\n"))
  }
}
