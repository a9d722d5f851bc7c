import Glibc

/// The names in a folder, sorted, without `.` and `..`.
package func folderNames(_ path: String) throws(CourseFault) -> [String] {
  guard let directory = opendir(path) else { throw .cannotRead(path: path, code: errno) }
  defer { closedir(directory) }
  var names: [String] = []
  while let item = readdir(directory) {
    let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}

/// The kind of file that a name stands for, links themselves included; nil where there is none.
func fileKind(_ path: String) -> mode_t? {
  var status = stat()
  return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
}

/// A lesson's folder is called `NN-name`.
package enum LessonFolder {
  /// The number that a folder's name begins with; nil for a folder that is no lesson's.
  package static func number(of name: some StringProtocol) -> Int? {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), digits.count <= 3, name.dropFirst(digits.count).hasPrefix("-") else { return nil }
    return number
  }

  /// The lessons' folders in a course's or pack's folder, by number and then by name.
  static func all(in folder: String) throws(CourseFault) -> [(number: Int, name: String)] {
    var found: [(number: Int, name: String)] = []
    for name in try folderNames(folder) {
      if let number = number(of: name) { found.append((number, name)) }
    }
    return found.sorted { ($0.number, $0.name) < ($1.number, $1.name) }
  }
}
