import Glibc

/// Whole files as bytes, through the system's own calls.
enum FileBytes {
  /// Nil if it can't be read.
  static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        return nil
      }
    }
  }

  /// Writes a temporary file beside `path` and renames it, so that `path` is whole at every moment.
  /// Throws `PlotFault.notWritten` with the system's reason.
  static func write(_ bytes: [UInt8], to path: String) throws {
    func failure() -> PlotFault { .notWritten(path: path, reason: String(cString: strerror(errno))) }
    let random = UInt64.random(in: 0...UInt64.max)
    let temporary = path + "." + String(random, radix: 36)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure() }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress?.advanced(by: written), $0.count - written) }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        let fault = failure()
        close(file)
        unlink(temporary)
        throw fault
      }
    }
    let synced = fsync(file) == 0
    guard close(file) == 0, synced, rename(temporary, path) == 0 else {
      let fault = failure()
      unlink(temporary)
      throw fault
    }
  }
}
