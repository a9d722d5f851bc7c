import Explain
import Wording

/// What a debugger says beside its pages: breakpoints, watches, where a motion stopped.
struct DebuggerText {
  private let tongue: Tongue

  init(_ tongue: Tongue) { self.tongue = tongue }

  func list(_ debugger: Debugger) -> StyledText {
    var lines = debugger.breakpoints.enumerated().map { place, breakpoint in
      StyledText("\(place + 1)  \(DebuggerWords.condition(breakpoint)[tongue])")
    }
    lines += readings(debugger.readings)
    guard !lines.isEmpty else { return StyledText(DebuggerWords.none[tongue], .dim) }
    return lines.joined(separator: "\n")
  }

  func set(_ number: Int, _ breakpoint: Breakpoint) -> StyledText {
    StyledText(DebuggerWords.set(number, breakpoint)[tongue])
  }

  func stop(_ stop: Debugger.Stop, _ debugger: Debugger, backwards: Bool) -> StyledText? {
    switch stop {
    case .breakpoint(let number):
      guard debugger.breakpoints.indices.contains(number - 1) else { return nil }
      return StyledText(DebuggerWords.stopped(number, debugger.breakpoints[number - 1])[tongue], .strong)
    case .edge:
      let words = debugger.breakpoints.isEmpty ? DebuggerWords.noneSet : DebuggerWords.noneMet
      return StyledText(words[tongue], .dim)
    case .condition, .never: return nil
    }
  }

  func until(_ stop: Debugger.Stop, _ condition: Breakpoint) -> StyledText {
    stop == .never
      ? StyledText(DebuggerWords.never(condition)[tongue], .dim)
      : StyledText(DebuggerWords.here(condition)[tongue], .strong)
  }

  /// One line for each watched number.
  func readings(_ readings: [Debugger.Reading]) -> [StyledText] {
    readings.map { reading in
      let name = reading.watch.name + Self.index(reading.watch.index)
      let gradient = reading.gradient.map { Numeral.significant($0) }
      return StyledText("    \(DebuggerWords.watch[tongue])  ", .keyword) + StyledText("\(name) = ")
        + StyledText(Numeral.significant(reading.value), .number)
        + StyledText("   " + DebuggerWords.gradient(gradient)[tongue])
    }
  }

  func help(columns: Int) -> StyledText {
    var lines: [StyledText] = []
    let width = StepVerb.allCases.map { DebuggerWords.usage($0)[tongue].displayWidth }.max() ?? 0
    for verb in StepVerb.allCases {
      let usage = DebuggerWords.usage(verb)[tongue]
      let summary = DebuggerWords.summary(verb)[tongue]
      if columns < width + 30 {
        lines.append(StyledText("  \(usage)", .code))
        lines += StyledText(summary).filled(to: columns - 7).map { StyledText("      ") + $0 }
      } else {
        let rows = StyledText(summary).filled(to: columns - width - 6)
        for (place, row) in rows.enumerated() {
          lines.append(StyledText("  " + (place == 0 ? usage : "").padded(to: width + 2), .code) + row)
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  static func index(_ index: [Int]) -> String {
    index.isEmpty ? "" : "[" + index.map(String.init).joined(separator: ", ") + "]"
  }
}
