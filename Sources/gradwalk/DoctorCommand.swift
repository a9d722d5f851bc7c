import ArgumentParser
import Datasets
import Files
import Glibc
import Notebook
import Plotting
import Terminal
import Wording

/// `gradwalk doctor`: what this machine has, what is missing, and the line that installs it.
struct DoctorCommand: ProgramCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "doctor", abstract: said(ProgramWords.doctor))
  }

  /// One thing looked at.
  private struct Finding {
    let name: Bilingual
    let isFine: Bool
    let state: Bilingual
    /// A line to type.
    var remedy: String?
  }

  func run(on console: Console) throws -> ExitCode {
    let findings = [
      share(console), folder(DoctorWords.state, console.places.state), folder(DoctorWords.cache, console.places.cache),
      gnuplot(), curl(), mnist(), terminal(console.screen), language(console),
    ]
    let width = findings.map { $0.name[console.tongue].displayWidth }.max() ?? 0
    for finding in findings {
      let mark = finding.isFine ? DoctorWords.fine : DoctorWords.missing
      console.say(
        StyledText(finding.name[console.tongue].padded(to: width + 3))
          + StyledText(mark[console.tongue].padded(to: 9), finding.isFine ? .good : .warning)
          + StyledText(finding.state[console.tongue]))
      if let remedy = finding.remedy {
        console.say(StyledText(String(repeating: " ", count: width + 12)) + StyledText(remedy, .code))
      }
    }
    let missing = findings.count { !$0.isFine }
    console.say("\n" + StyledText(DoctorWords.verdict(missing)[console.tongue]))
    return missing == 0 ? .success : .wrong
  }

  private func share(_ console: Console) -> Finding {
    guard let shared = console.places.shared else {
      return Finding(
        name: DoctorWords.lessons, isFine: false, state: NotebookFault.noShare.message,
        remedy: "export GRADWALK_HOME=…")
    }
    return Finding(name: DoctorWords.lessons, isFine: true, state: Bilingual(same: shared))
  }

  /// Writing is tried: permissions, quotas and read-only file systems all count.
  private func folder(_ name: Bilingual, _ path: String) -> Finding {
    let trial = "\(path)/doctor.\(getpid())"
    do {
      try makeFolder(path)
      try writeFile([], to: trial)
      unlink(trial)
      return Finding(name: name, isFine: true, state: Bilingual(same: path))
    } catch {
      return Finding(name: name, isFine: false, state: error.message)
    }
  }

  private func gnuplot() -> Finding {
    let name = Bilingual(same: "gnuplot")
    let package = Gnuplot.hasDisplay ? "gnuplot-qt" : "gnuplot-nox"
    do {
      let terminals = try Gnuplot().terminals()
      let draws = ["qt", "wxt", "x11", "pngcairo", "svg"].filter(terminals.contains)
      let hasWindow = draws.contains { ["qt", "wxt", "x11"].contains($0) }
      if Gnuplot.hasDisplay, !hasWindow {
        return Finding(
          name: name, isFine: false, state: DoctorWords.noWindows, remedy: "sudo apt-get install gnuplot-qt")
      }
      return Finding(name: name, isFine: true, state: DoctorWords.draws(draws))
    } catch {
      return Finding(
        name: name, isFine: false, state: DoctorWords.noGnuplot, remedy: "sudo apt-get install \(package)")
    }
  }

  private func curl() -> Finding {
    let folders = (processEnvironment()["PATH"] ?? "").split(separator: ":")
    let path = folders.map { "\($0)/curl" }.first { (path: String) in access(path, X_OK) == 0 }
    return Finding(
      name: Bilingual(same: "curl"), isFine: path != nil, state: path.map { Bilingual(same: $0) } ?? DoctorWords.noCurl,
      remedy: path == nil ? "sudo apt-get install curl ca-certificates" : nil)
  }

  private func mnist() -> Finding {
    let source = MNIST.Source.ofThisProcess()
    let isThere = source.missing.isEmpty
    return Finding(
      name: Bilingual(same: "MNIST"), isFine: isThere, state: DataCommand.place(of: source),
      remedy: isThere ? nil : "gradwalk data get mnist")
  }

  private func terminal(_ screen: Screen) -> Finding {
    if case .other(let name) = screen.encoding {
      return Finding(
        name: DoctorWords.terminal, isFine: false, state: DoctorWords.encoding(name), remedy: "export LC_ALL=C.UTF-8")
    }
    let state =
      screen.writesToTerminal
      ? DoctorWords.size(screen.columns, screen.rows, isDumb: screen.isDumb, hasColour: screen.showsColour(on: .output))
      : DoctorWords.noTerminal
    return Finding(name: DoctorWords.terminal, isFine: true, state: state)
  }

  private func language(_ console: Console) -> Finding {
    Finding(
      name: DoctorWords.language, isFine: true, state: DoctorWords.speaks(console.tongue, locale: Screen.localeName))
  }
}
