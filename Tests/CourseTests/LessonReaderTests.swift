import Course
import Testing
import Wording

@Suite("Reading a lesson")
struct LessonReaderTests {
  @Test("the fixture reads whole, in both languages, without a finding")
  func fixture() throws {
    let result = try LessonFile.read(folder: Fixture.folder + "/04-neuron", number: 4)
    #expect(result.findings == [])
    let lesson = result.lesson
    #expect(lesson.id == "neuron")
    #expect(lesson.title == Bilingual("One neuron: a fixture", "一个神经元：样例"))
    #expect(lesson.decision == Bilingual("Which input would you collect more of?", "你会多收集哪个输入？"))
    #expect(lesson.seed == 7)
    #expect(lesson.article == ["4.1"])
    #expect(lesson.steps.map(\.id) == ["guess", "loss", "slope"])
    #expect(lesson.steps[0].title[.chinese].plainText == "猜一猜")
    #expect(lesson.steps.map(\.beats.count) == [4, 5, 1])
  }

  @Test("a prediction holds its kind, its replies and the words that count as a choice")
  func predictions() throws {
    let predictions = try Fixture.lesson().predictions
    #expect(predictions.map(\.id) == ["first", "direction", "curve"])
    #expect(predictions.map(\.kind) == [.number, .choice, .sketch])
    #expect(predictions.map(\.asksConfidence) == [true, false, false])
    #expect(predictions[0].expression == "w * x + b")
    #expect(predictions[0].replies[.chinese].map(\.name) == ["same", "other", "blank"])
    #expect(predictions[1].choices(.english).map(\.label) == ["larger", "smaller"])
    #expect(predictions[1].choices(.chinese).map(\.aliases) == [["大", "调大", "往上"], ["小", "调小", "往下"]])
  }

  @Test("a computed number keeps its text, expression, format and line")
  func computedNumbers() throws {
    let step = try Fixture.lesson().steps[0]
    #expect(
      step.beats[2].prose[.english].computedNumbers == [
        ComputedNumber(written: "0.9", expression: "2 - (w*x+b)", format: ".1f", line: 33)
      ])
    #expect(step.beats[2].prose[.chinese].plainText == "实际是 2 次，少了 0.9。0.5 该调大还是调小？")
    guard case .predict(let direction) = step.beats[2].action else {
      Issue.record("the third beat is a prediction")
      return
    }
    #expect(direction.replies[.english][0].blocks.computedNumbers.map(\.written) == ["0.0036"])
    #expect(direction.replies[.english][0].blocks.plainText == "With 0.501 the loss falls by 0.0036.")
  }

  @Test("a quiz keeps each choice with its box and its reason")
  func quiz() throws {
    let step = try Fixture.lesson().steps[1]
    let quizzes = step.beats.compactMap { if case .quiz(let quiz) = $0.action { quiz } else { nil } }
    #expect(quizzes.count == 1)
    #expect(quizzes[0].choices.map(\.isRight) == [true, false])
    #expect(quizzes[0].choices[1].reason[.chinese].plainText == "-0.9 的平方是 0.81。")
    #expect(quizzes[0].choices[0].text[.english].plainText == "The loss is a square, so its sign says nothing.")
  }

  @Test("a try gathers its check, accepts, rejects, feedback and hints")
  func attempt() throws {
    let attempt = try #require(try Fixture.lesson().steps[2].attempt)
    #expect(attempt.starter.source == "dw = ____")
    #expect(attempt.check?.source == "close(dw, 2 * (y - 2) * x, rel=1e-6, abs=1e-9)")
    #expect(attempt.accepts.map(\.source) == ["dw = 2 * (y - 2) * x"])
    #expect(attempt.rejects.map(\.feedbackName) == ["sign", "half"])
    #expect(attempt.feedback[.chinese].map(\.name) == ["sign", "half", "other"])
    #expect(attempt.hints[.english].count == 2)
    #expect(attempt.hints[.chinese][0].plainText == "(y - 2)² 随 y 变得多快？")
  }

  @Test("a table keeps its columns' alignments and its cells")
  func table() throws {
    guard case .table(let table)? = try Fixture.lesson().steps[1].beats.last?.prose[.english].first else {
      Issue.record("the step ends in a table")
      return
    }
    #expect(table.alignments == [.left, .right])
    #expect(table.header.map(\.plainText) == ["part", "value"])
    #expect(table.rows.map { $0.map(\.plainText) } == [["y", "1.1"]])
  }

  @Test(
    "lines of a paragraph join as a reader would",
    arguments: [
      ("one\ntwo", "one two"), ("一行\n两行", "一行两行"), ("用 w\n和 b", "用 w 和 b"), ("完。\n再来", "完。再来"),
    ])
  func joining(source: String, joined: String) throws {
    let result = try Fixture.read("## A\n<!-- #a -->\n\n\(source)\n")
    #expect(result.lesson.steps[0].beats[0].prose[.english] == [.paragraph([.text(joined)])])
  }

  @Test(
    "the number before a comment is found with its sign, exponent, commas and percent",
    arguments: [
      ("the loss is 0.81", "0.81"), ("about -3.6", "-3.6"), ("50,890 weights: 50,890", "50,890"), ("(-3.6", "-3.6"),
      ("so 94.6 %", "94.6 %"), ("so 94.6%", "94.6%"), ("1e-05", "1e-05"), ("3.15e23", "3.15e23"), ("−1.8", "−1.8"),
      ("是 0.9", "0.9"), ("少了0.9", "0.9"), ("from 2-3", "3"), ("x1", "1"), ("no number", ""), ("a.", ""), ("**7**", "7"),
      ("`12`", "12"), ("第 3，4", "4"),
    ])
  func finalNumber(text: String, written: String) throws {
    let result = try Fixture.read("## A\n<!-- #a -->\n\n\(text) <!-- =n:d --> end\n")
    let numbers = result.lesson.steps[0].beats[0].prose[.english].computedNumbers
    #expect(numbers.map(\.written) == [written])
    #expect(numbers.map(\.expression) == ["n"])
  }

  @Test(
    "a comment's format starts at the last colon outside brackets and quotes",
    arguments: [
      ("=loss:.2f", "loss", ".2f"), ("= x[1:3].sum() : .3g", "x[1:3].sum()", ".3g"), ("=n", "n", ""),
      ("=d['a:b']", "d['a:b']", ""), ("=(lambda v: v)(3):d", "(lambda v: v)(3)", "d"),
    ])
  func formats(comment: String, expression: String, format: String) throws {
    let result = try Fixture.read("## A\n<!-- #a -->\n\n5 <!-- \(comment) -->\n")
    let number = try #require(result.lesson.steps[0].beats[0].prose[.english].computedNumbers.first)
    #expect(number.expression == expression)
    #expect(number.format == format)
  }
}
