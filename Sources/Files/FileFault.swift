/// What can go wrong between bytes and values. `name` is the file as its reader called it: a path or a URL.
package enum FileFault: Equatable, Sendable {
  case cannotRead(path: String, SystemReason)
  case cannotWrite(path: String, SystemReason)
  case cannotMakeFolder(path: String, SystemReason)
  case fileTooLarge(path: String, limit: Int)
  /// The name holds a zero byte, which no path can.
  case nameHoldsZeroByte(path: String)

  case notGzip(name: String)
  case gzipCutShort(name: String)
  case gzipDamaged(name: String)
  /// Unpacking was stopped at `limit` bytes.
  case gzipTooLarge(name: String, limit: Int)

  case zip(name: String, ZipFact)

  case notIDX(name: String)
  /// `code` is the third byte of the header; only 0x08, unsigned bytes, is read.
  case idxElements(name: String, code: UInt8)
  case idxHeaderCutShort(name: String, found: Int)
  /// The shape in the header asks for more elements than a file can hold.
  case idxShapeTooLarge(name: String, shape: [Int])
  /// The header promises `expected` bytes in all.
  case idxSize(name: String, expected: Int, found: Int)

  case notNPY(name: String)
  case npyHeader(name: String)
  /// `type` as NumPy writes it: `<c8`.
  case npyElements(name: String, type: String)
  case npyShapeTooLarge(name: String, shape: [Int])
  /// The header promises `expected` bytes in all.
  case npySize(name: String, expected: Int, found: Int)
  /// The element at this place in the file, from 0, is a number that float32 cannot hold.
  case npyTooLarge(name: String, element: Int)

  case digestDiffers(name: String, expected: String, found: String)

  case curlMissing(url: String)
  case badAddress(url: String)
  case unreachable(url: String)
  /// The server answered with an HTTP status of 400 or more.
  case refused(url: String, status: Int)
  /// `code` is curl's exit status.
  case transferBroken(url: String, code: Int)
  case downloadTooLarge(url: String, limit: Int)
}

/// What is wrong with a zip file.
package enum ZipFact: Equatable, Sendable {
  /// No end record, or a directory that doesn't fit it.
  case notZip
  /// zip64, or one of several parts.
  case kind
  /// The entry is encrypted, or packed in another way than stored or deflated.
  case method(entry: String)
  /// The name leads out of the folder, is no name, or is not UTF-8 (then it is empty here).
  case path(String)
  case repeated(String)
  /// A symbolic link or a device.
  case link(entry: String)
  case tooMany(limit: Int)
  case tooLarge(limit: Int)
  /// The entry's bytes are another entry's too.
  case sharedBytes(String)
  /// It doesn't unpack to what the directory promised.
  case damaged(entry: String)
}
