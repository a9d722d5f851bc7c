import Testing
import Wording

@Test(
  "running text is broken at spaces and between Chinese characters",
  arguments: [
    ("a calm colleague speaks", 10, ["a calm", "colleague", "speaks"]),
    ("差了 0.9。要缩小误差，w 往哪边调", 12, ["差了 0.9。要", "缩小误差，w", "往哪边调"]),
    ("（甲）乙丙丁戊", 8, ["（甲）乙", "丙丁戊"]),
    ("supercalifragilistic", 8, ["supercal", "ifragili", "stic"]),
    ("", 10, [""]), ("one\ntwo", 10, ["one", "two"]),
  ])
func filling(text: String, width: Int, expected: [String]) {
  #expect(StyledText(text).filled(to: width).map(\.plain) == expected)
}

@Test("no filled line is wider than asked, whatever the text")
func neverWider() {
  let text = "模型把 32×784 的输入乘以 784×64 的权重，得到 32×64；then relu keeps what is above 0 (and only that)。"
  for width in 8...60 {
    for line in StyledText(text, .strong).filled(to: width) { #expect(line.plain.displayWidth <= width) }
  }
}
