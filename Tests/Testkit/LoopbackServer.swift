import Glibc
import Synchronization

/// A small HTTP server on 127.0.0.1 for one test: it answers each GET by asking `answer` and closes the connection.
package final class LoopbackServer: Sendable {
  package struct Response: Sendable {
    var status: Int
    var body: [UInt8]
    var promisedLength: Int?
    var pause: UInt32

    /// - Parameters:
    ///   - promisedLength: what Content-Length says; the true length by default, `nil` to say nothing.
    ///   - pause: microseconds to wait after every 1,000 bytes.
    package init(_ body: [UInt8], status: Int = 200, promisedLength: Int?? = .none, pause: UInt32 = 0) {
      self.status = status
      self.body = body
      self.promisedLength = promisedLength ?? body.count
      self.pause = pause
    }
  }

  package let port: UInt16
  package var address: String { "http://127.0.0.1:\(port)" }
  private let socket: Int32
  private let stopped = Atomic(false)
  private let requested = Mutex<[String]>([])
  private let answer: @Sendable (_ path: String) -> Response

  /// The paths that were asked for, in order.
  package var requests: [String] { requested.withLock { $0 } }

  package init(answer: @escaping @Sendable (_ path: String) -> Response) throws {
    self.answer = answer
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = socket
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && listen(descriptor, 16) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    guard bound else { throw CannotListen(errno: errno) }
    // The thread keeps the server alive until `stop`.
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<LoopbackServer>.fromOpaque(argument).takeRetainedValue().serve() }
        return nil
      }, Unmanaged.passRetained(self).toOpaque())
    pthread_detach(thread)
  }

  package func stop() { stopped.store(true, ordering: .relaxed) }

  package struct CannotListen: Error {
    let errno: Int32
  }

  private func serve() {
    while !stopped.load(ordering: .relaxed) {
      var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 20) > 0 else { continue }
      let connection = accept(socket, nil, nil)
      if connection >= 0 { respond(on: connection) }
    }
    close(socket)
  }

  private func respond(on connection: Int32) {
    defer { close(connection) }
    var request: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while !request.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      let count = recv(connection, &chunk, chunk.count, 0)
      guard count > 0 else { return }
      request.append(contentsOf: chunk[..<count])
    }
    let words = String(decoding: request, as: UTF8.self).split(separator: " ", maxSplits: 2)
    let path = words.count > 1 ? String(words[1]) : ""
    requested.withLock { $0.append(path) }
    let response = answer(path)
    var head = "HTTP/1.1 \(response.status) Answer\r\nConnection: close\r\n"
    if let length = response.promisedLength { head += "Content-Length: \(length)\r\n" }
    guard send(Array((head + "\r\n").utf8), on: connection) else { return }
    let step = response.pause > 0 ? 1000 : max(response.body.count, 1)
    for start in stride(from: 0, to: response.body.count, by: step) {
      let end = min(start + step, response.body.count)
      guard send(Array(response.body[start..<end]), on: connection) else { return }
      if response.pause > 0 { usleep(response.pause) }
    }
  }

  private func send(_ bytes: [UInt8], on connection: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        // No SIGPIPE when the client has gone: that is what some tests are about.
        Glibc.send(connection, buffer.baseAddress.map { $0 + done }, buffer.count - done, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      done += count
    }
    return true
  }
}
