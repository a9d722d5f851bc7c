import Catalogue
import Course
import Testing
import Testkit
import Wording

@Suite("The author's lint")
struct LessonCheckTests {
  /// The fixture with one text replaced by another, in one of its files.
  struct Plant: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    var isChinese = false
    /// A part of the sentence that must be found, in English.
    let sentence: String

    var testDescription: String { sentence }
  }

  private func findings(_ plant: Plant?) throws -> [Finding] {
    var (english, chinese) = (try Fixture.text("lesson.md"), try Fixture.text("lesson.zh.md"))
    if let plant {
      let text = plant.isChinese ? chinese : english
      let parts = text.split(around: plant.old)
      try #require(parts.count > 1, "\(plant.old) is in the fixture")
      let planted = parts[0] + plant.new + parts.dropFirst().joined(separator: plant.old)
      if plant.isChinese { chinese = planted } else { english = planted }
    }
    let result = try LessonReader.read(
      english: english, chinese: chinese, number: 4, englishPath: "lesson.md", chinesePath: "lesson.zh.md")
    return LessonCheck.findings(in: result, lessonIDs: ["neuron"], seconds: 2)
  }

  @Test("the fixture has nothing wrong with it")
  func clean() throws {
    #expect(try findings(nil).map(\.message.english) == [])
  }

  private static let plants: [Plant] = [
    Plant(
      old: "dw = 2 * (y - 2) * x\n```\n\n```python reject #dw sign",
      new: "dw = 2 * (y - 2)\n```\n\n```python reject #dw sign", sentence: "This accept gets \"Not yet.\""),
    Plant(
      old: "dw = 2 * (y - 2) * x\n```\n\n```python reject #dw sign", new: "dw = nope\n```\n\n```python reject #dw sign",
      sentence: "This accept gets \"Can't judge this.\""),
    Plant(old: "dw = -2 * (y - 2) * x", new: "dw = 2 * (y - 2) * x * 1", sentence: "The reject sign passes."),
    Plant(old: "dw = -2 * (y - 2) * x", new: "dw = 2 * (y - 2", sentence: "The reject sign gets no feedback."),
    Plant(
      old: "reject #dw half\ndw = 2 * (y - 2)", new: "reject #dw half\ndw = -2 * (y - 2) * x",
      sentence: "The reject half gets the feedback sign."),
    Plant(old: "dw = ____", new: "dw = -3.6", sentence: "The starter passes as it stands."),
    Plant(
      old: "close(dw, 2 * (y - 2) * x, rel=1e-6, abs=1e-9)", new: "close(abs(dw), 3.6, rel=1e-6)",
      sentence: "With dw = -dw added the accept still passes."),
    Plant(
      old: "close(dw, 2 * (y - 2) * x, rel=1e-6, abs=1e-9)", new: "close(dw, -3, rel=2)",
      sentence: "With dw = 2 * dw added the accept still passes."),
    Plant(
      old: "close(dw, 2 * (y - 2) * x, rel=1e-6, abs=1e-9)", new: "dw == -3.6",
      sentence: "The lesson checked nothing here."),
    Plant(
      old: "```python check #dw\nclose(dw, 2 * (y - 2) * x, rel=1e-6, abs=1e-9)\n```\n", new: "",
      sentence: "The try dw has no check."),
    Plant(old: "fell short by 0.9 ", new: "fell short by 0.8 ", sentence: "The text says 0.8, but it computes 0.9."),
    Plant(old: "少了 0.9 ", new: "少了 0.8 ", isChinese: true, sentence: "The text says 0.8, but it computes 0.9."),
    Plant(old: "**0.0036**", new: "**0.0035**", sentence: "The text says 0.0035, but it computes 0.0036."),
    Plant(
      old: "<!-- =2 - (w*x+b):.1f -->", new: "<!-- =2 - (W*x+b):.1f -->",
      sentence: "<!-- =2 - (W*x+b) --> can't be computed here: name 'W' is not defined."),
    Plant(
      old: "fell short by 0.9 ", new: "fell short by far ", sentence: "No number stands before <!-- =2 - (w*x+b) -->."),
    Plant(
      old: "w * x + b\n```\n\n- same", new: "w * q + b\n```\n\n- same",
      sentence: "The prediction first fails: name 'q' is not defined."),
    Plant(old: "\"up\"\n", new: "\"sideways\"\n", sentence: "The prediction direction comes to sideways"),
    Plant(old: "[0.81, 0.2, 0.05]", new: "0.81", sentence: "The prediction curve comes to 0.81"),
    Plant(old: "L = (y - 2) ** 2", new: "L = (y - 2) ** z", sentence: "The cell forward fails: "),
    Plant(old: "- half: That is", new: "- halve: That is", sentence: "No feedback is called half."),
    Plant(old: "- half: That is", new: "- halve: That is", sentence: "No reject leads to the feedback halve."),
    Plant(
      old: "- half：这是", new: "- halve：这是", isChinese: true,
      sentence: "Step slope names sign, half, other in English but sign, halve, other in Chinese."),
    Plant(
      old: "\n2. 2 × (1.1 - 2) = -1.8, and", new: "\n   2 × (1.1 - 2) = -1.8, and",
      sentence: "A try has at least two hints; this one has 1."),
    Plant(
      old: "\n2. 2 × (1.1", new: "\n   2 × (1.1", isChinese: true,
      sentence: "Step slope has 2 hints in English and 1 in Chinese."),
    Plant(old: "\n  > A square is never below zero.", new: "", sentence: "Choice 1 has no reason."),
    Plant(old: "\n  > 平方不会小于零。", new: "", isChinese: true, sentence: "Choice 1 has no reason."),
    Plant(old: "- [x] The loss", new: "- [ ] The loss", sentence: "No choice of this quiz is right."),
    Plant(old: "- [x] 误差", new: "- [ ] 误差", isChinese: true, sentence: "Step loss has"),
    Plant(
      old: "<!-- #loss -->", new: "<!-- #lost -->",
      sentence: "The steps differ: guess, lost, slope in English, guess, loss, slope in Chinese."),
    Plant(
      old: "```gradwalk command #walk\n```\n\n", new: "", isChinese: true,
      sentence: "Step loss has predict #curve, run #forward, command #walk"),
    Plant(old: ":step L", new: "step L", sentence: "A command begins with a colon: step L"),
    Plant(
      old: "id: neuron", new: "id: neurons", isChinese: true,
      sentence: "The lesson's id is neuron in English but neurons in Chinese."),
    Plant(old: "needs: []", new: "needs: [zero]", sentence: "It needs zero, but no lesson has that id."),
    Plant(old: "article: [4.1]", new: "article: [4.7]", sentence: "The article has no section 4.7."),
    Plant(old: "- same: You", new: "- equal: You", sentence: "No answer can get the reply equal."),
    Plant(
      old: "predict #curve sketch", new: "predict #curve sketch confidence boldly", sentence: "boldly is none of these."
    ),
    Plant(old: "run #neuron hidden", new: "run #neuron secret", sentence: "The word secret means nothing here."),
    Plant(
      old: "- up（大、调大、往上）", new: "- more（大、调大、往上）", isChinese: true,
      sentence: "Step guess names up, down, blank in English but more, down, blank in Chinese."),
    Plant(
      old: "close(dw, 2 * (y - 2) * x, rel=1e-6, abs=1e-9)", new: "close(dw, -3.6, abs=1.5)",
      sentence: "With dw = dw + 1 added the accept still passes."),
    Plant(old: "dw = ____", new: "dw = ", sentence: "The starter doesn't read as code; write ____"),
    Plant(
      old: "```python try #dw\n```", new: "```python try #dw\ndw = 1\n```", isChinese: true,
      sentence: "The cell dw must be empty in the Chinese file"),
    Plant(old: "<!-- #slope -->", new: "<!-- #loss -->", sentence: "Two steps have the id loss."),
    Plant(old: "<!-- #slope -->\n", new: "", sentence: "A step's heading is followed by its id"),
    Plant(old: "<!-- #slope -->\n", new: "", isChinese: true, sentence: "A step's heading is followed by its id"),
    Plant(old: "id: neuron", new: "id: Neuron 1", sentence: "\"Neuron 1\" is not an id"),
    Plant(old: "article: [4.1]", new: "article: []", sentence: "article names no section that this lesson covers."),
    Plant(old: "check #dw", new: "chekc #dw", sentence: "chekc is no role of a cell"),
    Plant(old: "run #forward", new: "run", sentence: "A run cell needs an id after its role"),
    Plant(old: "w * x + b\n```\n\n- same", new: "```\n\n- same", sentence: "The cell first is empty."),
    Plant(
      old: "dw = 2 * (y - 2) * x\n```\n\n```python reject #dw sign", new: "```\n\n```python reject #dw sign",
      sentence: "The cell dw is empty."),
    Plant(old: "accept #dw", new: "accept #dv", sentence: "The try dw has no accept."),
    Plant(old: "<!-- memo -->", new: "<!-- mem -->", sentence: "The comment \"mem\" means nothing here."),
    Plant(
      old: "- [ ] The loss is negative", new: "- The loss is negative", sentence: "Every choice of a quiz has a box"),
    Plant(old: "- sign: That", new: "- That", sentence: "An item of this list reads `name: sentence`."),
    Plant(
      old: "- down (smaller", new: "- up (smaller", sentence: "The name up stands twice in this list."),
    Plant(
      old: "```python run #neuron hidden",
      new: "```python predict #c confidence\n1\n```\n\n```python predict #d confidence\n1\n```\n\n"
        + "```python run #neuron hidden",
      sentence: "A lesson asks for confidence twice at most; this one asks 3 times."),
    Plant(old: "| part |", new: "<div>part</div>\n\n| part |", sentence: "Lessons use no HTML"),
    Plant(
      old: "<!-- =2 - (w*x+b):.1f -->. Should", new: "<!-- 2 - (w*x+b):.1f -->. Should",
      sentence: "The comment \"2 - (w*x+b):.1f\" means nothing"),
    Plant(
      old: "\n<!-- memo -->", new: " <!-- memo -->", isChinese: true,
      sentence: "The comment \"memo\" means nothing here."),
    Plant(old: "> The square of -0.9", new: "> <b>The</b> square of -0.9", sentence: "Lessons use no HTML"),
  ]

  @Test("a planted fault is found", arguments: plants)
  func planted(plant: Plant) throws {
    let messages = try findings(plant).map(\.message.english)
    #expect(messages.contains { $0.contains(plant.sentence) }, "\(messages)")
  }

  @Test("the table holds twenty faults and more, in either language's file, and no two say the same")
  func table() {
    #expect(Set(Self.plants.map(\.sentence)).count >= 40)
    #expect(Self.plants.filter(\.isChinese).count >= 8)
  }

  @Test("without a Chinese file the lint says so; a chapter that nobody covers and an id that stands twice are found")
  func acrossFiles() throws {
    let alone = try LessonReader.read(
      english: Fixture.text("lesson.md"), chinese: nil, number: 4, englishPath: "lesson.md", chinesePath: "lesson.zh.md"
    )
    #expect(alone.findings.map(\.fact) == [.noChinese])
    let folder = try TemporaryFolder()
    // A lesson for every section that the course covers so far, one left out.
    let sections = ArticleOutline.sections.subtracting(ArticleOutline.comingSections).subtracting(["2.3"]).sorted()
    for (index, name) in ["1-a", "2-b"].enumerated() {
      try folder.write(
        "\(name)/lesson.md",
        """
        ---
        id: same
        title: T
        minutes: 1
        seed: 1
        article: [\(index == 0 ? sections.joined(separator: ", ") : "4.1")]
        ---

        ## A
        <!-- #a -->

        Text.
        """)
      try folder.write("\(name)/lesson.zh.md", "---\nid: same\ntitle: T\n---\n\n## A\n<!-- #a -->\n\n字。\n")
    }
    let catalogue = try LessonCatalogue(folder: folder.path)
    #expect(LessonCheck.uncoveredSections(in: catalogue).contains("2.3"))
    let findings = LessonCheck.findings(in: catalogue)
    #expect(findings.map(\.fact) == [.repeatedLesson("same"), .sectionUncovered("2.3")])
    #expect(findings[1].message.chinese.contains("文章第 2.3 节没有哪一课讲到。"))
  }

  @Test("what the authors' guide quotes is what the lint says", arguments: Tongue.allCases)
  func guide(tongue: Tongue) throws {
    let root = String(#filePath.dropLast("Tests/CourseTests/LessonCheckTests.swift".count))
    let name = tongue == .english ? "authors.md" : "authors.zh.md"
    let page = String(decoding: try TextFile.read(root + "Documentation/" + name), as: UTF8.self)
    let facts: [Finding.Fact] = [
      .numberDiffers(written: "0.8", computed: "0.9"), .acceptFails(.notYet, Bilingual(same: "")),
      .rejectPasses("half"), .rejectGets(wanted: "half", got: "sign", Bilingual(same: "")), .starterPasses,
      .mutantPasses("dw = -dw"), .mutantPasses("dw = 2 * dw"), .noReason(choice: 2), .fewHints(1),
      .rejectWithoutFeedback("half"), .feedbackNeverUsed("halve"), .unknownReply("equal"),
      .hintsDiffer(step: "slope", english: 2, chinese: 1), .machinePartInChinese("dw"),
    ]
    for fact in facts {
      let whole = Finding(fact, path: "p", line: 1).message[tongue]
      let sentence = whole.dropFirst(tongue == .english ? "p:1: ".count : "p:1：".count)
      let shown = sentence.hasSuffix(" ") ? sentence.dropLast() : sentence
      #expect(page.contains("| `\(shown)` |"), "\(sentence)")
    }
    #expect(page.contains("| `\(CheckFact.noChecks.message[tongue])` |"))
    for card in Checks.cards { #expect(page.contains("`\(card.name)"), "\(card.name)") }
  }

  @Test("a finding says its file and line in both languages")
  func sentence() throws {
    let finding = try #require(
      try findings(Plant(old: "fell short by 0.9 ", new: "fell short by 0.8 ", sentence: "")).first)
    #expect(finding.message.english == "lesson.md:33: The text says 0.8, but it computes 0.9.")
    #expect(finding.message.chinese == "lesson.md:33：文中写的是 0.8，算出来却是 0.9。")
  }

  @Test("the authors' page names every check function and every role of a cell")
  func authorsPage() throws {
    let root = String(#filePath.dropLast("Tests/CourseTests/LessonCheckTests.swift".count))
    let page = String(decoding: try TextFile.read(root + "Lessons/README.md"), as: UTF8.self)
    for card in Checks.cards { #expect(page.contains("`\(card.name)("), "\(card.name)") }
    for role in LessonCell.Role.allCases { #expect(page.contains("\(role.rawValue) #"), "\(role.rawValue)") }
  }
}

extension String {
  fileprivate func split(around mark: String) -> [String] {
    var parts: [String] = [""]
    var rest = self[...]
    while let character = rest.first {
      if rest.hasPrefix(mark) {
        parts.append("")
        rest = rest.dropFirst(mark.count)
      } else {
        parts[parts.count - 1].append(character)
        rest = rest.dropFirst()
      }
    }
    return parts
  }
}
