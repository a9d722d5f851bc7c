import Wording

/// One thing that is wrong with a lesson, for its author.
package struct Finding: Sendable, Equatable {
  /// What is wrong, as facts. Sentences stand in `FindingSentences`.
  package enum Fact: Sendable, Equatable {
    // Reading a file
    case unreadable(CourseFault)
    case stepWithoutID
    case notAnID(String)
    case repeatedStep(String)
    case repeatedCell(String, String)
    case repeatedName(String)
    case unknownRole(String)
    case cellWithoutID(String)
    case emptyCell(String)
    case outsideStep
    case html
    case unknownComment(String)
    case memoWithoutSentence
    case itemWithoutName
    case choiceWithoutBox
    case choiceHoldsMore
    // The two languages
    case noChinese
    case machinePartInChinese(String)
    case stepsDiffer(english: [String], chinese: [String])
    case beatsDiffer(step: String, english: [String], chinese: [String])
    case namesDiffer(step: String, english: [String], chinese: [String])
    case hintsDiffer(step: String, english: Int, chinese: Int)
    case idsDiffer(english: String, chinese: String)
    // A step's parts
    case noSteps
    case secondTry(String)
    case judgesNothing(String)
    case unknownKind(String)
    case unknownWord(String)
    case commandWithoutColon(String)
    case noCheck(String)
    case noAccept(String)
    case fewHints(Int)
    case starterUnreadable
    case noReason(choice: Int)
    case noRightChoice
    case noReplies(String)
    case unknownReply(String)
    case rejectWithoutFeedback(String)
    case feedbackNeverUsed(String)
    case tooManyConfidences(Int)
    case unknownNeed(String)
    case noSuchSection(String)
    case numberMissing(String)
    case repeatedLesson(String)
    case sectionUncovered(String)
    case noSections
    // What running it shows
    case cellFails(String, Bilingual)
    case numberUnknown(String, Bilingual)
    case numberDiffers(written: String, computed: String)
    case predictionFails(String, Bilingual)
    case predictionUnknown(String, String)
    case acceptFails(Judgement.Verdict, Bilingual)
    case rejectPasses(String)
    case rejectGets(wanted: String, got: String?, Bilingual)
    case starterPasses
    case mutantPasses(String)
  }

  package let fact: Fact
  package let path: String
  package let line: Int

  package init(_ fact: Fact, path: String, line: Int) {
    self.fact = fact
    self.path = path
    self.line = line
  }

  /// The same under another path: that of the author's own folder instead of where it was unpacked.
  package func moved(from place: String, to other: String) -> Finding {
    guard path.hasPrefix(place) else { return self }
    return Finding(fact, path: other + path.dropFirst(place.count), line: line)
  }
}
