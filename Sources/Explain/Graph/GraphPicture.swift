import Wording

/// A computation as an SVG picture, laid out here: no other program is needed. It reads on light and dark ground.
package enum GraphPicture {
  private static let lineHeight = 17.0
  /// Of a half-width column at 13 px, a little generous: fonts differ.
  private static let columnWidth = 7.6
  private static let fonts =
    "'Noto Sans', 'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Micro Hei', sans-serif"

  /// - Parameter title: what the picture is of, for screen readers.
  package static func svg(_ outline: GraphOutline, title: String) -> String {
    let outline = outline.repeatingLeaves()
    let texts = outline.boxes.map(\.lines)
    let sizes = texts.map { lines in
      (
        width: max(44, Double(lines.map(\.displayWidth).max() ?? 0) * columnWidth + 24),
        height: Double(lines.count) * lineHeight + 14
      )
    }
    let layout = GraphLayout(sizes: sizes, operands: outline.boxes.map(\.operands))
    let (width, height) = (number(max(layout.width, 80)), number(max(layout.height, 60)))
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\" role=\"img\">",
      "<title>\(escaped(title))</title>", style,
      "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\">"
        + "<path class=\"tip\" d=\"M0,0.5 L7.5,4 L0,7.5 z\"/></marker></defs>",
      "<rect class=\"ground\" width=\"100%\" height=\"100%\"/>",
    ]
    for path in layout.paths {
      lines.append("<path class=\"line\" marker-end=\"url(#tip)\" d=\"\(curve(path.points))\"/>")
    }
    for (place, box) in outline.boxes.enumerated() {
      let (centre, size) = (layout.centres[place], sizes[place])
      let (x, y) = (centre.x - size.width / 2, centre.y - size.height / 2)
      let radius = box.kind == .constant || box.kind == .parameter ? size.height / 2 : 5
      lines.append(
        "<rect class=\"\(box.kind.className)\" x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(size.width))\" "
          + "height=\"\(number(size.height))\" rx=\"\(number(min(radius, 15)))\"/>")
      for (index, text) in texts[place].enumerated() {
        let base = y + 7 + lineHeight * (Double(index) + 0.76)
        lines.append(
          "<text class=\"\(index == 0 ? "label" : "note")\" x=\"\(number(centre.x))\" y=\"\(number(base))\">\(escaped(text))</text>"
        )
      }
    }
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private static var style: String {
    let kinds: [GraphOutline.Kind] = [.constant, .parameter, .operation, .group]
    func rules(_ colours: (GraphOutline.Kind) -> (fill: String, stroke: String)) -> String {
      kinds.map { ".\($0.className){fill:\(colours($0).fill);stroke:\(colours($0).stroke)}" }.joined()
    }
    return "<style>text{font:13px \(fonts);text-anchor:middle;fill:#1c1c1a}.note{font-size:11px;fill:#4c4c48}"
      + ".ground{fill:#ffffff}.line{fill:none;stroke:#6b6b66;stroke-width:1.3}.tip{fill:#6b6b66}rect{stroke-width:1.3}"
      + rules(\.colours)
      + "@media (prefers-color-scheme:dark){text{fill:#ededea}.note{fill:#b9b9b3}.ground{fill:#191918}"
      + ".line{stroke:#9c9c96}.tip{fill:#9c9c96}" + rules(\.darkColours) + "}</style>"
  }

  /// A smooth line through points, leaving and arriving upright.
  private static func curve(_ points: [GraphLayout.Point]) -> String {
    guard let first = points.first else { return "" }
    var text = "M\(number(first.x)),\(number(first.y))"
    for (from, to) in zip(points, points.dropFirst()) {
      let bend = (to.y - from.y) * 0.45
      text +=
        " C\(number(from.x)),\(number(from.y + bend)) \(number(to.x)),\(number(to.y - bend)) \(number(to.x)),\(number(to.y))"
    }
    return text
  }

  private static func number(_ value: Double) -> String { Numeral.fixed(value.isFinite ? value : 0, places: 1) }

  static func escaped(_ text: String) -> String { text.oneLine.escapedForMarkup }
}

extension GraphOutline {
  /// A number or weight that is used all over is drawn anew at each use: lines across the whole picture tell less.
  func repeatingLeaves(from uses: Int = 4) -> GraphOutline {
    var count = Array(repeating: 0, count: boxes.count)
    for box in boxes { for operand in box.operands { count[operand] += 1 } }
    func repeats(_ place: Int) -> Bool {
      boxes[place].operands.isEmpty && count[place] >= uses && boxes[place].kind != .group
    }
    var result = GraphOutline(boxes: [], foldedOperations: foldedOperations)
    var placeOf: [Int: Int] = [:]
    for (place, box) in boxes.enumerated() where !repeats(place) {
      var copy = box
      copy.operands = box.operands.map { operand in
        if let there = placeOf[operand] { return there }
        result.boxes.append(boxes[operand])
        return result.boxes.count - 1
      }
      placeOf[place] = result.boxes.count
      result.boxes.append(copy)
    }
    return result
  }
}
