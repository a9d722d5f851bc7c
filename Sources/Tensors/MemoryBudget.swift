import Glibc

/// How much one tensor may take: a learner's `zeros(1e6, 1e6)` is a clear error, not a killed process.
package enum MemoryBudget {
  /// The most elements of one tensor: half of the machine's memory in float32, and below 2^31 so that a stride fits.
  package static let elements: Int = {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let pageSize = sysconf(Int32(_SC_PAGESIZE))
    let physical = pages > 0 && pageSize > 0 ? pages * pageSize : 1 << 31
    return min(physical / 2 / MemoryLayout<Float>.stride, Int(Int32.max))
  }()
}
