import Autograd
import Language
import Syntax
import Tensors
import Wording

/// The result of a cell as it is shown below it: numbers at a few significant digits, and of a tensor what it is.
struct Echo {
  let tongue: Tongue
  let digits: Int
  let session: Session

  /// Where the note on a number begins: far enough right to read as a column of its own.
  private static let noteColumn = 38

  /// nil where there is nothing to show.
  func text(_ value: Value, source: SourceText) throws -> StyledText? {
    switch value {
    case .none: return try missingGradient(source)
    case .object(let object):
      if let tensor = object as? TensorObject { return try text(tensor) }
      if let sentences = object.sentences { return StyledText(sentences[tongue]) }
      return StyledText(try written(value))
    default: return StyledText(try written(value), .answer)
    }
  }

  private func written(_ value: Value) throws -> String {
    var writer = Writer(digits: digits)
    try writer.append(value)
    return writer.text
  }

  private func text(_ tensor: TensorObject) throws -> StyledText {
    let text = try written(.object(tensor))
    let variable = tensor.variable
    let isScalar = variable.shape.isEmpty
    var notes: [String] = []
    if let node = variable.history {
      notes.append(NotebookWords.fromOperations(Trace(of: node).stepSlots.count)[tongue])
    }
    if variable.requiresGradient { notes.append(NotebookWords.needsGradient[tongue]) }
    if isScalar, notes.isEmpty { return StyledText(text, .answer) }
    notes.insert(isScalar ? NotebookWords.scalar[tongue] : variable.shape.description, at: 0)
    let note = notes.joined(separator: " · ")
    if isScalar {
      return StyledText(text.padded(to: Self.noteColumn), .answer) + StyledText(note, .dim)
    }
    return StyledText(text, .answer) + "\n" + StyledText(note, .dim)
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
