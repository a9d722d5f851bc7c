import Catalogue
import Synchronization
import Wording

/// Training curves that are redrawn while training runs, at most four times a second.
///
/// Adding a point takes a lock for well under a microsecond; a thread of its own draws the newest state and lets older
/// ones go. If gnuplot is missing, dies or hangs, that is told once and training goes on.
package final class LiveCurves: Sendable {
  /// Where the curves are drawn.
  package enum Surface: Sendable {
    /// In a window, which stays when training has ended.
    case window(PlotWindow, Templates, Theme)
    /// As PNG or SVG, handed on as bytes.
    case picture(Output, Templates, Theme)
    /// In characters, without gnuplot.
    case text(TextPage)
  }

  /// One state of the curves.
  package enum Frame: Sendable {
    case picture([UInt8])
    case text([StyledText])
    /// It is in its window.
    case shown
  }

  private let easel: LiveEasel
  private let unit: TrainingUnit
  private let tongue: Tongue

  /// `show` gets each frame and `say` at most one sentence, both on the drawing thread.
  package init(
    on surface: Surface, unit: TrainingUnit = .epoch, tongue: Tongue = .english, program: String = "gnuplot",
    say: @escaping @Sendable (Bilingual) -> Void, show: @escaping @Sendable (Frame) -> Void = { _ in }
  ) {
    (self.unit, self.tongue) = (unit, tongue)
    easel = LiveEasel(surface: surface, program: program, unit: unit, tongue: tongue, say: say, show: show)
    easel.start()
  }

  deinit { easel.stop(drawingLast: false) }

  /// Adds the measures of one moment: `x` is an epoch (with a fraction) or a step.
  package func add(_ measures: [Progress.Measure], at x: Double) {
    easel.add(measures, at: x)
  }

  /// Adds what a training run reports. Of the steps of an epoch about a hundred are kept.
  package func listen(_ progress: Progress) {
    easel.listen(progress)
  }

  /// Draws the last state and ends the thread; waits at most as long as gnuplot is given. Later points are not drawn.
  package func finish() { easel.stop(drawingLast: true) }

  /// What has been gathered so far.
  package var plot: Plot { .training(easel.series, unit: unit, tongue: tongue, isRunning: true) }
}
