import Syntax

/// Makes a parsed program ready to run: every name becomes a slot, every node a `Code` or an `Action`.
struct Compiler {
  let source: SourceText
  let machine: Machine
  /// Names that mean these values before any variable or builtin, such as check functions while a lesson judges.
  let overlay: [String: Value]
  var scope: Scope

  init(source: SourceText, machine: Machine, overlay: [String: Value] = [:]) {
    self.source = source
    self.machine = machine
    self.overlay = overlay
    scope = Scope(.program, parent: nil, layout: FrameLayout())
  }

  /// The program's statements, and the expression whose value is its result, if its last statement is one.
  mutating func compile(_ program: Program) throws -> (body: Block, result: Code?, layout: FrameLayout) {
    var statements = program.statements
    var last: Expression?
    if let statement = statements.last, case .expression(let expression) = statement.kind {
      last = expression
      statements.removeLast()
    }
    let body = try block(statements)
    let result = try last.map { try code($0) }
    return (body, result, scope.layout)
  }

  mutating func block(_ statements: [Statement]) throws -> Block {
    var actions: [Action] = []
    for statement in statements { actions += try self.actions(statement) }
    return Block(actions)
  }

  /// What reads a name.
  func nameCode(_ name: String, _ span: Span) -> Code {
    switch scope.meaning(of: name) {
    case .local(let slot): return LocalCode(slot, name, span)
    case .cell(let slot, let isOuter): return CellCode(slot, name, isOuter: isOuter, span)
    case .global:
      if let value = overlay[name] { return ConstantCode(value, span) }
      return GlobalCode(
        machine.globals.slot(of: name), name, builtin: machine.builtins[name], neighbours: scope.visibleNames, span)
    }
  }

  /// What sets a name.
  func nameTarget(_ name: String, _ span: Span) -> NameTarget {
    switch scope.meaning(of: name) {
    case .local(let slot): NameTarget(.local(slot), name, span)
    case .cell(let slot, _): NameTarget(.cell(slot), name, span)
    case .global: NameTarget(.global(machine.globals.slot(of: name)), name, span)
    }
  }

  mutating func target(_ expression: Expression) throws -> Target {
    switch expression.kind {
    case .name(let name): return nameTarget(name, expression.span)
    case .attribute(let object, let name, _): return AttributeTarget(try code(object), name, expression.span)
    case .subscripted(let container, let index):
      return SubscriptTarget(try code(container), try code(index), expression.span)
    case .tuple(let items), .list(let items):
      var targets: [Target] = []
      for item in items { targets.append(try target(item)) }
      return UnpackTarget(targets, expression.span)
    default: throw LocatedFault(SyntaxFault.invalidTarget(.literal, .assign), in: source, at: expression.span)
    }
  }

  /// Compiles `body` in a function's scope of its own.
  mutating func inFunction<Result>(
    parameters: [String], bound: Set<String>, shared: Set<String>,
    _ body: (inout Compiler) throws -> Result
  ) throws -> (Result, FrameLayout) {
    let inner = Scope(.function, parent: scope, layout: FrameLayout())
    for name in parameters { inner.declare(name, isShared: shared.contains(name), isParameter: true) }
    for name in bound.sorted() where !inner.isDeclared(name) {
      inner.declare(name, isShared: shared.contains(name))
    }
    let outer = scope
    defer { scope = outer }
    scope = inner
    return (try body(&self), inner.layout)
  }

  /// Slots of the current scope whose boxes a function with that layout takes along.
  func capturedSlots(of layout: FrameLayout) -> [Int] {
    layout.capturedNames.compactMap { name in
      if case .cell(let slot, _) = scope.meaning(of: name) { slot } else { nil }
    }
  }
}
