import Files
import Glibc
import Testing
import Testkit

@Suite struct DiskTests {
  @Test("what is written atomically is read back, whatever its size, and nothing else stays in the folder")
  func roundTrip() throws {
    try withTemporaryFolder { folder in
      for size in [0, 1, 65_536, 1_000_003] {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try writeFile(bytes, to: "\(folder)/file")
        #expect(try readFile("\(folder)/file", limit: size) == bytes)
      }
      #expect(names(in: folder) == ["file"])
    }
  }

  @Test("a file larger than the limit is refused; one of exactly the limit is read")
  func limits() throws {
    try withTemporaryFolder { folder in
      try writeFile([1, 2, 3], to: "\(folder)/file")
      #expect(throws: FileFault.fileTooLarge(path: "\(folder)/file", limit: 2)) {
        try readFile("\(folder)/file", limit: 2)
      }
      #expect(try readFile("\(folder)/file", limit: 3) == [1, 2, 3])
    }
  }

  @Test("folders, devices that never end, missing files and zero bytes are refused with their reason")
  func refusals() throws {
    try withTemporaryFolder { folder in
      #expect(throws: FileFault.cannotRead(path: folder, .isFolder)) { try readFile(folder, limit: 10) }
      #expect(throws: FileFault.cannotRead(path: "/dev/zero", .notAFile)) { try readFile("/dev/zero", limit: 10) }
      #expect(throws: FileFault.cannotRead(path: "\(folder)/no", .notFound)) { try readFile("\(folder)/no", limit: 10) }
      #expect(throws: FileFault.nameHoldsZeroByte(path: "a\0b")) { try readFile("a\0b", limit: 10) }
      #expect(throws: FileFault.cannotWrite(path: "\(folder)/no/file", .noFolder)) {
        try writeFile([], to: "\(folder)/no/file")
      }
      #expect(throws: FileFault.nameHoldsZeroByte(path: "a\0b")) { try writeFile([], to: "a\0b") }
    }
  }

  @Test("a write that cannot finish leaves the old contents and no temporary file")
  func fullDisk() throws {
    try withTemporaryFolder { folder in
      try makeFolder("\(folder)/target")
      // A folder cannot be replaced by a file, so only the last step fails.
      #expect(throws: FileFault.cannotWrite(path: "\(folder)/target", .isFolder)) {
        try writeFile([1], to: "\(folder)/target")
      }
      #expect(names(in: folder) == ["target"])
    }
  }

  @Test("a symbolic link is replaced; what it pointed to stays as it was")
  func symbolicLink() throws {
    try withTemporaryFolder { folder in
      try writeFile([1], to: "\(folder)/victim")
      #expect(symlink("\(folder)/victim", "\(folder)/link") == 0)
      try writeFile([2], to: "\(folder)/link")
      #expect(try readFile("\(folder)/victim", limit: 10) == [1])
      #expect(try readFile("\(folder)/link", limit: 10) == [2])
    }
  }

  @Test("folders are made with those above them; a file in the way is named")
  func folders() throws {
    try withTemporaryFolder { folder in
      try makeFolder("\(folder)/a/b/c")
      try makeFolder("\(folder)/a/b/c")
      #expect(isFolder("\(folder)/a/b/c") && !isFile("\(folder)/a/b/c"))
      try writeFile([], to: "\(folder)/file")
      #expect(throws: FileFault.cannotMakeFolder(path: "\(folder)/file", .notAFolder)) {
        try makeFolder("\(folder)/file")
      }
      #expect(throws: FileFault.cannotMakeFolder(path: "\(folder)/file/x", .notAFolder)) {
        try makeFolder("\(folder)/file/x")
      }
    }
  }
}
