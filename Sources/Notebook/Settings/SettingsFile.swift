import Files
import Wording

/// The settings that are kept: a small text that a person may edit, `name = value` a line, `#` before remarks.
///
/// Lines that it doesn't understand are left as they are: a newer version may.
package struct SettingsFile: Sendable {
  package let path: String

  /// - Parameter config: the program's folder for settings.
  package init(config: String) { path = "\(config)/settings" }

  /// A line that sets nothing, by its number from 1.
  package struct Oddity: Sendable, Equatable {
    package let line: Int
    package let text: String
  }

  package struct Contents: Sendable {
    package fileprivate(set) var values: [Setting: String] = [:]
    package fileprivate(set) var oddities: [Oddity] = []
  }

  private static let limit = 1 << 16

  /// Empty where there is no file yet.
  package func read() throws(FileFault) -> Contents {
    var contents = Contents()
    for (index, line) in try lines().enumerated() {
      let text = line.trimmed
      if text.isEmpty || text.hasPrefix("#") { continue }
      if let (setting, value) = Self.parse(text), let known = setting.value(value) {
        contents.values[setting] = known
      } else {
        contents.oddities.append(Oddity(line: index + 1, text: text))
      }
    }
    return contents
  }

  /// Keeps a value, or forgets it for nil; all other lines stay.
  package func keep(_ value: String?, for setting: Setting) throws(FileFault) {
    var kept = try lines().filter { Self.parse($0.trimmed)?.0 != setting }
    while kept.last?.trimmed.isEmpty == true { kept.removeLast() }
    if kept.isEmpty { kept = ["# Gradwalk: name = value, a line each. `:set` lists what there is."] }
    if let value { kept.append("\(setting.rawValue) = \(value)") }
    try makeFolder(folder(of: path))
    try writeFile(Array((kept.joined(separator: "\n") + "\n").utf8), to: path)
  }

  private func lines() throws(FileFault) -> [String] {
    guard isFile(path) else { return [] }
    let text = String(decoding: try readFile(path, limit: Self.limit), as: UTF8.self)
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
  }

  private static func parse(_ line: String) -> (Setting, String)? {
    guard !line.hasPrefix("#"), let sign = line.firstIndex(where: { $0 == "=" || $0 == "＝" }),
      let setting = Setting(named: line[..<sign].trimmed)
    else { return nil }
    return (setting, line[line.index(after: sign)...].trimmed)
  }
}
