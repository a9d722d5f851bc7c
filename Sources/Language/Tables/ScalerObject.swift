import Datasets

/// A scaler or imputer of scikit-learn: learns from the rows it is fitted on, and changes any rows by that.
final class ScalerObject: NativeObject {
  let kind: Scaling.Kind
  /// Nil before it was fitted.
  var scaling: Scaling?

  init(_ kind: Scaling.Kind) { self.kind = kind }

  override var typeName: String { kind.name }
  override func representation(_ writer: inout Writer) { writer.append("\(kind.name)()") }

  override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
    guard ScalerObject.fittedNames(kind).contains(name) else { return nil }
    guard let scaling else { throw TableFault.scalerNotFitted(kind.name) }
    func array(_ values: [Double]) throws -> Value { try TableValues.array(Column("", .real(values))) }
    switch name {
    case "mean_": return try array(scaling.means)
    case "var_": return try array(scaling.variances)
    case "scale_": return try array(scaling.scale)
    case "data_min_": return try array(scaling.minima)
    case "data_max_": return try array(scaling.maxima)
    case "data_range_": return try array(zip(scaling.minima, scaling.maxima).map { $1 - $0 })
    case "statistics_": return try array(scaling.fillers)
    case "n_samples_seen_": return .integer(scaling.rows)
    case "n_features_in_": return .integer(scaling.means.count)
    case "feature_names_in_": return scaling.names.map { .list(of: $0.map { .text($0) }) }
    default: return nil
    }
  }

  private static func fittedNames(_ kind: Scaling.Kind) -> [String] {
    let own =
      switch kind {
      case .standard: ["mean_", "var_", "scale_", "n_samples_seen_"]
      case .range: ["scale_", "data_min_", "data_max_", "data_range_", "n_samples_seen_"]
      case .imputing: ["statistics_"]
      }
    return own + ["n_features_in_", "feature_names_in_"]
  }

  override var attributeNames: [String] { ScalerObject.fittedNames(kind) + ScalerObject.methods.map(\.name) }
  override func method(_ name: String) -> Method? { ScalerObject.methods.first { $0.name == name } }

  private static func scaler(_ call: Call) throws -> ScalerObject {
    guard case .object(let object as ScalerObject) = call.receiver else { throw call.wrong(0, "StandardScaler") }
    return object
  }

  private func fit(_ x: Value, _ call: Call) throws {
    let inputs = try FeatureMatrix(x, kind.name, call)
    scaling = try Scaling(kind, fittedOn: inputs.columns, names: inputs.names)
  }

  private func applied(_ x: Value, _ call: Call, restoring: Bool) throws -> Value {
    guard let scaling else { throw TableFault.scalerNotFitted(kind.name) }
    let inputs = try FeatureMatrix(x, kind.name, call)
    try inputs.check(like: scaling.names, kind.name)
    let columns = try restoring ? scaling.restored(inputs.columns) : scaling.transformed(inputs.columns)
    // A column that had no value at all has no filler: scikit-learn leaves it out, and so the names would shift.
    if case .imputing = kind, let place = scaling.fillers.firstIndex(where: \.isNaN) {
      throw TableFault.missingNumbers(kind.name, column: scaling.names?[place] ?? "\(place)")
    }
    return try TableValues.array(columns.map { Column("", .real($0)) }, rows: inputs.rows)
  }

  private static let methods: [Method] = [
    Method("fit", "X, y=None") { call in
      try scaler(call).fit(call[0], call)
      return call.receiver
    },
    Method("transform", "X") { call in try scaler(call).applied(call[0], call, restoring: false) },
    Method("fit_transform", "X, y=None") { call in
      let scaler = try scaler(call)
      try scaler.fit(call[0], call)
      return try scaler.applied(call[0], call, restoring: false)
    },
    Method("inverse_transform", "X") { call in try scaler(call).applied(call[0], call, restoring: true) },
  ]
}
