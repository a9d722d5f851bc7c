import Glibc

/// Reads text files whose size nobody vouches for.
enum BoundedFile {
  /// More than ten times the longest lesson.
  static let lessonLimit = 1 << 20

  /// The text of the file at `path`; bytes that are not UTF-8 become U+FFFD, and CRLF becomes LF.
  ///
  /// - Parameter prefix: how many bytes to read at most; a longer file is cut there. Without it a file longer than
  ///   `lessonLimit` is refused.
  /// - Returns: nil where there is no such file.
  static func text(at path: String, prefix: Int? = nil) throws(CourseFault) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw .cannotRead(path: path, code: errno)
    }
    defer { close(file) }
    let limit = prefix ?? lessonLimit + 1
    var bytes = [UInt8](repeating: 0, count: limit)
    var count = 0
    while count < limit {
      let got = bytes.withUnsafeMutableBytes { buffer in
        read(file, buffer.baseAddress?.advanced(by: count), limit - count)
      }
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw .cannotRead(path: path, code: errno) }
      if got == 0 { break }
      count += got
    }
    if prefix == nil, count > lessonLimit { throw .fileTooLarge(path: path, limit: lessonLimit) }
    var kept = Array(bytes[..<count])
    if kept.starts(with: [0xEF, 0xBB, 0xBF]) { kept.removeFirst(3) }
    kept.removeAll { $0 == UInt8(ascii: "\r") }
    return String(decoding: kept, as: UTF8.self)
  }
}
