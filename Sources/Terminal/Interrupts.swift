import CReadline
import Catalogue

/// Ctrl-C and requests to end, as flags that long work reads.
package enum Interrupts {
  /// Call once, on the main thread, before anything is read. Ctrl-C no longer kills the program, nor does a closed pipe.
  package static func install() { signals_install() }

  /// Whether Ctrl-C was pressed since `clear`, or the program was asked to end.
  package static var isPending: Bool { signals_interrupted() != 0 }

  /// Forgets a Ctrl-C, before work that one should stop. A request to end stays.
  package static func clear() {
    if ending == nil { signals_clear_interrupt() }
  }

  /// The SIGTERM (15) or SIGHUP (1) that asked the program to end. Save, then exit with `128 + number`.
  package static var ending: Int32? {
    let number = signals_ending()
    return number == 0 ? nil : number
  }

  /// What long work started from the terminal takes: Ctrl-C and requests to end stop it. Whoever told the learner that
  /// it stopped calls `clear`.
  package static func pulse(report: @escaping @Sendable (Progress) -> Void = { _ in }) -> Pulse {
    Pulse(isCancelled: { signals_interrupted() != 0 }, report: report)
  }
}
