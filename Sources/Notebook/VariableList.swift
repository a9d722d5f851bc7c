import Autograd
import Language
import Tensors
import Wording

extension Notebook {
  /// The learner's variables as a table: name, type, size, memory, and a short look at the value; then what they take
  /// together.
  func variableList() -> StyledText {
    var all = MemorySize()
    let rows = session.names.filter { !$0.hasPrefix("_") }.compactMap { name -> [String]? in
      guard let value = session[name] else { return nil }
      var memory = MemorySize()
      memory.add(value)
      all.add(value)
      return [name, value.typeName, size(of: value), Numeral.bytes(memory.bytes), look(at: value)]
    }
    guard !rows.isEmpty else { return StyledText(NotebookWords.noVariables[tongue]) }
    let widths = (0..<4).map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
    let total = StyledText(NotebookWords.total(Numeral.bytes(all.bytes))[tongue], .dim)
    return (rows.flatMap { lines($0, widths) } + [total]).joined(separator: "\n")
  }

  /// The value stands beside the rest, or is left out where there is no room; on a narrow screen all of it stands below
  /// the name.
  private func lines(_ row: [String], _ widths: [Int]) -> [StyledText] {
    let isStacked = widths.reduce(9, +) > display.columns
    let name = StyledText(isStacked ? row[0] : row[0].padded(to: widths[0]), .strong)
    var line =
      (isStacked ? StyledText("  ") : name + "   ") + StyledText(row[1].padded(to: widths[1]), .dim)
      + StyledText("   " + row[2].padded(to: widths[2]))
      + StyledText("   " + row[3].padded(to: widths[3], at: .trailing), .dim)
    let room = display.columns - line.plain.displayWidth - 3
    if !row[4].isEmpty, room >= min(8, row[4].displayWidth) { line += StyledText("   " + row[4].truncated(to: room)) }
    return isStacked ? [name, line] : [line]
  }

  private func size(of value: Value) -> String {
    switch value {
    case .object(let object):
      if let tensor = object as? TensorObject { return tensor.variable.shape.description }
      return ((try? object.length()) ?? nil).map(String.init) ?? ""
    case .list(let list): return String(list.elements.count)
    case .tuple(let tuple): return String(tuple.elements.count)
    case .dictionary(let dictionary): return String(dictionary.count)
    default: return ""
    }
  }

  /// The value on one line, where it is short enough to say something there.
  private func look(at value: Value) -> String {
    // Writing out a million numbers to show twenty of them would take seconds.
    guard isSmall(value) else { return "" }
    var writer = Writer(digits: digits)
    guard (try? writer.append(value)) != nil else { return "" }
    return writer.text.contains("\n") ? "" : writer.text.visibleControls
  }

  private func isSmall(_ value: Value) -> Bool {
    switch value {
    case .list(let list): list.elements.count <= 20 && list.elements.allSatisfy(isPlain)
    case .tuple(let tuple): tuple.elements.count <= 20 && tuple.elements.allSatisfy(isPlain)
    case .dictionary(let dictionary): dictionary.count <= 20 && dictionary.values.allSatisfy(isPlain)
    case .string(let text): text.string.utf8.count < 1000
    case .set(let set): set.count <= 20
    case .object(let object): (object as? TensorObject).map { $0.variable.shape.elementCount <= 10 } ?? false
    case .function: false
    default: true
    }
  }

  private func isPlain(_ value: Value) -> Bool {
    switch value {
    case .none, .truth, .integer, .float: true
    case .string(let text): text.string.utf8.count < 200
    default: false
    }
  }
}

extension Session {
  var builtinNames: [String] { Array(machine.builtins.keys) }
}
