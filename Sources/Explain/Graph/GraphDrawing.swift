import Autograd
import Catalogue
import Wording

/// The computation that led to a value, drawn for a terminal.
///
/// Leaves stand on the left, one a line; each op stands right of its operands, on the line between them. A value that
/// is used again is drawn once and referred to afterwards by its number: `(3)`.
package struct GraphDrawing {
  private let outline: GraphOutline
  private var drawn: [Int: Int] = [:]
  private let usedAgain: Set<Int>
  private var nextNumber = 0

  private struct Block {
    var lines: [String]
    /// The line on which the value leaves to the right.
    var exit: Int
  }

  private init(_ outline: GraphOutline) {
    self.outline = outline
    var uses: [Int: Int] = [:]
    for box in outline.boxes { for operand in box.operands { uses[operand, default: 0] += 1 } }
    usedAgain = Set(uses.filter { $0.value > 1 && !outline.boxes[$0.key].operands.isEmpty }.keys)
  }

  /// The drawing as lines, at most `columns` wide; a computation too wide or too long for that is a numbered list of
  /// its steps.
  package static func lines(_ trace: Trace, columns: Int, name: (Node) -> String?) -> [String] {
    (try? GraphOutline(trace, name: name)).map { lines($0, columns: columns) } ?? []
  }

  package static func lines(_ outline: GraphOutline, columns: Int) -> [String] {
    var drawing = GraphDrawing(outline)
    if outline.boxes.count(where: { !$0.operands.isEmpty }) <= GraphOutline.most, outline.foldedOperations == nil {
      let block = drawing.block(outline.boxes.count - 1)
      if block.lines.allSatisfy({ $0.displayWidth <= columns }) {
        return block.lines.map { line in String(line.reversed().drop(while: { $0 == " " }).reversed()) }
      }
    }
    return drawing.list(columns)
  }

  private mutating func block(_ place: Int) -> Block {
    guard outline.boxes.indices.contains(place) else { return Block(lines: [""], exit: 0) }
    let box = outline.boxes[place]
    guard !box.operands.isEmpty else { return Block(lines: [label(box)], exit: 0) }
    if let number = drawn[place] { return Block(lines: ["(\(number))"], exit: 0) }
    var blocks = box.operands.map { block($0) }
    var text = label(box)
    if usedAgain.contains(place) {
      nextNumber += 1
      drawn[place] = nextNumber
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
  private func list(_ columns: Int) -> [String] {
    var numbers: [Int: Int] = [:]
    for (place, box) in outline.boxes.enumerated() where !box.operands.isEmpty || box.kind == .group {
      numbers[place] = numbers.count + 1
    }
    return outline.boxes.enumerated().compactMap { place, box in
      guard let number = numbers[place] else { return nil }
      let operands = box.operands.map { operand in
        numbers[operand].map { "(\($0))" } ?? outline.boxes[operand].title ?? outline.boxes[operand].quantity
      }
      let from = operands.isEmpty ? "" : " ← \(operands.joined(separator: ", "))"
      let line = "(\(number)) \(box.title ?? "")\(from)   \(([box.quantity] + box.notes).joined(separator: "   "))"
      return line.visibleControls.truncated(to: max(20, columns))
    }
  }

  private func label(_ box: GraphOutline.Box) -> String {
    ([box.label] + box.notes).joined(separator: " · ").visibleControls
  }
}

extension Card {
  /// The operator's sign where the formula is one operator between two operands (`y = a + b`), else the name.
  package var symbol: String {
    let words = formula.split(separator: " ")
    if words.count == 5, words[2] == "a", words[4] == "b" { return String(words[3]) }
    return formula == "y = a^b" ? "^" : formula == "y = -x" ? "-" : name
  }
}
