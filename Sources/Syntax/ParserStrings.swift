extension Parser {
  /// One string literal or several side by side, which are one string: an f-string if one of them is.
  mutating func parseStrings() throws(LocatedFault) -> Expression {
    let start = current.span.start
    var parts: [FormattedPart] = []
    var text = ""
    var isFormatted = false
    while true {
      switch current.kind {
      case .string(let contents):
        text += contents
        advance()
        continue
      case .formatStart:
        isFormatted = true
        advance()
        try parseFormat(into: &parts, text: &text, until: .formatEnd)
        continue
      default: break
      }
      break
    }
    if !isFormatted { return try expression(.string(text), from: start) }
    if !text.isEmpty { parts.append(.text(text)) }
    return try expression(.formatted(parts), from: start)
  }

  /// Text and fields up to the token `closing`, which is taken. Neighbouring texts become one.
  private mutating func parseFormat(
    into parts: inout [FormattedPart], text: inout String, until closing: Token.Kind
  ) throws(LocatedFault) {
    while current.kind != closing {
      switch current.kind {
      case .formatText(let contents):
        text += contents
        advance()
      case .symbol(.leftBrace):
        if !text.isEmpty { parts.append(.text(text)) }
        text = ""
        parts.append(try parseField())
      default: throw complaint(.unexpected(found: found))
      }
    }
    advance()
  }

  private mutating func parseField() throws(LocatedFault) -> FormattedPart {
    try enter()
    let brace = current.span
    advance()
    switch current.kind {
    case .symbol(.rightBrace), .symbol(.colon), .symbol(.exclamation), .symbol(.assign):
      throw failure(.emptyField, at: brace.union(current.span))
    default: break
    }
    let value = try parseExpressionList()
    var selfText: String?
    if take(.assign) { selfText = source.text(of: Span(brace.end, current.span.start)) }
    var conversion: Character?
    if take(.exclamation) { conversion = try parseConversion() }
    var spec: [FormattedPart] = []
    if take(.colon) {
      var text = ""
      try parseFormat(into: &spec, text: &text, until: .symbol(.rightBrace))
      if !text.isEmpty { spec.append(.text(text)) }
    } else {
      if selfText != nil, conversion == nil { conversion = "r" }
      if !take(.rightBrace) { throw complaint(.unexpected(found: found)) }
    }
    leave()
    return .field(value: value, selfText: selfText, conversion: conversion, spec: spec)
  }

  private mutating func parseConversion() throws(LocatedFault) -> Character {
    guard case .name(let name) = current.kind, ["r", "s", "a"].contains(name), let letter = name.first else {
      throw complaint(.badConversion(typed: found ?? ""))
    }
    advance()
    return letter
  }
}
