import Course
import Notebook
import Testing
import Testkit
import Wording

@Suite("lessons in the notebook")
struct LessonTests {
  private static let english = """
    ---
    id: neuron
    title: "One neuron"
    minutes: 5
    seed: 7
    article: [4.1]
    decision: "Which input would you collect more of?"
    ---

    # One neuron

    ## A guess
    <!-- #guess -->

    ```python run #neuron
    x = 2.0; w = param(0.5); b = param(0.1)
    L = (relu(w*x + b) - 2.0) ** 2
    ```

    What does it guess?

    ```python predict #first number
    w.item() * x + b.item()
    ```

    - same: You said 1.1 <!-- =answer:g -->, and so it is.
    - other: You said 1.5 <!-- =answer:g -->; it is 1.1 <!-- =w.item()*x+b.item():.1f -->.

    ```gradwalk command #walk
    :step L
    ```

    That was the walk.

    ## Its slope
    <!-- #slope -->

    ```python try #dw
    dw = ____
    ```

    ```python check #dw
    close(dw, -3.6, rel=1e-6, abs=1e-9)
    ```

    ```python accept #dw
    dw = -3.6
    ```

    ```python reject #dw sign
    dw = 3.6
    ```

    ### Feedback

    - sign: That sign moves w the wrong way.
    - other: One factor at a time.

    ### Hints

    1. First w to y.
    2. It is -3.6.

    ## Which is true?
    <!-- #quiz -->

    - [x] A square is never below zero.

      > Yes, never.
    - [ ] The loss is negative.

      > The square of -0.9 is 0.81.
    """

  private func desk(_ tongue: Tongue = .english, in folder: TemporaryFolder? = nil) throws -> Desk {
    try Desk(tongue, lessons: ["04-neuron/lesson.md": Self.english], folder: folder)
  }

  @Test("a lesson from its first line to its last")
  func flow() throws {
    let desk = try desk()
    #expect(desk.type(":learn 4").contains("1/3  A guess"))
    #expect(desk.type("1.5").contains("You said 1.5; it is 1.1."))
    #expect(desk.display.pages.count == 1, "the lesson's command began a walk")
    #expect(desk.type("q").contains("That was the walk."))
    #expect(desk.type("").contains("2/3  Its slope"))
    #expect(desk.type("dw = 3.6").contains("Not yet. That sign moves w the wrong way."))
    #expect(desk.type(":hint").contains("Hint 1 of 2: First w to y."))
    #expect(desk.type("w * 2").contains("1.0"), "anything else can be tried in between")
    #expect(desk.type("dw = -1.8 * 2").contains("Right, another way."))
    #expect(desk.type("dw").contains("-3.6"), "what was accepted is at hand")
    #expect(desk.type("").contains("3/3  Which is true?"))
    #expect(desk.display.text.contains("1  A square is never below zero.\n2  The loss is negative."))
    #expect(desk.type("2").contains("The square of -0.9 is 0.81."))
    #expect(desk.type("1").contains("Yes, never."))
    #expect(desk.type("").contains("Which input would you collect more of?"))
    #expect(desk.type("Visits.").contains("Done: One neuron."))
    #expect(desk.notebook.activity == nil)
    #expect(desk.type(":memo").contains("Visits."))
    #expect(desk.type(":progress").contains("3 of 3 steps"))
    #expect(desk.type(":list").contains("done"))
    #expect(desk.display.faults.isEmpty)
  }

  @Test("another program goes on at the very step, with what was journalled")
  func resume() throws {
    let folder = try TemporaryFolder()
    let first = try desk(in: folder)
    first.type(":learn", "1.1", "q", "")
    let second = try desk(in: folder)
    #expect(second.notebook.hasOpenLesson && !second.notebook.isFirstStart)
    #expect(second.type(":learn").contains("2/3  Its slope"))
    #expect(second.type("w.grad is None").contains("True"), "the step's state is replayed")
  }

  @Test("the language changes in the middle of a step, and the lesson can be left")
  func languageAndLeaving() throws {
    let desk = try desk()
    desk.type(":learn")
    #expect(desk.type(":lang zh").contains("你的猜测"))
    #expect(desk.notebook.tongue == .chinese)
    #expect(desk.type(":quit").contains(":learn 继续"))
    #expect(desk.notebook.activity == nil && !desk.notebook.isOver)
    #expect(desk.type(":learn").contains("你的猜测"))
    #expect(desk.type("1.1", ":lang en", "q").contains("Enter goes on"), "also during a walk")
  }

  @Test(
    "a learner's variables outlive a lesson's scene, and bare words are verbs only where no variable has their name")
  func variables() throws {
    let desk = try desk()
    desk.type("mine = 5", ":learn", "1.1", "q")
    #expect(desk.type("mine").contains("5"))
    #expect(desk.type("next").contains("2/3"))
    #expect(desk.type("hint = 3", "hint").contains("3"))
  }

  @Test("a state folder that can't be written is told once, and the lesson goes on")
  func readOnly() throws {
    let folder = try TemporaryFolder()
    try folder.write(".local", "a file where a folder should be")
    let desk = try desk(in: folder)
    desk.type(":learn", "1.1")
    #expect(desk.display.faults.count == 1, "it can be neither read nor written")
    #expect(desk.fault("q", "") == "")
    #expect(desk.display.text.contains("2/3"))
  }

  @Test("every lesson of the course plays to its end in both languages without a fault", arguments: Tongue.allCases)
  func course(_ tongue: Tongue) throws {
    let desk = try Desk(tongue)
    for entry in try desk.notebook.shelf.catalogue().entries {
      desk.type(":learn \(entry.number)")
      for _ in 0..<200 where desk.notebook.activity != nil {
        desk.notebook.enter("")
        #expect(desk.display.faults == [], "\(entry.id)")
        if !desk.display.faults.isEmpty { break }
      }
      #expect(desk.notebook.activity == nil, "\(entry.id) ends")
    }
  }
}
