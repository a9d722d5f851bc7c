import Plotting
import Wording

/// Where plots are to be shown, and how they are to look.
package struct PlotPreference: Sendable, Equatable {
  package var place: Place
  package var theme: Theme

  package init(place: Place = .automatic, theme: Theme = .light) { (self.place, self.theme) = (place, theme) }

  package enum Place: String, Sendable, CaseIterable {
    /// A window where there is a display, else a picture where the terminal is known to show some, else text; sentences
    /// where nobody sees a picture.
    case automatic = "auto"
    case window
    /// A picture in the terminal, by whichever protocol it answers to.
    case inline
    /// The same by a protocol that is named, without asking the terminal.
    case kitty, iterm, sixel
    case text
    case sentence

    package var word: Bilingual {
      switch self {
      case .automatic: Bilingual("auto", "自动")
      case .window: Bilingual("window", "窗口")
      case .inline: Bilingual("inline", "终端内")
      case .kitty, .iterm, .sixel: Bilingual(same: rawValue)
      case .text: Bilingual("text", "文字")
      case .sentence: Bilingual("sentence", "句子")
      }
    }
  }

  /// Words such as `inline dark`, in either language; gives back the first that is none.
  package mutating func read(_ words: [String]) -> String? {
    for word in words {
      let name = word.lowercased()
      if let place = Place.allCases.first(where: { $0.rawValue == name || $0.word.chinese == name }) {
        self.place = place
      } else if name == "iterm2" {
        place = .iterm
      } else if let theme = Theme.allCases.first(where: { $0.rawValue == name || $0.word.chinese == name }) {
        self.theme = theme
      } else {
        return word
      }
    }
    return nil
  }

  /// Every word that `read` takes.
  package static let words =
    Place.allCases.map(\.rawValue) + Theme.allCases.map(\.rawValue)
    + (Place.allCases.map(\.word) + Theme.allCases.map(\.word)).filter { $0.english != $0.chinese }.map(\.chinese)
}

extension Theme {
  package var word: Bilingual {
    switch self {
    case .light: Bilingual("light", "浅色")
    case .dark: Bilingual("dark", "深色")
    }
  }
}

/// Where plots really go.
package struct PlotPlacement: Sendable, Equatable {
  package var place: PlotPreference.Place
  /// Why that is not what was asked for.
  package var reason: Bilingual?

  package init(_ place: PlotPreference.Place, because reason: Bilingual? = nil) {
    (self.place, self.reason) = (place, reason)
  }
}
