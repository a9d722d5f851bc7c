import Glibc
import Plotting
import Testing
import Testkit

/// Set to a folder, it receives the pictures as well: they take half a minute.
private let pictureFolder = getenv("GRADWALK_PICTURES").map { String(cString: $0) }

@Suite("gradwalk gallery")
struct GalleryCommandTests {
  private static let drawing: Set<PlotFile> = [.png, .svg, .pdf]

  private func expectFiles(_ kinds: [PlotFile], in folder: String, index: String) throws {
    let names = try Gallery.pieces().map(\.name) + Gallery.hardCases().map { "hard-\($0.name)" }
    for name in names {
      for kind in kinds {
        var status = stat()
        #expect(stat("\(folder)/\(name).\(kind)", &status) == 0, "\(name).\(kind)")
        // A plot without layers has no table.
        #expect(status.st_size > 0 || (kind == .csv && name == "hard-no-layers"), "\(name).\(kind)")
      }
      #expect(index.contains("## \(name)\n"))
    }
  }

  @Test("draws every kind and every hard case into a folder that it makes", arguments: ["en", "zh"])
  func everything(tongue: String) throws {
    let program = try Program()
    let folder = program.home("new/pictures")
    let done = try program.run("--lang", tongue, "gallery", folder, "--formats", "txt,csv,gp")
    #expect(done.status == .exited(0) && done.error.isEmpty)
    let index = try program.home.read("new/pictures/index.md")
    try expectFiles([.txt, .csv, .gp], in: folder, index: index)
    #expect(index.contains(tongue == "en" ? "There is nothing to draw." : "没有可画的内容。"))
    #expect(try program.home.read("new/pictures/images.gp").contains(tongue == "en" ? "Twelve digits" : "十二个数字"))
  }

  // Runs only where someone wants to look: GRADWALK_PICTURES names a folder.
  @Test("in every kind of file", .enabled(if: pictureFolder != nil), arguments: ["light", "dark"])
  func pictures(theme: String) throws {
    let program = try Program()
    let folder = "\(pictureFolder ?? "")/gallery-\(theme)"
    // Twenty seconds are too few: a few kinds at a time.
    for kind in PlotFile.allCases {
      let done = try program.run("gallery", folder, "--theme", theme, "--formats", kind.rawValue)
      #expect(done.status == .exited(0))
    }
    try expectFiles(PlotFile.allCases, in: folder, index: try program.shell("cat '\(folder)/index.md'").output)
  }

  @Test("what can't be a folder, a theme or a kind of file is said in one sentence, with exit code 2")
  func misused() throws {
    let program = try Program()
    _ = try program.home.write("file", "x")
    let new = program.home("new")
    let cases: [(arguments: String, english: String, chinese: String)] = [
      (program.home("file"), "cannot make the folder", "建不了文件夹"),
      (program.home("file/inside"), "cannot make the folder", "建不了文件夹"),
      ("\(new) --theme pink", "light, dark", "light、dark"), ("\(new) --formats txt,bmp", "'bmp'", "'bmp'"),
    ]
    for (arguments, english, chinese) in cases {
      for (tongue, part) in [("en", english), ("zh", chinese)] {
        let refused = try program.shell("$G --lang \(tongue) gallery \(arguments)")
        #expect(refused.status == .exited(2))
        let said = refused.output + refused.error
        #expect(said.contains(part), "\(said)")
        #expect(said.split(separator: "\n").count == 1, "\(said)")
      }
    }
    #expect(names(in: program.home.path) == ["file"])
  }
}
