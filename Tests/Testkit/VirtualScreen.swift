/// What a person sees of a program's output: a terminal of the VT100 family, without colours.
///
/// It knows the cursor moves, erasing, inserting and deleting that line editors use, wraps late as xterm does, and gives
/// wide characters two cells. The alternate screen comes and goes without a trace on the main one. What it doesn't know it
/// skips.
package struct VirtualScreen: Sendable {
  package private(set) var columns: Int
  package private(set) var rows: Int
  /// From 0.
  package private(set) var cursor = (row: 0, column: 0)
  /// Lines that have left the screen at its top.
  package private(set) var scrolledOff: [String] = []
  /// Every character printed, in order, with newlines; moves and erasures leave no trace.
  package private(set) var transcript: [Unicode.Scalar] = []
  /// Private modes that are set: 2004 is bracketed paste, 25 the cursor's visibility.
  package private(set) var modes: Set<Int> = [25]
  package private(set) var bellCount = 0

  /// A cell's text is empty in the right half of a wide character, and one space where nothing was written.
  private var cells: [[String]]
  /// The last column was written; the next character goes to the next row.
  private var wrapsNext = false
  private var savedCursor = (row: 0, column: 0)
  /// The main screen and its cursor, while the alternate one is shown.
  private var covered: (cells: [[String]], cursor: (row: Int, column: Int))?
  private var parser = EscapeParser()

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Self.blank(columns), count: rows)
  }

  /// Rows without their trailing spaces.
  package var lines: [String] { Self.lines(cells) }

  private static func lines(_ cells: [[String]]) -> [String] {
    cells.map { row in
      let text = row.joined()
      return String(text[..<(text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? text.startIndex)])
    }
  }

  package var showsAlternate: Bool { covered != nil }

  /// What ever stood on the main screen above its cursor, be it covered or not.
  package var linesAboveCursor: [String] {
    scrolledOff + Self.lines(covered?.cells ?? cells).prefix(covered?.cursor.row ?? cursor.row)
  }

  /// What was ever shown, from the first row that scrolled away to the last that holds something.
  package var text: String {
    let shown = scrolledOff + lines
    return shown[..<((shown.lastIndex { !$0.isEmpty } ?? -1) + 1)].joined(separator: "\n")
  }

  package var cursorLine: String { lines[cursor.row] }

  /// Cells are kept where they are, as xterm does; nothing is wrapped anew.
  package mutating func resize(columns: Int, rows: Int) {
    while cells.count > rows, cells.count > cursor.row + 1 { cells.removeLast() }
    while cells.count > rows {
      let first = cells.removeFirst()
      if covered == nil { scrolledOff.append(trimmed(first)) }
    }
    cells = cells.map { Array(($0 + Self.blank(columns)).prefix(columns)) }
    while cells.count < rows { cells.append(Self.blank(columns)) }
    self.columns = columns
    self.rows = rows
    cursor = (min(cursor.row, rows - 1), min(cursor.column, columns - 1))
    wrapsNext = false
  }

  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      guard let event = parser.take(byte) else { continue }
      switch event {
      case .print(let scalar): put(scalar)
      case .control(let code): control(code)
      case .escape(let final): escape(final)
      case .sequence(let sequence): obey(sequence)
      }
    }
  }

  private static func blank(_ columns: Int) -> [String] { Array(repeating: " ", count: columns) }

  private func trimmed(_ row: [String]) -> String {
    var row = row
    while row.last == " " { row.removeLast() }
    return row.joined()
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    transcript.append(scalar)
    let width = CellWidth.of(scalar)
    if width == 0 {
      combine(scalar)
      return
    }
    if wrapsNext || cursor.column + width > columns {
      cursor.column = 0
      lineFeed()
    }
    wrapsNext = false
    cells[cursor.row][cursor.column] = String(scalar)
    if width == 2, cursor.column + 1 < columns { cells[cursor.row][cursor.column + 1] = "" }
    if cursor.column + width >= columns {
      cursor.column = columns - 1
      wrapsNext = true
    } else {
      cursor.column += width
    }
  }

  private mutating func combine(_ mark: Unicode.Scalar) {
    var column = wrapsNext ? cursor.column : cursor.column - 1
    if column > 0, cells[cursor.row][column].isEmpty { column -= 1 }
    if column >= 0 { cells[cursor.row][column].unicodeScalars.append(mark) }
  }

  private mutating func control(_ code: UInt8) {
    switch code {
    case 0x07: bellCount += 1
    case 0x08: cursor.column = max(0, cursor.column - 1)
    case 0x09: cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
    case 0x0A, 0x0B, 0x0C:
      transcript.append("\n")
      lineFeed()
    case 0x0D: cursor.column = 0
    default: break
    }
    if code != 0x07 { wrapsNext = false }
  }

  private mutating func lineFeed() {
    if cursor.row + 1 < rows {
      cursor.row += 1
    } else {
      let first = cells.removeFirst()
      if covered == nil { scrolledOff.append(trimmed(first)) }
      cells.append(Self.blank(columns))
    }
  }

  private mutating func escape(_ final: UInt8) {
    switch final {
    case UInt8(ascii: "7"): savedCursor = cursor
    case UInt8(ascii: "8"): cursor = (min(savedCursor.row, rows - 1), min(savedCursor.column, columns - 1))
    case UInt8(ascii: "D"): lineFeed()
    case UInt8(ascii: "E"):
      cursor.column = 0
      lineFeed()
    case UInt8(ascii: "M"):
      if cursor.row > 0 {
        cursor.row -= 1
      } else {
        cells.removeLast()
        cells.insert(Self.blank(columns), at: 0)
      }
    case UInt8(ascii: "c"): self = VirtualScreen(columns: columns, rows: rows)
    default: break
    }
    wrapsNext = false
  }

  /// ECMA-48 control sequences by their final byte.
  private mutating func obey(_ sequence: EscapeParser.Sequence) {
    let count = max(1, sequence.number(0, else: 1))
    let row = cursor.row
    let column = cursor.column
    switch sequence.final {
    case UInt8(ascii: "m"): return
    case UInt8(ascii: "h") where sequence.isPrivate:
      modes.formUnion(sequence.numbers.compactMap { $0 })
      if sequence.numbers.contains(1049) { cover() }
    case UInt8(ascii: "l") where sequence.isPrivate:
      modes.subtract(sequence.numbers.compactMap { $0 })
      if sequence.numbers.contains(1049) { uncover() }
    case UInt8(ascii: "A"): cursor.row = max(0, row - count)
    case UInt8(ascii: "B"): cursor.row = min(rows - 1, row + count)
    case UInt8(ascii: "C"): cursor.column = min(columns - 1, column + count)
    case UInt8(ascii: "D"): cursor.column = max(0, column - count)
    case UInt8(ascii: "E"): cursor = (min(rows - 1, row + count), 0)
    case UInt8(ascii: "F"): cursor = (max(0, row - count), 0)
    case UInt8(ascii: "G"): cursor.column = min(columns, count) - 1
    case UInt8(ascii: "d"): cursor.row = min(rows, count) - 1
    case UInt8(ascii: "H"), UInt8(ascii: "f"):
      cursor = (min(rows, count) - 1, min(columns, max(1, sequence.number(1, else: 1))) - 1)
    case UInt8(ascii: "J"): eraseScreen(sequence.number(0, else: 0))
    case UInt8(ascii: "K"): eraseLine(sequence.number(0, else: 0))
    case UInt8(ascii: "X"): erase(row, column..<min(columns, column + count))
    case UInt8(ascii: "P"): replaceRest(Array(cells[row][column...].dropFirst(count)))
    case UInt8(ascii: "@"): replaceRest(Self.blank(count) + cells[row][column...])
    default: break
    }
    wrapsNext = false
  }

  private mutating func cover() {
    guard covered == nil else { return }
    covered = (cells, cursor)
    cells = Array(repeating: Self.blank(columns), count: rows)
    cursor = (0, 0)
  }

  /// A main screen of another size than before is cut or filled at its end.
  private mutating func uncover() {
    guard let main = covered else { return }
    covered = nil
    cells = main.cells.prefix(rows).map { Array(($0 + Self.blank(columns)).prefix(columns)) }
    while cells.count < rows { cells.append(Self.blank(columns)) }
    cursor = (min(main.cursor.row, rows - 1), min(main.cursor.column, columns - 1))
  }

  private mutating func replaceRest(_ rest: [String]) {
    cells[cursor.row].replaceSubrange(
      cursor.column..., with: (rest + Self.blank(columns)).prefix(columns - cursor.column))
  }

  private mutating func erase(_ row: Int, _ range: Range<Int>) {
    for column in range { cells[row][column] = " " }
  }

  private mutating func eraseLine(_ part: Int) {
    switch part {
    case 0: erase(cursor.row, cursor.column..<columns)
    case 1: erase(cursor.row, 0..<cursor.column + 1)
    default: erase(cursor.row, 0..<columns)
    }
  }

  private mutating func eraseScreen(_ part: Int) {
    if part != 2, part != 3 { eraseLine(part) }
    let whole = part == 0 ? cursor.row + 1..<rows : part == 1 ? 0..<cursor.row : 0..<rows
    for row in whole { erase(row, 0..<columns) }
  }
}
