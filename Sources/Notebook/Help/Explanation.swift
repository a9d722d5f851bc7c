import Language
import Syntax
import Wording

extension Notebook {
  /// What is known about a name: `name?`, `name??`, `:help name`. A command's name with its colon will do.
  func explain(_ name: String, _ depth: HelpText.Depth = .brief) throws {
    if name.isEmpty || CommandList.split(name) != nil { return try HelpCommand.run(name, self) }
    let value = try value(named: name)
    if let module = ModuleNames(value) { return say(module.text(depth, columns: display.columns)) }
    let help = Help.about(value)
    guard help.signature == nil, help.card == nil else { return say(helpText.text(help, depth)) }
    try say(look(at: value, named: name))
  }

  var helpText: HelpText {
    HelpText(tongue: tongue, columns: display.columns, digits: digits, catalogue: try? shelf.catalogue())
  }

  /// A variable's type, what it takes, and its value as a cell shows it.
  private func look(at value: Value, named name: String) throws -> StyledText {
    var memory = MemorySize()
    memory.add(value)
    let head = StyledText(name, .title) + StyledText("   \(value.typeName)   \(Numeral.bytes(memory.bytes))", .dim)
    let source = SourceText(name: name, text: "")
    let echo = Echo(tongue: tongue, digits: digits, columns: display.columns, session: session)
    guard let shown = try echo.result(value, source: source) else { return head }
    if shown.isShortened { longOutput = .value(value) }
    return head + "\n" + shown.text
  }

  /// What a dotted name stands for. Throws where nothing has it.
  private func value(named name: String) throws -> Value {
    let parts = name.split(separator: ".").map(String.init)
    guard let first = parts.first, var value = session.value(of: first) else {
      throw NotebookFault.noHelp(name, nearest: (session.names + session.builtinNames).nearest(to: name))
    }
    for (index, part) in parts.enumerated().dropFirst() {
      guard let next = try Attributes.find(part, of: value, session.machine) else {
        let owner = parts[..<index].joined(separator: ".")
        let nearest = Attributes.names(of: value).nearest(to: part)
        throw NotebookFault.noHelp(name, nearest: nearest.map { "\(owner).\($0)" })
      }
      value = next
    }
    return value
  }
}

/// A module as a list of what it holds.
private struct ModuleNames {
  private let name: String
  private let names: [String]
  /// Names that are shown at a glance.
  private static let glance = 60

  init?(_ value: Value) {
    guard case .object(let object) = value, let module = object as? ModuleObject else { return nil }
    name = module.name
    names = module.attributeNames.filter { !$0.hasPrefix("_") }
  }

  func text(_ depth: HelpText.Depth, columns: Int) -> StyledText {
    let shown = depth == .full ? names[...] : names.prefix(Self.glance)
    let list = shown.joined(separator: ", ") + (shown.count < names.count ? ", …" : "")
    let head = StyledText(name, .title) + StyledText("   module", .dim)
    return ([head] + StyledText(list).filled(to: min(columns, 84))).joined(separator: "\n")
  }
}
