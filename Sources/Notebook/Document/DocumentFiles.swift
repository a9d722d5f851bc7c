import Files
import Glibc
import Plotting
import Wording

extension Notebook {
  /// Saves the document as Markdown, its plots as SVG in a folder beside it. Gives the number of entries.
  ///
  /// Every file is written whole or not at all, the Markdown last. Throws `DocumentFault`, `FileFault`.
  func saveDocument(to path: String, replacing: Bool) throws -> Int {
    guard !document.runnable.isEmpty else { throw DocumentFault.nothingToSave }
    guard path.lowercased().hasSuffix(".md") else { throw DocumentFault.unknownFormat(path, known: [".md"]) }
    if isFile(path), path != documentPath, !replacing { throw DocumentFault.alreadyExists(path) }
    let stem = String(path.dropLast(3))
    let name = String(stem.split(separator: "/").last ?? "notebook")
    let pictures = DocumentPictures(tongue, shelf)
    var fault: FileFault?
    var count = 0
    let text = document.markdown(title: name, tongue: tongue) { plot in
      guard let bytes = pictures.bytes(of: plot, as: .svg, plotPreference.theme) else { return nil }
      do throws(FileFault) {
        count += 1
        if count == 1 { try makeFolder("\(stem)-plots") }
        try writeFile(bytes, to: "\(stem)-plots/\(count).svg")
        return Document.address("\(name)-plots/\(count).svg")
      } catch {
        fault = error
        return nil
      }
    }
    try writeFile(Array(text.utf8), to: path)
    (documentPath, isDocumentSaved) = (path, true)
    if pictures.hasFailed { sayAside(DocumentWords.plotsAsText, .dim) }
    if let fault { report(fault) }
    return document.runnable.count
  }

  /// Reads a document in place of the one at hand; nothing runs. Throws `DocumentFault`, `FileFault`, `CourseFault`.
  func openDocument(_ path: String) throws {
    take(try Document.read(path))
    documentPath = path
    isDocumentSaved = true
  }

  /// Opens what an earlier program left, which is then kept as this one's. Gives the number of entries.
  func recoverDocument(_ path: String) throws -> Int {
    take(try Document.read(path))
    documentPath = nil
    // Only what is on the disk again may be taken away.
    if let autosave, autosave.keepNow(document, tongue) { unlink(path) }
    return document.runnable.count
  }

  private func take(_ document: Document) {
    beginAnew()
    self.document = document
    cellNumber = document.nextNumber
    for entry in document.entries {
      if case .cell(let number) = entry.kind { cells[number] = entry.source }
    }
    documentChanged()
  }

  /// At the start of a conversation: keeps the notebook from now on, and says what an earlier one left behind.
  package func beginKeeping(_ autosave: Autosave) {
    self.autosave = autosave
    guard let path = autosave.leftovers().first, let left = try? Document.read(path) else { return }
    say(DocumentWords.leftUnsaved(cells: left.runnable.count), .dim)
  }

  /// At its end.
  package func endKeeping() { autosave?.end(isSaved: isDocumentSaved || document.runnable.isEmpty) }

  /// A failure to keep the notebook is told once.
  func tellOfAutosave() {
    guard let fault = autosave?.takeFault(), !wasToldOfAutosave else { return }
    wasToldOfAutosave = true
    report(fault)
    sayAside(DocumentWords.autosaveFailed, .dim)
  }
}

extension Document {
  /// Larger than any notebook that a person wrote.
  private static let limit = 64 << 20

  package static func read(_ path: String) throws -> Document {
    var bytes = try readFile(path, limit: limit)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw DocumentFault.notUTF8(path) }
    let document = try Document(markdown: text)
    guard !document.runnable.isEmpty else { throw DocumentFault.nothingToRun(path) }
    return document
  }

  /// A relative address as Markdown and HTML want it: what isn't plain is written as %XX.
  static func address(_ path: String) -> String {
    path.utf8.reduce(into: "") { text, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "/"):
        text.append(Character(Unicode.Scalar(byte)))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
  }
}
