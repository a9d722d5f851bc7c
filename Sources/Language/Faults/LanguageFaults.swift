import Wording

// The facts of every error that the language itself can raise, one closed enum a topic; their sentences stand beside
// each in `Faults/…Sentences.swift`.

/// A name that means nothing here.
package enum NameFault: Equatable, Sendable {
  case undefined(name: String, nearest: String?)
  /// A variable of the function that has no value yet.
  case unboundLocal(name: String)
  /// A variable of an outer function that has no value yet.
  case unboundOuter(name: String)
  /// A Python builtin that the language leaves out: `open`, `input`, `eval` and their like.
  case refused(name: String)
  case attribute(type: String, name: String, nearest: String?)
  case readOnly(type: String, name: String)
  case module(name: String, nearest: String?)
  case moduleMember(module: String, name: String, nearest: String?)
}

/// A call whose arguments don't fit.
package enum CallFault: Equatable, Sendable {
  case notCallable(type: String)
  case tooMany(function: String, parameters: String, most: Int, given: Int)
  case missing(function: String, names: [String], parameters: String)
  case unknownKeyword(function: String, name: String, nearest: String?, parameters: String)
  case givenTwice(function: String, name: String)
  case positionalOnly(function: String, name: String)
}

/// An operation on values of the wrong type.
package enum TypeFault: Equatable, Sendable {
  case operands(operation: String, left: String, right: String)
  case operand(operation: String, type: String)
  case unordered(comparison: String, left: String, right: String)
  case notIterable(type: String)
  case notSubscriptable(type: String)
  case noItemAssignment(type: String)
  case noItemDeletion(type: String)
  case noLength(type: String)
  case notContainer(type: String)
  case notReversible(type: String)
  case notContext(type: String)
  case unhashable(type: String)
  case indexType(container: String, type: String)
  case sliceIndex(type: String)
  case inString(type: String)
  case wrongArgument(function: String, parameter: String, expected: String, got: String)
  case cannotUnpack(type: String)
  case joinItem(position: Int, type: String)
  case formatCode(code: String, type: String)
  case unconvertible(to: String, type: String)
  case percentArguments(wanted: Int, given: Int)
  case percentMapping
  case sequenceElement(position: Int)
  case sumOfText
  case notType(type: String)
}

/// A value that the operation can't work with, though its type is right.
package enum ValueFault: Equatable, Sendable {
  case tooManyToUnpack(expected: Int, got: Int?)
  case tooFewToUnpack(expected: Int, got: Int)
  case emptySequence(function: String)
  case notInList(value: String)
  case substring(text: String)
  case emptySeparator
  case mathDomain(function: String)
  case number(text: String, base: Int)
  case decimal(text: String)
  case base(Int)
  case formatCode(code: String, type: String)
  case formatSpec(String)
  case formatString(FormatProblem)
  case zipUnequal(shorter: Int)
  case zeroStep(of: String)
  case sliceSize(expected: Int, got: Int)
  case codePoint
  case notOneCharacter(length: Int)
  case notFinite(to: String, value: String)
  case negativeShift
  case complexResult(left: String, right: String)
  case pairLength(position: Int, length: Int)
  case emptyRange
  case sampleTooLarge
  case modulus
  case notInvertible
  case negativeArgument(function: String)
  case listChanged

  /// What is wrong in the pattern of `str.format` or `%`.
  package enum FormatProblem: Equatable, Sendable {
    case singleBrace(String)
    case unclosedBrace
    case mixedNumbering
    case incomplete
    case percentCode(String)
    case conversion(String)
  }
}

/// A position or key that is not there.
package enum LookupFault: Equatable, Sendable {
  case index(container: String, index: Int, count: Int)
  case popEmpty(container: String)
  case popIndex(index: Int, count: Int)
  case assignmentIndex(container: String, index: Int, count: Int)
  /// `known` are all keys, where they are few.
  case key(String, nearest: String?, known: [String])
  case emptyDictionary
  case emptySet
  case replacementIndex(Int)
}

/// Arithmetic without a result.
package enum ArithmeticFault: Equatable, Sendable {
  case divisionByZero(operation: String)
  case zeroToNegativePower
  /// A whole number beyond 64 bits.
  case intTooLarge(operation: String)
  case floatTooLarge(operation: String)
  case floatToInt(value: String)
  case infinityToInt
  case countTooLarge
}

/// A limit that the program ran into.
package enum LimitFault: Equatable, Sendable {
  case recursion(limit: Int)
  case nesting
  case written(limit: Int)
  case allocation(bytes: Int, limit: Int)
  case memory(used: Int, limit: Int)
  case changedDuringIteration(type: String)
}

/// A statement that refuses to go on.
package enum StatementFault: Equatable, Sendable {
  case assertion(message: String?)
  case stopped
}

/// What a program is not allowed to do where it comes from someone else.
package enum ReachFault: Equatable, Sendable {
  /// `path` is what it asked for: a file, or a data set's name.
  case file(path: String)
  case download(name: String)
}
