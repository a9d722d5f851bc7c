import Datasets
import Language
import Syntax

/// Completion of code: names, attributes, arguments of the call that is open, modules, and in strings the words that an
/// argument takes, keys, or files.
extension Notebook {
  func codeCompletion(_ before: String) -> NotebookCompletion {
    let open = OpenCode(before)
    if open.isComment { return .none }
    if let quote = open.quote { return stringCompletion(quote, open, before) }
    let word = before.trailing { $0.isLetter || $0.isNumber || $0 == "_" }
    if let first = word.first, first.isNumber { return .none }
    let owner = before.dropLast(word.count)
    if let found = importCompletion(before, word) { return found }
    if owner.last == "." { return attributeCompletion(String(owner.dropLast()), word, before) }
    let arguments = argumentNames(open)
    guard !word.isEmpty else { return names("", in: before, of: arguments.map { $0 + "=" }) }
    let all =
      arguments.map { $0 + "=" } + session.names + session.builtinNames + Self.keywords
      + Self.words(in: owner)
    return candidates(word, in: before, all) { [session] name in
      if let value = session.value(of: name), value.isCallable { return "(" }
      return Self.keywords.contains(name) && !["True", "False", "None"].contains(name) ? " " : ""
    }
  }

  private static let keywords = [
    "and", "assert", "break", "continue", "def", "del", "elif", "else", "False", "for", "from", "if", "import", "in",
    "is", "lambda", "None", "not", "or", "pass", "return", "True", "while", "with",
  ]

  private func attributeCompletion(_ owner: String, _ word: String, _ before: String) -> NotebookCompletion {
    guard let value = value(ofDotted: owner.trailing { $0.isLetter || $0.isNumber || "_.".contains($0) }) else {
      return .none
    }
    let wanted = Attributes.names(of: value).filter { word.hasPrefix("_") || !$0.hasPrefix("_") }
    return candidates(word, in: before, wanted) { name in
      guard let attribute = try? Attributes.find(name, of: value) else { return "" }
      return attribute.isCallable ? "(" : ""
    }
  }

  /// The names in the entry itself: parameters and variables of a function that is being written.
  private static func words(in text: some StringProtocol) -> [String] {
    guard text.contains(where: \.isNewline) else { return [] }
    func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber || character == "_" }
    return text.split(whereSeparator: { !isPart($0) }).map { String($0) }.filter { $0.first?.isNumber == false }
  }

  private func value(ofDotted name: some StringProtocol) -> Value? {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "." }.map { String($0) }
    guard let first = parts.first, !first.isEmpty, var value = session.value(of: first) else { return nil }
    for part in parts.dropFirst() {
      guard let next = (try? Attributes.find(part, of: value)) ?? nil else { return nil }
      value = next
    }
    return value
  }

  // MARK: Arguments

  /// The parameters of the call whose bracket is the innermost, without those that were given by name.
  private func argumentNames(_ open: OpenCode) -> [String] {
    guard let call = open.brackets.last, call.kind == "(", !call.owner.isEmpty else { return [] }
    let text = call.inside
    let word = text.trailing { $0.isLetter || $0.isNumber || $0 == "_" }
    // After `activation=` stands a value, and so it does within an expression.
    let last = text.dropLast(word.count).last { !$0.isWhitespace }
    guard last == nil || last == "," else { return [] }
    let given = text.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "=") }.filter { $0.last == "=" }
    return (value(ofDotted: call.owner)?.parameterNames ?? []).filter { !given.contains($0 + "=") }
  }

  // MARK: Modules

  /// `import ten`, `from tensorflow.keras.layers import De`; nil for all other lines.
  private func importCompletion(_ before: String, _ word: String) -> NotebookCompletion? {
    let line = before.split(omittingEmptySubsequences: false) { $0.isNewline || $0 == ";" }.last ?? ""
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, first == "from" || first == "import", line.last != first.last || words.count > 1
    else { return nil }
    if first == "from", let place = words.firstIndex(of: "import"), place == 2 {
      guard let module = try? session.machine.module(named: words[1]) else { return NotebookCompletion.none }
      return names(word, in: before, of: Attributes.names(of: .object(module)).filter { !$0.hasPrefix("_") })
    }
    let typed = line.trailing { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    if words.contains("as") { return NotebookCompletion.none }
    if first == "from", words.count > 2 || (words.count == 2 && typed.isEmpty) {
      return candidates(word, in: before, ["import"]) { _ in " " }
    }
    // A level at a time: `tensorflow`, then `tensorflow.keras`.
    let level = typed.split(separator: ".", omittingEmptySubsequences: false).count
    let modules = ModuleView.all.map(\.name).filter { $0.hasPrefix(typed) }
    let heads = modules.map { $0.split(separator: ".").prefix(level).joined(separator: ".") }
    return names(typed, in: before, of: heads)
  }

  // MARK: Strings

  private func stringCompletion(_ quote: OpenCode.Quote, _ open: OpenCode, _ before: String) -> NotebookCompletion {
    if let words = words(for: quote, open) {
      return candidates(quote.content, in: before, words) { _ in quote.mark }
    }
    return fileCompletion(quote.content, in: before, closing: quote.mark)
  }

  /// The words that may stand in a string: those of `activation=` and its like, or the keys of what is looked into.
  /// nil where it may be anything.
  private func words(for quote: OpenCode.Quote, _ open: OpenCode) -> [String]? {
    // In a list the argument's name stands before the list: `metrics=['accuracy']`.
    var text = quote.before
    if let list = open.brackets.last, list.kind == "[" {
      if !list.owner.isEmpty { return value(ofDotted: list.owner).flatMap(keys) }
      text = text.dropLast(list.inside.count - (quote.content.count + quote.mark.count) + 1)
    }
    guard text.last == "=" || text.dropLast(0).last(where: { !$0.isWhitespace }) == "=" else { return nil }
    let name = text.dropLast { $0.isWhitespace || $0 == "=" }.trailing { $0.isLetter || $0 == "_" }
    return ArgumentWords.words(for: name)
  }

  /// The texts among a dict's keys, or a table's columns.
  private func keys(of value: Value) -> [String]? {
    switch value {
    case .dictionary(let dictionary):
      dictionary.keys.compactMap { if case .string(let text) = $0 { text.string } else { nil } }
    case .object(let table as FrameObject): table.frame.columns.map(\.name)
    default: nil
    }
  }
}

extension StringProtocol where SubSequence == Substring {
  fileprivate func dropLast(while isDropped: (Character) -> Bool) -> Substring {
    guard let end = lastIndex(where: { !isDropped($0) }) else { return "" }
    return self[...end]
  }
}

extension Value {
  fileprivate var isCallable: Bool {
    switch self {
    case .function: true
    case .object(let object): object.isCallable
    default: false
    }
  }

  fileprivate var parameterNames: [String] {
    switch self {
    case .function(let function): function.parameters.items.map(\.name)
    case .object(let object):
      object.parameters?.items.filter { !$0.isPositionalOnly && !$0.isVariadic }.map(\.name) ?? []
    default: []
    }
  }
}
