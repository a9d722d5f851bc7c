import ArgumentParser
import Wording

/// What the argument parser says, which it says in English alone, in the words of this program.
struct ParserText {
  private let text: String

  init(_ text: String) { self.text = text }

  /// A page of help.
  var page: Bilingual {
    let chinese = ProgramWords.helpPage.reduce(text) { $0.replacing($1.english, with: $1.chinese) }
    return Bilingual(text, chinese)
  }

  /// A complaint about the arguments, with what is in its quotes.
  var complaint: Bilingual {
    let quoted = text.split(separator: "'", omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let named = quoted.joined(separator: ", ")
    guard let first = quoted.first else { return ProgramWords.misused(ProgramWords.other(text)) }
    if text.lowercased().contains("unexpected argument") {
      let known = GradwalkCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
      // With a subcommand before it, it is no misspelt one.
      let isCommand = !known.contains { CommandLine.arguments.contains($0) }
      return ProgramWords.misused(
        isCommand
          ? ProgramWords.unknownCommand(first, nearest: known.nearest(to: first)) : ProgramWords.unexpected(named))
    }
    if text.hasPrefix("Missing expected argument") { return ProgramWords.misused(ProgramWords.missing(first)) }
    if text.hasPrefix("Unknown option") { return ProgramWords.misused(ProgramWords.unknownOption(first)) }
    return ProgramWords.misused(ProgramWords.other(text))
  }
}
