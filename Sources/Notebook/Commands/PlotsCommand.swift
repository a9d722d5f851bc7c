import Plotting
import Wording

/// Where plots go and how they look.
enum PlotsCommand: Command {
  static let name = "plots"
  static let aliases = ["出图", "图的位置"]
  static let usage = Bilingual(
    ":plots [auto|window|inline|text|sentence] [light|dark]", ":plots [自动|窗口|终端内|文字|句子] [浅色|深色]")
  static let summary = Bilingual(
    "Says where plots are shown, or chooses: in a window, as a picture in the terminal, as text, as a sentence; light or dark.",
    "看图显示在哪儿，或者自己选：窗口、终端里的图片、文字、一句话；浅色或深色。")
  static let operand = CommandOperand.words(PlotPreference.words)

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    var preference = notebook.plotPreference
    if let word = preference.read(arguments.split(whereSeparator: \.isWhitespace).map(String.init)) {
      throw NotebookFault.unknownPlotWord(word, known: PlotPreference.words)
    }
    let placement = notebook.prefer(preference)
    if let reason = placement.reason { notebook.say(reason) }
    notebook.say(PlotWords.placed(placement.place, preference.theme), .dim)
  }
}
