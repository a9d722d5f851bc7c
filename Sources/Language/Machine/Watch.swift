import Glibc

/// Lets code that knows no machine, such as writing and comparing values, stop when the learner asks to.
///
/// Values that share their parts can be written out or compared for longer than anybody waits: thirty lists, each of
/// which holds the one before twice, are a billion parts.
enum Watch {
  /// Where a thread keeps the registers of the machine that runs on it.
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()

  /// Runs `body` with these registers as the ones to ask.
  static func over<Result>(_ registers: UnsafeMutablePointer<Registers>, _ body: () throws -> Result) rethrows -> Result
  {
    let before = pthread_getspecific(key)
    pthread_setspecific(key, registers)
    defer { pthread_setspecific(key, before) }
    return try body()
  }

  /// As `Machine.tick`; whether there is a machine to ask.
  @discardableResult
  static func tick() throws -> Bool {
    guard let registers = pthread_getspecific(key) else { return false }
    try registers.assumingMemoryBound(to: Registers.self).tick()
    return true
  }
}
