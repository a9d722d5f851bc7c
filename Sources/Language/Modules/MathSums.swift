import Glibc
import Syntax

/// The functions of `math` that make one number of many, rounded once.
extension MathModule {
  static let many: [Method] = [
    Method("fsum", "seq, /") { call in
      .float(try exactSum(call.machine.elements(of: call[0]).map { try number($0, "fsum") }))
    },
    Method("prod", "iterable, /, *, start=1") { call in
      var result = call.has(1) ? call[1] : .integer(1)
      for value in try call.machine.elements(of: call[0]) {
        result = try Arithmetic.binary(.multiply, result, value, call.machine)
      }
      return result
    },
    Method("dist", "p, q, /") { call in
      let p = try call.machine.elements(of: call[0]).map { try number($0, "dist") }
      let q = try call.machine.elements(of: call[1]).map { try number($0, "dist") }
      if p.count != q.count { throw ValueFault.sliceSize(expected: p.count, got: q.count) }
      return .float(norm(zip(p, q).map { $0 - $1 }))
    },
  ]

  /// The exact sum rounded once: partial sums that don't overlap (Shewchuk, 1997), as CPython's `fsum`.
  private static func exactSum(_ numbers: [Double]) throws -> Double {
    var partials: [Double] = []
    for number in numbers {
      if !number.isFinite { return numbers.reduce(0, +) }
      var x = number
      var kept: [Double] = []
      for partial in partials {
        var y = partial
        if x.magnitude < y.magnitude { swap(&x, &y) }
        let high = x + y
        let low = y - (high - x)
        if low != 0 { kept.append(low) }
        x = high
      }
      partials = kept + [x]
    }
    guard var high = partials.popLast() else { return 0 }
    var low = 0.0
    while let partial = partials.popLast() {
      let x = high
      high = x + partial
      low = partial - (high - x)
      if low != 0 { break }
    }
    // A tie is decided by the sign of what lies below it.
    if let next = partials.last, (low < 0 && next < 0) || (low > 0 && next > 0) {
      let doubled = low * 2
      let x = high + doubled
      if doubled == x - high { high = x }
    }
    return high
  }

  /// The length of a vector, rounded once: squares and their errors are summed apart, and one step of Newton's method
  /// on the exact remainder mends the root.
  static func norm(_ parts: [Double]) -> Double {
    if parts.contains(where: \.isInfinite) { return .infinity }
    if parts.contains(where: \.isNaN) { return .nan }
    guard let largest = parts.map(\.magnitude).max(), largest > 0 else { return 0 }
    if parts.count == 1 { return largest }
    // A power of 2 keeps every digit and the squares in range.
    let shift = Int(largest.exponent)
    var (sum, rest) = (0.0, 0.0)
    func add(_ a: Double, _ b: Double) {
      let product = a * b
      let total = sum + product
      let back = total - sum
      rest += (sum - (total - back)) + (product - back) + (-product).addingProduct(a, b)
      sum = total
    }
    for part in parts {
      let scaled = scalbn(part, -shift)
      add(scaled, scaled)
    }
    let root = (sum + rest).squareRoot()
    add(-root, root)
    return scalbn(root + (sum + rest) / (2 * root), shift)
  }
}
