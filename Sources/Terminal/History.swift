import Glibc

/// The lines typed earlier, in a file that several running programs may add to at once.
///
/// One entry a line: seconds since 1970, a tab, and the entry with `\n` for its newlines and `\\` for backslashes. So
/// an entry of several lines stays one, and a line torn by a crash spoils nothing but itself.
package struct History: Sendable {
  package let path: String
  /// When twice as many entries are found, the file is cut to this many.
  package let limit: Int

  package init(path: String, limit: Int = 5_000) {
    self.path = path
    self.limit = max(1, limit)
  }

  /// The last `limit` entries, oldest first; none where there is no file yet.
  package func entries() throws(TerminalFault) -> [String] {
    try entriesAndPlace().entries
  }

  /// The same, and the place up to which the file was read; nil where there is none yet.
  func entriesAndPlace() throws(TerminalFault) -> (entries: [String], place: LockedFile.Place?) {
    let records: [ArraySlice<UInt8>]
    var place: LockedFile.Place?
    do {
      guard let file = try LockedFile(path, O_RDONLY) else { return ([], nil) }
      records = Self.records(try file.contents())
      place = try file.end()
    } catch {
      throw .historyUnreadable(path: path, code: error.code)
    }
    if records.count > 2 * limit { place = try trim() }
    return (records.suffix(limit).compactMap(Self.entry), place)
  }

  /// Adds one entry. Entries with control characters other than newline and tab are not kept: shown again, they could
  /// drive the terminal.
  package func append(_ entry: String) throws(TerminalFault) {
    _ = try add(entry) { (_) throws(SystemError) in [] }
  }

  /// The same; gives what others have added behind `place` (all of it for nil), which afterwards is the file's end.
  func append(_ entry: String, after place: inout LockedFile.Place?) throws(TerminalFault) -> [String] {
    let before = place
    let (news, end) = try add(entry) { (file) throws(SystemError) in try file.contents(after: before) }
    if let end { place = end }
    return Self.records(news).compactMap(Self.entry)
  }

  /// What `reading` gives before the entry is there, and the end of the file then; nil for an entry that isn't kept.
  private func add(
    _ entry: String, _ reading: (borrowing LockedFile) throws(SystemError) -> [UInt8]
  ) throws(TerminalFault) -> ([UInt8], LockedFile.Place?) {
    let isPlain = entry.unicodeScalars.allSatisfy {
      $0 == "\n" || $0 == "\t" || ($0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value))
    }
    guard isPlain else { return ([], nil) }
    do {
      try Folder.make(for: path)
      guard let file = try LockedFile(path, O_RDWR | O_APPEND | O_CREAT) else { return ([], nil) }
      let news = try reading(file)
      let separator = try file.endsWithNewline() ? "" : "\n"
      try file.write(Array((separator + Self.record(entry, seconds: time(nil))).utf8))
      return (news, try file.end())
    } catch {
      throw .historyUnwritable(path: path, code: error.code)
    }
  }

  /// What was added behind `place`, which afterwards is the end of the file. Looks at the file's size first: mostly
  /// there is nothing.
  func news(after place: inout LockedFile.Place?) throws(TerminalFault) -> [String] {
    var now = stat()
    guard stat(path, &now) == 0, place != LockedFile.Place(now) else { return [] }
    do {
      guard let file = try LockedFile(path, O_RDONLY) else { return [] }
      let news = try file.contents(after: place)
      place = try file.end()
      return Self.records(news).compactMap(Self.entry)
    } catch {
      throw .historyUnreadable(path: path, code: error.code)
    }
  }

  /// Whoever waits for the lock meanwhile finds the new file: see `LockedFile`.
  private func trim() throws(TerminalFault) -> LockedFile.Place? {
    do {
      guard let file = try LockedFile(path, O_RDWR) else { return nil }
      let kept = Self.records(try file.contents()).suffix(limit)
      return try file.replace(with: kept.flatMap { Array($0) + [UInt8(ascii: "\n")] })
    } catch {
      throw .historyUnwritable(path: path, code: error.code)
    }
  }

  static func record(_ entry: String, seconds: Int) -> String {
    let escaped = entry.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\n": text += "\\n"
      case "\\": text += "\\\\"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return "\(seconds)\t\(escaped)\n"
  }

  private static func records(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"))
  }

  /// nil for a record that is none.
  static func entry(_ record: ArraySlice<UInt8>) -> String? {
    guard let tab = record.firstIndex(of: UInt8(ascii: "\t")), tab > record.startIndex,
      record[..<tab].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in record[(tab + 1)...] {
      if isEscaped {
        bytes.append(byte == UInt8(ascii: "n") ? UInt8(ascii: "\n") : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
