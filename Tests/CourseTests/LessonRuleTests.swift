import Course
import Testing
import Wording

@Suite("What a lesson allows and reports")
struct LessonRuleTests {
  private func transcript(_ body: String, matter: String = "") throws -> Transcript {
    let front = Fixture.frontMatter.replacingOccurrences("seed: 1\n", "seed: 1\n" + matter)
    let lesson = try LessonReader.read(
      english: front + body, chinese: nil, number: 1, englishPath: "lesson.md", chinesePath: "lesson.zh.md"
    ).lesson
    var transcript = Transcript(LessonPlayer(lesson, tongue: .english))
    transcript.judge = { _ in Judgement(.notYet, feedback: "other", facts: []) }
    transcript.start()
    return transcript
  }

  private static let quiz = """
    ## A
    <!-- #a -->

    - [x] one
      > the first reason
    - [ ] two
      > the second reason
    """

  @Test("two ticks where one choice is right give no reason away and count for nothing")
  func oneChoice() throws {
    var transcript = try transcript(Self.quiz)
    transcript.type("1 2")
    #expect(transcript.lines.contains("note: One choice, please."))
    #expect(!transcript.text.contains("reason"))
    #expect(!transcript.entries.contains { if case .quizzed = $0.event { true } else { false } })
    transcript.type("1")
    #expect(transcript.lines.contains("+ the first reason"))
  }

  private static let attempt = """
    ## A
    <!-- #a -->

    ```python try #w
    w = ____
    ```

    ```python check #w
    close(w, 1)
    ```

    ```python accept #w
    w = 1
    ```

    ### Hints

    1. One.
    2. `w = 1`
    """

  @Test("a lesson can hide its own verbs; other commands are the host's to hide")
  func hides() throws {
    var transcript = try transcript(Self.attempt, matter: "hides: [solution, why]\n")
    #expect(transcript.player.lesson.hides == ["solution", "why"])
    transcript.type(":solution", "answer", ":答案", ":hint")
    let hidden = LessonNote.hidden("solution").message.english
    #expect(transcript.lines.filter { $0 == "note: \(hidden)" }.count == 2)
    #expect(!transcript.text.contains("solution: w = 1"))
    #expect(transcript.text.contains("hint 1/2: One."))
  }

  @Test("a report holds the step, the last answer, its verdict and the learner's words, and nothing else")
  func report() throws {
    var transcript = try transcript(Self.attempt)
    transcript.type("w = 3 ```", ":report 我觉得 3 也对")
    let lesson = transcript.player.lesson
    let report = try #require(transcript.report)
    #expect(report.step == "a")
    #expect(report.last?.verdict == .notYet)
    #expect(
      report.markdown(program: "gradwalk 9") == """
        # About a step of a lesson

        - Step: `small #a` (\(lesson.steps[0].contentHash), en)
        - Program: gradwalk 9
        - Verdict: Not yet. (other)

        What was typed:

        ````python
        w = 3 ```
        ````

        What seems wrong:

        我觉得 3 也对

        """)
    transcript.type(":reset", ":report")
    #expect(transcript.report?.last == nil)
    #expect(transcript.report?.markdown(program: "p").contains("Nothing was judged in this step yet.") == true)
  }
}

extension String {
  fileprivate func replacingOccurrences(_ part: String, _ other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return String(self[..<range.lowerBound]) + other + self[range.upperBound...]
  }
}
