/// A value of the language.
///
/// Numbers and truth values are held in place; everything else is one reference, so that a value is two words and
/// copying one costs at most a reference count.
package enum Value {
  case none
  case truth(Bool)
  case integer(Int)
  case float(Double)
  /// `...`, as an index of a tensor.
  case ellipsis
  case string(Text)
  case list(ListObject)
  case tuple(TupleObject)
  case dictionary(DictionaryObject)
  case set(SetObject)
  case function(FunctionObject)
  /// Everything that the evaluator need not know: ranges, slices, types, modules, builtins, models, tables, plots.
  case object(NativeObject)
  /// The box of a variable that an inner function shares. It lives in slots only; a program never sees one.
  case cell(Cell)
}

/// The box of a variable that an inner function reads, so that closures bind late, as in Python.
package final class Cell: Container {
  package var value: Value?

  init(_ value: Value? = nil) { self.value = value }

  deinit { dismantle() }

  override func surrenderParts(to pending: inout [Container]) {
    pending.gather(value)
    value = nil
  }
}

extension Value {
  package static func text(_ string: String) -> Value { .string(Text(string)) }
  package static func list(of elements: [Value]) -> Value { .list(ListObject(elements)) }
  package static func tuple(of elements: [Value]) -> Value { .tuple(TupleObject(elements)) }

  /// Python's name of the value's type, as `type(x).__name__` says it.
  package var typeName: String {
    switch self {
    case .none: "NoneType"
    case .truth: "bool"
    case .integer: "int"
    case .float: "float"
    case .ellipsis: "ellipsis"
    case .string: "str"
    case .list: "list"
    case .tuple: "tuple"
    case .dictionary: "dict"
    case .set: "set"
    case .function: "function"
    case .object(let object): object.typeName
    case .cell: "cell"
    }
  }

  /// Python's truth: empty containers, zeros and `None` are false.
  package func isTrue() throws -> Bool {
    switch self {
    case .truth(let truth): truth
    case .none: false
    case .integer(let number): number != 0
    case .float(let number): number != 0
    case .ellipsis: true
    case .string(let text): !text.isEmpty
    case .list(let list): !list.elements.isEmpty
    case .tuple(let tuple): !tuple.elements.isEmpty
    case .dictionary(let dictionary): dictionary.count != 0
    case .set(let set): set.count != 0
    case .function: true
    case .object(let object): try object.truth()
    case .cell: true
    }
  }

  /// The reference behind the value, for `is` and for finding a container inside itself.
  var identity: ObjectIdentifier? {
    switch self {
    case .none, .truth, .integer, .float, .ellipsis: nil
    case .string(let text): ObjectIdentifier(text)
    case .list(let list): ObjectIdentifier(list)
    case .tuple(let tuple): ObjectIdentifier(tuple)
    case .dictionary(let dictionary): ObjectIdentifier(dictionary)
    case .set(let set): ObjectIdentifier(set)
    case .function(let function): ObjectIdentifier(function)
    case .object(let object): ObjectIdentifier(object)
    case .cell(let cell): ObjectIdentifier(cell)
    }
  }

  /// Python's `is`. Equal small numbers and equal strings count as one object, as CPython mostly has it.
  package func isIdentical(to other: Value) -> Bool {
    switch (self, other) {
    case (.none, .none), (.ellipsis, .ellipsis): true
    case (.truth(let a), .truth(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.float(let a), .float(let b)): a.bitPattern == b.bitPattern
    case (.string(let a), .string(let b)): a === b || a == b
    case (.tuple(let a), .tuple(let b)): a === b || (a.elements.isEmpty && b.elements.isEmpty)
    default: identity != nil && identity == other.identity
    }
  }

  /// The whole number of an int or bool, which Python lets stand for each other, or of an object that stands for one.
  package var wholeNumber: Int? {
    switch self {
    case .integer(let number): number
    case .truth(let truth): truth ? 1 : 0
    case .object(let object): object.asIndex
    default: nil
    }
  }

  /// The double that `float(x)` gives of a number or of an object that stands for one, such as a tensor of one
  /// element; nil for all else, text included.
  package func asDouble() throws -> Double? {
    if case .object(let object) = self { return try object.asFloat() }
    return realNumber
  }

  /// The number of an int, bool or float as a double.
  package var realNumber: Double? {
    switch self {
    case .float(let number): number
    case .integer(let number): Double(number)
    case .truth(let truth): truth ? 1 : 0
    default: nil
    }
  }
}
