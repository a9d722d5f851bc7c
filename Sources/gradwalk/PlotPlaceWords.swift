import Wording

/// What is said of where plots are shown.
enum PlotPlaceWords {
  static let noPictures = Bilingual(
    "This terminal did not say that it can show pictures. If it can, name how: :plots kitty, :plots iterm or :plots sixel.",
    "这个终端没有表明它能显示图片。如果其实可以，请直接指定协议：:plots kitty、:plots iterm 或 :plots sixel。")

  static func unknown(_ word: String, known: [String]) -> Bilingual {
    let nearest = known.nearest(to: word)
    return Bilingual(
      "GRADWALK_PLOT: '\(word)' is none of its words." + (nearest.map { " Did you mean \($0)?" } ?? ""),
      "GRADWALK_PLOT 里的 '\(word)' 不认识。" + (nearest.map { "是不是想写 \($0)？" } ?? ""))
  }

  static func join(_ sentence: Bilingual, _ remedy: Bilingual) -> Bilingual {
    Bilingual("\(sentence.english) Try: \(remedy.english)", "\(sentence.chinese)可以试试：\(remedy.chinese)")
  }
}
