import Wording

/// Precision, recall, F1 and support of each class and their means, as scikit-learn's report lays them out.
package struct ClassificationReport: Sendable, Equatable {
  package struct Row: Sendable, Equatable {
    package let name: String
    package let precision: Double
    package let recall: Double
    package let f1: Double
    package let support: Int
  }

  /// One for each class, in increasing order.
  package let classes: [Row]
  package let accuracy: Double
  package let macro: Row
  package let weighted: Row

  /// Throws `EvaluationFault.nameCount` unless there is a name for each class, where there are names.
  package init(_ counts: ClassificationCounts, names: [String]? = nil) throws {
    if let names, names.count != counts.classes.count {
      throw EvaluationFault.nameCount(names: names.count, classes: counts.classes.count)
    }
    classes = counts.classes.indices.map { index in
      Row(
        name: names?[index] ?? ClassificationReport.name(counts.classes[index]), precision: counts.precision(index),
        recall: counts.recall(index), f1: counts.f1(index), support: counts.matrix[index].reduce(0, +))
    }
    func row(_ name: String, _ average: ClassificationCounts.Average) throws -> Row {
      Row(
        name: name, precision: try counts.score(.precision, average), recall: try counts.score(.recall, average),
        f1: try counts.score(.f1, average), support: counts.total)
    }
    accuracy = counts.accuracy
    macro = try row("macro avg", .macro)
    weighted = try row("weighted avg", .weighted)
  }

  private static func name(_ label: Double) -> String {
    label == label.rounded() && label.magnitude < 1e15 ? "\(Int(label))" : "\(label)"
  }

  /// The table as scikit-learn prints it, with `digits` decimal places.
  package func text(digits: Int = 2) -> String {
    let digits = min(max(digits, 0), 15)
    let width = max(classes.map(\.name.displayWidth).max() ?? 0, weighted.name.count, digits)
    func line(_ name: String, _ cells: [String]) -> String {
      let padding = String(repeating: " ", count: max(0, width - name.displayWidth))
      return padding + name + " "
        + cells.map { " " + String(repeating: " ", count: max(0, 9 - $0.count)) + $0 }.joined()
        + "\n"
    }
    func numbers(_ row: Row) -> [String] {
      [row.precision, row.recall, row.f1].map { Numeral.fixed($0, places: digits) } + ["\(row.support)"]
    }
    var text = line("", ["precision", "recall", "f1-score", "support"]) + "\n"
    for row in classes { text += line(row.name, numbers(row)) }
    text += "\n"
    text += line("accuracy", ["", "", Numeral.fixed(accuracy, places: digits), "\(macro.support)"])
    for row in [macro, weighted] { text += line(row.name, numbers(row)) }
    return text
  }
}
