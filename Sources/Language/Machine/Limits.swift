import Glibc

/// How far a program may go before a clear error ends it.
package enum Limits {
  /// Calls within calls, as CPython's default has it (the cell itself counts as one).
  package static let recursion = 1000
  /// Containers within containers, for printing, comparing and hashing them.
  package static let nesting = 990
  /// Parts of a value that are written out where nobody can stop it.
  package static let written = 2_000_000
  /// Bytes that one new list, string or other value may take.
  package static let allocation = min(4 << 30, physicalMemory / 2)
  /// Bytes that the whole program may come to use.
  package static let memory = max(1 << 30, physicalMemory / 4 * 3)

  private static var physicalMemory: Int {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let size = sysconf(Int32(_SC_PAGESIZE))
    return pages > 0 && size > 0 ? pages * size : 4 << 30
  }

  /// Throws if `count` elements of `bytes` bytes are more than one value may take.
  package static func checkAllocation(_ count: Int, bytes: Int) throws {
    let (total, overflows) = count.multipliedReportingOverflow(by: bytes)
    if overflows || total > allocation {
      throw LimitFault.allocation(bytes: overflows ? Int.max : total, limit: allocation)
    }
    // What is large is rare, and may be one of many.
    if total > 4 << 20, let used = residentBytes(), used + total > memory {
      throw LimitFault.memory(used: used + total, limit: memory)
    }
  }

  /// Bytes of memory that this process has in use now, or nil where the system doesn't say.
  static func residentBytes() -> Int? {
    guard let file = fopen("/proc/self/statm", "r") else { return nil }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 128)
    guard fgets(&buffer, Int32(buffer.count), file) != nil else { return nil }
    let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let fields = text.split(separator: " ")
    guard fields.count > 1, let pages = Int(fields[1]) else { return nil }
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }
}
