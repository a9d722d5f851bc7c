import Syntax

/// A syntax tree as one line of text, in the form that `Fixtures/record.py` makes of CPython's trees.
///
/// `1 + x` is `(+ 1 x)`; with spans every node carries its own: `(+ 1@0:1 x@4:5)@0:5`.
struct Tree {
  var showsSpans = false

  func print(_ program: Program) -> String {
    program.statements.map { print($0) }.joined(separator: " ")
  }

  private func mark(_ text: String, _ span: Span) -> String {
    showsSpans ? "\(text)@\(span.start):\(span.end)" : text
  }

  private func node(_ parts: [String]) -> String { "(" + parts.joined(separator: " ") + ")" }

  // MARK: - Expressions

  func print(_ expression: Expression) -> String {
    let text: String
    switch expression.kind {
    case .none: text = "None"
    case .truth(let value): text = value ? "True" : "False"
    case .integer(let value): text = String(value)
    case .float(let value): text = "float:" + String(value.bitPattern, radix: 16)
    case .string(let value): text = quote(value)
    case .formatted(let parts): text = print(parts)
    case .ellipsis: text = "..."
    case .name(let name): text = name
    case .list(let items): text = node(["list"] + items.map(print))
    case .tuple(let items): text = node(["tuple"] + items.map(print))
    case .set(let items): text = node(["set"] + items.map(print))
    case .dictionary(let entries): text = node(["dict"] + entries.flatMap { [print($0.key), print($0.value)] })
    case .unary(let sign, let operand): text = node(["unary" + sign.rawValue, print(operand)])
    case .binary(let operation, let left, let right, _): text = node([operation.rawValue, print(left), print(right)])
    case .comparison(let first, let links):
      text = node(["compare", print(first)] + links.flatMap { [$0.comparison.rawValue, print($0.operand)] })
    // CPython's tree holds the whole chain in one node: the spans of its parts have no counterpart.
    case .and(let left, let right): return node(["and", print(left), print(right)])
    case .or(let left, let right): return node(["or", print(left), print(right)])
    case .conditional(let test, let then, let otherwise):
      text = node(["if", print(test), print(then), print(otherwise)])
    case .lambda(let parameters, let body): text = node(["lambda", print(parameters), print(body)])
    case .call(let callee, let arguments):
      text = node(["call", print(callee)] + arguments.map { ($0.name.map { $0 + "=" } ?? "") + print($0.value) })
    case .attribute(let object, let name, _): text = node([".", print(object), name])
    case .subscripted(let object, let index): text = node(["index", print(object), print(index)])
    case .slice(let lower, let upper, let step):
      text = node(["slice"] + [lower, upper, step].map { $0.map { print($0) } ?? "_" })
    case .comprehension(let comprehension):
      // The span of a bare generator in CPython is that of the call's parentheses.
      if case .generator = comprehension.form { return print(comprehension) }
      text = print(comprehension)
    }
    return mark(text, expression.span)
  }

  private func print(_ comprehension: Comprehension) -> String {
    let head: [String] =
      switch comprehension.form {
      case .list: ["listcomp", print(comprehension.element)]
      case .set: ["setcomp", print(comprehension.element)]
      case .generator: ["generator", print(comprehension.element)]
      case .dictionary(let value): ["dictcomp", print(comprehension.element), print(value)]
      }
    return node(
      head
        + comprehension.clauses.map { node(["for", print($0.target), print($0.iterable)] + $0.conditions.map(print)) })
  }

  /// Without spans inside: CPython 3.11 has none that are right there.
  private func print(_ parts: [FormattedPart]) -> String {
    var plain = self
    plain.showsSpans = false
    var printed: [String] = []
    var text = ""
    func flush() {
      if !text.isEmpty { printed.append(quote(text)) }
      text = ""
    }
    for part in parts {
      switch part {
      case .text(let more): text += more
      case .field(let value, let selfText, let conversion, let spec):
        text += selfText ?? ""
        flush()
        printed.append(
          node(
            ["field", plain.print(value), conversion.map { String($0) } ?? "_"]
              + (spec.isEmpty ? [] : [plain.print(spec)])))
      }
    }
    flush()
    return node(["format"] + printed)
  }

  private func print(_ parameters: [ParameterSyntax]) -> String {
    node(parameters.map { $0.name + ($0.defaultValue.map { "=" + print($0) } ?? "") })
  }

  private func quote(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      let isPlain = (0x20...0x7E).contains(scalar.value) && scalar != "\"" && scalar != "\\"
      quoted += isPlain ? String(scalar) : "\\{\(String(scalar.value, radix: 16))}"
    }
    return quoted + "\""
  }

  // MARK: - Statements

  func print(_ statement: Statement) -> String {
    let text: String
    switch statement.kind {
    case .expression(let value): text = node(["do", print(value)])
    case .assignment(let targets, let value): text = node(["="] + targets.map(print) + [print(value)])
    case .augmented(let target, let operation, let value, _):
      text = node([operation.rawValue + "=", print(target), print(value)])
    case .branch(let branches, let otherwise):
      text = node(
        ["branch"] + branches.map { node([print($0.test)] + $0.body.map(print)) }
          + (otherwise.isEmpty ? [] : [node(["else"] + otherwise.map(print))]))
    case .forLoop(let target, let iterable, let body, let otherwise):
      text = node(["for", print(target), print(iterable)] + loop(body, otherwise))
    case .whileLoop(let test, let body, let otherwise):
      text = node(["while", print(test)] + loop(body, otherwise))
    case .breakLoop: text = "(break)"
    case .continueLoop: text = "(continue)"
    case .pass: text = "(pass)"
    case .function(let function):
      text = node(["def", function.name, print(function.parameters)] + function.body.map(print))
    case .returning(let value): text = node(["return"] + (value.map { [print($0)] } ?? []))
    case .importModules(let modules): text = node(["import"] + modules.map(print))
    case .importNames(let module, let names): text = node(["from", module.name] + names.map(print))
    case .with(let context, let body): text = node(["with", print(context)] + body.map(print))
    case .assertion(let test, let message): text = node(["assert", print(test)] + (message.map { [print($0)] } ?? []))
    case .delete(let targets): text = node(["del"] + targets.map(print))
    }
    return mark(text, statement.span)
  }

  private func loop(_ body: [Statement], _ otherwise: [Statement]) -> [String] {
    [node(["body"] + body.map(print))] + (otherwise.isEmpty ? [] : [node(["else"] + otherwise.map(print))])
  }

  private func print(_ name: ImportedName) -> String { name.name + (name.alias.map { ":" + $0 } ?? "") }
}
