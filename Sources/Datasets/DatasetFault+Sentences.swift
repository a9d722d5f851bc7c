import Files
import Wording

extension DatasetFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .cannotFetch: .file
    case .imagesShape, .labelsShape, .countsDiffer, .notADigit, .countOutOfRange: .value
    }
  }

  package var message: Bilingual {
    switch self {
    case .cannotFetch(let file, let folder, let cause):
      Bilingual(
        "\(file) is not here and could not be fetched (\(cause.clause(.english))): "
          + "put it into \(folder), or use digits(10000), which is built in.",
        "本机没有 \(file)，也没能下载（\(cause.clause(.chinese))）："
          + "请把它放进 \(folder)，或者改用内置的 digits(10000)。")
    case .imagesShape(let name, let found):
      Bilingual(
        "\(name) should hold images of 28×28, but its shape is \(shape(found)).",
        "\(name) 应该是 28×28 的图片，实际形状是 \(shape(found))。")
    case .labelsShape(let name, let found):
      Bilingual(
        "\(name) should hold one label an image, but its shape is \(shape(found)).",
        "\(name) 应该是每张图一个标签，实际形状是 \(shape(found))。")
    case .countsDiffer(let images, let labels):
      Bilingual(
        "there are \(Numeral.grouped(images)) images, but \(Numeral.grouped(labels)) labels.",
        "图片有 \(Numeral.grouped(images)) 张，标签却有 \(Numeral.grouped(labels)) 个。")
    case .notADigit(let name, let row, let label):
      Bilingual(
        "\(name) holds the label \(label) in row \(row); a digit is 0 to 9.",
        "\(name) 第 \(row) 行的标签是 \(label)，数字标签应为 0 到 9。")
    case .countOutOfRange(let maker, let asked, let limit):
      Bilingual(
        "\(maker) makes 1 to \(Numeral.grouped(limit)) examples at a time, not \(Numeral.grouped(asked)).",
        "\(maker) 一次能生成 1 到 \(Numeral.grouped(limit)) 个样本，不能是 \(Numeral.grouped(asked)) 个。")
    }
  }
}

extension Fault {
  /// The message as part of another sentence: without its full stop.
  fileprivate func clause(_ tongue: Tongue) -> String {
    let sentence = message[tongue]
    return sentence.hasSuffix(".") || sentence.hasSuffix("。") ? String(sentence.dropLast()) : sentence
  }
}

/// A shape as Python prints it.
private func shape(_ sizes: [Int]) -> String {
  sizes.count == 1 ? "(\(sizes[0]),)" : "(\(sizes.map(String.init).joined(separator: ", ")))"
}
