import Course
import Wording

/// What is done of each lesson, and how well the learner's confidence matched what happened.
struct ProgressText {
  let text: StyledText

  init(_ notebook: Notebook) throws {
    let progress = notebook.shelf.progress()
    let catalogue = try notebook.shelf.catalogue()
    let tongue = notebook.tongue
    let room = max(12, min(notebook.display.columns - 44, 44))
    var lines = try catalogue.entries.map { entry in
      let steps = try catalogue.lesson(entry.id).lesson.steps.count
      let done = min(progress.doneCount(in: entry.id), steps)
      let number = StyledText(String(entry.number).padded(to: 4, at: .trailing) + "  ", .strong)
      return number + StyledText(entry.title[tongue].truncated(to: room).padded(to: room)) + "  "
        + Self.bar(done, of: steps) + StyledText("  " + LessonWords.steps(done, of: steps)[tongue], .dim)
    }
    lines.append(StyledText())
    lines += Self.calibration(Calibration(progress.guesses), tongue).flatMap {
      StyledText($0).filled(to: min(notebook.display.columns, 84))
    }
    text = lines.joined(separator: "\n")
  }

  private static func bar(_ done: Int, of count: Int) -> StyledText {
    let width = 10
    let filled = count == 0 ? 0 : done * width / count
    return StyledText(String(repeating: "#", count: filled), .good)
      + StyledText(String(repeating: ".", count: width - filled), .dim)
  }

  private static func calibration(_ calibration: Calibration, _ tongue: Tongue) -> [String] {
    guard let brier = calibration.brier else { return [LessonWords.noConfidence[tongue]] }
    return calibration.bands.map { band in
      LessonWords.confidence(
        Numeral.percent(band.confidence, places: 0), Numeral.percent(band.share, places: 0), band.count)[tongue]
    } + [LessonWords.brier(Numeral.significant(brier, digits: 2))[tongue]]
  }
}
