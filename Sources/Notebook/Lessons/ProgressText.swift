import Course
import Plotting
import Wording

/// What is done of each lesson, and how well the learner's confidence matched what happened.
struct ProgressText {
  let text: StyledText
  /// The learner's calibration, once there are guesses enough to draw one.
  let plot: Plot?

  init(_ notebook: Notebook) throws {
    let progress = notebook.shelf.progress()
    let catalogue = try notebook.shelf.catalogue()
    let tongue = notebook.tongue
    let columns = notebook.display.columns
    var lines: [StyledText] = []
    for entry in catalogue.entries {
      // A lesson that can't be read is told of in the menu.
      guard let steps = try? catalogue.lesson(entry.id).lesson.steps.count else { continue }
      let done = min(progress.doneCount(in: entry.id), steps)
      let mark = entry.call.padded(to: 4, at: .trailing) + "  "
      let tally = Self.bar(done, of: steps) + StyledText("  " + LessonWords.steps(done, of: steps)[tongue], .dim)
      lines += Self.rows(mark, entry.title[tongue], tally, columns: columns)
    }
    lines.append(StyledText())
    let calibration = Calibration(progress.guesses)
    lines += Self.sentences(calibration, tongue).flatMap { StyledText($0).filled(to: min(columns, 84)) }
    text = lines.joined(separator: "\n")
    plot = calibration.count < Calibration.fewest ? nil : try Self.plot(calibration, tongue)
  }

  /// A lesson's line; on a narrow screen how far it is stands below its title.
  private static func rows(_ mark: String, _ title: String, _ tally: StyledText, columns: Int) -> [StyledText] {
    let room = min(columns - 32, 50) + 6 - mark.displayWidth
    let gap = StyledText(String(repeating: " ", count: mark.displayWidth))
    let isNarrow = room < 28
    let titles = StyledText(title).filled(to: isNarrow ? max(12, columns - mark.displayWidth - 1) : room)
    var rows = titles.enumerated().map { ($0 == 0 ? StyledText(mark, .strong) : gap) + $1 }
    if isNarrow { return rows + [gap + tally] }
    let space = String(repeating: " ", count: max(0, room - (titles.first?.plain.displayWidth ?? 0)) + 2)
    rows[0] += StyledText(space) + tally
    return rows
  }

  private static func plot(_ calibration: Calibration, _ tongue: Tongue) throws -> Plot {
    try Plot.calibration(
      of: .learner, predicted: calibration.bands.map { ($0.confidence * 100).rounded() / 100 },
      observed: calibration.bands.map(\.share),
      counts: calibration.bands.map(\.count), error: calibration.expectedError, tongue: tongue)
  }

  private static func bar(_ done: Int, of count: Int) -> StyledText {
    let width = 10
    let filled = count == 0 ? 0 : done * width / count
    return StyledText(String(repeating: "#", count: filled), .good)
      + StyledText(String(repeating: ".", count: width - filled), .dim)
  }

  private static func sentences(_ calibration: Calibration, _ tongue: Tongue) -> [String] {
    guard let brier = calibration.brier else { return [LessonWords.noConfidence[tongue]] }
    guard calibration.count >= Calibration.fewest else {
      return [LessonWords.fewConfidences(calibration.count, of: Calibration.fewest)[tongue]]
    }
    return calibration.bands.map { band in
      LessonWords.confidence(
        Numeral.percent(band.confidence, places: 0), Numeral.percent(band.share, places: 0), band.count)[tongue]
    } + [LessonWords.brier(Numeral.significant(brier, digits: 2))[tongue]]
  }
}
