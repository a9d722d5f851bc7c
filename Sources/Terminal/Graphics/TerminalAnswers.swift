/// What a terminal answers to the questions which pictures it can show, told apart from what a person types meanwhile.
package struct TerminalAnswers {
  /// The number in our question to kitty; its answer repeats it.
  package static let imageNumber = 4207

  /// A 1 × 1 picture that is to be looked at and not kept (kitty's `a=q`), then "primary device attributes" (DA1, ECMA-48
  /// and DEC), which every terminal answers: who has answered the second will no longer answer the first.
  package static func question(asksKitty: Bool) -> String {
    (asksKitty ? "\u{1B}_Gi=\(imageNumber),s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\" : "") + "\u{1B}[c"
  }

  package init() {}

  package private(set) var knowsKitty = false
  /// The numbers of DA1's answer; nil until it has come.
  package private(set) var attributes: [Int]?
  /// Bytes that are no answer.
  package private(set) var typed: [UInt8] = []
  private var pending: [UInt8] = []

  /// DA1 number 4 stands for sixels.
  package var knowsSixel: Bool { attributes?.contains(4) ?? false }
  package var isComplete: Bool { attributes != nil }
  /// Whether the beginning of an answer is there: more than a person's Escape and the key after it.
  package var hasBegun: Bool { pending.count > 2 }

  package mutating func take(_ bytes: some Sequence<UInt8>) {
    pending.append(contentsOf: bytes)
    while let first = pending.first {
      guard first == 0x1B else {
        typed.append(pending.removeFirst())
        continue
      }
      switch Self.answer(at: pending[...]) {
      case .unfinished: return
      case .none: typed.append(pending.removeFirst())
      case .kitty(let text, let count):
        pending.removeFirst(count)
        if text.hasPrefix("i=\(Self.imageNumber);") { knowsKitty = knowsKitty || text.hasSuffix(";OK") }
      case .attributes(let numbers, let count):
        pending.removeFirst(count)
        attributes = numbers
      }
    }
  }

  /// No more will come: what looked like the beginning of an answer was typed.
  package mutating func close() {
    typed += pending
    pending = []
  }

  private enum Answer {
    case unfinished
    case none
    case kitty(String, Int)
    case attributes([Int], Int)
  }

  /// Longer answers than this are none.
  private static let longest = 256

  /// `ESC [ ? 62 ; 4 c`, or `ESC _ G i=…;OK ESC \`.
  private static func answer(at bytes: ArraySlice<UInt8>) -> Answer {
    let bytes = Array(bytes.prefix(longest))
    guard bytes.count > 2 else {
      let isPossible = bytes.count < 2 || bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "_")
      return isPossible ? .unfinished : .none
    }
    if bytes[1] == UInt8(ascii: "["), bytes[2] == UInt8(ascii: "?") {
      let digits = bytes[3...].prefix { (0x30...0x3B).contains($0) }
      guard digits.endIndex < bytes.count else { return bytes.count < longest ? .unfinished : .none }
      guard bytes[digits.endIndex] == UInt8(ascii: "c") else { return .none }
      let numbers = digits.split(separator: UInt8(ascii: ";")).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      return .attributes(numbers, digits.endIndex + 1)
    }
    if bytes[1] == UInt8(ascii: "_"), bytes[2] == UInt8(ascii: "G") {
      guard let end = bytes.indices.dropLast().first(where: { $0 > 2 && bytes[$0] == 0x1B && bytes[$0 + 1] == 0x5C })
      else { return bytes.count < longest ? .unfinished : .none }
      return .kitty(String(decoding: bytes[3..<end], as: UTF8.self), end + 2)
    }
    return .none
  }
}
