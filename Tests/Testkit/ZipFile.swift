/// Makes zip files, honest ones and others (PKWARE's APPNOTE 6.3.10).
package struct ZipFile {
  /// One entry as it is written; every field can lie.
  package struct Entry {
    package var name: [UInt8]
    package var localName: [UInt8]
    package var packed: [UInt8]
    package var size: Int
    package var method = 0
    package var flags = 0x800
    package var checksum: UInt32
    /// A Unix file mode.
    package var mode = 0o100644
    /// Takes its bytes from the entry of this index instead of its own.
    package var sharing: Int?

    package init(_ name: String, _ contents: [UInt8] = []) {
      (self.name, localName) = (Array(name.utf8), Array(name.utf8))
      (packed, size, checksum) = (contents, contents.count, crc32(contents))
      if name.hasSuffix("/") { mode = 0o040755 }
    }

    package init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  package var entries: [Entry]
  package var comment: [UInt8] = []
  /// What the end record says; nil for the truth.
  package var claimedCount: Int?

  package init(_ entries: [Entry]) { self.entries = entries }

  package var bytes: [UInt8] {
    var file: [UInt8] = []
    var places: [Int] = []
    for entry in entries {
      places.append(entry.sharing.map { places[$0] } ?? file.count)
      if entry.sharing != nil { continue }
      file += [0x50, 0x4B, 3, 4, 20, 0] + common(entry) + short(entry.localName.count) + short(0) + entry.localName
      file += entry.packed
    }
    let start = file.count
    for (entry, place) in zip(entries, places) {
      file += [0x50, 0x4B, 1, 2, 20, 3, 20, 0] + common(entry) + short(entry.name.count)
      file += short(0) + short(0) + short(0) + short(0) + long(entry.mode << 16) + long(place) + entry.name
    }
    let count = short(claimedCount ?? entries.count)
    let size = file.count - start
    return file + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + long(size) + long(start) + short(comment.count)
      + comment
  }

  private func common(_ entry: Entry) -> [UInt8] {
    short(entry.flags) + short(entry.method) + [0, 0, 0x21, 0] + littleEndian(entry.checksum)
      + long(entry.packed.count) + long(entry.size)
  }

  private func short(_ number: Int) -> [UInt8] { littleEndian(UInt16(truncatingIfNeeded: number)) }
  private func long(_ number: Int) -> [UInt8] { littleEndian(UInt32(truncatingIfNeeded: number)) }
}
