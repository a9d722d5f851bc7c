import Catalogue
import Wording

/// What this room offers by name: one card a data set or maker.
package enum DatasetCards {
  package static let all: [Card] = [mnist, digits]

  package static let mnist = Card(
    "mnist", .data, .parameters([]),
    Bilingual(
      "70,000 real handwritten digits of 28×28 pixels: 60,000 images with labels to train, 10,000 to test.",
      "7 万张真实的手写数字图片，28×28 像素：6 万张带标签用来训练，1 万张用来测试。"),
    example: "(x_train, y_train), (x_test, y_test) = mnist()",
    source: "LeCun, Bottou, Bengio and Haffner, Proc. IEEE 86(11), 1998")

  package static let digits = Card(
    "digits", .data, .parameters([Parameter("n", default: "10000"), Parameter("seed", default: "0")]),
    Bilingual(
      "n made-up handwritten digits of 28×28 pixels and their labels; needs no download.",
      "现场生成 n 张 28×28 像素的手写数字图片和标签，不用下载。"),
    example: "x, y = digits(1000, seed=1)")
}
