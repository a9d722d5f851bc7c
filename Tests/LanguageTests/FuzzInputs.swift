import FoundationEssentials
import Language
import Syntax
import Testkit

/// Inputs nobody would write, and some that anybody might: bytes, soups of words, damaged programs, deep nests, huge
/// literals, and programs that call whatever there is with whatever there is. The same for the same seed everywhere.
struct FuzzInputs {
  private var random: SeededGenerator
  private let vocabulary: Vocabulary

  init(seed: UInt64, _ vocabulary: Vocabulary) {
    random = SeededGenerator(seed: seed)
    self.vocabulary = vocabulary
  }

  /// The words that inputs are made of, gathered once.
  struct Vocabulary {
    /// Lines of the oracle's programs.
    let programs: [[String]]
    /// Names that can be called, with the modules': `np.zeros`.
    let functions: [String]
    /// Values of every type, each with its attributes.
    let values: [(text: String, attributes: [String])]

    init(session: Session, oracle: URL, programs names: [String]) throws {
      programs = try names.map { name in
        String(decoding: try Data(contentsOf: oracle.appending(path: name)), as: UTF8.self)
          .split(separator: "\n").map(String.init)
      }
      let imports = [
        "np": "numpy", "torch": "torch", "F": "torch.nn.functional", "keras": "keras", "layers": "keras.layers",
        "pd": "pandas",
        "math": "math", "rnd": "random", "nr": "numpy.random", "plt": "matplotlib.pyplot",
      ]
      var found = session.machine.builtins.keys.filter { !Self.slow.contains($0) }.sorted()
      for (alias, module) in imports.sorted(by: { $0.key < $1.key }) {
        let object = Value.object(try session.machine.module(named: module))
        found += Attributes.names(of: object).filter { !Self.slow.contains($0) }.map { "\(alias).\($0)" }
      }
      functions = found
      _ = session.run(FuzzInputs.source(Self.prelude(imports)))
      values = Self.samples.map { text in
        let value = session.run(FuzzInputs.source(Array(text.utf8))).value
        let names = value.map { Attributes.names(of: $0) } ?? []
        return (text, names.filter { !Self.slow.contains($0) })
      }
    }

    static func prelude(_ imports: [String: String]) -> [UInt8] {
      Array(imports.sorted { $0.key < $1.key }.map { "import \($1) as \($0)\n" }.joined().utf8)
    }

    /// What fetches from the network, or takes as long as it is told to.
    private static let slow: Set = ["mnist", "load_data", "datasets", "fit", "train_on_batch"]

    private static let samples = [
      "0", "1", "-1", "7", "9223372036854775807", "0.5", "-0.0", "1e308", "float('nan')", "float('inf')", "None",
      "True", "''",
      "'abc'", "'损失 é 👩‍👩‍👧'", "'{:>5}{x!r}'", "'%d%s%%'", "[]", "[3, 1, 2]", "[[1, 2], [3]]", "['a', None]", "()",
      "(1, 'b')",
      "{}", "{'a': 1, 'b': [2]}", "set()", "{1, 2}", "range(5)", "range(10, 0, -3)", "len", "lambda x: x", "int",
      "tensor(2.0)",
      "tensor([1.0, 2.0, 3.0])", "tensor([[1, 2], [3, 4]])", "tensor([True, False])", "zeros(0)", "ones(2, 3, 4)",
      "param([0.5, -1.0])", "np.array([1.5, 2.5])", "np.arange(6).reshape(2, 3)", "np.array([])", "slice", "np",
      "torch.float32",
      "pd.DataFrame({'a': [1, 2], 'b': ['x', None]})", "pd.Series([1.0, float('nan'), 3.0])", "pd.Series(['x', 'y'])",
      "pd.Timestamp('2024-02-29')", "layers.Dense(2)", "keras.Sequential([layers.Dense(1, input_shape=(2,))])",
      "zip([1], [2])", "map(abs, [-1])", "iter", "enumerate('ab')", "x.grad", "_", "not_defined",
    ]
  }

  static func source(_ bytes: [UInt8]) -> SourceText { SourceText(name: "cell", bytes: bytes) }

  mutating func next() -> [UInt8] {
    switch roll(100) {
    case 0..<30: return Array(program().utf8)
    case 30..<50: return Array(damaged().utf8)
    case 50..<65: return Array(soup().utf8)
    case 65..<73: return (0..<roll(40)).map { _ in UInt8.random(in: 0...255, using: &random) }
    case 73..<81: return Array(letters().utf8)
    case 81..<89: return Array(nest().utf8)
    case 89..<94: return Array(literal().utf8)
    default: return broken()
    }
  }

  // MARK: - Programs

  private mutating func program() -> String {
    (0..<1 + roll(3)).map { _ in statement(2) }.joined(separator: "\n")
  }

  private mutating func statement(_ depth: Int, _ indent: String = "") -> String {
    let inner = indent + "  "
    switch roll(depth > 0 ? 13 : 7) {
    case 0: return indent + "x = \(expression(depth))"
    case 1: return indent + "\(target()) \(pick(["+", "-", "*", "/", "@", "**", "//", "%", "|"]))= \(expression(depth))"
    case 2: return indent + "\(target()) = \(expression(depth))"
    case 3: return indent + "del \(target())"
    case 4: return indent + "assert \(expression(depth)), \(expression(0))"
    case 5, 6: return indent + expression(3)
    case 7:
      return indent + "for \(pick(["i", "i, j", "x", "(i, (j, x))"])) in \(expression(1)):\n"
        + statement(depth - 1, inner)
    case 8:
      return indent + "if \(expression(1)):\n" + statement(depth - 1, inner) + "\n\(indent)else:\n"
        + statement(0, inner)
    case 9:
      return indent + "while \(expression(1)):\n" + statement(depth - 1, inner)
        + (roll(2) == 0 ? "\n\(inner)break" : "")
    case 10:
      return indent + "def f(a, b=\(expression(0))):\n" + statement(depth - 1, inner)
        + "\n\(inner)return \(expression(1))"
    case 11: return indent + "with no_grad():\n" + statement(depth - 1, inner)
    default: return indent + "x, y = \(expression(1))"
    }
  }

  private mutating func target() -> String {
    switch roll(5) {
    case 0: return "x"
    case 1: return "y[\(index())]"
    case 2: return "x.\(pick(["grad", "data", "T", "shape", "columns", "requires_grad", "a"]))"
    case 3: return "(x, [y, z])"
    default: return "z[\(expression(0))][\(index())]"
    }
  }

  private mutating func expression(_ depth: Int) -> String {
    guard depth > 0 else {
      return roll(3) == 0 ? pick(["x", "y", "z", "f", "i"]) : pick(vocabulary.values.map(\.text))
    }
    switch roll(14) {
    case 0, 1, 2: return "\(pick(vocabulary.functions))(\(arguments(depth - 1)))"
    case 3, 4, 5:
      let value = vocabulary.values[roll(vocabulary.values.count)]
      guard !value.attributes.isEmpty else { return value.text }
      return "(\(value.text)).\(pick(value.attributes))" + (roll(5) == 0 ? "" : "(\(arguments(depth - 1)))")
    case 6, 7:
      let sign = pick([
        "+", "-", "*", "/", "//", "%", "@", "**", "<<", ">>", "&", "|", "^", "<", "==", "in", "is", "and", "or",
      ])
      return "(\(expression(depth - 1)) \(sign) \(expression(depth - 1)))"
    case 8: return "\(pick(["-", "+", "~", "not "]))\(expression(depth - 1))"
    case 9: return "(\(expression(depth - 1)))[\(index())]"
    case 10: return "[\(expression(depth - 1)) for i in \(expression(depth - 1)) if \(expression(0))]"
    case 11:
      return
        "f'{\(pick(["x", "y", "1.5", "'a'", "x + y"]))\(pick(["", "!r", "!s"]))\(pick(["", ":>8.3f", ":,d", ":e", ":x", ":{y}", ":^30"]))}'"
    case 12: return "(lambda a, b=1: \(expression(depth - 1)))(\(arguments(0)))"
    default: return "(\(expression(depth - 1)) if \(expression(0)) else \(expression(depth - 1)))"
    }
  }

  private mutating func arguments(_ depth: Int) -> String {
    (0..<roll(4)).map { _ in
      let name =
        roll(6) == 0
        ? pick(["axis", "dim", "keepdims", "key", "reverse", "default", "n", "x", "shape", "dtype", "how"]) + "=" : ""
      return name + expression(depth)
    }.joined(separator: ", ")
  }

  private mutating func index() -> String {
    pick([
      "0", "-1", "5", "9223372036854775807", "-9223372036854775808", "::-1", "1:", ":-1", "::0",
      "::9223372036854775807", "None", "...",
      "0, 1", ":, 0", "'a'", "x", "x > 0", "[0, 1]", "True", "1.5", "..., None", "tensor([0, 1])", "-5:5:2",
    ])
  }

  // MARK: - Damage

  private mutating func damaged() -> String {
    guard !vocabulary.programs.isEmpty else { return soup() }
    let program = vocabulary.programs[roll(vocabulary.programs.count)]
    let start = roll(program.count)
    var lines = Array(program[start..<min(program.count, start + 1 + roll(8))])
    for _ in 0..<1 + roll(3) {
      let place = roll(lines.count)
      var characters = Array(lines[place])
      let from = roll(characters.count + 1)
      switch roll(5) {
      case 0: if from < characters.count { characters.remove(at: from) }
      case 1: characters.insert(contentsOf: pick(Self.words), at: from)
      case 2:
        characters =
          Array(characters[..<from]) + Array(pick(Self.words)) + Array(characters[min(characters.count, from + 2)...])
      case 3: characters = Array(characters.prefix(from))
      default: lines.swapAt(place, roll(lines.count))
      }
      if place < lines.count { lines[place] = String(characters) }
    }
    return lines.joined(separator: "\n")
  }

  private mutating func soup() -> String {
    (0..<1 + roll(16)).map { _ in pick(Self.words) + pick(["", " ", ""]) }.joined()
  }

  private mutating func letters() -> String {
    (0..<roll(24)).map { _ in
      pick([
        "损", "失", "é", "e\u{301}", "👩‍👩‍👧", "（", "）", "，", "：", "“", "”", "＝", "１", "ａ", "\u{200B}", "\u{A0}", "\u{3000}",
        "\u{202E}",
        "\u{1B}", "\t", "\r", "\n", "\u{0}", "ﬁ", "ℝ", "𝑥", "x", "=", "1", " ", "\"", "'", "#", "\\", "ß", "İ",
        "\u{1160}", "🇨🇳", "\u{FEFF}",
        "×", "≤", "²", "…", "。",
      ])
    }.joined()
  }

  private mutating func nest() -> String {
    let depth = [3, 50, 99, 200, 990, 1_010, 3_000][roll(7)]
    switch roll(8) {
    case 0: return (0..<min(depth, 400)).map { String(repeating: " ", count: $0) + "if 1:\n" }.joined() + "x"
    case 1:
      return
        "a = []\nfor i in range(\(depth)): a = \(pick(["[a]", "(a,)", "{'k': a}", "[a, a]"]))\n\(pick(["print(a)", "a == a", "str(a)", "hash(a)", "a"]))"
    case 2:
      return
        "def f(n): return \(pick(["f(n + 1)", "[f(n + 1)]", "1 + f(n - 1) if n else 0", "sum(f(n + 1) for i in [1])"]))\nf(\(depth))"
    case 3:
      return
        "m = [1]\nfor i in range(\(depth)): m = \(pick(["map(abs, m)", "zip(m)", "enumerate(m)", "filter(None, m)"]))\nlist(m)"
    default:
      let open = pick([
        "(", "[", "{", "-", "not ", "x**", "f(", "x[", "lambda: ", "x if y else ", "f'{", "1 + ", "x.", "(1, ", "{1: ",
        "[i for i in ",
      ])
      let close = pick(["", ")", "]", "}", "'}", ")]"])
      return String(repeating: open, count: depth) + "x" + String(repeating: close, count: roll(2) * depth)
    }
  }

  private mutating func literal() -> String {
    let size = [1, 19, 20, 400, 5_000, 100_000][roll(6)]
    switch roll(7) {
    case 0: return String(repeating: pick(["9", "0", "1_"]), count: size)
    case 1: return "0x" + String(repeating: "f", count: size)
    case 2: return "1e" + String(repeating: "9", count: size)
    case 3: return "'" + String(repeating: pick(["a", "损", "\\x41", "\\", "{"]), count: size) + "'"
    case 4: return "[" + String(repeating: "1, ", count: size) + "]"
    case 5: return "f'{1:" + String(repeating: "9", count: size) + "}'"
    default: return String(repeating: "a", count: size) + " = " + String(repeating: "1 + ", count: size / 2) + "1"
    }
  }

  private mutating func broken() -> [UInt8] {
    var bytes = Array((roll(2) == 0 ? program() : damaged()).utf8)
    for _ in 0..<1 + roll(3) {
      bytes.insert(
        contentsOf: [[0], [0xFF], [0xC3], [0xE6, 0x8D], [0xF0, 0x9F], [0xED, 0xA0, 0x80], [0xC0, 0x80]][roll(7)],
        at: roll(bytes.count + 1))
    }
    return bytes
  }

  private static let words = [
    "x", "y", "f", "print", "0", "1", "-1", "2.5", "1e9", "0x1F", "'a'", "\"b\"", "'''", "f'{x}'", "[", "]", "(", ")",
    "{", "}", ",", ":",
    ";", ".", "...", "=", "==", "!=", "<", ">=", "+", "-", "*", "**", "/", "//", "%", "@", "&", "|", "^", "~", "<<",
    "+=", "->", ":=",
    "and", "or", "not", "in", "is", "if", "elif", "else", "for", "while", "def f(x):", "return", "lambda", "pass",
    "break", "continue",
    "import", "from", "as", "with", "assert", "del", "global", "class", "try", "yield", "True", "None", "\n", "\n  ",
    "\n\t", "#", "\\",
    "损失", "（", "，", "“", "==0", "range(3)", "tensor([1.0])", ".sum()", ".T", "[0]", "[::-1]", "len(x)", "&&", "++",
    "!x", "$", "?", "`",
  ]

  private mutating func roll(_ count: Int) -> Int { count <= 1 ? 0 : Int.random(in: 0..<count, using: &random) }
  private mutating func pick(_ choices: [String]) -> String { choices.isEmpty ? "" : choices[roll(choices.count)] }
}
