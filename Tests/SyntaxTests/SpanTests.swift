import Syntax
import Testing

@Suite("Spans")
struct SpanTests {
  static func program(_ text: String) throws -> (Program, SourceText) {
    let source = SourceText(name: "test", text: text)
    return (try Parser.parse(source), source)
  }

  @Test("an operator's span is the operator's own")
  func operators() throws {
    let (program, source) = try Self.program("损失 = (a  @  b) not   in c")
    guard case .assignment(_, let value) = program.statements.first?.kind,
      case .comparison(let first, let links) = value.kind,
      case .binary(_, _, _, let operatorSpan) = first.kind
    else {
      Issue.record("not a comparison of a product")
      return
    }
    #expect(source.text(of: operatorSpan) == "@")
    #expect(source.text(of: links[0].operatorSpan) == "not   in")
    // Parentheses belong to what is outside them.
    #expect(source.text(of: first.span) == "a  @  b")
    #expect(source.text(of: value.span) == "(a  @  b) not   in c")
  }

  @Test("arguments, parameters, names and augmented operators have spans of their own")
  func parts() throws {
    let (program, source) = try Self.program("def σ(a, b = 2):\n  x.grad -= f(a, axis = (0))\nimport a.b  as c\n")
    guard case .function(let function) = program.statements[0].kind,
      case .augmented(let target, _, let value, let operatorSpan) = function.body[0].kind,
      case .attribute(_, _, let nameSpan) = target.kind, case .call(_, let arguments) = value.kind,
      case .importModules(let modules) = program.statements[1].kind
    else {
      Issue.record("not the statements that were written")
      return
    }
    #expect(source.text(of: function.nameSpan) == "σ")
    #expect(function.parameters.map { source.text(of: $0.span) } == ["a", "b = 2"])
    #expect(source.text(of: operatorSpan) == "-=")
    #expect(source.text(of: nameSpan) == "grad")
    #expect(arguments.map { source.text(of: $0.span) } == ["a", "axis = (0)"])
    #expect(modules.map { source.text(of: $0.span) } == ["a.b  as c"])
    #expect(source.text(of: program.statements[0].span) == "def σ(a, b = 2):\n  x.grad -= f(a, axis = (0))")
  }

  @Test("expressions inside f-strings point into the source")
  func fields() throws {
    let (program, source) = try Self.program("f'损{loss + 1:{w}.2f}' \"x\" f\"{d['k']}\"")
    guard case .expression(let value) = program.statements.first?.kind, case .formatted(let parts) = value.kind else {
      Issue.record("not an f-string")
      return
    }
    var texts: [String] = []
    for case .field(let value, _, _, let spec) in parts {
      texts.append(source.text(of: value.span))
      for case .field(let inner, _, _, _) in spec { texts.append(source.text(of: inner.span)) }
    }
    #expect(texts == ["loss + 1", "w", "d['k']"])
  }

  @Test("a tree's depth counts its longest way down")
  func depth() throws {
    let depths = ["x", "x + y", "x + y * z", "f(a, b=[c.d])", "[x for x in y if -x]", "f'{a:{b + c}}'", "{1: {2: 3}}"]
      .map {
        text -> Int? in
        guard case .expression(let value) = try? Self.program(text).0.statements.first?.kind else { return nil }
        return value.depth
      }
    #expect(depths == [1, 2, 3, 4, 3, 3, 3])
  }

  @Test("a function's documentation is its body's first string")
  func documentation() throws {
    let texts = ["def f():\n  'a' 'b'\n  x", "def f():\n  x\n  'a'", "def f(): f'{x}'", "def f(): \"\"\"c\"\"\""].map {
      text -> String? in
      guard case .function(let function) = try? Self.program(text).0.statements.first?.kind else { return "none" }
      return function.documentation
    }
    #expect(texts == ["ab", nil, nil, "c"])
  }
}
