import Tensors
import Wording

extension Sequential {
  /// The table that Keras 2 prints: every layer, the shape it gives and how many weights it has.
  package func summary() throws -> String {
    guard isBuilt, var shape = inputShape else { throw NeuralFault.notBuilt(method: "summary()") }
    let widths = [29, 26, 10]
    let total = widths.reduce(0, +)
    func row(_ cells: [String]) -> String {
      zip(cells, widths).map { (" " + $0).truncated(to: $1 - 1).padded(to: $1) }.joined()
    }
    var lines = ["Model: \"\(name.visibleControls)\"", String(repeating: "_", count: total)]
    lines.append(row(["Layer (type)", "Output Shape", "Param #"]))
    lines.append(String(repeating: "=", count: total))
    for (index, layer) in layers.enumerated() {
      shape = try layer.outputShape(for: shape)
      if index > 0 { lines.append(String(repeating: " ", count: total)) }
      lines.append(row([layer.label.description.visibleControls, shape.withBatch, String(layer.parameterCount)]))
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
