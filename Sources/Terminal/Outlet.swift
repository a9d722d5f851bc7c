import Glibc
import Synchronization
import Wording

/// Standard output or standard error, written so that a closed pipe or a full disk is noticed.
package final class Outlet: Sendable {
  package static let output = Outlet(STDOUT_FILENO)
  package static let error = Outlet(STDERR_FILENO)

  private let descriptor: Int32
  private let midLine = Atomic<Bool>(false)

  package init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Whether the last byte written was no newline, so that a prompt would not stand at the start of its line.
  package var isMidLine: Bool { midLine.load(ordering: .relaxed) }

  /// Writes all of `text` or throws; what is written already stays written.
  package func write(_ text: String) throws(TerminalFault) {
    var text = text
    let failure: Int32? = text.withUTF8 { bytes in
      guard let last = bytes.last, let start = bytes.baseAddress else { return nil }
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(descriptor, start + written, bytes.count - written)
        if count >= 0 {
          written += count
        } else if errno == EAGAIN {
          // Somebody who shares the descriptor made it non-blocking.
          var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&room, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      midLine.store(last != UInt8(ascii: "\n"), ordering: .relaxed)
      return nil
    }
    if let failure { throw .output(failure) }
  }

  /// Painted, and followed by a newline.
  package func writeLine(_ text: StyledText, _ painter: Painter) throws(TerminalFault) {
    try write(painter.paint(text) + "\n")
  }

  /// Takes away what stands in the cursor's line. Only where `Screen.canRedraw`.
  func eraseLine() throws(TerminalFault) {
    try write("\r\u{1B}[K")
    midLine.store(false, ordering: .relaxed)
  }

  /// Ends a line that something has begun.
  package func finishLine() throws(TerminalFault) {
    if isMidLine { try write("\n") }
  }

  /// After Ctrl-C during work: the terminal has written `^C` where the cursor was; what follows belongs below it.
  package func finishInterruptedLine() throws(TerminalFault) {
    if isMidLine || isatty(descriptor) == 1 { try write("\n") }
  }
}
