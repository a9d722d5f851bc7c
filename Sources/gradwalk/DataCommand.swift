import ArgumentParser
import Catalogue
import Datasets
import Notebook
import Wording

/// `gradwalk data [list|get NAME]`
struct DataCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "data", abstract: said(ProgramWords.data), subcommands: [List.self, Get.self],
      defaultSubcommand: List.self)
  }

  struct List: ProgramCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: said(ProgramWords.dataList))
    }

    func run(on console: Console) throws -> ExitCode {
      let width = DatasetCards.all.map(\.name.count).max() ?? 0
      for card in DatasetCards.all {
        let place = card.name == DataCommand.mnist ? DataCommand.place(of: .ofThisProcess()) : ProgramWords.made
        let name = StyledText(card.name.padded(to: width + 3), .strong)
        let gap = String(repeating: " ", count: width + 3)
        let summary = StyledText(card.summary[console.tongue]).filled(to: max(20, console.display.columns - width - 4))
        let lines = summary + [StyledText(place[console.tongue], .dim), StyledText(card.example, .code)]
        for (index, line) in lines.enumerated() { console.say((index == 0 ? name : StyledText(gap)) + line) }
      }
      return .success
    }
  }

  struct Get: ProgramCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "get", abstract: said(ProgramWords.dataGet))
    }

    @ArgumentParser.Argument(help: ArgumentHelp(said(ProgramWords.nameArgument)))
    var name: String

    func run(on console: Console) throws -> ExitCode {
      guard let card = DatasetCards.all.first(where: { $0.name == name.lowercased() }) else {
        let known = DatasetCards.all.map(\.name)
        console.report(ProgramFault.noDataset(name, known: known))
        return .wrong
      }
      guard card.name == DataCommand.mnist else {
        console.say(ProgramWords.needsNoFetching(card.name))
        return .success
      }
      let source = MNIST.Source.ofThisProcess()
      let pulse = console.display.beginWork()
      do {
        for part in source.missing { _ = try source.fetch(part, pulse: pulse) }
      } catch let interruption as Interruption {
        console.report(interruption)
        return .interrupted
      }
      console.say(DataCommand.place(of: source))
      return .success
    }
  }

  /// The one data set that has to be fetched.
  static let mnist = "mnist"

  /// Where the files of MNIST are, or that they aren't.
  static func place(of source: MNIST.Source) -> Bilingual {
    guard source.missing.isEmpty, let path = source.path(of: .trainImages) else { return ProgramWords.notFetched }
    return ProgramWords.lies(path.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" })
  }
}
