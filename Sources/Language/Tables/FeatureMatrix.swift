import Autograd
import Datasets
import Tensors

/// What an estimator of scikit-learn takes: a table of numbers, or a tensor or nested lists of two axes.
struct FeatureMatrix {
  let columns: [[Double]]
  let rows: Int
  /// Of a table; nil for an array.
  let names: [String]?

  init(_ value: Value, _ function: String, _ call: Call) throws {
    if case .object(let object as FrameObject) = value {
      columns = try object.frame.columns.map { column in
        guard let values = column.doubles else {
          throw TableFault.notNumbers(function, column: column.name, column.kind)
        }
        return values
      }
      (rows, names) = (object.frame.rowCount, object.frame.names)
    } else {
      if case .object(let object as SeriesObject) = value {
        throw TableFault.parameterAbsent(
          function: call.method.name, parameter: "X=Series", instead: "df[['\(object.series.name ?? "c")']]")
      }
      let tensor = try TensorConversion.required(value, call.method.name, "X").tensor
      guard tensor.rank == 2 else {
        throw TableFault.parameterAbsent(
          function: call.method.name, parameter: "X of \(tensor.rank) axes", instead: "x.reshape(-1, 1)")
      }
      columns = (0..<tensor.shape[1]).map { tensor.selected(axis: 1, index: $0).doubles() }
      (rows, names) = (tensor.shape[0], nil)
    }
    guard rows > 0, !columns.isEmpty else { throw TableFault.noRows(function) }
  }

  /// Throws where the estimator was fitted on a table with other columns.
  func check(like fitted: [String]?, _ function: String) throws {
    guard let fitted, let names, fitted != names else { return }
    throw TableFault.scalerNames(
      function, missing: fitted.filter { !names.contains($0) }, unseen: names.filter { !fitted.contains($0) })
  }

  func refuseMissing(_ function: String) throws {
    for (place, column) in columns.enumerated() where column.contains(where: \.isNaN) {
      throw TableFault.missingNumbers(function, column: names?[place] ?? "\(place)")
    }
  }
}
