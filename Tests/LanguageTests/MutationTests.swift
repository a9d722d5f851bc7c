import Catalogue
import FoundationEssentials
import Language
import Synchronization
import Syntax
import Testing
import Wording

/// Programs damaged at random: words swapped for others, dropped, repeated. Most fail; none may crash or hang.
@Suite("no program brings the evaluator down")
struct MutationTests {
  private static let words = [
    "0", "1", "-1", "10**18", "9223372036854775807", "1.5", "1e308", "None", "True", "''", "'a'", "[]", "()", "{}",
    "range(3)", "x", "xs", "print", "len", "int", "str", "list", "max", "sum", "sorted", "lambda: 0", "f", "+", "-",
    "*",
    "**", "//", "%", "<<", "==", "<", "in", "and", "not", "[0]", "[::-1]", "[-5:]", "(1)", "()", ".append", ".format",
    ",",
    "if", "else", "for", "tensor([1.0, 2.0])", "zeros(2, 3)", ".sum()", ".T", "@", "param(0.5)", ".backward()",
    ".reshape(-1)", "[None]", "[...]", "arange(4)", ".grad", "isinstance", "type", "{1, 2}", "dict", "'{:>5}'", "%",
  ]

  /// Splits a program into names, numbers, single signs and the space between.
  private static func pieces(_ program: String) -> [String] {
    var pieces: [String] = []
    var current = ""
    func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber || character == "_" }
    for character in program {
      if let last = current.last, isWord(last) && isWord(character) || last == " " && character == " " {
        current.append(character)
      } else {
        if !current.isEmpty { pieces.append(current) }
        current = String(character)
      }
    }
    return pieces + [current]
  }

  @Test("damaged programs end in an error or not, but they end", arguments: 0..<8)
  func mutated(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed) &+ 20_261_124)
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Oracle")
    let files = OracleTests.programs.filter { $0 != "large_loops.py" && $0 != "primes.py" }
    for _ in 0..<5 {
      let file = files[Int.random(in: 0..<files.count, using: &random)]
      let program = String(decoding: try Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
      var lines = program.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      // Each line is a cell of its own where it can be, so that one error does not hide the rest.
      for index in lines.indices where Bool.random(using: &random) {
        var pieces = MutationTests.pieces(lines[index])
        let place = Int.random(in: 0..<pieces.count, using: &random)
        let word = MutationTests.words[Int.random(in: 0..<MutationTests.words.count, using: &random)]
        switch Int.random(in: 0..<4, using: &random) {
        case 0: pieces.remove(at: place)
        case 1: pieces.insert(word, at: place)
        case 2: pieces[place] = word
        default: pieces.insert(pieces[place], at: place)
        }
        lines[index] = pieces.joined()
      }
      let session = Session()
      var cell = ""
      for line in lines + [""] {
        if line.first.map({ $0 != " " }) ?? true, !cell.isEmpty {
          run(cell, in: session)
          cell = ""
        }
        cell += line + "\n"
      }
      #expect(Transcript.of("print('alive')", in: session).text == "alive\n")
    }
  }

  private func run(_ cell: String, in session: Session) {
    let looks = Atomic(0)
    let pulse = Pulse(isCancelled: { looks.add(1, ordering: .relaxed).newValue > 300 })
    let outcome = session.run(SourceText(name: "cell", text: cell), pulse: pulse)
    // What came out can be shown, too.
    if let value = outcome.value { _ = try? Writer.representation(of: value) }
    if let failure = outcome.failure { #expect(!failure.fault.message.english.isEmpty && !failure.trace.isEmpty) }
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
