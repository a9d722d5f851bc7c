import Autograd
import Catalogue
import Tensors
import Wording

/// A tensor as PyTorch prints it: `tensor([1.0000, 2.5000], grad_fn=<MulBackward0>)`, with its precision of 4, width
/// of 80 and threshold of 1000.
struct TorchText {
  private let object: TensorObject
  private static let lineWidth = 80
  /// How many numbers are written before only the edges are.
  private let threshold: Int
  private static let edge = 3
  private static let prefix = "tensor("

  init(_ object: TensorObject, threshold: Int = NumPyText.usualThreshold) {
    self.object = object
    self.threshold = threshold
  }

  var text: String {
    let tensor = object.tensor
    let indent = Self.prefix.count
    var body = Self.prefix
    if tensor.count == 0 {
      body += "[]"
    } else {
      let isSummarised = tensor.count > threshold
      let format = TorchElementFormat(Self.shown(tensor, isSummarised), tensor.kind)
      body += Self.rows(tensor, indent: indent, format, isSummarised)
    }
    var line = (body.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0) + 2
    for note in notes(tensor) {
      if line + note.count + 2 > Self.lineWidth {
        body += ",\n" + String(repeating: " ", count: indent) + note
        line = indent + note.count
      } else {
        body += ", " + note
        line += note.count + 2
      }
    }
    return body + ")"
  }

  private func notes(_ tensor: Tensor) -> [String] {
    var notes: [String] = []
    if tensor.count == 0 {
      if tensor.rank != 1 { notes.append("size=\(tensor.shape)") }
      if tensor.kind != .real { notes.append("dtype=torch.\(tensor.kind == .whole ? "int64" : "bool")") }
    } else if tensor.precision == .byte && tensor.kind == .whole {
      notes.append("dtype=torch.uint8")
    }
    if let node = object.variable.history {
      notes.append("grad_fn=<\(node.torchName)>")
    } else if object.variable.requiresGradient {
      notes.append("requires_grad=True")
    }
    return notes
  }

  private static func places(_ size: Int, _ isSummarised: Bool) -> [Int?] {
    guard isSummarised, size > 2 * edge else { return (0..<size).map { $0 } }
    return (0..<edge).map { $0 } + [nil] + (size - edge..<size).map { $0 }
  }

  private static func shown(_ tensor: Tensor, _ isSummarised: Bool) -> [Double] {
    guard isSummarised, tensor.rank > 0 else { return tensor.doubles() }
    return places(tensor.shape[0], true).flatMap { place in
      place.map { shown(tensor.selected(axis: 0, index: $0), true) } ?? []
    }
  }

  private static func rows(_ tensor: Tensor, indent: Int, _ format: TorchElementFormat, _ isSummarised: Bool) -> String
  {
    guard let size = tensor.shape.first else { return format.text(tensor.element(at: 0)) }
    let places = places(size, isSummarised)
    if tensor.rank == 1 {
      let perLine = max(1, (lineWidth - indent) / (format.width + 2))
      let words = places.map { place in place.map { format.text(tensor.element(at: [$0])) } ?? " ..." }
      let lines = stride(from: 0, to: words.count, by: perLine).map {
        words[$0..<min($0 + perLine, words.count)].joined(separator: ", ")
      }
      return "[" + lines.joined(separator: ",\n" + String(repeating: " ", count: indent + 1)) + "]"
    }
    let slices = places.map { place in
      place.map { rows(tensor.selected(axis: 0, index: $0), indent: indent + 1, format, isSummarised) } ?? "..."
    }
    let joint = "," + String(repeating: "\n", count: tensor.rank - 1) + String(repeating: " ", count: indent + 1)
    return "[" + slices.joined(separator: joint) + "]"
  }
}

/// How PyTorch writes the numbers of one tensor: all alike, with four digits after the point, none where all are whole.
struct TorchElementFormat {
  private enum Style {
    case whole
    case truth
    /// Real numbers without decimals: `1.`
    case rounded
    case fixed
    case scientific
  }

  private let style: Style
  let width: Int

  init(_ values: [Double], _ kind: Tensor.Kind) {
    guard kind == .real else {
      let style: Style = kind == .truth ? .truth : .whole
      self.style = style
      width = values.map { Self.text($0, style).count }.max() ?? 1
      return
    }
    let counted = values.filter { $0.isFinite && $0 != 0 }
    let largest = counted.map(\.magnitude).max() ?? 1
    let smallest = counted.map(\.magnitude).min() ?? 1
    let areWhole = counted.allSatisfy { $0 == $0.rounded(.up) }
    let isWide = largest / smallest > 1000 || largest > 1e8 || (!areWhole && smallest < 1e-4)
    let style: Style = counted.isEmpty ? .rounded : isWide ? .scientific : areWhole ? .rounded : .fixed
    self.style = style
    width = max(1, counted.map { Self.text($0, style).count }.max() ?? 1)
  }

  func text(_ value: Double) -> String { Self.text(value, style).padded(to: width, at: .trailing) }

  private static func text(_ value: Double, _ style: Style) -> String {
    if style == .truth { return value != 0 ? "True" : "False" }
    if !value.isFinite { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
    switch style {
    case .whole: return Int(exactly: value).map(String.init) ?? "\(value)"
    case .rounded: return Numeral.fixed(value, places: 0) + "."
    case .fixed, .truth: return Numeral.fixed(value, places: 4)
    case .scientific: return (try? Formatting.format(.float(value), ".4e")) ?? "\(value)"
    }
  }
}
