/// matplotlib's words for colours, markers, lines and colour maps, in ours.
///
/// A colour means the hue of that name that colour-blind eyes can tell from the others: `r` is vermilion.
enum PlotFormat {
  /// A format string such as `r--` or `o`: a colour, a marker and a line, each at most once and in any order.
  /// A marker without a line draws no line. Throws `PlotFault.format` with the part that is none of them.
  static func style(_ format: String) throws -> Style {
    var style = Style()
    if format.isEmpty { return style }
    if let color = colors[format] { return Style(color: color) }
    var rest = format[...]
    var (hasLine, hasMarker) = (false, false)
    while let first = rest.first {
      if !hasLine, let dash = dashes.first(where: { rest.hasPrefix($0.0) }) {
        (style.dash, hasLine) = (dash.1, true)
        rest = rest.dropFirst(dash.0.count)
      } else if !hasMarker, let marker = markers[String(first)] {
        (style.marker, hasMarker) = (marker, true)
        rest = rest.dropFirst()
      } else if style.color == nil, rest.count >= 2, let color = colors[String(rest.prefix(2))] {
        style.color = color
        rest = rest.dropFirst(2)
      } else if style.color == nil, let color = colors[String(first)] {
        style.color = color
        rest = rest.dropFirst()
      } else {
        throw PlotFault.format(format, part: String(rest))
      }
    }
    if hasMarker, !hasLine { style.dash = .none }
    return style
  }

  static func color(named name: String) throws -> Int {
    guard let color = colors[name] else {
      throw PlotFault.unknownWord(name, for: "color", known: usualColors)
    }
    return color
  }

  static func dash(named name: String) throws -> Style.Dash {
    let words: [String: Style.Dash] = ["solid": .solid, "dashed": .dashed, "dotted": .dotted, "dashdot": .dashdot]
    guard let dash = words[name] ?? dashes.first(where: { $0.0 == name })?.1 ?? (isNone(name) ? Style.Dash.none : nil)
    else {
      throw PlotFault.unknownWord(name, for: "linestyle", known: dashes.map(\.0) + words.keys.sorted())
    }
    return dash
  }

  static func marker(named name: String) throws -> Style.Marker {
    guard let marker = markers[name] ?? (isNone(name) ? Style.Marker.none : nil) else {
      throw PlotFault.unknownWord(name, for: "marker", known: markers.keys.sorted())
    }
    return marker
  }

  static func palette(named name: String) throws -> Image.Palette {
    guard let palette = palettes[name] else {
      throw PlotFault.unknownWord(name, for: "cmap", known: palettes.keys.sorted())
    }
    return palette
  }

  private static func isNone(_ name: String) -> Bool { ["", " ", "None", "none"].contains(name) }

  /// Longer ones first, so that `--` is not read as `-`.
  private static let dashes: [(String, Style.Dash)] = [
    ("--", .dashed), ("-.", .dashdot), ("-", .solid), (":", .dotted),
  ]

  private static let markers: [String: Style.Marker] = [
    ".": .dot, ",": .dot, "o": .dot, "x": .cross, "+": .plus, "s": .square, "^": .triangle, "v": .triangleDown,
    "D": .diamond, "d": .diamond, "*": .star,
  ]

  /// Places in the theme's palette.
  private static let colors: [String: Int] = [
    "b": 0, "blue": 0, "r": 1, "red": 1, "g": 2, "green": 2, "m": 3, "magenta": 3, "purple": 3, "orange": 4, "c": 5,
    "cyan": 5, "k": 6, "black": 6, "gray": 6, "grey": 6, "y": 7, "yellow": 7, "olive": 7, "C0": 0, "C1": 1, "C2": 2,
    "C3": 3, "C4": 4, "C5": 5, "C6": 6, "C7": 7, "tab:blue": 0, "tab:red": 1, "tab:green": 2, "tab:purple": 3,
    "tab:orange": 4, "tab:cyan": 5, "tab:gray": 6, "tab:olive": 7, "steelblue": 0, "royalblue": 0, "navy": 0,
    "darkblue": 0, "skyblue": 5, "lightblue": 5, "tomato": 1, "salmon": 1, "coral": 1, "crimson": 1, "darkred": 1,
    "darkgreen": 2, "seagreen": 2, "lightgreen": 2, "teal": 2, "pink": 3, "violet": 3, "darkorange": 4, "gold": 4,
    "lightgray": 6, "darkgray": 6,
  ]
  /// Those that a fault names.
  private static let usualColors = [
    "black", "blue", "cyan", "gray", "green", "magenta", "olive", "orange", "purple", "red", "yellow",
  ]

  private static let palettes: [String: Image.Palette] = [
    "viridis": .sequential, "plasma": .sequential, "inferno": .sequential, "magma": .sequential,
    "cividis": .sequential, "Blues": .sequential, "Greens": .sequential, "Reds": .sequential, "gray": .gray,
    "coolwarm": .diverging, "RdBu": .diverging, "bwr": .diverging, "seismic": .diverging,
  ]
}
