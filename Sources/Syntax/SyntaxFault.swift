import Wording

/// What can be wrong with a text, as facts. The sentences stand in `SyntaxFault+Sentences.swift`.
package enum SyntaxFault: Equatable, Sendable {
  // What the bytes hold.
  case notUnicode(byte: UInt8)
  case nullCharacter
  /// Full-width punctuation, curly quotes, `×`, `≤` …: characters that look like some of Python's. `line` is the whole
  /// line as it was meant, where more than these stand in it.
  case lookalike(typed: String, meant: String, line: String?)
  /// A space that is not the space bar's: U+3000, U+00A0 …
  case foreignSpace(codePoint: String)
  case invisible(codePoint: String)
  /// A letter that Python would turn into another one (ℝ, ﬁ, 𝑥), so that two spellings would be one name.
  case stylisticLetter(typed: String)
  case unknownCharacter(typed: String)

  // Numbers and strings.
  case brokenNumber(typed: String)
  case leadingZero(typed: String)
  case digitOutOfBase(digit: String, prefix: String)
  case numberRunsIntoName(number: String, name: String)
  case integerTooLarge(digits: Int)
  /// `curly` is the quote that was typed where the closing one should stand.
  case unterminatedString(quote: String, curly: String?)
  case unterminatedTripleString(quote: String)
  case shortEscape(typed: String, digits: Int)
  case escapeOutOfRange(typed: String)
  case unknownCharacterName(String)
  case backslashInside
  case backslashAtEnd

  // f-strings.
  case emptyField
  case unclosedField
  case loneBrace
  case badConversion(typed: String)

  // Lines and brackets.
  case unexpectedIndent
  case unindentMismatch
  case inconsistentTabs
  /// A block must follow `keyword` of line `line`.
  case expectedBlock(after: String, line: Int)
  case unclosedBracket(String)
  case mismatchedBracket(closing: String, opening: String, line: Int)
  case unopenedBracket(String)
  case tooManyBrackets(limit: Int)
  case tooManyBlocks(limit: Int)
  case nestedTooDeep(limit: Int)
  case expressionTooLong(limit: Int)

  // What stands where. `found` is nil at the end of a line.
  case expectedValue(found: String?)
  case expectedName(found: String?)
  case expected(String, found: String?)
  case unexpected(found: String?)
  /// A value right behind a statement that is whole without it.
  case valueAfterValue(found: String)
  /// A `:` behind a statement that has no block.
  case strayColon
  case missingComma
  case missingColon(after: String)
  case keywordAsName(String)
  case conditionalWithoutElse
  case notNeedsParentheses
  case lambdaNeedsParentheses
  case blockOnOneLine(String)
  case withoutIf(String)

  // Assignment.
  case assignmentAsCondition
  case assignmentAsValue
  case invalidTarget(Target, Placing)
  case assignmentToConstant(String)

  // Calls and functions.
  case positionalAfterKeyword
  case repeatedKeyword(String)
  case keywordIsExpression
  case generatorNeedsParentheses
  case repeatedParameter(String)
  case parameterWithoutDefault(String)
  case outsideFunction(String)
  case outsideLoop(String)

  // Habits from other languages.
  case elseIf
  case foreignOperator(typed: String, meant: String)
  case exclamationAsNot
  case increment(typed: String)

  case refused(RefusedFeature)

  /// What stands where only a name, `x.y`, `x[i]` or a tuple or list of them may.
  package enum Target: Equatable, Sendable {
    case literal, call, comparison, operation, conditional, lambda, formatted, display, comprehension, several
  }

  package enum Placing: Equatable, Sendable {
    case assign, augment, delete, loop
  }

  /// Whether a bracket, or the brace of an f-string's field, waits for its closing one.
  var isUnclosed: Bool {
    switch self {
    case .unclosedBracket, .unclosedField: true
    default: false
    }
  }
}
