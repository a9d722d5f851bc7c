import CReadline
import Glibc

/// Single keys from the terminal, without Enter and without echo.
package final class Keyboard {
  private var decoder = KeyDecoder()
  private var before: termios
  private var hasEnded = false

  /// Milliseconds within which the rest of a key's bytes arrives, also over a slow line.
  private static let patience: Int32 = 50

  /// What a screen is told while keys are read, and what takes that back.
  struct Dressing: Sendable {
    let enter: StaticString
    let leave: StaticString
  }
  private let dressing: Dressing?

  /// Runs `body` with a keyboard; the terminal has its modes back afterwards, whatever happens. Not within a
  /// `LineReader`'s reading, and not within another.
  package static func use<Result>(_ body: (Keyboard) throws -> Result) throws -> Result {
    try use(dressed: nil, body)
  }

  /// The same, with the screen told `dressing.enter`, and `dressing.leave` at every way out: the end, Ctrl-Z, a signal, a
  /// crash.
  static func use<Result>(dressed dressing: Dressing?, _ body: (Keyboard) throws -> Result) throws -> Result {
    guard let keyboard = Keyboard(dressing) else { throw TerminalFault.keysNeedTerminal }
    // A literal's bytes stay where they are, and end in a 0.
    signals_take_terminal(
      dressing.map { UnsafeRawPointer($0.leave.utf8Start).assumingMemoryBound(to: CChar.self) })
    keyboard.setRaw()
    defer {
      keyboard.undress()
      tcsetattr(STDIN_FILENO, TCSADRAIN, &keyboard.before)
      signals_return_terminal()
    }
    if let dressing { try Outlet.output.write("\(dressing.enter)") }
    return try body(keyboard)
  }

  /// A screen that can't be written to any more has no dress to take off.
  private func undress() {
    if let dressing { try? Outlet.output.write("\(dressing.leave)") }
  }

  private init?(_ dressing: Dressing?) {
    self.dressing = dressing
    before = termios()
    if tcgetattr(STDIN_FILENO, &before) != 0 { return nil }
  }

  /// Waits for the next key.
  package func next() throws(TerminalFault) -> Key {
    while true {
      if let key = decoder.next(isFinal: hasEnded) { return key }
      if hasEnded { return Interrupts.ending == nil ? .endOfInput : .ending }
      switch signals_wait(STDIN_FILENO, decoder.isUndecided ? Self.patience : -1) {
      case .input: try fill()
      case .timeout: if let key = decoder.next(isFinal: true) { return key }
      case .interrupt: return .interrupt
      case .ending: return .ending
      case .resized: return .redraw
      case .stop:
        undress()
        tcsetattr(STDIN_FILENO, TCSADRAIN, &before)
        signals_stop()
        try dress()
        return .redraw
      case .continued:
        try dress()
        return .redraw
      case .failed: throw .inputFailed(code: errno)
      }
    }
  }

  private func dress() throws(TerminalFault) {
    setRaw()
    if let dressing { try Outlet.output.write("\(dressing.enter)") }
  }

  /// ISIG stays, so that Ctrl-C also stops work that a key began.
  private func setRaw() {
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    raw.c_iflag &= ~tcflag_t(IXON)
    withUnsafeMutableBytes(of: &raw.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
  }

  private func fill() throws(TerminalFault) {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      decoder.take(bytes[..<count])
    } else if count == 0 || errno == EIO {
      hasEnded = true
      signals_note_end_of_terminal()
    } else if errno != EINTR, errno != EAGAIN {
      throw .inputFailed(code: errno)
    }
  }
}
