import Wording

extension StyledText {
  /// How many columns running text takes on a screen: longer lines are hard to read, and in the last column some
  /// terminals wrap.
  static func readingWidth(_ columns: Int) -> Int { min(columns - 1, 84) }

  /// Running text broken into lines for a screen of so many columns.
  func filledForReading(_ columns: Int) -> StyledText {
    filled(to: Self.readingWidth(columns)).joined(separator: "\n")
  }
}
