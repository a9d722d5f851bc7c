import Files
import Testing
import Testkit
import Wording

@Suite struct ZipTests {
  private static let limits = ZipArchive.Limits(entries: 5, entryBytes: 100_000, totalBytes: 150_000)

  private func archive(_ zip: ZipFile) throws -> ZipArchive {
    try ZipArchive(zip.bytes, name: "p.zip", limits: Self.limits)
  }

  private func fact(_ zip: ZipFile) -> ZipFact? { fact(zip.bytes) }

  private func fact(_ bytes: [UInt8]) -> ZipFact? {
    do {
      let archive = try ZipArchive(bytes, name: "p.zip", limits: Self.limits)
      for entry in archive.entries { _ = try archive.contents(of: entry) }
    } catch {
      if case .zip("p.zip", let fact) = error { return fact }
    }
    return nil
  }

  /// 65,536 zeros, deflated.
  private static var zeros: ZipFile.Entry {
    var entry = ZipFile.Entry("a/zeros", [UInt8](repeating: 0, count: 65_536))
    entry.packed = Array(GzipTests.zeros[10..<GzipTests.zeros.count - 8])
    entry.method = 8
    return entry
  }

  @Test("stored and deflated files come out as they went in; folders and a comment do no harm")
  func contents() throws {
    var zip = ZipFile([ZipFile.Entry("a/"), ZipFile.Entry("a/文.md", "text"), Self.zeros, ZipFile.Entry("empty")])
    zip.comment = Array("a note".utf8)
    let archive = try archive(zip)
    #expect(archive.entries.map(\.path) == ["a/文.md", "a/zeros", "empty"])
    #expect(archive.entries.map(\.size) == [4, 65_536, 0])
    #expect(try archive.contents(of: archive.entries[0]) == Array("text".utf8))
    #expect(try archive.contents(of: archive.entries[1]) == [UInt8](repeating: 0, count: 65_536))
    #expect(try archive.contents(of: archive.entries[2]) == [])
    #expect(try self.archive(ZipFile([])).entries == [])
  }

  @Test(
    "a name that leads out of the folder, or that another system would read so, refuses the whole archive",
    arguments: [
      "../x", "a/../../x", "/etc/x", "a//b", "./a", "a/.", "C:/x", "C:x", "a\\..\\x", "", "/", "a\u{0}b", "a\nb",
      "..", "a/../b/", "x\u{7F}",
    ])
  func names(name: String) {
    #expect(fact(ZipFile([ZipFile.Entry("fine", "x"), ZipFile.Entry(name, "x")])) == .path(name))
  }

  @Test("names that mean one file, or a file and a folder at once, are refused")
  func repeated() {
    for pair in [["a", "a"], ["a", "A"], ["a", "a/b"], ["a/b", "a"], ["é", "e\u{301}"], ["a/", "a"]] {
      #expect(fact(ZipFile(pair.map { ZipFile.Entry($0) })) == .repeated(pair[1]), "\(pair)")
    }
    #expect(fact(ZipFile([ZipFile.Entry("a/"), ZipFile.Entry("a/"), ZipFile.Entry("a/b")])) == nil)
  }

  @Test("links, devices, encryption and other methods are refused", arguments: [0o120777, 0o020666, 0o040755])
  func kinds(mode: Int) {
    var link = ZipFile.Entry("link", "/etc/passwd")
    link.mode = mode
    #expect(fact(ZipFile([link])) == .link(entry: "link"))
    for (flags, method) in [(1, 0), (0x41, 8), (0x2000, 0), (0, 12), (0, 1), (0, 9)] {
      var entry = ZipFile.Entry("f", "x")
      (entry.flags, entry.method) = (flags, method)
      #expect(fact(ZipFile([entry])) == .method(entry: "f"))
    }
  }

  @Test(
    "more files, or more bytes, than the limits are refused by what the directory says, before anything is unpacked")
  func limits() {
    let six = (0..<6).map { ZipFile.Entry("f\($0)") }
    #expect(fact(ZipFile(six)) == .tooMany(limit: 5))
    var huge = ZipFile.Entry("huge", "x")
    (huge.size, huge.method) = (4_000_000_000, 8)
    #expect(fact(ZipFile([huge])) == .tooLarge(limit: 100_000))
    let three = (0..<3).map { index in
      var entry = Self.zeros
      entry.name = Array("f\(index)".utf8)
      entry.localName = entry.name
      return entry
    }
    #expect(fact(ZipFile(three)) == .tooLarge(limit: 150_000))
    var zip64 = ZipFile([])
    zip64.claimedCount = 0xFFFF
    #expect(fact(zip64) == .kind)
  }

  @Test("a bomb that promises little and unpacks to much is stopped at what it promised")
  func bomb() {
    for size in [0, 1, 100, 65_535, 65_537] {
      var entry = Self.zeros
      entry.size = size
      #expect(fact(ZipFile([entry])) == .damaged(entry: "a/zeros"), "\(size)")
    }
  }

  @Test("entries that share their bytes are refused")
  func shared() {
    var second = Self.zeros
    second.sharing = 0
    second.name = Self.zeros.name
    var first = Self.zeros
    first.name = Array("b/zeros".utf8)
    first.localName = first.name
    second.localName = first.localName
    // It points at the first one's header, whose name is another: that alone gives it away.
    #expect(fact(ZipFile([first, second])) == .damaged(entry: "a/zeros"))
    // One header within the other's data: Fifield's way.
    let inner = ZipFile([ZipFile.Entry("b", "inside")]).bytes
    var outer = ZipFile.Entry("a", Array(inner.prefix(37)))
    outer.mode = 0o100644
    var pointing = ZipFile.Entry("b", "inside")
    pointing.sharing = 0
    var file = ZipFile([outer, pointing]).bytes
    // The second entry's header stands 31 bytes into the file, where the first one's data begin.
    let place = file.count - 22 - 5
    file[place] = 31
    #expect(fact(file) == .sharedBytes("b"))
  }

  @Test("a header that names another file than the directory does is refused")
  func twoNames() {
    var entry = ZipFile.Entry("fine.md", "x")
    entry.localName = Array("evil.md".utf8)
    #expect(fact(ZipFile([entry])) == .damaged(entry: "fine.md"))
  }

  @Test("cut at any byte, or with any byte changed, it is refused or reads as the same; it never crashes")
  func damage() {
    let whole = ZipFile([ZipFile.Entry("a/"), ZipFile.Entry("a/b", "text"), Self.zeros]).bytes
    for count in 0..<whole.count { #expect(fact(Array(whole[..<count])) == .notZip, "cut at \(count)") }
    for index in whole.indices {
      for change in [0x01, 0x80, 0xFF] as [UInt8] {
        var bytes = whole
        bytes[index] ^= change
        _ = fact(bytes)
      }
    }
  }

  @Test("the refusal is one sentence in either language")
  func sentences() {
    let fault = FileFault.zip(name: "p.zip", .path("../x"))
    #expect(
      fault.message[.english] == "p.zip holds the name ../x, which leads elsewhere or is no file name.")
    #expect(fault.message[.chinese] == "p.zip 里有名字 ../x，它指向别处，或者不能当文件名。")
    #expect(FileFault.zip(name: "p.zip", .tooLarge(limit: 64 << 20)).message[.english].contains("more than 64 MB"))
  }
}
