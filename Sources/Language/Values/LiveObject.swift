/// A list or dict that is made when it is looked at, such as a notebook's `In` and `Out`.
package final class LiveObject: NativeObject {
  private let name: String
  private let current: () throws -> Value
  private let missing: (_ index: Value) throws -> (any Error)?

  /// - Parameters:
  ///   - current: what it holds now.
  ///   - missing: what to throw for an index that it doesn't have, in place of Python's own error; nil for none.
  package init(
    _ name: String, missing: @escaping (Value) throws -> (any Error)? = { _ in nil },
    _ current: @escaping () throws -> Value
  ) {
    self.name = name
    self.missing = missing
    self.current = current
  }

  package override var typeName: String { name }
  package override func representation(_ writer: inout Writer) throws { try writer.append(current()) }
  package override func truth() throws -> Bool { try current().isTrue() }
  package override func length() throws -> Int? {
    switch try current() {
    case .list(let list): list.elements.count
    case .dictionary(let dictionary): dictionary.count
    default: nil
    }
  }
  package override func item(_ index: Value, _ machine: Machine) throws -> Value {
    if let error = try missing(index) { throw error }
    return try Subscripts.item(of: current(), at: index, machine)
  }
  package override func iterate(_ machine: Machine) throws -> ValueIterator? { try machine.iterator(over: current()) }
  package override func contains(_ value: Value, _ machine: Machine) throws -> Bool? {
    switch try current() {
    case .dictionary(let dictionary): try dictionary.get(value) != nil
    default: nil
    }
  }
  package override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
    try Attributes.find(name, of: current(), machine)
  }
  package override var attributeNames: [String] { (try? Attributes.names(of: current())) ?? [] }
}
