import Course
import FoundationEssentials
import Plotting
import Wording

/// A document in Jupyter's format 4.5 (nbformat's JSON schema), which JupyterLab, VS Code and code hosts open.
///
/// A command is a code cell whose source is a comment: it runs in Python, does nothing there, and keeps what came of it.
struct JupyterFile {
  let tongue: Tongue
  let picture: (Plot, PlotFile) -> [UInt8]?
  let file: (String) -> [UInt8]?

  func text(_ document: Document) -> String {
    let cells = document.entries.enumerated().map { index, entry in cell(entry, id: "cell-\(index + 1)") }
    let kernel: JSON = .object([
      ("display_name", .string("Python 3")), ("language", .string("python")), ("name", .string("python3")),
    ])
    let metadata: JSON = .object([
      ("kernelspec", kernel), ("language_info", .object([("name", .string("python"))])),
      ("gradwalk", .object([("version", .string(Version.text))])),
    ])
    let notebook: JSON = .object([
      ("cells", .array(cells)), ("metadata", metadata), ("nbformat", .number(4)), ("nbformat_minor", .number(5)),
    ])
    return notebook.text + "\n"
  }

  private func cell(_ entry: Document.Entry, id: String) -> JSON {
    let none: JSON = .object([])
    var count = JSON.null
    var source = entry.source
    switch entry.kind {
    case .prose:
      return .object([
        ("cell_type", .string("markdown")), ("id", .string(id)), ("metadata", none), ("source", .string(source)),
      ])
    case .cell(let number): count = .number(Double(number))
    case .command: source = "# " + source
    }
    return .object([
      ("cell_type", .string("code")), ("execution_count", count), ("id", .string(id)), ("metadata", none),
      ("outputs", .array(entry.outputs.compactMap(output))), ("source", .string(source)),
    ])
  }

  private func output(_ item: Document.Item) -> JSON? {
    switch item {
    case .text(let text) where text.plain.allSatisfy(\.isWhitespace): return nil
    case .text(let text): return stream("stdout", text.plain)
    case .fault(let text): return stream("stderr", text.plain)
    case .plot(let plot):
      let svg = picture(plot, .svg).map { String(decoding: $0, as: UTF8.self) }
      return display(svg: svg, png: picture(plot, .png), plot.description[tongue])
    case .picture(let name, let description):
      let bytes = file(name)
      let isPNG = bytes?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true
      return display(
        svg: isPNG ? nil : bytes.map { String(decoding: $0, as: UTF8.self) }, png: isPNG ? bytes : nil, description)
    }
  }

  private func stream(_ name: String, _ text: String) -> JSON {
    .object([("name", .string(name)), ("output_type", .string("stream")), ("text", .string(text.visibleControls))])
  }

  private func display(svg: String?, png: [UInt8]?, _ description: String) -> JSON {
    var data: [(key: String, value: JSON)] = []
    if let png { data.append(("image/png", .string(Data(png).base64EncodedString()))) }
    if let svg { data.append(("image/svg+xml", .string(svg))) }
    data.append(("text/plain", .string(description)))
    return .object([
      ("data", .object(data)), ("metadata", .object([])), ("output_type", .string("display_data")),
    ])
  }
}
