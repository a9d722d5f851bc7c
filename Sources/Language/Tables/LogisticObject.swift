import Datasets

/// scikit-learn's `LogisticRegression`.
final class LogisticObject: NativeObject {
  private let strength: Double
  private let fitsIntercept: Bool
  /// The weights and the names of the columns that they belong to.
  var fitted: Fitted?

  struct Fitted {
    let regression: LogisticRegression
    let names: [String]?
  }

  init(strength: Double, fitsIntercept: Bool) {
    self.strength = strength
    self.fitsIntercept = fitsIntercept
  }

  override var typeName: String { "LogisticRegression" }
  override func representation(_ writer: inout Writer) {
    writer.append(strength == 1 ? "LogisticRegression()" : "LogisticRegression(C=\(FloatText.shortest(strength)))")
  }

  private static let attributes = ["coef_", "intercept_", "classes_", "n_iter_", "n_features_in_", "feature_names_in_"]
  override var attributeNames: [String] { LogisticObject.attributes + LogisticObject.methods.map(\.name) }
  override func method(_ name: String) -> Method? { LogisticObject.methods.first { $0.name == name } }

  override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
    guard LogisticObject.attributes.contains(name) else { return nil }
    guard let fitted else { throw TableFault.scalerNotFitted(typeName) }
    switch name {
    case "coef_":
      return try TableValues.array(fitted.regression.weights.map { Column("", .real([$0])) }, rows: 1)
    case "intercept_": return try TableValues.array(Column("", .real([fitted.regression.intercept])))
    case "classes_": return try labels(fitted.regression.classes)
    case "n_iter_": return try TableValues.array(Column("", .whole([Int64(fitted.regression.steps)])))
    case "n_features_in_": return .integer(fitted.regression.weights.count)
    default: return fitted.names.map { .list(of: $0.map { .text($0) }) }
    }
  }

  private func labels(_ values: [Double]) throws -> Value {
    let wholes = values.compactMap { Int64(exactly: $0) }
    return try TableValues.array(Column("", wholes.count == values.count ? .whole(wholes) : .real(values)))
  }

  private static func chances(_ call: Call) throws -> (Fitted, [Double]) {
    guard case .object(let object as LogisticObject) = call.receiver else { throw call.wrong(0, "LogisticRegression") }
    guard let fitted = object.fitted else { throw TableFault.scalerNotFitted(object.typeName) }
    let inputs = try FeatureMatrix(call[0], object.typeName, call)
    try inputs.check(like: fitted.names, object.typeName)
    try inputs.refuseMissing(object.typeName)
    return (fitted, try fitted.regression.scores(inputs.columns))
  }

  private static let methods: [Method] = [
    Method("fit", "X, y") { call in
      guard case .object(let object as LogisticObject) = call.receiver else {
        throw call.wrong(0, "LogisticRegression")
      }
      let inputs = try FeatureMatrix(call[0], object.typeName, call)
      try inputs.refuseMissing(object.typeName)
      let truth = try ScikitNumbers.list(call, 1)
      guard truth.count == inputs.rows else { throw TableFault.splitLengths([inputs.rows, truth.count]) }
      if truth.contains(where: \.isNaN) { throw TableFault.missingNumbers(object.typeName, column: "y") }
      object.fitted = Fitted(
        regression: try LogisticRegression(
          columns: inputs.columns, labels: truth, strength: object.strength, fitsIntercept: object.fitsIntercept,
          pulse: call.machine.pulse),
        names: inputs.names)
      return call.receiver
    },
    Method("predict", "X") { call in
      let (fitted, scores) = try chances(call)
      guard case .object(let object as LogisticObject) = call.receiver else { return .none }
      return try object.labels(scores.map { fitted.regression.classes[$0 > 0 ? 1 : 0] })
    },
    Method("predict_proba", "X") { call in
      let (_, scores) = try chances(call)
      let second = scores.map(LogisticRegression.sigmoid)
      return try TableValues.array(
        [Column("", .real(second.map { 1 - $0 })), Column("", .real(second))], rows: second.count)
    },
    Method("decision_function", "X") { call in try TableValues.array(Column("", .real(chances(call).1))) },
    Method("score", "X, y") { call in
      let (fitted, scores) = try chances(call)
      let truth = try ScikitNumbers.list(call, 1)
      guard truth.count == scores.count else { throw TableFault.splitLengths([scores.count, truth.count]) }
      let right = zip(scores, truth).count { fitted.regression.classes[$0 > 0 ? 1 : 0] == $1 }
      return .float(Double(right) / Double(truth.count))
    },
  ]
}
