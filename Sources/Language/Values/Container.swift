/// A value that may hold other values.
///
/// A list in a list in a list a million deep would be freed by as many nested calls, which the native stack doesn't
/// hold. So each container, when it is freed, hands its parts over, and those that nobody else holds are taken apart
/// one by one.
package class Container {
  init() {}

  /// Moves the containers that this one holds to `pending`, when it is about to be freed.
  func surrenderParts(to pending: inout [Container]) {}

  /// What the `deinit` of a container calls.
  final func dismantle() {
    var pending: [Container] = []
    surrenderParts(to: &pending)
    Container.free(&pending)
  }

  static func free(_ pending: inout [Container]) {
    while var next = pending.popLast() {
      if isKnownUniquelyReferenced(&next) { next.surrenderParts(to: &pending) }
    }
  }
}

extension [Container] {
  mutating func gather(_ values: some Sequence<Value>) {
    for value in values { gather(value) }
  }

  mutating func gather(_ value: Value?) {
    if let container = value?.container { append(container) }
  }
}

extension Value {
  var container: Container? {
    switch self {
    case .list(let list): list
    case .tuple(let tuple): tuple
    case .dictionary(let dictionary): dictionary
    case .set(let set): set
    case .function(let function): function
    case .object(let object): object
    case .cell(let cell): cell
    case .none, .truth, .integer, .float, .ellipsis, .string: nil
    }
  }
}
