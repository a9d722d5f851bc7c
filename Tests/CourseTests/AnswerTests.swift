import Course
import Testing
import Testkit
import Wording

@Suite("What a typed answer means")
struct AnswerTests {
  private static let numberRows: [(String, Double)] = [
    ("1.1", 1.1), (" 1.1 ", 1.1), ("1.1\t", 1.1), ("+1.1", 1.1), ("-3.6", -3.6), ("- 3.6", -3.6), ("−3.6", -3.6),
    ("–3.6", -3.6), ("—3.6", -3.6), (".5", 0.5), ("-.5", -0.5), ("5.", 5), ("007", 7), ("1e-3", 1e-3), ("1E5", 1e5),
    ("１．１", 1.1), ("－３．６", -3.6), ("1。1", 1.1), ("１，２３４", 1234), ("1,234", 1234), ("50,890", 50890),
    ("1,234,567.5", 1_234_567.5), ("1_000", 1000), ("50\u{202F}890", 50890), ("1/2", 0.5), ("-18/5", -3.6),
    ("18 / -5", -3.6), ("１／２", 0.5), ("1 1/2", 1.5), ("½", 0.5), ("1.1 times", 1.1), ("1.1次", 1.1), ("1.1 次", 1.1),
    ("2 users", 2), ("3步", 3), ("12 个参数", 12), ("50%", 0.5), ("50 %", 0.5), ("50％", 0.5), ("98.5 percent", 0.985),
    ("98.5 per cent", 0.985), ("百分之三十", 0.3), ("百分之98.5", 0.985), ("百分之九十八点五", 0.985), ("三分之一", 1.0 / 3),
    ("六成", 0.6), ("六成五", 0.65), ("一半", 0.5), ("两次", 2), ("十二", 12), ("一百二十", 120), ("三万五千", 35_000),
    ("一点一", 1.1), ("负三点六", -3.6), ("负3.6", -3.6), ("minus 3.6", -3.6), ("negative 3.6", -3.6), ("plus 2", 2),
    ("about 1.1", 1.1), ("~1.1", 1.1), ("≈1.1", 1.1), ("大约1.1", 1.1), ("应该是 1.1 次吧", 1.1), ("我猜 1.1", 1.1),
    ("约 1.1", 1.1), ("I think 1.1", 1.1), ("= 1.1", 1.1), ("y = 1.1", 1.1), ("dw=-3.6", -3.6),
    ("w.grad = -3.6", -3.6),
    ("1.1.", 1.1), ("1.1。", 1.1), ("1.1!", 1.1), ("17.5 万", 175_000), ("1750亿", 1.75e11), ("175 billion", 1.75e11),
    ("175B", 1.75e11), ("50k", 50_000), ("3.15×10²³", 3.15e23), ("3.15*10^23", 3.15e23), ("8e-8", 8e-8),
    ("8 x 10^-8", 8e-8), ("10²³", 1e23), ("10⁻³", 1e-3), ("0", 0), ("-0", 0), ("1.10", 1.1),
  ]

  @Test("a number is read as people write it", arguments: numberRows)
  func numbers(text: String, value: Double) throws {
    let number = try #require(WrittenNumber(text), "\(text) is a number")
    #expect(abs(number.value - value) <= 1e-12 * max(1, abs(value)), "\(text) reads \(number.value)")
  }

  @Test(
    "what is not one number is not read as one",
    arguments: [
      "", "w", "x*2", "2*w", "2w", "1.1 2.2", "1, 2", "[1.1]", "1.1 or 2", "1到2", "3~4", "nan", "inf", "-", "1,1",
      "12,34",
      "1e999", "1/0", "0.81.2", "--3", "不知道", "don't know", "up", "1.1 and", "百", "%", "____", "(1.1)", "1 000",
      "y = w", "1==1",
    ])
  func notNumbers(text: String) {
    #expect(WrittenNumber(text) == nil, "\(text)")
  }

  @Test(
    "a number goes into a blank as code",
    arguments: [("-18/5", "-18/5"), ("50%", "0.5"), ("1,234", "1234"), ("007", "7"), ("１．１", "1.1")])
  func code(text: String, code: String) {
    #expect(WrittenNumber(text)?.code == code)
  }

  private static func prediction(_ kind: String, _ replies: String = "", chinese: String = "") throws -> Prediction {
    let english = "## A\n<!-- #a -->\n\n```python predict #p \(kind)\n1\n```\n\n\(replies)\n"
    let zh = "---\nid: small\ntitle: 小\n---\n## 甲\n<!-- #a -->\n\n```python predict #p \(kind)\n```\n\n\(chinese)\n"
    return try #require(try Fixture.read(english, chinese: zh).lesson.predictions.first)
  }

  @Test(
    "a share asks when a number above 1 comes without a percent sign",
    arguments: [
      ("98.5", Answer.percentQuestion(98.5)), ("98.5%", .number(0.985)), ("0.985", .number(0.985)), ("1", .number(1)),
      ("197/200", .number(0.985)), ("九成", .number(0.9)), ("985", .unclear), ("-0.2", .unclear), ("120%", .unclear),
      ("", .blank), ("  ", .blank),
      ("acc = ____", .unfilled), ("high", .unclear),
    ])
  func shares(text: String, answer: Answer) throws {
    #expect(Answer.read(text, for: try Self.prediction("share")) == answer)
  }

  @Test(
    "a choice is meant by its name, its words in either language, its number, or a sentence that holds one of them",
    arguments: [
      ("up", Answer.choice("up")), ("UP", .choice("up")), ("larger", .choice("up")), ("大", .choice("up")),
      ("调大", .choice("up")),
      ("调大一点", .choice("up")), ("应该调大", .choice("up")), ("I think larger", .choice("up")), ("1", .choice("up")),
      ("２", .choice("down")), ("down", .choice("down")), ("小", .choice("down")), ("调小。", .choice("down")),
      ("不要调大", .unclear), ("not larger", .unclear), ("larger or smaller", .unclear), ("大还是小", .unclear),
      ("3", .unclear),
      ("0.5", .unclear), ("?", .unclear), ("enlarger", .unclear), ("", .blank),
    ])
  func choices(text: String, answer: Answer) throws {
    let prediction = try Self.prediction(
      "choice", "- up (larger, increase): a\n- down (smaller): b\n- blank: c",
      chinese: "- up（大、调大）：甲\n- down（小、调小）：乙\n- blank：丙")
    #expect(Answer.read(text, for: prediction) == answer)
  }

  @Test("a choice whose words are numbers is meant by the number, however it is written")
  func numericChoices() throws {
    let prediction = try Self.prediction("choice", "- slow (0.05): a\n- one (0.1): b\n- fast (0.25): c")
    #expect(Answer.read("0.10", for: prediction) == .choice("one"))
    #expect(Answer.read(".25", for: prediction) == .choice("fast"))
    #expect(Answer.read("1/20", for: prediction) == .choice("slow"))
    #expect(Answer.read("3", for: prediction) == .choice("fast"))
  }

  @Test(
    "a sketch is said in words",
    arguments: [
      ("up", Answer.choice("up")), ("flat", .choice("flat")), ("不变", .choice("flat")), ("持平", .choice("flat")),
      ("下降", .choice("down")),
      ("会下降", .choice("down")), ("it falls", .choice("down")), ("↑", .choice("up")), ("先上升再下降", .unclear),
      ("curve", .unclear),
    ])
  func sketches(text: String, answer: Answer) throws {
    #expect(Answer.read(text, for: try Self.prediction("sketch")) == answer)
  }

  private static let confidenceRows: [(String, Double)] = [
    ("80", 0.8), ("80%", 0.8), ("0.8", 0.8), ("八成", 0.8), ("100", 1), ("1", 0.01), ("1.0", 1), ("0", 0),
    ("50 %", 0.5),
  ]

  @Test("a confidence is a share however it is said", arguments: confidenceRows)
  func confidences(text: String, share: Double) throws {
    #expect(try #require(Answer.confidence(text)) == share)
  }

  @Test("what is no confidence is none", arguments: ["", "very", "120", "-5", "w"])
  func noConfidence(text: String) {
    #expect(Answer.confidence(text) == nil)
  }

  @Test(
    "code typed on a Chinese keyboard becomes the code that was meant",
    arguments: [
      ("ｄｗ＝－３．６", "dw=-3.6"), ("dw = 2×(y − 2)×x", "dw = 2*(y - 2)*x"), ("print（“a”）", "print(\"a\")"), ("x²", "x**2"),
      ("w／2", "w/2"), ("【1，2】", "[1,2]"), ("损失 = 1", "损失 = 1"),
    ])
  func halfWidth(typed: String, meant: String) {
    #expect(typed.halfWidth == meant)
  }

  @Test("random text is read or refused, never a crash")
  func random() throws {
    let prediction = try Self.prediction("share")
    let alphabet = Array("0123456789.,-+/ %eE×^一二十百千万点分之半成负次½²_xw＝１。")
    var random = SeededGenerator(seed: 7)
    for _ in 0..<5_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...9, using: &random) { text.append(alphabet.randomElement(using: &random) ?? "0") }
      if case .number(let value) = Answer.read(text, for: prediction) { #expect(value.isFinite) }
      _ = Answer.confidence(text)
    }
  }
}
