import Catalogue
import Language
import Plotting
import Syntax
import Wording

/// What a program printed and how it ended.
struct Transcript {
  var text = ""
  var outcome: Outcome
  /// What `plt.show()` handed out.
  var plots: [Plot] = []

  /// Runs one cell; an error adds its kind after `!!`, as the recorded fixtures have it. Data files
  /// are looked for beside `file`.
  static func of(
    _ program: String, in session: Session = Session(), name: String = "cell", pulse: Pulse = .silent,
    beside file: String? = nil
  ) -> Transcript {
    var text = ""
    var plots: [Plot] = []
    if let file { session.machine.data = .beside(file) }
    let outcome = session.run(SourceText(name: name, text: program), pulse: pulse) { output in
      switch output {
      case .text(let printed): text += printed
      case .shown(let value): if let plot = value as? PlotObject { plots.append(plot.plot) }
      default: break
      }
    }
    if let failure = outcome.failure { text += "!! \(failure.fault.kind.rawValue)\n" }
    return Transcript(text: text, outcome: outcome, plots: plots)
  }
}
