import FoundationEssentials
import Glibc

/// A picture that takes some columns and rows of a terminal, as the bytes that make the terminal show it.
package struct InlinePicture: Sendable, Equatable {
  /// The cells it takes.
  package struct Cells: Sendable, Equatable {
    package let columns: Int
    package let rows: Int

    package init(columns: Int, rows: Int) { (self.columns, self.rows) = (columns, rows) }
  }

  /// Escape codes and ASCII; the cursor ends in the column after the picture, or below it.
  package let codes: String

  /// A PNG for kitty or iTerm2. Nil if it is none.
  package init?(png bytes: [UInt8], _ cells: Cells, for graphics: InlineGraphics) {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    let data = Array(Data(bytes).base64EncodedString().utf8)
    switch graphics {
    case .kitty: codes = Self.kitty(data, cells)
    case .iterm: codes = Self.iterm(data, bytes.count, cells)
    case .sixel: return nil
    }
  }

  /// A sixel picture as a program made it: nil unless it is one such picture and nothing else, so that it can't drive
  /// the terminal.
  package init?(sixel bytes: [UInt8]) {
    guard let end = bytes.lastIndex(of: 0x5C), end > 0, bytes[end - 1] == 0x1B, bytes.starts(with: [0x1B, 0x50]) else {
      return nil
    }
    // DEC STD 070: parameters, `q`, then sixels (0x3F to 0x7E) and their commands (0x21 to 0x3B).
    let body = bytes[2..<end - 1]
    guard let start = body.firstIndex(of: UInt8(ascii: "q")),
      body[..<start].allSatisfy({ (0x30...0x3B).contains($0) }),
      body[start...].allSatisfy({ (0x21...0x7E).contains($0) || $0 == 0x0A || $0 == 0x0D }),
      bytes[(end + 1)...].allSatisfy({ $0 == 0x0A || $0 == 0x0D || $0 == 0x9C })
    else { return nil }
    codes = String(decoding: bytes[...end], as: UTF8.self)
  }

  /// Shows it from the cursor's row on; what follows stands below it.
  package func write(to outlet: Outlet = .output) throws(TerminalFault) {
    try outlet.finishLine()
    try outlet.write(codes + "\n")
  }

  /// kitty's protocol: `a=T` show, `f=100` PNG, `q=2` answer nothing, `m=1` more follows. At most 4096 bytes at a time.
  private static func kitty(_ data: [UInt8], _ cells: Cells) -> String {
    var text = ""
    for start in stride(from: 0, to: data.count, by: 4096) {
      let end = min(start + 4096, data.count)
      let keys = start == 0 ? "a=T,f=100,q=2,c=\(cells.columns),r=\(cells.rows)," : "q=2,"
      text += "\u{1B}_G\(keys)m=\(end < data.count ? 1 : 0);"
      text += String(decoding: data[start..<end], as: UTF8.self) + "\u{1B}\\"
    }
    return text
  }

  private static func iterm(_ data: [UInt8], _ size: Int, _ cells: Cells) -> String {
    "\u{1B}]1337;File=inline=1;size=\(size);width=\(cells.columns);height=\(cells.rows);preserveAspectRatio=1:"
      + String(decoding: data, as: UTF8.self) + "\u{07}"
  }
}

extension Screen {
  /// Width and height of a character in pixels, where the terminal tells them.
  package static func cellSize() -> (width: Int, height: Int)? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    guard size.ws_xpixel > 0, size.ws_ypixel > 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
    let cell = (width: Int(size.ws_xpixel / size.ws_col), height: Int(size.ws_ypixel / size.ws_row))
    return (2...200).contains(cell.width) && (2...400).contains(cell.height) ? cell : nil
  }

  /// The cells for a picture of `width` × `height` points: 8 points a column where there is room, smaller where not, and
  /// never higher than the screen less the line it was asked for in and the prompt.
  package func cells(width: Int, height: Int, cell: (width: Int, height: Int)?) -> InlinePicture.Cells {
    let cell = cell ?? (8, 16)
    // Rows a column's width of picture takes.
    let slope = Double(height) / Double(max(1, width)) * Double(cell.width) / Double(cell.height)
    let widest = min(Double(columns - 1), max(20, Double(width) / 8), Double(max(4, rows - 3)) / max(slope, 0.01))
    let shown = max(8, Int(widest))
    return InlinePicture.Cells(columns: shown, rows: max(2, Int((Double(shown) * slope).rounded())))
  }
}
