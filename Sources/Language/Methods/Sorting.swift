import Syntax

/// `sorted` and `list.sort`: stable, with Python's `<` alone.
enum Sorting {
  static func sorted(_ values: [Value], key: Value, reverse: Bool, _ machine: Machine) throws -> [Value] {
    var keys = values
    if case .none = key {
    } else {
      for index in keys.indices { keys[index] = try machine.call(key, with: values[index]) }
    }
    // Reversing before and after keeps equal elements in their order, as Python does.
    var order = Array(values.indices)
    if reverse { order.reverse() }
    let isLess: (Int, Int) throws -> Bool
    if let numbers = wholeNumbers(keys) {
      isLess = { numbers[$0] < numbers[$1] }
    } else {
      isLess = { try Sorting.isLess(keys[$0], keys[$1], machine) }
    }
    order = try merged(order, isLess, machine)
    if reverse { order.reverse() }
    return order.map { values[$0] }
  }

  private static func wholeNumbers(_ keys: [Value]) -> [Int]? {
    var numbers: [Int] = []
    numbers.reserveCapacity(keys.count)
    for key in keys {
      guard case .integer(let number) = key else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  /// Merges runs that are in order already, two by two: n log n at worst, n where all is in order or upside down.
  private static func merged(
    _ order: [Int], _ isLess: (Int, Int) throws -> Bool, _ machine: Machine
  ) throws -> [Int] {
    var source = order
    var ends = try runs(&source, isLess, machine)
    var target = source
    while ends.count > 1 {
      var merged: [Int] = []
      var start = 0
      for pair in stride(from: 0, to: ends.count, by: 2) {
        let middle = ends[pair]
        let end = pair + 1 < ends.count ? ends[pair + 1] : middle
        var (left, right) = (start, middle)
        for place in start..<end {
          try machine.tick()
          if left < middle, try right >= end || !isLess(source[right], source[left]) {
            target[place] = source[left]
            left += 1
          } else {
            target[place] = source[right]
            right += 1
          }
        }
        merged.append(end)
        start = end
      }
      swap(&source, &target)
      ends = merged
    }
    return source
  }

  /// Where the runs end that stand in order; those that fall strictly are turned round first.
  private static func runs(
    _ order: inout [Int], _ isLess: (Int, Int) throws -> Bool, _ machine: Machine
  ) throws -> [Int] {
    var ends: [Int] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      if end < order.count {
        let falls = try isLess(order[end], order[start])
        end += 1
        while end < order.count, try isLess(order[end], order[end - 1]) == falls {
          try machine.tick()
          end += 1
        }
        if falls { order[start..<end].reverse() }
      }
      ends.append(end)
      start = end
    }
    return ends
  }

  static func isLess(_ a: Value, _ b: Value, _ machine: Machine) throws -> Bool {
    if case .integer(let x) = a, case .integer(let y) = b { return x < y }
    return try Comparison.compare(.less, a, b, machine).isTrue()
  }
}
