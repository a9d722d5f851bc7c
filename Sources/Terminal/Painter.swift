import Wording

/// Turns roles into colour. The one place that knows escape codes for them.
///
/// Every run passes through `visibleControls` on its way: text from outside can't drive the terminal.
package struct Painter: Sendable {
  private let showsColour: Bool

  package init(_ screen: Screen, for stream: Screen.Stream = .output) {
    showsColour = screen.showsColour(on: stream)
  }

  package func paint(_ text: StyledText) -> String {
    text.runs.reduce(into: "") { painted, run in
      painted += wrap(run) { $0 }
    }
  }

  /// The same for readline, which must know that escape codes take no room.
  func prompt(_ text: StyledText) -> String {
    text.runs.reduce(into: "") { painted, run in
      painted += wrap(run) { "\u{1}\($0)\u{2}" }
    }
  }

  private func wrap(_ run: StyledText.Run, mark: (String) -> String) -> String {
    let text = run.text.visibleControls
    guard showsColour, let codes = run.role.flatMap(Self.codes) else { return text }
    return mark("\u{1B}[\(codes)m") + text + mark("\u{1B}[0m")
  }

  /// "Select graphic rendition" parameters. Of the 16 colours only red, green, magenta and cyan read well on black, on
  /// white and in the common themes; yellow and blue don't, so weight and underline do the rest.
  static func codes(_ role: Role) -> String? {
    switch role {
    case .prompt: "1;36"
    case .answer: nil
    case .number: "36"
    case .keyword: "35"
    case .quoted: "32"
    case .comment: "2"
    case .good: "1;32"
    case .warning: "1;35"
    case .fault: "1;31"
    case .caret: "31"
    case .current: "1;4"
    case .dim: "2"
    case .title: "1"
    case .code: "36"
    case .link: "4"
    case .strong: "1"
    case .emphasis: "3"
    }
  }
}
