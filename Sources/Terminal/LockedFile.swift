import Glibc

/// What the system answered.
struct SystemError: Error {
  let code: Int32

  static var last: SystemError { SystemError(code: errno) }
}

/// An open file that no other program holds, readable by its owner alone; closing it lets the next one in.
///
/// A program that replaces the file renames a new one over it, so a lock may turn out to be on the old one: it is then
/// taken again on the new.
struct LockedFile: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// nil where there is no such file and `flags` don't make it, or where it is no regular file (`/dev/null`).
  init?(_ path: String, _ flags: Int32) throws(SystemError) {
    self.path = path
    while true {
      let descriptor = open(path, flags | O_CLOEXEC, 0o600)
      if descriptor < 0 {
        if errno == ENOENT, flags & O_CREAT == 0 { return nil }
        throw .last
      }
      do throws(SystemError) {
        var mine = stat()
        guard fstat(descriptor, &mine) == 0 else { throw SystemError.last }
        if mine.st_mode & S_IFMT == S_IFDIR { throw SystemError(code: EISDIR) }
        guard mine.st_mode & S_IFMT == S_IFREG else {
          close(descriptor)
          return nil
        }
        try Self.lock(descriptor)
        var there = stat()
        if stat(path, &there) == 0, there.st_ino == mine.st_ino, there.st_dev == mine.st_dev {
          // Histories hold what people typed; one made by hand may be open to all.
          if mine.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
          self.descriptor = descriptor
          return
        }
        close(descriptor)
      } catch {
        close(descriptor)
        throw error
      }
    }
  }

  deinit { close(descriptor) }

  /// Waits up to a second: a stopped program may hold the lock, and a prompt must not hang for it.
  private static func lock(_ descriptor: Int32) throws(SystemError) {
    for _ in 0..<100 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      if errno != EWOULDBLOCK, errno != EINTR { throw .last }
      usleep(10_000)
    }
    throw SystemError(code: EWOULDBLOCK)
  }

  func contents() throws(SystemError) -> [UInt8] { try contents(from: 0) }

  private func contents(from start: off_t) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = pread(descriptor, &block, block.count, start + off_t(bytes.count))
      if count > 0 {
        bytes.append(contentsOf: block[..<count])
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  /// A place in a file: how far it was read.
  struct Place: Equatable {
    private let device: dev_t
    private let inode: ino_t
    fileprivate let offset: off_t

    init(_ status: stat) { (device, inode, offset) = (status.st_dev, status.st_ino, status.st_size) }

    fileprivate func isIn(_ other: Place) -> Bool {
      (device, inode) == (other.device, other.inode) && offset <= other.offset
    }
  }

  func end() throws(SystemError) -> Place {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    return Place(status)
  }

  /// What stands behind a place, all of it for nil; nothing where that was in another file.
  func contents(after place: Place?) throws(SystemError) -> [UInt8] {
    guard let place else { return try contents() }
    return place.isIn(try end()) ? try contents(from: place.offset) : []
  }

  func endsWithNewline() throws(SystemError) -> Bool {
    let size = lseek(descriptor, 0, SEEK_END)
    if size <= 0 { return true }
    var last: UInt8 = 0
    guard pread(descriptor, &last, 1, size - 1) == 1 else { throw .last }
    return last == UInt8(ascii: "\n")
  }

  func write(_ bytes: [UInt8]) throws(SystemError) { try Self.write(bytes, to: descriptor) }

  /// The whole file anew, or as it was should anything fail on the way; gives the new file's end.
  func replace(with bytes: [UInt8]) throws(SystemError) -> Place {
    // A linked file is replaced where it lies, so that the link stays.
    let target = realpath(path, nil)
    defer { free(target) }
    let place = target.map { String(cString: $0) } ?? path
    let draft = "\(place).\(getpid())"
    let new = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard new >= 0 else { throw .last }
    do throws(SystemError) {
      defer { close(new) }
      try Self.write(bytes, to: new)
      var status = stat()
      guard fsync(new) == 0, fstat(new, &status) == 0, rename(draft, place) == 0 else { throw SystemError.last }
      return Place(status)
    } catch {
      unlink(draft)
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count >= 0 { written += count } else if errno != EINTR { throw .last }
    }
  }
}

enum Folder {
  /// Makes the folders that `path` lies in, for their owner alone.
  static func make(for path: String) throws(SystemError) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw .last }
    try make(for: folder)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw .last }
  }
}
