/// A length of time to the microsecond: the difference of two moments.
package struct TimeSpan: Sendable, Hashable, Comparable {
  package let microseconds: Int64

  package init(microseconds: Int64) { self.microseconds = microseconds }

  package static func < (left: TimeSpan, right: TimeSpan) -> Bool { left.microseconds < right.microseconds }

  /// Whole days, rounded down, as pandas counts them: minus one second is day -1.
  package var days: Int64 { floorDivided(microseconds, Moment.day) }
  /// What is left beyond the days, in whole seconds.
  package var secondsOfDay: Int64 { (microseconds - days * Moment.day) / Moment.second }
  package var totalSeconds: Double { Double(microseconds) / Double(Moment.second) }
}

extension TimeSpan: CustomStringConvertible {
  /// `2 days`, `-1 days +23:59:59`, `0 days 00:00:01.500000`: as pandas writes a Timedelta.
  package var description: String {
    let days = days
    let rest = microseconds - days * Moment.day
    let seconds = rest / Moment.second
    let clock = "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    let fraction = rest % Moment.second
    return "\(days) days \(days < 0 ? "+" : "")\(clock)" + (fraction == 0 ? "" : ".\(padded(fraction, 6))")
  }

  /// The same where every value of a column is a whole number of days.
  var daysAlone: String { "\(days) days" }
}

extension Moment {
  package var hour: Int64 { secondOfDay / 3600 }
  package var minute: Int64 { secondOfDay / 60 % 60 }
  package var second: Int64 { secondOfDay % 60 }
  /// Days since 1970-01-01, rounded down.
  package var dayNumber: Int64 { floorDivided(microseconds, Moment.day) }
  /// Monday is 0, as in pandas; 1970-01-01 was a Thursday.
  package var weekday: Int64 { ((dayNumber + 3) % 7 + 7) % 7 }
  /// Midnight of the same day.
  package var date: Moment { Moment(microseconds: dayNumber * Moment.day) }

  private var secondOfDay: Int64 { (microseconds - dayNumber * Moment.day) / Moment.second }
}

func floorDivided(_ value: Int64, _ divisor: Int64) -> Int64 {
  let quotient = value / divisor
  return value % divisor < 0 ? quotient - 1 : quotient
}
