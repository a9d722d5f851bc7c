import Autograd
import Catalogue
import Tensors
import Wording

/// Turns an op of the catalogue into a function or method of the language: arguments are read by the roles that its
/// card declares, so that no op needs code of its own here.
enum OpAdapter {
  /// The bare function, or a module's: operands come first. `family` is that of results without a tensor among the
  /// operands, and decides which keyword names count.
  static func function(_ op: any Op.Type, named name: String? = nil, family: Family) -> Method {
    let list = op.card.signature.list
    return make(op, name ?? op.card.name, list, OpParameters(list, family), family, isMethod: false)
  }

  /// The method of a tensor: the receiver is the first operand.
  static func method(_ op: any Op.Type, named name: String? = nil, family: Family) -> Method {
    let list = Array(op.card.signature.list.dropFirst())
    return make(op, name ?? op.card.name, list, OpParameters(list, family), family, isMethod: true)
  }

  private static func make(
    _ op: any Op.Type, _ name: String, _ list: [Parameter], _ parameters: OpParameters, _ family: Family,
    isMethod: Bool
  ) -> Method {
    let hasReduction = family == .torch && LossReduction.losses.contains(op.card.name)
    return Method(name, any: parameters.text + (hasReduction ? ", reduction='mean'" : "")) {
      receiver, arguments, machine in
      var arguments = arguments
      let reduction = hasReduction ? try LossReduction.taken(from: &arguments, function: name) : .mean
      let values = try parameters.bind(arguments, function: name)
      var reader = OpArguments(function: name, family: family, op: op)
      if isMethod { try reader.take(receiver, as: Parameter("x"), machine) }
      for (parameter, value) in zip(list, values) { try reader.take(value, as: parameter, machine) }
      return try reader.apply(machine, reduction)
    }
  }
}

/// An op's parameters as one library spells them.
struct OpParameters: Sendable {
  let text: String
  private let names: [(name: String, aliases: [String])]
  private let defaults: [Parameter]

  init(_ list: [Parameter], _ family: Family) {
    defaults = list
    names = list.map { parameter in
      switch (parameter.name, family) {
      case ("axis", .torch): ("axis", ["dim", "dims"])
      case ("shift", .torch): ("shift", ["shifts"])
      case ("keepdims", .torch): ("keepdims", ["keepdim"])
      case ("correction", .torch): ("correction", ["unbiased"])
      case ("correction", .numpy), ("correction", .keras): ("ddof", [])
      case ("x", .torch): ("x", ["input"])
      default: (parameter.name, [])
      }
    }
    text = zip(names, list).map { name, parameter in
      name.name + (parameter.defaultText.map { "=\(name.name == "ddof" ? "0" : $0)" } ?? "")
    }.joined(separator: ", ")
  }

  /// One value a parameter in order, nil where the default holds.
  func bind(_ arguments: Arguments, function: String) throws -> [Value?] {
    var values = [Value?](repeating: nil, count: names.count)
    guard arguments.positional.count <= names.count else {
      throw CallFault.tooMany(
        function: function, parameters: text, most: names.count, given: arguments.positional.count)
    }
    for (index, value) in arguments.positional.enumerated() { values[index] = value }
    for (name, value) in arguments.named {
      guard let index = names.firstIndex(where: { $0.name == name || $0.aliases.contains(name) }) else {
        let known = names.flatMap { [$0.name] + $0.aliases }
        throw CallFault.unknownKeyword(
          function: function, name: name, nearest: known.nearest(to: name), parameters: text)
      }
      if values[index] != nil { throw CallFault.givenTwice(function: function, name: name) }
      values[index] = value
    }
    let missing = values.indices.filter { values[$0] == nil && defaults[$0].defaultText == nil }
    guard missing.isEmpty else {
      throw CallFault.missing(function: function, names: missing.map { names[$0].name }, parameters: text)
    }
    return values
  }
}
