import Autograd
import Catalogue
import Neural
import Tensors

/// A metric that gathers over calls, as Keras's do.
final class MetricObject: ComponentObject {
  let metric: any Metric
  private var sum = 0.0
  private var count = 0

  init(_ metric: any Metric) {
    self.metric = metric
    super.init(metric)
  }

  override func attribute(_ name: String) -> Value? { name == "name" ? .text(metric.name) : nil }
  override var attributeNames: [String] { ["name"] + MetricObject.methods.map(\.name) }
  override func method(_ name: String) -> Method? { MetricObject.methods.first { $0.name == name } }

  override var isCallable: Bool { true }
  override var parameters: Parameters? { Parameters("y_true, y_pred") }
  override func call(_ arguments: Arguments, _ machine: Machine) throws -> Value {
    let (values, _) = try Parameters("y_true, y_pred").bind(arguments, function: typeName)
    try gather(values[0] ?? .none, values[1] ?? .none)
    return try result()
  }

  private func gather(_ truth: Value, _ predicted: Value) throws {
    let targets = try TensorConversion.required(truth, typeName, "y_true").tensor.contiguous()
    let outputs = try TensorConversion.required(predicted, typeName, "y_pred").tensor.contiguous()
    let measured = try metric.measure(outputs, targets)
    sum += measured.sum
    count += measured.count
  }

  /// 0 before anything was gathered, as in Keras.
  private func result() throws -> Value {
    .object(TensorObject(Variable(try .scalar(count == 0 ? 0 : sum / Double(count))), .keras))
  }

  private static func metric(_ call: Call) throws -> MetricObject {
    guard case .object(let object as MetricObject) = call.receiver else { throw call.wrong(0, "Metric") }
    return object
  }

  private static let methods: [Method] = [
    Method("update_state", "y_true, y_pred") { call in
      try metric(call).gather(call[0], call[1])
      return .none
    },
    Method("result", "") { try metric($0).result() },
    Method("reset_state", "") { call in
      let metric = try metric(call)
      (metric.sum, metric.count) = (0, 0)
      return .none
    },
  ]
}
