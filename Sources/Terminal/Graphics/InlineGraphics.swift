import Glibc

/// A way in which a terminal shows pictures among its text.
package enum InlineGraphics: String, Sendable, CaseIterable {
  /// kitty's graphics protocol, which Ghostty, Konsole and others speak too.
  case kitty
  /// iTerm2's inline images, which WezTerm and mintty speak too.
  case iterm
  /// DEC's sixels: xterm with them compiled in, foot, mlterm, Windows Terminal, tmux.
  case sixel

  /// What the environment says of the terminal.
  package struct Hints: Sendable, Equatable {
    /// TERM_PROGRAM; LC_TERMINAL reaches the far end of an ssh, where TERM_PROGRAM does not.
    package var program: String
    package var kind: String
    /// tmux or screen stand between us and the terminal. What they pass on unasked they count wrong, so only what they
    /// themselves say they can do is used.
    package var isMultiplexed: Bool

    package init(program: String, kind: String, isMultiplexed: Bool) {
      (self.program, self.kind, self.isMultiplexed) = (program, kind, isMultiplexed)
    }

    package static func ofThisProcess() -> Hints {
      func value(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
      let kind = value("TERM")
      let program = value("TERM_PROGRAM")
      let names = kind.isEmpty ? [] : kind.split(separator: "-").map(String.init)
      return Hints(
        program: program.isEmpty ? value("LC_TERMINAL") : program, kind: kind,
        isMultiplexed: !value("TMUX").isEmpty || !value("STY").isEmpty || ["tmux", "screen"].contains(names.first))
    }

    /// Whether the terminal speaks iTerm2's protocol, which it can't be asked.
    var knowsITerm: Bool { !isMultiplexed && ["iTerm.app", "iTerm2", "WezTerm", "mintty"].contains(program) }

    /// Whether a terminal of that name is known to show pictures in some way, so that asking it is worth a moment.
    package var promisesPictures: Bool {
      if knowsITerm { return true }
      if isMultiplexed { return false }
      let kinds = ["kitty", "ghostty", "wezterm", "foot", "mlterm", "contour", "konsole"]
      return kinds.contains { kind.contains($0) } || ["ghostty", "WezTerm", "rio", "konsole"].contains(program)
        || getenv("KONSOLE_VERSION") != nil || getenv("KITTY_WINDOW_ID") != nil
    }

    /// These print a question they don't know instead of passing over it.
    var mustNotBeAsked: Bool { kind == "linux" || program == "Apple_Terminal" }
  }
}
