import Datasets
import Files
import Glibc

/// Where a program's data files are looked for: in a lesson first beside the lesson, then as in Python from the folder
/// in which the program runs.
package struct DataPlace: Sendable {
  private let folder: String?

  /// From the folder in which the program runs.
  package static let anywhere = DataPlace(folder: nil)

  /// First in the folder of a file: a lesson's page.
  package static func beside(_ path: String) -> DataPlace {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return DataPlace(folder: parts.isEmpty ? "." : parts.joined(separator: "/"))
  }

  /// - Throws: `FileFault`.
  func bytes(of path: String) throws -> [UInt8] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if let folder, !path.hasPrefix("/"), !parts.contains(".."), !path.utf8.contains(0) {
      let near = "\(folder)/\(path)"
      if access(near, F_OK) == 0 { return try readFile(near, limit: CSVTable.byteLimit) }
    }
    return try readFile(path, limit: CSVTable.byteLimit)
  }
}
