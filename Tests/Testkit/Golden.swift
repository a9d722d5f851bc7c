import Glibc

/// Long expected texts, kept in `Tests/Golden/<suite>/<name>.txt`.
///
///     #expect(Golden.difference(of: page, from: "step-forward") == nil)
///
/// With GRADWALK_RECORD=1 in the environment they are recorded anew; look at the change before you keep it.
package enum Golden {
  /// nil if `actual` is what was recorded, else the first line that differs. `file` says which suite asks.
  package static func difference(of actual: String, from name: String, file: String = #filePath) -> String? {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    guard let tests = parts.lastIndex(of: "Tests"), tests + 1 < parts.count else { return "\(file) is not in Tests" }
    let root = parts[...tests].joined(separator: "/") + "/Golden"
    let folder = "\(root)/\(parts[tests + 1])"
    let path = "\(folder)/\(name).txt"
    if getenv("GRADWALK_RECORD").map({ String(cString: $0) }) == "1" {
      mkdir(root, 0o755)
      mkdir(folder, 0o755)
      do { try TextFile.write(Array(actual.utf8), to: path) } catch { return "\(error)" }
      return nil
    }
    guard let bytes = try? TextFile.read(path) else {
      return "\(path) is missing; GRADWALK_RECORD=1 records it. It would be:\n\(actual)"
    }
    return firstDifference(expected: String(decoding: bytes, as: UTF8.self), actual: actual)
  }

  package static func firstDifference(expected: String, actual: String) -> String? {
    if expected == actual { return nil }
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    for line in 0..<max(old.count, new.count) {
      let left = line < old.count ? String(old[line]) : nil
      let right = line < new.count ? String(new[line]) : nil
      if left != right {
        return
          "line \(line + 1) was\n  \(left.map(quoted) ?? "(no such line)")\nand is\n  \(right.map(quoted) ?? "(no such line)")"
      }
    }
    return "they differ in the bytes of equal characters"
  }

  private static func quoted<T: StringProtocol>(_ line: T) -> String { String(line).debugDescription }
}
