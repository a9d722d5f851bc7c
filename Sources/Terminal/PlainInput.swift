import CReadline
import Glibc

/// Standard input as lines, without prompt, echo or editing: for pipes and files.
final class PlainInput {
  private var buffer: [UInt8] = []
  /// Bytes of `buffer` that lines have used, and those searched for a newline in vain.
  private var used = 0
  private var searched = 0
  private var isAtStart = true
  private var isAtEnd = false
  private let isTerminal: Bool

  init(isTerminal: Bool) { self.isTerminal = isTerminal }

  /// A line ends with LF or CRLF; a byte order mark is dropped; bytes that are not UTF-8 read as U+FFFD.
  func readLine() throws(TerminalFault) -> LineReader.Outcome {
    while true {
      if let newline = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = buffer[used..<newline]
        used = newline + 1
        searched = used
        return .entry(text(line))
      }
      searched = buffer.count
      if isAtEnd {
        guard used < buffer.count else { return Interrupts.ending == nil ? .end : .ending }
        let rest = buffer[used...]
        used = buffer.count
        return .entry(text(rest))
      }
      switch signals_wait(STDIN_FILENO, -1) {
      case .input: try fill()
      case .interrupt: return .interrupted
      case .ending: return .ending
      case .failed: throw .inputFailed(code: errno)
      case .timeout, .resized, .stop, .continued: break
      }
    }
  }

  private func fill() throws(TerminalFault) {
    buffer.removeFirst(used)
    searched -= used
    used = 0
    let before = buffer.count
    let room = 65_536
    buffer.append(contentsOf: repeatElement(0, count: room))
    let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress.map { $0 + before }, room) }
    let code = errno
    buffer.removeLast(room - max(0, count))
    switch (count, code) {
    case (0, _), (-1, EIO):  // EIO: the terminal is gone
      isAtEnd = true
      if isTerminal { signals_note_end_of_terminal() }
    case (-1, EINTR), (-1, EAGAIN): break
    case (-1, _): throw .inputFailed(code: code)
    default: break
    }
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    if isAtStart {
      isAtStart = false
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    }
    if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
