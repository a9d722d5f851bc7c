import Neural

/// What a doctor of training reads: the raw curves, and what is known of the task.
package struct HealthEvidence: Sendable {
  /// What one point of a curve stands for.
  package enum Unit: Sendable, Hashable {
    case epoch
    case step
    /// A point of a list of which nothing is known.
    case point
  }

  package var unit: Unit
  /// The training loss.
  package var loss: [Double]
  package var validationLoss: [Double]?
  package var accuracy: [Double]?
  package var validationAccuracy: [Double]?
  /// How many classes are told apart, where the loss is a cross-entropy over them: chance is ln(classes).
  package var classes: Int?
  /// The share of the largest class, where it is known.
  package var baseline: Double?

  package init(
    loss: [Double], validationLoss: [Double]? = nil, accuracy: [Double]? = nil, validationAccuracy: [Double]? = nil,
    unit: Unit = .epoch, classes: Int? = nil, baseline: Double? = nil
  ) {
    self.loss = loss
    self.validationLoss = validationLoss
    self.accuracy = accuracy
    self.validationAccuracy = validationAccuracy
    self.unit = unit
    self.classes = classes
    self.baseline = baseline
  }

  /// Curves by the names that Keras and people give them: `loss`, `val_loss`, `accuracy`, `train`, `valid`. nil where
  /// none of them is a loss.
  package init?(curves: [(name: String, values: [Double])], unit: Unit = .epoch) {
    func first(_ wanted: (String) -> Bool) -> [Double]? { curves.first { wanted($0.name.lowercased()) }?.values }
    func isHeldBack(_ name: String) -> Bool {
      ["val", "test", "dev", "验证", "测试"].contains { name.hasPrefix($0) }
    }
    func isScore(_ name: String) -> Bool { name.contains("acc") || name.contains("准确率") || name.contains("auc") }
    let losses = curves.filter { !isScore($0.name.lowercased()) }
    func isLoss(_ name: String) -> Bool { name.contains("loss") || name.contains("损失") }
    let training = losses.filter { !isHeldBack($0.name.lowercased()) }
    guard let loss = training.first(where: { isLoss($0.name.lowercased()) }) ?? training.first else { return nil }
    let held = losses.filter { isHeldBack($0.name.lowercased()) }
    self.init(
      loss: loss.values,
      validationLoss: (held.first { isLoss($0.name.lowercased()) } ?? held.first)?.values,
      accuracy: first { isScore($0) && !isHeldBack($0) && $0.contains("auc") == false },
      validationAccuracy: first { isScore($0) && isHeldBack($0) && $0.contains("auc") == false }, unit: unit)
  }

  package init(_ history: History) {
    self.init(loss: history.values["loss"] ?? [])
    validationLoss = history.values["val_loss"]
    let name = history.names.first { $0.contains("acc") && !$0.hasPrefix("val_") }
    accuracy = name.flatMap { history.values[$0] }
    validationAccuracy = name.flatMap { history.values["val_" + $0] }
  }
}
