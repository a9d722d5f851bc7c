import Catalogue
import FoundationEssentials
import Language
import Syntax
import Synchronization
import Testing
import Wording

@Suite("a program that goes too far ends in a clear error, and the session lives on")
struct LimitTests {
  static let programs: [(program: String, kind: FaultKind)] = [
    ("def f(n):\n  return f(n + 1)\nf(0)", .recursion),
    ("f = lambda n: f(n + 1)\nf(0)", .recursion),
    ("def a(n): return b(n)\ndef b(n): return [a(n)]\na(0)", .recursion),
    ("def f(n): return sum(f(n + 1) for i in range(1))\nf(0)", .recursion),
    ("def key(n): return sorted([1, 2], key=key)\nkey(0)", .recursion),
    ("m = [1]\nfor i in range(100000):\n  m = map(abs, m)\nlist(m)", .recursion),
    ("a = []\nfor i in range(100000):\n  a = [a]\nprint(a)", .recursion),
    ("a = []\nfor i in range(100000):\n  a = [a]\nb = []\nfor i in range(100000):\n  b = [b]\na == b", .recursion),
    ("a = ()\nfor i in range(100000):\n  a = (a,)\nhash(a)", .recursion),
    ("[0] * 10**12", .memory), ("'a' * 10**12", .memory), ("(1, 2) * 10**11", .memory),
    ("list(range(10**12))", .memory), ("tuple(range(10**18))", .memory), ("'x'.ljust(10**12)", .memory),
    ("format(1, '>' + '9' * 9)", .memory), ("f'{1.5:.999999999f}'", .memory), ("'a'.zfill(10**13)", .memory),
    ("arange(float('nan'))", .value), ("arange(float('inf'))", .memory),
    ("zeros(10**6, 10**6)", .memory),
    ("2 ** 100", .overflow), ("9223372036854775807 + 1", .overflow), ("-9223372036854775807 - 2", .overflow),
    ("(-9223372036854775807 - 1) // -1", .overflow), ("abs(-9223372036854775807 - 1)", .overflow),
    ("int(1e300)", .overflow), ("int('9' * 30)", .overflow), ("10.0 ** 400", .overflow), ("1 << 64", .overflow),
    ("int(float('nan'))", .value), ("round(1e300)", .overflow), ("chr(-1)", .value), ("chr(10**10)", .value),
    ("chr(0xD800)", .value), ("[1][10**18]", .index), ("'abc'[-10**18]", .index), ("[1, 2, 3][::0]", .value),
    ("range(0, 10, 0)", .value), ("1 >> -1", .value), ("import math\nmath.factorial(100)", .overflow),
    ("import math\nmath.comb(1000, 500)", .overflow), ("round(9223372036854775807, -1)", .overflow),
    ("divmod(-9223372036854775807 - 1, -1)", .overflow),
    ("range(-9223372036854775807, 9223372036854775807)", .overflow),
    ("import random\nrandom.sample([1], 5)", .value), ("import random\nrandom.randint(5, 1)", .value),
  ]

  @Test("each limit has its kind", arguments: programs)
  func kind(program: String, kind: FaultKind) {
    let session = Session()
    let outcome = session.run(SourceText(name: "cell", text: program))
    #expect(outcome.failure?.fault.kind == kind)
    #expect(Transcript.of("print(1 + 1)", in: session).text == "2\n")
  }

  @Test("Python's depth of calls holds, at any depth of expressions")
  func depth() {
    let brackets = String(repeating: "(", count: 150) + "f(n - 1)" + String(repeating: ")", count: 150)
    let sum = String(repeating: "0 + ", count: 900)
    let program = "def f(n):\n  return 0 if n == 0 else 1 + \(sum)\(brackets)\nprint(f(990))"
    #expect(Transcript.of(program).text == "990\n")
  }

  @Test(
    "long chains of values are freed one by one, also on an ordinary stack",
    arguments: [
      "a = []\nfor i in range(200000):\n  a = [a]", "a = ()\nfor i in range(200000):\n  a = (a, i)",
      "a = {}\nfor i in range(200000):\n  a = {'next': a}",
      "f = lambda: 0\nfor i in range(200000):\n  f = (lambda g: lambda: g)(f)",
      "m = [1]\nfor i in range(60000):\n  m = zip(enumerate(map(abs, filter(None, m))))",
      "g = [1]\nfor i in range(100000):\n  g = list([x for x in [g]])",
    ])
  func chains(program: String) {
    var session: Session? = Session()
    if let session { #expect(Transcript.of(program + "\nprint('made')", in: session).text == "made\n") }
    // Freed here, where about 100,000 nested calls would be too many.
    session = nil
    #expect(session == nil)
  }

  @Test(
    "an endless loop stops when asked, and what finished stays",
    arguments: [
      "while True:\n  n += 1", "while True: pass", "for i in range(10**18): n = i", "sum(range(10**18))",
      "[i for i in range(10**18)]", "max(i for i in range(10**18))", "def f():\n  while True: g()\ndef g(): pass\nf()",
      "any(map(lambda i: False, range(10**18)))", "xs = [0]\nfor x in xs: xs.append(x)",
      "while map(abs, [-1]):\n  (float('inf')).is_integer()",
      "sorted(range(10**6), key=lambda i: [j for j in range(10**9)])", "10**18 in map(float, range(10**18))",
    ])
  func endless(program: String) {
    let session = Session()
    _ = session.run(SourceText(name: "cell", text: "n = 0"))
    let looks = Atomic(0)
    let stop = Pulse(isCancelled: { looks.add(1, ordering: .relaxed).newValue > 200 })
    let outcome = session.run(SourceText(name: "cell", text: program), pulse: stop)
    #expect(outcome.failure?.fault.kind == .interrupt)
    #expect(Transcript.of("print(n >= 0)", in: session).text == "True\n")
  }

  @Test("a statement that fails leaves its variables as they were")
  func atomic() {
    let session = Session()
    _ = session.run(SourceText(name: "cell", text: "a, b, xs, t = 1, 2, [1, 2], (1, [2])"))
    for statement in [
      "a = b = xs[9]", "a, xs[9] = 5, 6", "a, b = 1, 2, 3", "a, (b, c) = 7, 8", "a += 'x'", "xs += 5", "xs[5] += 1",
      "t[1] += [3]", "xs.extend([3, 1 / 0])", "xs.sort(key=lambda v: 1 / 0)", "del a, nothing", "a = xs[0] = nothing",
      "xs[0:1] = 5", "for a in [1, 2][5]: pass", "xs.insert('a', 1)",
    ] {
      #expect(session.run(SourceText(name: "cell", text: statement)).failure != nil, "\(statement)")
      #expect(Transcript.of("print(a, b, xs, t)", in: session).text == "1 2 [1, 2] (1, [2])\n", "\(statement)")
    }
  }
}
