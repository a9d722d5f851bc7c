import Plotting
import Wording

/// What is said of plots beside the plots' own sentences.
enum PlotWords {
  static func placed(_ place: PlotPreference.Place, _ theme: Theme) -> Bilingual {
    let (english, chinese) = whereabouts(place)
    switch place {
    case .text, .sentence: return Bilingual("Plots are shown \(english).", "图\(chinese)。")
    default:
      return Bilingual("Plots are shown \(english), \(theme.word.english).", "图\(chinese)，\(theme.word.chinese)。")
    }
  }

  private static func whereabouts(_ place: PlotPreference.Place) -> (String, String) {
    switch place {
    case .automatic: ("where there is room for them", "按情况显示")
    case .window: ("in a window", "显示在窗口里")
    case .inline: ("as pictures in the terminal", "以图片显示在终端里")
    case .kitty: ("as pictures in the terminal (kitty's protocol)", "以图片显示在终端里（kitty 协议）")
    case .iterm: ("as pictures in the terminal (iTerm2's protocol)", "以图片显示在终端里（iTerm2 协议）")
    case .sixel: ("as pictures in the terminal (sixel)", "以图片显示在终端里（sixel）")
    case .text: ("as text", "用文字画在终端里")
    case .sentence: ("as sentences", "用一句话说出来")
    }
  }
}
