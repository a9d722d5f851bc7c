import Catalogue
import Wording

/// The arguments of one call as they were written: positional ones first, then those given by name.
package struct Arguments {
  package var positional: [Value]
  package var named: [(name: String, value: Value)]

  package init(_ positional: [Value] = [], named: [(name: String, value: Value)] = []) {
    self.positional = positional
    self.named = named
  }
}

/// What a function takes, in Python's own notation: `iterable, /, *, key=None, reverse=False` or `*values, sep=' '`.
package struct Parameters: Sendable {
  package struct Item: Sendable {
    package let name: String
    package let defaultText: String?
    /// It can be given by position alone (it stands before `/`).
    package var isPositionalOnly = false
    /// It can be given by name alone (it stands after `*`).
    package var isNamedOnly = false
    /// `*values`: takes all further positional arguments.
    package var isVariadic = false

    package init(name: String, defaultText: String?) {
      self.name = name
      self.defaultText = defaultText
    }
  }

  package let items: [Item]
  /// As help and messages show it.
  package let text: String
  let positionalCount: Int
  let isVariadic: Bool

  package init(_ items: [Item], text: String? = nil) {
    self.items = items
    self.text =
      text
      ?? items.map { item in (item.isVariadic ? "*" : "") + item.name + (item.defaultText.map { "=\($0)" } ?? "") }
      .joined(separator: ", ")
    positionalCount = items.filter { !$0.isNamedOnly && !$0.isVariadic }.count
    isVariadic = items.contains(where: \.isVariadic)
  }

  /// Reads Python's notation. Defaults hold no comma but in quotes or brackets.
  package init(_ text: String) {
    var items: [Item] = []
    var isNamedOnly = false
    for piece in Parameters.pieces(of: text) {
      if piece == "/" {
        for index in items.indices { items[index].isPositionalOnly = true }
      } else if piece == "*" {
        isNamedOnly = true
      } else {
        let halves = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        var name = String(halves[0])
        let isVariadic = name.hasPrefix("*")
        if isVariadic { name.removeFirst() }
        var item = Item(name: name, defaultText: halves.count > 1 ? String(halves[1]) : nil)
        item.isNamedOnly = isNamedOnly
        item.isVariadic = isVariadic
        if isVariadic { isNamedOnly = true }
        items.append(item)
      }
    }
    self.init(items, text: text)
  }

  package init(_ parameters: [Parameter]) {
    self.init(
      parameters.map { parameter in
        parameter.name + (parameter.defaultText.map { "=\($0)" } ?? "")
      }.joined(separator: ", "))
  }

  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var current = ""
    var depth = 0
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if "([{".contains(character) {
        depth += 1
      } else if ")]}".contains(character) {
        depth -= 1
      }
      if character == ",", depth == 0, quote == nil {
        pieces.append(current)
        current = ""
      } else if character != " " || !current.isEmpty {
        current.append(character)
      }
    }
    if !current.isEmpty { pieces.append(current) }
    return pieces
  }
}

extension Parameters {
  /// The values of the parameters in order, nil where the default holds; further positional ones in `rest`.
  ///
  /// Throws if one is missing, unknown, given twice, or too many are given.
  package func bind(_ arguments: Arguments, function: String) throws -> (values: [Value?], rest: [Value]) {
    var values: [Value?] = Array(repeating: nil, count: items.count)
    var rest: [Value] = []
    var next = 0
    for value in arguments.positional {
      if next < items.count, !items[next].isNamedOnly, !items[next].isVariadic {
        values[next] = value
        next += 1
      } else if isVariadic {
        rest.append(value)
      } else {
        throw CallFault.tooMany(
          function: function, parameters: text, most: positionalCount, given: arguments.positional.count)
      }
    }
    for (name, value) in arguments.named {
      guard let index = items.firstIndex(where: { $0.name == name && !$0.isVariadic }) else {
        throw CallFault.unknownKeyword(
          function: function, name: name, nearest: namedItems.nearest(to: name), parameters: text)
      }
      if items[index].isPositionalOnly { throw CallFault.positionalOnly(function: function, name: name) }
      if values[index] != nil { throw CallFault.givenTwice(function: function, name: name) }
      values[index] = value
    }
    let missing = items.indices.filter {
      values[$0] == nil && items[$0].defaultText == nil && !items[$0].isVariadic
    }
    if !missing.isEmpty {
      throw CallFault.missing(function: function, names: missing.map { items[$0].name }, parameters: text)
    }
    return (values, rest)
  }

  private var namedItems: [String] { items.filter { !$0.isPositionalOnly && !$0.isVariadic }.map(\.name) }
}
