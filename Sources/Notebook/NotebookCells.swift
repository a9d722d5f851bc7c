import Catalogue
import Language
import Neural
import Syntax
import Wording

extension Notebook {
  /// Runs what was typed as the next cell and shows its result; says whether it ran to its end.
  @discardableResult
  func runCell(_ code: String) -> Bool {
    let number = cellNumber
    cellNumber += 1
    cells[number] = code
    let outcome = run(SourceText(name: "In [\(number)]", text: code))
    if let value = outcome.value { keep(value, from: number) }
    return outcome.failure == nil
  }

  /// Runs a program, showing what it prints, its result (with `echoes`) and what went wrong.
  @discardableResult
  package func run(_ source: SourceText, echoes: Bool = true) -> Outcome {
    let outcome = evaluate(source, isQuiet: false)
    if let failure = outcome.failure {
      lastFailure = failure
      display.show(.fault(FaultText(columns: display.columns, tongue: tongue).text(failure, in: source)))
    } else if echoes, !outcome.hidesResult, let value = outcome.value {
      echo(value, of: source)
    }
    return outcome
  }

  /// Runs a program without showing its result or its failure; with `isQuiet` what it prints isn't shown either.
  func evaluate(_ source: SourceText, isQuiet: Bool = true, overlay: [String: Value] = [:]) -> Outcome {
    let before = session.machine.lastRun
    let curves = CurveRecorder(display.beginWork(), isQuiet: isQuiet)
    let outcome = session.run(source, pulse: curves.pulse, overlay: overlay) { output in
      if !isQuiet { self.show(output) }
    }
    let gathered = curves.gathered.filter { !$0.isEmpty }
    for curves in gathered { trainingCurves = curves }
    // A training that kept silent, as with verbose=0, or that never ended an epoch.
    if gathered.isEmpty, let run = session.machine.lastRun, run.process !== before?.process {
      trainingCurves = TrainingCurves(epochsOf: run)
    }
    // A step that was opened belongs to the run before.
    if session.machine.lastRun?.process !== before?.process { openStep = nil }
    return outcome
  }

  private func show(_ output: Output) {
    switch output {
    case .text(let text): display.show(.printed(text))
    case .help(let help): say(helpText.text(help))
    case .shown(let object):
      if let plot = (object as? PlotObject)?.plot {
        display.show(.plot(plot))
      } else if let text = try? Writer.display(of: .object(object)) {
        say(StyledText(text))
      }
    }
  }

  private func echo(_ value: Value, of source: SourceText) {
    do {
      let echo = Echo(tongue: tongue, digits: digits, columns: display.columns, session: session)
      guard let result = try echo.result(value, source: source) else { return }
      say(result.text)
      if result.isShortened { (longOutput, wasShortened) = (.value(value), true) }
    } catch {
      report(error)
    }
  }
}
