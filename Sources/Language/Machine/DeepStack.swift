import Glibc

/// Runs work on a thread whose stack holds Python's recursion limit at any depth of expressions.
package enum DeepStack {
  /// Address space asked for; pages are taken only as they are used.
  private static let sizes = [1 << 30, 256 << 20, 64 << 20]
  /// What native code below the last check may still need.
  private static let margin = 1 << 20

  private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  /// Runs `body` and waits for it. Work that is already on such a thread goes on there.
  package static func run<Result>(_ body: () throws -> Result) throws -> Result {
    if floorOfThisThread() != nil { return try body() }
    return try withoutActuallyEscaping(body) { body in
      var outcome: Swift.Result<Result, any Error>?
      let work = Work { outcome = Swift.Result { try body() } }
      for size in sizes where start(work, stackSize: size) { break }
      // With no thread to be had, a smaller stack still runs what fits.
      return try outcome?.get() ?? body()
    }
  }

  /// The lowest address that work on this thread may use, or nil on a thread with an ordinary stack.
  static func floorOfThisThread() -> UInt? {
    guard let (base, size) = bounds(), size >= sizes[2] else { return nil }
    return base + UInt(margin)
  }

  /// The lowest usable address on any thread.
  static func floor() -> UInt { bounds().map { $0.base + UInt(min(margin, $0.size / 4)) } ?? 0 }

  private static func bounds() -> (base: UInt, size: Int)? {
    var attributes = pthread_attr_t()
    guard pthread_getattr_np(pthread_self(), &attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    var base: UnsafeMutableRawPointer?
    var size = 0
    guard pthread_attr_getstack(&attributes, &base, &size) == 0, let base else { return nil }
    return (UInt(bitPattern: base), size)
  }

  private static func start(_ work: Work, stackSize: Int) -> Bool {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return false }
    defer { pthread_attr_destroy(&attributes) }
    guard pthread_attr_setstacksize(&attributes, stackSize) == 0 else { return false }
    var thread = pthread_t()
    let handle = Unmanaged.passRetained(work)
    let code = pthread_create(
      &thread, &attributes,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, handle.toOpaque())
    guard code == 0 else {
      handle.release()
      return false
    }
    pthread_join(thread, nil)
    return true
  }
}
