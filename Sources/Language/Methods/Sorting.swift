import Syntax

/// `sorted` and `list.sort`: stable, with Python's `<` alone.
enum Sorting {
  static func sorted(_ values: [Value], key: Value, reverse: Bool, _ machine: Machine) throws -> [Value] {
    var keys = values
    if case .none = key {
    } else {
      for index in keys.indices { keys[index] = try machine.call(key, [values[index]]) }
    }
    // Reversing before and after keeps equal elements in their order, as Python does.
    var order = Array(values.indices)
    if reverse { order.reverse() }
    order = try merged(order, keys, machine)
    if reverse { order.reverse() }
    return order.map { values[$0] }
  }

  /// Bottom-up merge sort of positions: n log n whatever the order, and no recursion.
  private static func merged(_ order: [Int], _ keys: [Value], _ machine: Machine) throws -> [Int] {
    var source = order
    var target = order
    var width = 1
    while width < source.count {
      var start = 0
      while start < source.count {
        let middle = min(start + width, source.count)
        let end = min(middle + width, source.count)
        var (left, right) = (start, middle)
        for place in start..<end {
          try machine.tick()
          if left < middle, try right >= end || !isLess(keys[source[right]], keys[source[left]], machine) {
            target[place] = source[left]
            left += 1
          } else {
            target[place] = source[right]
            right += 1
          }
        }
        start = end
      }
      swap(&source, &target)
      width *= 2
    }
    return source
  }

  static func isLess(_ a: Value, _ b: Value, _ machine: Machine) throws -> Bool {
    if case .integer(let x) = a, case .integer(let y) = b { return x < y }
    return try Comparison.compare(.less, a, b, machine).isTrue()
  }
}
