import Glibc

/// A program that ran to its end with pipes for input, output and errors.
package struct Spawned: Sendable {
  package let output: String
  package let error: String
  package let status: ExitStatus
  package let seconds: Double

  /// Runs `program` with `input` on its standard input; after `limit` seconds it is killed and the test told.
  package static func run(
    _ program: String, _ arguments: [String] = [], input: String = "", environment: [String: String] = [:],
    within limit: Double = 20
  ) throws -> Spawned {
    let (inputEnd, feed) = try pipe()
    let (output, outputEnd) = try pipe()
    let (error, errorEnd) = try pipe()
    var open: Set<Int32> = [feed, output, error]
    defer { for descriptor in open { close(descriptor) } }
    let start = monotonicSeconds()
    let child: ChildProcess
    do {
      defer { for descriptor in [inputEnd, outputEnd, errorEnd] { close(descriptor) } }
      child = try ChildProcess(program, arguments, environment: environment, ownsSession: false) { actions in
        posix_spawn_file_actions_adddup2(actions, inputEnd, 0)
        posix_spawn_file_actions_adddup2(actions, outputEnd, 1)
        posix_spawn_file_actions_adddup2(actions, errorEnd, 2)
      }
    }

    var rest = Array(input.utf8)[...]
    var texts: [Int32: [UInt8]] = [output: [], error: []]
    if rest.isEmpty {
      close(feed)
      open.remove(feed)
    } else {
      _ = fcntl(feed, F_SETFL, O_NONBLOCK)
    }
    while !open.isEmpty {
      let left = limit - (monotonicSeconds() - start)
      if left <= 0 { break }
      var watched = open.map { pollfd(fd: $0, events: Int16($0 == feed ? POLLOUT : POLLIN), revents: 0) }
      Glibc.poll(&watched, nfds_t(watched.count), Int32(left * 1000) + 1)
      for item in watched where item.revents != 0 {
        let isDone = item.fd == feed ? write(&rest, to: feed) : read(item.fd, into: &texts[item.fd, default: []])
        if isDone {
          close(item.fd)
          open.remove(item.fd)
        }
      }
    }
    func text(_ descriptor: Int32) -> String { String(decoding: texts[descriptor] ?? [], as: UTF8.self) }
    while monotonicSeconds() - start < limit {
      if let status = child.poll() {
        return Spawned(
          output: text(output), error: text(error), status: status, seconds: monotonicSeconds() - start)
      }
      usleep(1_000)
    }
    throw TestFailure(
      "\(program) \(arguments) did not end within \(limit) s; it wrote:\n\(text(output))\n\(text(error))")
  }

  /// A pipe that no other program started at the same moment can inherit and so keep open. Glibc's module lacks pipe2;
  /// a named pipe can be opened so too.
  static func pipe() throws -> (read: Int32, write: Int32) {
    let folder = try TemporaryFolder()
    let name = folder("pipe")
    guard mkfifo(name, 0o600) == 0 else { throw TestFailure.system("make \(name)") }
    let read = open(name, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    let write = open(name, O_WRONLY | O_CLOEXEC)
    guard read >= 0, write >= 0 else { throw TestFailure.system("open \(name)") }
    _ = fcntl(read, F_SETFL, 0)
    return (read, write)
  }

  /// Whether there is no more to write.
  private static func write(_ rest: inout ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 { return errno != EAGAIN && errno != EINTR }
    rest = rest.dropFirst(count)
    return rest.isEmpty
  }

  /// Whether there is no more to read.
  private static func read(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
    var block = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(descriptor, &block, block.count)
    if count < 0 { return errno != EAGAIN && errno != EINTR }
    bytes.append(contentsOf: block[..<count])
    return count == 0
  }
}
