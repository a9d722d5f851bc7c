/// Bytes from a program as characters and commands for a terminal.
struct EscapeParser: Sendable {
  enum Event {
    case print(Unicode.Scalar)
    case control(UInt8)
    case escape(UInt8)
    case sequence(Sequence)
  }

  /// `ESC [ ? 1 ; 2 h`
  struct Sequence {
    var isPrivate = false
    var numbers: [Int?] = [nil]
    var final: UInt8 = 0

    func number(_ index: Int, else missing: Int) -> Int {
      index < numbers.count ? numbers[index] ?? missing : missing
    }
  }

  private enum State {
    case ground
    case escape
    case charset
    case sequence
    /// Titles, clipboard and the like, up to BEL or `ESC \`.
    case text(afterEscape: Bool)
    case utf8(missing: Int, value: UInt32)
  }

  private var state = State.ground
  private var sequence = Sequence()

  mutating func take(_ byte: UInt8) -> Event? {
    switch state {
    case .utf8(let missing, let value) where byte & 0xC0 == 0x80:
      let value = value << 6 | UInt32(byte & 0x3F)
      state = missing == 1 ? .ground : .utf8(missing: missing - 1, value: value)
      return missing == 1 ? .print(Unicode.Scalar(value) ?? "\u{FFFD}") : nil
    case .utf8, .ground:
      state = .ground
      return ground(byte)
    case .escape: return escape(byte)
    case .charset: state = .ground
    case .sequence: return sequence(byte)
    case .text(let afterEscape):
      if byte == 0x07 || (afterEscape && byte == UInt8(ascii: "\\")) {
        state = .ground
      } else {
        state = .text(afterEscape: byte == 0x1B)
      }
    }
    return nil
  }

  private mutating func ground(_ byte: UInt8) -> Event? {
    switch byte {
    case 0x1B: state = .escape
    case 0..<0x20, 0x7F: return .control(byte)
    case 0..<0x80: return .print(Unicode.Scalar(byte))
    case 0xC0..<0xE0: state = .utf8(missing: 1, value: UInt32(byte & 0x1F))
    case 0xE0..<0xF0: state = .utf8(missing: 2, value: UInt32(byte & 0x0F))
    case 0xF0..<0xF8: state = .utf8(missing: 3, value: UInt32(byte & 0x07))
    default: return .print("\u{FFFD}")
    }
    return nil
  }

  private mutating func escape(_ byte: UInt8) -> Event? {
    state = .ground
    switch byte {
    case UInt8(ascii: "["):
      sequence = Sequence()
      state = .sequence
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): state = .text(afterEscape: false)
    case UInt8(ascii: "("), UInt8(ascii: ")"): state = .charset
    default: return .escape(byte)
    }
    return nil
  }

  private mutating func sequence(_ byte: UInt8) -> Event? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let last = sequence.numbers.count - 1
      sequence.numbers[last] = min(9_999, (sequence.numbers[last] ?? 0) * 10 + Int(byte - UInt8(ascii: "0")))
    case UInt8(ascii: ";"): sequence.numbers.append(nil)
    case UInt8(ascii: "?"), UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "="): sequence.isPrivate = true
    case 0x40..<0x7F:
      state = .ground
      sequence.final = byte
      return .sequence(sequence)
    case 0..<0x20: return .control(byte)
    default: break
    }
    return nil
  }
}

/// Cells that a character takes, told apart coarsely: enough for what tests print.
enum CellWidth {
  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300..<0x370, 0x200B..<0x2010, 0xFE00..<0xFE10: 0
    case 0x1100..<0x1160, 0x2E80..<0x303F, 0x3041..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFE30..<0xFE70,
      0xFF01..<0xFF61, 0xFFE0..<0xFFE7, 0x1F300..<0x1F650, 0x1F680..<0x1F700, 0x1F900..<0x1FA00, 0x20000..<0x40000:
      2
    default: 1
    }
  }
}
