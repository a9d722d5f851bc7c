import Files
import Plotting
import Wording

/// What a notebook can be written as, besides its own Markdown.
package enum ExportFormat: String, CaseIterable {
  case html, ipynb, py, md

  /// By the end of a file's name.
  init?(path: String) {
    guard let dot = path.lastIndex(of: "."), let format = Self(rawValue: path[path.index(after: dot)...].lowercased())
    else { return nil }
    self = format
  }
}

extension Notebook {
  /// Writes the document as `format`. Throws `DocumentFault`, `FileFault`.
  func export(_ format: ExportFormat, to path: String, replacing: Bool) throws {
    guard !document.runnable.isEmpty else { throw DocumentFault.nothingToSave }
    if isFile(path), !replacing { throw DocumentFault.alreadyExists(path) }
    let name = String(path.split(separator: "/").last ?? "notebook")
    let title = String(name.prefix { $0 != "." })
    let base = documentPath.map(folder(of:)) ?? "."
    let pictures = DocumentPictures(tongue, shelf)
    func picture(_ name: String) -> [UInt8]? {
      guard !name.hasPrefix("/"), !name.split(separator: "/").contains(".."), !name.contains(":") else { return nil }
      return try? readFile("\(base)/\(name)", limit: 16 << 20)
    }
    let text: String
    switch format {
    case .html:
      text = try HTMLPage(
        title: title, tongue: tongue, picture: { pictures.bytes(of: $0, as: .svg, $1) }, file: picture
      ).html(document)
    case .ipynb:
      text = JupyterFile(tongue: tongue, picture: { pictures.bytes(of: $0, as: $1, .light) }, file: picture).text(
        document)
    case .py: text = try PythonScript(title: title, tongue: tongue, session: session).text(document)
    case .md: text = document.markdown(title: title, tongue: tongue) { _ in nil }
    }
    try writeFile(Array(text.utf8), to: path)
    if pictures.hasFailed { sayAside(DocumentWords.plotsAsText, .dim) }
  }

  /// Writes an explanation as a page that stands alone. Throws `DocumentFault.alreadyExists`, `FileFault`.
  func share(_ slides: Slides, to path: String, replacing: Bool) throws {
    if isFile(path), !replacing { throw DocumentFault.alreadyExists(path) }
    let pictures = DocumentPictures(tongue, shelf)
    let page = HTMLPage(
      title: slides.command, tongue: tongue, picture: { pictures.bytes(of: $0, as: .svg, $1) }, file: { _ in nil })
    try writeFile(Array(page.html(slides).utf8), to: path)
    if pictures.hasFailed { sayAside(DocumentWords.plotsAsText, .dim) }
  }

  /// The first of `stem.html`, `stem-2.html`, … that is no file yet.
  func unusedName(_ stem: String, _ ending: String) -> String {
    let names = [stem + ending] + (2...999).map { "\(stem)-\($0)\(ending)" }
    return names.first { !isFile($0) } ?? stem + ending
  }
}
