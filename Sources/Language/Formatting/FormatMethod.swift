/// `"{} {name:spec}".format(…)`
struct FormatMethod {
  private let scalars: [Unicode.Scalar]
  private let arguments: Arguments
  private let machine: Machine
  private var index = 0
  /// Fields numbered by themselves, and whether any field was numbered at all.
  private var automatic = 0
  private var isManual = false

  private init(_ pattern: Text, _ arguments: Arguments, _ machine: Machine) {
    scalars = pattern.codePoints
    self.arguments = arguments
    self.machine = machine
  }

  static func format(_ pattern: Text, _ arguments: Arguments, _ machine: Machine) throws -> String {
    var method = FormatMethod(pattern, arguments, machine)
    return try method.text(depth: 0)
  }

  /// Text up to the end, or up to the brace that closes a spec.
  private mutating func text(depth: Int) throws -> String {
    var result = ""
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "{":
        if depth == 0, index < scalars.count, scalars[index] == "{" {
          index += 1
          result += "{"
        } else {
          if depth > 1 { throw ValueFault.formatString(.unclosedBrace) }
          result += try field(depth: depth)
        }
      case "}":
        if depth > 0 {
          index -= 1
          return result
        }
        guard index < scalars.count, scalars[index] == "}" else { throw ValueFault.formatString(.singleBrace("}")) }
        index += 1
        result += "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    if depth > 0 { throw ValueFault.formatString(.unclosedBrace) }
    return result
  }

  private mutating func field(depth: Int) throws -> String {
    var name = ""
    var brackets = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if brackets == 0, scalar == "!" || scalar == ":" || scalar == "}" || scalar == "{" { break }
      if scalar == "[" { brackets = 1 }
      if scalar == "]" { brackets = 0 }
      name.unicodeScalars.append(scalar)
      index += 1
    }
    guard index < scalars.count else {
      throw ValueFault.formatString(name.isEmpty && depth == 0 ? .singleBrace("{") : .unclosedBrace)
    }
    var conversion: Character?
    if scalars[index] == "!" {
      guard index + 1 < scalars.count else { throw ValueFault.formatString(.unclosedBrace) }
      let letter = Character(scalars[index + 1])
      guard ["r", "s", "a"].contains(letter) else { throw ValueFault.formatString(.conversion(String(letter))) }
      conversion = letter
      index += 2
    }
    var value = try self.value(named: name)
    var spec = ""
    if index < scalars.count, scalars[index] == ":" {
      index += 1
      spec = try text(depth: depth + 1)
    }
    guard index < scalars.count, scalars[index] == "}" else { throw ValueFault.formatString(.unclosedBrace) }
    index += 1
    value = try Formatting.converted(value, conversion)
    return try Formatting.format(value, spec)
  }

  /// The value of `name.attribute[index]…`, where an empty name counts on by itself.
  private mutating func value(named text: String) throws -> Value {
    let head = text.prefix { $0 != "." && $0 != "[" }
    var value: Value
    if head.isEmpty || Int(head) != nil {
      let isAutomatic = head.isEmpty
      if isAutomatic ? isManual : automatic > 0 { throw ValueFault.formatString(.mixedNumbering) }
      let place = isAutomatic ? automatic : Int(head) ?? 0
      if isAutomatic { automatic += 1 } else { isManual = true }
      guard place >= 0, place < arguments.positional.count else { throw LookupFault.replacementIndex(place) }
      value = arguments.positional[place]
    } else {
      guard let named = arguments.named.first(where: { $0.name == String(head) }) else {
        throw LookupFault.key(
          Writer.quoted(String(head)), nearest: nil, known: arguments.named.map { Writer.quoted($0.name) })
      }
      value = named.value
    }
    var rest = text.dropFirst(head.count)
    while let mark = rest.first {
      rest = rest.dropFirst()
      if mark == "." {
        let name = rest.prefix { $0 != "." && $0 != "[" }
        value = try Attributes.get(String(name), of: value)
        rest = rest.dropFirst(name.count)
      } else {
        let key = rest.prefix { $0 != "]" }
        let index = Int(key).map(Value.integer) ?? .text(String(key))
        value = try Subscripts.item(of: value, at: index, machine)
        rest = rest.dropFirst(key.count + 1)
        if let next = rest.first, next != ".", next != "[" { throw ValueFault.formatString(.unclosedBrace) }
      }
    }
    return value
  }
}
