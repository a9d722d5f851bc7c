import ArgumentParser
import Explain
import Notebook
import Terminal
import Wording

/// `gradwalk audit CLAIM n=10000`, or a claim from a pipe. Exit code 0: nothing speaks against it; 1: impossible as told;
/// 2: there was nothing to check.
struct AuditCommand: ProgramCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "audit", abstract: said(ProgramWords.audit))
  }

  @ArgumentParser.Argument(help: ArgumentHelp(said(ProgramWords.claimArgument)))
  var claim: [String] = []

  func run(on console: Console) throws -> ExitCode {
    // Options may stand beside a claim that comes through a pipe.
    let isPiped = claim.isEmpty || claim.first == "-"
    var text = claim.drop { $0 == "-" }.joined(separator: " ")
    if isPiped, !console.screen.readsFromTerminal || claim.first == "-" {
      text = String(decoding: try StandardInput.bytes(), as: UTF8.self) + " " + text
    }
    do {
      guard text.contains(where: { !$0.isWhitespace }) else { throw ExplainFault.nothingClaimed(unread: 0) }
      return try console.notebook.audit(text) == .impossible ? .wrong : .success
    } catch {
      console.report(error)
      return .misused
    }
  }
}
