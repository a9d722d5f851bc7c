import Plotting
import Wording

/// What a person can have their own way, for good.
package enum Setting: String, Sendable, CaseIterable {
  case lang, digits, plots, theme, fullscreen, indent, accessible

  /// Its name in Chinese; the raw value is the English one and that of the file.
  var chineseName: String {
    switch self {
    case .lang: "语言"
    case .digits: "位数"
    case .plots: "出图"
    case .theme: "主题"
    case .fullscreen: "全屏"
    case .indent: "缩进"
    case .accessible: "无障碍"
    }
  }

  func name(_ tongue: Tongue) -> String { tongue == .chinese ? chineseName : rawValue }

  /// The setting of that name in either language.
  package init?(named name: String) {
    guard let found = Self.allCases.first(where: { $0.rawValue == name.lowercased() || $0.chineseName == name }) else {
      return nil
    }
    self = found
  }

  static var names: [String] { allCases.map(\.rawValue) + allCases.map(\.chineseName) }

  /// A value in the form that the file has, from a word in either language; nil for one that it doesn't take.
  package func value(_ text: String) -> String? {
    let word = text.lowercased()
    switch self {
    case .lang: return Tongue.named(word)?.rawValue
    case .digits: return Int(word).flatMap { (1...17).contains($0) ? String($0) : nil }
    case .plots: return PlotPreference.Place.named(word)?.rawValue
    case .theme: return Theme.named(word)?.rawValue
    case .fullscreen, .indent, .accessible: return FullScreenPreference.read(word).map { $0 ? "on" : "off" }
    }
  }

  /// The words for its values in one language, for lists and completion.
  func values(_ tongue: Tongue) -> [String] {
    switch self {
    case .lang: Tongue.allCases.map(\.rawValue)
    case .digits: ["1–17"]
    case .plots: PlotPreference.Place.allCases.map { $0.word[tongue] }
    case .theme: Theme.allCases.map { $0.word[tongue] }
    case .fullscreen, .indent, .accessible: tongue == .chinese ? ["开", "关"] : ["on", "off"]
    }
  }

  /// A value of the file as a person reads it.
  func shown(_ value: String, _ tongue: Tongue) -> String {
    switch self {
    case .lang, .digits: value
    case .plots: PlotPreference.Place(rawValue: value)?.word[tongue] ?? value
    case .theme: Theme.named(value)?.word[tongue] ?? value
    case .fullscreen, .indent, .accessible: Self.onOrOff(value == "on")[tongue]
    }
  }

  static func onOrOff(_ isOn: Bool) -> Bilingual { isOn ? Bilingual("on", "开") : Bilingual("off", "关") }

  var summary: Bilingual {
    switch self {
    case .lang: Bilingual("the language of words and messages; else as the system has it", "界面和提示的语言，不设就跟随系统")
    case .digits: Bilingual("significant digits of results", "结果显示几位有效数字")
    case .plots: Bilingual("where plots are shown", "图显示在哪儿")
    case .theme: Bilingual("how plots look", "图的配色")
    case .fullscreen: Bilingual("whether walks and what-ifs take the whole screen", ":step 和 :whatif 用不用整屏")
    case .indent: Bilingual("whether the next line of a block begins indented", "写代码块时下一行自动缩进")
    case .accessible:
      Bilingual(
        "plain lines for a screen reader, as --accessible gives; from the next start",
        "给读屏软件的纯文本行，等于 --accessible，下次启动生效")
    }
  }
}

extension Tongue {
  /// By its code, or its name in either language.
  package static func named(_ word: String) -> Tongue? {
    switch word.lowercased() {
    case "en", "english", "英文", "英语": .english
    case "zh", "chinese", "中文", "汉语": .chinese
    default: nil
    }
  }
}

extension PlotPreference.Place {
  static func named(_ word: String) -> Self? {
    word == "iterm2" ? .iterm : allCases.first { $0.rawValue == word || $0.word.chinese == word }
  }
}

extension Theme {
  static func named(_ word: String) -> Self? { allCases.first { $0.rawValue == word || $0.word.chinese == word } }
}
