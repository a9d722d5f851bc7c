/// A Python dict: keys in the order in which they were first set.
///
/// Entries stand in that order in one array; a table of positions finds them. A removed entry leaves
/// a gap until the table is next built anew.
package final class DictionaryObject: Container {
  struct Entry {
    let hash: Int
    let key: Value
    var value: Value
  }

  private(set) var entries: [Entry?] = []
  /// Positions in `entries`, or -1 for a free place; its size is a power of 2, at most half of it used.
  private var table: [Int] = []
  /// Places of the table in use, those of removed entries included.
  private var placed = 0
  package private(set) var count = 0
  /// Changes with every change of the set of keys, so that a loop over them can notice.
  private(set) var version = 0

  package override init() {}

  package convenience init(_ pairs: [(Value, Value)]) throws {
    self.init()
    for (key, value) in pairs { try set(key, to: value) }
  }

  deinit {
    dismantle()
  }

  package var pairs: [(key: Value, value: Value)] { entries.compactMap { $0.map { ($0.key, $0.value) } } }
  package var keys: [Value] { entries.compactMap { $0?.key } }
  package var values: [Value] { entries.compactMap { $0?.value } }

  package func get(_ key: Value) throws -> Value? {
    guard let position = try position(of: key, hash: Hashing.hash(key)) else { return nil }
    return entries[position]?.value
  }

  package func set(_ key: Value, to value: Value) throws {
    let hash = try Hashing.hash(key)
    if let position = try position(of: key, hash: hash) {
      entries[position]?.value = value
      return
    }
    if (placed + 1) * 2 > table.count { rebuild(for: count + 1) }
    place(entries.count, hash: hash)
    entries.append(Entry(hash: hash, key: key, value: value))
    count += 1
    version += 1
  }

  /// The key that was set last.
  var lastKey: Value? { entries.last(where: { $0 != nil })?.map(\.key) }

  /// Removes a key and gives its value, or nil if there is none.
  package func remove(_ key: Value) throws -> Value? {
    guard let position = try position(of: key, hash: Hashing.hash(key)) else { return nil }
    let value = entries[position]?.value
    entries[position] = nil
    count -= 1
    version += 1
    // A position freed at the end is given out again; the old place in the table then leads to the new entry, whose
    // hash and key tell them apart.
    while let last = entries.last, last == nil { entries.removeLast() }
    if entries.count > 4 * max(8, count) { rebuild(for: count) }
    return value
  }

  package func removeAll() {
    entries = []
    table = []
    placed = 0
    count = 0
    version += 1
  }

  package func copy() -> DictionaryObject {
    let copy = DictionaryObject()
    copy.entries = entries
    copy.table = table
    copy.placed = placed
    copy.count = count
    return copy
  }

  /// Takes over what `other` holds.
  func replace(with other: DictionaryObject) {
    (entries, table, placed, count) = (other.entries, other.table, other.placed, other.count)
    version += 1
  }

  override func surrenderParts(to pending: inout [Container]) {
    for entry in entries {
      guard let entry else { continue }
      pending.gather(entry.key)
      pending.gather(entry.value)
    }
    entries = []
    table = []
  }

  private func position(of key: Value, hash: Int) throws -> Int? {
    if table.isEmpty { return nil }
    // Read once: every look at a class's field is checked for overlap.
    let (table, entries) = (table, entries)
    var probe = Probe(hash, table.count)
    while true {
      let position = table[probe.slot]
      if position == -1 { return nil }
      if position < entries.count, let entry = entries[position], entry.hash == hash,
        try Equality.sameKey(entry.key, key)
      {
        return position
      }
      probe.advance()
    }
  }

  private func place(_ position: Int, hash: Int) {
    var probe = Probe(hash, table.count)
    while table[probe.slot] != -1 { probe.advance() }
    table[probe.slot] = position
    placed += 1
  }

  private func rebuild(for wanted: Int) {
    entries.removeAll { $0 == nil }
    var size = 8
    while size < wanted * 3 { size *= 2 }
    table = Array(repeating: -1, count: size)
    placed = 0
    for (position, entry) in entries.enumerated() {
      if let entry { place(position, hash: entry.hash) }
    }
  }

  /// The places to try for a hash: first its low bits, so that counting numbers lie side by side, then jumps that let
  /// the high bits in, as CPython's dicts have it.
  private struct Probe {
    private(set) var slot: Int
    private let mask: Int
    private var perturb: UInt

    init(_ hash: Int, _ size: Int) {
      mask = size - 1
      slot = hash & mask
      perturb = UInt(bitPattern: hash)
    }

    mutating func advance() {
      perturb >>= 5
      slot = Int(bitPattern: UInt(bitPattern: slot) &* 5 &+ perturb &+ 1) & mask
    }
  }
}
