import Glibc

/// A program that a test talks with through pipes, line by line, and may stop at any moment.
package final class Dialogue {
  private let child: ChildProcess
  private let feed: Int32
  private let output: Int32
  /// What it has written so far, standard error included.
  package private(set) var text = ""
  /// Up to where `expect` has read it.
  private var heard: String.Index

  package init(_ program: String, _ arguments: [String] = [], environment: [String: String] = [:]) throws {
    let (inputEnd, feed) = try Spawned.pipe()
    let (output, outputEnd) = try Spawned.pipe()
    (self.feed, self.output) = (feed, output)
    heard = text.startIndex
    defer { for descriptor in [inputEnd, outputEnd] { close(descriptor) } }
    child = try ChildProcess(program, arguments, environment: environment, ownsSession: false) { actions in
      posix_spawn_file_actions_adddup2(actions, inputEnd, 0)
      posix_spawn_file_actions_adddup2(actions, outputEnd, 1)
      posix_spawn_file_actions_adddup2(actions, outputEnd, 2)
    }
  }

  deinit {
    child.end()
    for descriptor in [feed, output] { close(descriptor) }
  }

  package func say(_ line: String) throws {
    let bytes = Array((line + "\n").utf8)
    guard write(feed, bytes, bytes.count) == bytes.count else { throw TestFailure.system("say \(line)") }
  }

  /// Waits until the program has written `words` after what was expected last.
  package func expect(_ words: String, within limit: Double = 20) throws {
    let end = monotonicSeconds() + limit
    while true {
      if let found = text[heard...].firstRange(of: words) {
        heard = found.upperBound
        return
      }
      guard monotonicSeconds() < end, take(milliseconds: 100) else {
        throw TestFailure("waited for \(words.debugDescription) in\n\(text)")
      }
    }
  }

  package func signal(_ number: Int32) { child.signal(number) }

  /// Kills it as a power cut would, and waits until it is gone.
  package func kill() { child.end() }

  /// Whether there may be more to come.
  private func take(milliseconds: Int32) -> Bool {
    var watched = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, milliseconds) > 0 else { return true }
    var block = [UInt8](repeating: 0, count: 65_536)
    let count = read(output, &block, block.count)
    guard count > 0 else { return count < 0 && errno == EINTR }
    let offset = text.utf8.distance(from: text.startIndex, to: heard)
    // A character cut in two by the pipe reads wrong; what tests wait for is ASCII or a whole line.
    text += String(decoding: block[..<count], as: UTF8.self)
    heard = text.utf8.index(text.startIndex, offsetBy: offset)
    return true
  }
}
