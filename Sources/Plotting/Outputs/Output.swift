import Wording

/// What a script draws on.
package enum Output: Sendable, Equatable {
  /// `density` device pixels to the point; 1 is 100 pixels to the inch, 2 is for screens of today.
  case png(density: Double = 2)
  case svg
  case pdf
  /// A picture for terminals that show sixels, as gnuplot makes it; `density` as for `png`.
  case sixel(density: Double)
  /// gnuplot's own drawing in characters.
  case text(columns: Int, lines: Int)
  /// A window of one of gnuplot's terminals: `qt`, `wxt` or `x11`.
  case window(String)

  /// The section of `outputs.gp`.
  var section: String {
    switch self {
    case .png: "png"
    case .svg: "svg"
    case .pdf: "pdf"
    case .sixel: "sixel"
    case .text: "text"
    case .window: "window"
    }
  }

  /// gnuplot's name of the terminal.
  var terminal: String {
    switch self {
    case .png: "pngcairo"
    case .svg: "svg"
    case .pdf: "pdfcairo"
    case .sixel: "sixelgd"
    case .text: "dumb"
    case .window(let name): name
    }
  }

  var isText: Bool { if case .text = self { true } else { false } }

  func fields(_ size: Plot.Size) -> [String: Field] {
    switch self {
    case .png(let density), .sixel(let density):
      [
        "width": .whole(Int(Double(size.width) * density)), "height": .whole(Int(Double(size.height) * density)),
        "density": .number(density),
      ]
    case .svg: ["width": .whole(size.width), "height": .whole(size.height)]
    case .pdf: ["width": .number(Double(size.width) / 100), "height": .number(Double(size.height) / 100)]
    case .text(let columns, let lines): ["width": .whole(columns), "height": .whole(lines)]
    case .window(let name):
      ["terminal": .keyword(name), "width": .whole(size.width), "height": .whole(size.height)]
    }
  }
}

package enum Theme: String, Sendable, CaseIterable {
  case light, dark
}
