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

  /// - Parameter isConfined: whether only a file that lies beside the lesson is read, itself and no link, by its bare name.
  /// - Throws: `FileFault`, or `ReachFault` for what a confined program asks for elsewhere.
  func bytes(of path: String, isConfined: Bool = false) throws -> [UInt8] {
    if isConfined {
      guard let folder, let own = Self.plainFile(path, in: folder) else { throw ReachFault.file(path: path) }
      return try readFile(own, limit: CSVTable.byteLimit)
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if let folder, !path.hasPrefix("/"), !parts.contains(".."), !path.utf8.contains(0) {
      let near = "\(folder)/\(path)"
      if access(near, F_OK) == 0 { return try readFile(near, limit: CSVTable.byteLimit) }
    }
    return try readFile(path, limit: CSVTable.byteLimit)
  }

  private static func plainFile(_ name: String, in folder: String) -> String? {
    guard !name.isEmpty, name != ".", name != "..", !name.utf8.contains(0), !name.contains("/") else { return nil }
    let path = "\(folder)/\(name)"
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? path : nil
  }
}
