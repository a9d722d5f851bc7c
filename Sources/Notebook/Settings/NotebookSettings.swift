import Files
import Plotting
import Wording

extension Notebook {
  /// Takes the settings that were kept; whatever the command line or the environment says comes after. Gives the lines
  /// that set nothing.
  package func take(_ contents: SettingsFile.Contents) -> [SettingsFile.Oddity] {
    settings = contents.values
    digits = settings[.digits].flatMap { Int($0) } ?? digits
    begin(withPlots: preference(plotPreference))
    if let wanted = settings[.fullscreen] { display.wantsViews = wanted == "on" }
    return contents.oddities
  }

  /// Whether the next line of a block begins with the indentation that it needs.
  package var indents: Bool { settings[.indent] != "off" }

  private func preference(_ before: PlotPreference) -> PlotPreference {
    PlotPreference(
      place: settings[.plots].flatMap { .init(rawValue: $0) } ?? before.place,
      theme: settings[.theme].flatMap { .named($0) } ?? before.theme)
  }

  /// The value in force, in the form of the file.
  func value(of setting: Setting) -> String {
    switch setting {
    case .lang: tongue.rawValue
    case .digits: String(digits)
    case .plots: plotPreference.place.rawValue
    case .theme: plotPreference.theme.rawValue
    case .fullscreen: display.wantsViews ? "on" : "off"
    case .indent: indents ? "on" : "off"
    case .accessible: settings[.accessible] ?? "off"
    }
  }

  /// Sets and keeps a value; nil goes back to what holds where nothing is set. Throws a `FileFault` where it can't be
  /// kept: then it holds until the program ends.
  func set(_ setting: Setting, to value: String?) throws {
    settings[setting] = value
    switch setting {
    case .lang: tongue = value.flatMap { Tongue(rawValue: $0) } ?? firstTongue
    case .digits: digits = value.flatMap { Int($0) } ?? Self.usualDigits
    case .plots, .theme:
      let preference = preference(PlotPreference())
      prefer(
        setting == .plots
          ? PlotPreference(place: preference.place, theme: plotPreference.theme)
          : PlotPreference(place: plotPreference.place, theme: preference.theme))
    case .fullscreen: display.wantsViews = value != "off"
    case .indent, .accessible: break
    }
    try shelf.settings.keep(value, for: setting)
  }

  /// Significant digits where nobody chose.
  static let usualDigits = 6
}
