/// Frees chains of containers one by one.
///
/// A list in a list in a list a million deep would otherwise be freed by as many nested calls, which the native stack
/// doesn't hold. Each container hands its parts over when it is freed; those that nobody else holds are emptied here.
enum Dismantling {
  static func release(_ values: inout [Value]) {
    guard values.contains(where: \.isContainer) else { return }
    var pending = values
    values = []
    drain(&pending)
  }

  static func release(_ value: inout Value?) {
    guard let held = value, held.isContainer else { return }
    value = nil
    var pending = [held]
    drain(&pending)
  }

  private static func drain(_ pending: inout [Value]) {
    while let next = pending.popLast() { next.surrenderParts(to: &pending) }
  }
}

extension Value {
  fileprivate var isContainer: Bool {
    switch self {
    case .list, .tuple, .dictionary, .set, .function, .object, .cell: true
    default: false
    }
  }

  /// Moves the parts of a container that only this value holds to `pending`.
  fileprivate consuming func surrenderParts(to pending: inout [Value]) {
    switch consume self {
    case .list(var list):
      if isKnownUniquelyReferenced(&list) {
        pending.append(contentsOf: list.elements)
        list.elements = []
      }
    case .tuple(var tuple):
      if isKnownUniquelyReferenced(&tuple) { tuple.surrenderParts(to: &pending) }
    case .dictionary(var dictionary):
      if isKnownUniquelyReferenced(&dictionary) { dictionary.surrenderParts(to: &pending) }
    case .set(var set):
      if isKnownUniquelyReferenced(&set) { set.surrenderParts(to: &pending) }
    case .function(var function):
      if isKnownUniquelyReferenced(&function) { function.surrenderParts(to: &pending) }
    case .cell(var cell):
      if isKnownUniquelyReferenced(&cell), let value = cell.value {
        pending.append(value)
        cell.value = nil
      }
    case .object(var object):
      if isKnownUniquelyReferenced(&object) { object.surrenderParts(to: &pending) }
    default: break
    }
  }
}
