import CZlib

/// gzip data (RFC 1952) through zlib.
package enum Gzip {
  /// Whether `bytes` begin as a gzip file does.
  package static func recognizes(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// Unpacks all members of `bytes`, at most `limit` bytes of them, checking each member's CRC-32.
  ///
  /// Memory is bounded by `limit`, however far the data would expand. Zero bytes after the last member are padding.
  package static func decompress(_ bytes: [UInt8], name: String, limit: Int) throws(FileFault) -> [UInt8] {
    guard recognizes(bytes) else { throw .notGzip(name: name) }
    guard bytes.count <= Int(UInt32.max) else { throw .fileTooLarge(path: name, limit: Int(UInt32.max)) }
    var output: [UInt8] = []
    // The last four bytes say how long the last member is, modulo 2^32: worth room, not trust.
    output.reserveCapacity(min(limit, bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }))
    var stream = z_stream()
    guard gw_inflate_init_gzip(&stream) == Z_OK else { throw .gzipDamaged(name: name) }
    defer { inflateEnd(&stream) }
    // zlib reads through a mutable pointer but never writes to its input.
    let fault = bytes.withUnsafeBufferPointer { input -> FileFault? in
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(input.count)
      return unpack(&stream, into: &output, name: name, limit: limit)
    }
    if let fault { throw fault }
    return output
  }

  private static func unpack(
    _ stream: inout z_stream, into output: inout [UInt8], name: String, limit: Int
  ) -> FileFault? {
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let (status, produced) = chunk.withUnsafeMutableBufferPointer { buffer in
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        let status = inflate(&stream, Z_NO_FLUSH)
        return (status, buffer.count - Int(stream.avail_out))
      }
      if output.count + produced > limit { return .gzipTooLarge(name: name, limit: limit) }
      output.append(contentsOf: chunk[..<produced])
      switch status {
      case Z_OK: continue
      case Z_STREAM_END:
        while stream.avail_in > 0, let next = stream.next_in, next.pointee == 0 {
          stream.next_in = next + 1
          stream.avail_in -= 1
        }
        if stream.avail_in == 0 { return nil }
        // Anything but another member does not belong here.
        guard stream.next_in?.pointee == 0x1F, inflateReset(&stream) == Z_OK else { return .gzipDamaged(name: name) }
      // The input is used up and the member has not ended.
      case Z_BUF_ERROR: return .gzipCutShort(name: name)
      default: return .gzipDamaged(name: name)
      }
    }
  }
}
