import Wording

extension Judgement.Verdict {
  package var name: Bilingual {
    switch self {
    case .right: Bilingual("Right.", "对了。")
    case .anotherWay: Bilingual("Right, another way.", "对了，换了一种算法。")
    case .close: Bilingual("Close.", "差一点。")
    case .notYet: Bilingual("Not yet.", "还不对。")
    case .cannotJudge: Bilingual("Can't judge this.", "判断不了。")
    }
  }
}

extension Judgement {
  /// The verdict in words, a sentence or two: its name, then the feedback that the lesson wrote for this answer, or what
  /// the checks saw.
  package func page(for attempt: Attempt, _ tongue: Tongue) -> [String] {
    var sentences = [verdict.name[tongue]]
    switch verdict {
    case .right, .anotherWay: break
    case .close, .notYet:
      let reply = feedback.flatMap { name in attempt.feedback[tongue].first { $0.name == name } }
      let own = reply.map { $0.blocks.plainText }
      let seen = facts.first.map { $0.message[tongue] }
      // `other` says what to do, so what was seen stands before it.
      sentences += feedback == "other" ? [seen, own].compactMap { $0 } : [own ?? seen].compactMap { $0 }
    case .cannotJudge:
      sentences += facts.first.map { [$0.message[tongue]] } ?? fault.map { [$0.message[tongue]] } ?? []
    }
    return sentences + advice.map { $0.message[tongue] }
  }
}
