import Autograd
import Language
import Syntax
import Tensors
import Wording

/// The result of a cell as it is shown below it: numbers at a few significant digits, and of a tensor what it is.
struct Echo {
  let tongue: Tongue
  let digits: Int
  let columns: Int
  let session: Session

  /// A tensor of more numbers is written by its edges, as NumPy and PyTorch do.
  private static let summarised = 1000

  /// Where the note on a number begins: far enough right to read as a column of its own.
  private static let noteColumn = 38

  struct Result {
    let text: StyledText
    /// Whether only the edges of the value are shown.
    var isShortened = false
  }

  /// nil where there is nothing to show.
  func result(_ value: Value, source: SourceText) throws -> Result? {
    switch value {
    case .none: return try missingGradient(source).map { Result(text: $0) }
    case .object(let object):
      if let tensor = object as? TensorObject { return try result(tensor) }
      if let sentences = object.sentences {
        return Result(text: StyledText(sentences[tongue]).filledForReading(columns))
      }
      return Result(text: StyledText(try written(value)))
    default:
      guard let large = try LargeValue(value, digits: digits) else {
        return Result(text: StyledText(try written(value), .answer))
      }
      let note = (large.notes + [EchoWords.more]).map { $0[tongue] }.joined(separator: " · ")
      return Result(text: StyledText(large.text, .answer) + "\n" + StyledText(note, .dim), isShortened: true)
    }
  }

  private func written(_ value: Value) throws -> String {
    var writer = Writer(digits: digits)
    try writer.append(value)
    return writer.text
  }

  private func result(_ tensor: TensorObject) throws -> Result {
    let text = try written(.object(tensor))
    let variable = tensor.variable
    let isScalar = variable.shape.isEmpty
    var notes: [String] = []
    if let node = variable.history {
      notes.append(NotebookWords.fromOperations(Trace(of: node).stepSlots.count)[tongue])
    }
    if variable.requiresGradient { notes.append(NotebookWords.needsGradient[tongue]) }
    if isScalar, notes.isEmpty { return Result(text: StyledText(text, .answer)) }
    notes.insert(isScalar ? NotebookWords.scalar[tongue] : variable.shape.description, at: 0)
    let isShortened = variable.shape.elementCount > Self.summarised
    if isShortened { notes += (Figures(tensor.tensor).words + [EchoWords.more]).map { $0[tongue] } }
    let note = notes.joined(separator: " · ")
    if isScalar {
      return Result(text: StyledText(text.padded(to: Self.noteColumn), .answer) + StyledText(note, .dim))
    }
    return Result(text: StyledText(text, .answer) + "\n" + StyledText(note, .dim), isShortened: isShortened)
  }

  /// `w.grad` that is None says why; any other None says nothing, as in Python.
  private func missingGradient(_ source: SourceText) throws -> StyledText? {
    guard let last = try? Parser.parse(source).statements.last, case .expression(let expression) = last.kind,
      case .attribute(let owner, "grad", _) = expression.kind
    else { return nil }
    let name = source.text(of: owner.span)
    guard case .name(let plain) = owner.kind, case .object(let object)? = session[plain],
      let tensor = object as? TensorObject
    else { return StyledText("None") }
    let isWanted = tensor.variable.requiresGradient
    return StyledText((isWanted ? NotebookWords.notRun(name) : NotebookWords.wantsNoGradient(name))[tongue])
  }
}
