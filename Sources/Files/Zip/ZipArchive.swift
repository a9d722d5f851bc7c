import CZlib

/// A zip file in memory, read by its central directory (PKWARE's APPNOTE 6.3.10, without zip64, encryption and parts).
///
/// What an archive says of itself is believed nowhere: names that lead out of a folder, links, entries that share bytes,
/// sizes beyond the limits and anything that a reader could take two ways are refused before a byte is unpacked, and
/// refused wholly. Memory is bounded by the limits.
package struct ZipArchive: Sendable {
  /// What an archive may hold.
  package struct Limits: Sendable {
    /// Entries, folders among them.
    package let entries: Int
    /// Unpacked bytes of one entry, and of all together.
    package let entryBytes: Int
    package let totalBytes: Int

    package init(entries: Int, entryBytes: Int, totalBytes: Int) {
      (self.entries, self.entryBytes, self.totalBytes) = (entries, entryBytes, totalBytes)
    }
  }

  /// A file in it.
  package struct Entry: Sendable, Equatable {
    /// Parts joined by `/`: relative, without `.` and `..`.
    package let path: String
    /// Unpacked bytes.
    package let size: Int
    fileprivate let isStored: Bool
    fileprivate let checksum: UInt32
    /// Where its packed bytes stand.
    fileprivate let packed: Range<Int>
  }

  /// Its files; folders are not listed.
  package let entries: [Entry]
  private let bytes: [UInt8]
  private let name: String

  /// - Parameter name: what the archive is called in messages.
  package init(_ bytes: [UInt8], name: String, limits: Limits) throws(FileFault) {
    var reader = DirectoryReader(bytes: bytes, name: name, limits: limits)
    entries = try reader.entries()
    self.bytes = bytes
    self.name = name
  }

  /// Unpacks one of its files: exactly as many bytes as the directory promised, with the right CRC-32.
  package func contents(of entry: Entry) throws(FileFault) -> [UInt8] {
    let contents = entry.isStored ? Array(bytes[entry.packed]) : try inflated(entry)
    guard Self.checksum(of: contents) == entry.checksum else {
      throw .zip(name: name, .damaged(entry: entry.path))
    }
    return contents
  }

  private func inflated(_ entry: Entry) throws(FileFault) -> [UInt8] {
    // One byte more than promised shows that more would come.
    var contents = [UInt8](repeating: 0, count: entry.size + 1)
    var stream = z_stream()
    guard gw_inflate_init_bare(&stream) == Z_OK else { throw .zip(name: name, .damaged(entry: entry.path)) }
    defer { inflateEnd(&stream) }
    // zlib reads through a mutable pointer but never writes to its input.
    let status = bytes[entry.packed].withUnsafeBufferPointer { input in
      contents.withUnsafeMutableBufferPointer { output in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        return inflate(&stream, Z_FINISH)
      }
    }
    guard status == Z_STREAM_END, stream.avail_out == 1, stream.avail_in == 0 else {
      throw .zip(name: name, .damaged(entry: entry.path))
    }
    contents.removeLast()
    return contents
  }

  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count))) }
  }
}

/// Reads the list of what an archive holds.
private struct DirectoryReader {
  let bytes: [UInt8]
  let name: String
  let limits: ZipArchive.Limits
  private var paths = ArchivePaths()

  init(bytes: [UInt8], name: String, limits: ZipArchive.Limits) {
    (self.bytes, self.name, self.limits) = (bytes, name, limits)
  }

  private static let directoryHeader: UInt32 = 0x0201_4B50
  private static let localHeader: UInt32 = 0x0403_4B50

  mutating func entries() throws(FileFault) -> [ZipArchive.Entry] {
    guard bytes.count <= Int(UInt32.max), let end = endRecord() else { throw .zip(name: name, .notZip) }
    let (count, size, start) = (short(end + 10), long(end + 12), long(end + 16))
    guard count != 0xFFFF, size != Int(UInt32.max), start != Int(UInt32.max), short(end + 4) == 0, short(end + 6) == 0,
      short(end + 8) == count
    else { throw .zip(name: name, .kind) }
    guard count <= limits.entries else { throw .zip(name: name, .tooMany(limit: limits.entries)) }
    guard start + size == end else { throw .zip(name: name, .notZip) }
    var entries: [ZipArchive.Entry] = []
    var total = 0
    var place = start
    for _ in 0..<count {
      guard place + 46 <= end, UInt32(long(place)) == Self.directoryHeader else { throw .zip(name: name, .notZip) }
      let lengths = (name: short(place + 28), extra: short(place + 30), comment: short(place + 32))
      let next = place + 46 + lengths.name + lengths.extra + lengths.comment
      guard next <= end else { throw .zip(name: name, .notZip) }
      if let entry = try entry(at: place, nameLength: lengths.name, before: start) {
        total += entry.size
        guard total <= limits.totalBytes else { throw .zip(name: name, .tooLarge(limit: limits.totalBytes)) }
        entries.append(entry)
      }
      place = next
    }
    guard place == end else { throw .zip(name: name, .notZip) }
    try refuseSharedBytes(entries)
    return entries
  }

  /// The entry whose header stands at `place`; nil for a folder.
  private mutating func entry(
    at place: Int, nameLength: Int, before directory: Int
  ) throws(FileFault) -> ZipArchive.Entry? {
    let raw = bytes[place + 46..<place + 46 + nameLength]
    guard let text = String(validating: raw, as: UTF8.self) else { throw .zip(name: name, .path("")) }
    let isFolder = text.hasSuffix("/")
    let path: String
    switch paths.add(text) {
    case .taken(let name): path = name
    case .leadsElsewhere: throw .zip(name: name, .path(text))
    case .repeated: throw .zip(name: name, .repeated(text))
    }
    let (flags, method) = (short(place + 8), short(place + 10))
    let (packedSize, size) = (long(place + 20), long(place + 24))
    // Bit 0 is encryption, 5 patches, 6 strong encryption, 13 a hidden directory.
    guard flags & 0b0010_0000_0110_0001 == 0 else { throw .zip(name: name, .method(entry: path)) }
    // The upper half of the attributes is a file's mode where a Unix made the archive.
    let mode = bytes[place + 5] == 3 ? long(place + 38) >> 16 : 0
    let kind = mode & 0o170000
    guard kind == 0 || kind == (isFolder ? 0o040000 : 0o100000) else { throw .zip(name: name, .link(entry: path)) }
    guard short(place + 34) == 0 else { throw .zip(name: name, .kind) }
    if isFolder {
      guard size == 0 else { throw .zip(name: name, .path(path)) }
      return nil
    }
    guard method == 0 || method == 8 else { throw .zip(name: name, .method(entry: path)) }
    guard size <= limits.entryBytes else { throw .zip(name: name, .tooLarge(limit: limits.entryBytes)) }
    guard method == 8 || size == packedSize else { throw .zip(name: name, .damaged(entry: path)) }
    let local = long(place + 42)
    guard local + 30 <= directory, UInt32(long(local)) == Self.localHeader else {
      throw .zip(name: name, .damaged(entry: path))
    }
    // The header before the data must name the same file: other programs believe that one.
    let data = local + 30 + short(local + 26) + short(local + 28)
    guard short(local + 26) == nameLength, data + packedSize <= directory, short(local + 8) == method,
      bytes[local + 30..<local + 30 + nameLength] == raw
    else { throw .zip(name: name, .damaged(entry: path)) }
    return ZipArchive.Entry(
      path: path, size: size, isStored: method == 0, checksum: UInt32(long(place + 16)),
      packed: data..<data + packedSize)
  }

  /// A few bytes that many entries share unpack to a mountain (Fifield, "A better zip bomb", 2019).
  private func refuseSharedBytes(_ entries: [ZipArchive.Entry]) throws(FileFault) {
    let ordered = entries.sorted { $0.packed.lowerBound < $1.packed.lowerBound }
    for (one, next) in zip(ordered, ordered.dropFirst()) where one.packed.upperBound > next.packed.lowerBound {
      throw .zip(name: name, .sharedBytes(next.path))
    }
  }

  /// Where the record at the archive's end begins: the only one whose comment reaches exactly to the last byte.
  private func endRecord() -> Int? {
    guard bytes.count >= 22 else { return nil }
    for place in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 0xFFFF), by: -1)
    where bytes[place] == 0x50 && bytes[place + 1] == 0x4B && bytes[place + 2] == 5 && bytes[place + 3] == 6 {
      if place + 22 + short(place + 20) == bytes.count { return place }
    }
    return nil
  }

  /// Two bytes, the low one first. Whoever asks has made sure that they are there.
  private func short(_ place: Int) -> Int { Int(bytes[place]) | Int(bytes[place + 1]) << 8 }
  private func long(_ place: Int) -> Int { short(place) | short(place + 2) << 16 }
}
