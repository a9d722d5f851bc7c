import Wording

/// A computation in the notations of Mermaid and Graphviz. Labels are data: what would mean something there is escaped.
package enum GraphText {
  // MARK: - Mermaid

  package static func mermaid(_ outline: GraphOutline) -> String {
    var lines = ["flowchart LR"]
    for (place, box) in outline.boxes.enumerated() {
      let label = box.lines.map(mermaidEscaped).joined(separator: "<br/>")
      lines.append("  n\(place)[\"\(label)\"]:::\(box.kind.className)")
    }
    for (place, box) in outline.boxes.enumerated() {
      for operand in box.operands { lines.append("  n\(operand) --> n\(place)") }
    }
    lines += [
      "  classDef constant fill:#f4f4f2,stroke:#8a8a86,color:#1c1c1a",
      "  classDef parameter fill:#fff3da,stroke:#a06a00,color:#1c1c1a",
      "  classDef operation fill:#e6f0fb,stroke:#2a6db0,color:#1c1c1a",
      "  classDef group fill:#e4f5ec,stroke:#1f7a4d,color:#1c1c1a",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Everything but letters, digits and a few marks as Mermaid's entity codes: `#34;` is a quote.
  static func mermaidEscaped(_ text: String) -> String {
    text.oneLine.unicodeScalars.map { scalar in
      let isPlain =
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || " .,=+-×−/…·()_^|:".unicodeScalars.contains(scalar)
      return isPlain ? String(scalar) : "#\(scalar.value);"
    }.joined()
  }

  // MARK: - Graphviz

  package static func dot(_ outline: GraphOutline) -> String {
    var lines = [
      "digraph computation {", "  rankdir=LR;",
      "  node [shape=box, style=\"rounded,filled\", fontname=\"Noto Sans CJK SC, Noto Sans, sans-serif\", fontsize=12];",
    ]
    for (place, box) in outline.boxes.enumerated() {
      let label = box.lines.map(dotEscaped).joined(separator: "\\n")
      let (fill, stroke) = box.kind.colours
      lines.append("  n\(place) [label=\"\(label)\", fillcolor=\"\(fill)\", color=\"\(stroke)\"];")
    }
    for (place, box) in outline.boxes.enumerated() {
      for operand in box.operands { lines.append("  n\(operand) -> n\(place);") }
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  /// Inside quotes a backslash begins an escape and `&` an entity.
  static func dotEscaped(_ text: String) -> String {
    text.oneLine.map { character in
      switch character {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "&": "&amp;"
      default: String(character)
      }
    }.joined()
  }
}

extension GraphOutline.Box {
  /// What stands in the box, a line each.
  var lines: [String] { ([label] + notes).map { $0.truncated(to: 60) } }
}

extension GraphOutline.Kind {
  var className: String {
    switch self {
    case .constant: "constant"
    case .parameter: "parameter"
    case .operation: "operation"
    case .group: "group"
    }
  }

  /// Fill and stroke on a light ground.
  var colours: (fill: String, stroke: String) {
    switch self {
    case .constant: ("#f4f4f2", "#8a8a86")
    case .parameter: ("#fff3da", "#a06a00")
    case .operation: ("#e6f0fb", "#2a6db0")
    case .group: ("#e4f5ec", "#1f7a4d")
    }
  }

  /// The same on a dark ground.
  var darkColours: (fill: String, stroke: String) {
    switch self {
    case .constant: ("#2b2b2a", "#8a8a86")
    case .parameter: ("#3d2f10", "#d9a441")
    case .operation: ("#15293f", "#6aa9e6")
    case .group: ("#12301f", "#58b98a")
    }
  }
}

extension String {
  /// Without line breaks and with control characters written visibly.
  var oneLine: String { visibleControls.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined() }
}
