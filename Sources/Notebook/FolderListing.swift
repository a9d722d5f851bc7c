import Course
import Files

/// The names in a folder.
enum FolderListing {
  /// Sorted; empty where the folder can't be read.
  static func entries(of folder: String) -> [(name: String, isFolder: Bool)] {
    ((try? folderNames(folder)) ?? []).map { name in
      (name, isFolder(folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"))
    }
  }
}
