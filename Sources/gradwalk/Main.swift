import ArgumentParser
import Glibc
import Terminal
import Wording

@main
enum Main {
  static func main() {
    Interrupts.install()
    let invocation = Invocation.current
    if let tongue = invocation.unknownTongue { misused(ProgramWords.unknownTongue(tongue), invocation.tongue) }
    do {
      var command = try GradwalkCommand.parseAsRoot(invocation.arguments)
      if var runnable = command as? any ProgramCommand {
        finish(&runnable, invocation)
      }
      try command.run()
    } catch {
      finish(error, invocation)
    }
  }

  private static func finish(_ command: inout any ProgramCommand, _ invocation: Invocation) -> Never {
    let console = Console(invocation)
    var code: ExitCode
    do {
      code = try command.run(on: console)
    } catch {
      console.report(error)
      code = .wrong
    }
    console.close()
    // A request to end outweighs whatever the command made of it; output that nobody took is no success.
    if let signal = Interrupts.ending {
      code = .ended(signal: signal)
    } else if let fault = console.display.fault {
      // Whoever closed the pipe knows; a full disk is news.
      if fault != .outputClosed { _ = try? Outlet.error.write("\(fault.message[invocation.tongue])\n") }
      code = .wrong
    }
    exit(code.number)
  }

  /// Help and the version go to standard output; anything else means that the command line was misused.
  private static func finish(_ error: any Error, _ invocation: Invocation) -> Never {
    let text = ParserText(GradwalkCommand.fullMessage(for: error)).page[invocation.tongue]
    if GradwalkCommand.exitCode(for: error).isSuccess {
      let wasWritten = (try? Outlet.output.write(text + "\n")) != nil
      exit((wasWritten ? ExitCode.success : ExitCode.wrong).number)
    }
    misused(ParserText(GradwalkCommand.message(for: error)).complaint, invocation.tongue)
  }

  private static func misused(_ sentence: Bilingual, _ tongue: Tongue) -> Never {
    // With standard error closed there is nobody left to tell.
    _ = try? Outlet.error.write(sentence[tongue].visibleControls + "\n")
    exit(ExitCode.misused.number)
  }
}
