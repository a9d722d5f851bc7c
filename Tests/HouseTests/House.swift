import FoundationEssentials

/// The rooms of the house and what each may import: the one table that a change to the layout must pass.
enum House {
  /// Rooms that every room may import.
  static let everywhere: Set = ["Wording", "Catalogue"]

  /// What a room may import besides; a lower room brings its own imports along.
  static let rooms: [String: Set<String>] = [
    "Wording": [],
    "Catalogue": [],
    "Tensors": ["COpenBLAS", "CKernels", "RealModule"],
    "Files": ["Tensors", "CZlib"],
    "Autograd": ["Tensors", "RealModule"],
    "Neural": ["Autograd", "Files"],
    "Datasets": ["Tensors", "Files"],
    "Explain": ["Autograd", "Neural"],
    "Plotting": ["CGnuplot"],
    "Syntax": [],
    "Language": ["Syntax", "Neural", "Datasets", "Plotting"],
    "Course": ["Language", "CMarkdown", "Yams"],
    "Terminal": ["CReadline"],
    "Notebook": ["Language", "Explain", "Course"],
    "gradwalk": ["Notebook", "Terminal", "ArgumentParser"],
  ]

  /// All C and C++, each behind a small C header.
  static let foreign: Set = ["COpenBLAS", "CKernels", "CReadline", "CGnuplot", "CMarkdown", "CZlib"]

  /// What comes with the toolchain. FoundationEssentials only where it serves, and nowhere in `bare`.
  static let toolchain: Set = ["Swift", "Glibc", "Synchronization", "FoundationEssentials"]

  /// The rooms that are arithmetic and text alone.
  static let bare: Set = ["Tensors", "Autograd", "Syntax"]

  static func mayImport(_ room: String) -> Set<String> {
    var allowed = everywhere.union(toolchain)
    if bare.contains(room) { allowed.remove("FoundationEssentials") }
    var waiting = Array(rooms[room] ?? [])
    var seen: Set<String> = []
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      waiting += rooms[next] ?? []
    }
    return allowed.union(seen)
  }

  // MARK: - Files

  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  struct File {
    /// From the root: `Sources/Tensors/Tensor.swift`.
    let path: String
    let lines: [Substring]
    /// The lines without comments and without what strings hold; of Swift only.
    let code: [String]

    /// The folder right under `Sources` or `Tests`.
    var room: String { path.split(separator: "/")[1].description }
  }

  /// The Swift of all rooms, read once.
  static let sources = Result { try files(in: "Sources") }

  /// Files of code below `folder`, sorted by path.
  static func files(in folder: String, endingIn suffixes: [String] = [".swift"]) throws -> [File] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)").sorted()
      .filter { path in suffixes.contains { path.hasSuffix($0) } }
      .map { path in
        let data = try Data(contentsOf: URL(filePath: "\(root)/\(folder)/\(path)"))
        let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
          .map { String(decoding: $0, as: UTF8.self)[...] }
        return File(
          path: "\(folder)/\(path)", lines: lines, code: path.hasSuffix(".swift") ? Code.lines(of: lines) : [])
      }
  }
}
