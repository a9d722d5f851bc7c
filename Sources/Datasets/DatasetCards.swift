import Catalogue
import Wording

/// The cards of this room, one a data set or maker.
package enum DatasetCards {
  package static let all: [Card] = Dataset.allCases.map(\.card)

  static let mnist = Card(
    "mnist", .data, .parameters([]),
    Bilingual(
      "70,000 real handwritten digits of 28×28 pixels: 60,000 images with labels to train, 10,000 to test.",
      "7 万张真实的手写数字图片，28×28 像素：6 万张带标签用来训练，1 万张用来测试。"),
    example: "(x_train, y_train), (x_test, y_test) = mnist()",
    source: "LeCun, Bottou, Bengio and Haffner, Proc. IEEE 86(11), 1998")

  static let digits = Card(
    "digits", .data, .parameters([Parameter("n", default: "10000"), Parameter("seed", default: "0")]),
    Bilingual(
      "n made-up handwritten digits of 28×28 pixels and their labels; needs no download.",
      "现场生成 n 张 28×28 像素的手写数字图片和标签，不用下载。"),
    example: "x, y = digits(1000, seed=1)")

  static let moons = Card(
    "moons", .data,
    .parameters([
      Parameter("n", default: "200"), Parameter("noise", default: "0.1"), Parameter("seed", default: "0"),
    ]),
    Bilingual(
      "n points in two half circles that reach into each other, and the class of each.",
      "n 个点，排成两个互相扣住的半圆，以及每个点属于哪一类。"),
    example: "x, y = moons(200, seed=1)")

  static let spirals = Card(
    "spirals", .data,
    .parameters([
      Parameter("n", default: "300"), Parameter("classes", default: "3"), Parameter("noise", default: "0.05"),
      Parameter("seed", default: "0"),
    ]),
    Bilingual(
      "n points on spiral arms that wind around one centre, one arm a class.", "n 个点，排成绕着同一个中心的几条螺旋臂，一条臂是一类。"),
    example: "x, y = spirals(300, classes=3, seed=1)")

  static let clicks = Card(
    "clicks", .data, .parameters([Parameter("n", default: "1000"), Parameter("seed", default: "0")]),
    Bilingual(
      "A made-up click log of n users: what they did yesterday, and whether they came back today.",
      "虚构的 n 个用户的点击记录：昨天做了什么，今天有没有回来。"),
    formula: "P(returned) = sigmoid(0.6·opens + 0.04·minutes - 0.5·errors - 2)", example: "log = clicks(1000, seed=1)")
}
