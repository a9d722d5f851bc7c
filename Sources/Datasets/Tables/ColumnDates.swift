extension Column {
  /// How the dates of a column are written.
  package enum DateFormat: Sendable, Equatable {
    /// All like the first, as `pd.to_datetime` takes them by itself.
    case likeFirst
    /// Each in its own way (`format='mixed'` or `'ISO8601'`).
    case mixed
  }

  /// What becomes of text that is no date.
  package enum Unreadable: String, Sendable, CaseIterable {
    case raise, coerce
  }

  /// The column's texts as dates in ISO 8601.
  ///
  /// - Throws: `TableFault` for the first that is none or is written in another way than the first, unless such become
  ///   missing.
  package func dates(_ format: DateFormat = .likeFirst, _ unreadable: Unreadable = .raise) throws -> Column {
    switch values {
    case .moment: return self
    case .text(let texts):
      var known: [String: Moment] = [:]
      var missing = [Bool](repeating: false, count: texts.count)
      var result = [Moment](repeating: Moment(microseconds: 0), count: texts.count)
      var first: (text: String, pattern: [UInt8])?
      for (row, text) in texts.enumerated() {
        if isMissing(row) {
          missing[row] = true
          continue
        }
        if let moment = known[text] {
          result[row] = moment
          continue
        }
        var moment = Moment.parse(text)?.moment
        if moment != nil, format == .likeFirst {
          let pattern = Self.pattern(text)
          if let first, first.pattern != pattern {
            if unreadable == .raise { throw TableFault.otherDateFormat(text, row: row, first: first.text) }
            moment = nil
          } else if first == nil {
            first = (text, pattern)
          }
        }
        if let moment {
          known[text] = moment
          result[row] = moment
        } else if unreadable == .raise {
          throw TableFault.notADate(text, row: row)
        } else {
          missing[row] = true
        }
      }
      return Column(name, .moment(result), missing: missing)
    default:
      guard marksOfNA.allSatisfy({ $0 }) else { throw TableFault.datesOf(kind) }
      let filler = Moment(microseconds: 0)
      return Column(
        name, .moment(Array(repeating: filler, count: count)), missing: Array(repeating: true, count: count))
    }
  }

  /// What stands where: every digit is like another, and a fraction of a second may have any number of them.
  private static func pattern(_ text: String) -> [UInt8] {
    var pattern: [UInt8] = []
    var isFraction = false
    for byte in text.utf8 {
      let isDigit = (0x30...0x39).contains(byte)
      if isFraction, isDigit { continue }
      isFraction = byte == UInt8(ascii: ".")
      pattern.append(isDigit ? UInt8(ascii: "0") : byte)
    }
    return pattern
  }
}
