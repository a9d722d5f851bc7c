import Autograd
import Language
import Neural
import Tensors

/// How many bytes a value holds, all that it reaches included and counted once. Of lists beyond a million parts the
/// parts' own insides are left out.
struct MemorySize {
  private var seen: Set<ObjectIdentifier> = []
  private(set) var bytes = 0

  private static let slot = MemoryLayout<Value>.stride
  private static let most = 1_000_000
  private var visited = 0

  /// Adds a value; what was counted before counts no more.
  mutating func add(_ root: Value) {
    bytes += Self.slot
    var pending = [root]
    while let value = pending.popLast() {
      visited += 1
      guard visited < Self.most else { return }
      switch value {
      case .string(let text) where isNew(text): bytes += text.string.utf8.count
      case .list(let list) where isNew(list): hold(list.elements, &pending)
      case .tuple(let tuple) where isNew(tuple): hold(tuple.elements, &pending)
      case .set(let set) where isNew(set): hold(set.elements, &pending)
      case .dictionary(let dictionary) where isNew(dictionary):
        hold(dictionary.keys, &pending)
        hold(dictionary.values, &pending)
      case .object(let object) where isNew(object): add(object)
      default: break
      }
    }
  }

  private mutating func hold(_ parts: [Value], _ pending: inout [Value]) {
    bytes += parts.count * Self.slot
    pending += parts.filter { part in
      switch part {
      case .string, .list, .tuple, .set, .dictionary, .object: true
      default: false
      }
    }
  }

  private mutating func add(_ object: NativeObject) {
    switch object {
    case let tensor as TensorObject: add(tensor.variable)
    case let model as ModelObject: for weight in model.model.weights { add(weight.variable) }
    default: bytes += object.heldBytes
    }
  }

  /// Its numbers, and its gradient's.
  private mutating func add(_ variable: Variable) {
    guard isNew(variable) else { return }
    bytes += variable.tensor.count * (variable.tensor.precision == .byte ? 1 : 4)
    if let gradient = variable.gradient { add(gradient) }
  }

  private mutating func isNew(_ object: AnyObject) -> Bool { seen.insert(ObjectIdentifier(object)).inserted }
}
