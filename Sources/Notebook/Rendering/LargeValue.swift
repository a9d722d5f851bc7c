import Language
import Tensors
import Wording

/// A value too long to be read at a glance, by its edges, and what it holds in all.
struct LargeValue {
  /// What stands below: `list`, `5,000 numbers`.
  let notes: [Bilingual]
  let text: String

  /// More parts than this are not written out to see how long they are.
  private static let manyParts = 1000
  /// Characters that are read at a glance: 30 rows of 80.
  private static let longText = 2_400
  /// Parts that are shown at either end.
  private static let edge = 3

  /// nil for a value that is short enough, and for objects, which shorten themselves.
  init?(_ value: Value, digits: Int) throws {
    let count: Int
    switch value {
    case .list(let list): count = list.elements.count
    case .tuple(let tuple): count = tuple.elements.count
    case .set(let set): count = set.count
    case .dictionary(let dictionary): count = dictionary.count
    case .string(let text): count = text.string.unicodeScalars.count
    default: return nil
    }
    let limit = if case .string = value { Self.longText } else { Self.manyParts }
    if count <= limit {
      var writer = Writer(digits: digits)
      try writer.append(value)
      if writer.text.count <= Self.longText { return nil }
    }
    text = try Self.brief(value, digits, depth: 0)
    notes = [Bilingual(same: value.typeName), Self.count(value, count)] + Self.figures(value)
  }

  // MARK: Text

  private static func brief(_ value: Value, _ digits: Int, depth: Int) throws -> String {
    switch value {
    case .list(let list): return try row(list.elements, "[", "]", digits, depth)
    case .tuple(let tuple): return try row(tuple.elements, "(", ")", digits, depth)
    case .set(let set): return try row(set.elements, "{", "}", digits, depth)
    case .dictionary(let dictionary):
      let pairs = edges(dictionary.pairs)
      let words = try pairs.map { pair in
        try pair.map { try brief($0.key, digits, depth: depth + 1) + ": " + brief($0.value, digits, depth: depth + 1) }
          ?? "…"
      }
      return "{" + words.joined(separator: ", ") + "}"
    case .string(let text):
      let most = depth == 0 ? longText / 4 : 60
      guard text.string.unicodeScalars.count > 2 * most else { return Writer.quoted(text.string) }
      return Writer.quoted(String(text.string.prefix(most))).dropLast() + " … "
        + Writer.quoted(String(text.string.suffix(most))).dropFirst()
    default:
      var writer = Writer(digits: digits)
      try writer.append(value)
      return depth == 0 ? writer.text : writer.text.onOneLine.truncated(to: 400)
    }
  }

  private static func row(
    _ elements: [Value], _ open: String, _ close: String, _ digits: Int, _ depth: Int
  ) throws -> String {
    guard depth < 3 || elements.isEmpty else { return open + "…" + close }
    let words = try edges(elements).map { try $0.map { try brief($0, digits, depth: depth + 1) } ?? "…" }
    return open + words.joined(separator: ", ") + close
  }

  /// The first and last parts, nil for those between.
  private static func edges<Part>(_ parts: [Part]) -> [Part?] {
    guard parts.count > 2 * edge + 1 else { return parts.map { $0 } }
    return parts.prefix(edge).map { $0 } + [nil] + parts.suffix(edge).map { $0 }
  }

  // MARK: Notes

  private static func count(_ value: Value, _ count: Int) -> Bilingual {
    if case .string = value { return EchoWords.characters(count) }
    if case .dictionary = value { return EchoWords.entries(count) }
    return EchoWords.elements(count)
  }

  /// Least, mean and largest, where all parts are numbers.
  private static func figures(_ value: Value) -> [Bilingual] {
    let elements: [Value]
    switch value {
    case .list(let list): elements = list.elements
    case .tuple(let tuple): elements = tuple.elements
    case .set(let set): elements = set.elements
    default: return []
    }
    var figures = Figures()
    for element in elements {
      guard let number = element.realNumber else { return [] }
      figures.take(number)
    }
    return figures.words
  }
}

/// Least, mean and largest of many numbers, and how many are none.
struct Figures {
  private var least = Double.infinity
  private var largest = -Double.infinity
  private var sum = 0.0
  private var count = 0
  private var nans = 0

  mutating func take(_ number: Double) {
    if number.isNaN {
      nans += 1
      return
    }
    least = min(least, number)
    largest = max(largest, number)
    sum += number
    count += 1
  }

  /// Of a tensor, a part of its first axis at a time: all of it as doubles could fill the memory.
  init(_ tensor: Tensor) {
    if tensor.count <= 1 << 20 || tensor.rank == 0 {
      for number in tensor.doubles() { take(number) }
    } else {
      for index in 0..<tensor.shape[0] {
        for number in tensor.selected(axis: 0, index: index).doubles() { take(number) }
      }
    }
  }

  init() {}

  var words: [Bilingual] {
    guard count > 0 else { return nans > 0 ? [EchoWords.nans(nans)] : [] }
    let figures = [
      Bilingual("min \(Self.text(least))", "最小 \(Self.text(least))"),
      Bilingual("mean \(Self.text(sum / Double(count)))", "平均 \(Self.text(sum / Double(count)))"),
      Bilingual("max \(Self.text(largest))", "最大 \(Self.text(largest))"),
    ]
    return figures + (nans > 0 ? [EchoWords.nans(nans)] : [])
  }

  private static func text(_ number: Double) -> String { Numeral.significant(number) }
}
