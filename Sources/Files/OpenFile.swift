import Glibc

/// A file opened for reading, closed when it goes out of scope.
package struct OpenFile: ~Copyable {
  package let path: String
  /// Bytes of a plain file when it was opened; nil for a pipe.
  package let size: Int?
  private let descriptor: Int32

  /// Opens a plain file or a pipe. Folders and devices are refused: a device may never end.
  package init(reading path: String) throws(FileFault) {
    try refuseZeroByte(path)
    let descriptor = retrying { open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .cannotRead(path: path, .last) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let reason = SystemReason.last
      close(descriptor)
      throw .cannotRead(path: path, reason)
    }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG || kind == S_IFIFO else {
      close(descriptor)
      throw .cannotRead(path: path, kind == S_IFDIR ? .isFolder : .notAFile)
    }
    self.path = path
    self.descriptor = descriptor
    size = kind == S_IFREG ? Int(status.st_size) : nil
  }

  deinit { close(descriptor) }

  /// Overwrites `bytes` from index `start` on and returns how many bytes came; 0 at the end of the file.
  package func read(into bytes: inout [UInt8], from start: Int = 0) throws(FileFault) -> Int {
    let descriptor = descriptor
    let count = bytes.withUnsafeMutableBytes { buffer in
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
      return retrying { Glibc.read(descriptor, rest.baseAddress, rest.count) }
    }
    guard count >= 0 else { throw .cannotRead(path: path, .last) }
    return count
  }
}

/// The bytes of a whole file of at most `limit` bytes.
package func readFile(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
  let file = try OpenFile(reading: path)
  if let size = file.size, size > limit { throw .fileTooLarge(path: path, limit: limit) }
  // One byte more than promised, so that a file that grows meanwhile is noticed and the common case reads once.
  var bytes = [UInt8](repeating: 0, count: min(file.size ?? 1 << 16, limit) + 1)
  var count = 0
  while true {
    if count == bytes.count {
      bytes.append(contentsOf: repeatElement(0, count: min(max(bytes.count, 1 << 16), limit + 1 - bytes.count)))
    }
    let read = try file.read(into: &bytes, from: count)
    if read == 0 { break }
    count += read
    if count > limit { throw .fileTooLarge(path: path, limit: limit) }
  }
  bytes.removeLast(bytes.count - count)
  return bytes
}

/// Runs a system call again while a signal interrupts it; the call answers -1 on failure.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

/// C would read a path only up to a zero byte, so it would open another file than the one that was named.
func refuseZeroByte(_ path: String) throws(FileFault) {
  if path.utf8.contains(0) { throw .nameHoldsZeroByte(path: path) }
}
