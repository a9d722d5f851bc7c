extension Parser {
  /// Statements that Python has and Gradwalk has not, by their keyword, and halves of statements that stand alone.
  func refuse(_ keyword: Keyword) throws(LocatedFault) {
    let feature: RefusedFeature
    switch keyword {
    case .class: feature = .classes
    case .try, .except, .finally, .raise: feature = .exceptions
    case .async, .await: feature = .asynchrony
    case .yield: feature = .generators
    case .global: feature = .global
    case .nonlocal: feature = .nonlocal
    case .elif, .else: throw failure(.withoutIf(keyword.rawValue), at: current.span)
    default: return
    }
    throw failure(.refused(feature), at: current.span)
  }

  /// Lines whose first token already says that they are a decorator, a notebook's magic or a `match`.
  func refuseLineOfOtherLanguages() throws(LocatedFault) {
    switch current.kind {
    case .symbol(.at): throw failure(.refused(.decorators), at: current.span)
    case .symbol(.percent): throw failure(.refused(.magic), at: current.span)
    // `match` is an ordinary name, but a line that begins with it and another value and ends in `:` is a statement.
    case .name("match"):
      var ahead = 1
      var last = current.kind
      while true {
        let next = peek(ahead).kind
        if next == .newline || next == .end || next == .symbol(.assign) || next == .symbol(.semicolon) { break }
        if case .fault = next { break }
        last = next
        ahead += 1
      }
      if ahead > 2, last == .symbol(.colon) { throw failure(.refused(.match), at: current.span) }
    default: return
    }
  }

  /// What is wrong where `statement` should end and does not.
  func complaint(after statement: Statement) -> LocatedFault {
    if case .expression(let value) = statement.kind {
      if case .name(let name) = value.kind, name == "print", startsValue {
        return complaint(.refused(.printStatement))
      }
      if current.kind == .symbol(.colon) {
        switch value.kind {
        case .name, .attribute, .subscripted:
          if peek().kind != .newline, peek().kind != .end { return failure(.refused(.annotations), at: current.span) }
        default: break
        }
        return failure(.strayColon, at: current.span)
      }
    }
    return complaint(startsValue ? .valueAfterValue(found: found ?? "") : .unexpected(found: found))
  }
}
