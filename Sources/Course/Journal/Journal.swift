import Glibc

/// The append-only file of what a learner did: JSON lines, one write and one fsync an event.
///
/// An entry is in the file before the learner sees the verdict it records. A torn last line (the machine stopped in
/// mid-write) is ignored when reading and closed off by the next write. A lock around the write lets two programs share
/// the file, on network file systems too; nothing already written is ever changed.
package struct Journal: Sendable {
  package let path: String

  /// - Parameter path: the file; its folder is made at the first write. An XDG state folder is the caller's business.
  package init(path: String) { self.path = path }

  /// Writes one entry at the end of the file and waits until it is on disk.
  ///
  /// - Throws: `CourseFault.cannotSave`; then the file is as it was before.
  package func append(_ entry: JournalEntry, at time: Int = Int(Glibc.time(nil))) throws(CourseFault) {
    let isNew = access(path, F_OK) != 0
    if isNew { try makeFolders() }
    let file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    lock(file)
    defer { _ = flock(file, LOCK_UN) }
    let end = lseek(file, 0, SEEK_END)
    guard end >= 0 else { throw failure() }
    let line = Array((entry.line(time: time) + "\n").utf8)
    try write((endsInNewline(file, end) ? [] : [UInt8(ascii: "\n")]) + line, to: file, end: end)
    guard fsync(file) == 0 || errno == EINVAL || errno == EROFS else { throw failure() }
    if isNew { syncFolder() }
  }

  /// All that can be read of the file, in order; no file is an empty journal, and so is a pipe or device, which may never end.
  package func read() throws(CourseFault) -> Contents {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return Contents() }
      throw .cannotRead(path: path, code: errno)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .cannotRead(path: path, code: errno) }
    guard [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else { return Contents() }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = Glibc.read(file, &buffer, buffer.count)
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw .cannotRead(path: path, code: errno) }
      if got == 0 { break }
      bytes += buffer[..<got]
    }
    return Contents(bytes)
  }

  package struct Contents: Sendable, Equatable {
    package var entries: [JournalEntry] = []
    /// Lines of a newer version or with an event this version doesn't know. They stay in the file.
    package var unknown = 0
    /// Lines that are not whole.
    package var damaged = 0

    init() {}

    package init(_ bytes: some Collection<UInt8>) {
      for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
        guard let json = JSON(parsing: line), case .object = json else {
          damaged += 1
          continue
        }
        guard let entry = JournalEntry(json) else {
          unknown += 1
          continue
        }
        entries.append(entry)
      }
    }
  }

  private func failure() -> CourseFault { .cannotSave(path: path, code: errno) }

  /// Waits two seconds at most for another program's write. A file system without locks, or one whose lock hangs, must
  /// not hold the lesson up: appending a whole line in one write is then the best that can be had.
  private func lock(_ file: Int32) {
    for _ in 0..<200 {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else { return }
      usleep(10_000)
    }
  }

  private func endsInNewline(_ file: Int32, _ end: off_t) -> Bool {
    guard end > 0 else { return true }
    var last: UInt8 = 0
    return pread(file, &last, 1, end - 1) == 1 && last == UInt8(ascii: "\n")
  }

  /// One write, unless the disk takes only a part of the line; where the rest finds no room either, that part is taken
  /// back.
  private func write(_ bytes: [UInt8], to file: Int32, end: off_t) throws(CourseFault) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let failure = failure()
        // Without a lock another program may have written since.
        if written > 0, lseek(file, 0, SEEK_END) == end + off_t(written) { _ = ftruncate(file, end) }
        throw failure
      }
      written += count
    }
  }

  private func makeFolders() throws(CourseFault) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/").dropLast() {
      made += "/" + part
      if mkdir(made, 0o700) != 0, errno != EEXIST, access(made, X_OK) != 0 {
        throw .cannotSave(path: path, code: errno)
      }
    }
  }

  /// A new file's name is on disk only once its folder is.
  private func syncFolder() {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = open(slash == path.startIndex ? "/" : String(path[..<slash]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    _ = fsync(folder)
    close(folder)
  }
}
