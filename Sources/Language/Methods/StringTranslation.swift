/// `str.maketrans` and `str.translate`.
enum StringTranslation {
  /// `str.maketrans(table)`, `str.maketrans(from, to)` and `str.maketrans(from, to, removed)`
  static let maker = Method("maketrans", "x, y=None, z=None, /") { call in
    let table = DictionaryObject()
    if !call.has(1) {
      guard case .dictionary(let given) = call[0] else { throw call.wrong(0, "dict") }
      for (key, value) in given.pairs { try table.set(codePoint(key, call), to: value) }
      return .dictionary(table)
    }
    let (from, to) = (try call.text(0).codePoints, try call.text(1).codePoints)
    guard from.count == to.count else { throw ValueFault.sliceSize(expected: from.count, got: to.count) }
    for (old, new) in zip(from, to) { try table.set(.integer(Int(old.value)), to: .integer(Int(new.value))) }
    if call.has(2) {
      for removed in try call.text(2).codePoints { try table.set(.integer(Int(removed.value)), to: .none) }
    }
    return .dictionary(table)
  }

  private static func codePoint(_ key: Value, _ call: Call) throws -> Value {
    switch key {
    case .integer: return key
    case .string(let text):
      guard text.count == 1 else { throw ValueFault.notOneCharacter(length: text.count) }
      return .integer(Int(text.codePoints[0].value))
    default: throw call.wrong(0, "dict")
    }
  }

  static let translate = Method("translate", "table, /") { call in
    guard case .dictionary(let table) = call[0] else { throw call.wrong(0, "dict") }
    var result = ""
    for scalar in StringMethods.receiver(call).string.unicodeScalars {
      switch try table.get(.integer(Int(scalar.value))) {
      case nil: result.unicodeScalars.append(scalar)
      case .some(.none): break
      case .integer(let number):
        guard let new = UInt32(exactly: number).flatMap(Unicode.Scalar.init) else { throw ValueFault.codePoint }
        result.unicodeScalars.append(new)
      case .string(let text): result += text.string
      case let other?:
        throw TypeFault.wrongArgument(
          function: "translate", parameter: "table", expected: "str", got: other.typeName)
      }
    }
    return .text(result)
  }
}
