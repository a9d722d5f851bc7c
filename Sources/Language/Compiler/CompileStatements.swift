import Syntax

extension Compiler {
  /// The actions of one statement: mostly one, one a name for imports.
  mutating func actions(_ statement: Statement) throws -> [Action] {
    let span = statement.span
    switch statement.kind {
    case .expression(let expression): return [ExpressionAction(try code(expression), span)]
    case .assignment(let targets, let value): return [try assignment(targets, value, span)]
    case .augmented(let target, let operation, let value, _):
      let action = try augmentation(target, operation, value, span)
      action.origin = machine.origins.add(source, span)
      return [action]
    case .branch(let branches, let otherwise):
      var codes: [(condition: Code, body: Block)] = []
      for branch in branches { codes.append((try code(branch.test), try block(branch.body))) }
      return [BranchAction(codes, otherwise: try block(otherwise), span)]
    case .forLoop(let target, let iterable, let body, let otherwise):
      let iterable = try code(iterable)
      let target = try self.target(target)
      let body = try block(body)
      return [ForAction(target, iterable, body, otherwise: try block(otherwise), span)]
    case .whileLoop(let test, let body, let otherwise):
      let condition = try code(test)
      let body = try block(body)
      return [WhileAction(condition, body, otherwise: try block(otherwise), span)]
    case .breakLoop:
      return [LoopControl(.breaking, span)]
    case .continueLoop:
      return [LoopControl(.continuing, span)]
    case .pass: return []
    case .function(let function): return [try definition(function, span)]
    case .returning(let value):
      return [ReturnAction(try value.map { try code($0) }, span)]
    case .importModules(let modules): return modules.map { importing($0) }
    case .importNames(let module, let members):
      return members.map { member in
        ImportAction(
          module.name, member: member.name, nameTarget(member.alias ?? member.name, member.span), member.span)
      }
    case .with(let context, let body): return [WithAction(try code(context), try block(body), span)]
    case .assertion(let test, let message):
      let condition = try code(test)
      return [AssertAction(condition, message: try message.map { try code($0) }, span)]
    case .delete(let targets):
      var result: [Target] = []
      for target in targets { result.append(try self.target(target)) }
      return [DeleteAction(result, span)]
    }
  }

  private mutating func assignment(_ targets: [Expression], _ value: Expression, _ span: Span) throws -> Action {
    let value = try code(value)
    var result: [Target] = []
    for target in targets { result.append(try self.target(target)) }
    if result.count == 1, let name = result[0] as? NameTarget { return NameAssignment(name, value, span) }
    return Assignment(result, value, span)
  }

  private mutating func augmentation(
    _ target: Expression, _ operation: BinaryOperator, _ value: Expression, _ span: Span
  ) throws -> Action {
    switch target.kind {
    case .name(let name):
      let current = nameCode(name, target.span)
      return NameAugmentation(
        nameTarget(name, target.span), current: current, operation, try code(value), span)
    case .subscripted(let container, let index):
      let container = try code(container)
      let index = try code(index)
      return PlaceAugmentation(.item(container, index), operation, try code(value), span)
    case .attribute(let object, let name, _):
      let object = try code(object)
      return PlaceAugmentation(.attribute(object, name), operation, try code(value), span)
    default: throw LocatedFault(SyntaxFault.invalidTarget(.literal, .augment), in: source, at: target.span)
    }
  }

  private mutating func definition(_ function: FunctionSyntax, _ span: Span) throws -> Action {
    let defaults = try codes(function.parameters.compactMap(\.defaultValue))
    let names = function.parameters.map(\.name)
    let code = FunctionCode(
      name: function.name, documentation: function.documentation, source: source, span: span, parameterNames: names,
      defaultCount: defaults.count)
    let (body, layout) = try inFunction(
      parameters: names, bound: BoundNames.of(function.body), shared: NameScan.sharedNames(in: function.body)
    ) { try $0.block(function.body) }
    code.complete(body: body, layout: layout)
    let making = FunctionMakingCode(code, defaults: defaults, captured: capturedSlots(of: layout), span)
    return NameAssignment(nameTarget(function.name, function.nameSpan), making, span)
  }

  private func importing(_ module: ImportedName) -> Action {
    // `import a.b` makes `a` known, whose attribute `b` is then the module meant.
    let bound = module.alias == nil ? module.boundName : nil
    return ImportAction(
      module.name, bound: bound, member: nil, nameTarget(module.boundName, module.span), module.span)
  }
}
