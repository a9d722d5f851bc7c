import Language
import Syntax
import Wording

/// What went wrong as it is shown: the line with the part that is meant underlined, the kind and one sentence, and
/// what to do where that is known.
struct FaultText {
  let columns: Int
  let tongue: Tongue

  private static let indent = "    "
  /// Of many calls that led to a failure the outermost and innermost are shown.
  private static let shownCalls = 3

  func text(_ error: any Error) -> StyledText {
    switch error {
    case let located as LocatedFault: return text(located.fault, in: located.source, at: located.span)
    case let fault as any Fault: return sentence(fault)
    default: return sentence(StoppedFault())
    }
  }

  func text(_ fault: any Fault, in source: SourceText, at span: Span) -> StyledText {
    place(fault, source, span).map { $0 + "\n" + sentence(fault) } ?? sentence(fault)
  }

  /// - Parameter cell: the program that was run: its only line needs no number.
  func text(_ failure: Outcome.Failure, in cell: SourceText) -> StyledText {
    var lines: [StyledText] = []
    let calls = failure.trace.reversed().map { $0 }
    let isPlain = calls.count == 1 && calls[0].source === cell && cell.lineCount == 1
    let shown: [TraceEntry?] =
      calls.count <= 2 * Self.shownCalls + 1
      ? calls : Array(calls.prefix(Self.shownCalls)) + [nil] + Array(calls.suffix(Self.shownCalls))
    for entry in shown {
      guard let entry else {
        lines.append(StyledText(NotebookWords.moreCalls(calls.count - 2 * Self.shownCalls)[tongue], .dim))
        continue
      }
      if !isPlain {
        lines.append(StyledText(NotebookWords.place(entry.source.name, entry.line, entry.function)[tongue], .dim))
      }
      if let place = place(failure.fault, entry.source, entry.span) { lines.append(place) }
    }
    lines.append(sentence(failure.fault))
    return lines.joined(separator: "\n")
  }

  /// Every call that led to a failure, with what the names of its line stood for.
  func trace(_ failure: Outcome.Failure) -> StyledText {
    var lines: [StyledText] = []
    var repeats = 0
    let calls = Array(failure.trace.reversed())
    for (number, entry) in calls.enumerated() {
      // Of a function that calls itself from the same line again and again the first and the last call are shown.
      if number > 0, number + 1 < calls.count, entry.isSamePlace(as: calls[number - 1]),
        entry.isSamePlace(as: calls[number + 1])
      {
        repeats += 1
        continue
      }
      if repeats > 0 { lines.append(StyledText(NotebookWords.moreCalls(repeats)[tongue], .dim)) }
      repeats = 0
      lines.append(StyledText(NotebookWords.place(entry.source.name, entry.line, entry.function)[tongue], .dim))
      if let place = place(failure.fault, entry.source, entry.span) { lines.append(place) }
      if !entry.names.isEmpty {
        let seen = entry.names.map { "\($0.name) = \($0.seen.words[tongue])" }.joined(separator: " · ")
        let room = max(20, columns - Self.indent.count)
        lines += StyledText(seen.visibleControls).filled(to: room).map { StyledText(Self.indent) + $0 }
      }
    }
    lines.append(sentence(failure.fault))
    return lines.joined(separator: "\n")
  }

  /// nil for a stop from outside, which is about no place in particular.
  private func place(_ fault: any Fault, _ source: SourceText, _ span: Span) -> StyledText? {
    if source.bytes.isEmpty { return nil }
    let diagnostic = Diagnostic(fault, in: source, at: span, width: max(20, columns - Self.indent.count))
    if diagnostic.excerpt.isEmpty { return nil }
    return StyledText(Self.indent + diagnostic.excerpt, .code) + "\n"
      + StyledText(Self.indent + diagnostic.underline, .caret)
  }

  /// Whether a remedy begins as a sentence of its own ("Did you mean …?"), and not as something to try.
  private static func isSentence(_ remedy: String) -> Bool {
    let word = remedy.prefix { $0 != " " }
    return word.first?.isUppercase == true && word.count < remedy.count
      && word.allSatisfy { $0.isLetter || $0 == "'" || $0 == "," }
  }

  private func sentence(_ fault: any Fault) -> StyledText {
    let separator = Bilingual(": ", "：")[tongue]
    var text = StyledText(fault.kind.rawValue, .fault) + StyledText(separator + fault.message[tongue].visibleControls)
    if let remedy = fault.remedy {
      let lead = Self.isSentence(remedy.english) ? StyledText() : StyledText(NotebookWords.remedy[tongue], .strong)
      text += "\n" + lead + StyledText(remedy[tongue].visibleControls)
    }
    return text
  }
}

extension TraceEntry {
  fileprivate func isSamePlace(as other: TraceEntry) -> Bool { source === other.source && span == other.span }
}

extension SeenName.Seen {
  fileprivate var words: Bilingual {
    switch self {
    case .shape(let shape): Bilingual("tensor \(shape)", "张量 \(shape)")
    case .text(let text): Bilingual(same: text)
    case .items(let type, let count):
      Bilingual("\(type) of \(Numeral.grouped(count))", "\(type)（\(Numeral.grouped(count)) 项）")
    case .type(let type): Bilingual(same: type)
    }
  }
}

/// An error that names no reason of its own.
private struct StoppedFault: Fault {
  var kind: FaultKind { .runtime }
  var message: Bilingual { NotebookWords.stopped }
}
