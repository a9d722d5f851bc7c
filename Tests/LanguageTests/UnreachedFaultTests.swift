import Autograd
import Datasets
import Files
import Language
import Neural
import Tensors
import Testing
import Wording

/// Facts that a program of one cell does not bring about: a download that fails, a run that was asked for another step,
/// what only a command or a lesson pack can do.
@Suite("sentences about what no single program brings about")
struct UnreachedFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let fault: any Fault
    let english: String
    let chinese: String

    init(_ fault: any Fault, _ english: String, _ chinese: String) {
      self.fault = fault
      self.english = english
      self.chinese = chinese
    }

    var testDescription: String { "\(fault)" }
  }

  static let cases: [Case] = language + data + models

  private static let language = [
    Case(
      LimitFault.written(limit: 2_000_000), "this value has more than 2,000,000 parts to write out.",
      "这个值要写出来的部分超过 2,000,000 个。"),
    Case(StatementFault.stopped, "the program stopped.", "程序停下了。"),
    Case(
      LimitFault.memory(used: 13_200_000_000, limit: 12_000_000_000),
      "the program uses 13.2 GB of memory; the limit is 12 GB.", "程序用了 13.2 GB 内存，上限是 12 GB。"),
    Case(
      ReachFault.file(path: "../a.csv"),
      "../a.csv is out of reach: a lesson pack's code reads the data beside its lesson and no other file.",
      "碰不到 ../a.csv：课程包里的代码只能读它那一课旁边的数据，不能读写别的文件。"),
    Case(
      ReachFault.download(name: "mnist"), "mnist is out of reach: a lesson pack's code uses no network.",
      "碰不到 mnist：课程包里的代码不能联网。"),
    // Where an expression can be read, the language puts its operands' names to these two.
    Case(
      TensorFault.cannotBroadcast([2], [3]), "shapes (2,) and (3,) don't go together: 2 and 3 differ and neither is 1.",
      "形状 (2,) 和 (3,) 对不上：2 和 3 不相等，也都不是 1。"),
    Case(
      AutogradFault.labelsShape(labels: [3], predictions: [3, 1]),
      "labels of shape (3,) don't fit predictions of shape (3, 1).", "形状 (3,) 的标签和形状 (3, 1) 的预测对不上。"),
    Case(TensorFault.notWhole(1.5), "an index must be a whole number, not 1.5.", "下标必须是整数，不能是 1.5。"),
    Case(
      TensorFault.notBytes, "only whole numbers from 0 to 255 can be stored as bytes.", "只有 0 到 255 的整数才能按字节存。"),
    Case(
      TensorFault.wrongCount(5, [2, 3]), "5 numbers can't fill (2, 3), which holds 6.", "5 个数填不满 (2, 3)，它要 6 个。"),
  ]

  private static let data = [
    Case(
      DatasetFault.imagesShape(name: "train-images", found: [60000, 27, 27]),
      "train-images should hold images of 28×28, but its shape is (60000, 27, 27).",
      "train-images 应该是 28×28 的图片，实际形状是 (60000, 27, 27)。"),
    Case(
      DatasetFault.labelsShape(name: "train-labels", found: [60000, 10]),
      "train-labels should hold one label an image, but its shape is (60000, 10).",
      "train-labels 应该是每张图一个标签，实际形状是 (60000, 10)。"),
    Case(
      DatasetFault.countsDiffer(images: 60000, labels: 59999), "there are 60,000 images, but 59,999 labels.",
      "图片有 60,000 张，标签却有 59,999 个。"),
    Case(
      DatasetFault.notADigit(name: "train-labels", row: 3, label: 12),
      "train-labels holds the label 12 in row 3; a digit is 0 to 9.", "train-labels 第 3 行的标签是 12，数字标签应为 0 到 9。"),
    Case(
      DatasetFault.cannotFetch(file: "t.gz", folder: "/data/mnist", cause: .badAddress(url: "x:y")),
      "t.gz is not here and could not be fetched (x:y is not an http or https address): put it into /data/mnist, or use digits(10000), which is built in.",
      "本机没有 t.gz，也没能下载（x:y 不是 http 或 https 地址）：请把它放进 /data/mnist，或者改用内置的 digits(10000)。"),
    Case(
      DatasetFault.valuesMissing(column: "a", count: 2, firstRow: 1),
      "a lacks 2 values, the first in row 1; a tensor has no way to say so.",
      "a 缺 2 个值，最早在第 1 行；张量没法表示“缺失”。"),
    Case(DatasetFault.argumentMissing(maker: "moons", "n"), "moons needs n.", "moons 需要给出 n。"),
    Case(
      DatasetFault.csvRowTooLong(file: "a.csv", line: 7),
      "the row on line 7 of a.csv is longer than 1 MB; maybe a quote in it is not closed.",
      "a.csv 第 7 行开始的那一条超过 1 MB，可能有引号没有关上。"),
    Case(
      DatasetFault.csvTooManyColumns(file: "a.csv", found: 20000, limit: 10000),
      "a.csv has 20,000 columns; at most 10,000 are read.", "a.csv 有 20,000 列，最多读 10,000 列。"),
    Case(
      DatasetFault.csvTooManyCells(file: "a.csv", limit: 50_000_000),
      "a.csv has more than the 50,000,000 cells that are read.", "a.csv 的单元格超过 50,000,000 个，读不下。"),
    Case(
      DatasetFault.columnLengths("a", 3, other: "b", otherCount: 2), "a has 3 rows, but b has 2.", "a 有 3 行，b 却有 2 行。"),
  ]

  private static let models = [
    Case(
      NeuralFault.noSuchStep(9, first: 1, last: 5), "this run has no step 9: its steps are 1 to 5.",
      "这次训练没有第 9 步：步数从 1 到 5。"),
    Case(
      NeuralFault.noSuchStep(1, first: 1, last: 0), "this run has no step 1: it stopped before its first.",
      "这次训练没有第 1 步：一步都没走完就停了。"),
    Case(
      NeuralFault.noSuchExample(40, count: 32), "there is no example 40: the 32 examples are numbered from 0 to 31.",
      "没有样本 40：一共 32 个样本，编号从 0 到 31。"),
    Case(
      NeuralFault.replayDiffers(step: 3),
      "step 3 came out otherwise than while training, so what it did can't be shown.",
      "第 3 步重跑的结果和训练时不一样，所以没法说清那一步做了什么。"),
    Case(NeuralFault.emptyBatch(step: 2), "every example of step 2 is left out.", "第 2 步的样本全被去掉了。"),
    Case(EvaluationFault.notAShare(successes: 11, of: 10), "11 of 10 is no share.", "10 次里有 11 次，算不出比例。"),
    Case(
      EvaluationFault.shareOutside(1.5, of: 10),
      "a share lies between 0 and 1 and is taken of at least one: not 1.5 of 10.",
      "比例要在 0 到 1 之间，总数至少是 1：不能是 10 个里占 1.5。"),
    Case(
      EvaluationFault.notAConfidence(2), "a confidence lies between 0 and 1, not 2.", "置信水平要在 0 到 1 之间，不能是 2。"),
    Case(EvaluationFault.price(-1), "a price is a number that isn't negative, not -1.", "代价要是一个不小于 0 的数，不能是 -1。"),
    Case(
      EvaluationFault.noSamples(200), "none of 200 samples could be scored.", "抽了 200 次样，没有一次能算出分数。"),
  ]

  @Test("a sentence is word for word", arguments: cases)
  func sentence(expected: Case) {
    #expect(expected.fault.message.english == expected.english)
    #expect(expected.fault.message.chinese == expected.chinese)
  }
}
