import Glibc

/// Writes `bytes` to `path` so that a reader, a crash or a full disk never sees half of them.
///
/// They go to a new file in the same folder, to the disk, and then take the name in one step. A symbolic link of that
/// name is replaced, not followed. The folder must exist.
package func writeFile(_ bytes: [UInt8], to path: String) throws(FileFault) {
  try refuseZeroByte(path)
  let temporary = try TemporaryFile(beside: path)
  try temporary.write(bytes)
  try temporary.moveIntoPlace()
}

/// Makes a folder and those above it, readable by their owner alone; one that exists is left as it is.
package func makeFolder(_ path: String) throws(FileFault) {
  try refuseZeroByte(path)
  if mkdir(path, 0o700) == 0 { return }
  switch errno {
  case EEXIST:
    var status = stat()
    guard stat(path, &status) == 0 else { throw .cannotMakeFolder(path: path, .last) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .cannotMakeFolder(path: path, .notAFolder) }
  case ENOENT:
    let parent = folder(of: path)
    guard parent != path, parent != "." else { throw .cannotMakeFolder(path: path, .notFound) }
    try makeFolder(parent)
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw .cannotMakeFolder(path: path, .last) }
  default:
    throw .cannotMakeFolder(path: path, .last)
  }
}

/// A file that takes its final name only when it is complete, and vanishes if it never is.
struct TemporaryFile: ~Copyable {
  let path: String
  let destination: String
  private let descriptor: Int32

  init(beside destination: String) throws(FileFault) {
    // Other processes and threads write here too: the first free name of a few is ours.
    for attempt in 0..<100 {
      let path = "\(destination).\(getpid())-\(attempt).part"
      let descriptor = retrying { open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644) }
      if descriptor >= 0 {
        self.path = path
        self.destination = destination
        self.descriptor = descriptor
        return
      }
      if errno == ENOENT { throw .cannotWrite(path: destination, .noFolder) }
      if errno != EEXIST { break }
    }
    throw .cannotWrite(path: destination, .last)
  }

  deinit {
    close(descriptor)
    // After `moveIntoPlace` nothing of this name is left.
    unlink(path)
  }

  /// Bytes in the file, whoever wrote them.
  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  func withDescriptor<Result: ~Copyable>(_ body: (Int32) -> Result) -> Result { body(descriptor) }

  func write(_ bytes: [UInt8]) throws(FileFault) {
    var done = 0
    while done < bytes.count {
      let descriptor = descriptor
      let count = bytes.withUnsafeBytes { buffer in
        retrying { Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done) }
      }
      guard count >= 0 else { throw .cannotWrite(path: destination, .last) }
      done += count
    }
  }

  consuming func moveIntoPlace() throws(FileFault) {
    guard fsync(descriptor) == 0, rename(path, destination) == 0 else {
      throw .cannotWrite(path: destination, .last)
    }
    // The new name itself is on the disk only once its folder is; some file systems cannot do that, which is no fault.
    let directory = open(folder(of: destination), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
  }
}

/// What stands before the last slash: `a/b` for `a/b/c`, `.` for a bare name.
package func folder(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}
