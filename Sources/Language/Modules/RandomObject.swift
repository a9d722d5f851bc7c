import Tensors

/// `random.Random(seed)`: a stream of its own beside the module's.
final class RandomObject: NativeObject {
  let state = RandomState()

  static let maker = Method("Random", "x=None, /") { call in
    let object = RandomObject()
    object.state.generator = try RandomState.seeded(call)
    return .object(object)
  }

  private static let methods = Dictionary(uniqueKeysWithValues: RandomModule.functions.map { ($0.name, $0) })

  override var typeName: String { "Random" }
  override func representation(_ writer: inout Writer) { writer.append("<random.Random object>") }
  override func method(_ name: String) -> Method? { RandomObject.methods[name] }
  override var attributeNames: [String] { RandomObject.methods.keys.sorted() }
}

extension Call {
  /// The stream that the call draws from: a `Random`'s own or the module's.
  var randomState: RandomState {
    if case .object(let object as RandomObject) = receiver { return object.state }
    return machine.random
  }
}
