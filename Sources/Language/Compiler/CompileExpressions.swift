import Syntax

extension Compiler {
  mutating func codes(_ expressions: [Expression]) throws -> [Code] {
    var result: [Code] = []
    for expression in expressions { result.append(try code(expression)) }
    return result
  }

  /// The expression ready to run, with its place noted where it may compute with tensors.
  mutating func code(_ expression: Expression) throws -> Code {
    let code = try make(expression)
    switch expression.kind {
    case .unary, .binary, .comparison, .call, .attribute, .subscripted:
      code.origin = machine.origins.add(source, expression.span)
    default: break
    }
    return code
  }

  private mutating func make(_ expression: Expression) throws -> Code {
    let span = expression.span
    switch expression.kind {
    case .none: return ConstantCode(.none, span)
    case .truth(let truth): return ConstantCode(.truth(truth), span)
    case .integer(let number): return ConstantCode(.integer(number), span)
    case .float(let number): return ConstantCode(.float(number), span)
    case .string(let text): return ConstantCode(.text(text), span)
    case .ellipsis: return ConstantCode(.ellipsis, span)
    case .name(let name): return nameCode(name, span)
    case .formatted(let parts): return try formatted(parts, span)
    case .list(let items): return SequenceCode(.list, try codes(items), span)
    case .tuple(let items): return SequenceCode(.tuple, try codes(items), span)
    case .set(let items): return SequenceCode(.set, try codes(items), span)
    case .dictionary(let entries):
      var pairs: [(key: Code, value: Code)] = []
      for entry in entries { pairs.append((try code(entry.key), try code(entry.value))) }
      return DictionaryCode(pairs, span)
    case .unary(let operation, let operand): return try unary(operation, operand, span)
    case .binary(let operation, let left, let right, _):
      let left = try code(left)
      return BinaryCode.make(operation, left, try code(right), span)
    case .comparison(let first, let links): return try comparison(first, links, span)
    case .and(let left, let right):
      let left = try code(left)
      return LogicCode(isAnd: true, left, try code(right), span)
    case .or(let left, let right):
      let left = try code(left)
      return LogicCode(isAnd: false, left, try code(right), span)
    case .conditional(let test, let then, let otherwise):
      let condition = try code(test)
      let then = try code(then)
      return ConditionalCode(condition, then: then, otherwise: try code(otherwise), span)
    case .lambda(let parameters, let body): return try lambda(parameters, body, span)
    case .call(let callee, let arguments): return try call(callee, arguments, span)
    case .attribute(let object, let name, _): return AttributeCode(try code(object), name, span)
    case .subscripted(let container, let index):
      let container = try code(container)
      return SubscriptCode(container, try code(index), span)
    case .slice(let lower, let upper, let step):
      let lower = try lower.map { try code($0) }
      let upper = try upper.map { try code($0) }
      return SliceCode(lower: lower, upper: upper, step: try step.map { try code($0) }, span)
    case .comprehension(let comprehension): return try self.comprehension(comprehension, span)
    }
  }

  private mutating func unary(_ operation: UnaryOperator, _ operand: Expression, _ span: Span) throws -> Code {
    if operation == .minus {
      if case .integer(let number) = operand.kind { return ConstantCode(.integer(0 &- number), span) }
      if case .float(let number) = operand.kind { return ConstantCode(.float(-number), span) }
    }
    return UnaryCode(operation, try code(operand), span)
  }

  private mutating func comparison(_ first: Expression, _ links: [ComparisonLink], _ span: Span) throws -> Code {
    let left = try code(first)
    if links.count == 1 { return ComparisonCode(links[0].comparison, left, try code(links[0].operand), span) }
    var codes: [(operation: ComparisonOperator, operand: Code, span: Span)] = []
    for link in links { codes.append((link.comparison, try code(link.operand), link.operatorSpan)) }
    return ChainCode(left, codes, span)
  }

  private mutating func formatted(_ parts: [FormattedPart], _ span: Span) throws -> Code {
    var result: [FormattedCode.Part] = []
    for part in parts {
      switch part {
      case .text(let text): result.append(.text(text))
      case .field(let value, let selfText, let conversion, let spec):
        let spec = spec.isEmpty ? nil : try formatted(spec, span)
        result.append(.field(try code(value), selfText: selfText, conversion: conversion, spec: spec))
      }
    }
    return FormattedCode(result, span)
  }

  private mutating func call(_ callee: Expression, _ arguments: [Argument], _ span: Span) throws -> Code {
    var receiver: Code?
    var function: Code?
    if case .attribute(let object, _, _) = callee.kind {
      receiver = try code(object)
    } else {
      function = try code(callee)
    }
    var positional: [Code] = []
    var named: [(name: String, code: Code)] = []
    for argument in arguments {
      let code = try code(argument.value)
      if let name = argument.name { named.append((name, code)) } else { positional.append(code) }
    }
    if let receiver, case .attribute(_, let name, _) = callee.kind {
      return MethodCallCode(receiver, name, positional, named, attributeSpan: callee.span, span)
    }
    return CallCode(function ?? ConstantCode(.none, span), positional, named, span)
  }

  private mutating func lambda(_ parameters: [ParameterSyntax], _ body: Expression, _ span: Span) throws -> Code {
    let defaults = try codes(parameters.compactMap(\.defaultValue))
    let names = parameters.map(\.name)
    let function = FunctionCode(
      name: "<lambda>", documentation: nil, source: source, span: span, parameterNames: names,
      defaultCount: defaults.count)
    let (value, layout) = try inFunction(
      parameters: names, bound: [], shared: NameScan.sharedNames(in: [body])
    ) { try $0.code(body) }
    function.complete(body: Block([ReturnAction(value, body.span)]), layout: layout)
    return FunctionMakingCode(function, defaults: defaults, captured: capturedSlots(of: layout), span)
  }

  private mutating func comprehension(_ comprehension: Comprehension, _ span: Span) throws -> Code {
    let first = try code(comprehension.clauses[0].iterable)
    let bound = BoundNames.of(comprehension)
    let shared = NameScan.sharedNames(in: comprehension.insideExpressions)
    if case .generator = comprehension.form {
      return try generator(comprehension, first, bound: bound, shared: shared, span)
    }
    let inner = Scope(.comprehension, parent: scope, layout: scope.layout)
    for name in bound.sorted() { inner.declare(name, isShared: shared.contains(name)) }
    let outer = scope
    scope = inner
    defer { scope = outer }
    let clauses = try self.clauses(comprehension, first)
    let element = try code(comprehension.element)
    let form: ComprehensionCode.Form =
      switch comprehension.form {
      case .set: .set
      case .dictionary(let value): .dictionary(value: try code(value))
      case .list, .generator: .list
      }
    let (slots, boxed) = inner.slots
    return ComprehensionCode(form, element: element, clauses: clauses, slots: slots, boxed: boxed, span)
  }

  private mutating func clauses(_ comprehension: Comprehension, _ first: Code) throws -> [ClauseCode] {
    var result: [ClauseCode] = []
    for (index, clause) in comprehension.clauses.enumerated() {
      let iterable = index == 0 ? first : try code(clause.iterable)
      let target = try target(clause.target)
      result.append(ClauseCode(target: target, iterable: iterable, conditions: try codes(clause.conditions)))
    }
    return result
  }

  private mutating func generator(
    _ comprehension: Comprehension, _ first: Code, bound: Set<String>, shared: Set<String>, _ span: Span
  ) throws -> Code {
    let function = FunctionCode(
      name: "<genexpr>", documentation: nil, source: source, span: span, parameterNames: [], defaultCount: 0)
    let ((element, clauses), layout) = try inFunction(parameters: [], bound: bound, shared: shared) { compiler in
      let clauses = try compiler.clauses(comprehension, first)
      return (try compiler.code(comprehension.element), clauses)
    }
    function.complete(body: Block([]), layout: layout)
    return GeneratorCode(
      function, element: element, clauses: clauses, firstIterable: first, captured: capturedSlots(of: layout), span)
  }
}
