/// What one check saw of an answer, as facts; `CheckSentences` says them.
package enum CheckFact: Sendable, Equatable {
  /// `value` and `name` are the learner's, as text.
  case wrongNumber(value: String, isTooLarge: Bool?)
  case wrongText(value: String)
  case rounded(value: String)
  /// 100 times too large or too small: percent against share.
  case percent(value: String)
  case notEqual(left: String, right: String, places: Int)
  case wrongShape(found: String, wanted: String)
  case untrue(item: String)
  case shortOfBar(best: String, bar: String, reached: Int, needed: Int, seeds: Int)
  case shouldChange(name: String)
  case shouldStay(name: String)
  case failsElsewhere(name: String, value: String)
  case notUsed(name: String)
  case isBlank
  case missing(name: String)
  /// The answer uses a name that neither the lesson nor the answer defines.
  case unknownName(name: String)
  case notFinite(value: String)
  case wrongKind(found: String)
  case tookTooLong(seconds: Double)
  case stopped
  case noChecks
}
