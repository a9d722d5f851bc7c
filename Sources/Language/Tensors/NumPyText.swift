import Tensors

/// A tensor as NumPy 2 prints it, with its precision of 8, width of 75 and threshold of 1000: `[1.   2.5  3.25]`.
struct NumPyText {
  private let tensor: Tensor
  private static let lineWidth = 75
  private let threshold: Int
  /// How many numbers both libraries write before only the edges are.
  static let usualThreshold = 1000
  private static let edge = 3

  init(_ tensor: Tensor, threshold: Int = usualThreshold) {
    self.tensor = tensor
    self.threshold = threshold
  }

  /// What `print` shows.
  var text: String {
    if tensor.shape.isEmpty { return NumPyElementFormat.scalar(tensor.element(at: 0), tensor.kind) }
    return layout(separator: " ", prefix: "", suffix: "")
  }

  /// What `repr` shows. Types that the numbers themselves show (float64, int64, bool) are left out.
  var representation: String {
    if tensor.shape.isEmpty {
      let name = tensor.kind == .real ? "np.float64(" : tensor.kind == .whole ? "np.int64(" : "np."
      return name + NumPyElementFormat.scalar(tensor.element(at: 0), tensor.kind) + (tensor.kind == .truth ? "_" : ")")
    }
    var extras: [String] = []
    if (tensor.count == 0 && tensor.shape != [0]) || tensor.count > threshold {
      extras.append("shape=\(tensor.shape)")
    }
    let isPixels = tensor.precision == .byte && tensor.kind == .whole
    if isPixels || tensor.count == 0 {
      let type = tensor.kind == .real ? "float64" : tensor.kind == .whole ? "int64" : "bool"
      extras.append("dtype=\(isPixels ? "uint8" : type)")
    }
    let text = "array(" + layout(separator: ", ", prefix: "array(", suffix: ")")
    guard !extras.isEmpty else { return text + ")" }
    let end = extras.joined(separator: ", ") + ")"
    let lastLine = text.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0
    let fits = lastLine + 1 + end.count + 1 <= Self.lineWidth
    return text + "," + (fits ? " " : "\n      ") + end
  }

  private func layout(separator: String, prefix: String, suffix: String) -> String {
    if tensor.count == 0 { return "[]" }
    var rows = Rows(
      format: NumPyElementFormat(shownElements(), tensor.kind), isSummarised: tensor.count > threshold,
      separator: separator)
    return rows.text(
      tensor, hanging: String(repeating: " ", count: prefix.count + 1), width: Self.lineWidth - suffix.count)
  }

  /// What decides on the width of the numbers: all of them, or those that a summary shows.
  private func shownElements() -> [Double] {
    guard tensor.count > threshold else { return tensor.doubles() }
    func edges(_ part: Tensor) -> [Double] {
      guard part.rank > 0 else { return [part.element(at: 0)] }
      return Self.places(part.shape[0], true).flatMap { place in
        place.map { edges(part.selected(axis: 0, index: $0)) } ?? []
      }
    }
    return edges(tensor)
  }

  /// The indices along an axis that are shown; nil stands for the dots.
  private static func places(_ size: Int, _ isSummarised: Bool) -> [Int?] {
    guard isSummarised, size > 2 * edge else { return (0..<size).map { $0 } }
    return (0..<edge).map { $0 } + [nil] + (size - edge..<size).map { $0 }
  }

  /// Brackets, separators and line breaks.
  private struct Rows {
    let format: NumPyElementFormat
    let isSummarised: Bool
    let separator: String

    mutating func text(_ part: Tensor, hanging: String, width: Int) -> String {
      let places = NumPyText.places(part.shape[0], isSummarised)
      if part.rank == 1 { return vector(part, places, hanging, width) }
      let trimmed = separator.last == " " ? String(separator.dropLast()) : separator
      let joint = trimmed + String(repeating: "\n", count: part.rank - 1) + hanging
      let rows = places.map { place in
        place.map { text(part.selected(axis: 0, index: $0), hanging: hanging + " ", width: width - 1) } ?? "..."
      }
      return "[" + rows.joined(separator: joint) + "]"
    }

    /// Words until the line is full; a bracket or separator must still fit behind the last.
    private func vector(_ part: Tensor, _ places: [Int?], _ hanging: String, _ width: Int) -> String {
      let room = width - max(separator.count - 1, 1)
      var done = ""
      var line = hanging
      for (position, place) in places.enumerated() {
        let word = place.map { format.text(part.element(at: [$0])) } ?? "..."
        if line.count + word.count > room && line.count > hanging.count {
          done += (line.last == " " ? String(line.dropLast()) : line) + "\n"
          line = hanging
        }
        line += word + (position < places.count - 1 ? separator : "")
      }
      return "[" + (done + line).dropFirst(hanging.count) + "]"
    }
  }
}
