import Tensors
import Wording

extension String {
  /// Without spaces at its end.
  fileprivate var trimmed: String { String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)]) }
}

extension Sequential {
  /// The table that Keras 2 prints: every layer, the shape it gives and how many weights it has.
  package func summary() throws -> String {
    var shape = inputShape
    let widths = [28, 26, 10]
    let total = widths.reduce(1, +)
    func row(_ cells: [String]) -> String {
      var line = " "
      for (cell, width) in zip(cells, widths) { line += cell.truncated(to: width - 1).padded(to: width) }
      return line.trimmed
    }
    var lines = ["Model: \"\(name.visibleControls)\"", String(repeating: "_", count: total)]
    lines.append(row(["Layer (type)", "Output Shape", "Param #"]))
    lines.append(String(repeating: "=", count: total))
    for layer in layers {
      shape = try shape.map { try layer.outputShape(for: $0) }
      let count = shape == nil ? "unbuilt" : String(layer.parameterCount)
      lines.append(row([layer.label.description.visibleControls, shape?.withBatch ?? "?", count]))
      lines.append("")
    }
    lines.append(String(repeating: "=", count: total))
    lines.append("Total params: \(parameterCount) (\(Self.size(parameterCount * 4)))")
    lines.append("Trainable params: \(parameterCount) (\(Self.size(parameterCount * 4)))")
    lines.append("Non-trainable params: 0 (0.00 Byte)")
    lines.append(String(repeating: "_", count: total))
    return lines.joined(separator: "\n")
  }

  /// Bytes as Keras writes them.
  private static func size(_ bytes: Int) -> String {
    var value = Double(bytes)
    for unit in ["Byte", "KB", "MB", "GB"] {
      if value < 1024 { return Numeral.fixed(value, places: 2) + " " + unit }
      value /= 1024
    }
    return Numeral.fixed(value, places: 2) + " TB"
  }
}
