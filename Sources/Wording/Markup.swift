extension StringProtocol {
  /// The text as HTML and XML hold it, between tags and within double quotes.
  package var escapedForMarkup: String {
    reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }
}
