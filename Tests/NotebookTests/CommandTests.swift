import Notebook
import Plotting
import Testing
import Testkit
import Wording

@Suite("commands")
struct CommandTests {
  @Test("every command has words in both languages and no two share a name")
  func list() {
    var names: Set<String> = []
    for command in CommandList.all {
      for name in [command.name] + command.aliases {
        #expect(names.insert(name).inserted, "\(name)")
        #expect(CommandList.command(named: name)?.name == command.name)
      }
      #expect(
        command.usage.english.hasPrefix(":\(command.name)") && command.usage.chinese.hasPrefix(":\(command.name)"))
      #expect(command.summary.english.hasSuffix(".") && command.summary.chinese.hasSuffix("。"))
    }
  }

  @Test("a full-width colon and Chinese names work")
  func chinese() throws {
    let desk = try Desk(.chinese)
    desk.type(Desk.neuron, "：单步 L")
    #expect(desk.display.pages[0].contains("前向，第 1 步，共 5 步"))
    #expect(desk.type("退出", "：变量").contains("w"))
  }

  @Test("in a lesson help is the lesson's own words; the notebook's come when they are asked for")
  func helpInLesson() throws {
    let desk = try Desk()
    desk.type(":learn 4")
    let own = desk.type(":help")
    for verb in [":next", ":hint", ":solution", ":back", ":memo", ":help all"] {
      #expect(own.contains(verb), "\(verb)")
    }
    #expect(!own.contains(":graph") && !own.contains(":whatif"))
    let all = desk.type(":help all")
    #expect(all.contains(":hint") && all.contains(":graph") && all.contains(":whatif"))
    #expect(all.ranges(of: "\n:memo ").count == 1)
    #expect(desk.type(":帮助 全部") == all)
  }

  @Test("help lists all, explains one, and explains functions and the learner's own")
  func help() throws {
    let desk = try Desk()
    let list = desk.type(":help")
    // A long usage may take two lines.
    let words = list.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for command in CommandList.all { #expect(words.contains(command.usage.english), "\(command.name)") }
    #expect(list.split(separator: "\n").allSatisfy { String($0).displayWidth <= 80 })
    #expect(desk.type(":help step").hasPrefix(":step EXPRESSION   Walks through a computation"))
    #expect(desk.type("relu?").contains("y = max(x, 0)"))
    #expect(desk.type("？relu") == desk.type("relu?"))
    #expect(desk.type("def f(a, b=2):\n    'Adds.'\n    return a + b\n", "f?") == "f(a, b=2)\nAdds.")
    #expect(desk.type("help(len)") == desk.type("len?"))
  }

  @Test("who lists variables with type, size and value")
  func who() throws {
    let desk = try Desk()
    #expect(desk.type(":who") == "No variables yet.")
    #expect(
      desk.type("a = 1; names = ['x', 'y']; t = zeros(2, 3)", ":who") == """
        a       int               16 B   1
        names   list     2        50 B   ['x', 'y']
        t       Tensor   (2, 3)   40 B
        106 B in all
        """)
    #expect(desk.type(":reset", ":who") == "All variables are gone. :undo brings them back.\nNo variables yet.")
    #expect(desk.type(":undo", "a", "names[1]") == "Taken back: :reset\n1\n'y'")
  }

  @Test("who counts what is held twice once, and is as narrow as the screen")
  func memory() throws {
    let desk = try Desk()
    desk.display.columns = 40
    let list = desk.type("big = zeros(1000, 100); twin = big; a_rather_long_name_for_a_number = 3.25", ":who")
    #expect(list.contains("400 kB") && list.hasSuffix("400 kB in all"))
    #expect(list.split(separator: "\n").allSatisfy { String($0).displayWidth <= 40 }, "\(list)")
  }

  @Test("the language changes at once")
  func language() throws {
    let desk = try Desk()
    #expect(desk.type(":lang zh") == "接下来用中文。")
    #expect(desk.fault("1/0").contains("ZeroDivisionError："))
    #expect(desk.type(":语言 en") == "English from here on.")
  }

  @Test("exit and quit leave, as at other prompts, unless they are variables")
  func leaving() throws {
    let desk = try Desk()
    desk.type("exit = 3", "exit")
    #expect(!desk.notebook.isOver)
    desk.type("quit()")
    #expect(desk.notebook.isOver)
  }

  @Test("a seed repeats every draw")
  func seed() throws {
    let desk = try Desk()
    let first = desk.type(":seed 3", "randn(3)")
    #expect(desk.type(":seed 3", "randn(3)") == first)
  }

  @Test("lists, dicts of curves, vectors and figures are drawn; a file's end says what is saved")
  func plots() throws {
    let desk = try Desk()
    desk.type(":plot {'a': [1, 2], 'b': [2, 1]}", ":plot [1, 2, 3]", ":plot tensor([1.0, 4.0])")
    #expect(desk.display.plots.count == 3)
    #expect(desk.display.plots[0].panels[0].layers[0].labels == ["a", "b"])
    desk.type("import matplotlib.pyplot as plt; plt.plot([1, 2]); plt.show()")
    #expect(desk.display.plots.count == 1)
    desk.type(
      """
      from tensorflow.keras.models import Sequential
      from tensorflow.keras.layers import Dense
      model = Sequential([Dense(1)]); model.compile(optimizer='sgd', loss='mse')
      h = model.fit(ones(8, 2), ones(8, 1), epochs=3)
      """, ":plot model.history", ":plot")
    #expect(desk.display.plots.count == 2 && desk.display.plots[0] == desk.display.plots[1])
    #expect(
      desk.fault(":plot 'text'")
        == "ValueError: 'str' holds no numbers to draw.\nTry: give a list of numbers, a tensor, or a dict of names and lists."
    )
    let file = desk("curve.csv")
    #expect(desk.type(":plot [1, 2, 3] save \(file)") == "Saved in \(file).")
    #expect(String(decoding: try TextFile.read(file), as: UTF8.self).contains("2"))
  }

  @Test("a program is loaded from a file, and time tells how long code took")
  func running() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("my program.py", "a = 41\na += 1\n")
    let desk = try Desk()
    #expect(desk.type(":load '\(file)'", "a") == "42")
    let timed = desk.type(":time a + 1")
    #expect(timed.hasPrefix("43\n") && timed.contains(" a run, the median of ") && timed.contains(" Half took "))
    #expect(desk.type("import random", "xs = []", ":time xs.append(random.random())", "len(xs)").hasSuffix("\n1"))
    #expect(try Desk(.chinese).type("：计时 1 + 1").contains("次的中位数。一半在 "))
    #expect(desk.fault(":load nowhere.py").hasPrefix("OSError: "))
  }

  @Test("an entry goes on until it is whole; commands and answers are whole as they stand")
  func completeness() throws {
    let desk = try Desk()
    #expect(!desk.notebook.isComplete("for i in range(3):"))
    #expect(!desk.notebook.isComplete("for i in range(3):\n    i"))
    #expect(desk.notebook.isComplete("for i in range(3):\n    i\n"))
    #expect(!desk.notebook.isComplete("f(1,"))
    #expect(desk.notebook.isComplete(":step (w"))
    #expect(desk.notebook.isComplete("1 +"))
  }
}
