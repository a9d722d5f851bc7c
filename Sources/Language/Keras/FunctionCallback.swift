import Autograd
import Catalogue
import Neural
import Tensors
import Wording

/// A callback that calls functions of the program: Keras's `LambdaCallback` and `LearningRateScheduler`.
final class FunctionCallback: TrainingCallback {
  /// Each is called with what Keras calls it with.
  enum Role {
    case lambda(epochBegin: Value, epochEnd: Value, trainBegin: Value, trainEnd: Value)
    case schedule(Value, isVerbose: Bool)
  }

  private let role: Role
  // A machine owns the objects of its program.
  private unowned let machine: Machine

  init(_ role: Role, _ machine: Machine) {
    self.role = role
    self.machine = machine
  }

  func trainingBegins(_ training: OngoingTraining) throws {
    guard case .lambda(_, _, let begin, _) = role else { return }
    _ = try call(begin, [], [])
  }

  func epochBegins(_ epoch: Int, _ training: OngoingTraining) throws {
    switch role {
    case .lambda(let begin, _, _, _): _ = try call(begin, [.integer(epoch)], [])
    case .schedule(let schedule, let isVerbose):
      let rate = try rate(schedule, epoch, Double(Float(training.optimizer.learningRate)))
      if isVerbose {
        training.say(
          "\nEpoch \(epoch + 1): LearningRateScheduler setting learning rate to \(FloatText.shortest(rate)).")
      }
      try training.optimizer.setLearningRate(
        Settings(Optimizer.learningRateCard, named: [("learning_rate", .number(rate))]))
    }
  }

  func epochEnds(_ epoch: Int, _ training: OngoingTraining) throws {
    switch role {
    case .lambda(_, let end, _, _): training.logs = try call(end, [.integer(epoch)], training.logs)
    case .schedule: training.log("learning_rate", Double(Float(training.optimizer.learningRate)))
    }
  }

  func trainingEnds(_ training: OngoingTraining) throws {
    guard case .lambda(_, _, _, let end) = role else { return }
    _ = try call(end, [], training.logs)
  }

  /// Calls a function that was given with `logs` as its last argument, and gives what the dictionary then holds.
  private func call(_ function: Value, _ arguments: [Value], _ logs: [Progress.Measure]) throws -> [Progress.Measure] {
    if function.isNone { return logs }
    let dictionary = try DictionaryObject(logs.map { (.text($0.name), .float($0.value)) })
    _ = try machine.call(function, arguments + [.dictionary(dictionary)])
    return try dictionary.pairs.map { key, value in
      guard case .string(let name) = key, let number = try value.asDouble() else {
        throw TypeFault.wrongArgument(
          function: "LambdaCallback", parameter: "logs", expected: "dict", got: value.typeName)
      }
      return Progress.Measure(name.string, number)
    }
  }

  /// A schedule takes the epoch, or the epoch and the rate so far, and must give a float.
  private func rate(_ schedule: Value, _ epoch: Int, _ rate: Double) throws -> Double {
    var arguments: [Value] = [.integer(epoch), .float(rate)]
    if case .function(let function) = schedule, function.parameters.positionalCount == 1 { arguments.removeLast() }
    let result = try machine.call(schedule, arguments)
    switch result {
    case .float(let rate): return rate
    case .object(let tensor as TensorObject) where tensor.tensor.count == 1 && tensor.variable.kind == .real:
      return tensor.tensor.element(at: 0)
    default:
      throw TypeFault.wrongArgument(
        function: "LearningRateScheduler", parameter: "schedule", expected: "float", got: result.typeName)
    }
  }
}

extension FunctionCallback {
  static let lambdaCard = Card(
    "LambdaCallback", .optimizer,
    .parameters(
      ["on_epoch_begin", "on_epoch_end", "on_train_begin", "on_train_end"].map { Parameter($0, default: "None") }),
    Bilingual(
      "Calls functions of yours while a model trains: (epoch, logs) at an epoch's begin and end, (logs) for the training.",
      "训练过程中调用你写的函数：每轮开始和结束时给 (epoch, logs)，训练开始和结束时给 (logs)。"),
    example: "LambdaCallback(on_epoch_end=lambda epoch, logs: print(epoch, logs['loss']))",
    source: "Keras: callbacks.LambdaCallback")

  static let scheduleCard = Card(
    "LearningRateScheduler", .optimizer, .parameters([Parameter("schedule"), Parameter("verbose", default: "0")]),
    Bilingual(
      "Sets the learning rate at the beginning of every epoch to what schedule(epoch, lr) gives.",
      "每一轮开始时，把学习率设成 schedule(epoch, lr) 算出来的数。"),
    example: "LearningRateScheduler(lambda epoch, lr: lr if epoch < 3 else lr * 0.5)",
    source: "Keras: callbacks.LearningRateScheduler", lessons: ["05-learning-rate"])

  /// The types as names of the language.
  static var types: [(String, Value)] {
    [
      (
        lambdaCard.name,
        .object(
          FunctionCallbackType(lambdaCard) { values in
            .lambda(epochBegin: values[0], epochEnd: values[1], trainBegin: values[2], trainEnd: values[3])
          })
      ),
      (
        scheduleCard.name,
        .object(FunctionCallbackType(scheduleCard) { .schedule($0[0], isVerbose: try $0[1].isTrue()) })
      ),
    ]
  }
}

/// `LambdaCallback` or `LearningRateScheduler`: calling it makes one.
private final class FunctionCallbackType: NativeObject {
  private let own: Card
  private let role: ([Value]) throws -> FunctionCallback.Role

  init(_ card: Card, _ role: @escaping ([Value]) throws -> FunctionCallback.Role) {
    own = card
    self.role = role
  }

  override var typeName: String { "type" }
  override var title: String { own.name }
  override func representation(_ writer: inout Writer) { writer.append("<class 'keras.callbacks.\(own.name)'>") }
  override var isCallable: Bool { true }
  override var parameters: Parameters? { own.signature.parameters }
  override var callName: String { own.name }
  override var card: Card? { own }

  override func call(_ arguments: Arguments, _ machine: Machine) throws -> Value {
    let values = try own.signature.parameters.bind(arguments, function: own.name).values
    for (parameter, value) in zip(own.signature.list, values) where parameter.name != "verbose" {
      guard let value, !(value.isNone && parameter.defaultText != nil) else { continue }
      switch value {
      case .function: continue
      case .object(let object) where object.isCallable: continue
      default:
        throw TypeFault.wrongArgument(
          function: own.name, parameter: parameter.name, expected: "function", got: value.typeName)
      }
    }
    let role = try role(values.map { $0 ?? .none })
    return .object(CallbackObject(FunctionCallback(role, machine), own))
  }
}
