import Course
import Testing
import Testkit
import Wording

@Suite("What is wrong with a lesson file")
struct LessonFaultTests {
  @Test(
    "front matter that can't be read is one sentence with its line",
    arguments: [
      ("", "Front matter, line 1: a lesson file begins with a line of three hyphens."),
      ("---\nid: a\n", "Front matter, line 1: the front matter has no closing line of three hyphens."),
      ("---\nid: a\ntitle: b: c\n---\n", "Front matter, line 3: this is not YAML of the form key: value."),
      ("---\nid: [a\n---\n", "Front matter, line 3: this is not YAML of the form key: value."),
      ("---\n- a\n---\n", "Front matter, line 2: this is not YAML of the form key: value."),
      ("---\nid: a\nname: b\n---\n", "Front matter, line 3: there is no key called name."),
      ("---\nid: a\nid: b\n---\n", "Front matter, line 2: this is not YAML of the form key: value."),
      ("---\nid: a\n---\n", "Front matter, line 1: title is missing."),
      (
        "---\nid: a\ntitle: b\nminutes: soon\n---\n",
        "Front matter, line 4: minutes must be a whole number in a sensible range."
      ),
      ("---\nid: a\ntitle: b\nneeds: x\n---\n", "Front matter, line 4: needs must be a list, as in needs: [a, b]."),
      ("---\nid: a\ntitle: [b]\n---\n", "Front matter, line 3: title must be one line of text."),
      (
        "---\nid: a\ntitle: Tip #1\n---\n",
        "Front matter, line 3: title holds a mark that YAML reads its own way; put the text in quotes."
      ),
      (
        "---\nid: a\ntitle: !x y\n---\n",
        "Front matter, line 3: title holds a mark that YAML reads its own way; put the text in quotes."
      ),
    ])
  func frontMatter(text: String, sentence: String) {
    #expect(throws: CourseFault.self) {
      try LessonReader.read(english: text, chinese: nil, number: 1, englishPath: "a", chinesePath: "b")
    }
    do {
      _ = try LessonReader.read(english: text, chinese: nil, number: 1, englishPath: "a", chinesePath: "b")
    } catch {
      #expect(error.message.english == sentence)
    }
  }

  @Test(
    "what is wrong in a step is found with its line, and the rest is still read",
    arguments: [
      ("## A\n\ntext\n", Finding.Fact.stepWithoutID, 10),
      ("## A\n<!-- #a b -->\n", .notAnID("a b"), 9),
      ("## A\n<!-- #a -->\n\n## B\n<!-- #a -->\n", .repeatedStep("a"), 12),
      ("## A\n<!-- #a -->\n\n```python runs #a\n1\n```\n", .unknownRole("runs"), 11),
      ("## A\n<!-- #a -->\n\n```python run\n1\n```\n", .cellWithoutID("run"), 11),
      ("## A\n<!-- #a -->\n\n```python run #a\n```\n", .emptyCell("a"), 11),
      ("```python run #a\n1\n```\n", .outsideStep, 8),
      ("## A\n<!-- #a -->\n\n<div>\n", .html, 11),
      ("## A\n<!-- #a -->\n\n<!-- what -->\n", .unknownComment("what"), 11),
      ("## A\n<!-- #a -->\n\n<!-- memo -->\n", .memoWithoutSentence, 11),
      ("## A\n<!-- #a -->\n\n```python predict #p\n1\n```\n\n- nameless\n", .itemWithoutName, 15),
      ("## A\n<!-- #a -->\n\n- [x] yes\n- no\n", .choiceWithoutBox, 12),
      ("## A\n<!-- #a -->\n\n```python check #c\nclose(1, 1)\n```\n", .judgesNothing("c"), 11),
      ("## A\n<!-- #a -->\n\n```python predict #p size\n1\n```\n", .unknownKind("size"), 11),
      (
        "## A\n<!-- #a -->\n\n```python try #p\na = 1\n```\n\n```python try #q\na = 1\n```\n", .secondTry("q"), 15
      ),
      ("## A\n<!-- #a -->\n\n```python run #a\n1\n```\n\n```python run #a\n2\n```\n", .repeatedCell("run", "a"), 15),
    ])
  func steps(body: String, fact: Finding.Fact, line: Int) throws {
    let findings = try Fixture.read(body).findings.filter { $0.fact != .noChinese }
    #expect(findings.contains(Finding(fact, path: "lesson.md", line: line)), "\(findings)")
  }

  private static let head = "---\nid: small\ntitle: 小\n---\n"
  private static let english = """
    ## A
    <!-- #a -->

    One.

    ```python run #r
    1
    ```

    - [x] yes

      > because
    - [ ] no

      > because

    ## B
    <!-- #b -->

    Two.

    """

  @Test("the two languages must agree in steps, cells and the boxes of a quiz")
  func languages() throws {
    func facts(_ chinese: String) throws -> [Finding.Fact] {
      try Fixture.read(Self.english, chinese: Self.head + chinese).findings.map(\.fact)
    }
    let quiz = "- [x] 是\n\n  > 因为\n- [ ] 否\n\n  > 因为\n"
    let cell = "```python run #r\n```\n\n"
    let second = "\n## 乙\n<!-- #b -->\n\n二。\n"
    #expect(try facts("## 甲\n<!-- #a -->\n\n一。\n\n" + cell + quiz + second) == [])
    #expect(
      try facts("## 甲\n<!-- #a -->\n\n一。\n\n" + cell + quiz) == [.stepsDiffer(english: ["a", "b"], chinese: ["a"])])
    #expect(
      try facts("## 甲\n<!-- #a -->\n\n一。\n\n" + quiz + second) == [
        .beatsDiffer(step: "a", english: ["run #r", "quiz [x][ ]"], chinese: ["quiz [x][ ]"])
      ])
    #expect(
      try facts("## 甲\n<!-- #a -->\n\n一。\n\n" + cell + "- [ ] 是\n\n  > 因为\n- [x] 否\n\n  > 因为\n" + second) == [
        .beatsDiffer(step: "a", english: ["run #r", "quiz [x][ ]"], chinese: ["run #r", "quiz [ ][x]"])
      ])
    #expect(
      try facts("## 甲\n<!-- #a -->\n\n一。\n\n```python run #r\n1\n```\n\n" + quiz + second) == [
        .machinePartInChinese("r")
      ])
  }

  @Test("a step whose Chinese does not agree is shown in English rather than wrongly")
  func fallback() throws {
    let lesson = try Fixture.read(Self.english, chinese: Self.head + "## 甲\n<!-- #a -->\n\n一。\n").lesson
    #expect(lesson.steps[0].beats[0].prose[.chinese].plainText == "One.")
    #expect(lesson.title == Bilingual("Small", "小"))
  }

  @Test("hostile Markdown ends in a fault or a lesson, never in a crash")
  func hostile() throws {
    let deep = String(repeating: ">", count: 20_000) + " x"
    #expect(throws: CourseFault.nestedTooDeep(line: 11)) { try Fixture.read("## A\n<!-- #a -->\n\n" + deep) }
    #expect(throws: CourseFault.nestedTooDeep(line: 11)) {
      try Fixture.read("## A\n<!-- #a -->\n\n" + String(repeating: "- ", count: 5_000) + "x")
    }
    let wide = "|" + String(repeating: "a|", count: 5_000) + "\n|" + String(repeating: "-|", count: 5_000) + "\n"
    #expect(try Fixture.read("## A\n<!-- #a -->\n\n" + wide).lesson.steps.count == 1)
    let stars = String(repeating: "*a **a ", count: 20_000)
    #expect(try Fixture.read("## A\n<!-- #a -->\n\n" + stars).lesson.steps.count == 1)
    #expect(try Fixture.read("## A\n<!-- #a -->\n\na\u{0}b \u{1B}[2J\n").lesson.steps.count == 1)
    let bomb = (0..<30).map { "k\($0): &k\($0) [*k\(max(0, $0 - 1)), *k\(max(0, $0 - 1))]" }.joined(separator: "\n")
    #expect(throws: CourseFault.self) {
      try LessonReader.read(
        english: "---\nid: a\n\(bomb)\n---\n", chinese: nil, number: 1, englishPath: "a", chinesePath: "b")
    }
  }

  @Test("a lesson cut at any byte still reads or says what is wrong", arguments: ["lesson.md", "lesson.zh.md"])
  func cut(file: String) throws {
    let lesson = try Fixture.lesson()
    let text = try Fixture.text(file)
    for count in stride(from: 0, to: text.utf8.count, by: 7) {
      let part = String(decoding: text.utf8.prefix(count), as: UTF8.self)
      do throws(CourseFault) {
        let result = try LessonReader.read(
          english: part, chinese: part, number: 4, englishPath: "a", chinesePath: "b")
        // A `###` cut to `##` begins a step of its own.
        #expect(result.lesson.steps.count <= lesson.steps.count + 1)
      } catch {
        #expect(!error.message.chinese.isEmpty)
      }
    }
  }

  @Test("random bytes read or say what is wrong")
  func random() {
    var random = SeededGenerator(seed: 0x9E37)
    let alphabet =
      Array("#-`>[]x|*_<!=:.0 \n\t命令（）：".map(String.init)) + ["<!-- ", " -->", "```", "python run #a", "\n\n"]
    for _ in 0..<400 {
      var body = ""
      for _ in 0..<60 {
        body += alphabet.randomElement(using: &random) ?? ""
      }
      do throws(CourseFault) {
        let result = try LessonReader.read(
          english: Fixture.frontMatter + "## A\n<!-- #a -->\n" + body, chinese: Self.head + body, number: 1,
          englishPath: "a", chinesePath: "b")
        #expect(result.lesson.id == "small")
      } catch {
        #expect(!error.message.english.isEmpty)
      }
    }
  }
}
