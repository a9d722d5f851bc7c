import Glibc

/// A test's surroundings, not the tested code, went wrong; or something awaited did not come.
package struct TestFailure: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }

  static func system(_ doing: String, _ code: Int32 = errno) -> TestFailure {
    TestFailure("\(doing): \(strerror(code).map { String(cString: $0) } ?? "error \(code)")")
  }
}

extension Sequence<UInt8> {
  /// Whether `part` occurs in these bytes.
  package func contains(_ part: [UInt8]) -> Bool {
    let all = Array(self)
    return all.indices.contains { all[$0...].starts(with: part) }
  }
}
