import Autograd
import Language
import Tensors
import Wording

/// What was too long for a glance: `:more` shows it whole.
enum LongOutput {
  case value(Value)
  case text(StyledText)

  /// Rows from which an output counts as long.
  static let rows = 22
  /// Numbers of a tensor and parts of a list that are written out.
  private static let most = 100_000

  func text(_ tongue: Tongue, digits: Int) throws -> StyledText {
    guard case .value(let value) = self else {
      guard case .text(let text) = self else { return StyledText() }
      return text
    }
    if case .object(let object) = value, let tensor = object as? TensorObject,
      tensor.variable.shape.elementCount > Self.most
    {
      let total = tensor.variable.shape.elementCount
      let start = (0..<Self.most).map { Float(tensor.tensor.element(at: $0)) }
      let first = try Tensor.from(start, [Self.most], kind: tensor.tensor.kind)
      var writer = Writer(digits: digits, summarises: false)
      try writer.append(.object(TensorObject(Variable(first), tensor.family)))
      return StyledText(writer.text) + "\n" + StyledText(EchoWords.cut(Self.most, of: total)[tongue], .dim)
    }
    var writer = Writer(digits: digits, summarises: false)
    if case .string(let text) = value { return StyledText(text.string.visibleControls) }
    try writer.append(value)
    return StyledText(writer.text)
  }
}

/// What an entry has shown so far, for `:more`; the beginning of it, where a program prints without end.
struct ShownText {
  private var pieces: [StyledText] = []
  private var length = 0
  private(set) var rows = 0
  private static let longest = 1 << 20

  mutating func take(_ output: CellOutput) {
    guard length < Self.longest else { return }
    switch output {
    case .text(let text), .fault(let text): add(text + "\n")
    case .printed(let text): add(StyledText(text.visibleControls))
    case .page, .article, .plot: break
    }
  }

  private mutating func add(_ text: StyledText) {
    pieces.append(text)
    for run in text.runs {
      length += run.text.utf8.count
      rows += run.text.utf8.count { $0 == UInt8(ascii: "\n") }
    }
  }

  /// Without the last newline.
  var text: StyledText {
    var lines = pieces.joined().lines
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
