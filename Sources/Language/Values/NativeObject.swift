import Catalogue
import Syntax
import Wording

/// An object that the language passes around without knowing what it is: a module, a type, a model, a table, a plot.
///
/// A class rather than a protocol so that a value stays two words. A kind of object overrides what it can do; what it
/// leaves alone is refused with Python's kind of error and the type's name.
package class NativeObject: Container {

  /// What `type(x).__name__` says.
  package var typeName: String { "object" }

  /// What `type(x)` shows between the quotes.
  package var fullTypeName: String { typeName }

  /// What a message about a missing attribute calls it.
  package var title: String { typeName }

  /// Writes what `repr(x)` shows.
  package func representation(_ writer: inout Writer) throws {
    writer.append("<\(typeName)>")
  }

  /// Writes what `str(x)` and `print` show, where that differs from `repr(x)`.
  package func display(_ writer: inout Writer) throws { try representation(&writer) }

  /// What a notebook shows of it in the learner's language; nil where `representation` says it all.
  package var sentences: Bilingual? { nil }

  /// Whether an f-string without a spec shows it as a number and not as `str(x)` does.
  package var formatsAsNumber: Bool { false }
  /// `format(x, spec)` for a spec that is not empty, or nil if it takes none.
  package func formatted(_ spec: String) throws -> String? { nil }

  /// Bytes that it takes beyond a plain object's few.
  package var heldBytes: Int { 0 }

  package func truth() throws -> Bool { try length().map { $0 != 0 } ?? true }

  /// The value of an attribute, or nil if the object has none of that name. Methods come from `method(_:)`.
  package func attribute(_ name: String) throws -> Value? { nil }
  /// The same where the attribute has to be computed, such as a tensor's transpose.
  package func attribute(_ name: String, _ machine: Machine) throws -> Value? { try attribute(name) }
  /// The method of that name, or nil if the object has none.
  package func method(_ name: String) -> Method? { nil }
  /// Sets an attribute; false if there is none of that name that can be set.
  package func setAttribute(_ name: String, to value: Value) throws -> Bool { false }
  /// The names of all attributes and methods, for completion and near misses.
  package var attributeNames: [String] { [] }

  /// Whether the object may be called, for messages and `callable`.
  package var isCallable: Bool { false }
  /// The parameters of a call, for help, completion and messages.
  package var parameters: Parameters? { nil }
  /// The name under which messages and help show its call.
  package var callName: String { title }
  /// The card that explains it, where there is one.
  package var card: Card? { nil }
  package func call(_ arguments: Arguments, _ machine: Machine) throws -> Value {
    throw CallFault.notCallable(type: typeName)
  }

  /// `len(x)`, or nil if it has none.
  package func length() throws -> Int? { nil }
  package func item(_ index: Value, _ machine: Machine) throws -> Value {
    throw TypeFault.notSubscriptable(type: typeName)
  }
  package func setItem(_ index: Value, to value: Value, _ machine: Machine) throws {
    throw TypeFault.noItemAssignment(type: typeName)
  }
  package func deleteItem(_ index: Value, _ machine: Machine) throws {
    throw TypeFault.noItemDeletion(type: typeName)
  }
  /// An iterator over the object's parts, or nil if it has none.
  package func iterate(_ machine: Machine) throws -> ValueIterator? { nil }
  /// `value in x`, or nil if only iteration can tell.
  package func contains(_ value: Value, _ machine: Machine) throws -> Bool? { nil }

  /// `self <operator> other` (or `other <operator> self` if `reflected`), or nil if it has no such meaning.
  package func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ machine: Machine
  ) throws -> Value? { nil }
  /// `self <operator>= other` in place, or nil if it is `self = self <operator> other`.
  package func augmented(_ operation: BinaryOperator, _ other: Value, _ machine: Machine) throws -> Value? { nil }
  package func unary(_ operation: UnaryOperator, _ machine: Machine) throws -> Value? { nil }
  /// `self <comparison> other`, or nil if it has no such meaning; `==` then means "the same object".
  package func compare(
    _ comparison: ComparisonOperator, _ other: Value, reflected: Bool, _ machine: Machine
  ) throws -> Value? { nil }

  /// What `int(x)`, `float(x)`, `abs(x)`, `round(x, digits)`, `sum(x)`, `min(x)` and `max(x)` give; nil where the
  /// general rule holds.
  /// The whole number that it stands for wherever Python asks for an index or a count: a NumPy or PyTorch integer.
  package var asIndex: Int? { nil }
  /// The Python number that it equals as a key of a dict: a NumPy number.
  package var asKey: Value? { nil }
  package func asInt() throws -> Int? { nil }
  package func asFloat() throws -> Double? { nil }
  package func absolute(_ machine: Machine) throws -> Value? { nil }
  package func rounded(_ digits: Int?, _ machine: Machine) throws -> Value? { nil }
  package func total(_ machine: Machine) throws -> Value? { nil }
  /// `name` is `min` or `max`.
  package func extreme(_ name: String, _ machine: Machine) throws -> Value? { nil }

  /// Whether it may be a key of a dict, by identity or by `hashNumber`.
  package var isHashable: Bool { true }
  package var hashNumber: Int { ObjectIdentifier(self).hashValue }
  /// Equality as keys of a dict have it.
  package func isEqual(_ other: NativeObject) -> Bool { self === other }

  /// `with x:` begins; nil if the object is no context.
  package func enter(_ machine: Machine) throws -> Value? { nil }
  package func exit(_ machine: Machine) {}
}
