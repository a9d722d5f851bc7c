import Files
import Notebook
import Terminal
import Wording

/// How the program was called: the language to speak, and what is left of the arguments.
///
/// `--lang` and `--accessible` hold for every subcommand and may stand anywhere, so they are taken out before the
/// arguments are parsed; the parser's own help needs the language as well.
struct Invocation {
  let tongue: Tongue
  let isAccessible: Bool
  let arguments: [String]
  /// What `--lang` asked for, where that is no language Gradwalk speaks.
  let unknownTongue: String?
  /// What was chosen for good. A file that can't be read is told of by whoever starts a notebook.
  let settings: Result<SettingsFile.Contents, FileFault>

  static let current = Invocation(
    Array(CommandLine.arguments.dropFirst()), locale: Screen.localeName, settings: readSettings())

  private static func readSettings() -> Result<SettingsFile.Contents, FileFault> {
    do throws(FileFault) {
      return .success(try SettingsFile(config: Places.ofThisProcess().config).read())
    } catch {
      return .failure(error)
    }
  }

  /// - Parameter settings: what was chosen for good; the arguments come before it, the locale after.
  init(_ arguments: [String], locale: String?, settings: Result<SettingsFile.Contents, FileFault>) {
    self.settings = settings
    let chosen = (try? settings.get())?.values ?? [:]
    var rest: [String] = []
    var asked: String?
    var isAccessible = chosen[.accessible] == "on"
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      if argument == "--" {
        rest += arguments[index...]
        break
      } else if argument == "--accessible" {
        isAccessible = true
      } else if argument == "--lang", index + 1 < arguments.count {
        index += 1
        asked = arguments[index]
      } else if argument.hasPrefix("--lang=") {
        asked = String(argument.dropFirst("--lang=".count))
      } else {
        rest.append(argument)
      }
      index += 1
    }
    let known = asked.flatMap { Tongue(rawValue: $0.lowercased()) }
    tongue = known ?? chosen[.lang].flatMap { Tongue(rawValue: $0) } ?? Tongue(locale: locale ?? "")
    unknownTongue = known == nil ? asked : nil
    self.isAccessible = isAccessible
    self.arguments = rest
  }
}
