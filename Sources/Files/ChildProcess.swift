@preconcurrency import Glibc

/// A program that runs beside this one, started without a shell. It is killed when its owner lets go of it.
struct ChildProcess: ~Copyable {
  private let identifier: pid_t
  private var hasEnded = false

  /// Starts `command` from the search path with no input and no error output; what it prints goes to `output`.
  ///
  /// It gets a process group of its own, so that Ctrl-C in the terminal reaches us alone and we decide, and default
  /// signals, whatever this process blocks or ignores. Nil if it cannot be started.
  init?(_ command: String, _ arguments: [String], output: Int32) {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }

    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

    var words: [UnsafeMutablePointer<CChar>?] = ([command] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var identifier: pid_t = 0
    guard posix_spawnp(&identifier, command, &actions, &attributes, words, environ) == 0 else { return nil }
    self.identifier = identifier
  }

  enum Ending: Equatable {
    case exited(Int)
    case killed(signal: Int)
  }

  /// How it ended, or nil while it runs. The answer comes once.
  mutating func ending() -> Ending? {
    guard !hasEnded else { return nil }
    var status: Int32 = 0
    let identifier = identifier
    guard retrying({ waitpid(identifier, &status, WNOHANG) }) == identifier else { return nil }
    hasEnded = true
    // The layout of a wait status: the signal in the low 7 bits, else the exit code above 8.
    let signal = Int(status & 0x7F)
    return signal == 0 ? .exited(Int(status >> 8) & 0xFF) : .killed(signal: signal)
  }

  deinit {
    if !hasEnded {
      kill(identifier, SIGKILL)
      var status: Int32 = 0
      let identifier = identifier
      _ = retrying { waitpid(identifier, &status, 0) }
    }
  }
}
