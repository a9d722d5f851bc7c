import Wording

/// Whether walks and what-ifs have the whole screen.
enum FullScreenCommand: Command {
  static let name = "fullscreen"
  static let aliases = ["全屏"]
  static let usage = Bilingual(":fullscreen [on|off]", ":fullscreen [开|关]")
  static let summary = Bilingual(
    "Says whether walks and what-ifs take the whole screen, or chooses.", "看 :step 和 :whatif 用不用整屏，或者自己选。")
  static let operand = CommandOperand.words(FullScreenPreference.words)

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    if !arguments.isEmpty {
      guard let isWanted = FullScreenPreference.read(arguments) else {
        throw NotebookFault.notOnOrOff(arguments, usage: usage)
      }
      notebook.display.wantsViews = isWanted
    }
    notebook.say(NotebookWords.fullScreen(notebook.display.wantsViews), .dim)
  }
}

/// The words that turn it on and off, for the command and for the environment.
package enum FullScreenPreference {
  private static let on = ["on", "yes", "1", "开", "开启"]
  private static let off = ["off", "no", "0", "关", "关闭"]
  static let words = ["on", "off", "开", "关"]

  package static func read(_ word: String) -> Bool? {
    on.contains(word.lowercased()) ? true : off.contains(word.lowercased()) ? false : nil
  }
}
