import Catalogue
import Glibc
import Terminal
import Wording

/// What the probe does with an entry.
struct Session {
  let isAccessible: Bool

  private var screen: Screen { .current(isAccessible: isAccessible) }

  func obey(_ entry: String) throws {
    let words = entry.split(separator: " ")
    let count = words.count > 1 ? Int(words[1]) ?? 0 : 0
    switch words.first {
    case "busy": try busy()
    case "keys": try keys()
    case "stepper": try stepper()
    case "pager": try Pager(tongue: .english).show(StyledText((1...count).map { "row \($0)" }.joined(separator: "\n")))
    case "progress": try progress(steps: count)
    case "half": try Outlet.output.write("no newline")
    case "columns": try say("\(screen.columns) columns")
    case "deaf":
      try Keyboard.use { _ in
        try say("deaf")
        while true { sleep(1) }
      }
    case "crashkeys": try Keyboard.use { _ in abort() }
    default: try say("got \(entry.debugDescription)", .answer)
    }
  }

  private func say(_ text: String, _ role: Role? = nil) throws {
    try Outlet.output.writeLine(StyledText(text, role), Painter(screen))
  }

  /// Computes without end, as a program that reads its pulse does.
  private func busy() throws {
    try say("busy")
    let pulse = Interrupts.pulse()
    var sum = 0.0
    while !pulse.isCancelled {
      for index in 0..<10_000 { sum += Double(index).squareRoot() }
    }
    if Interrupts.ending != nil { try TerminalProbe.leave() }
    try Outlet.output.finishInterruptedLine()
    Interrupts.clear()
    try say("stopped\(sum < 0 ? "!" : "")")
  }

  private func keys() throws {
    try Keyboard.use { keyboard in
      try say("press keys, q ends")
      while true {
        let key = try keyboard.next()
        if key == .ending { try TerminalProbe.leave() }
        try say("\(key)")
        if key == .character("q") || key == .endOfInput { return }
      }
    }
  }

  private func stepper() throws {
    let page = LivePage()
    try Keyboard.use { keyboard in
      var step = 1
      while true {
        try page.show(StyledText("step \(step) of 9\n第 \(step) 步\nn next  q quit", .title), on: screen)
        switch try keyboard.next() {
        case .character("n"), .right: step += 1
        case .character("p"), .left: step -= 1
        case .redraw: page.forget()
        case .character("q"), .interrupt, .endOfInput: return
        default: break
        }
      }
    }
  }

  private func progress(steps: Int) throws {
    let line = ProgressLine(screen: { [isAccessible] in .current(isAccessible: isAccessible) })
    let wide = String(repeating: "=", count: 100)
    for step in 1...max(1, steps) {
      try line.update(StyledText("\(step)/\(steps) 损失 [\(wide)]"))
      usleep(2_000)
    }
    try line.finish(StyledText("\(steps)/\(steps) done"))
  }
}
