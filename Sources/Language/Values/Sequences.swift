/// A Python list.
package final class ListObject: Container {
  package var elements: [Value]

  package init(_ elements: [Value]) { self.elements = elements }

  deinit { dismantle() }

  override func surrenderParts(to pending: inout [Container]) {
    pending.gather(elements)
    elements = []
  }
}

/// A Python tuple.
package final class TupleObject: Container {
  package private(set) var elements: [Value]
  /// A shape as PyTorch shows it: `torch.Size([2, 3])`. In all else a tuple like any other.
  package let isTorchSize: Bool

  package init(_ elements: [Value], isTorchSize: Bool = false) {
    self.elements = elements
    self.isTorchSize = isTorchSize
  }

  deinit { dismantle() }

  override func surrenderParts(to pending: inout [Container]) {
    pending.gather(elements)
    elements = []
  }
}

/// `range(start, stop, step)`: whole numbers that are never all in memory.
package final class RangeObject: NativeObject {
  package let start: Int
  package let stop: Int
  package let step: Int
  /// How many numbers the range holds; `range(-2**63, 2**63 - 1)` holds more than an int can count, and is refused.
  package let count: Int

  /// Nil if the range holds more numbers than an int can count. `step` must not be 0.
  init?(start: Int, stop: Int, step: Int) {
    let isEmpty = step > 0 ? start >= stop : start <= stop
    var count = 0
    if !isEmpty {
      let (low, high) = step > 0 ? (start, stop) : (stop, start)
      let (distance, overflows) = high.subtractingReportingOverflow(low)
      if overflows { return nil }
      let stride = step.magnitude
      count = Int((UInt(distance) - 1) / stride) + 1
    }
    self.start = start
    self.stop = stop
    self.step = step
    self.count = count
  }

  /// The number at `index` in `0 ..< count`.
  subscript(index: Int) -> Int { start &+ index &* step }

  /// Where `number` stands in the range, if it does.
  func index(of number: Int) -> Int? {
    if count == 0 { return nil }
    let inside = step > 0 ? number >= start && number < stop : number <= start && number > stop
    if !inside { return nil }
    let distance = number &- start
    return distance % step == 0 ? distance / step : nil
  }

  package override var typeName: String { "range" }
  package override func isEqual(_ other: NativeObject) -> Bool {
    guard let other = other as? RangeObject, count == other.count else { return false }
    return count == 0 || (start == other.start && (count == 1 || step == other.step))
  }
  package override var hashNumber: Int { count == 0 ? 0 : Hashing.hash(start) &* 31 &+ (count == 1 ? 0 : step) }
  package override func truth() -> Bool { count != 0 }
  package override func length() -> Int? { count }
  package override func representation(_ writer: inout Writer) {
    writer.append(step == 1 ? "range(\(start), \(stop))" : "range(\(start), \(stop), \(step))")
  }
  package override func attribute(_ name: String) -> Value? {
    switch name {
    case "start": .integer(start)
    case "stop": .integer(stop)
    case "step": .integer(step)
    default: nil
    }
  }
  package override var attributeNames: [String] { ["start", "stop", "step"] }
}

/// `lower:upper:step` as a value, for subscripts.
package final class SliceObject: NativeObject {
  package let lower: Value
  package let upper: Value
  package let step: Value

  package init(lower: Value, upper: Value, step: Value) {
    self.lower = lower
    self.upper = upper
    self.step = step
  }

  package override var typeName: String { "slice" }
  package override func representation(_ writer: inout Writer) throws {
    writer.append("slice(")
    try writer.append(lower)
    writer.append(", ")
    try writer.append(upper)
    writer.append(", ")
    try writer.append(step)
    writer.append(")")
  }
  package override func attribute(_ name: String) -> Value? {
    switch name {
    case "start": lower
    case "stop": upper
    case "step": step
    default: nil
    }
  }
  package override var attributeNames: [String] { ["start", "stop", "step"] }
}
