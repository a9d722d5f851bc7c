import Glibc
import Terminal

/// All of standard input at once.
enum StandardInput {
  /// Until its end, or Ctrl-C. Throws `TerminalFault.inputFailed`.
  static func bytes() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while !Interrupts.isPending {
      let count = read(STDIN_FILENO, &block, block.count)
      if count == 0 { break }
      if count > 0 {
        bytes += block[..<count]
      } else if errno != EINTR {
        throw TerminalFault.inputFailed(code: errno)
      }
    }
    return bytes
  }
}
