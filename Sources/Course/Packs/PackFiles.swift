import Files
import Glibc

/// The files of a course pack, read from its folder or zip file: what will be installed, and nothing else that lay there.
///
/// A pack is laid out as the course is: `NN-name/lesson.md`, `lesson.zh.md` and the CSV files that its cells read. A folder or an archive that holds one
/// lesson's two files and no more is a pack of one lesson.
package struct PackFiles: Sendable {
  package let name: String
  /// By path below the pack's folder, sorted.
  package let files: [String: [UInt8]]
  /// What it was read from, as the caller called it.
  package let source: String
  /// How `source` is called in front of a path within the pack; for one lesson's own folder it is the folder above.
  package let shownFolder: String

  /// More lessons than any course has.
  static let mostLessons = 200
  private static let archive = ZipArchive.Limits(entries: 2_000, entryBytes: 16 << 20, totalBytes: 64 << 20)
  private static let archiveBytes = 64 << 20
  /// More than a lesson's table needs.
  private static let dataBytes = 8 << 20
  /// What is kept beside the lessons, for those who want to know whose they are.
  private static let companions: Set = ["README.md", "LICENSE", "LICENSE.md", "LICENSE.txt"]

  /// - Parameter path: a folder or a zip file.
  /// - Throws: `CourseFault`, or `FileFault` for what can't be read or is hostile.
  package init(readingFrom path: String) throws {
    source = path
    let found: (name: String, files: [String: [UInt8]])
    if isFolder(path) {
      found = (Self.lastPart(realPath(path) ?? path), try Self.files(inFolder: path))
    } else {
      found = try Self.files(inArchive: path)
    }
    let isOneLesson = found.files.keys.contains(LessonFile.english)
    let number = LessonFolder.number(of: found.name)
    let bare = number == nil ? found.name[...] : found.name.drop { $0 != "-" }.dropFirst()
    name = String(isOneLesson ? bare : found.name[...])
    guard PackName.isName(name) else { throw CourseFault.packName(name) }
    let above = (realPath(path) ?? path).split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
    shownFolder = isOneLesson && isFolder(path) ? above : path
    let folder = number == nil ? "01-\(found.name)" : found.name
    files = isOneLesson ? Self.lesson(found.files, in: folder) : found.files
    let lessons = files.keys.count { $0.hasSuffix("/" + LessonFile.english) }
    guard lessons > 0 else { throw CourseFault.notAPack(path: path) }
    guard lessons <= Self.mostLessons else { throw CourseFault.packTooLarge(path: path, lessons: Self.mostLessons) }
  }

  private static func lesson(_ files: [String: [UInt8]], in folder: String) -> [String: [UInt8]] {
    var moved: [String: [UInt8]] = [:]
    for (path, bytes) in files where !path.contains("/") {
      moved[isOfLesson(path) ? "\(folder)/\(path)" : path] = bytes
    }
    return moved
  }

  /// Whether a file is a lesson's own: its two pages, and the data that its cells read.
  private static func isOfLesson(_ name: some StringProtocol) -> Bool {
    name == LessonFile.english || name == LessonFile.chinese || LessonFile.isData(name)
  }

  /// Whether a file is part of a pack: a lesson's, or one that tells whose the pack is.
  private static func belongs(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    if parts.count == 1 { return isOfLesson(parts[0]) || companions.contains(path) }
    return parts.count == 2 && LessonFolder.number(of: parts[0]) != nil && isOfLesson(parts[1])
  }

  private static func limit(of path: String) -> Int { LessonFile.isData(path) ? dataBytes : BoundedFile.lessonLimit }

  private static func lastPart(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "" }

  // MARK: Folders

  private static func files(inFolder folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var total = 0
    func take(_ path: String) throws {
      let bytes = try file("\(folder)/\(path)")
      total += bytes.count
      guard total <= archive.totalBytes else { throw FileFault.fileTooLarge(path: folder, limit: archive.totalBytes) }
      files[path] = bytes
    }
    for name in try folderNames(folder) {
      if belongs(name) {
        try take(name)
      } else if LessonFolder.number(of: name) != nil {
        guard ArchivePaths.staysBelow(name) else { throw CourseFault.packPath(name) }
        let path = "\(folder)/\(name)"
        guard fileKind(path) == S_IFDIR else {
          if fileKind(path) == S_IFLNK { throw CourseFault.packLink(path: path) }
          continue
        }
        for file in try folderNames(path) where isOfLesson(file) { try take("\(name)/\(file)") }
      }
    }
    return files
  }

  /// A link could bring any file of its reader's machine into the pack, and a pipe would keep them waiting.
  private static func file(_ path: String) throws -> [UInt8] {
    let kind = fileKind(path)
    if kind == S_IFLNK { throw CourseFault.packLink(path: path) }
    guard kind == S_IFREG else { throw FileFault.cannotRead(path: path, kind == S_IFDIR ? .isFolder : .notAFile) }
    return try readFile(path, limit: limit(of: path))
  }

  // MARK: Archives

  private static func files(inArchive path: String) throws -> (name: String, files: [String: [UInt8]]) {
    let bytes = try readFile(path, limit: archiveBytes)
    let archive = try ZipArchive(bytes, name: path, limits: Self.archive)
    // What macOS puts beside the files is no part of the pack.
    let entries = archive.entries.filter { !$0.path.hasPrefix("__MACOSX/") }
    let (root, name) = Self.root(of: entries.map(\.path))
    var files: [String: [UInt8]] = [:]
    for entry in entries where entry.path.hasPrefix(root) {
      let inside = String(entry.path.dropFirst(root.count))
      guard belongs(inside) else { continue }
      guard entry.size <= limit(of: inside) else {
        throw CourseFault.fileTooLarge(path: "\(path)/\(entry.path)", limit: limit(of: inside))
      }
      files[inside] = try archive.contents(of: entry)
    }
    let own = lastPart(path)
    let bare = own.lowercased().hasSuffix(".zip") ? String(own.dropLast(4)) : own
    return (name ?? bare, files)
  }

  /// An archive of a folder holds all below that folder, whose name the pack then has.
  private static func root(of paths: [String]) -> (prefix: String, name: String?) {
    let tops = Set(paths.map { $0.prefix { $0 != "/" } })
    guard tops.count == 1, let top = tops.first, paths.allSatisfy({ $0.count > top.count }) else { return ("", nil) }
    let holdsLesson = paths.contains("\(top)/\(LessonFile.english)")
    // A pack with one lesson's folder at its top is named by the archive.
    if LessonFolder.number(of: top) != nil, !holdsLesson { return ("", nil) }
    return ("\(top)/", String(top))
  }
}

/// The path without links and dots; nil where there is nothing.
package func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
