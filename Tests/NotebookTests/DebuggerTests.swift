import Autograd
import Explain
import FoundationEssentials
import Language
import Notebook
import Syntax
import Tensors
import Testing
import Testkit
import Wording

@Suite("the debugger, typed")
struct DebuggerTests {
  static let layer = """
    X = tensor([2.0, 1.0, 0.5]); T = tensor([1.0, 0.0]); W1 = param([[0.5, -0.3, 0.8], [0.2, -0.9, 0.1]]); b1 = param([0.1, -0.2])
    Y = relu(W1 @ X + b1)
    L = ((Y - T)**2).sum()
    """
  static let cell = """
    x = tensor([1.0, 0.5]); h0 = tensor([0.2, -0.4]); t = tensor([1.0])
    W_h = param([[0.5, -0.2, 0.3, 0.1], [-0.4, 0.6, 0.2, -0.1]]); b_h = param([0.1, 0.0]); W_y = param([[0.7, -0.5]]); b_y = param([0.05])
    h = sigmoid(W_h @ concat([h0, x]) + b_h)
    y = sigmoid(W_y @ h + b_y)
    L = ((y - t)**2).sum()
    """

  @Test(
    "a dense layer and a recurrent cell are walked to the end and back: the same pages",
    arguments: ["layer", "cell"], Tongue.allCases)
  func transcripts(_ name: String, _ tongue: Tongue) throws {
    let desk = try Desk(tongue)
    desk.type(name == "layer" ? Self.layer : Self.cell)
    desk.type(":step L")
    var forth = desk.display.pages
    let walk = try #require(desk.notebook.activity as? WalkActivity)
    for _ in 1..<walk.debugger.walk.count {
      desk.type("n")
      forth += desk.display.pages
    }
    var back: [String] = [try #require(forth.last)]
    for _ in 1..<walk.debugger.walk.count {
      desk.type("p")
      back += desk.display.pages
    }
    #expect(forth == back.reversed())
    #expect(forth.allSatisfy { !$0.contains("differ") && !$0.contains("两者不同") })
    let text = forth.joined(separator: "\n\n———\n\n") + "\n"
    #expect(Golden.difference(of: text, from: "step-\(name)-\(tongue.rawValue)") == nil)
  }

  static let lines: [(line: String, contains: String)] = [
    ("at W1[0, 1]", "dL/dW1[0, 1]"), ("e 1 2", "[1, 2] of (2, 3)"), ("看 W1【1，０】", "W1 is 0.2"), ("[1, 1]", "[1, 1]"),
    ("at W1 0 2", "W1 is 0.8"), ("goto backward", "backward, 1 of"), ("跳到 反向", "backward, 1 of"),
    ("跳到3", "forward, 3 of 6"), ("until step 2", "forward, 2 of 6"), ("直到 第 2 步", "forward, 2 of 6"),
    ("goto end", "backward, 6 of 6"), ("watch W1［0，1］", "W1[0, 1] = -0.3"), ("：上一步", "backward, 5 of 6"),
    ("：ｐ", "backward, 5 of 6"),
  ]

  @Test("lines are read as a person with either keyboard types them", arguments: lines)
  func tolerant(_ line: String, _ part: String) throws {
    let desk = try Desk()
    desk.type(Self.layer, ":step L", "g 12")
    desk.type(line)
    #expect(desk.display.pages.first?.contains(part) == true, "\(desk.display.pages) \(desk.display.faults)")
  }

  static let faults: [(line: String, english: String, chinese: String)] = [
    (
      "at W1[2, 0]", "IndexError: 2 is outside W1 of shape (2, 3): axis 0 goes from 0 to 1.",
      "IndexError：2 超出了 W1 的范围：形状是 (2, 3)，第 0 轴从 0 到 1。"
    ),
    (
      "at W1 1", "IndexError: W1 has shape (2, 3): an element has 2 places, not 1.\nTry: as in at [1, 1].",
      "IndexError：W1 的形状是 (2, 3)，一个元素要写 2 个位置，不是 1 个。\n试试：例如 at [1, 1]。"
    ),
    (
      "at W1", "IndexError: 'W1' is no place: places are whole numbers.\nTry: at [2, 0], or at W[0, 1].",
      "IndexError：「W1」不是位置，位置要写成整数。\n试试：at [2, 0]，或者 at W[0, 1]。"
    ),
    (
      "break W", "NameError: nothing in this computation is called W.\nDid you mean W1?",
      "NameError：这次计算里没有叫 W 的量。\n是不是想写 W1？"
    ),
    (
      "break op rleu", "ValueError: no step here is a rleu.\nDid you mean relu?",
      "ValueError：这里没有哪一步是 rleu。\n是不是想写 relu？"
    ),
    (
      "contineu", "ValueError: a walk doesn't know 'contineu'.\nDid you mean continue?",
      "ValueError：走一遍的时候没有「contineu」这个操作。\n是不是想写 continue？"
    ),
    ("delete 2", "ValueError: there is no breakpoint 2: none is set.", "ValueError：没有第 2 个断点，现在一个断点也没有。"),
    ("goto 13", "ValueError: there is no step 13; this walk has 12.", "ValueError：没有第 13 步，一共 12 步。"),
  ]

  @Test("what can't be done is said with the nearest that can", arguments: faults)
  func mistakes(_ line: String, _ english: String, _ chinese: String) throws {
    for (tongue, expected) in [(Tongue.english, english), (.chinese, chinese)] {
      let desk = try Desk(tongue)
      desk.type(Self.layer, ":step L", "g 12")
      #expect(desk.fault(line) == expected)
    }
  }

  @Test("breakpoints, watches and until, by word, key and Chinese word")
  func motion() throws {
    let desk = try Desk()
    desk.type(Self.layer, ":step L")
    #expect(desk.type("break relu") == "Breakpoint 1: stops where the step is a relu. c goes on to it.")
    desk.type("c")
    #expect(desk.display.pages[0].contains("forward, 3 of 6"))
    desk.type("w b1 1", "continue")
    #expect(desk.display.pages[1].contains("backward, 4 of 6") && desk.display.pages[1].contains("Breakpoint 1:"))
    #expect(desk.display.pages[1].contains("watch  b1[1] = -0.2   no gradient yet"))
    desk.type("直到 b1")
    #expect(desk.display.pages[0].contains("Here a gradient reaches b1."))
    #expect(desk.display.pages[0].contains("gradient so far 0"))
    desk.type("C")
    #expect(desk.display.pages[0].contains("backward, 4 of 6"))
    desk.type("continue back")
    #expect(desk.display.pages[0].contains("forward, 3 of 6"))
    #expect(desk.type("l").hasPrefix("1  the step is a relu"))
    #expect(desk.type("删除 1", "d b1").hasSuffix("No breakpoints and no watches. break W or watch W sets one."))
    #expect(desk.type("until nan").hasPrefix("At no step after this one: something is nan or infinite."))
  }

  @Test("a change of language is seen on the page at once")
  func language() throws {
    let desk = try Desk()
    desk.type(Desk.neuron, ":step L", "g 8")
    desk.type("：lang zh")
    #expect(desk.display.pages.first?.contains("反向，第 3 步，共 5 步") == true)
    #expect(desk.display.pages.first?.contains("1（u > 0 时），否则 0") == true)
  }

  @Test("a value of several elements is walked forward, and how to walk back is said")
  func several() throws {
    let desk = try Desk()
    desk.type(Self.layer, ":step Y * 2.0")
    #expect(desk.display.pages[0].contains("the walk is forward only"))
    #expect(desk.display.pages[0].contains(":step (Y * 2.0).sum() walks back too."))
    #expect(desk.fault("b").contains("a gradient belongs to one number"))
    desk.type("q", ":step (Y * 2.0).sum()", "b")
    #expect(desk.display.pages[1].contains("J is (Y * 2.0).sum()") == false)
    desk.type("n")
    #expect(desk.display.pages[0].contains("J is (Y * 2.0).sum() = "))
  }

  @Test("no line is wider than the screen", arguments: [40, 60, 80, 100])
  func widths(_ columns: Int) throws {
    let desk = try Desk()
    desk.display.columns = columns
    for tongue in ["en", "zh"] {
      desk.type(":lang \(tongue)", Self.cell, ":step L")
      for _ in 1..<18 { desk.notebook.enter("n") }
      desk.notebook.enter("h")
      for page in desk.display.pages + desk.display.lines {
        for line in page.split(separator: "\n") where !line.contains("^") {
          #expect(String(line).displayWidth <= columns, "\(line)")
        }
      }
      desk.type("q")
    }
  }

  @Test("a step of a network on 32 digits opens and moves quickly")
  func speed() throws {
    let desk = try Desk()
    desk.type(
      """
      X = rand(32, 784); W1 = param(randn(784, 64) * 0.05); b1 = param(zeros(64)); W2 = param(randn(64, 10) * 0.1); b2 = param(zeros(10))
      t = tensor([i % 10 for i in range(32)])
      L = cross_entropy(relu(X @ W1 + b1) @ W2 + b2, t)
      """)
    let clock = ContinuousClock()
    let opening = clock.measure { desk.notebook.enter(":step L") }
    var slowest = Duration.zero
    for line in ["n", "n", "n", "n", "n", "n", "n", "n", "n", "n", "n", "at W1[300, 20]", "p", "p", "p"] {
      slowest = max(slowest, clock.measure { desk.notebook.enter(line) })
    }
    #expect(desk.display.faults.isEmpty && desk.display.pages.count == 16)
    // A release build takes a few milliseconds; this one is unoptimised, and other work runs beside it.
    #expect(opening < .seconds(2) && slowest < .seconds(1), "\(opening), \(slowest)")
  }
}

@Suite("walks of the oracle's programs")
struct OracleWalkTests {
  private static let folder = Desk.root + "/Tests/LanguageTests/OracleTensors"

  static let programs: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".py") && !$0.hasPrefix("record") }.sorted()
  }()

  /// Every number of a page, as text with all its digits.
  private static func bits(_ page: StepPage?) -> [UInt64] {
    guard let page else { return [] }
    let numbers =
      [page.result.value, page.terms?.sum ?? 0, page.arriving?.value ?? 0] + page.operands.map(\.quantity.value)
      + page.flows.flatMap { [$0.contribution.value, $0.before ?? 0, $0.after, $0.terms?.sum ?? 0] }
    return numbers.map(\.bitPattern)
  }

  @Test("everything that a program computed is walked there and back, bit for bit", arguments: programs)
  func program(_ file: String) throws {
    let session = Session()
    session.machine.recorder.recordsEverything = true
    let text = String(decoding: try Data(contentsOf: URL(filePath: "\(Self.folder)/\(file)")), as: UTF8.self)
    _ = session.run(SourceText(name: file, text: text)) { _ in }
    var walked = 0
    for name in session.names {
      guard case .object(let object)? = session[name], let tensor = object as? TensorObject,
        tensor.variable.history != nil, walked < 12
      else { continue }
      var debugger = Debugger(try Walk(tensor.variable))
      guard debugger.walk.count <= 400 else { continue }
      walked += 1
      var forth: [[UInt64]] = []
      repeat { forth.append(Self.bits(debugger.page())) } while debugger.next()
      var back: [[UInt64]] = []
      repeat { back.append(Self.bits(debugger.page())) } while debugger.previous()
      #expect(forth == back.reversed(), "\(name) of \(file)")
      guard !debugger.walk.isForwardOnly else { continue }
      var pass = try Backward(debugger.walk.trace)
      while try pass.step() != nil {}
      for (slot, gradient) in pass.gradients.enumerated() where slot != debugger.walk.trace.outputSlot {
        let gathered = debugger.walk.gradient(of: slot, before: debugger.walk.count)
        #expect(gathered?.floats().map(\.bitPattern) == gradient?.floats().map(\.bitPattern), "\(name) of \(file)")
      }
    }
  }
}
