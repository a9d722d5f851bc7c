import Plotting
import Wording

/// What follows `:plot`, taken apart: what is to be drawn, how it is to look, and the file.
///
/// `loss w b log dark save "a file.png"`: words for the look stand after what is drawn, the file at the end.
struct PlotRequest: Equatable {
  /// What is left once all else is taken away.
  var text = ""
  var file: String?
  var theme: Theme?
  var size: Plot.Size?
  var isLog = false
  /// Every step instead of every epoch.
  var isRaw = false
  /// The weight of what was, in a running mean: 0 smooths nothing, 0.9 much.
  var smoothing: Double?

  /// Throws `NotebookFault.plotSize` or `.plotSmoothing`.
  init(_ line: String) throws {
    let (rest, file) = PlotRequest.split(line)
    self.file = file
    var words = rest.split(whereSeparator: \.isWhitespace).map(String.init)
    // `x + dark` is an expression to its end.
    while let word = words.last, !(words.dropLast().last?.last.map { "+-*/%@<>=&|^~.,([".contains($0) } ?? false),
      try take(word, after: words.dropLast().last, &words)
    {}
    // What is drawn is code: its own spaces stay as they are.
    text = words.isEmpty ? "" : PlotRequest.prefix(of: rest, words: words.count)
  }

  /// Takes the last word, and the one before it where both belong together; false if it is none of the look.
  private mutating func take(_ word: String, after name: String?, _ words: inout [String]) throws -> Bool {
    switch (name?.lowercased(), word.lowercased()) {
    case ("size"?, _), ("大小"?, _), ("尺寸"?, _):
      size = try PlotRequest.size(word)
      words.removeLast(2)
    case ("smooth"?, _), ("平滑"?, _):
      guard let share = Double(word), (0..<1).contains(share) else { throw NotebookFault.plotSmoothing(word) }
      smoothing = share
      words.removeLast(2)
    case (_, "dark"), (_, "深色"): (theme, _) = (.dark, words.removeLast())
    case (_, "light"), (_, "浅色"): (theme, _) = (.light, words.removeLast())
    case (_, "log"), (_, "对数"): (isLog, _) = (true, words.removeLast())
    case (_, "raw"), (_, "原始"): (isRaw, _) = (true, words.removeLast())
    case (_, "smooth"), (_, "平滑"): (smoothing, _) = (0.6, words.removeLast())
    default: return false
    }
    return true
  }

  /// The words for the look, for completion.
  static let words = ["save", "dark", "light", "log", "raw", "smooth", "size"]
  static let chineseWords = ["存到", "深色", "浅色", "对数", "原始", "平滑", "大小"]

  /// `1200x800`, in points of which 100 are an inch.
  private static func size(_ word: String) throws -> Plot.Size {
    let parts = word.lowercased().split(whereSeparator: { "x×*".contains($0) }).map { Int($0) }
    guard parts.count == 2, let width = parts[0], let height = parts[1], (100...4000).contains(width),
      (100...4000).contains(height)
    else { throw NotebookFault.plotSize(word) }
    return Plot.Size(width: width, height: height)
  }

  /// `losses save curve.png`: the file's name goes to the end of the line, and may stand in quotes.
  static func split(_ arguments: String) -> (expression: String, file: String?) {
    let words = arguments.split(separator: " ", omittingEmptySubsequences: false)
    guard let place = words.lastIndex(where: { $0 == "save" || $0 == "存到" }), place + 1 < words.count else {
      return (arguments, nil)
    }
    var file = words[(place + 1)...].joined(separator: " ").trimmed
    if file.count > 1, let quote = file.first, quote == "\"" || quote == "'", file.last == quote {
      file = String(file.dropFirst().dropLast())
    }
    return (words[..<place].joined(separator: " ").trimmed, file)
  }

  /// The beginning of a text up to the end of its nth word.
  private static func prefix(of text: String, words: Int) -> String {
    var left = words
    var wasSpace = true
    for index in text.indices {
      let isSpace = text[index].isWhitespace
      if isSpace, !wasSpace {
        left -= 1
        if left == 0 { return text[..<index].trimmed }
      }
      wasSpace = isSpace
    }
    return text.trimmed
  }

  /// The plot with the look that was asked for.
  func dressed(_ plot: Plot) -> Plot {
    var plot = plot
    if let theme { plot.theme = theme }
    if let size { plot.size = size }
    return plot
  }
}
