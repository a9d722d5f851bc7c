import Glibc
import Wording

/// What can go wrong between the program and whoever sits before it.
package enum TerminalFault: Error, Equatable, Sendable {
  /// Nobody reads the output any more: a closed pipe, a terminal that is gone. No reason to say anything.
  case outputClosed
  /// `code` is errno: a full disk, say.
  case outputFailed(code: Int32)
  case inputFailed(code: Int32)
  case historyUnreadable(path: String, code: Int32)
  case historyUnwritable(path: String, code: Int32)
  /// Single keys were asked for without a terminal.
  case keysNeedTerminal

  static func output(_ code: Int32) -> TerminalFault {
    switch code {
    case EPIPE, EIO, EBADF, ENXIO: .outputClosed
    default: .outputFailed(code: code)
    }
  }
}
