import Catalogue
import Glibc

/// Fetches `url` into memory with curl, reporting bytes to `pulse` and stopping when it says so.
///
/// Nothing is left behind on the disk, and curl does not outlive the call; only http and https addresses are followed, redirections too. The transfer goes
/// through a temporary file in `folder`, which must exist.
///
/// - Throws: `FileFault` or, after a cancellation, `Interruption`.
package func download(_ url: String, through folder: String, limit: Int, pulse: Pulse) throws -> [UInt8] {
  guard url.hasPrefix("http://") || url.hasPrefix("https://"), !url.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F })
  else { throw FileFault.badAddress(url: url) }
  let body = try TemporaryFile(beside: "\(folder)/download")
  let headers = try TemporaryFile(beside: "\(folder)/headers")
  let status = try TemporaryFile(beside: "\(folder)/status")
  let arguments = [
    "--silent", "--fail", "--location", "--proto", "=http,https", "--proto-redir", "=http,https", "--globoff",
    "--max-filesize", String(limit), "--connect-timeout", "15", "--speed-limit", "1000", "--speed-time", "20",
    "--dump-header", headers.path, "--write-out", "%{http_code}", "--output", body.path, "--", url,
  ]
  guard var curl = status.withDescriptor({ ChildProcess("curl", arguments, output: $0) }) else {
    throw FileFault.curlMissing(url: url)
  }
  var ending: ChildProcess.Ending?
  var reported = 0
  while ending == nil {
    if pulse.isCancelled || body.size > limit {
      try pulse.check()
      throw FileFault.downloadTooLarge(url: url, limit: limit)
    }
    usleep(20_000)
    ending = curl.ending()
    let size = body.size
    if size > reported {
      reported = size
      pulse.report(.bytes(size, total: contentLength(try readFile(headers.path, limit: 1 << 20))))
    }
  }
  try pulse.check()
  switch ending {
  case .exited(0): return try readFile(body.path, limit: limit)
  // curl's manual, "Exit codes".
  case .exited(5), .exited(6), .exited(7), .exited(28): throw FileFault.unreachable(url: url)
  case .exited(22):
    let digits = try readFile(status.path, limit: 1 << 10)
    throw FileFault.refused(url: url, status: Int(String(decoding: digits, as: UTF8.self)) ?? 0)
  case .exited(63): throw FileFault.downloadTooLarge(url: url, limit: limit)
  case .exited(127): throw FileFault.curlMissing(url: url)
  case .exited(let code): throw FileFault.transferBroken(url: url, code: code)
  case .killed, nil: throw FileFault.transferBroken(url: url, code: -1)
  }
}

/// The last Content-Length among HTTP headers, so the one after any redirections.
func contentLength(_ headers: [UInt8]) -> Int? {
  var length: Int?
  for line in headers.split(separator: UInt8(ascii: "\n")) {
    let text = String(decoding: line, as: UTF8.self).lowercased()
    if text.hasPrefix("http/") { length = nil }
    guard text.hasPrefix("content-length:") else { continue }
    length = Int(String(text.dropFirst("content-length:".count).filter { !$0.isWhitespace }))
  }
  return length
}
