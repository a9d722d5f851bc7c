/// What a person pressed, or what happened while waiting for it.
package enum Key: Sendable, Hashable {
  case character(Character)
  case enter, escape, tab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// Ctrl-C.
  case interrupt
  /// Ctrl-D, or there will be no more input.
  case endOfInput
  /// The screen has another size, or the program was stopped and goes on: draw again.
  case redraw
  /// The program was asked to end: see `Interrupts.ending`.
  case ending
}

/// Bytes of a terminal in raw mode as keys.
package struct KeyDecoder {
  package init() {}

  private var pending: [UInt8] = []

  /// ESC alone is a key, and also the start of most others: only time tells.
  package var isUndecided: Bool { !pending.isEmpty }

  package mutating func take(_ bytes: some Sequence<UInt8>) { pending.append(contentsOf: bytes) }

  /// The next whole key. With `isFinal` nothing follows soon, so what is there is all there is.
  package mutating func next(isFinal: Bool) -> Key? {
    while let first = pending.first {
      guard let (key, count) = first == 0x1B ? sequence(isFinal: isFinal) : single(first, isFinal: isFinal) else {
        return nil
      }
      pending.removeFirst(count)
      // Keys without a name here (F5, mouse) pass unnoticed.
      if let key { return key }
    }
    return nil
  }

  private typealias Decoded = (key: Key?, count: Int)

  private func single(_ byte: UInt8, isFinal: Bool) -> Decoded? {
    switch byte {
    case 0x0A, 0x0D: return (.enter, 1)
    case 0x09: return (.tab, 1)
    case 0x7F, 0x08: return (.backspace, 1)
    case 0x03: return (.interrupt, 1)
    case 0x04: return (.endOfInput, 1)
    case 0..<0x20: return (nil, 1)
    case 0..<0x80: return (.character(Character(Unicode.Scalar(byte))), 1)
    default: break
    }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    guard pending.count >= length || isFinal else { return nil }
    let bytes = pending.prefix(length)
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.unicodeScalars.count == 1, let character = text.first, character != "\u{FFFD}" else { return (nil, 1) }
    return (.character(character), bytes.count)
  }

  /// ESC alone; ESC O letter; ESC [ parameters letter (ECMA-48 5.4: parameters 0x30-0x3F, then 0x20-0x2F, then a final
  /// byte 0x40-0x7E).
  private func sequence(isFinal: Bool) -> Decoded? {
    guard pending.count > 1 else { return isFinal ? (.escape, 1) : nil }
    switch pending[1] {
    case UInt8(ascii: "O"):
      guard pending.count > 2 else { return isFinal ? (nil, 2) : nil }
      return (Self.letters[pending[2]], 3)
    case UInt8(ascii: "["):
      guard let end = pending.indices.dropFirst(2).first(where: { !(0x20..<0x40).contains(pending[$0]) }) else {
        return isFinal ? (nil, pending.count) : nil
      }
      if pending[end] == UInt8(ascii: "~") {
        let number = String(decoding: pending[2..<end].prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
        return (Self.numbers[number], end + 1)
      }
      return (Self.letters[pending[end]], end + 1)
    case 0x1B: return (.escape, 1)
    // Alt with a key sends ESC before it: no key here has such a meaning.
    default: return (nil, 2)
    }
  }

  private static let letters: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "M"): .enter,
  ]

  private static let numbers: [String: Key] = [
    "1": .home, "7": .home, "4": .end, "8": .end, "3": .delete, "5": .pageUp, "6": .pageDown,
  ]
}
