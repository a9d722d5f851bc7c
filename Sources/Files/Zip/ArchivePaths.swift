/// The names in an archive, each of which must stay below the folder that it is unpacked to and mean one file alone.
package struct ArchivePaths {
  private var files: Set<String> = []
  private var folders: Set<String> = []

  enum Reply {
    /// The name without a folder's final slash.
    case taken(String)
    case leadsElsewhere
    case repeated
  }

  /// Takes a name; a folder's ends in a slash.
  mutating func add(_ name: String) -> Reply {
    let isFolder = name.hasSuffix("/")
    let path = isFolder ? String(name.dropLast()) : name
    guard Self.staysBelow(path) else { return .leadsElsewhere }
    let key = Self.key(path)
    // A file can't be a folder too, nor stand twice; a folder may be named again.
    if files.contains(key) || !isFolder && folders.contains(key) { return .repeated }
    let above = Self.foldersAbove(key)
    if above.contains(where: files.contains) { return .repeated }
    folders.formUnion(above)
    if isFolder { folders.insert(key) } else { files.insert(key) }
    return .taken(path)
  }

  /// Names that differ in case alone are the same file on some disks.
  private static func key(_ path: String) -> String { path.lowercased() }

  private static func foldersAbove(_ path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }

  /// Relative, without empty parts, `.` and `..`, and without what other systems read as a drive or a separator.
  package static func staysBelow(_ path: String) -> Bool {
    guard !path.isEmpty, path.utf8.count <= 1_024 else { return false }
    guard path.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F && $0 != "\\" && $0 != ":" }) else {
      return false
    }
    return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0 != "." && $0 != ".." && $0.utf8.count <= 255
    }
  }
}
