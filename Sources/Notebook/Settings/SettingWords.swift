import Wording

/// What is said of settings.
package enum SettingWords {
  static func kept(_ name: Bilingual, _ value: Bilingual) -> Bilingual {
    Bilingual(
      "\(name.english) is \(value.english) from now on.", "\(name.chinese)设为 \(value.chinese)，以后都这样。")
  }

  static func forgotten(_ name: Bilingual, _ value: Bilingual) -> Bilingual {
    Bilingual(
      "\(name.english) is as it was at first: \(value.english).", "\(name.chinese)恢复为最初的值：\(value.chinese)。")
  }

  static func values(_ words: Bilingual) -> Bilingual {
    Bilingual("one of  \(words.english)", "可选  \(words.chinese)")
  }

  static let usage = Bilingual(
    ":set NAME VALUE keeps one, :set NAME default forgets it.", ":set 名字 值 设定并保留；:set 名字 默认 恢复。")

  static func file(_ path: String) -> Bilingual { Bilingual("kept in \(path)", "存在 \(path)") }

  /// A line of the file that sets nothing.
  package static func oddity(_ path: String, _ oddity: SettingsFile.Oddity) -> Bilingual {
    Bilingual(
      "\(path), line \(oddity.line) sets nothing known: \(oddity.text.truncated(to: 40))",
      "\(path) 第 \(oddity.line) 行不是有效的设置：\(oddity.text.truncated(to: 40))")
  }
}
