import Autograd
import Catalogue
import Neural
import Tensors

/// Values of Python as the arguments of Neural's components, and back.
enum KerasArguments {
  /// The arguments of a call as its card reads them. `tensors` names parameters that hold data: only they take a
  /// single number as a tensor.
  static func settings(_ card: Card, _ arguments: Arguments, tensors: Set<String> = []) throws -> Settings {
    let names = card.signature.list.map(\.name)
    func convert(_ value: Value, _ name: String?) throws -> Setting {
      if let name, tensors.contains(name), case .object(let object as TensorObject) = value {
        return .tensor(object.tensor)
      }
      return try setting(value)
    }
    return try Settings(
      card,
      positional: arguments.positional.enumerated().map { place, value in
        try convert(value, place < names.count ? names[place] : nil)
      }, named: arguments.named.map { (name: $0.name, value: try convert($0.value, $0.name)) })
  }

  static func setting(_ value: Value) throws -> Setting {
    switch value {
    case .none: return .none
    case .truth(let truth): return .truth(truth)
    case .integer(let number): return .whole(number)
    case .float(let number): return .number(number)
    case .string(let text): return .text(text.string)
    case .list(let list): return .list(try list.elements.map(setting))
    case .tuple(let tuple): return .list(try tuple.elements.map(setting))
    case .object(is FrameObject), .object(is SeriesObject): return .tensor(try TableValues.tensor(value))
    case .object(let object): return setting(object)
    default: return .other(type: value.typeName)
    }
  }

  private static func setting(_ object: NativeObject) -> Setting {
    switch object {
    case let tensor as TensorObject:
      guard tensor.variable.shape.isEmpty else { return .tensor(tensor.tensor) }
      let number = tensor.tensor.element(at: 0)
      if tensor.variable.kind == .whole, let whole = Int(exactly: number) { return .whole(whole) }
      return tensor.variable.kind == .truth ? .truth(number != 0) : .number(number)
    case let optimizer as OptimizerObject: return .optimizer(optimizer.optimizer)
    case let callback as CallbackObject: return .callback(callback.callback)
    case let history as HistoryObject: return .callback(history.recorder)
    case let component as ComponentObject: return .component(component.component)
    // A function of the vocabulary is asked for by its name: activation=relu.
    case let function as OpFunction: return .text(function.callName)
    default: return .other(type: object.typeName)
    }
  }

  /// What Neural tells a program.
  static func value(_ setting: Setting) -> Value {
    switch setting {
    case .truth(let truth): .truth(truth)
    case .whole(let number): .integer(number)
    case .number(let number): .float(number)
    case .text(let text): .text(text)
    case .list(let items): .list(of: items.map(value))
    case .tensor(let tensor): .object(TensorObject(Variable(tensor), .numpy))
    case .none, .component, .optimizer, .callback, .other: .none
    }
  }

  /// The tensor that a model or layer is called on, and whether `training=True` stands beside it.
  static func input(_ arguments: Arguments, _ callee: NativeObject, _ machine: Machine) throws
    -> (x: Variable, family: Family, isTraining: Bool)
  {
    let (values, _) = try Parameters("inputs, training=False").bind(arguments, function: callee.callName)
    let x = try TensorConversion.required(values[0] ?? .none, callee.callName, "inputs")
    guard !x.shape.isEmpty else { throw NeuralFault.noExamples(name: "inputs", x.shape) }
    return (x, family(of: values[0]), try values[1]?.isTrue() ?? false)
  }

  /// The library of what Keras computes from a value: PyTorch's tensors stay PyTorch's, with their `backward`.
  static func family(of value: Value?) -> Family {
    guard case .object(let object as TensorObject)? = value else { return .keras }
    return object.family.mixed(with: .keras)
  }

  /// Weights as tensors that share their memory, so that their gradients can be read.
  static func weights(_ weights: [Weight]) -> Value {
    .list(of: weights.map { .object(TensorObject($0.variable, .keras)) })
  }

  /// Copies of weights as NumPy arrays.
  static func copies(_ weights: [Weight]) throws -> [Value] {
    try weights.map { .object(TensorObject(Variable(try $0.variable.tensor.copied()), .numpy)) }
  }
}

extension Machine {
  /// Computes with layers or a loss, recorded where the program stands now.
  func passing(isTraining: Bool = false, _ body: (ForwardPass) throws -> Variable) throws -> Variable {
    prepareRecorder()
    let pass = ForwardPass(recorder, isTraining: isTraining, random: neural.random)
    let output = try body(pass)
    neural.random = pass.random
    return output
  }
}
