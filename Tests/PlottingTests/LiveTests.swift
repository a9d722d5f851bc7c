import Catalogue
import Glibc
import Plotting
import Synchronization
import Testing
import Testkit
import Wording

/// What the drawing thread handed over.
private final class Received: Sendable {
  let frames = Mutex<[(time: Double, text: String)]>([])
  let said = Mutex<[Bilingual]>([])

  func show(_ frame: LiveCurves.Frame) {
    let text =
      switch frame {
      case .text(let lines): lines.map(\.plain).joined(separator: "\n")
      case .picture(let bytes): isPNG(bytes) ? "png" : "broken"
      case .shown: "shown"
      }
    frames.withLock { $0.append((now(), text)) }
  }
}

@Suite struct LiveTests {
  private func curves(_ surface: LiveCurves.Surface, _ received: Received, program: String = "gnuplot") -> LiveCurves {
    LiveCurves(
      on: surface, unit: .step, program: program, say: { text in received.said.withLock { $0.append(text) } },
      show: { received.show($0) })
  }

  /// Adds points for `seconds`, as fast as a quick training loop would.
  @discardableResult
  private func train(_ live: LiveCurves, seconds: Double) -> Int {
    let end = now() + seconds
    var step = 0
    while now() < end {
      live.add([Progress.Measure("loss", 1 / Double(step + 1))], at: Double(step))
      step += 1
      usleep(500)
    }
    return step
  }

  @Test("frames come at most four times a second, and the last shows the last point")
  func rate() throws {
    let received = Received()
    let live = curves(.text(TextPage(columns: 60)), received)
    let steps = train(live, seconds: 0.9)
    live.finish()
    let times = received.frames.withLock { $0.map(\.time) }
    #expect((3...6).contains(times.count), "\(times)")
    for (first, second) in zip(times, times.dropFirst().dropLast()) { #expect(second - first > 0.2) }
    #expect(received.said.withLock { $0.isEmpty })
    let curve = try #require(live.plot.panels.first?.layers.first as? Curves)
    #expect(curve.series[0].count == steps)
    let last = received.frames.withLock { $0.last?.text }
    #expect(last == live.plot.text(TextPage(columns: 60)).map(\.plain).joined(separator: "\n"))
  }

  // The real gnuplot is needed.
  @Test("pictures come from one gnuplot while training runs", .enabled(if: hasGnuplot))
  func pictures() throws {
    let received = Received()
    let live = curves(.picture(.png(density: 1), try templates(), .light), received)
    train(live, seconds: 0.6)
    live.finish()
    let frames = received.frames.withLock { $0.map(\.text) }
    #expect(frames.count >= 2 && frames.allSatisfy { $0 == "png" }, "\(frames)")
  }

  @Test("without gnuplot, or when it dies or hangs, training goes on and one sentence says so")
  func failures() throws {
    let folder = try TemporaryFolder()
    let dying = try fakeGnuplot(folder, "read line\nexit 1\n")
    for (program, fault) in [
      ("gnuplot-that-is-nowhere", PlotFault.gnuplotAbsent), (dying, PlotFault.gnuplotDied(said: "")),
    ] {
      let received = Received()
      let live = curves(.picture(.png(), try templates(), .light), received, program: program)
      let steps = train(live, seconds: 0.35)
      live.finish()
      #expect(received.said.withLock { $0 } == [fault.whileTraining])
      #expect(received.frames.withLock { $0.isEmpty })
      #expect((live.plot.panels.first?.layers.first as? Curves)?.series[0].count == steps)
    }
  }

  @Test("adding a point does not wait for a drawing that hangs")
  func neverBlocks() throws {
    let folder = try TemporaryFolder()
    let hanging = try fakeGnuplot(folder, "sleep 61\n")
    let received = Received()
    let live = curves(.picture(.png(), try templates(), .light), received, program: hanging)
    let began = now()
    for step in 0..<20_000 { live.add([Progress.Measure("loss", 1)], at: Double(step)) }
    #expect(now() - began < 1)
    // The thread is cut off by gnuplot's own limit of three seconds.
    live.finish()
    #expect(now() - began < 5)
    #expect(received.said.withLock { $0 } == [PlotFault.gnuplotSilent(seconds: 3).whileTraining])
  }

  @Test("a run's reports become curves over epochs: a hundred points an epoch, validation at its end")
  func listening() throws {
    let received = Received()
    let live = LiveCurves(on: .text(TextPage(columns: 60)), say: { _ in }, show: { received.show($0) })
    for epoch in 1...2 {
      live.listen(.epoch(epoch))
      for step in 1...1000 {
        live.listen(.step(step, of: 1000, seconds: 0, metrics: [Progress.Measure("loss", Double(step))]))
      }
      live.listen(
        .epochEnded(
          epoch, steps: 1000, seconds: 1, metrics: [Progress.Measure("loss", 1), Progress.Measure("val_loss", 2)]))
    }
    // A measurement afterwards is no part of the run.
    live.listen(.started(epochs: 0, steps: 2, batch: 32))
    for step in 1...2 { live.listen(.step(step, of: 2, seconds: 0, metrics: [Progress.Measure("loss", 9)])) }
    live.listen(.epochEnded(0, steps: 2, seconds: 0, metrics: [Progress.Measure("loss", 9)]))
    live.finish()
    let curves = try #require(live.plot.panels.first?.layers.first as? Curves)
    #expect(curves.series.map(\.label) == ["loss", "val_loss"])
    #expect(curves.series[0].count == 200 && curves.series[0].x.last == 2 && curves.series[0].x.first == 0.01)
    #expect(curves.series[1].x == [1, 2] && curves.series[1].y == [2, 2])
  }
}
