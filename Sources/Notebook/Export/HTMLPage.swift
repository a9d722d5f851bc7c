import Course
import FoundationEssentials
import Plotting
import Syntax
import Wording

/// A document as one HTML page that needs nothing else: no script, no font, no address is fetched. Readable on a phone,
/// light and dark, and on paper.
struct HTMLPage {
  let title: String
  let tongue: Tongue
  /// The SVG of a plot for a theme; nil where it can't be drawn, and its text stands in the page instead.
  let picture: (Plot, Theme) -> [UInt8]?
  /// The bytes of a picture that an opened document names.
  let file: (String) -> [UInt8]?

  func html(_ document: Document) throws -> String {
    var parts: [String] = []
    if document.entries.first?.isProse != true { parts.append("<h1>\(Self.escaped(title))</h1>") }
    for entry in document.entries {
      switch entry.kind {
      case .prose: parts.append("<div class=\"prose\">\n\(try MarkdownHTML.of(entry.source))</div>")
      case .cell(let number): parts.append(cell(entry, label: "[\(number)]", source: Self.coloured(entry.source)))
      case .command: parts.append(cell(entry, label: "", source: Self.span(entry.source, "command")))
      }
    }
    return page(parts)
  }

  /// The page around `parts`.
  ///
  /// - Parameter style: what its style sheet holds besides.
  private func page(_ parts: [String], style: String = "") -> String {
    """
    <!DOCTYPE html>
    <html lang="\(tongue == .english ? "en" : "zh-CN")">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
    <meta name="generator" content="Gradwalk \(Version.text)">
    <meta name="color-scheme" content="light dark">
    <title>\(Self.escaped(title))</title>
    <style>
    \(HTMLStyle.sheet)\(style)
    </style>
    </head>
    <body>
    <main>
    \(parts.joined(separator: "\n"))
    </main>
    </body>
    </html>

    """
  }

  /// A page of frames of which one is seen at a time. Radio buttons turn them, so that no script is needed, and the arrow
  /// keys work; on paper all of them stand below each other.
  func html(_ slides: Slides) -> String {
    var parts = ["<h1><code>\(Self.escaped(slides.command))</code></h1>"]
    parts += slides.notes.map { "<p class=\"caption\">\(Self.escaped($0[tongue]))</p>" }
    if slides.frames.count > 1 {
      parts.append("<p class=\"caption keys\">\(Self.escaped(ExportWords.slideKeys[tongue]))</p>")
    }
    for (index, frame) in slides.frames.enumerated() {
      let place = "\(index + 1) / \(slides.frames.count)"
      let name = frame.title.isEmpty ? place : frame.title
      let state = index == slides.first ? " checked autofocus" : ""
      parts.append(
        "<input type=\"radio\" name=\"frame\" id=\"f\(index)\" aria-label=\"\(Self.escaped(name))\"\(state)>")
      var lines = ["<section class=\"frame\">"]
      if slides.frames.count > 1 {
        let back = turn(to: index - 1, of: slides, "← " + ExportWords.back[tongue])
        let next = turn(to: index + 1, of: slides, ExportWords.next[tongue] + " →")
        lines.append("<nav>\(back)<span>\(Self.escaped(frame.title)) <small>\(place)</small></span>\(next)</nav>")
      }
      let main = "<div class=\"page\">\(frame.items.map(item).joined(separator: "\n"))</div>"
      let map = frame.map.map { "<pre class=\"map\">\(Self.styled($0))</pre>" } ?? ""
      lines += ["<div class=\"sides\">\(map)\(main)</div>", "</section>"]
      parts.append(lines.joined(separator: "\n"))
    }
    if !slides.cells.isEmpty {
      let cells = slides.cells.map { "<div class=\"source\"><pre><code>\(Self.coloured($0))</code></pre></div>" }
      parts.append(
        "<details open><summary>\(Self.escaped(ExportWords.cells[tongue]))</summary>\(cells.joined(separator: "\n"))</details>"
      )
    }
    return page(parts, style: HTMLStyle.slides)
  }

  private func turn(to index: Int, of slides: Slides, _ words: String) -> String {
    slides.frames.indices.contains(index)
      ? "<label for=\"f\(index)\">\(Self.escaped(words))</label>"
      : "<span class=\"end\">\(Self.escaped(words))</span>"
  }

  private func cell(_ entry: Document.Entry, label: String, source: String) -> String {
    var lines = ["<section class=\"cell\">"]
    let mark = label.isEmpty ? "" : "<span class=\"label\" aria-hidden=\"true\">\(label)</span>"
    lines.append("<div class=\"source\">\(mark)<pre><code>\(source)</code></pre></div>")
    lines += entry.outputs.map(item).filter { !$0.isEmpty }
    lines.append("</section>")
    return lines.joined(separator: "\n")
  }

  /// One thing that came of a cell; nothing for white space.
  private func item(_ item: Document.Item) -> String {
    switch item {
    case .text(let text) where text.plain.allSatisfy(\.isWhitespace): return ""
    case .text(let text): return "<pre class=\"output\">\(Self.styled(text))</pre>"
    case .fault(let text): return "<pre class=\"output fault-box\">\(Self.styled(text))</pre>"
    case .plot(let plot): return figure(plot)
    case .picture(let name, let description):
      guard let bytes = file(name) else { return "<p class=\"caption\">\(Self.escaped(description))</p>" }
      return Self.figure("<img src=\"\(Self.address(bytes))\" alt=\"\(Self.escaped(description))\">", description)
    }
  }

  private func figure(_ plot: Plot) -> String {
    let sentence = plot.description[tongue]
    guard let light = picture(plot, .light) else {
      let lines = plot.text(TextPage(columns: 80, tongue: tongue)).joined(separator: "\n")
      return "<pre class=\"output\">\(Self.styled(lines))</pre>\n<p class=\"caption\">\(Self.escaped(sentence))</p>"
    }
    let image = "<img src=\"\(Self.address(light))\" alt=\"\(Self.escaped(sentence))\">"
    guard plot.theme == nil, let dark = picture(plot, .dark) else { return Self.figure(image, sentence) }
    let source = "<source media=\"screen and (prefers-color-scheme: dark)\" srcset=\"\(Self.address(dark))\">"
    return Self.figure("<picture>\(source)\(image)</picture>", sentence)
  }

  private static func figure(_ image: String, _ caption: String) -> String {
    "<figure>\(image)<figcaption>\(escaped(caption))</figcaption></figure>"
  }

  /// A picture as an address that holds it. In an image no script of an SVG runs, and two pictures share no ids.
  private static func address(_ bytes: [UInt8]) -> String {
    let kind = bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) ? "png" : "svg+xml"
    return "data:image/\(kind);base64,\(Data(bytes).base64EncodedString())"
  }

  // MARK: Text

  private static func coloured(_ code: String) -> String {
    SourceText(name: "", text: code).codeParts.map { text, part in
      switch part {
      case .keyword: span(text, Role.keyword.rawValue)
      case .number: span(text, Role.number.rawValue)
      case .string: span(text, Role.quoted.rawValue)
      case .comment: span(text, Role.comment.rawValue)
      case .name, .other: escaped(text)
      }
    }.joined()
  }

  private static func styled(_ text: StyledText) -> String {
    text.runs.map { run in run.role.map { span(run.text, $0.rawValue) } ?? escaped(run.text) }.joined().trimmedEnd
  }

  private static func span(_ text: String, _ name: String) -> String {
    "<span class=\"\(name)\">\(escaped(text))</span>"
  }

  private static func escaped(_ text: String) -> String { text.visibleControls.escapedForMarkup }
}
