import Catalogue
import Notebook
import Testing
import Testkit
import Wording

@Suite("what if on a screen of its own")
struct WhatIfViewTests {
  private func open(_ tongue: Tongue = .english, _ lines: String...) throws -> (Desk, any ScreenView) {
    let desk = try Desk(tongue)
    desk.display.showsViews = true
    for line in lines { desk.notebook.enter(line) }
    let view = try #require(desk.notebook.activity?.view(desk.notebook), "\(desk.display.faults)")
    return (desk, view)
  }

  private func picture(_ view: any ScreenView, _ size: ViewSize) -> String {
    let rows = view.rows(size).map(\.plain)
    #expect(rows.count == size.rows)
    #expect(rows.allSatisfy { $0.displayWidth < size.columns }, "\(rows)")
    return rows.map { row in String(row.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n") + "\n"
  }

  private func type(_ text: String, into view: any ScreenView) -> ViewReply {
    for character in text { _ = view.take(.character(character)) }
    return view.take(.enter)
  }

  private static let small = ViewSize(columns: 80, rows: 24)

  @Test("the neuron before and after w is turned to 0.9", arguments: Tongue.allCases)
  func golden(_ tongue: Tongue) throws {
    for size in WalkViewTests.sizes {
      let (_, view) = try open(tongue, Desk.neuron, ":whatif w")
      var text = picture(view, size)
      _ = type("=0.9", into: view)
      text += "\n" + picture(view, size)
      #expect(Golden.difference(of: text, from: "whatif-view-\(size.columns)x\(size.rows)-\(tongue.rawValue)") == nil)
    }
  }

  @Test("arrows turn a number, r puts it back, and the session stays as it was")
  func turns() throws {
    let (desk, view) = try open(.english, Desk.neuron, ":whatif")
    let first = picture(view, Self.small)
    for name in ["w", "b", "x"] { #expect(first.contains("\n  \(name) ") || first.contains("▸ \(name) "), "\(first)") }
    for _ in 1...3 { _ = view.take(.right) }
    let turned = picture(view, Self.small)
    #expect(turned.contains("→") && turned != first)
    for _ in 1...3 { _ = view.take(.left) }
    #expect(picture(view, Self.small) == first, "the same bits after going forth and back")
    var random = SeededGenerator(seed: 5)
    let keys: [ViewKey] = [.right, .left, .down, .up, .character("]"), .character("[")]
    for _ in 1...200 { _ = view.take(keys.randomElement(using: &random) ?? .up) }
    for key in [.character("r"), .home] as [ViewKey] { _ = view.take(key) }
    // Everything that was turned is back; the steps' sizes may be others.
    #expect(view.rows(Self.small).dropFirst().dropLast().allSatisfy { !$0.plain.contains("→") })
    #expect(view.take(.character("q")) == .over && desk.notebook.activity == nil)
    #expect(desk.type("w").hasPrefix("0.5") && desk.type("b").hasPrefix("0.1") && desk.type("L").hasPrefix("0.81"))
  }

  @Test("k adopts what was turned; q leaves it for :keep")
  func keeps() throws {
    let (desk, view) = try open(.english, Desk.neuron, ":whatif w")
    #expect(view.take(.character("k")) == .stay && picture(view, Self.small).contains("ValueError"))
    _ = type("=0.9", into: view)
    #expect(view.take(.character("k")) == .over)
    #expect(view.lastWords()?.plain.contains("w is now 0.9; it was 0.5.") == true)
    desk.display.showsViews = false
    #expect(desk.type("w").hasPrefix("0.9"))

    let (other, again) = try open(.english, Desk.neuron, ":whatif w")
    _ = type("=w * 2", into: again)
    #expect(again.take(.escape) == .over)
    #expect(again.lastWords()?.plain.contains("What if w = 1") == true)
    other.display.showsViews = false
    #expect(other.type("w").hasPrefix("0.5"))
    #expect(other.type(":keep").contains("w is now 1") && other.type("w").hasPrefix("1"))
  }

  @Test("a layer on 32 digits turns within a key's time, its elements by their gradients")
  func layer() throws {
    let (_, view) = try open(
      .english,
      """
      X = rand(32, 784); W1 = param(rand(784, 64)); b1 = param(zeros(64)); W2 = param(rand(64, 10))
      b2 = param(zeros(10)); T = rand(32, 10); L = ((relu(X @ W1 + b1) @ W2 + b2 - T)**2).mean()
      """, ":whatif W1[3, 4]")
    #expect(picture(view, Self.small).contains("▸ W1[3, 4]"))
    let clock = ContinuousClock()
    var longest = Duration.zero
    for _ in 1...4 {
      let time = clock.measure {
        _ = view.take(.right)
        _ = view.rows(WalkViewTests.sizes[1])
      }
      longest = max(longest, time)
    }
    // The aim is 16 ms in an optimised build; this one is not, and the machine may be busy.
    #expect(longest < .seconds(2), "\(longest)")
  }

  @Test("what can't be turned says why")
  func faults() throws {
    let desk = try Desk()
    desk.display.showsViews = true
    #expect(!desk.fault(":whatif").isEmpty && desk.notebook.activity == nil)
    #expect(!desk.fault(":whatif nothing").isEmpty && desk.notebook.activity == nil)
    desk.type(Desk.neuron, ":whatif w")
    let view = try #require(desk.notebook.activity?.view(desk.notebook))
    #expect(type("=nothing", into: view) == .stay && picture(view, Self.small).contains("Error"))
    #expect(type("=1/0", into: view) == .stay && picture(view, Self.small).contains("Error"))
    #expect(type("=1e300", into: view) == .stay)
    _ = picture(view, Self.small)
  }
}

@Suite("a rate and a threshold, turned")
struct TurnViewTests {
  private func open(_ desk: Desk, _ lines: String...) throws -> any ScreenView {
    for line in lines { desk.notebook.enter(line) }
    return try #require(desk.notebook.activity?.view(desk.notebook), "\(desk.display.faults)")
  }

  private func picture(_ view: any ScreenView, columns: Int = 80, rows: Int = 24) -> String {
    let size = ViewSize(columns: columns, rows: rows)
    let rows = view.rows(size).map(\.plain)
    #expect(rows.count == size.rows && rows.allSatisfy { $0.displayWidth < size.columns }, "\(rows)")
    return rows.joined(separator: "\n")
  }

  private static let scores = "y = [0, 0, 1, 1, 1]; p = [0.1, 0.6, 0.4, 0.7, 0.9]"

  @Test("a threshold is turned within 0 to 1, and what is called positive follows", arguments: Tongue.allCases)
  func threshold(_ tongue: Tongue) throws {
    let desk = try Desk(tongue)
    desk.display.showsViews = true
    let view = try open(desk, Self.scores, ":whatif threshold for y, p")
    let words = tongue == .english ? ("called positive", "threshold") : ("判为阳性", "threshold")
    #expect(picture(view).contains(words.0) && picture(view).contains("▸ \(words.1)  0.5  ± 0.01"))
    for _ in 1...15 { _ = view.take(.right) }
    let turned = picture(view)
    #expect(turned.contains("0.5 → 0.65"))
    let row = try #require(turned.split(separator: "\n").dropFirst().first { $0.contains(words.0) })
    #expect(row.split(separator: " ").suffix(2) == ["3", "2"])
    for _ in 1...80 { _ = view.take(.right) }
    #expect(picture(view).contains("→ 1"))
    for character in "=2" { _ = view.take(.character(character)) }
    #expect(view.take(.enter) == .stay && picture(view).contains("ValueError"))
    _ = view.take(.character("r"))
    #expect(!picture(view).contains("0.5 →"))
    #expect(view.take(.character("k")) == .stay, "there is nothing to keep")
    _ = picture(view, columns: 72, rows: 20)
    #expect(view.take(.escape) == .over && desk.notebook.activity == nil)
  }

  /// With a small network that was trained at a rate of 0.01.
  private func trained() throws -> Desk {
    let desk = try Desk()
    desk.notebook.enter("import keras")
    desk.notebook.enter(
      """
      m = keras.Sequential([keras.layers.Dense(1)]); m.compile(optimizer=keras.optimizers.SGD(0.01), loss="mse")
      h = m.fit(tensor([[1.0], [2.0], [3.0]]), tensor([[2.0], [4.0], [6.0]]), epochs=8, batch_size=3, verbose=0)
      """)
    desk.display.showsViews = true
    return desk
  }

  @Test("a rate is turned, the run follows, and k keeps its weights")
  func rate() throws {
    let desk = try trained()
    let view = try open(desk, ":whatif lr")
    #expect(picture(view).contains("▸ lr  0.01  ± 0.001") && picture(view).contains("loss of the last step"))
    _ = view.take(.right)
    _ = view.take(.enter)
    let turned = picture(view)
    #expect(turned.contains("0.01 → 0.011") && !turned.contains("…"), "\(turned)")
    for character in "=-1" { _ = view.take(.character(character)) }
    #expect(view.take(.enter) == .stay && picture(view).contains("ValueError"))
    #expect(view.take(.character("k")) == .over)
    #expect(view.lastWords()?.plain.contains("The weights are now those of the new run's end.") == true)
  }

  @Test("Ctrl-C while a training runs again leaves the view")
  func interrupted() throws {
    let desk = try trained()
    desk.display.work = { Pulse(isCancelled: { true }) }
    let view = try open(desk, ":whatif lr")
    #expect(view.take(.right) == .over && desk.notebook.activity == nil)
  }

  @Test("without a screen a value is needed, and how to write it is said")
  func lines() throws {
    let desk = try Desk()
    desk.notebook.enter(Self.scores)
    #expect(desk.fault(":whatif threshold for y, p").contains("which value should it have?"))
    #expect(desk.fault(":whatif lr").contains("write :whatif lr = 0.05."))
    #expect(desk.type(":whatif threshold = 0.65 for y, p").contains("called positive"))
  }

  @Test("full screen is switched off and on")
  func switched() throws {
    let desk = try Desk()
    #expect(desk.type(":fullscreen off").contains("no full screen") && !desk.display.wantsViews)
    #expect(desk.type(":全屏 开").contains("take the whole screen") && desk.display.wantsViews)
    #expect(desk.fault(":fullscreen maybe").contains("on or off is needed here, not maybe."))
  }
}
