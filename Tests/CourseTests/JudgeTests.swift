import Catalogue
import Course
import Testing
import Wording

@Suite("Judging an answer")
struct JudgeTests {
  private static let lesson = """
    ## State
    <!-- #state -->

    ```python run #state
    x = 2.0
    w = 0.5
    b = 0.1
    y = w * x + b
    ```

    ## Slope
    <!-- #slope -->

    ```python try #dw
    dw = ____
    ```

    ```python check #dw
    close(dw, 2 * (y - 2) * x, rel=1e-6, abs=1e-9)
    vary("x", [1.0, 3.0, -2.0])
    uses("y")
    ```

    ```python accept #dw
    dw = 2 * (y - 2) * x
    ```

    ```python reject #dw sign
    dw = -2 * (y - 2) * x
    ```

    ```python reject #dw half
    dw = 2 * (y - 2)
    ```

    ### Feedback

    - sign: That sign moves w the wrong way.
    - half: That is the slope at y.
    - constant: Write it as a formula.
    - other: Walk back.

    ### Hints

    1. One.
    2. Two.

    """

  private func judgement(of source: String, body: String = lesson) throws -> Judgement {
    let lesson = try Fixture.read(body).lesson
    let index = lesson.steps.count - 1
    return Judge(lesson, seconds: 1).judge(try #require(lesson.steps[index].attempt), step: index, source: source)
  }

  private static let rows: [(String, Judgement.Verdict, String?)] = [
    ("dw = 2 * (y - 2) * x", .right, nil),
    ("dw=2*(y-2)*x  # mine", .right, nil),
    ("dw = 2.0 * (y - 2) * x", .right, nil),
    ("dw = x * 2 * (y - 2)", .anotherWay, nil),
    ("ｄｗ＝２×（y − 2）×x", .right, nil),
    ("y = 7\ny = w * x + b\ndw = 2 * (y - 2) * x", .anotherWay, nil),
    ("dw = -3.6", .notYet, "constant"),
    ("dw = 3.6", .notYet, "sign"),
    ("dw = -1.8", .notYet, "half"),
    ("dw = -1.8000001", .notYet, "half"),
    ("dw = 12", .notYet, "other"),
    ("dw = -4", .notYet, "other"),
    ("dw = 0", .notYet, "other"),
    ("dw = -3.61", .notYet, "other"),
    ("dw = -360", .notYet, "other"),
    ("dw = -0.036", .close, nil),
    ("dw = float('nan')", .cannotJudge, nil),
    ("dw = float('inf')", .cannotJudge, nil),
    ("dw = 'w'", .cannotJudge, nil),
    ("dw = None", .cannotJudge, nil),
    ("dw = [-3.6]", .cannotJudge, nil),
    ("dw = True", .cannotJudge, nil),
    ("dw = lambda: 1", .cannotJudge, nil),
    ("dw = ____", .cannotJudge, nil),
    ("dw = (", .cannotJudge, nil),
    ("dw = 1 / 0", .cannotJudge, nil),
    ("dw = nope", .cannotJudge, nil),
    ("dz = -3.6", .cannotJudge, nil),
    ("", .cannotJudge, nil),
    ("while True: pass", .cannotJudge, nil),
    ("def close(*a): return True\ndw = 9", .cannotJudge, nil),
    ("close = lambda *a: True\ndw = 9", .cannotJudge, nil),
    ("def close(a, b, rel=0, abs=0): return True\ndw = 9", .notYet, "other"),
    ("x = 9\ndw = 2 * (y - 2) * 2", .notYet, "other"),
  ]

  @Test("an answer gets one of five verdicts, and a known wrong one its own feedback", arguments: rows)
  func verdicts(source: String, verdict: Judgement.Verdict, feedback: String?) throws {
    let judgement = try judgement(of: source)
    #expect(judgement.verdict == verdict, "\(source): \(judgement.facts) \(String(describing: judgement.fault))")
    #expect(judgement.feedback == feedback, "\(source): \(judgement.facts)")
  }

  @Test("an endless answer is stopped and can't be judged")
  func endless() throws {
    #expect(try judgement(of: "while True: pass").facts == [.tookTooLong(seconds: 1)])
  }

  @Test("an answer that lacks the name asked for, or uses one of the learner's own, says so")
  func names() throws {
    #expect(try judgement(of: "z = -3.6").facts == [.missing(name: "dw")])
    #expect(try judgement(of: "dw = mine * x").facts == [.unknownName(name: "mine")])
  }

  @Test("a learner who stops the judging is told so")
  func stopped() throws {
    let lesson = try Fixture.read(Self.lesson).lesson
    let attempt = try #require(lesson.steps[1].attempt)
    let judgement = Judge(lesson).judge(attempt, step: 1, source: "dw = 1", pulse: Pulse(isCancelled: { true }))
    #expect(judgement.verdict == .cannotJudge)
  }

  @Test("advice rides along and fails nothing")
  func advice() throws {
    let judgement = try judgement(of: "dw = 2 * (w * x + b - 2) * x")
    #expect(judgement.verdict == .anotherWay)
    #expect(judgement.advice == [.notUsed(name: "y")])
  }

  @Test("a step with an empty check never passes")
  func noChecks() throws {
    let body = Self.lesson.replacingCheck(with: "z = 1")
    #expect(try judgement(of: "dw = -3.6", body: body).facts == [.noChecks])
  }

  private static let checks: [(String, String, Judgement.Verdict, [CheckFact])] = [
    ("close(v, 0.9459)", "v = 0.9459", .anotherWay, []),
    ("close(v, 0.9459)", "v = 0.946", .close, [.rounded(value: "0.946")]),
    ("close(v, 0.9459)", "v = 0.94", .close, [.rounded(value: "0.94")]),
    ("close(v, 0.9459)", "v = 0.9", .notYet, [.wrongNumber(value: "0.9", isTooLarge: false)]),
    ("close(v, 0.9459)", "v = 94.59", .close, [.percent(value: "94.59")]),
    ("close(v, 0.9459)", "v = 94.6", .close, [.percent(value: "94.6")]),
    ("close(v, -3.6)", "v = -3.61", .notYet, [.wrongNumber(value: "-3.61", isTooLarge: false)]),
    ("close(v, -3.6)", "v = -3.5", .notYet, [.wrongNumber(value: "-3.5", isTooLarge: true)]),
    ("close(v, 2 / 3)", "v = 0.67", .close, [.rounded(value: "0.67")]),
    ("close(v, 2 / 3)", "v = 0.66", .close, [.rounded(value: "0.66")]),
    ("close(v, 2 / 3)", "v = 0.68", .notYet, [.wrongNumber(value: "0.68", isTooLarge: true)]),
    ("close(v, 50890)", "v = 51000", .close, [.rounded(value: "51000")]),
    ("close(v, 1234567)", "v = 1.23e6", .close, [.rounded(value: "1.23e+06")]),
    ("close(v, 8.1e-8, abs=0)", "v = 8.13e-8", .notYet, [.wrongNumber(value: "8.13e-08", isTooLarge: true)]),
    ("close(v, 0.9459, abs=0.001)", "v = 0.946", .anotherWay, []),
    ("close(v, 2)", "v = 2.0 ** 0.5 * 2 ** 0.5", .anotherWay, []),
    ("close(v, 0.1 + 0.2)", "v = 0.3", .anotherWay, []),
    ("close(v, 0)", "v = 1e-12", .anotherWay, []),
    ("close(v, 0)", "v = 0.001", .notYet, [.wrongNumber(value: "0.001", isTooLarge: true)]),
    ("close(v, 5)", "v = '5'", .cannotJudge, [.wrongKind(found: "\"5\"")]),
    ("close(v, 'up')", "v = 'up'", .anotherWay, []),
    ("close(v, 'up')", "v = 'down'", .notYet, [.wrongText(value: "\"down\"")]),
    ("close(v, True)", "v = 1 < 2", .anotherWay, []),
    ("close(v, [1, 2, 3])", "v = [1, 2, 3.0]", .anotherWay, []),
    ("close(v, [1, 2, 3])", "v = [1, 2, 4]", .notYet, [.wrongNumber(value: "4", isTooLarge: nil)]),
    ("close(v, [1, 2, 3])", "v = [1, 2]", .notYet, [.wrongShape(found: "(2,)", wanted: "(3,)")]),
    ("close(v, float('nan'))", "v = 1", .cannotJudge, [.notFinite(value: "nan")]),
    ("agrees(v, 3.6)", "v = 3.6001", .anotherWay, []),
    ("agrees(v, 3.6)", "v = 3.7", .notYet, [.notEqual(left: "3.7", right: "3.6", places: 1)]),
    ("shape(v, (2, 'n'))", "v = [[1, 2, 3], [4, 5, 6]]", .anotherWay, []),
    ("shape(v, ('n', 'n'))", "v = [[1, 2, 3], [4, 5, 6]]", .notYet, [.wrongShape(found: "(2, 3)", wanted: "(n, n)")]),
    ("shape(v, (2,))", "v = 'ab'", .cannotJudge, [.wrongKind(found: "\"ab\"")]),
    ("forall(lambda s: v(s) > s, range(5))", "v = lambda s: s + 1", .anotherWay, []),
    ("forall(lambda s: v(s) > s, range(5))", "v = lambda s: 3", .notYet, [.untrue(item: "3")]),
    ("forall(lambda s: v(s), range(5))", "v = lambda s: 1 / 0", .cannotJudge, []),
    ("metric(lambda seed: v, at_least=0.8)", "v = 0.9", .anotherWay, []),
    (
      "metric(lambda seed: v + seed, at_least=2.5)", "v = 0", .notYet,
      [.shortOfBar(best: "4", bar: "≥ 2.5", reached: 2, needed: 4, seeds: 5)]
    ),
    ("metric(lambda seed: v, at_most=0.1, seeds=3, need=2)", "v = 0.05", .anotherWay, []),
    ("metric(lambda seed: v, at_least=0.8)", "v = float('nan')", .cannotJudge, [.notFinite(value: "nan")]),
    ("changed('w')", "w = 3", .anotherWay, []),
    ("changed('w')", "v = 3", .notYet, [.shouldChange(name: "w")]),
    ("unchanged('w')", "w = 3", .notYet, [.shouldStay(name: "w")]),
    ("unchanged('w')\nclose(v, 1)", "v = 1", .anotherWay, []),
    ("unchanged('nobody')", "v = 1", .cannotJudge, [.missing(name: "nobody")]),
    ("close(v)", "v = 1", .cannotJudge, []),
  ]

  @Test("each check function finds what it is for", arguments: checks)
  func checkFunctions(check: String, source: String, verdict: Judgement.Verdict, facts: [CheckFact]) throws {
    let judgement = try judgement(of: source, body: Self.lesson.replacingCheck(with: check))
    #expect(judgement.verdict == verdict, "\(judgement.facts) \(String(describing: judgement.fault))")
    #expect(judgement.facts == facts)
  }

  @Test("a fact is a sentence in both languages and never tells the answer")
  func sentences() throws {
    let fact = CheckFact.wrongNumber(value: "-4", isTooLarge: false)
    #expect(fact.message == Bilingual("-4 is too small: it lies higher.", "-4 偏小，负得太多了。"))
    #expect(CheckFact.wrongNumber(value: "4", isTooLarge: false).message == Bilingual("4 is too small.", "4 偏小。"))
  }

  @Test("a verdict's page is its name and then the lesson's own words")
  func page() throws {
    let lesson = try Fixture.read(Self.lesson).lesson
    let attempt = try #require(lesson.steps[1].attempt)
    #expect(try judgement(of: "dw = -1.8").page(for: attempt, .english) == ["Not yet.", "That is the slope at y."])
    #expect(
      try judgement(of: "dw = 12").page(for: attempt, .english) == ["Not yet.", "12 is too large.", "Walk back."])
    #expect(try judgement(of: "dw = -0.036").page(for: attempt, .chinese) == ["差一点。", "-0.036 差了 100 倍：是百分数还是比例？"])
  }
}

extension String {
  /// The lesson with other code in its check cell.
  fileprivate func replacingCheck(with code: String) -> String {
    var lines: [String] = []
    var isInside = false
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```python check") {
        isInside = true
        lines += [String(line), code]
      } else if line == "```" {
        isInside = false
        lines.append("```")
      } else if !isInside {
        lines.append(String(line))
      }
    }
    return lines.joined(separator: "\n")
  }
}
