/// A Python set.
///
/// The table, its growth and its probing are those that CPython documents for its sets (nine linear probes, then a
/// jump perturbed by the hash), so that a set of numbers is read in the same order as there.
package final class SetObject: Container {
  private enum Place {
    case free
    case removed
    case used(hash: Int, key: Value)
  }

  private var table: [Place] = Array(repeating: .free, count: 8)
  /// Places that are used or removed.
  private var fill = 0
  package private(set) var count = 0
  private(set) var version = 0
  private var finger = 0

  package override init() {}

  package convenience init(_ elements: [Value]) throws {
    self.init()
    for element in elements { try insert(element) }
  }

  deinit {
    dismantle()
  }

  package var elements: [Value] {
    table.compactMap { if case .used(_, let key) = $0 { key } else { nil } }
  }

  package func contains(_ key: Value) throws -> Bool { try find(key, hash: Hashing.hash(key)) != nil }

  package func insert(_ key: Value) throws { try insert(key, hash: Hashing.hash(key)) }

  /// Removes a key; false if it was not there.
  package func remove(_ key: Value) throws -> Bool {
    guard let place = try find(key, hash: Hashing.hash(key)) else { return false }
    table[place] = .removed
    count -= 1
    version += 1
    return true
  }

  /// Takes any element out, walking on from the place of the last one.
  package func popAny() -> Value? {
    if count == 0 { return nil }
    var place = finger & (table.count - 1)
    while true {
      if case .used(_, let key) = table[place] {
        table[place] = .removed
        count -= 1
        version += 1
        finger = place + 1
        return key
      }
      place = (place + 1) & (table.count - 1)
    }
  }

  package func removeAll() {
    table = Array(repeating: .free, count: 8)
    fill = 0
    count = 0
    version += 1
  }

  /// Removes all of another set; removed places are cleared away once they are a quarter of the table.
  package func subtract(_ other: SetObject) throws {
    if other === self { return removeAll() }
    for element in other.elements { _ = try remove(element) }
    if fill - count > (table.count - 1) / 4 { resize(count > 50_000 ? count * 2 : count * 4) }
  }

  /// Keeps what is in one of the two alone.
  package func toggle(_ other: SetObject) throws {
    if other === self { return removeAll() }
    for element in other.elements where try !remove(element) { try insert(element) }
  }

  /// Takes over all of another set, which nobody else may hold.
  func replace(with other: SetObject) {
    table = other.table
    fill = other.fill
    count = other.count
    version += 1
  }

  package func copy() throws -> SetObject {
    let copy = SetObject()
    try copy.merge(self)
    return copy
  }

  /// Adds all of another set, growing once at the start.
  package func merge(_ other: SetObject) throws {
    if other === self || other.count == 0 { return }
    if (fill + other.count) * 5 >= (table.count - 1) * 3 { resize((count + other.count) * 2) }
    version += 1
    if fill == 0, table.count == other.table.count, other.fill == other.count {
      table = other.table
      fill = other.fill
      count = other.count
      return
    }
    let isEmpty = fill == 0
    for case .used(let hash, let key) in other.table {
      if isEmpty {
        insertNew(key, hash: hash)
        fill += 1
        count += 1
      } else {
        try insert(key, hash: hash)
      }
    }
  }

  override func surrenderParts(to pending: inout [Container]) {
    pending.gather(elements)
    table = []
  }

  private func insert(_ key: Value, hash: Int) throws {
    let mask = table.count - 1
    var place = hash & mask
    var perturb = UInt(bitPattern: hash)
    while true {
      var probes = place + 9 <= mask ? 9 : 0
      var current = place
      while true {
        switch table[current] {
        case .free:
          table[current] = .used(hash: hash, key: key)
          fill += 1
          count += 1
          version += 1
          if fill * 5 >= mask * 3 { resize(count > 50_000 ? count * 2 : count * 4) }
          return
        case .used(let otherHash, let other):
          if otherHash == hash, try Equality.sameKey(other, key) { return }
        case .removed: break
        }
        if probes == 0 { break }
        probes -= 1
        current += 1
      }
      perturb >>= 5
      place = Int(bitPattern: UInt(bitPattern: place) &* 5 &+ 1 &+ perturb) & mask
    }
  }

  private func find(_ key: Value, hash: Int) throws -> Int? {
    let mask = table.count - 1
    var place = hash & mask
    var perturb = UInt(bitPattern: hash)
    while true {
      var probes = place + 9 <= mask ? 9 : 0
      var current = place
      while true {
        switch table[current] {
        case .free: return nil
        case .used(let otherHash, let other):
          if otherHash == hash, try Equality.sameKey(other, key) { return current }
        case .removed: break
        }
        if probes == 0 { break }
        probes -= 1
        current += 1
      }
      perturb >>= 5
      place = Int(bitPattern: UInt(bitPattern: place) &* 5 &+ 1 &+ perturb) & mask
    }
  }

  /// Puts a key that is not there yet into a table without removed places.
  private func insertNew(_ key: Value, hash: Int) {
    let mask = table.count - 1
    var place = hash & mask
    var perturb = UInt(bitPattern: hash)
    while true {
      let probes = place + 9 <= mask ? 9 : 0
      for current in place...(place + probes) {
        if case .free = table[current] {
          table[current] = .used(hash: hash, key: key)
          return
        }
      }
      perturb >>= 5
      place = Int(bitPattern: UInt(bitPattern: place) &* 5 &+ 1 &+ perturb) & mask
    }
  }

  private func resize(_ wanted: Int) {
    var size = 8
    while size <= wanted { size *= 2 }
    let old = table
    table = Array(repeating: .free, count: size)
    fill = count
    for case .used(let hash, let key) in old { insertNew(key, hash: hash) }
  }
}
