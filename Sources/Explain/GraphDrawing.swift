import Autograd
import Catalogue
import Tensors
import Wording

/// The computation that led to a value, drawn for a terminal.
///
/// Leaves stand on the left, one a line; each op stands right of its operands, on the line between them. A value that
/// is used again is drawn once and referred to afterwards by its number: `(3)`.
package struct GraphDrawing {
  private let trace: Trace
  /// What to call a leaf: the name of the variable that holds it, where there is one.
  private let name: (Node) -> String?
  private var drawn: [Int: Int] = [:]
  private let usedAgain: Set<Int>
  private var nextNumber = 0

  private struct Block {
    var lines: [String]
    /// The line on which the value leaves to the right.
    var exit: Int
  }

  private init(_ trace: Trace, _ name: @escaping (Node) -> String?) {
    self.trace = trace
    self.name = name
    var uses: [Int: Int] = [:]
    for slot in trace.stepSlots { for operand in trace.operandSlots(slot) { uses[operand, default: 0] += 1 } }
    usedAgain = Set(uses.filter { $0.value > 1 && trace.nodes[$0.key].op != nil }.keys)
  }

  /// The drawing as lines, at most `columns` wide; a computation too wide or too long for that is a numbered list of
  /// its steps.
  package static func lines(
    _ trace: Trace, columns: Int, name: @escaping (Node) -> String?
  ) -> [String] {
    var drawing = GraphDrawing(trace, name)
    if trace.stepSlots.count <= 40 {
      let block = drawing.block(trace.outputSlot, depth: 0)
      if block.lines.allSatisfy({ $0.displayWidth <= columns }) {
        return block.lines.map { line in String(line.reversed().drop(while: { $0 == " " }).reversed()) }
      }
    }
    return drawing.list()
  }

  private mutating func block(_ slot: Int, depth: Int) -> Block {
    let node = trace.nodes[slot]
    guard node.op != nil else { return Block(lines: [label(slot)], exit: 0) }
    if let number = drawn[slot] { return Block(lines: ["(\(number))"], exit: 0) }
    var blocks = trace.operandSlots(slot).map { block($0, depth: depth + 1) }
    var text = label(slot)
    if usedAgain.contains(slot) {
      nextNumber += 1
      drawn[slot] = nextNumber
      text += " (\(nextNumber))"
    }
    if blocks.count == 1 {
      for line in blocks[0].lines.indices where line == blocks[0].exit { blocks[0].lines[line] += " ── \(text)" }
      return blocks[0]
    }
    return joined(blocks, text)
  }

  /// Blocks above one another, their exits joined by a line down the right to `text`.
  private func joined(_ blocks: [Block], _ text: String) -> Block {
    let width = blocks.flatMap { $0.lines.map(\.displayWidth) }.max() ?? 0
    var lines: [String] = []
    var exits: [Int] = []
    for block in blocks {
      for (index, line) in block.lines.enumerated() {
        let gap = width - line.displayWidth
        if index == block.exit {
          exits.append(lines.count)
          lines.append(line + " " + String(repeating: "─", count: gap + 2))
        } else {
          lines.append(line + String(repeating: " ", count: gap + 3))
        }
      }
    }
    let (top, bottom) = (exits.first ?? 0, exits.last ?? 0)
    let middle = (top + bottom) / 2
    for line in lines.indices where line >= top && line <= bottom {
      let arrives = exits.contains(line)
      let corner =
        switch (line, arrives) {
        case (top, _): line == middle ? "┬" : "┐"
        case (bottom, _): "┘"
        case (middle, true): "┼"
        case (middle, false): "├"
        case (_, true): "┤"
        default: "│"
        }
      lines[line] += corner + (line == middle ? " \(text)" : "")
    }
    return Block(lines: lines, exit: middle)
  }

  /// The steps as a numbered list, for graphs that no screen holds.
  private func list() -> [String] {
    var numbers: [Int: Int] = [:]
    for (index, slot) in trace.stepSlots.enumerated() { numbers[slot] = index + 1 }
    return trace.stepSlots.enumerated().map { index, slot in
      let operands = trace.operandSlots(slot).map { operand in
        numbers[operand].map { "(\($0))" } ?? name(trace.nodes[operand]) ?? quantity(operand)
      }
      return "(\(index + 1)) \(symbol(slot)) ← \(operands.joined(separator: ", "))   \(quantity(slot))"
    }
  }

  private func label(_ slot: Int) -> String {
    let node = trace.nodes[slot]
    if node.op != nil { return "\(symbol(slot)) = \(quantity(slot))" }
    guard let name = name(node) else { return quantity(slot) }
    return "\(name) = \(quantity(slot))"
  }

  /// A number, or the shape of a tensor.
  private func quantity(_ slot: Int) -> String {
    let value = trace.nodes[slot].value
    return value.count == 1 ? Numeral.significant(value.element(at: 0)) : "\(value.shape)"
  }

  private func symbol(_ slot: Int) -> String { trace.nodes[slot].op?.card.symbol ?? "" }
}

extension Card {
  /// The operator's sign where the formula is one operator between two operands (`y = a + b`), else the name.
  package var symbol: String {
    let words = formula.split(separator: " ")
    if words.count == 5, words[2] == "a", words[4] == "b" { return String(words[3]) }
    return formula == "y = a^b" ? "^" : formula == "y = -x" ? "-" : name
  }
}
