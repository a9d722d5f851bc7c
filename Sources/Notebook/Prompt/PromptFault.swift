import Wording

/// What can't be had at the prompt, as facts.
package enum PromptFault: Error, Sendable, Equatable {
  /// `Out[9]`, with the numbers that there are.
  case noResult(String, kept: [Int])
  /// `:history` was asked for a word that nothing holds.
  case noHistory(String)
  /// `:history` was asked for cells that there are not.
  case noCells(String)
  case nothingLong
  case unknownSetting(String, nearest: String?)
  /// A value that a setting doesn't take, and what it takes.
  case badSetting(Setting, String)
  /// A pack's lesson may not change what is kept for good.
  case settingsRefused
}
