import Glibc

/// The names in a folder.
enum FolderListing {
  /// Sorted; empty where the folder can't be read.
  static func entries(of folder: String) -> [(name: String, isFolder: Bool)] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var entries: [(name: String, isFolder: Bool)] = []
    while let item = readdir(directory) {
      let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      var facts = stat()
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      entries.append((name, stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR))
    }
    return entries.sorted { $0.name < $1.name }
  }
}
