import Catalogue
import Language
import Syntax
import Testing
import Wording

@Suite("builtins and help")
struct BuiltinTests {
  @Test(
    "every builtin's example runs as it stands, and its card speaks both languages", arguments: 0..<Builtins.all.count)
  func example(index: Int) {
    let card = Builtins.all[index].card
    let outcome = Session().run(SourceText(name: "example", text: card.example))
    #expect(outcome.failure == nil, "\(card.name): \(outcome.failure?.fault.message.english ?? "")")
    #expect(card.example.contains(card.name), "\(card.name)")
    #expect(!card.summary.english.isEmpty && card.summary.chinese.unicodeScalars.contains { $0.value > 0x2E80 })
    #expect(Session().value(of: card.name) != nil, "\(card.name)")
  }

  @Test("Python's own names stay, whatever the tensor vocabulary adds")
  func names() {
    let session = Session()
    for name in [
      "print", "len", "range", "float", "int", "str", "bool", "list", "tuple", "dict", "set", "round", "abs", "min",
      "max",
      "sum", "sorted", "enumerate", "zip", "any", "all", "map", "filter", "reversed", "isinstance", "type", "help",
    ] {
      guard case .object(let object)? = session.value(of: name) else {
        Issue.record("\(name) is missing")
        continue
      }
      #expect(object.card?.group == .language, "\(name)")
    }
  }

  @Test("help says how a thing is called and what it is")
  func help() {
    var found: [Help] = []
    let session = Session()
    let program = "def f(a, b=[1]):\n  'Adds them.'\n  return a\nhelp(f)\nhelp(len)\nhelp([].append)\nhelp(3)"
    _ = session.run(SourceText(name: "cell", text: program)) { output in
      if case .help(let help) = output { found.append(help) }
    }
    #expect(found.map(\.signature) == ["f(a, b=[1])", "len(obj, /)", "append(object, /)", nil])
    #expect(found.map(\.title) == ["f", "len", "append", "3"])
    #expect(found[0].documentation == "Adds them.")
    #expect(found[1].card?.name == "len")
    #expect(found[3].type == "int")
  }

  @Test("the attributes of a value are listed for completion")
  func attributes() throws {
    let session = Session()
    let list = try #require(session.run(SourceText(name: "cell", text: "[1]")).value)
    #expect(Attributes.names(of: list).contains("append"))
    let module = try #require(session.run(SourceText(name: "cell", text: "import math\nmath")).value)
    #expect(Attributes.names(of: module).contains("sqrt"))
  }

  @Test("an overlay wins over a learner's names for one cell, and leaves them alone")
  func overlay() {
    let session = Session()
    _ = session.run(SourceText(name: "cell", text: "close = 5"))
    var printed = ""
    _ = session.run(
      SourceText(name: "check", text: "def f(): return close\nprint(close, f(), [close for i in range(1)])"),
      overlay: ["close": .integer(7)]
    ) { output in if case .text(let text) = output { printed += text } }
    #expect(printed == "7 7 [7]\n")
    #expect(Transcript.of("print(close)", in: session).text == "5\n")
  }

  @Test("variables, functions and their state live from cell to cell")
  func cells() {
    let session = Session()
    _ = session.run(SourceText(name: "In [1]", text: "def count(into=[]):\n  into.append(rate)\n  return len(into)"))
    #expect(Transcript.of("rate = 1\nprint(count(), count())", in: session).text == "1 2\n")
    #expect(Transcript.of("rate = 'x'; count", in: session).outcome.value != nil)
    #expect(Transcript.of("len = 3\nprint(len)\ndel len\nprint(len([1]))", in: session).text == "3\n1\n")
    #expect(session.names.sorted() == ["count", "rate"])
    #expect(Transcript.of("rate;", in: session).outcome.hidesResult)
  }
}
