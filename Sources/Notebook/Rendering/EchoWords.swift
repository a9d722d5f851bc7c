import Wording

/// What stands below a result that is shown by its edges.
enum EchoWords {
  static func elements(_ count: Int) -> Bilingual {
    Bilingual("\(Numeral.grouped(count)) elements", "\(Numeral.grouped(count)) 个元素")
  }

  static func entries(_ count: Int) -> Bilingual {
    Bilingual("\(Numeral.grouped(count)) entries", "\(Numeral.grouped(count)) 项")
  }

  static func characters(_ count: Int) -> Bilingual {
    Bilingual("\(Numeral.grouped(count)) characters", "\(Numeral.grouped(count)) 个字符")
  }

  static func nans(_ count: Int) -> Bilingual {
    Bilingual("\(Numeral.grouped(count)) nan", "\(Numeral.grouped(count)) 个 nan")
  }

  static let more = Bilingual(":more shows all", ":more 看全部")

  /// `:more` of a tensor with more numbers than anyone reads.
  static func cut(_ count: Int, of total: Int) -> Bilingual {
    Bilingual(
      "… \(Numeral.grouped(total)) numbers in all; the first \(Numeral.grouped(count)) are shown. A slice shows others: x[1000:2000].",
      "……一共 \(Numeral.grouped(total)) 个数，这里显示前 \(Numeral.grouped(count)) 个。想看别处就取一段，例如 x[1000:2000]。")
  }
}
