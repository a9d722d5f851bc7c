import Language
import Syntax
import Wording

/// A document as a program for CPython with NumPy, PyTorch or Keras: the cells as they are, with the imports that bare
/// names stand for here, and what a prompt would show printed.
struct PythonScript {
  let title: String
  let tongue: Tongue
  let session: Session

  /// Where bare names of ours live in Python; the first module that has the same thing under the name wins.
  private static let homes = [
    "torch", "torch.nn.functional", "keras", "keras.layers", "keras.models", "keras.optimizers", "keras.losses",
    "keras.metrics", "keras.utils", "sklearn.metrics", "sklearn.model_selection", "sklearn.preprocessing", "pandas",
  ]

  /// Names that PyTorch spells otherwise.
  private static let definitions: [(name: String, needs: String, code: String)] = [
    ("param", "torch", "def param(data):\n    return torch.tensor(data, requires_grad=True)"),
    ("concat", "torch", "concat = torch.cat"),
  ]

  func text(_ document: Document) throws -> String {
    var bodies: [String] = []
    var used: Set<String> = []
    var bound: Set<String> = []
    var shows = false
    for entry in document.entries {
      switch entry.kind {
      case .prose, .command: bodies.append(Self.comment(entry.source))
      case .cell(let number):
        var body = entry.source
        // What failed here would end the program there.
        if entry.isFaulty {
          body = Self.comment(body)
        } else if let cell = try? session.prepare(SourceText(name: "In [\(number)]", text: entry.source)) {
          used.formUnion(cell.usedNames.subtracting(bound))
          bound.formUnion(cell.boundNames)
          if let shown = Self.showing(cell) {
            body = shown
            shows = true
          }
        } else {
          body = Self.comment(body)
        }
        bodies.append("# In [\(number)]\n" + body)
      }
    }
    let prelude = prelude(for: used, shows: shows)
    return ([head] + prelude + bodies).joined(separator: "\n\n") + "\n"
  }

  private var head: String { Self.comment(ExportWords.scriptHead(title)[tongue]) }

  // MARK: What stands above the cells

  private func prelude(for used: Set<String>, shows: Bool) -> [String] {
    var imports: [String: [String]] = [:]
    var plain: Set<String> = []
    var code: [String] = []
    var missing: [String] = []
    for name in used.sorted() where !Self.isPython(name) {
      if let definition = Self.definitions.first(where: { $0.name == name }) {
        plain.insert(definition.needs)
        code.append(definition.code)
      } else if let home = home(of: name) {
        imports[home, default: []].append(name)
      } else if session.machine.builtins[name] != nil {
        missing.append(name)
      }
    }
    var parts: [String] = []
    let lines =
      plain.sorted().map { "import \($0)" }
      + imports.sorted { $0.key < $1.key }.map { "from \($0.key) import \($0.value.joined(separator: ", "))" }
    if !lines.isEmpty { parts.append(lines.joined(separator: "\n")) }
    if !missing.isEmpty { parts.append(Self.comment(ExportWords.notInPython(missing)[tongue])) }
    parts += code
    if shows {
      parts.append("def _show(value):\n    if value is not None:\n        print(repr(value))")
    }
    return parts
  }

  private func home(of name: String) -> String? {
    guard session.machine.builtins[name] != nil else { return nil }
    return Self.homes.first { module in
      guard let module = try? session.machine.module(named: module) else { return false }
      return module.attribute(name) != nil
    }
  }

  private static let python: Set<String> = [
    "print", "len", "range", "float", "int", "str", "bool", "list", "tuple", "dict", "set", "round", "abs", "min",
    "max",
    "sum", "sorted", "enumerate", "zip", "any", "all", "map", "filter", "reversed", "isinstance", "type", "help",
    "repr",
    "divmod", "pow", "ord", "chr", "iter", "next", "id", "hash", "callable", "getattr", "hasattr", "slice", "format",
    "bin", "hex", "oct", "open", "frozenset", "complex", "bytes", "object",
  ]

  private static func isPython(_ name: String) -> Bool { python.contains(name) }

  // MARK: Cells

  /// The cell with its last expression handed to `_show`; nil where nothing of it would be shown.
  private static func showing(_ cell: PreparedCell) -> String? {
    guard !cell.program.hidesResult, let last = cell.program.statements.last,
      case .expression(let expression) = last.kind
    else { return nil }
    // `print(…)` and its like give None.
    if case .call(let callee, _) = expression.kind, case .name("print") = callee.kind { return nil }
    let source = cell.source
    let start = source.text(of: Span(0, expression.span.start))
    let end = source.text(of: Span(expression.span.end, source.bytes.count))
    return start + "_show(" + source.text(of: expression.span) + ")" + end
  }

  private static func comment(_ text: String) -> String {
    text.visibleControls.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "#" : "# \($0)" }.joined(separator: "\n")
  }
}
