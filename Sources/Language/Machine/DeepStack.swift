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

  /// Where a deep thread keeps the lowest address that its stack may reach.
  private static let floorKey: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()

  /// The lowest address that work on this thread may use, or nil on a thread with an ordinary stack.
  static func floorOfThisThread() -> UInt? {
    pthread_getspecific(floorKey).map { UInt(bitPattern: $0) }
  }

  /// The lowest usable address on any thread; an ordinary one is trusted with little, for its size is not known.
  static func floor() -> UInt { floorOfThisThread() ?? address() - UInt(ordinary) }

  private static let ordinary = 256 << 10

  private static func address() -> UInt {
    var here: UInt8 = 0
    return withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) }
  }

  private static func start(_ work: Work, stackSize: Int) -> Bool {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return false }
    defer { pthread_attr_destroy(&attributes) }
    guard pthread_attr_setstacksize(&attributes, stackSize) == 0 else { return false }
    var thread = pthread_t()
    let sized = Work {
      let floor = address() - UInt(stackSize - margin)
      pthread_setspecific(floorKey, UnsafeRawPointer(bitPattern: floor))
      work.body()
    }
    let handle = Unmanaged.passRetained(sized)
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
