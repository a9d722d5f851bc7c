/// A gzip file with one member that stores `bytes` uncompressed (RFC 1952, and RFC 1951 section 3.2.4).
package func gzipMember(storing bytes: [UInt8]) -> [UInt8] {
  var member: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
  var start = 0
  repeat {
    let end = min(start + 0xFFFF, bytes.count)
    member.append(end == bytes.count ? 1 : 0)
    member += littleEndian(UInt16(end - start)) + littleEndian(~UInt16(end - start))
    member += bytes[start..<end]
    start = end
  } while start < bytes.count
  return member + littleEndian(crc32(bytes)) + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
}

func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
  withUnsafeBytes(of: number.littleEndian) { Array($0) }
}

func crc32(_ bytes: [UInt8]) -> UInt32 {
  var crc = ~UInt32(0)
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }
  return ~crc
}
