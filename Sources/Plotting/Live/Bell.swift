import Glibc

/// Wakes a waiting thread from another one without ever blocking the one that rings; rings before a wait count as one.
struct Bell: ~Copyable, Sendable {
  private let listening: Int32
  private let ringing: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) == 0 {
      for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
      }
    }
    (listening, ringing) = (ends[0], ends[1])
  }

  deinit {
    if listening >= 0 {
      close(listening)
      close(ringing)
    }
  }

  borrowing func ring() {
    var byte: UInt8 = 1
    // A full pipe has rung already.
    _ = write(ringing, &byte, 1)
  }

  /// Waits for a ring, at most so long; nil waits as long as it takes.
  borrowing func wait(milliseconds: Int32?) {
    var watched = pollfd(fd: listening, events: Int16(POLLIN), revents: 0)
    // Without a pipe there is nothing to wait for but time.
    if listening < 0 {
      usleep(UInt32(milliseconds ?? 50) * 1000)
      return
    }
    while poll(&watched, 1, milliseconds ?? -1) < 0, errno == EINTR, milliseconds == nil {}
    var buffer = [UInt8](repeating: 0, count: 64)
    while read(listening, &buffer, buffer.count) > 0 {}
  }
}
