import Catalogue
import Course
import Wording

/// The lessons that teach something: those its card names, else those whose code uses it.
struct TeachingLessons {
  /// At most this many are named, the first of the course.
  private static let most = 3

  private let catalogue: LessonCatalogue

  init(_ catalogue: LessonCatalogue) { self.catalogue = catalogue }

  /// `4 Backward: …` by number and title; none for what is an everyday word of Python.
  func lessons(for card: Card) -> [LessonCatalogue.Entry] {
    let own = catalogue.entries.filter { $0.pack == nil }
    let declared = Set(card.lessons.compactMap { Int($0.prefix { $0.isNumber }) })
    if !declared.isEmpty { return Array(own.filter { declared.contains($0.number) }.prefix(Self.most)) }
    if card.group == .language { return [] }
    return Array(own.lazy.filter { uses($0, card.name) }.prefix(Self.most))
  }

  private func uses(_ entry: LessonCatalogue.Entry, _ name: String) -> Bool {
    guard let lesson = try? catalogue.lesson(entry.id).lesson else { return false }
    return lesson.steps.flatMap(\.runCells).map(\.source).contains { $0.holds(word: name) }
  }
}

extension String {
  /// Whether it holds the word between other characters than those of names.
  fileprivate func holds(word: String) -> Bool {
    var rest = self[...]
    while let found = rest.firstRange(of: word) {
      func isPart(_ character: Character?) -> Bool {
        character.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
      }
      let before = found.lowerBound > startIndex ? self[index(before: found.lowerBound)] : nil
      let after = found.upperBound < endIndex ? self[found.upperBound] : nil
      if !isPart(before), !isPart(after) { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }
}
