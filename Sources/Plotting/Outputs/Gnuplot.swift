import CGnuplot
import Glibc

/// A running gnuplot process. Use it from one thread at a time; it ends with the value that holds it.
package final class Gnuplot {
  private let session: OpaquePointer
  /// How long it may take or give nothing before it is stopped.
  package let limit: Int
  package private(set) var isAlive = true
  private var knownTerminals: Set<String>?

  /// The usual limit, in milliseconds.
  package static let patience = 3000

  /// Starts `program`, which is looked for on the PATH. `niceness` above 0 lets training go first.
  /// Throws `PlotFault.gnuplotAbsent` or `PlotFault.gnuplotRefused`.
  package init(program: String = "gnuplot", niceness: Int = 0, limit: Int = Gnuplot.patience) throws {
    var status = GNUPLOT_OK
    guard let session = gnuplot_open(program, Int32(niceness), Int32(limit), &status) else {
      throw status == GNUPLOT_ABSENT ? PlotFault.gnuplotAbsent : PlotFault.gnuplotRefused
    }
    self.session = session
    self.limit = limit
  }

  deinit { gnuplot_close(session, 300) }

  package var processID: Int32 { gnuplot_process(session) }

  /// Carries a script out and gives back what it drew.
  /// Throws `PlotFault.gnuplotError`; or `PlotFault.gnuplotDied` or `PlotFault.gnuplotSilent`, after which it is of no use.
  package func draw(_ script: String) throws -> [UInt8] {
    try send(script)
    var length = 0
    guard let bytes = gnuplot_output(session, &length) else { return [] }
    return Array(UnsafeBufferPointer(start: bytes, count: length))
  }

  /// The names of the terminals it has; asked once.
  package func terminals() throws -> Set<String> {
    if let knownTerminals { return knownTerminals }
    let names = try send("set print\nprint GPVAL_TERMINALS\n").split(separator: " ").map {
      String($0.filter { $0 != "\n" })
    }
    knownTerminals = Set(names)
    return Set(names)
  }

  /// Gives back what it said on its error stream.
  @discardableResult
  private func send(_ script: String) throws -> String {
    var script = script
    var status = script.withUTF8 { text in
      text.withMemoryRebound(to: CChar.self) { gnuplot_send(session, $0.baseAddress, $0.count) }
    }
    // What a dying process said is read by the wait.
    if status == GNUPLOT_OK || status == GNUPLOT_DIED {
      let waited = gnuplot_wait(session, Int32(limit))
      status = status == GNUPLOT_DIED && waited == GNUPLOT_OK ? GNUPLOT_DIED : waited
    }
    if status == GNUPLOT_OK {
      // gnuplot itself goes on after an error when it reads from a pipe.
      if let error { throw PlotFault.gnuplotError(said: error) }
      return said
    }
    isAlive = false
    switch status {
    case GNUPLOT_SILENT: throw PlotFault.gnuplotSilent(seconds: (limit + 999) / 1000)
    case GNUPLOT_DIED: throw PlotFault.gnuplotDied(said: error ?? "")
    default: throw PlotFault.gnuplotRefused
    }
  }

  private var said: String {
    var length = 0
    guard let bytes = gnuplot_errors(session, &length) else { return "" }
    return String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
  }

  /// The line of an error that says what was wrong: gnuplot repeats the command first, then says `line 3: …`.
  /// Nil if there are only warnings, which have that form too.
  private var error: String? {
    said.split(separator: "\n").map { Printable.word(String($0)).trimmingLeadingSpaces }.last { line in
      guard line.hasPrefix("line "), !line.contains("warning:") else { return false }
      return line.dropFirst(5).first?.isNumber ?? false
    }
  }
}

extension String {
  fileprivate var trimmingLeadingSpaces: String { String(drop { $0 == " " }) }
}
