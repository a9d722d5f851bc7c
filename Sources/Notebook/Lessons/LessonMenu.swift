import Course
import Wording

/// The lessons as a list: number, title, minutes, and how each stands; then the routes, and how to begin.
struct LessonMenu {
  private let notebook: Notebook
  private let catalogue: LessonCatalogue
  private let progress: CourseProgress
  private let next: LessonCatalogue.Entry?
  private let tongue: Tongue
  private let columns: Int

  init(_ notebook: Notebook) throws {
    self.notebook = notebook
    catalogue = try notebook.shelf.catalogue()
    progress = notebook.shelf.progress()
    next = try notebook.nextLesson()
    tongue = notebook.tongue
    columns = notebook.display.columns
  }

  /// All lessons, the routes through them, and how to begin.
  var menu: StyledText {
    var lines = [StyledText(LessonWords.lessons[tongue], .title)]
    lines += catalogue.entries.filter { $0.pack == nil }.flatMap(self.lines)
    for pack in catalogue.packs {
      lines += [StyledText(), StyledText(LessonWords.pack(pack)[tongue], .title)]
      lines += catalogue.entries.filter { $0.pack == pack }.flatMap(self.lines)
    }
    lines += [StyledText(), StyledText(LessonWords.routes[tongue], .title)] + routes
    lines += [StyledText()] + StyledText(LessonWords.howToStart(next)[tongue], .dim).filled(to: min(columns, 84))
    lines += unreadable
    return lines.joined(separator: "\n")
  }

  /// The lessons whose title, id or number holds a word; all of them for an empty one.
  func list(holding word: String) -> StyledText {
    guard !word.isEmpty else { return menu }
    let wanted = word.lowercased()
    let found = catalogue.entries.filter { entry in
      [entry.id.lowercased(), entry.title.english.lowercased(), entry.title.chinese.lowercased()]
        .contains { $0.contains(wanted) } || entry.call == wanted
    }
    guard !found.isEmpty else { return StyledText(LessonWords.none[tongue]) }
    return found.flatMap(lines).joined(separator: "\n")
  }

  // MARK: Lessons

  /// The widest that a title gets beside the minutes; a screen that leaves less than this gets them below it.
  private static let titleWidth = (least: 32, most: 52)

  private func lines(_ entry: LessonCatalogue.Entry) -> [StyledText] {
    let mark = entry.call.padded(to: 4, at: .trailing) + "  "
    let minutes = LessonWords.minutes(entry.minutes)[tongue]
    let standing = standing(of: entry)
    let title = StyledText(entry.title[tongue])
    // The minutes of all lessons stand below each other.
    let beside = min(columns - 28, Self.titleWidth.most) + 6 - mark.displayWidth
    guard beside >= Self.titleWidth.least else {
      let gap = StyledText(String(repeating: " ", count: min(mark.displayWidth, columns / 2)))
      let below = StyledText(minutes, .dim) + (standing.isEmpty ? standing : "   " + standing)
      let titles = title.filled(to: max(12, columns - mark.displayWidth - 1))
      return titles.enumerated().map { ($0 == 0 ? StyledText(mark, .strong) : gap) + $1 } + [gap + below]
        + leftOpen(in: entry, gap)
    }
    let titles = title.filled(to: beside)
    let first =
      StyledText(mark, .strong) + (titles.first ?? title)
      + StyledText(String(repeating: " ", count: max(0, beside - (titles.first?.plain.displayWidth ?? 0))))
      + StyledText(minutes.padded(to: 8, at: .trailing), .dim)
      + (standing.isEmpty ? standing : "   " + standing)
    let gap = StyledText(String(repeating: " ", count: mark.displayWidth))
    return [first] + titles.dropFirst().map { gap + $0 } + leftOpen(in: entry, gap)
  }

  /// Below a lesson that was finished with steps passed over.
  private func leftOpen(in entry: LessonCatalogue.Entry, _ gap: StyledText) -> [StyledText] {
    guard progress.finishedLessons.contains(entry.id), let count = notebook.stepCount(of: entry) else { return [] }
    let left = count.all - count.done
    return left > 0 ? [gap + StyledText(LessonWords.stepsLeftOpen(left)[tongue], .dim)] : []
  }

  private func standing(of entry: LessonCatalogue.Entry) -> StyledText {
    if progress.place?.lesson == entry.id {
      let words = notebook.stepCount(of: entry).map { LessonWords.begun($0.done, of: $0.all) } ?? LessonWords.open
      return StyledText(words[tongue], .strong)
    }
    if progress.finishedLessons.contains(entry.id) { return StyledText(LessonWords.done[tongue], .good) }
    if next?.id == entry.id { return StyledText(LessonWords.next[tongue], .strong) }
    return progress.steps[entry.id] == nil ? StyledText() : StyledText(LessonWords.open[tongue], .dim)
  }

  // MARK: Routes

  /// One step, then the routes that differ in the lessons there are, each with the time that it still takes.
  private var routes: [StyledText] {
    var seen: Set<[Int]> = []
    var rows = [(LessonWords.fiveMinutes[tongue], LessonWords.oneStep[tongue], "")]
    for route in LessonCatalogue.Route.allCases {
      let entries = catalogue.entries(on: route)
      guard seen.insert(entries.map(\.number)).inserted else { continue }
      let left = entries.filter { !progress.finishedLessons.contains($0.id) }.reduce(0) { $0 + $1.minutes }
      let time = left == 0 ? LessonWords.done : LessonWords.minutesLeft(left)
      rows.append((route.name[tongue], LessonWords.numbers(entries.map(\.number))[tongue], time[tongue]))
    }
    let width = rows.map(\.0.displayWidth).max() ?? 0
    let middle = rows.dropFirst().map(\.1.displayWidth).max() ?? 0
    return rows.flatMap { name, lessons, time in
      let head = StyledText("      \(name.padded(to: width))   ", .strong)
      let tail = StyledText(time.isEmpty ? "" : "   " + time, .dim)
      let room = columns - 9 - width
      if max(lessons.displayWidth, middle) + tail.plain.displayWidth <= room {
        return [head + StyledText(time.isEmpty ? lessons : lessons.padded(to: middle)) + tail]
      }
      let lines = StyledText(time.isEmpty ? lessons : "\(lessons)   \(time)").filled(to: max(16, room))
      return lines.enumerated().map {
        ($0 == 0 ? head : StyledText(String(repeating: " ", count: min(9 + width, columns / 2)))) + $1
      }
    }
  }

  private var unreadable: [StyledText] {
    catalogue.findings.map { finding in
      StyledText("\(LessonWords.unreadable[tongue]) \(finding.path)", .warning)
    }
  }
}
