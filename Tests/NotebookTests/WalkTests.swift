import Files
import Notebook
import Testing
import Testkit
import Wording

@Suite("walking through a computation")
struct WalkTests {
  @Test("every page of the recurring neuron, forward and then backward", arguments: Tongue.allCases)
  func pages(_ tongue: Tongue) throws {
    let desk = try Desk(tongue)
    desk.type(Desk.neuron, ":step L", "", "", "", "", "", "", "", "", "")
    #expect(desk.display.pages.count == 10)
    let text = desk.display.pages.joined(separator: "\n\n———\n\n") + "\n"
    #expect(Golden.difference(of: text, from: "step-neuron-\(tongue.rawValue)") == nil)
    #expect(desk.notebook.activity != nil)
    desk.type("")
    #expect(desk.notebook.activity == nil, "Enter alone leaves after the last step")
  }

  @Test("back and forth shows the same pages, and steps can be chosen")
  func moves() throws {
    let desk = try Desk()
    desk.type(Desk.neuron, ":step L", "n", "n", "p", "g 10", "b", "prev")
    let pages = desk.display.pages
    #expect(pages[1] == pages[3])
    #expect(pages[4].contains("backward, 5 of 5") && pages[4].contains("0 + (-3.6) = -3.6"))
    #expect(pages[5].contains("backward, 1 of 5") && pages[6].contains("forward, 5 of 5"))
    #expect(desk.fault("g 11") == "ValueError: there is no step 11; this walk has 10.")
    #expect(desk.fault("g") == "ValueError: which step?\nTry: goto 3, or goto backward.")
    #expect(desk.fault("zz") == "ValueError: a walk doesn't know 'zz'.\nTry: h lists what it knows.")
  }

  @Test("an expression that was never run is computed and walked, with names for its parts")
  func expression() throws {
    let desk = try Desk()
    desk.type("v = tensor([1.0, 2.0]); u = tensor([3.0, 4.0])", ":step (v * u).sum()")
    #expect(desk.display.pages[0].contains("y = v × u") && desk.display.pages[0].contains("forward, 1 of 2"))
    desk.type("e 1")
    #expect(desk.display.pages[0].contains("8 = 2 × 4"))
    desk.type("q")
    #expect(desk.notebook.activity == nil)
  }

  @Test("commands work in the middle of a walk")
  func commands() throws {
    let desk = try Desk()
    #expect(desk.type(Desk.neuron, ":step L", ":who").contains("w   Tensor"))
    #expect(desk.notebook.activity != nil)
  }

  @Test("the graph is drawn with the learner's names")
  func graph() throws {
    let desk = try Desk()
    #expect(
      desk.type(Desk.neuron, ":graph L") == """
        w = 0.5 ──┬ × = 1 ──┐
        2 ────────┘         ├ + = 1.1 ── relu = 1.1 ──┐
        b = 0.1 ────────────┘                         ├ - = -0.9 ──┐
        2 ────────────────────────────────────────────┘            ├ ^ = 0.81
        2 ─────────────────────────────────────────────────────────┘
        """)
  }

  @Test("a graph is shown as Mermaid and saved as a picture; other endings say what there is")
  func graphForms() throws {
    let desk = try Desk()
    #expect(desk.type(Desk.neuron, ":graph L mermaid").hasPrefix("flowchart LR\n  n0[\"w = 0.5\"]:::parameter"))
    desk.type(":graph L grads save \(desk("g.svg"))")
    let svg = String(decoding: try readFile(desk("g.svg"), limit: 1 << 20), as: UTF8.self)
    #expect(svg.hasPrefix("<svg ") && svg.contains(">grad -3.6</text>"))
    desk.type(":graph L save \(desk("g.png"))")
    #expect(
      desk.display.faults == [
        "ValueError: a graph can't be saved as .png.\n"
          + "Try: save graph.svg; rsvg-convert graph.svg -o graph.png makes a PNG of it."
      ])
  }

  @Test("on a narrow screen every line fits and no number is lost")
  func narrow() throws {
    let desk = try Desk()
    desk.display.columns = 40
    desk.type(Desk.neuron, ":step L", "g 10")
    for page in desk.display.pages {
      #expect(page.split(separator: "\n").allSatisfy { String($0).displayWidth <= 40 }, "\(page)")
    }
    #expect(desk.display.pages[1].contains("0 + (-3.6) = -3.6"))
  }
}
