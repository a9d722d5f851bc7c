import Catalogue
import Files
import Synchronization
import Testing
import Testkit
import Wording

@Suite struct DownloadTests {
  static let body = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }

  @Test("a download arrives whole, reports its bytes up to the total and leaves nothing behind")
  func whole() throws {
    let server = try LoopbackServer { _ in .init(Self.body, pause: 500) }
    defer { server.stop() }
    let reports = Mutex<[[Int?]]>([])
    let pulse = Pulse(isCancelled: { false }) { progress in
      if case .bytes(let count, let total) = progress { reports.withLock { $0.append([count, total]) } }
    }
    try withTemporaryFolder { folder in
      let bytes = try download("\(server.address)/file", through: folder, limit: 1 << 20, pulse: pulse)
      #expect(bytes == Self.body)
      #expect(names(in: folder) == [])
    }
    #expect(server.requests == ["/file"])
    let seen = reports.withLock { $0 }
    #expect(seen.count > 1)
    #expect(seen.last == [300_000, 300_000])
    #expect(seen.map { $0[0] ?? 0 } == seen.map { $0[0] ?? 0 }.sorted())
  }

  @Test("what a server refuses, breaks off or overdoes is one fault each, and leaves nothing behind")
  func faults() throws {
    let server = try LoopbackServer { path in
      switch path {
      case "/missing": .init([], status: 404)
      case "/short": .init([1, 2, 3], promisedLength: 10)
      case "/large": .init(Self.body)
      default: .init(Self.body, promisedLength: .some(nil), pause: 1000)
      }
    }
    defer { server.stop() }
    let url = server.address
    try withTemporaryFolder { folder in
      func attempt(_ path: String) throws {
        _ = try download(url + path, through: folder, limit: 5_000, pulse: .silent)
      }
      #expect(throws: FileFault.refused(url: "\(url)/missing", status: 404)) { try attempt("/missing") }
      #expect(throws: FileFault.transferBroken(url: "\(url)/short", code: 18)) { try attempt("/short") }
      #expect(throws: FileFault.downloadTooLarge(url: "\(url)/large", limit: 5_000)) { try attempt("/large") }
      #expect(throws: FileFault.downloadTooLarge(url: "\(url)/endless", limit: 5_000)) { try attempt("/endless") }
      #expect(names(in: folder) == [])
    }
  }

  @Test("a server that is not there and addresses that are not http are refused")
  func addresses() throws {
    let gone = try LoopbackServer { _ in .init([]) }
    try withTemporaryFolder { folder in
      for address in ["file:///etc/passwd", "-o/x", "http://a b", "gopher://x"] {
        #expect(throws: FileFault.badAddress(url: address)) {
          try download(address, through: folder, limit: 10, pulse: .silent)
        }
      }
      gone.stop()
      // Port 1 of this machine answers nobody.
      #expect(throws: FileFault.unreachable(url: "http://127.0.0.1:1/x")) {
        try download("http://127.0.0.1:1/x", through: folder, limit: 10, pulse: .silent)
      }
    }
  }

  @Test("a cancelled download stops at once and leaves nothing behind")
  func cancelled() throws {
    let server = try LoopbackServer { _ in .init(Self.body, pause: 100_000) }
    defer { server.stop() }
    let some = Atomic(false)
    let pulse = Pulse(isCancelled: { some.load(ordering: .relaxed) }) { _ in some.store(true, ordering: .relaxed) }
    try withTemporaryFolder { folder in
      let clock = ContinuousClock()
      let start = clock.now
      #expect(throws: Interruption.self) {
        try download("\(server.address)/slow", through: folder, limit: 1 << 20, pulse: pulse)
      }
      #expect(clock.now - start < .seconds(5))
      #expect(names(in: folder) == [])
    }
  }
}
