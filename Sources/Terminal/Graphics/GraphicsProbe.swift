import CReadline
import Glibc

extension InlineGraphics {
  /// How long a terminal may take to answer, in milliseconds. Over a slow line a question takes some hundred, on a busy
  /// machine more than a second; only a terminal that never answers costs the whole of it, and once.
  package static let patience = 2500

  /// How the terminal shows pictures, as the environment and the terminal itself say; nil if it shows none.
  ///
  /// Asks only where input and output are the same terminal and we are in front of it; waits for the answer at most
  /// `patience` milliseconds. What a person typed meanwhile is kept for the next line, and an answer that comes late is
  /// thrown away there. Not while a line or keys are being read.
  package static func probe(
    _ hints: Hints = .ofThisProcess(), on screen: Screen, patience: Int = InlineGraphics.patience
  ) -> InlineGraphics? {
    guard screen.canRedraw else { return nil }
    if hints.knowsITerm { return .iterm }
    guard screen.readsFromTerminal, !hints.mustNotBeAsked, tcgetpgrp(STDIN_FILENO) == getpgrp() else { return nil }
    guard let answers = ask(TerminalAnswers.question(asksKitty: !hints.isMultiplexed), patience) else { return nil }
    return answers.knowsKitty ? .kitty : answers.knowsSixel ? .sixel : nil
  }

  private static func ask(_ question: String, _ patience: Int) -> TerminalAnswers? {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
    var raw = before
    // ISIG stays: Ctrl-C means what it always means.
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    defer { tcsetattr(STDIN_FILENO, TCSADRAIN, &before) }

    var answers = TerminalAnswers()
    // In a row of its own, which is emptied again should a terminal have printed the question.
    guard (try? Outlet.output.finishLine()) != nil, (try? Outlet.output.write(question)) != nil else { return nil }
    let end = ProgressLine.clock() + Double(patience) / 1000
    while !answers.isComplete {
      // An answer that has begun is waited for as long again: its rest would be typed into the next line.
      let left = end + (answers.hasBegun ? Double(patience) / 1000 : 0) - ProgressLine.clock()
      var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      if left <= 0 || poll(&input, 1, Int32(left * 1000) + 1) == 0 { break }
      if input.revents & Int16(POLLIN) == 0 {
        // A signal, or a terminal that is gone.
        if input.revents != 0 { break }
        continue
      }
      var bytes = [UInt8](repeating: 0, count: 256)
      let count = read(STDIN_FILENO, &bytes, bytes.count)
      if count == 0 { break }
      if count > 0 { answers.take(bytes[..<count]) } else if errno != EINTR { break }
    }
    _ = try? Outlet.output.eraseLine()
    // Also one that comes after the other.
    if !answers.isComplete || !answers.knowsKitty { line_expect_late_answers() }
    answers.close()
    answers.typed.withUnsafeBufferPointer { line_type_ahead($0.baseAddress, $0.count) }
    return answers
  }
}
