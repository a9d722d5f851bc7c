import Testing
import Wording

@Suite("values in Chinese sentences")
struct SpacedTextTests {
  private let name = "W1"
  private let learners = "损失w2"

  @Test("what is filled in and touches Chinese gets a space, once, and stays as it is inside")
  func distance() {
    let (number, word, code) = (-3.6, "隐藏层", "w[0]")
    let sentences: [(Bilingual, String)] = [
      (Bilingual("", "超出了\(name)的范围"), "超出了 W1 的范围"), (Bilingual("", "超出了 \(name) 的范围"), "超出了 W1 的范围"),
      (Bilingual("", "第\(3)步，共\(10)步"), "第 3 步，共 10 步"), (Bilingual("", "是\(number)。"), "是 -3.6。"),
      (Bilingual("", "\(code)的梯度"), "w[0] 的梯度"), (Bilingual("", "没有\("'a'")这个键"), "没有 'a' 这个键"),
      (Bilingual("", "看\(word)的输出"), "看隐藏层的输出"), (Bilingual("", "名称\(learners)没有定义"), "名称损失w2 没有定义"),
      (Bilingual("", "（\(name)）：\(number)，\(name)。"), "（W1）：-3.6，W1。"), (Bilingual("", "共\("")个"), "共个"),
      (Bilingual("", "\(word)\(code)"), "隐藏层w[0]"), (Bilingual("", "准确率\(98.5)%"), "准确率 98.5%"),
    ]
    for (sentence, chinese) in sentences { #expect(sentence.chinese == chinese) }
  }

  @Test("a text that was put together before stays as it is")
  func ready() {
    let chinese = "损失w"
    #expect(Bilingual("loss", chinese).chinese == "损失w")
    #expect(Bilingual(same: chinese).chinese == "损失w")
  }
}

@Suite("numbers in Chinese characters")
struct ChineseNumeralTests {
  @Test(
    "are read as they are said",
    arguments: [
      ("两次", 2, 1, .digits), ("一九九八年", 1998, 4, .digits), ("十五", 15, 2, .whole), ("一百二十个", 120, 4, .whole),
      ("三万五千", 35_000, 4, .whole), ("九十八点五", 98.5, 5, .whole), ("三分之一", 1.0 / 3, 4, .share),
      ("六成五", 0.65, 3, .share), ("一半", 0.5, 2, .share), ("两亿", 2e8, 2, .whole),
    ] as [(String, Double, Int, ChineseNumeral.Form)])
  func read(text: String, value: Double, length: Int, form: ChineseNumeral.Form) throws {
    let numeral = try #require(ChineseNumeral(prefixOf: text))
    #expect(abs(numeral.value - value) < 1e-12)
    #expect(numeral.length == length && numeral.form == form)
  }

  @Test("no number begins at other words")
  func none() {
    for text in ["", "个", "百", "点五", "分之一", "a一"] { #expect(ChineseNumeral(prefixOf: text) == nil) }
    #expect(ChineseNumeral(prefixOf: "九十八点五")?.unit == 0.1)
  }
}
