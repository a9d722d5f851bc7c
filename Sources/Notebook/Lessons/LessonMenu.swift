import Course
import Wording

/// The lessons as a list: number, title, minutes, and how each stands.
struct LessonMenu {
  private let catalogue: LessonCatalogue
  private let progress: CourseProgress
  private let next: LessonCatalogue.Entry?
  private let tongue: Tongue
  private let columns: Int

  init(_ notebook: Notebook) throws {
    catalogue = try notebook.shelf.catalogue()
    progress = notebook.shelf.progress()
    next = try notebook.nextLesson()
    tongue = notebook.tongue
    columns = notebook.display.columns
  }

  /// All lessons, the routes through them, and how to begin.
  var menu: StyledText {
    var lines = [StyledText(LessonWords.lessons[tongue], .title)] + catalogue.entries.map(line)
    lines += [StyledText(), StyledText(LessonWords.routes[tongue], .title)] + routes
    lines += [StyledText()] + StyledText(LessonWords.howToStart[tongue], .dim).filled(to: min(columns, 84))
    lines += unreadable
    return lines.joined(separator: "\n")
  }

  /// The lessons whose title, id or number holds a word; all of them for an empty one.
  func list(holding word: String) -> StyledText {
    guard !word.isEmpty else { return menu }
    let wanted = word.lowercased()
    let found = catalogue.entries.filter { entry in
      [entry.id, entry.title.english.lowercased(), entry.title.chinese.lowercased()].contains { $0.contains(wanted) }
        || String(entry.number) == wanted
    }
    guard !found.isEmpty else { return StyledText(LessonWords.none[tongue]) }
    return found.map(line).joined(separator: "\n")
  }

  private func line(_ entry: LessonCatalogue.Entry) -> StyledText {
    let title = entry.title[tongue]
    let room = max(12, min(columns - 28, 52))
    let number = StyledText(String(entry.number).padded(to: 4, at: .trailing) + "  ", .strong)
    let minutes = StyledText(
      LessonWords.minutes(entry.minutes)[tongue].padded(to: 8, at: .trailing), .dim)
    let standing = standing(of: entry)
    return number + StyledText(title.truncated(to: room).padded(to: room)) + minutes
      + (standing.isEmpty ? standing : "   " + standing)
  }

  private func standing(of entry: LessonCatalogue.Entry) -> StyledText {
    if progress.place?.lesson == entry.id { return StyledText(LessonWords.open[tongue], .strong) }
    if progress.finishedLessons.contains(entry.id) { return StyledText(LessonWords.done[tongue], .good) }
    if next?.id == entry.id { return StyledText(LessonWords.next[tongue], .strong) }
    return progress.steps[entry.id] == nil ? StyledText() : StyledText(LessonWords.open[tongue], .dim)
  }

  /// The routes that differ in the lessons there are.
  private var routes: [StyledText] {
    var seen: Set<[Int]> = []
    return LessonCatalogue.Route.allCases.compactMap { route in
      let entries = catalogue.entries(on: route)
      guard seen.insert(entries.map(\.number)).inserted else { return nil }
      let numbers = entries.map { String($0.number) }.joined(separator: " → ")
      return StyledText("      \(route.name[tongue].padded(to: 14))", .strong) + StyledText(numbers)
    }
  }

  private var unreadable: [StyledText] {
    catalogue.findings.map { finding in
      StyledText("\(LessonWords.unreadable[tongue]) \(finding.path)", .warning)
    }
  }
}
