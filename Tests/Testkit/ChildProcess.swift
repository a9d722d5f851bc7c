import Glibc

/// How a program ended.
package enum ExitStatus: Sendable, Equatable {
  case exited(Int32)
  case killed(signal: Int32)

  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .exited((waitStatus >> 8) & 0xFF) : .killed(signal: signal)
  }
}

/// A started program, which is killed should the test forget it.
final class ChildProcess {
  let id: pid_t
  private(set) var status: ExitStatus?

  /// Starts `program` with default signal actions and nothing but the descriptors that `prepare` gives it.
  /// With `ownsSession` the first terminal it opens becomes its own.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], ownsSession: Bool,
    prepare: (UnsafeMutablePointer<posix_spawn_file_actions_t>) -> Void
  ) throws {
    // A program that ends early must not take the tests along.
    Glibc.signal(SIGPIPE, SIG_IGN)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    prepare(&actions)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, a GNU extension that Glibc's module doesn't show
    let flags = Int32(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK) | (ownsSession ? newSession : 0)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var pid: pid_t = 0
    let texts = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = Self.surroundings(environment).map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in texts + variables { free(text) } }
    let code = posix_spawn(&pid, program, &actions, &attributes, texts, variables)
    guard code == 0 else { throw TestFailure.system("start \(program)", code) }
    id = pid
  }

  deinit { end() }

  /// Kills it if it still runs, and waits until it is gone.
  func end() {
    if poll() != nil { return }
    kill(id, SIGKILL)
    var waitStatus: Int32 = 0
    waitpid(id, &waitStatus, 0)
    status = ExitStatus(waitStatus: waitStatus)
  }

  /// A learner's machine, the same for every test: nothing of the developer's own gets in.
  private static func surroundings(_ extra: [String: String]) -> [String: String] {
    var variables = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "INPUTRC": "/dev/null", "HOME": "/nonexistent",
    ]
    for name in ["PATH", "LD_LIBRARY_PATH", "TMPDIR"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return variables.merging(extra) { $1 }
  }

  /// How it ended, if it has.
  func poll() -> ExitStatus? {
    if let status { return status }
    var waitStatus: Int32 = 0
    if waitpid(id, &waitStatus, WNOHANG) == id { status = ExitStatus(waitStatus: waitStatus) }
    return status
  }

  func signal(_ number: Int32) {
    if poll() == nil { kill(id, number) }
  }
}

/// Programs that the package builds, beside the tests.
package enum BuiltProgram {
  package static func path(_ name: String) throws -> String {
    var link = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &link, link.count)
    guard count > 0 else { throw TestFailure.system("read /proc/self/exe") }
    let tests = String(decoding: link[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var folders = tests.split(separator: "/").dropLast()
    while !folders.isEmpty {
      let candidate = "/\(folders.joined(separator: "/"))/\(name)"
      var facts = stat()
      if stat(candidate, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG { return candidate }
      folders.removeLast()
    }
    throw TestFailure("\(name) is not built beside \(tests)")
  }
}

/// Seconds of a clock that never goes back.
package func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
