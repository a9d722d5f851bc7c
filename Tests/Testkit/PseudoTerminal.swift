import Glibc

/// A program at a terminal of its own, which a test types on and looks at.
package final class PseudoTerminal {
  /// What a person would see now.
  package private(set) var screen: VirtualScreen
  /// Every byte the program wrote.
  package private(set) var bytes: [UInt8] = []

  /// What the terminal itself answers, as soon as the program has written the question.
  package var answers: [Answer] = []
  /// What the program works in, such as its home: kept until the program has ended.
  private let surroundings: AnyObject?

  package struct Answer {
    let question: String
    let reply: String
    let seconds: Double
    var isDueAt: Double?

    /// - Parameter seconds: how late the answer comes.
    package init(_ question: String, _ reply: String, after seconds: Double = 0) {
      (self.question, self.reply, self.seconds) = (question, reply, seconds)
    }
  }

  private let child: ChildProcess
  private var master: Int32
  /// Up to where `expect` has read the transcript.
  private var expected = 0

  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24, surroundings: AnyObject? = nil, answers: [Answer] = []
  ) throws {
    self.surroundings = surroundings
    self.answers = answers
    screen = VirtualScreen(columns: columns, rows: rows)
    // posix_openpt and its companions are not in Glibc's module; on Linux they do this.
    let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)  // TIOCSPTLCK, TIOCGPTN
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var isLocked: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, ioctl(master, setLock, &isLocked) == 0, ioctl(master, getNumber, &number) == 0 else {
      throw TestFailure.system("open a terminal")
    }
    let name = "/dev/pts/\(number)"
    Self.size(master, columns, rows)
    // The leader of a new session gets the first terminal it opens as its own: Ctrl-C then reaches it.
    child = try ChildProcess(program, arguments, environment: environment, ownsSession: true) { actions in
      posix_spawn_file_actions_addopen(actions, 0, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(actions, 0, 1)
      posix_spawn_file_actions_adddup2(actions, 0, 2)
    }
  }

  deinit {
    // It must be gone before its home is: a program that is ending still writes there.
    child.end()
    if master >= 0 { close(master) }
  }

  package var processID: pid_t { child.id }

  /// Types `text`; Enter is `\r`, Ctrl-C `\u{3}`.
  package func type(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      // A program that doesn't read must not stop the test: the terminal's buffer takes 4 kB.
      let count = rest.prefix(1_024).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { throw TestFailure.system("type") }
      rest = rest.dropFirst(max(0, count))
      if !rest.isEmpty { take(milliseconds: 1) }
    }
  }

  /// Types `line` and Enter.
  package func enter(_ line: String) throws { try type(line + "\r") }

  /// As terminals paste: in brackets, so that the program can tell it from typing.
  package func paste(_ text: String) throws {
    try type("\u{1B}[200~" + text.map { $0 == "\n" ? "\r" : String($0) }.joined() + "\u{1B}[201~")
  }

  /// Waits until the program has printed `text` after what was expected last. Cursor moves and colours don't count:
  /// for what was redrawn ask `waitForScreen`.
  package func expect(_ text: String, within limit: Double = 10) throws {
    let wanted = Array(text.unicodeScalars)
    try wait(limit, "for \(text.debugDescription)") {
      let printed = screen.transcript[min(expected, screen.transcript.count)...]
      guard let found = Self.find(wanted, in: printed) else { return false }
      expected = found + wanted.count
      return true
    }
  }

  /// Waits until the screen is as wanted.
  package func waitForScreen(
    _ what: String, within limit: Double = 10, _ isThere: (VirtualScreen) -> Bool
  ) throws {
    try wait(limit, "for a screen: \(what)") { isThere(screen) }
  }

  package func waitForExit(within limit: Double = 10) throws -> ExitStatus {
    try wait(limit, "for its end") { child.poll() != nil }
    take(milliseconds: 0)
    return child.poll() ?? .exited(-1)
  }

  /// Lets the program work for a while, for things that must not happen.
  package func idle(seconds: Double) {
    let end = monotonicSeconds() + seconds
    while monotonicSeconds() < end { take(milliseconds: 10) }
  }

  package func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    Self.size(master, columns, rows)
  }

  package func signal(_ number: Int32) { child.signal(number) }

  /// As if the window had been closed.
  package func hangUp() {
    close(master)
    master = -1
  }

  /// Whether the terminal is in its ordinary mode: whole lines, with echo.
  package var isCooked: Bool {
    var modes = termios()
    guard tcgetattr(master, &modes) == 0 else { return false }
    return modes.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == tcflag_t(ICANON | ECHO | ISIG)
  }

  private func wait(_ limit: Double, _ what: String, _ isThere: () -> Bool) throws {
    let end = monotonicSeconds() + limit
    while true {
      if isThere() { return }
      if monotonicSeconds() >= end {
        throw TestFailure("waited \(limit) s \(what); the screen is\n\(screen.text)")
      }
      take(milliseconds: 5)
    }
  }

  /// Takes what the program has written, waiting at most so long for some of it.
  private func take(milliseconds: Int32) {
    guard master >= 0 else {
      usleep(UInt32(milliseconds) * 1_000)
      return
    }
    var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    var patience = milliseconds
    while poll(&watched, 1, patience) > 0, watched.revents & Int16(POLLIN) != 0 {
      var block = [UInt8](repeating: 0, count: 65_536)
      let count = read(master, &block, block.count)
      if count <= 0 { break }
      bytes.append(contentsOf: block[..<count])
      screen.feed(block[..<count])
      patience = 0
    }
    answer()
    // With the program gone poll returns at once.
    if watched.revents & Int16(POLLHUP) != 0 { usleep(1_000) }
  }

  /// In the order of the answers given: a terminal reads its questions one after the other.
  private func answer() {
    let now = monotonicSeconds()
    for index in answers.indices where answers[index].isDueAt == nil {
      let question = Array(answers[index].question.utf8)
      guard bytes.indices.contains(where: { bytes[$0...].starts(with: question) }) else { continue }
      answers[index].isDueAt = now + answers[index].seconds
    }
    let due = answers.filter { $0.isDueAt.map { $0 <= now } ?? false }
    answers.removeAll { $0.isDueAt.map { $0 <= now } ?? false }
    // In one write, as far as one goes. A program that has ended hears nothing.
    if !due.isEmpty { try? type(due.map(\.reply).joined()) }
  }

  private static func size(_ descriptor: Int32, _ columns: Int, _ rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  private static func find(_ wanted: [Unicode.Scalar], in printed: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let first = wanted.first else { return printed.startIndex }
    var from = printed.startIndex
    while let start = printed[from...].firstIndex(of: first) {
      if printed[start...].starts(with: wanted) { return start }
      from = start + 1
    }
    return nil
  }
}
