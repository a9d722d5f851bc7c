import Wording

/// The notes that callbacks give while a model trains.
enum CallbackSentences {
  static func notMeasured(_ monitor: Monitor, _ measured: [String]) -> Bilingual {
    let english = measured.joined(separator: ", ")
    let chinese = measured.joined(separator: "、")
    let data =
      monitor.name.hasPrefix("val_")
      ? Bilingual(
        " Numbers that begin with val_ need validation_data or validation_split.",
        "val_ 开头的指标要有 validation_data 或 validation_split 才会算。")
      : Bilingual("", "")
    return Bilingual(
      "\(monitor.owner) watches \(monitor.name), which this training doesn't measure, so it does nothing. Measured: \(english)."
        + data.english,
      "\(monitor.owner) 要盯的是 \(monitor.name)，这次训练没有算这个指标，所以它不起作用。算了的有：\(chinese)。" + data.chinese)
  }
}
