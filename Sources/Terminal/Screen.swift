import Glibc

/// What is known of the place that text goes to and comes from.
package struct Screen: Sendable, Equatable {
  /// Whether standard input, output and error are a terminal.
  package var readsFromTerminal: Bool
  package var writesToTerminal: Bool
  package var reportsToTerminal: Bool
  /// At least 20; 80 where the size is unknown.
  package var columns: Int
  /// At least 4; 24 where the size is unknown.
  package var rows: Int
  /// TERM is `dumb`, empty or unset: nothing can be drawn over.
  package var isDumb: Bool
  /// NO_COLOR holds something.
  package var refusesColour: Bool
  /// `--accessible`: text is only ever appended, for screen readers and braille displays.
  package var isAccessible: Bool
  package var encoding: Encoding
  /// The text console and old terminals have letters, but no braille and few other signs.
  package var hasFewSigns = false

  package enum Encoding: Sendable, Equatable {
    case utf8
    /// The locale names another character set, such as `GBK`.
    case other(String)
  }

  /// No terminal anywhere, 80 columns, UTF-8. Tests and pipes start here.
  package static let none = Screen(
    readsFromTerminal: false, writesToTerminal: false, reportsToTerminal: false, columns: 80, rows: 24, isDumb: true,
    refusesColour: false, isAccessible: false, encoding: .utf8)

  /// The screen as it is now. Cheap enough to ask again whenever something is drawn.
  package static func current(isAccessible: Bool = false) -> Screen {
    let writesToTerminal = isatty(STDOUT_FILENO) == 1
    let size = measure(writesToTerminal ? STDOUT_FILENO : STDERR_FILENO)
    let kind = environment("TERM") ?? ""
    return Screen(
      readsFromTerminal: isatty(STDIN_FILENO) == 1, writesToTerminal: writesToTerminal,
      reportsToTerminal: isatty(STDERR_FILENO) == 1, columns: size.columns, rows: size.rows,
      isDumb: kind.isEmpty || kind == "dumb", refusesColour: !(environment("NO_COLOR") ?? "").isEmpty,
      isAccessible: isAccessible, encoding: Encoding(locale: localeName ?? ""),
      hasFewSigns: ["linux", "vt100", "vt102", "vt220", "dumb", ""].contains(kind))
  }

  /// Whether what was written can be drawn over: progress lines, the stepper's page.
  package var canRedraw: Bool { writesToTerminal && !isDumb && !isAccessible }

  /// Whether braille and box lines can be shown.
  package var showsBraille: Bool { encoding == .utf8 && (!hasFewSigns || !writesToTerminal) }

  package func showsColour(on stream: Stream) -> Bool {
    let isTerminal = stream == .output ? writesToTerminal : reportsToTerminal
    return isTerminal && !isDumb && !refusesColour && !isAccessible
  }

  package enum Stream: Sendable { case output, error }

  /// The POSIX name of the locale for text, such as `zh_CN.UTF-8`, as the environment gives it; nil where it gives none.
  package static var localeName: String? {
    ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
  }

  private static func measure(_ descriptor: Int32) -> (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return (80, 24) }
    return (
      size.ws_col == 0 ? 80 : max(20, Int(size.ws_col)),
      size.ws_row == 0 ? 24 : max(4, Int(size.ws_row))
    )
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

extension Screen.Encoding {
  /// A locale without a character set (`C`, `POSIX`, none) is taken for UTF-8, which terminals of today speak.
  package init(locale: String) {
    let name = locale.split(separator: "@", omittingEmptySubsequences: false)[0]
    let parts = name.split(separator: ".", maxSplits: 1)
    guard parts.count == 2 else {
      self = .utf8
      return
    }
    let letters = parts[1].lowercased().filter { $0.isLetter || $0.isNumber }
    self = letters == "utf8" ? .utf8 : .other(String(parts[1]))
  }
}
