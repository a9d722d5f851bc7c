import Notebook
import Testing
import Testkit
import Wording

@Suite("long results, earlier results and what was typed")
struct LongResultTests {
  @Test(
    "a long value shows its edges, what it is and how large, and its least, mean and largest number",
    arguments: [
      ("list(range(5000))", "[0, 1, 2, …, 4997, 4998, 4999]\nlist · 5,000 elements · min 0 · mean 2499.5 · max 4999"),
      ("tuple(range(3000))", "(0, 1, 2, …, 2997, 2998, 2999)\ntuple · 3,000 elements · min 0 · mean 1499.5 · max 2999"),
      ("['ab'] * 2000", "['ab', 'ab', 'ab', …, 'ab', 'ab', 'ab']\nlist · 2,000 elements"),
      (
        "{i: i * i for i in range(2000)}",
        "{0: 0, 1: 1, 2: 4, …, 1997: 3988009, 1998: 3992004, 1999: 3996001}\ndict · 2,000 entries"
      ),
      (
        "[float('nan'), 1.0] * 1000",
        "[nan, 1.0, nan, …, 1.0, nan, 1.0]\nlist · 2,000 elements · min 1 · mean 1 · max 1 · 1,000 nan"
      ),
      ("[[1] * 900, [2] * 900]", "[[1, 1, 1, …, 1, 1, 1], [2, 2, 2, …, 2, 2, 2]]\nlist · 2 elements"),
    ])
  func edges(_ code: String, _ shown: String) throws {
    #expect(try Desk().type(code) == shown + " · :more shows all")
  }

  @Test("a long string and a large tensor too")
  func others() throws {
    let desk = try Desk()
    let text = desk.type("'ab' * 5000")
    #expect(text.hasPrefix("'abab") && text.contains("b … a"))
    #expect(text.hasSuffix("ab'\nstr · 10,000 characters · :more shows all"))
    #expect(
      desk.type("arange(2000.0)").hasSuffix("\n(2000,) · min 0 · mean 999.5 · max 1999 · :more shows all"))
    #expect(try Desk(.chinese).type("arange(2000.0)").hasSuffix("(2000,) · 最小 0 · 平均 999.5 · 最大 1999 · :more 看全部"))
    #expect(!desk.type("list(range(300))").contains("…"))
  }

  @Test("more shows the last long result or output whole")
  func more() throws {
    let desk = try Desk()
    #expect(
      desk.fault(":more")
        == "ValueError: nothing long has been shown yet.\nTry: :more shows the last long result or output, a page at a time."
    )
    desk.type("list(range(1200))", "1 + 1")
    #expect(desk.type(":more") == "[" + (0..<1200).map(String.init).joined(separator: ", ") + "]")
    desk.type("for i in range(40): print('row', i)\n")
    #expect(desk.type(":全部") == (0..<40).map { "row \($0)" }.joined(separator: "\n"))
    desk.type("arange(1500.0)")
    let tensor = desk.type(":more")
    #expect(tensor.contains("7.4800e+02") && !tensor.contains("..."))
    #expect(
      desk.type("zeros(400, 400)", ":more").hasSuffix(
        "160,000 numbers in all; the first 100,000 are shown. A slice shows others: x[1000:2000]."))
    #expect(desk.type("'a\\n' * 2000", ":more").hasSuffix("a\na\n"))
  }

  @Test("the last three results, and those of cells by number, as in IPython")
  func results() throws {
    let desk = try Desk()
    #expect(desk.type("10", "20", "None", "x = 5", "30", "_, __, ___") == "10\n20\n30\n(30, 20, 10)")
    #expect(
      desk.type("Out[2] + _1", "In[1]", "len(In)", "In[-1]", "99 in Out, 2 in Out")
        == "30\n'10'\n10\n'In[-1]'\n(False, True)")
    #expect(desk.type("Out").hasPrefix("{1: 10, 2: 20, 5: 30, 6: (30, 20, 10), 7: 30, "))
    #expect(desk.type("list(Out.keys())[:3]", "In[1:3]") == "[1, 2, 5]\n['10', '20']")
    #expect(
      desk.fault("Out[3]").hasSuffix(
        "KeyError: Out has no result of cell 3.\nThere are … 7, 8, 9, 10, 11, 12, 13, 14."))
    desk.type(":undo")
    #expect(desk.fault("Out[99]").contains("Out has no result of cell 99"))
    #expect(desk.type("Out = 3", "Out") == "3")
    let fresh = try Desk(.chinese)
    #expect(fresh.fault("Out[1]").hasSuffix("KeyError：Out 里没有单元格 1 的结果。\n最后一行是表达式的单元格才有结果。"))
    #expect(fresh.type(":变量") == "还没有变量。")
  }

  @Test("history lists what was typed: all, the last, some cells, what holds a word, earlier sessions too")
  func history() throws {
    let desk = try Desk()
    #expect(desk.type(":history") == "  :history")
    desk.type("a = 1", "for i in range(2):\n    a += i\n", ":who", "a")
    #expect(
      desk.type(":history") == """
           :history
        1  a = 1
        2  for i in range(2):
               a += i
           :who
        3  a
           :history
        """)
    #expect(desk.type(":history 2-3") == "2  for i in range(2):\n       a += i\n3  a")
    #expect(desk.type(":历史 2～3") == desk.type(":history 2-3"))
    #expect(desk.type(":hist 1") == "  :hist 1")
    desk.notebook.earlierEntries = { ["b = 'old word'", "a = 1", "b = 'old word'", "unrelated"] }
    #expect(desk.type(":history OLD word") == "  b = 'old word'\n  :history OLD word")
    #expect(desk.type(":history a +=") == "2  for i in range(2):\n       a += i\n   :history a +=")
    #expect(desk.fault(":history 8-9").hasPrefix("ValueError: there is no cell 8-9 yet."))
    let chinese = try Desk(.chinese)
    #expect(chinese.fault("：历史 ８－９").hasPrefix("ValueError：还没有单元格 8-9。"))
  }
}
