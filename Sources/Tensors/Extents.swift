/// Up to eight whole numbers, one an axis, held inline so that a tensor's shape needs no allocation.
///
/// A shape is at most 2^31 − 1 along an axis, which the memory budget ensures.
package struct Extents: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
  /// The most axes a tensor can have.
  package static let limit = 8

  private var values: InlineArray<8, Int32>
  private var rank: UInt8

  package init() {
    values = InlineArray(repeating: 0)
    rank = 0
  }

  /// `count` axes that all hold `value`. `count` is at most `limit`.
  package init(repeating value: Int, count: Int) {
    values = InlineArray(repeating: Int32(truncatingIfNeeded: value))
    rank = UInt8(Swift.min(count, Self.limit))
  }

  /// The elements of a sequence, of which there are at most `limit`; use `checked` for what a learner typed.
  package init(_ elements: some Sequence<Int>) {
    self.init()
    for element in elements { append(element) }
  }

  package init(arrayLiteral elements: Int...) { self.init(elements) }

  /// A shape from numbers that a learner gave: refuses negatives, more than eight axes and what memory can't hold.
  package static func checked(_ sizes: [Int]) throws -> Extents {
    guard sizes.count <= limit else { throw TensorFault.tooManyAxes(sizes.count) }
    var total = 1
    for size in sizes {
      guard size >= 0 else { throw TensorFault.negativeSize(sizes) }
      let (product, overflow) = total.multipliedReportingOverflow(by: Swift.max(size, 1))
      guard !overflow, product <= MemoryBudget.elements else { throw TensorFault.tooLarge(sizes.map(Double.init)) }
      total = product
    }
    return Extents(sizes)
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { Int(rank) }

  package subscript(axis: Int) -> Int {
    get { Int(values[axis]) }
    set { values[axis] = Int32(truncatingIfNeeded: newValue) }
  }

  package mutating func append(_ value: Int) {
    guard rank < Self.limit else { return }
    values[Int(rank)] = Int32(truncatingIfNeeded: value)
    rank += 1
  }

  package func removing(_ axis: Int) -> Extents {
    var result = Extents()
    for index in indices where index != axis { result.append(self[index]) }
    return result
  }

  package func inserting(_ value: Int, at axis: Int) -> Extents {
    var result = Extents()
    for index in 0...count {
      if index == axis { result.append(value) }
      if index < count { result.append(self[index]) }
    }
    return result
  }

  /// How many elements a tensor of this shape holds: the product, 1 for no axes.
  package var elementCount: Int {
    var product = 1
    for axis in 0..<Int(rank) { product *= Int(values[axis]) }
    return product
  }

  /// The strides of a row-major tensor of this shape without gaps.
  package var rowMajorStrides: Extents {
    var strides = self
    var step = 1
    for axis in indices.reversed() {
      strides[axis] = step
      step *= Swift.max(self[axis], 1)
    }
    return strides
  }
}

extension Extents: Hashable {
  package static func == (left: Extents, right: Extents) -> Bool {
    guard left.rank == right.rank else { return false }
    for axis in 0..<Int(left.rank) where left.values[axis] != right.values[axis] { return false }
    return true
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(rank)
    for value in self { hasher.combine(value) }
  }
}

extension Extents: CustomStringConvertible {
  /// As Python writes a shape: `()`, `(3,)`, `(32, 784)`.
  package var description: String {
    count == 1 ? "(\(self[0]),)" : "(" + map(String.init).joined(separator: ", ") + ")"
  }
}

/// The number of elements along each axis, outermost first.
package typealias Shape = Extents
/// How many elements to go on in a buffer to advance by one along each axis; 0 repeats, negative runs backward.
package typealias Strides = Extents
